"""What is reported of the reform programme by the end of a view's period: the same figures for slides and the report."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd

from charts.programme import Asked
from metrics.programme import previous, reports_of
from metrics.programme_targets import Held, held
from schema.catalogue import Measure
from schema.periods import Period, calendar_periods
from schema.shipped_catalogue import catalogue
from ui import url
from ui.frame import Frame
from ui.programme_scope import due_in
from ui.view import View


@dataclass(frozen=True)
class Reported:
    """`asked` are the figures, `rows` the table they are made of; `day` is the one that reports are counted at."""

    asked: Asked
    rows: pd.DataFrame
    targets: pd.DataFrame
    units: Sequence[str]
    day: dt.date

    def held_in(self, measure: Measure, period: Period) -> Held | None:
        """How a period stands against its target; several units together have none."""
        if len(self.units) > 1:
            return None
        asked, unit = self.asked, next(iter(self.units), None)
        return held(asked.reports, measure, asked.measures, self.targets, unit=unit, area=asked.area, period=period)

    def due(self, frame: Frame) -> pd.DataFrame:
        """The communes' reports that were due by the day, with their status."""
        return due_in(frame, self.asked.area, self.units, self.rows, self.asked.period, self.day)


def reported(frame: Frame, view: View, *, made_up: bool | None = None) -> Reported:
    """Of periods that are over by the end of the view's: the figures of the period of the page Programme, if the address names
    one, else of the calendar year. With `made_up` they are of made-up rows alone, or of real ones alone; these are held against
    no made-up target."""
    store, selection = frame.store, view.selection
    day = _until(view)
    rows, targets = store.rows("measures", selection.area), store.rows("targets", selection.area)
    if made_up is not None:
        rows = rows[rows["demonstration"] == made_up]
    if made_up is False:
        targets = targets[~targets["demonstration"]]
    rows = rows[rows["period_end"] <= pd.Timestamp(day)]
    if selection.units:
        rows = rows[rows["unit"].isin(selection.units)]
    period, reports = _period(view), reports_of(rows)
    who = replace(view.who, fields=(), channels=())
    asked = Asked(reports, catalogue(store.vocabulary()), period, previous(period, reports), selection.area, who)
    return Reported(asked, rows, targets, selection.units, day)


def _until(view: View) -> dt.date:
    """The day that the page Programme counts reports at, if the address names one; else the last of the period."""
    try:
        return dt.date.fromisoformat(next(iter(url.asked("until")), ""))
    except ValueError:
        return view.focus.end


def _period(view: View) -> Period:
    """The period of the page Programme, if the address names one; else the calendar year of the view's end."""
    end = view.focus.end
    (year,) = calendar_periods(end.replace(month=1, day=1), end.replace(month=12, day=31), "year")
    return Period.of_key(next(iter(url.asked("span")), "")) or year
