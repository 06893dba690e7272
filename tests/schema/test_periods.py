"""A period is two dates; its kind and its neighbours follow from them."""

import datetime as dt

import pytest

from schema.periods import Period, calendar_periods, like, official_periods


def period(start: str, end: str, **marks: bool) -> Period:
    return Period(dt.date.fromisoformat(start), dt.date.fromisoformat(end), **marks)


@pytest.mark.parametrize(
    ("start", "end", "step"),
    [
        ("2020-02-01", "2020-02-29", "month"),
        ("2019-10-01", "2019-12-31", "quarter"),
        ("2019-01-01", "2019-12-31", "year"),
        ("2019-12-15", "2020-03-14", None),
        ("2020-01-01", "2020-09-11", None),
        ("2020-02-01", "2020-04-30", None),
    ],
)
def test_a_reporting_quarter_is_not_a_calendar_quarter(start, end, step):
    assert period(start, end).step == step


def test_steps_do_not_reach_beyond_what_is_known():
    steps = calendar_periods(dt.date(2018, 11, 20), dt.date(2019, 4, 9), "quarter")
    assert [(str(p.start), str(p.end)) for p in steps] == [
        ("2018-11-20", "2018-12-31"),
        ("2019-01-01", "2019-03-31"),
        ("2019-04-01", "2019-04-09"),
    ]


def test_totals_of_a_part_year_are_not_comparable_with_a_year():
    assert not period("2019-01-01", "2019-12-31").comparable(period("2020-01-01", "2020-09-11", partial=True))
    assert not period("2019-01-01", "2019-12-31").comparable(period("2020-01-01", "2020-09-11"))


def test_a_leap_year_is_comparable_with_the_year_before():
    assert period("2020-01-01", "2020-12-31").comparable(period("2019-01-01", "2019-12-31"))


def test_a_link_writes_a_period_by_its_two_dates():
    assert period("2019-01-01", "2019-12-31", assumed=True).key == "2019-01-01_2019-12-31"


@pytest.mark.parametrize(
    ("start", "end", "kind"),
    [
        ("2020-02-01", "2020-02-29", "month"),
        ("2020-03-15", "2020-06-14", "quarter"),
        ("2019-12-15", "2020-06-14", "half"),
        ("2020-01-01", "2020-09-30", "year"),
        ("2018-12-15", "2019-12-14", "year"),
    ],
)
def test_a_period_is_of_the_kind_it_is_about_as_long_as(start, end, kind):
    assert Period(dt.date.fromisoformat(start), dt.date.fromisoformat(end)).kind == kind


def test_a_part_of_a_year_that_is_not_stated_is_a_year():
    assert Period(dt.date(2020, 1, 1), dt.date(2020, 3, 31), partial=True).kind == "year"


@pytest.mark.parametrize(
    ("start", "end", "official"),
    [
        ("2020-03-15", "2020-06-14", (4, 3, 2020)),
        ("2018-12-15", "2019-12-14", (1, 12, 2019)),
        ("2019-12-15", "2020-06-14", (1, 6, 2020)),
        ("2020-02-15", "2020-03-14", (3, 1, 2020)),
        ("2020-02-15", "2020-05-14", None),
        ("2020-04-01", "2020-06-30", None),
    ],
)
def test_a_period_of_the_reporting_year_is_known_by_its_days(start, end, official):
    assert period(start, end).official == official


def test_steps_of_the_reporting_year_follow_one_another_from_the_15th_to_the_14th_within_what_is_known():
    first, last = dt.date(2019, 1, 1), dt.date(2019, 9, 11)
    assert official_periods(first, last, "quarter") == [
        period("2019-01-01", "2019-03-14"),
        period("2019-03-15", "2019-06-14"),
        period("2019-06-15", "2019-09-11"),
    ]
    assert official_periods(first, last, "year") == [period("2019-01-01", "2019-09-11")]
    months = official_periods(first, last, "month")
    assert (months[0], months[1], len(months)) == (period("2019-01-01", "2019-01-14"), period("2019-01-15", "2019-02-14"), 9)


def test_periods_like_one_are_as_long_and_whole():
    chosen = period("2019-02-11", "2019-02-20")
    assert like(chosen, dt.date(2019, 1, 25), dt.date(2019, 3, 15)) == [
        period("2019-02-01", "2019-02-10"),
        chosen,
        period("2019-02-21", "2019-03-02"),
        period("2019-03-03", "2019-03-12"),
    ]


@pytest.mark.parametrize(
    ("start", "end", "before"),
    [
        ("2020-01-01", "2020-12-31", ("2019-01-01", "2019-12-31")),
        ("2020-01-01", "2020-09-11", ("2019-01-01", "2019-09-11")),
        # A month that ends on its last day does so a year before, whether that has 28 days or 29.
        ("2020-02-01", "2020-02-29", ("2019-02-01", "2019-02-28")),
        ("2021-02-01", "2021-02-28", ("2020-02-01", "2020-02-29")),
        ("2021-01-01", "2021-02-28", ("2020-01-01", "2020-02-29")),
        # The 28th of a leap year's February is not its last day.
        ("2020-02-01", "2020-02-28", ("2019-02-01", "2019-02-28")),
        ("2020-02-29", "2020-04-30", ("2019-02-28", "2019-04-30")),
        # The reporting year.
        ("2019-12-15", "2020-03-14", ("2018-12-15", "2019-03-14")),
    ],
)
def test_a_year_before_are_the_same_days(start, end, before):
    assert period(start, end).year_before == period(*before)


def test_a_year_before_is_as_sure_as_the_period():
    assert period("2020-01-01", "2020-09-11", assumed=True, partial=True).year_before == period(
        "2019-01-01", "2019-09-11", assumed=True, partial=True
    )
