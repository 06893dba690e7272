"""The slides about the reform programme: indicators against their targets, and the reports that are due."""

import datetime as dt
from dataclasses import replace

import pandas as pd

from charts.completeness import owed, subtitle, title
from charts.deck import Slide
from charts.names import period_name
from charts.programme import Asked
from charts.programme_table import programme_rows, programme_title
from metrics.programme import previous, reached, reports_of
from metrics.programme_targets import held
from schema.catalogue import Measure
from schema.periods import Period, calendar_periods
from schema.shipped_catalogue import catalogue
from ui import url
from ui.meeting.at import At
from ui.programme_scope import due_in
from ui.sources import Listed

_AREAS = {
    "programme-direction": ("direction", "institutions", "procedures"),
    "programme-online": ("one_stop", "digital"),
    "programme-organisation": ("organisation", "civil_service", "finance"),
}


def indicators(at: At, code: str) -> Slide:
    """Indicators of some reform areas in one table, in the year of the period."""
    words, store = at.frame.words, at.frame.store
    rows = _measured(at)
    asked, every = _asked(at, rows), catalogue(store.vocabulary())
    measures = [one for one in every if one.area in _AREAS[code] and not one.split]
    targets = store.rows("targets", at.area)

    def held_in(measure: Measure, period: Period):
        units = at.view.selection.units
        if len(units) > 1:
            return None
        unit = next(iter(units), None)
        return held(asked.reports, measure, every, targets, unit=unit, area=at.area, period=period)

    table = programme_rows(measures, asked, held_in, words)
    if table.frame.empty:
        said = words.say("Nothing of this is reported for {year}.", year=str(asked.period.end.year))
        return at.lacking(code, said)
    title = asked.who.titled(programme_title(measures, asked, held_in, words), words)
    subtitle = words.say(
        "{who}, {period}: indicators of the reform programme; each is held against the target of its year",
        who=asked.who.alone(words),
        period=period_name(reached(asked.period, asked.reports), words),
    )
    codes = {one.code for one in every if one.area in _AREAS[code]}
    behind = rows[rows["indicator"].isin(codes)]
    return at.table(
        code,
        title,
        subtitle,
        table,
        Listed("measures", behind),
        reached(asked.period, asked.reports).end,
        demonstration=bool(behind["demonstration"].any()),
        explains=("programme", "target"),
    )


def completeness(at: At) -> Slide:
    """Which communes owe which reports: not their whole matrix, which no projector carries."""
    words = at.frame.words
    rows = _measured(at)
    asked, day = _asked(at, rows), _until(at)
    if rows.empty:
        return at.lacking("completeness", words.say("Nothing of this is reported for {year}.", year=str(asked.period.end.year)))
    due = due_in(at.frame, at.area, at.view.selection.units, rows, asked.period, day)
    if due.empty:
        return at.lacking("completeness", words.say("No report of a commune was due in this period by that day."))
    return at.table(
        "completeness",
        title(due, words, period=asked.period),
        subtitle(due, asked.measures, words, who=asked.who, as_of=day),
        owed(due, asked.measures, words),
        Listed("measures", rows),
        day,
        demonstration=bool(rows["demonstration"].any()),
        explains=("completeness",),
    )


def _measured(at: At) -> pd.DataFrame:
    """What is reported for periods that are over by the end of the meeting's."""
    rows = at.of_units(at.frame.store.rows("measures", at.area))
    return rows[rows["period_end"] <= pd.Timestamp(_until(at))]


def _until(at: At) -> dt.date:
    """The day that the page Programme counts reports at, if the address names one; else the last of the period."""
    try:
        return dt.date.fromisoformat(next(iter(url.asked("until")), ""))
    except ValueError:
        return at.view.focus.end


def _asked(at: At, rows: pd.DataFrame) -> Asked:
    """The period of the page Programme, if the address names one; else the calendar year of the period's end."""
    end = at.view.focus.end
    (year,) = calendar_periods(end.replace(month=1, day=1), end.replace(month=12, day=31), "year")
    year = Period.of_key(next(iter(url.asked("span")), "")) or year
    reports = reports_of(rows)
    measures = catalogue(at.frame.store.vocabulary())
    return Asked(reports, measures, year, previous(year, reports), at.area, replace(at.view.who, fields=(), channels=()))
