"""Deadlines are counted in working days, with the holidays and exchanged Saturdays that were decreed."""

import datetime as dt

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.working_days import after_working_days, is_working_day, working_days_between

DAYS = st.dates(dt.date(2015, 1, 1), dt.date(2026, 12, 31))


def between(start: str | dt.date | None, end: str | dt.date | None) -> int:
    return working_days_between(*(pd.to_datetime(pd.Series([day])) for day in (start, end))).iloc[0]


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2020-06-01", "2020-06-02", 1),  # Monday to Tuesday
        ("2020-06-05", "2020-06-08", 1),  # Friday to Monday
        ("2020-06-05", "2020-06-07", 0),  # Friday to Sunday
        ("2020-06-01", "2020-06-01", 0),
        ("2020-06-08", "2020-06-05", -1),
        ("2020-01-22", "2020-01-30", 1),  # over Tết: 23 to 29 January were off
        ("2019-04-26", "2019-05-06", 4),  # 29 April to 1 May off, 4 May (a Saturday) worked for it: 2, 3, 4 and 6 May
    ],
)
def test_days_worked_after_one_day_up_to_another(start, end, days):
    assert between(start, end) == days


def test_a_saturday_worked_in_exchange_counts_and_the_day_it_was_exchanged_for_does_not():
    assert is_working_day(dt.date(2019, 5, 4))
    assert not is_working_day(dt.date(2019, 4, 29))
    assert not is_working_day(dt.date(2019, 5, 11))


@pytest.mark.parametrize(("start", "end"), [(None, "2020-01-01"), ("2020-01-01", None), (None, None)])
def test_a_day_that_is_not_known_has_no_distance(start, end):
    assert pd.isna(between(start, end))


def test_no_rows_give_no_distances():
    assert working_days_between(*(pd.Series([], dtype="datetime64[ns]") for _ in range(2))).empty


def test_five_working_days_after_a_friday_before_a_plain_week_is_the_next_friday():
    assert after_working_days(dt.date(2020, 6, 5), 5) == dt.date(2020, 6, 12)
    assert after_working_days(dt.date(2020, 6, 5), 0) == dt.date(2020, 6, 5)


def test_working_days_are_only_counted_forward():
    with pytest.raises(ValueError, match="forward"):
        after_working_days(dt.date(2020, 6, 5), -1)


@given(DAYS, st.integers(1, 60))
def test_counting_forward_and_counting_between_agree(day, number):
    later = after_working_days(day, number)
    assert is_working_day(later)
    assert between(day, later) == number


@given(DAYS, DAYS, DAYS)
def test_distances_add_up(first, second, third):
    assert between(first, second) + between(second, third) == between(first, third)
