"""The sentence on what changed since a day: said only as far as chance allows."""

import datetime as dt

import pandas as pd
import pytest

from charts.since import difference_line, none_since, side_line, since_title
from language import language_for
from metrics.comparison import Change, between
from metrics.rates import share
from schema.periods import Period
from tests.rows import sums

EN = language_for("en")
DAY = dt.date(2020, 6, 18)


def rated(late: int, resolved: int) -> pd.Series:
    table = sums({"resolved_overdue": late, "resolved_total": resolved})
    return share(table, ("resolved_overdue",), ("resolved_total",)).iloc[0]


@pytest.mark.parametrize(
    ("after", "before", "title"),
    [
        ((20, 100), (2, 100), "The overdue rate is higher since 18 Jun 2020, by more than chance explains"),
        ((2, 100), (20, 100), "The overdue rate is lower since 18 Jun 2020, by more than chance explains"),
        ((3, 100), (2, 100), "No change of the overdue rate beyond chance since 18 Jun 2020"),
        ((1, 3), (2, 100), "Whether the overdue rate has changed since 18 Jun 2020 cannot be said"),
    ],
)
def test_the_title_says_no_more_than_the_interval_does(after, before, title):
    assert since_title(DAY, between(rated(*after), rated(*before)), EN) == title


def test_of_few_dossiers_only_a_certain_change_is_said():
    for after, title in (
        ((0, 8), "Too few dossiers to say whether the overdue rate has changed since 18 Jun 2020"),
        ((8, 8), "The overdue rate is higher since 18 Jun 2020, by more than chance explains"),
    ):
        assert since_title(DAY, between(rated(*after), rated(2, 100)), EN, few=True) == title


def test_where_nothing_is_published_after_the_day_that_is_said():
    assert none_since(DAY, EN) == "No figures after 18 Jun 2020 are published yet: what has changed cannot be said"


def test_each_side_has_its_days_and_its_two_counts():
    when = Period(dt.date(2020, 1, 1), dt.date(2020, 6, 17))
    assert side_line(when, rated(2, 100), EN, before=True) == "Before, 1 Jan 2020–17 Jun 2020: 2.00% · 2 of 100"
    assert side_line(None, None, EN, before=False) == "After: no figures"


def test_the_difference_has_its_interval_and_is_silent_where_there_is_none():
    assert difference_line(Change(), EN) == ""
    # Newcombe's interval from Wilson's 13.34%–28.88% and 0.55%–7.00%: 18 − √(6.66² + 5.00²) to 18 + √(8.88² + 1.45²).
    line = difference_line(between(rated(20, 100), rated(2, 100)), EN).replace("\N{NO-BREAK SPACE}", " ")
    assert line == "Difference +18.00 points (95% interval: +9.67 points to +27.00 points)"
