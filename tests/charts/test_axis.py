"""How an axis names its periods: short, the year once, and never so many that they run into each other on a phone."""

import datetime as dt

import pytest

from charts.axis import axis_periods
from language import language_for
from schema.periods import Period, calendar_periods, official_period

EN, VI = language_for("en"), language_for("vi")
FIRST, LAST = dt.date(2018, 11, 15), dt.date(2020, 9, 11)


def test_months_are_numbers_with_their_year_once():
    periods = calendar_periods(dt.date(2019, 11, 1), dt.date(2020, 3, 31), "month")
    assert axis_periods(periods, VI) == {0: "11<br>2019", 1: "12", 2: "1<br>2020", 3: "2", 4: "3"}


def test_a_quarter_that_a_day_cuts_short_is_named_like_the_others():
    periods = calendar_periods(dt.date(2020, 1, 1), LAST, "quarter")
    assert axis_periods(periods, EN) == {0: "Q1<br>2020", 1: "Q2", 2: "Q3"}


def test_a_quarter_of_the_reporting_year_is_named_without_its_days():
    periods = [official_period(month, 3, 2020) for month in (1, 4, 7)]
    assert axis_periods(periods, EN) == {0: "Q1<br>2020", 1: "Q2", 2: "Q3"}


def test_two_years_are_both_named_in_two_lines():
    periods = [Period(dt.date(2019, 1, 1), dt.date(2019, 12, 31)), Period(dt.date(2020, 1, 1), LAST)]
    assert axis_periods(periods, EN) == {0: "2019", 1: "2020<br>(to 11 Sep)"}
    assert axis_periods(periods, VI) == {0: "Năm 2019", 1: "Năm 2020<br>(đến 11/9)"}


@pytest.mark.parametrize("words", [EN, VI])
@pytest.mark.parametrize(
    "periods",
    [
        *(calendar_periods(FIRST, LAST, step) for step in ("month", "quarter", "year")),
        calendar_periods(dt.date(2000, 1, 1), LAST, "month"),
        [official_period(month, 3, year) for year in range(2015, 2021) for month in (1, 4, 7, 10)],
    ],
)
def test_names_never_run_into_each_other_on_a_phone(periods, words):
    names = axis_periods(periods, words)
    # 270 pixels beside the scale of a picture on a phone of 390, about 8 a character.
    widest = max(len(line) for name in names.values() for line in name.split("<br>"))
    assert (widest + 1) * len(names) * 8 <= 272
    assert min(names) == 0


def test_no_period_has_no_name():
    assert axis_periods([], EN) == {}
