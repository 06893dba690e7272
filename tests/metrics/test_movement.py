"""A unit has moved only if chance does not explain it; of units that work as before at most 2 in 1,000 are called changed."""

import numpy as np
import pandas as pd
import pytest

from metrics.movement import movement
from metrics.standing import of_units
from schema.definitions import RESOLVED
from tests.rows import sums


def standing(late_of: dict[str, tuple[int, int]], side: str = "overdue") -> pd.DataFrame:
    rows = (
        {"unit": name, "unit_name": name, "resolved_overdue": late, "resolved_on_time_total": n - late}
        for name, (late, n) in late_of.items()
    )
    return of_units(sums(*rows).assign(kind="commune"), RESOLVED, side=side).table


def moved(before: dict, now: dict, side: str = "overdue") -> dict[str, str]:
    return movement(standing(now, side), standing(before, side), "unit", side=side).set_index("unit")["moved"].to_dict()


@pytest.mark.parametrize("side", ["overdue", "on_time"])
def test_the_exact_test_of_four_counts_worked_by_hand(side):
    # None of 100 late, then k: the test's p is twice C(100, k) ÷ C(200, k): 0.0594 for 5, 0.0032 for 9, 0.0015 for 10.
    before = {"A": (0, 100), "B": (0, 100), "C": (0, 100)}
    now = {"A": (5, 100), "B": (9, 100), "C": (10, 100)}
    assert moved(before, now, side) == {"A": "", "B": "", "C": "worse"}
    assert moved(now, before, side) == {"A": "", "B": "", "C": "better"}


def test_few_dossiers_never_move():
    assert moved({"A": (0, 20), "B": (0, 500)}, {"A": (20, 20), "B": (29, 29)}) == {"A": "", "B": ""}


def test_who_was_not_there_before_is_left_out():
    table = movement(standing({"A": (1, 50), "B": (2, 50)}), standing({"A": (1, 50)}), "unit", side="overdue")
    assert table["unit"].tolist() == ["A"]


def test_the_worst_change_is_first_and_has_both_ranks():
    before, now = {"A": (1, 100), "B": (5, 100), "C": (9, 100)}, {"A": (8, 100), "B": (5, 100), "C": (2, 100)}
    table = movement(standing(now), standing(before), "unit", side="overdue")
    assert table["unit"].tolist() == ["A", "B", "C"]
    assert table["rank_before"].tolist() == [1, 2, 3]
    assert table["rank"].tolist() == [3, 2, 1]
    assert table["points"].tolist() == pytest.approx([0.07, 0, -0.07])


def test_a_rate_that_is_not_given_has_no_change_and_stands_last():
    table = movement(standing({"A": (0, 3), "B": (9, 100)}), standing({"A": (1, 100), "B": (9, 100)}), "unit", side="overdue")
    assert table["unit"].tolist() == ["B", "A"]
    assert pd.isna(table["points"].iloc[1])


@pytest.mark.parametrize("rate", [0.003, 0.01, 0.05])
@pytest.mark.parametrize("size", [30, 300, 3000])
def test_of_units_that_work_as_before_at_most_2_in_1000_are_called_changed(rate, size):
    random, units = np.random.default_rng(20200911), 5_000
    now, before = (
        {f"{place:05}": (int(late), size) for place, late in enumerate(random.binomial(size, rate, units))} for _ in range(2)
    )
    tables = [
        pd.DataFrame({"unit": list(table), "numerator": [late for late, _ in table.values()]}).assign(
            denominator=size, rate=lambda rows: rows["numerator"] / rows["denominator"], rank=1, shown="rate"
        )
        for table in (now, before)
    ]
    assert movement(*tables, "unit", side="overdue")["moved"].ne("").mean() <= 0.002
