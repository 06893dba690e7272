"""Two units' survey points beside each other, or one's beside the mean of all others: do they differ, or can that not be told?"""

import pandas as pd

from charts.chart import Chart
from charts.reading import Reading
from charts.survey import margin_text, points_dots, points_marks
from charts.survey_trace import signed
from charts.who import Who, at_start, in_sentence
from language import N_, Language
from metrics.survey import Difference
from metrics.survey_compare import Side, apart

_RULE = N_(
    "Difference: {difference} {margin} points, 95% from {low} to {high}. They differ where this interval leaves out 0; else it "
    "cannot be told, which does not mean that they are equal. The margin is the root of the two margins' squares, and holds for "
    "two that were not picked because of their points."
)
_MEAN = N_("Mean of the others: each unit with enough answers counts alike.")


def compare_chart(
    sides: tuple[Side, Side],
    names: tuple[str, str | None],
    words: Language,
    *,
    who: Who,
    survey: str,
    criterion: str,
    demonstration: bool,
) -> Chart:
    """`names` are the units' own; the second is None for the mean of the others. `criterion` is what it is called."""
    one, other = sides
    found = apart(one, other)
    second = in_sentence(names[1], words) if names[1] else _others(other, words)
    title = _title(found, names[0], second, words)
    labels = [at_start(names[0], words), second[:1].upper() + second[1:]]
    texts = [f"{words.number(side.points, 2)} {margin_text(side.margin, words)}" for side in sides]
    table = pd.DataFrame(
        {
            "points": [side.points for side in sides],
            "points_low": [side.low for side in sides],
            "points_high": [side.high for side in sides],
        }
    )
    drawing = points_marks(table, labels, texts, one.most)
    rule = words.say(
        _RULE,
        difference=signed(found.points, words),
        margin=margin_text(found.margin, words),
        low=signed(found.points - found.margin, words),
        high=signed(found.points + found.margin, words),
    )
    return Chart(
        "survey-compare",
        title,
        words.say(
            N_("{who}, {survey}: points for {criterion}, {most} at most; the bars are 95% intervals"),
            who=who.alone(words),
            survey=survey,
            criterion=criterion,
            most=words.number(one.most, 2),
        ),
        f"{title}. " + "; ".join(f"{label}: {text}" for label, text in zip(labels, texts, strict=True)),
        points_dots(drawing, words),
        _reading(sides, found, labels, words),
        rule if names[1] else f"{rule} {words.say(_MEAN)}",
        demonstration,
        explains=("survey_difference",),
        drawing=drawing,
    )


def _others(other: Side, words: Language) -> str:
    return words.say_many("the 1 other unit", "the mean of the {n} other units", other.units)


def _title(found: Difference, name: str, second: str, words: Language) -> str:
    first = at_start(name, words)
    if not found.clear:
        first = in_sentence(name, words)
        text = N_("Whether {first} differs from {second} cannot be told: {points} points, 95% from {low} to {high}")
    elif found.points > 0:
        text = N_("{first} differs from {second}: {points} points, more than chance explains")
    else:
        text = N_("{first} differs from {second}: {points} points, lower by more than chance explains")
    ends = {"low": found.points - found.margin, "high": found.points + found.margin}
    values = {name: signed(value, words) for name, value in {"points": found.points, **ends}.items()}
    return words.say(text, first=first, second=second, **values)


def _reading(sides: tuple[Side, Side], found: Difference, labels: list[str], words: Language) -> Reading:
    points, margin = words.say(N_("Points")), words.say(N_("95% margin"))
    low, high = words.say(N_("95% from")), words.say(N_("95% to"))
    columns = {
        words.say(N_("Unit")): [*labels, words.say(N_("Difference"))],
        points: [*(side.points for side in sides), found.points],
        margin: [*(side.margin for side in sides), found.margin],
        low: [*(side.low for side in sides), found.points - found.margin],
        high: [*(side.high for side in sides), found.points + found.margin],
    }
    return Reading(pd.DataFrame(columns), dict.fromkeys((points, margin, low, high), lambda value: words.number(float(value), 2)))
