"""Working days in Vietnam: Monday to Friday without public holidays, and the Saturdays worked in exchange for a bridged day."""

import datetime as dt
from functools import lru_cache

import holidays
import numpy as np
import pandas as pd

_DAY = dt.timedelta(days=1)


def working_days_between(start: pd.Series, end: pd.Series) -> pd.Series:
    """How many working days lie after `start` up to and including `end` (Int64): the day after receipt is day 1, as deadlines are
    counted. Negative if `end` comes before `start`; missing where either day is.

    Holidays and exchanged Saturdays are those decreed for the whole country (Labour Code 2019, article 112, and the yearly
    notices), as the library `holidays` lists them; days off that a province adds are not known.
    """
    known = start.notna() & end.notna()
    found = pd.Series(pd.NA, index=start.index, dtype="Int64")
    if known.any():
        first, last = min(start[known].min(), end[known].min()).date(), max(start[known].max(), end[known].max()).date()
        running = _running(first.year, last.year)
        days = [
            (dates[known].to_numpy(dtype="datetime64[D]") - np.datetime64(f"{first.year}-01-01")).astype(int)
            for dates in (start, end)
        ]
        found[known] = running[days[1]] - running[days[0]]
    return found


def after_working_days(day: dt.date, number: int) -> dt.date:
    """The day that is the `number`-th working day after `day`; `day` itself for 0. Raises ValueError for a negative number."""
    if number < 0:
        raise ValueError("the number of working days is counted forward")
    while number:
        day += _DAY
        number -= is_working_day(day)
    return day


def is_working_day(day: dt.date) -> bool:
    return _calendar(day.year).is_working_day(day)


@lru_cache(maxsize=64)
def _calendar(year: int) -> holidays.HolidayBase:
    return holidays.country_holidays("VN", years=year)


@lru_cache(maxsize=8)
def _running(first_year: int, last_year: int) -> np.ndarray:
    """For each day from 1 January of the first year to 31 December of the last: how many working days there were up to it."""
    days = pd.date_range(f"{first_year}-01-01", f"{last_year}-12-31")
    return np.cumsum([is_working_day(day.date()) for day in days])
