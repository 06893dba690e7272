"""What the reform programme comes to: flows add up, stocks take the last day, shares are counts added up and divided."""

import datetime as dt
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import pandas as pd

from metrics.rates import share
from schema.catalogue import Measure, parts_of
from schema.periods import MONTHS, Period, calendar_periods, official_period, step_start

# How many months the periods of a length have.
LENGTHS = {**MONTHS, "half": 6}


def calendar_days(period: Period) -> Period:
    """The whole months that a period of the reporting year stands for (15 December to 14 March is the first quarter); any other
    period as it is. So reports of both calendars stand on one axis."""
    return official_period(*official, cut_off=None) if (official := period.official) else Period(period.start, period.end)


class Report(NamedTuple):
    """One row of measures: `place` is its label in the table, `batch` says which of two was published last."""

    unit: str
    days: Period
    value: float
    denominator: float | None
    batch: int
    demonstration: bool
    place: int


# The reports by the code of their indicator.
Reports = Mapping[str, tuple[Report, ...]]


def reports_of(rows: pd.DataFrame) -> Reports:
    """The rows (of store.rows("measures")) that have a value, their days those of `calendar_days`."""
    meant: dict[tuple, Period] = {}
    found: dict[str, list[Report]] = {}
    names = ["indicator", "unit", "period_start", "period_end", "value", "denominator", "batch_id", "demonstration"]
    for place, code, unit, start, end, value, denominator, batch, made_up in rows[names].itertuples(name=None):
        if pd.isna(value):
            continue
        if (start, end) not in meant:
            meant[start, end] = calendar_days(Period(start.date(), end.date()))
        whole = None if pd.isna(denominator) else float(denominator)
        found.setdefault(code, []).append(Report(unit, meant[start, end], float(value), whole, batch, bool(made_up), place))
    return {code: tuple(ones) for code, ones in found.items()}


@dataclass(frozen=True)
class Figure:
    """What an indicator comes to in a period. `value` is None where nothing was reported; `denominator` is there for shares.
    `reports` are the rows it is made of, of `units` units; `places` are theirs in the table."""

    value: float | None
    denominator: float | None
    reports: int
    units: int
    demonstration: bool
    places: tuple[int, ...] = ()


NOTHING = Figure(None, None, 0, 0, False)


def figure(reports: Reports, measure: Measure, period: Period, area: str) -> Figure:
    """The indicator's figure in a period, from the reports of an area's units.

    Counted are the reports whose days lie in the period; of several of one unit that overlap the longest, so that a year's report
    stands for its quarters. What the area reports itself stands for its units (see docs/definitions.md, “Whole and parts”). Flows
    and classes are added up; of stocks, and of shares on a day, each unit's last report counts; the counts of shares are added up
    and not the shares. A share without its denominator is left out.
    """
    own = [
        one
        for one in reports.get(measure.code, ())
        if _inside(one.days, period) and not (measure.is_share and one.denominator is None)
    ]
    own = _once(_whole_first(own, area))
    if measure.on_day:
        own = list({one.unit: one for one in sorted(own, key=lambda one: one.days.end)}.values())
    if not own:
        return NOTHING
    return Figure(
        sum(one.value for one in own),
        sum(one.denominator for one in own) if measure.is_share else None,
        len(own),
        len({one.unit for one in own}),
        any(one.demonstration for one in own),
        tuple(sorted(one.place for one in own)),
    )


def _inside(days: Period, period: Period) -> bool:
    return period.start <= days.start and days.end <= period.end


def _whole_first(reports: list[Report], area: str) -> list[Report]:
    """The reports without those of parts in days that the whole reports itself."""
    whole = [one.days for one in reports if one.unit == area]
    return [one for one in reports if one.unit == area or not any(one.days.overlaps(days) for days in whole)]


def _once(reports: list[Report]) -> list[Report]:
    """The reports that count where those of a unit overlap: the longest, of equals the one published last."""
    kept: dict[str, list[Report]] = {}
    for one in sorted(reports, key=lambda one: (-one.days.days, -one.batch, one.days.start, -one.place)):
        of_unit = kept.setdefault(one.unit, [])
        if not any(one.days.overlaps(other.days) for other in of_unit):
            of_unit.append(one)
    return [one for of_unit in kept.values() for one in of_unit]


def steps(measure: Measure, first: dt.date, last: dt.date) -> list[Period]:
    """The whole calendar periods in which an indicator is reported, from that of the day `first` to that of `last`."""
    months = LENGTHS[measure.every]
    if measure.every != "half":
        found = calendar_periods(dt.date(first.year, 1, 1), dt.date(last.year, 12, 31), measure.every)
    else:
        found = [
            official_period(month, months, year, cut_off=None) for year in range(first.year, last.year + 1) for month in (1, 7)
        ]
    return [one for one in found if one.end >= first and one.start <= last]


def course(reports: Reports, measure: Measure, periods: Sequence[Period], area: str) -> pd.DataFrame:
    """The indicator in each of some periods, one row each: `period`, `value` and `denominator` (Float64), `reports`, `units`,
    `demonstration`; of a share also what `metrics.rates.share` gives."""
    figures = [figure(reports, measure, period, area) for period in periods]
    table = pd.DataFrame(
        {
            "period": list(periods),
            "value": pd.array([one.value for one in figures], dtype="Float64"),
            "denominator": pd.array([one.denominator for one in figures], dtype="Float64"),
            "reports": [one.reports for one in figures],
            "units": [one.units for one in figures],
            "demonstration": [one.demonstration for one in figures],
        }
    )
    return with_share(table) if measure.is_share else table


def with_share(table: pd.DataFrame) -> pd.DataFrame:
    """A table with `value` and `denominator`, as a rate with its interval: see `metrics.rates.share`."""
    return share(table.assign(part=table["value"], whole=table["denominator"]), ("part",), ("whole",)).drop(
        columns=["part", "whole"]
    )


def split(reports: Reports, whole: Measure, measures: Sequence[Measure], periods: Sequence[Period], area: str) -> pd.DataFrame:
    """The classes that `whole` is split into, one row a period and class: `period`, `code`, `value`, and `share` of the classes
    that are stated in the period (Float64). A class that nobody reported is absent."""
    found = []
    for period in periods:
        values = {part.code: figure(reports, part, period, area) for part in parts_of(measures, whole.code)}
        stated = {code: one for code, one in values.items() if one.value is not None}
        total = sum(one.value for one in stated.values())
        found += [
            {
                "period": period,
                "code": code,
                "value": one.value,
                "share": one.value / total if total else None,
                "reports": one.reports,
                "demonstration": one.demonstration,
            }
            for code, one in stated.items()
        ]
    names = ["period", "code", "value", "share", "reports", "demonstration"]
    return pd.DataFrame(found, columns=names).astype({"value": "Float64", "share": "Float64"})


def reached(period: Period, reports: Reports) -> Period:
    """As much of a period as any report reaches to; all of it where none does."""
    ends = [one.days.end for ones in reports.values() for one in ones if _inside(one.days, period)]
    return Period(period.start, max(ends, default=period.end))


def previous(period: Period, reports: Reports) -> Period | None:
    """The period that a calendar quarter or year is compared with: the one before it; for a year that is reported only in part,
    the same part of the year before. None where no report lies in it."""
    if period.step == "year":
        before = Period(dt.date(period.start.year - 1, 1, 1), _a_year_before(reached(period, reports).end))
    else:
        last = period.start - dt.timedelta(days=1)
        before = Period(step_start(last, "quarter"), last)
    return before if any(_inside(one.days, before) for ones in reports.values() for one in ones) else None


def _a_year_before(day: dt.date) -> dt.date:
    return dt.date(day.year - 1, day.month, 28 if (day.month, day.day) == (2, 29) else day.day)


def heads(measures: Sequence[Measure], present: Collection[str]) -> Iterator[Measure]:
    """The indicators to show: those that have figures (`present` are their codes), a split by its whole."""
    for measure in measures:
        if not measure.split and (measure.code in present or any(p.code in present for p in parts_of(measures, measure.code))):
            yield measure
