"""What the page of the reform programme is asked to show: area, units, period, reform area, and the day it is counted at."""

import datetime as dt
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st

from charts.names import period_name
from charts.programme import Asked
from metrics.completeness import expected, with_status
from metrics.programme import Reports, previous, reached, reports_of
from metrics.programme_targets import Held, held
from schema.catalogue import Measure
from schema.periods import Period, calendar_periods
from schema.reform_areas import REFORM_AREAS
from schema.shipped_catalogue import catalogue
from ui import url
from ui.filters import drop_unknown, warn_of_unknown
from ui.frame import Frame
from ui.scope import Scope, scope

# Its own names in the address: the periods of dossiers are others.
FILTERS = ("span", "reform", "until", "indicator", "matrix")
# After so many days without a report nobody is waiting for one: reports are then counted at the time of the last.
_QUIET = dt.timedelta(days=366)


@dataclass(frozen=True)
class Programme:
    """`asked` are the figures, `rows` the table they are made of, `due` the communes' reports that were due by `as_of`, with
    their status; `reform` is the code of the reform area that is chosen, or ""."""

    scope: Scope
    asked: Asked
    rows: pd.DataFrame
    targets: pd.DataFrame
    due: pd.DataFrame
    as_of: dt.date
    reform: str

    def held_in(self, measure: Measure, period: Period) -> Held | None:
        """How a period stands against its target; several units together have none."""
        units, asked = self.scope.units, self.asked
        if len(units) > 1:
            return None
        unit = next(iter(units), None)
        return held(asked.reports, measure, asked.measures, self.targets, unit=unit, area=self.scope.area, period=period)


def choose(frame: Frame, *, instead: Callable[[Frame], None] | None = None) -> Programme:
    """Draw the filters; where no measure has been published, say so, draw what stands there `instead`, and end the page here."""
    words, store = frame.words, frame.store
    asked_of = scope(frame, ("measures",), *FILTERS, instead=instead)
    measures = catalogue(store.vocabulary())
    rows = asked_of.of(store.rows("measures", asked_of.area))
    reports = reports_of(rows)
    days = sorted({one.days for ones in reports.values() for one in ones})
    as_of = _as_of(days)
    periods = _offered(days)
    span = url.one("span", [one.key for one in periods], _latest_year(periods, days).key)
    period = next(one for one in periods if one.key == span)
    areas = [one for one in REFORM_AREAS if any(measure.area == one.code for measure in measures)]
    reform = url.one("reform", [one.code for one in areas], "")
    unknown = drop_unknown({"span": [one.key for one in periods], "reform": [one.code for one in areas]})
    with asked_of.row:
        st.selectbox(
            words.say("Period"),
            [one.key for one in periods],
            format_func={one.key: period_name(one, words) for one in periods}.get,
            width=180,
            **url.bind("span", span),
        )
        st.selectbox(
            words.say("Reform area"),
            [one.code for one in areas],
            format_func={one.code: words.say(one.label) for one in areas}.get,
            index=None,
            placeholder=words.say("All"),
            width=260,
            **url.bind("reform", reform or None),
        )
        _day_choice(frame, as_of)
    warn_of_unknown(words, unknown, "programme")
    asked = Asked(reports, measures, period, previous(period, reports), asked_of.area, asked_of.who)
    return Programme(
        asked_of,
        asked,
        rows,
        store.rows("targets", asked_of.area),
        _due(frame, asked_of.area, asked_of.units, measures, reports, period, as_of),
        as_of,
        reform,
    )


def due_of_unit(frame: Frame, area: str, unit: str) -> tuple[pd.DataFrame, Period] | None:
    """The reports of one unit that were due in the last year of which its area has any, and how much of that year is reported;
    None where the area has no measures, or nothing was due of the unit."""
    rows = frame.store.rows("measures", area)
    reports = reports_of(rows)
    if not reports:
        return None
    days = sorted({one.days for ones in reports.values() for one in ones})
    period = _latest_year(_offered(days), days)
    measures = catalogue(frame.store.vocabulary())
    found = _due(frame, area, (unit,), measures, reports, period, _default_day(days, dt.date.today()))
    return (found, reached(period, reports)) if len(found) else None


def due_in(frame: Frame, area: str, units: Sequence[str], rows: pd.DataFrame, period: Period, as_of: dt.date) -> pd.DataFrame:
    """The reports that were due by a day of those of a period, with their status by the published `rows`."""
    return _due(frame, area, units, catalogue(frame.store.vocabulary()), reports_of(rows), period, as_of)


def _due(
    frame: Frame, area: str, units: Sequence[str], measures: Sequence[Measure], reports: Reports, period: Period, as_of: dt.date
) -> pd.DataFrame:
    due = expected(frame.store.units(), area, measures, period, as_of)
    return with_status(due[due["unit"].isin(units)] if units else due, reports, measures)


def _offered(days: list[Period]) -> list[Period]:
    """The calendar years in which there is any report, the newest first, each before its quarters."""
    found: list[Period] = []
    for year in sorted({one.end.year for one in days}, reverse=True):
        whole = Period(dt.date(year, 1, 1), dt.date(year, 12, 31))
        found += [whole, *reversed(calendar_periods(whole.start, whole.end, "quarter"))]
    return found


def _latest_year(periods: list[Period], days: list[Period]) -> Period:
    last = max(one.end for one in days)
    return next(one for one in periods if one.step == "year" and one.start <= last <= one.end)


def _as_of(days: list[Period]) -> dt.date:
    """The day the address names, else the one reports are best counted at."""
    try:
        return dt.date.fromisoformat(st.query_params.get("until", ""))
    except ValueError:
        return _default_day(days, dt.date.today())


def _default_day(days: list[Period], today: dt.date) -> dt.date:
    """Today; where the last report is of long ago, the eve of the day on which the next one would have been due."""
    last = max(one.end for one in days)
    if today - last <= _QUIET:
        return today
    shortest = min(one.days for one in days if one.end == last)
    return last + dt.timedelta(days=shortest - 1)


def _day_choice(frame: Frame, as_of: dt.date) -> None:
    key = url.widget_key("until")

    def write() -> None:
        url.put("until", st.session_state[key].isoformat())

    st.session_state[key] = as_of
    st.date_input(
        frame.words.say("Reports due by"),
        format="DD/MM/YYYY",
        width=150,
        key=key,
        on_change=write,
        help=frame.words.say("A report is due once its period is over. Counted are the days from then to this day."),
    )
