"""Counts and days as people write them; what is not certain is refused."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders import values


@given(st.integers(0, 10**9), st.sampled_from([".", ",", " ", "\u00a0", ""]))
def test_a_count_survives_every_grouping(n, separator):
    assert values.count(f"{n:,}".replace(",", separator)) == n


@given(st.floats(0.001, 10**6).filter(lambda x: x != int(x)))
def test_a_number_with_decimals_is_never_a_count(x):
    with pytest.raises(values.NotAValueError):
        values.count(x)


@pytest.mark.parametrize(
    "value",
    [
        "0.123",
        "012.979",
        "1.23",
        "12.9790",
        "1.234,567",
        "1,2",
        "nan",
        "١٢",
        "9" * 30,
        -1,
        1e300,
        float("nan"),
        float("inf"),
        True,
    ],
)
def test_what_is_no_certain_count_is_refused(value):
    with pytest.raises(values.NotAValueError):
        values.count(value)


@given(st.dates(dt.date(1990, 1, 1), dt.date(2100, 1, 1)))
def test_a_day_survives_both_ways_of_writing_it(day):
    assert values.date(f"{day:%d/%m/%Y}") == values.date(day.isoformat()) == values.date(f"{day:%d/%m/%Y} 08:30") == day


@pytest.mark.parametrize(
    "written",
    [
        "11/09/2020",
        "11-9-2020",
        "11.09.20",
        "11/09/2020 16:30",
        "16:30 11/09/2020",
        "11/09/2020 4:30:00 PM",
        "2020-09-11",
        "2020-09-11T00:00:00",
        "20200911",
        "20200911163000",
        20200911,
        20200911163000,
        44085,
        44085.6875,
        "11 Sep 2020",
        "September 11, 2020",
        "ngày 11 tháng 9 năm 2020",
        dt.datetime(2020, 9, 11, 16, 30),
        # Midnight in Vietnam, as a system that stores times in UTC writes it.
        "2020-09-10T17:00:00Z",
        "2020-09-11T00:00:00+07:00",
    ],
)
def test_a_day_is_the_same_however_it_is_written(written):
    assert values.date(written) == dt.date(2020, 9, 11)


@pytest.mark.parametrize(
    ("written", "n"),
    [
        ("(1)  419.278.223", 419278223),
        ("12.979 (*)", 12979),
        ("12.979*", 12979),
        ("'12979", 12979),
        ("12,00", 12),
        ("12.979,00", 12979),
    ],
)
def test_the_mark_of_a_footnote_and_empty_decimals_are_no_part_of_a_count(written, n):
    assert values.count(written) == n


@pytest.mark.parametrize("written", ["(13)", "12.979 (12)5", "99,65%", "3,5"])
def test_a_number_in_brackets_a_share_and_a_half_are_no_counts(written):
    with pytest.raises(values.NotAValueError):
        values.count(written)


@pytest.mark.parametrize(("value", "n"), [(12.979, 12979), (12.9, 12900), ("12.9", 12900), ("12,97", 12970), (1.5, 1500)])
def test_decimals_may_be_thousands(value, n):
    assert values.thousands(value) == n


@pytest.mark.parametrize("value", [12, 12.0, 1.2345, 0.5, "0.123", "12", None, 1234.5])
def test_other_numbers_are_no_thousands(value):
    assert values.thousands(value) is None


def test_the_day_comes_before_the_month():
    assert values.date("03/04/2020") == dt.date(2020, 4, 3)


@pytest.mark.parametrize(
    "text",
    [
        "31/02/2020",
        "13/13/2020",
        "04-2020",
        "hôm qua",
        0.5,
        12.0,
        "04/03/2019 - 05/03/2019",
        "14/09/2020 (gia hạn)",
        "04/03/0219",
    ],
)
def test_what_is_no_day_is_refused(text):
    with pytest.raises(values.NotAValueError):
        values.date(text)


def test_a_date_in_words_is_found_in_a_sentence():
    assert values.date_in_words("Anh Sơn, ngày 11 tháng 9 năm 2020") == dt.date(2020, 9, 11)
    assert values.date_in_words("ngày 31 tháng 2 năm 2020") is None
