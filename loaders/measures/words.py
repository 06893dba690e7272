"""Finds the indicator that a heading or the first cell of a row names."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz, process

from language import language_for
from schema.catalogue import Measure
from schema.units import fold

Role = Literal["value", "denominator", "rate"]

_BEFORE = re.compile(r"^(?:[-+•*–]\s*|(?:\d{1,2}|[IVX]+)(?:\.\d{1,2})*[.)]?\s+|trong đó:?\s*)+", re.IGNORECASE)
_BRACKETS = re.compile(r"\s*\([^)]*\)")
# Below the name of an indicator: what is a part, the whole it is part of, or their ratio, which is computed anew.
_WHOLES = re.compile(r"^(?:tren )?(?:tong so|mau so|ke hoach|tong)\b")
_PARTS = re.compile(r"^(?:so luong|tu so|thuc hien|da|ket qua|so lieu|gia tri|trong ky)\b")
_RATES = re.compile(r"\bty le\b")
_ALIKE = 80
_MOST = 4


@dataclass(frozen=True)
class Meant:
    """What a column or a row holds: the value of an indicator, its denominator, or a rate that is not kept."""

    measure: Measure
    role: Role = "value"


class KnownIndicators:
    """The catalogue, ready to be asked."""

    def __init__(self, measures: Sequence[Measure]) -> None:
        self.measures = tuple(measures)
        self.by_code = {measure.code: measure for measure in measures}
        vietnamese = language_for("vi")
        self._by_word: dict[str, Measure] = {}
        self._within: dict[tuple[str, str], Measure] = {}
        for measure in measures:
            label = vietnamese.say(measure.label)
            for name in (measure.code, *measure.names, *([] if measure.split else [label])):
                self._by_word.setdefault(fold(name), measure)
            for name in (*measure.names, label) if measure.split else ():
                self._within.setdefault((measure.split, fold(name.rpartition(":")[2])), measure)

    def find(self, text: str, under: Measure | None = None) -> Measure | None:
        """The indicator that a text names, be it numbered or with its unit in brackets; one part of a split also by the word that
        names it below the whole, `under`."""
        for shown in (text, _BRACKETS.sub("", text)):
            word = fold(_BEFORE.sub("", shown))
            whole = (under.split or under.code) if under else ""
            if found := self._within.get((whole, word)) or self._by_word.get(word):
                return found
        return None

    def meant(self, labels: Iterable[str]) -> Meant | None:
        """What labels from the widest to the narrowest say together; None if no indicator is among them."""
        measure, role = None, "value"
        for label in labels:
            if found := self.find(label, measure):
                measure, role = found, "value"
            elif measure is not None:
                role = _role(label, measure)
                if role is None:
                    return None
        return Meant(measure, role) if measure else None

    def likely(self, text: str) -> list[Measure]:
        """The indicators whose words are most like the text."""
        words = [*self._by_word]
        found = process.extract(fold(text), words, scorer=fuzz.token_set_ratio, limit=20, score_cutoff=_ALIKE)
        return list(dict.fromkeys(self._by_word[word] for word, _, _ in found))[:_MOST]


def _role(label: str, measure: Measure) -> Role | None:
    """What a label below the name of an indicator makes of it; None if it makes something else of it."""
    text = fold(label)
    if _RATES.search(text) or "%" in label:
        return "rate"
    if _WHOLES.match(text):
        return "denominator" if measure.is_share else "value"
    return "value" if _PARTS.match(text) else None
