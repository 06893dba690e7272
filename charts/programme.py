"""An indicator of the reform programme: its finding in words, the picture that its nature asks for, and its table."""

import html
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from charts.chart import Chart, Course, NoChart
from charts.drawing import Drawing
from charts.names import period_name, short_period
from charts.programme_figures import (
    LARGE,
    SMALL,
    flow_bars,
    level_line,
    period_bars,
    share_line,
    share_marks,
    split_bars,
    split_parts,
    stock_steps,
)
from charts.programme_words import amount, coverage_line, finding, held_line, name_of, otherwise_made
from charts.rate_dots import hover_text, rate_text
from charts.reading import Reading, rate_reading
from charts.who import Who
from language import N_, Language, Text
from metrics.programme import LENGTHS, Reports, course, figure, reached, split, steps
from metrics.programme_targets import Held
from schema.catalogue import LENGTHS as REPORTED_EVERY
from schema.catalogue import Measure, parts_of
from schema.periods import Period

# So many periods are drawn of an indicator, those around the chosen one.
_MOST = 8
_NATURE = {
    "flow": N_("adds up over the periods; bars from 0"),
    "stock": N_("level on the last day; scale from 0"),
    "share": N_("share with its 95% interval; scale from 0"),
    "share_on_day": N_("share on the last day with its 95% interval; scale from 0"),
    "split": N_("parts of what is stated, with their counts"),
}
_SHARES = N_("Shares are made of the counts of all units added up. The longer a bar, the less certain the share.")
_PARTS = N_("Shares are of the parts that are stated; the whole that is reported may be another number.")


# What an indicator's nature asks for: what is drawn and how, its table, its words, its periods, and a note.
_Parts = tuple[Drawing, go.Figure, Reading, str, list[Period], str]


@dataclass(frozen=True)
class Asked:
    """What is to be shown of an area's measures: the figures of `period`, and beside them those of `before` (None: nothing to
    compare with). `area` is the key of the unit that stands for the whole."""

    reports: Reports
    measures: Sequence[Measure]
    period: Period
    before: Period | None
    area: str
    who: Who


def indicator_chart(
    measure: Measure,
    asked: Asked,
    words: Language,
    *,
    held_in: Callable[[Measure, Period], Held | None],
    due: tuple[int, int] | None = None,
    small: bool = False,
) -> Chart | NoChart:
    """One indicator. `held_in` says how a period stands against its target; `due` are how many of the reports that were due have
    arrived and how many these are, where communes report it. A `small` picture is one of many."""
    name = name_of(measure, asked.measures, words)
    now = figure(asked.reports, measure, asked.period, asked.area)
    before = figure(asked.reports, measure, asked.before, asked.area) if asked.before else None
    parts = parts_of(asked.measures, measure.code)
    classes = split(asked.reports, measure, asked.measures, [asked.period], asked.area) if parts else None
    if now.value is None and (classes is None or classes.empty):
        return NoChart(f"measure-{measure.code}", name, _nothing(measure, asked.period, words))
    aim = held_in(measure, asked.period)
    title = finding(measure, asked.measures, now, before, asked.before, classes, words)
    lines = [
        held_line(aim, measure, words) if aim else "",
        coverage_line(due, words) if due else "",
        otherwise_made(now, before, words),
    ]
    make, nature = (_split_parts, _NATURE["split"]) if parts else (_course_parts, _NATURE[measure.nature])
    drawing, drawn, table, described, periods, note = make(measure, asked, words, held_in, small)
    return Chart(
        f"measure-{measure.code}",
        asked.who.titled(title, words),
        words.say(
            N_("{who}, {period}, {unit}: {nature}"),
            who=asked.who.alone(words),
            period=period_name(reached(asked.period, asked.reports), words),
            unit=words.say(measure.measured_in),
            nature=words.say(nature),
        ),
        f"{title}. {described}",
        drawn,
        table,
        " ".join(filter(None, [*(f"{line}." for line in lines if line), "" if small else note])),
        now.demonstration or bool(aim and aim.goal.demonstration) or bool(classes is not None and classes["demonstration"].any()),
        Course(tuple(periods), "y" if parts else "x"),
        explains=("programme", "target") if aim else ("programme",),
        drawing=drawing,
    )


def _nothing(measure: Measure, period: Period, words: Language) -> Text:
    """Why there is no picture: nothing has been reported, or nothing is for periods as short as this."""
    if period.step and LENGTHS[measure.every] > LENGTHS[period.step]:
        length = next(one.label for one in REPORTED_EVERY if one.code == measure.every)
        return Text(N_("It is reported for longer periods ({length}). Choose a year to see it."), {"length": Text(length)})
    return Text(N_("Nothing is reported for {period}, which is not 0."), {"period": period_name(period, words)})


def _around(measure: Measure, asked: Asked) -> list[Period]:
    """The last periods of an indicator up to the end of the chosen one, from the first that anything is reported of."""
    ends = [one.days for one in asked.reports.get(measure.code, ()) if one.days.end <= asked.period.end]
    spans = steps(measure, min(one.start for one in ends), max(one.end for one in ends))
    return spans[-_MOST:]


def _course_parts(
    measure: Measure, asked: Asked, words: Language, held_in: Callable[[Measure, Period], Held | None], small: bool
) -> _Parts:
    periods = _around(measure, asked)
    table = course(asked.reports, measure, periods, asked.area)
    labels, names = ([call(period, words) for period in periods] for call in (period_name, short_period))
    now = [asked.period.start <= period.start and period.end <= asked.period.end for period in periods]
    target = [_target(measure, period, held_in) for period in periods]
    height = SMALL if small else LARGE
    if measure.is_share:
        hover = [hover_text(label, row, words) for label, (_, row) in zip(labels, table.iterrows(), strict=True)]
        described = "; ".join(
            f"{label}: {rate_text(row, words)}" for label, (_, row) in zip(labels, table.iterrows(), strict=True)
        )
        lines = share_line(table, names, target, words)
        drawn = share_marks(lines, periods, now, hover, words, height=height)
        return lines, drawn, rate_reading(table, labels, words.say(N_("Period")), words), described, periods, words.say(_SHARES)
    values = [amount(value, measure, words) for value in table["value"]]
    hover = [f"<b>{html.escape(label)}</b><br>{html.escape(value)}" for label, value in zip(labels, values, strict=True)]
    described = "; ".join(f"{label}: {value}" for label, value in zip(labels, values, strict=True))
    note = words.say(N_("Long dashes: an even part of the year's target.")) if measure.nature == "flow" and any(target) else ""
    reading = _reading(table, labels, words)
    if measure.nature == "stock":
        lines = level_line(table, names, target, words)
        return lines, stock_steps(lines, periods, now, hover, words, height=height), reading, described, periods, note
    bars = period_bars(table, names, target, words)
    return bars, flow_bars(bars, periods, now, hover, words, height=height), reading, described, periods, note


def _target(measure: Measure, period: Period, held_in: Callable[[Measure, Period], Held | None]) -> float | None:
    """What a period was to come to: of what adds up its even part of the year's target."""
    aim = held_in(measure, period)
    if aim is None:
        return None
    return aim.goal.target * LENGTHS[measure.every] / 12 if measure.nature == "flow" else aim.goal.target


def _reading(table: pd.DataFrame, labels: list[str], words: Language) -> Reading:
    value, reports = words.say(N_("Value")), words.say(N_("Reports"))
    frame = pd.DataFrame(
        {
            words.say(N_("Period")): labels,
            value: table["value"].to_list(),
            reports: table["reports"].to_list(),
            words.say(N_("Units that reported")): table["units"].to_list(),
        }
    )
    return Reading(
        frame, {value: lambda number: words.number(None if pd.isna(number) else float(number), 1), reports: words.write}
    )


def _split_parts(
    measure: Measure, asked: Asked, words: Language, held_in: Callable[[Measure, Period], Held | None], small: bool
) -> _Parts:
    periods = [period for period in (asked.before, asked.period) if period] if small else _periods_of_split(measure, asked)
    table = split(asked.reports, measure, asked.measures, periods, asked.area)
    names = {part.code: words.say(part.label) for part in parts_of(asked.measures, measure.code)}
    labels = {period: short_period(reached(period, asked.reports), words) for period in periods}
    share, value = words.say(N_("Share")), words.say(N_("Value"))
    part_name, period_column = words.say(N_("Part")), words.say(N_("Period"))
    frame = pd.DataFrame(
        {
            period_column: [period_name(period, words) for period in table["period"]],
            part_name: [names[code] for code in table["code"]],
            value: table["value"].to_list(),
            share: table["share"].to_list(),
        }
    )
    described = "; ".join(
        f"{labels[row.period]}, {names[row.code]}: {words.number(float(row.value), 1)}" for row in table.itertuples()
    )
    aims = [
        held_line(aim, part, words) for part in parts_of(asked.measures, measure.code) if (aim := held_in(part, asked.period))
    ]
    reading = Reading(frame, {value: lambda number: words.number(float(number), 1), share: words.percent})
    note = " ".join([*(f"{line}." for line in aims), words.say(_PARTS)])
    bars = split_parts(table, names, labels, words)
    return bars, split_bars(bars, words), reading, described, periods, note


def _periods_of_split(measure: Measure, asked: Asked) -> list[Period]:
    codes = [measure.code, *(part.code for part in parts_of(asked.measures, measure.code))]
    ends = [one.days for code in codes for one in asked.reports.get(code, ()) if one.days.end <= asked.period.end]
    return steps(measure, min(one.start for one in ends), max(one.end for one in ends))[-_MOST:]
