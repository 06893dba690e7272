"""Several indicators of the reform programme in one table: what each comes to, now and before, and against its target."""

from collections.abc import Callable, Sequence

import pandas as pd

from charts.names import short_period
from charts.programme import Asked
from charts.programme_words import WORST_FIRST, amount, held_line, name_of, share_finding, targets_lines
from charts.reading import Reading
from language import N_, Language
from metrics.programme import Figure, figure, reached, split
from metrics.programme_targets import Held
from schema.catalogue import Measure, parts_of
from schema.periods import Period

# A name, the figures of now and before, whose they are, and the target they are held against.
_Row = tuple[str, Figure, Figure | None, Measure, Held | None]
# A target that nothing can be said of yet stands behind those that have a verdict.
_ORDER = (*WORST_FIRST, None)


def programme_rows(
    measures: Sequence[Measure], asked: Asked, held_in: Callable[[Measure, Period], Held | None], words: Language
) -> Reading:
    """A row for each of `measures` of which anything is reported in the period; an indicator that is split has a row for each
    part, behind its own. Those that have a target come first, the worst verdict before the others, as the title has it.
    Values are texts: each has its own unit."""
    now_name = short_period(reached(asked.period, asked.reports), words)
    before_name = short_period(asked.before, words) if asked.before else ""
    groups = sorted((_rows_of(measure, asked, held_in, words) for measure in measures), key=_rank)
    rows = [row for group in groups for row in group]
    columns = {
        words.say(N_("Indicator")): [name for name, *_ in rows],
        now_name: [_said(now, measure, words) for _, now, _, measure, _ in rows],
        before_name: [_said(before, measure, words) for _, _, before, measure, _ in rows],
        words.say(N_("Target")): [held_line(held, measure, words) if held else "" for *_, measure, held in rows],
    }
    if not before_name:
        del columns[before_name]
    frame = pd.DataFrame(columns)
    # A column of targets is only there where there is one.
    empty = [name for name in (words.say(N_("Target")),) if not frame[name].any()]
    return Reading(frame.drop(columns=empty), {})


def _rows_of(measure: Measure, asked: Asked, held_in: Callable[[Measure, Period], Held | None], words: Language) -> list[_Row]:
    """The row of an indicator and those of its parts, of which anything is reported."""
    found = [(measure, figure(asked.reports, measure, asked.period, asked.area))]
    parts = parts_of(asked.measures, measure.code)
    if parts and len(split(asked.reports, measure, asked.measures, [asked.period], asked.area)):
        found += [(part, figure(asked.reports, part, asked.period, asked.area)) for part in parts]
    return [
        (
            name_of(one, asked.measures, words),
            now,
            figure(asked.reports, one, asked.before, asked.area) if asked.before else None,
            one,
            held_in(one, asked.period),
        )
        for one, now in found
        if now.value is not None
    ]


def _rank(rows: list[_Row]) -> int:
    """Where the rows of an indicator stand among the others: by the worst verdict on any of them, without a target last."""
    helds = [held for *_, held in rows if held is not None]
    return min((_ORDER.index(held.verdict) for held in helds), default=len(_ORDER))


def programme_title(
    measures: Sequence[Measure], asked: Asked, held_in: Callable[[Measure, Period], Held | None], words: Language
) -> str:
    """How many of the targets are missed; where there are none, or none is, how many of the indicators are reported."""
    found = [(one, held) for one in measures if (held := held_in(one, asked.period))]
    lines = targets_lines(found, asked.measures, words, named=1)
    if lines:
        return lines[0]
    reported = sum(1 for one in measures if figure(asked.reports, one, asked.period, asked.area).value is not None)
    return words.say_many(
        "1 of {all} indicators is reported", "{n} of {all} indicators are reported", reported, all=len(measures)
    )


def _said(found: Figure | None, measure: Measure, words: Language) -> str:
    if found is None or found.value is None:
        return words.write(None)
    return share_finding(found, None, "", words) if measure.is_share else amount(found.value, measure, words)
