"""A reporting period is two dates, and whether they were printed or only assumed."""

import calendar
import datetime as dt
from dataclasses import dataclass
from typing import Literal

Step = Literal["month", "quarter", "year"]
MONTHS = {"month": 1, "quarter": 3, "year": 12}

# The numbers of months a report is of, and every how many months such a period begins.
_OFFICIAL = {1: 1, 3: 3, 6: 6, 9: 12, 12: 12}

# Periods of one kind belong on one time axis. A kind reaches to so many days; what is longer is a year, whole or begun.
Kind = Literal["month", "quarter", "half", "year"]
_LONGEST: dict[Kind, int] = {"month": 45, "quarter": 135, "half": 200}


@dataclass(frozen=True, order=True)
class Period:
    """`start` to `end`, both included. `assumed`: the source only names the period. `partial`: the source
    names a year, covers part of it and does not say which part."""

    start: dt.date
    end: dt.date
    assumed: bool = False
    partial: bool = False

    @property
    def key(self) -> str:
        """How a link writes it: 2019-01-01_2019-12-31."""
        return f"{self.start.isoformat()}_{self.end.isoformat()}"

    @classmethod
    def of_key(cls, key: str) -> "Period | None":
        """The period a key names; None if it names none."""
        try:
            start, end = (dt.date.fromisoformat(day) for day in key.split("_"))
        except ValueError:
            return None
        return cls(start, end) if start <= end else None

    @property
    def days(self) -> int:
        return (self.end - self.start).days + 1

    @property
    def step(self) -> Step | None:
        """Whether this is a whole calendar month, quarter or year; None if it is neither."""
        for step, months in MONTHS.items():
            if self.start == step_start(self.start, step) and self.end == _last_day(self.start, months):
                return step
        return None

    @property
    def official(self) -> tuple[int, int, int] | None:
        """The first month, the number of months and the year of the reporting period it is, see `official_period`; None if it
        is none."""
        for months, every in _OFFICIAL.items():
            first = self.end.month - months + 1
            if first >= 1 and (first - 1) % every == 0 and self.same_days(official_period(first, months, self.end.year)):
                return first, months, self.end.year
        return None

    @property
    def kind(self) -> Kind:
        """What it is about as long as. A year of which the source covers a part it does not state is a year."""
        if self.partial:
            return "year"
        return next((kind for kind, longest in _LONGEST.items() if self.days <= longest), "year")

    @property
    def year_before(self) -> "Period":
        """The same days a year before; a month that ends on its last day does so there as well."""
        ends_month = (self.end + dt.timedelta(days=1)).day == 1
        start, end = _a_year_before(self.start), _a_year_before(self.end)
        return Period(start, _last_day(end.replace(day=1), 1) if ends_month else end, self.assumed, self.partial)

    def same_days(self, other: "Period") -> bool:
        return (self.start, self.end) == (other.start, other.end)

    def overlaps(self, other: "Period") -> bool:
        """Whether the two have a day in common."""
        return self.start <= other.end and other.start <= self.end

    def within(self, other: "Period") -> bool:
        """Whether every day of it is a day of the other, which has more."""
        return other.start <= self.start and self.end <= other.end and not self.same_days(other)

    def comparable(self, other: "Period") -> bool:
        """Whether totals of the two may be set side by side: about equally long and both known in full."""
        longest = max(self.days, other.days)
        return not (self.partial or other.partial) and abs(self.days - other.days) <= max(3, longest // 50)


def _a_year_before(day: dt.date) -> dt.date:
    return dt.date(day.year - 1, day.month, 28 if (day.month, day.day) == (2, 29) else day.day)


def step_start(day: dt.date, step: Step) -> dt.date:
    """The first day of the calendar month, quarter or year that `day` lies in."""
    months = MONTHS[step]
    return dt.date(day.year, (day.month - 1) // months * months + 1, 1)


def official_period(first_month: int, months: int, year: int, *, cut_off: int | None = 14) -> Period:
    """Some months of a reporting year: the 15th of the month before the first to the 14th of the last, since reports are
    closed on the 14th (Decree 09/2019/NĐ-CP, article 12). `cut_off` None: whole calendar months."""
    start = dt.date(year, first_month, 1)
    end = _last_day(start, months)
    if cut_off is None:
        return Period(start, end)
    before = start - dt.timedelta(days=1)
    return Period(before.replace(day=cut_off + 1), end.replace(day=cut_off))


def _last_day(start: dt.date, months: int) -> dt.date:
    year, month = divmod(start.year * 12 + start.month - 1 + months - 1, 12)
    return dt.date(year, month + 1, calendar.monthrange(year, month + 1)[1])


def calendar_periods(first: dt.date, last: dt.date, step: Step) -> list[Period]:
    """The calendar steps between two days, both included. The first begins at `first` and the last ends at `last`
    where these lie inside a step, since nothing is known outside them."""
    periods, start = [], step_start(first, step)
    while start <= last:
        end = _last_day(start, MONTHS[step])
        periods.append(Period(max(start, first), min(end, last)))
        start = end + dt.timedelta(days=1)
    return periods


def official_periods(first: dt.date, last: dt.date, step: Step) -> list[Period]:
    """The same of the reporting year, see `official_period`."""
    months = MONTHS[step]
    all_of_them = (
        official_period(month, months, year) for year in range(first.year, last.year + 2) for month in range(1, 13, months)
    )
    known = Period(first, last)
    return [Period(max(one.start, first), min(one.end, last)) for one in all_of_them if one.overlaps(known)]


def like(period: Period, first: dt.date, last: dt.date) -> list[Period]:
    """The periods of as many days, one after the other, of which `period` is one and that lie between two days, both included."""
    days = dt.timedelta(days=period.days)
    before, after = (period.start - first) // days, (last - period.end) // days
    return [Period(period.start + place * days, period.end + place * days) for place in range(-before, after + 1)]
