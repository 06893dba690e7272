"""Which periods stand on one time axis, and which of them is shown first."""

import datetime as dt

from metrics.series import first, series
from schema.periods import Period


def of(start: str, end: str, **marks) -> Period:
    return Period(dt.date.fromisoformat(start), dt.date.fromisoformat(end), **marks)


Y2018 = of("2018-01-01", "2018-12-31")
Y2019 = of("2019-01-01", "2019-12-31")
OFFICIAL_2019 = of("2018-12-15", "2019-12-14")
TO_SEPTEMBER = of("2020-01-01", "2020-09-11", assumed=True, partial=True)
Y2020 = of("2020-01-01", "2020-12-31")
Q2 = of("2020-03-15", "2020-06-14")


def test_years_and_a_year_begun_are_one_series_and_a_quarter_is_none_of_it():
    published = {Y2019: 1, TO_SEPTEMBER: 2, Q2: 3}
    assert series(published, TO_SEPTEMBER) == ((Y2019, TO_SEPTEMBER), ())
    assert series(published, Q2) == ((Q2,), ())


def test_of_two_overlapping_years_the_one_in_focus_stays():
    published = {Y2018: 1, Y2019: 1, OFFICIAL_2019: 2, Y2020: 1}
    assert series(published, Y2019) == ((Y2018, Y2019, Y2020), ((OFFICIAL_2019, Y2019),))
    assert series(published, OFFICIAL_2019) == ((OFFICIAL_2019, Y2020), ((Y2018, OFFICIAL_2019), (Y2019, OFFICIAL_2019)))


def test_of_two_overlapping_years_neither_in_focus_the_later_published_stays():
    published = {Y2019: 1, OFFICIAL_2019: 2, Y2020: 1}
    assert series(published, Y2020) == ((OFFICIAL_2019, Y2020), ((Y2019, OFFICIAL_2019),))
    assert series({**published, Y2019: 3}, Y2020) == ((Y2019, Y2020), ((OFFICIAL_2019, Y2019),))


def test_a_year_goes_before_its_own_beginning_whenever_that_was_published():
    assert series({Y2019: 1, Y2020: 1, TO_SEPTEMBER: 2}, Y2019) == ((Y2019, Y2020), ((TO_SEPTEMBER, Y2020),))


def test_the_first_period_is_the_longest_that_ends_last():
    assert first({Y2019: 1, TO_SEPTEMBER: 1, Q2: 2}) == TO_SEPTEMBER
    assert first({Y2019: 2, of("2019-12-01", "2019-12-31"): 3}) == Y2019


def test_of_overlapping_periods_the_later_published_comes_first():
    assert first({Y2019: 1, OFFICIAL_2019: 2}) == OFFICIAL_2019
    assert first({Y2019: 2, OFFICIAL_2019: 1}) == Y2019


def test_no_two_periods_of_a_series_share_a_day():
    published = {Y2018: 4, OFFICIAL_2019: 3, Y2019: 2, of("2019-12-15", "2020-12-14"): 5, TO_SEPTEMBER: 1}
    for focus in published:
        kept = series(published, focus).periods
        assert not any(one.overlaps(other) for one in kept for other in kept if one != other)
