"""Exact limits: what lies beyond them comes by chance no more often than they say, also where rates are near 0."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binom

from metrics.limits import CONTROL, FUNNEL_95, FUNNEL_998, binomial_limits, outside

TAILS = st.sampled_from([CONTROL, 0.02275, FUNNEL_95, FUNNEL_998])


def limits(n: int | None, expected: float | None, tail: float) -> tuple[float, float]:
    row = binomial_limits(pd.Series([n], dtype="Int64"), expected, tail).iloc[0]
    return row["low"], row["high"]


@pytest.mark.parametrize(("tail", "most"), [(0.025, 3), (0.00135, 5), (0.001, 5), (0.3, 1), (0.2, 2)])
def test_ten_dossiers_one_in_ten_late_worked_by_hand(tail, most):
    """P(X > 0 … 5) for n = 10, p = 0.1: 0.6513, 0.2639, 0.0702, 0.0128, 0.0016, 0.0001."""
    assert limits(10, 0.1, tail) == (0, most / 10)


def test_the_lower_limit_of_the_same_seen_from_the_other_side():
    assert limits(10, 0.9, 0.025) == (0.7, 1)


def test_three_standard_deviations_cry_wolf_where_the_exact_limit_does_not():
    """At 0.35 % and n = 50 the textbook's upper limit is 2.86 %: beyond it lie 2 late of 50, or 1.3 % of periods, not 0.135 %."""
    p, n = 0.0035, 50
    textbook = p + 3 * np.sqrt(p * (1 - p) / n)
    assert round(textbook * n, 2) == 1.43
    assert round(binom.sf(1, n, p), 3) == 0.013
    assert limits(n, p, CONTROL) == (0, 2 / n)
    assert binom.sf(2, n, p) < CONTROL


@given(st.integers(1, 100_000), st.floats(0, 1), TAILS)
def test_beyond_a_limit_is_rare_and_the_limit_is_the_nearest_that_is(n, p, tail):
    low, high = limits(n, p, tail)
    least, most = round(low * n), round(high * n)
    assert binom.sf(most, n, p) <= tail
    assert most == 0 or binom.sf(most - 1, n, p) > tail
    assert binom.cdf(least - 1, n, p) <= tail + 1e-12
    assert least == n or binom.cdf(least, n, p) > tail - 1e-12


@given(st.integers(1, 5_000), st.floats(0.0001, 0.9999))
def test_the_wider_pair_holds_the_narrower(n, p):
    narrow, wide = limits(n, p, FUNNEL_95), limits(n, p, FUNNEL_998)
    assert wide[0] <= narrow[0] <= narrow[1] <= wide[1]


@given(st.integers(1, 3_000), st.floats(0.0001, 0.9999), st.floats(0.0001, 0.9999))
def test_a_higher_expected_rate_never_lowers_a_limit(n, p, q):
    lower, higher = (limits(n, rate, FUNNEL_998) for rate in sorted((p, q)))
    assert lower[0] <= higher[0]
    assert lower[1] <= higher[1]


@pytest.mark.parametrize(("n", "expected"), [(0, 0.1), (None, 0.1), (10, None)])
def test_there_are_no_limits_where_nothing_is_expected_or_counted(n, expected):
    assert all(pd.isna(limit) for limit in limits(n, expected, CONTROL))


def test_a_rate_on_the_limit_is_within_it():
    n = pd.Series([10, 10, 10, 10], dtype="Int64")
    rate = pd.Series([0.3, 0.4, 0.0, None], dtype="Float64")
    assert outside(rate, binomial_limits(n, 0.1, FUNNEL_95)).tolist() == [0, 1, 0, 0]
    assert outside(1 - rate, binomial_limits(n, 0.9, FUNNEL_95)).tolist() == [0, -1, 0, 0]
