"""An interval says how certain a rate is, and is right at 0 of n, where our overdue rates live."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import binomtest

from metrics.intervals import newcombe, wilson

COUNTS = st.integers(1, 2_000_000).flatmap(lambda whole: st.tuples(st.integers(0, whole), st.just(whole)))


def ends(part: int | None, whole: int | None, confidence: float = 0.95) -> tuple[float, float]:
    row = wilson(pd.Series([part], dtype="Int64"), pd.Series([whole], dtype="Int64"), confidence).iloc[0]
    return row["low"], row["high"]


def test_the_articles_thirteen_late_of_3673_lie_between_021_and_060_percent():
    low, high = ends(13, 3673)
    assert (round(low * 100, 2), round(high * 100, 2)) == (0.21, 0.60)


@pytest.mark.parametrize(("part", "whole"), [(13, 3673), (0, 12917), (12917, 12917), (1, 1), (5, 9), (528_684, 597_918)])
@pytest.mark.parametrize("confidence", [0.9, 0.95, 0.998])
def test_it_is_wilsons_interval_as_scipy_computes_it(part, whole, confidence):
    expected = binomtest(part, whole).proportion_ci(confidence, method="wilson")
    assert ends(part, whole, confidence) == pytest.approx((expected.low, expected.high), abs=1e-12)


def test_none_late_is_not_the_same_as_certainly_none():
    low, high = ends(0, 12917)
    assert low == 0
    assert 0.0002 < high < 0.0004


@pytest.mark.parametrize(("part", "whole"), [(0, 0), (None, 10), (3, None), (11, 10), (-1, 10)])
def test_there_is_no_interval_where_there_is_no_share(part, whole):
    assert all(pd.isna(end) for end in ends(part, whole))


def test_the_ends_keep_the_index_and_are_missing_values_not_nan():
    frame = wilson(pd.Series([1, None], index=["a", "b"], dtype="Int64"), pd.Series([2, 3], index=["a", "b"]))
    assert frame.index.tolist() == ["a", "b"]
    assert frame.dtypes.astype(str).tolist() == ["Float64", "Float64"]
    assert frame.loc["b"].tolist() == [pd.NA, pd.NA]


@given(COUNTS)
def test_the_interval_holds_the_rate_and_stays_within_0_and_1(counts):
    part, whole = counts
    low, high = ends(part, whole)
    assert 0 <= low <= part / whole <= high <= 1


@given(COUNTS)
def test_the_intervals_of_what_was_late_and_what_was_not_mirror_each_other(counts):
    part, whole = counts
    low, high = ends(part, whole)
    assert ends(whole - part, whole) == pytest.approx((1 - high, 1 - low), abs=1e-9)


def test_the_difference_is_newcombes_as_he_printed_it():
    # Newcombe 1998, table II, column (a) and (e), method 10: 56/70 − 48/80 and 9/10 − 3/10
    assert np.round(newcombe(56, 70, 48, 80), 4).tolist() == [0.0524, 0.3339]
    assert np.round(newcombe(9, 10, 3, 10), 4).tolist() == [0.1705, 0.8090]


@given(COUNTS, COUNTS)
def test_a_difference_turns_round_with_its_two_rates(one, other):
    low, high = newcombe(*one, *other)
    assert newcombe(*other, *one) == pytest.approx((-high, -low), abs=1e-12)
    assert low <= one[0] / one[1] - other[0] / other[1] <= high
