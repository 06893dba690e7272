"""Several indicators of the reform programme in one table: what each comes to, now and before, and against its target."""

from collections.abc import Callable, Sequence

import pandas as pd

from charts.names import short_period
from charts.programme import Asked
from charts.programme_words import aim_text, amount, held_line, name_of, rated_shares, share_text, targets_lines, verdict_text
from charts.reading import Reading
from language import N_, Language
from metrics.programme import Figure, figure, reached, split
from metrics.programme_targets import Held
from schema.catalogue import Measure, parts_of
from schema.periods import Period

# What an indicator came to in a period by the goal of its year.
HeldIn = Callable[[Measure, Period], Held | None]


def programme_rows(
    measures: Sequence[Measure], asked: Asked, held_in: HeldIn, words: Language, *, apart: bool = False
) -> Reading:
    """A row for each of `measures` of which anything is reported in the period; an indicator that is split has a row for each
    part. Values are texts: each has its own unit. `apart`: what is judged has a column of its own beside the target's."""
    now_name = short_period(reached(asked.period, asked.reports), words)
    before_name = short_period(asked.before, words) if asked.before else ""
    rows = []
    for measure in measures:
        now = figure(asked.reports, measure, asked.period, asked.area)
        before = figure(asked.reports, measure, asked.before, asked.area) if asked.before else None
        held = held_in(measure, asked.period)
        if now.value is not None:
            rows.append((now, before, measure, held))
        if parts_of(asked.measures, measure.code):
            parts = split(asked.reports, measure, asked.measures, [asked.period], asked.area)
            for part in parts_of(asked.measures, measure.code) if len(parts) else ():
                of_part = figure(asked.reports, part, asked.period, asked.area)
                then = figure(asked.reports, part, asked.before, asked.area) if asked.before else None
                if of_part.value is not None:
                    rows.append((of_part, then, part, held_in(part, asked.period)))
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
