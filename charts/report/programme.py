"""What a report says of the reform programme: its indicators against their targets, and who has not reported what."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd

from charts.completeness import owed, title, with_most_missing
from charts.programme import Asked
from charts.programme_table import HeldIn, judged, programme_rows, reported_among
from charts.programme_words import name_of
from charts.report.model import Paragraph, Table
from charts.sentences import when
from language import N_, Language
from metrics.programme import reached
from metrics.programme_targets import Held
from metrics.targets import Verdict
from schema.catalogue import Measure

# So many communes are named.
_MOST_NAMED = 5
# What is said of the targets with one verdict, in the order of a report: what is good first.
_VERDICTS: dict[Verdict, Callable[..., str]] = {
    "met": lambda words, n, **names: words.say_many("1 target is met: {names}.", "{n} targets are met: {names}.", n, **names),
    "on_course": lambda words, n, **names: words.say_many(
        "1 target is on course: {names}.", "{n} targets are on course: {names}.", n, **names
    ),
    "at_risk": lambda words, n, **names: words.say_many(
        "1 target is at risk, too close to tell: {names}.", "{n} targets are at risk, too close to tell: {names}.", n, **names
    ),
    "behind": lambda words, n, **names: words.say_many(
        "1 target is behind an even pace: {names}.", "{n} targets are behind an even pace: {names}.", n, **names
    ),
    "not_yet": lambda words, n, **names: words.say_many(
        "1 target is not reached yet: {names}.", "{n} targets are not reached yet: {names}.", n, **names
    ),
    "missed": lambda words, n, **names: words.say_many(
        "1 target is missed: {names}.", "{n} targets are missed: {names}.", n, **names
    ),
}
# That of these there is none is worth a sentence.
_NONE: dict[Verdict, str] = {"met": N_("No target is met."), "missed": N_("No target is missed.")}
_RULE = N_(
    "A share has met or missed its target only if its whole 95% interval lies on that side of it; a number that adds up over the "
    "year is held against an even pace."
)


@dataclass(frozen=True)
class Programme:
    """`asked` are the figures, `held_in` says how an indicator stands against its target; `due` is a table of
    metrics.completeness.with_status, of the reports that were due by `day`."""

    asked: Asked
    held_in: HeldIn
    due: pd.DataFrame
    day: dt.date
    demonstration: bool = False

    @property
    def measures(self) -> tuple[Measure, ...]:
        return tuple(one for one in self.asked.measures if not one.split)


def indicators(programme: Programme, words: Language) -> tuple[Paragraph | Table, ...]:
    """What is reported, which targets are met, at risk or missed, and all of it in a table."""
    asked, measures = programme.asked, programme.measures
    reading = programme_rows(measures, asked, programme.held_in, words, apart=True)
    if reading.frame.empty:
        year = str(asked.period.end.year)
        return (Paragraph(words.say(N_("Nothing of this is reported for {year}."), year=year)),)
    said = words.say_many(
        "{period}: 1 indicator of the reform programme is reported for {who}.",
        "{period}: {n} indicators of the reform programme are reported for {who}.",
        reported_among(measures, asked),
        who=asked.who.within(words),
        period=when(reached(asked.period, asked.reports), words),
    )
    found = judged(measures, asked, programme.held_in)
    caption = words.say(N_("Indicators of the reform programme"))
    return (
        Paragraph(said),
        Paragraph(" ".join(_judgements(found, asked, words))),
        Table(caption, reading, words.say(_RULE) if found else ""),
    )


def _judgements(found: Sequence[tuple[Measure, Held]], asked: Asked, words: Language) -> list[str]:
    """A sentence for each verdict, those of the slides (metrics.programme_targets)."""
    year = str(asked.period.end.year)
    if not found:
        return [words.say(N_("None of these indicators is held against a target for {year}."), year=year)]
    said = [
        words.say_many(
            "Of them 1 is held against a target for {year}.",
            "Of them {n} are held against a target for {year}.",
            len(found),
            year=year,
        )
    ]
    for verdict, write in _VERDICTS.items():
        names = _names(found, verdict, asked, words)
        if names:
            said.append(write(words, len(names), names="; ".join(names)))
        elif verdict in _NONE:
            said.append(words.say(_NONE[verdict]))
    if silent := _names(found, None, asked, words):
        said.append(
            words.say_many(
                "1 target cannot be judged, since too little is reported: {names}.",
                "{n} targets cannot be judged, since too little is reported: {names}.",
                len(silent),
                names="; ".join(silent),
            )
        )
    return said


def _names(found: Sequence[tuple[Measure, Held]], verdict: Verdict | None, asked: Asked, words: Language) -> list[str]:
    return [name_of(measure, asked.measures, words) for measure, held in found if held.verdict == verdict]


def unreported(programme: Programme, words: Language) -> tuple[Paragraph, ...]:
    """Which communes owe which reports, those with the most missing by name."""
    due, asked = programme.due, programme.asked
    if due.empty:
        return (Paragraph(words.say(N_("No report of a commune was due in this period by that day."))),)
    finding = with_most_missing(title(due, words, period=asked.period), due, asked.measures, words)
    said = words.say(N_("Counted on {day}: {finding}."), day=words.date(programme.day), finding=finding)
    rows = owed(due, asked.measures, words).frame.values.tolist()
    items = [_owing(*row, words) for row in rows[:_MOST_NAMED]]
    if (more := len(rows) - _MOST_NAMED) > 0:
        items.append(words.say_many("- 1 more commune.", "- {n} more communes.", more))
    return (Paragraph(said), *(Paragraph(item, "item") for item in items))


def _owing(name: str, counts: str, lacking: str, words: Language) -> str:
    values = {"name": name, "counts": counts, "lacking": lacking}
    return words.say(N_("- {name}: {counts} reports; missing or incomplete: {lacking}."), **values)
