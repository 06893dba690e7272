"""Two periods side by side: the difference in points, and whether it is more than chance."""

import pytest

from metrics.comparison import Change, change, last_change
from metrics.rates import with_rate
from schema.definitions import DUE, RESOLVED
from tests.rows import article, months


def last(late: list[int], resolved: int = 100) -> Change:
    return last_change(with_rate(months(late, resolved=resolved), RESOLVED, side="overdue"))


def test_the_articles_overdue_rate_rose_by_035_points_and_that_is_more_than_chance():
    now, before = article().tail(1), article().head(1)
    found = change(now, before, RESOLVED, side="overdue")
    assert round(found.points * 100, 2) == 0.35
    # Newcombe, by hand from the Wilson ends 0.2070–0.6046 % (13 of 3,673) and 0–0.0297 % (0 of 12,917)
    assert (round(found.low * 100, 2), round(found.high * 100, 2)) == (0.20, 0.60)
    assert found.certain is True


def test_the_on_time_rate_falls_by_what_the_overdue_rate_rises():
    now, before = article().tail(1), article().head(1)
    rise, fall = (change(now, before, RESOLVED, side=side) for side in ("overdue", "on_time"))
    assert fall.points == pytest.approx(-rise.points)
    assert (fall.low, fall.high) == pytest.approx((-rise.high, -rise.low))


def test_one_and_two_of_a_hundred_may_differ_by_chance():
    assert last([1, 2]).certain is False


def test_ten_and_fifty_of_a_hundred_do_not():
    assert last([10, 50]).certain is True


def test_a_period_without_a_rate_is_passed_over():
    assert last([10, 50, 0]).points == pytest.approx(-0.5)
    table = with_rate(months([10, 50, 0]), RESOLVED, side="overdue")
    table.loc[2, ["rate", "low", "high"]] = None
    assert last_change(table).points == pytest.approx(0.4)


@pytest.mark.parametrize(("late", "resolved"), [([5], 100), ([1, 1], 3)])
def test_there_is_no_change_without_two_rates(late, resolved):
    assert last(late, resolved) == Change()
    assert last(late, resolved).certain is None


def test_there_is_no_change_where_a_definition_cannot_be_used():
    assert change(article().tail(1), article().head(1), DUE, side="overdue") == Change()


def test_there_is_no_change_against_a_period_that_is_not_there():
    assert change(article().tail(1), article().head(0), RESOLVED, side="overdue") == Change()
