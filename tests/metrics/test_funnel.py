"""Beyond the funnel lies what chance does not explain, and communes that work alike are all but never called out."""

import numpy as np
import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.funnel import funnel, funnel_curve
from metrics.rates import with_rate
from schema.definitions import RESOLVED
from tests.rows import sums

SAID = ["worse", "watch", "better"]


def units(*late_of: tuple[int, int]) -> pd.DataFrame:
    return sums(
        *(
            {"unit": f"{place:05}", "unit_name": f"Xã {place}", "resolved_overdue": late, "resolved_on_time_total": n - late}
            for place, (late, n) in enumerate(late_of)
        )
    )


def sums_of(late: np.ndarray, sizes: np.ndarray) -> pd.DataFrame:
    return pd.DataFrame({"resolved_overdue": late, "resolved_on_time_total": sizes - late}).astype("Int64")


def against(rate: float | None, *late_of: tuple[int, int], side: str = "overdue") -> pd.DataFrame:
    table = with_rate(units(*late_of), RESOLVED, side=side)
    return funnel(table, pd.Series(rate, index=table.index, dtype="Float64"), side=side)


def said(table: pd.DataFrame) -> list[str]:
    return [next((name for name in SAID if row[name]), "") for _, row in table.iterrows()]


def test_forty_dossiers_one_in_twenty_late_worked_by_hand():
    """P(X > 4 … 7) for n = 40, p = 0.05: 0.0480, 0.0139, 0.0034, 0.0007."""
    table = against(0.05, *((late, 40) for late in range(9)))
    assert said(table) == [""] * 6 + ["watch"] * 2 + ["worse"]


def test_the_same_seen_from_the_side_of_what_was_on_time():
    table = against(0.95, *((late, 40) for late in range(9)), side="on_time")
    assert said(table) == [""] * 6 + ["watch"] * 2 + ["worse"]


def test_better_than_chance_explains():
    assert said(against(0.05, (10, 1000), (90, 1000))) == ["better", "worse"]
    assert said(against(0.95, (10, 1000), (90, 1000), side="on_time")) == ["better", "worse"]


def test_few_dossiers_are_never_called_out():
    assert said(against(0.01, (29, 29), (30, 30))) == ["", "worse"]


def test_without_a_whole_nobody_is_called_out():
    table = against(None, (40, 40))
    assert said(table) == [""]
    assert table[["lower", "upper", "lower_95", "upper_95"]].isna().all(axis=None)


def test_each_row_is_held_against_its_own_whole():
    table = with_rate(units((8, 40), (8, 40)), RESOLVED, side="overdue")
    assert said(funnel(table, pd.Series([0.05, 0.2]), side="overdue")) == ["worse", ""]


@given(st.floats(0, 1), st.lists(st.tuples(st.integers(0, 400), st.integers(0, 400)), min_size=1, max_size=20))
def test_the_narrow_limits_lie_within_the_wide_ones_and_all_around_the_rate(rate, counts):
    table = against(rate, *((late, late + good) for late, good in counts))
    known = table.loc[table["lower"].notna()].astype(
        dict.fromkeys(("lower", "lower_95", "upper_95", "upper", "denominator"), float)
    )
    step = 1 / known["denominator"] + 1e-9  # limits are whole dossiers
    assert (known["lower"] <= known["lower_95"]).all()
    assert (known["lower_95"] <= rate + step).all()
    assert (known["upper_95"] >= rate - step).all()
    assert (known["upper_95"] <= known["upper"]).all()


def test_the_curve_has_the_limits_of_the_units():
    curve = funnel_curve(0.05, 40, 40).iloc[0]
    row = against(0.05, (0, 40)).iloc[0]
    assert curve["denominator"] == 40
    assert curve[["lower", "lower_95", "upper_95", "upper"]].tolist() == row[["lower", "lower_95", "upper_95", "upper"]].tolist()


@pytest.mark.parametrize("rate", [0.003, 0.01, 0.05])
@pytest.mark.parametrize("size", [30, 100, 300, 1000, 3000, "mixed"])
def test_of_communes_that_work_alike_at_most_2_in_1000_are_called_out(rate, size):
    """21 communes a time, 2,000 times; the whole is their own sum, as on the page."""
    random, times, communes = np.random.default_rng(20200911), 2_000, 21
    sizes = random.integers(30, 3001, times * communes) if size == "mixed" else np.full(times * communes, size)
    late = random.binomial(sizes, rate)
    table = with_rate(sums_of(late, sizes), RESOLVED, side="overdue")
    together = table.groupby(np.arange(len(table)) // communes)[["numerator", "denominator"]].transform("sum").astype("Float64")
    found = funnel(table, together["numerator"] / together["denominator"], side="overdue")
    assert (found["worse"] | found["better"]).mean() <= 0.002
