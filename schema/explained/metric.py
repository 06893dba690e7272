"""What is said of a metric wherever it is explained: beside the figure and in docs/definitions.md."""

from dataclasses import dataclass

from language import Language, Text


@dataclass(frozen=True)
class Share:
    """Two counts of an example, written as their quotient with its rate: 13 ÷ 3,673 = 0.35%."""

    part: int
    whole: int

    def written(self, words: Language) -> str:
        return f"{words.number(self.part)} ÷ {words.number(self.whole)} = {words.percent(self.part / self.whole)}"


@dataclass(frozen=True)
class Metric:
    """`code` is how docs/definitions.md names its section; the others are keys of the catalogue. The `example`'s values are
    numbers, days or `Share`s, so that each language writes them its own way; `source` says who uses it or whose rule it is."""

    code: str
    label: str
    definition: str
    formula: str
    example: Text
    source: str

    def said(self, words: Language) -> dict[str, str]:
        """Definition, formula, example and source, under their names in the reader's language."""
        values = {
            name: value.written(words) if isinstance(value, Share) else value for name, value in self.example.values.items()
        }
        return {
            words.say("Definition"): words.say(self.definition),
            words.say("Formula"): words.say(self.formula),
            words.say("Example"): words.say(Text(self.example.text, values)),
            words.say("Source"): words.say(self.source),
        }
