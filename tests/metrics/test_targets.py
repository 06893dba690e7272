"""A target is met or missed only where the whole interval says so, and the nearest one holds."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.rates import with_rate
from metrics.targets import Goal, against, goal
from schema.definitions import RESOLVED
from tests.rows import sums


def rated(on_time: int, of: int) -> pd.Series:
    return with_rate(sums({"resolved_on_time_total": on_time, "resolved_overdue": of - on_time}), RESOLVED, side="on_time").iloc[
        0
    ]


@pytest.mark.parametrize(
    ("on_time", "of", "verdict"),
    [(97, 100, "at_risk"), (990, 1000, "met"), (900, 1000, "missed"), (94, 100, "at_risk"), (3, 4, None)],
)
def test_the_interval_decides_and_not_the_rate(on_time, of, verdict):
    row = rated(on_time, of)
    assert Goal(0.95, "high").verdict(row["low"], row["high"]) == verdict


@pytest.mark.parametrize(("low", "high", "verdict"), [(0.001, 0.004, "met"), (0.006, 0.02, "missed"), (0.004, 0.006, "at_risk")])
def test_what_is_not_to_be_exceeded_is_met_below(low, high, verdict):
    assert Goal(0.005, "low").verdict(low, high) == verdict


@given(st.floats(0, 1), st.floats(0, 1), st.floats(0, 1))
def test_on_time_and_overdue_are_one_statement(a, b, target):
    low, high = sorted((a, b))
    turned = Goal(1 - target, "low").verdict(1 - high, 1 - low)
    if abs(low - target) > 1e-9 and abs(high - target) > 1e-9:
        assert Goal(target, "high").verdict(low, high) == turned


def targets(*rows: tuple) -> pd.DataFrame:
    names = ["indicator", "unit", "year", "target", "document", "demonstration"]
    return pd.DataFrame([(*row, pd.NA, False) for row in rows], columns=names)


def test_a_units_own_goal_comes_before_its_areas_and_the_rates_own_before_the_opposite():
    kept = targets(
        ("on_time", "D", 2020, 0.95), ("overdue", "A", 2020, 0.02), ("on_time", "B", 2020, 0.9), ("overdue", "B", 2020, 0.2)
    )
    assert goal(kept, "on_time", None, "D", 2020) == Goal(0.95, "high")
    assert goal(kept, "on_time", "A", "D", 2020) == Goal(0.98, "high")
    assert goal(kept, "overdue", "B", "D", 2020) == Goal(0.2, "low")
    assert goal(kept, "on_time", "C", "D", 2020) == Goal(0.95, "high")
    assert goal(kept, "on_time", "A", "D", 2021) is None
    assert goal(kept, "online", "A", "D", 2020) is None


def test_a_table_without_any_goal_is_left_as_it_is():
    table = pd.DataFrame({"low": [0.9], "high": [1.0], "demonstration": [False]})
    assert against(table, [None]) is table


def test_a_made_up_goal_makes_a_demonstration_of_its_row_alone():
    table = pd.DataFrame({"low": [0.96, 0.96], "high": [1.0, 1.0], "demonstration": [False, False]})
    found = against(table, [Goal(0.95, "high", demonstration=True), None])
    assert found["demonstration"].tolist() == [True, False]
    assert found["verdict"].tolist() == ["met", None]
    assert found["target"].isna().tolist() == [False, True]
