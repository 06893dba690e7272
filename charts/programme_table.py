"""Several indicators of the reform programme in one table: what each comes to, now and before, and against its target."""

from collections.abc import Callable, Sequence

import pandas as pd

from charts.names import short_period
from charts.programme import Asked
from charts.programme_words import (
    WORST_FIRST,
    aim_text,
    amount,
    held_line,
    name_of,
    rated_shares,
    share_text,
    targets_lines,
    verdict_text,
)
from charts.reading import Reading
from language import N_, Language
from metrics.programme import Figure, figure, reached, split
from metrics.programme_targets import Held
from schema.catalogue import Measure, parts_of
from schema.periods import Period

# What an indicator came to in a period by the goal of its year.
HeldIn = Callable[[Measure, Period], Held | None]
# The figures of now and before, whose they are, and the target they are held against.
_Row = tuple[Figure, Figure | None, Measure, Held | None]
# A target that nothing can be said of yet stands behind those that have a verdict.
_ORDER = (*WORST_FIRST, None)


def programme_rows(
    measures: Sequence[Measure], asked: Asked, held_in: HeldIn, words: Language, *, apart: bool = False
) -> Reading:
    """A row for each of `measures` of which anything is reported in the period; an indicator that is split has a row for each
    part, behind its own. Those that have a target come first, the worst verdict before the others, as the title has it.
    Values are texts: each has its own unit. `apart`: what is judged has a column of its own beside the target's."""
    now_name = short_period(reached(asked.period, asked.reports), words)
    before_name = short_period(asked.before, words) if asked.before else ""
    groups = sorted((_rows_of(measure, asked, held_in) for measure in measures), key=_rank)
    rows = [row for group in groups for row in group]
    columns = {
        words.say(N_("Indicator")): [name_of(measure, asked.measures, words) for *_, measure, _ in rows],
        now_name: _said([(now, measure) for now, _, measure, _ in rows], words),
        before_name: _said([(before, measure) for _, before, measure, _ in rows], words),
        **_targets([(measure, held) for *_, measure, held in rows], asked.period.end.year, words, apart=apart),
    }
    if not before_name:
        del columns[before_name]
    return Reading(pd.DataFrame(columns), {})


def _targets(rows: Sequence[tuple[Measure, Held | None]], year: int, words: Language, *, apart: bool) -> dict[str, list[str]]:
    """A column of targets is only there where there is one."""
    if not any(held for _, held in rows):
        return {}
    if not apart:
        return {words.say(N_("Target")): [held_line(held, measure, words) if held else "" for measure, held in rows]}
    return {
        words.say(N_("Target for {year}"), year=str(year)): [
            aim_text(held, measure, words) if held else "" for measure, held in rows
        ],
        words.say(N_("Against the target")): [verdict_text(held, words) if held else "" for _, held in rows],
    }


def _rows_of(measure: Measure, asked: Asked, held_in: HeldIn) -> list[_Row]:
    """The row of an indicator and those of its parts, of which anything is reported."""
    found = [(measure, figure(asked.reports, measure, asked.period, asked.area))]
    parts = parts_of(asked.measures, measure.code)
    if parts and len(split(asked.reports, measure, asked.measures, [asked.period], asked.area)):
        found += [(part, figure(asked.reports, part, asked.period, asked.area)) for part in parts]
    return [
        (now, figure(asked.reports, one, asked.before, asked.area) if asked.before else None, one, held_in(one, asked.period))
        for one, now in found
        if now.value is not None
    ]


def _rank(rows: list[_Row]) -> int:
    """Where the rows of an indicator stand among the others: by the worst verdict on any of them, without a target last."""
    helds = [held for *_, held in rows if held is not None]
    return min((_ORDER.index(held.verdict) for held in helds), default=len(_ORDER))


def judged(measures: Sequence[Measure], asked: Asked, held_in: HeldIn) -> list[tuple[Measure, Held]]:
    """Those of the indicators and of the parts they are split into that have a target."""
    every = [part for one in measures for part in (one, *parts_of(asked.measures, one.code))]
    return [(one, held) for one in every if (held := held_in(one, asked.period))]


def programme_title(measures: Sequence[Measure], asked: Asked, held_in: HeldIn, words: Language) -> str:
    """How many of the targets are missed; where there are none, or none is, how many of the indicators are reported."""
    lines = targets_lines(judged(measures, asked, held_in), asked.measures, words, named=1)
    if lines:
        return lines[0]
    reported = reported_among(measures, asked)
    return words.say_many(
        "1 of {all} indicators is reported", "{n} of {all} indicators are reported", reported, all=len(measures)
    )


def reported_among(measures: Sequence[Measure], asked: Asked) -> int:
    """Of how many of the indicators, or of a part they are split into, anything is reported in the period."""

    def known(measure: Measure) -> bool:
        return figure(asked.reports, measure, asked.period, asked.area).value is not None

    return sum(1 for one in measures if any(map(known, (one, *parts_of(asked.measures, one.code)))))


def _said(found: Sequence[tuple[Figure | None, Measure]], words: Language) -> list[str]:
    shares = [one for one, measure in found if measure.is_share and one is not None and one.value is not None]
    rated = iter([row for _, row in rated_shares(shares).iterrows()])
    return [
        words.write(None)
        if one is None or one.value is None
        else share_text(next(rated), words)
        if measure.is_share
        else amount(one.value, measure, words)
        for one, measure in found
    ]
