"""Totals are sums of what counts, ranks follow the set's own rule for ties, bands the share of the most points."""

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from metrics.index.points import points
from metrics.index.totals import by_area, moved, totals
from tests.metrics.index.index_rows import bands, criteria, scores

ROLES = {"9": "bonus", "10": "penalty"}
SET = criteria(("1", 6), ("1.1", 4), ("1.2", 2), ("8", 4), ("9", 1), ("10", 2), role=ROLES, assessed_by={"8": "survey"})
BANDS = bands(Good=80, Fair=50)


def of(given, table=SET, limits=BANDS) -> pd.DataFrame:
    return totals(points(given, table), table, limits)


def by_unit(table: pd.DataFrame, column: str) -> dict:
    return {unit: None if pd.isna(value) else value for unit, value in zip(table["unit"], table[column], strict=True)}


def test_a_total_is_appraisal_plus_survey_plus_bonus_less_penalty():
    row = of(scores(A={"1.1": 4, "1.2": 1, "8": {"survey_score": 3}, "9": 1, "10": 0.5})).iloc[0]
    assert [row[name] for name in ("appraisal", "survey", "bonus", "penalty", "total", "max")] == [5, 3, 1, 0.5, 8.5, 10]
    assert row["index"] == pytest.approx(0.85)
    assert (row["band"], row["rank"], row["tie"]) == ("Good", 1, "")


def test_a_penalty_takes_points_off_whatever_its_sign():
    table = of(scores(A={"1.1": 4, "1.2": 2, "8": 4, "10": -2}, B={"1.1": 4, "1.2": 2, "8": 4, "10": 2}))
    assert by_unit(table, "total") == {"A": 8, "B": 8}


def test_a_unit_that_lacks_a_criterion_has_neither_total_nor_rank_nor_band():
    table = of(scores(A={"1.1": 4, "8": 4}, B={"1.1": 1, "1.2": 0, "8": 0}))
    assert table["unit"].tolist() == ["B", "A"]
    assert by_unit(table, "total") == {"B": 1, "A": None}
    assert by_unit(table, "rank") == {"B": 1, "A": None}
    assert by_unit(table, "so_far") == {"B": 1, "A": 8}
    assert by_unit(table, "band") == {"B": None, "A": None}
    assert table["lacking"].tolist() == [[], ["1.2"]]


def test_a_band_begins_at_its_limit_and_below_the_lowest_there_is_none():
    table = of(scores(A={"1": 4, "8": 4}, B={"1": 4, "8": 3.99}, C={"1": 1, "8": 3.99}))
    assert by_unit(table, "band") == {"A": "Good", "B": "Fair", "C": None}


def test_equal_totals_share_a_rank_where_the_set_has_no_order_for_ties():
    table = of(scores(A={"1": 4, "8": 2}, B={"1": 5, "8": 1}, C={"1": 6, "8": 1}, D={"1": 1, "8": 1}))
    assert by_unit(table, "rank") == {"C": 1, "A": 2, "B": 2, "D": 4}
    assert by_unit(table, "tie") == {"C": "", "A": "shared", "B": "shared", "D": ""}


def test_the_sets_criteria_decide_between_equal_totals_one_after_the_other():
    ordered = SET.assign(tie_order=pd.array([2, None, None, 1, None, None], dtype="Int64"))
    table = of(scores(A={"1": 4, "8": 2}, B={"1": 5, "8": 1}, C={"1": 4, "8": 2}), ordered)
    assert by_unit(table, "rank") == {"A": 1, "C": 1, "B": 3}
    assert by_unit(table, "tie") == {"A": "shared", "C": "shared", "B": "ordered"}


def test_a_criterion_that_one_of_them_has_no_points_for_decides_nothing():
    ordered = SET.assign(tie_order=pd.array([None, 1, None, None, None, None], dtype="Int64"))
    table = of(scores(A={"1": 5, "8": 1}, B={"1.1": 4, "1.2": 1, "8": 1}), ordered)
    assert by_unit(table, "rank") == {"A": 1, "B": 1}


def test_criteria_counted_as_the_unit_scored_itself_are_told():
    table = of(scores(A={"1.1": {"self_score": 4}, "1.2": {"self_score": 2, "appraised_first": 1}, "8": 4}))
    assert table["by_self"].item() == 1


def test_movement_is_of_units_with_a_total_in_both_years():
    before = of(scores(A={"1": 4, "8": 2}, B={"1": 5, "8": 3}, C={"1": 5}))
    now = of(scores(A={"1": 6, "8": 3}, B={"1": 5, "8": 2}, C={"1": 5, "8": 4}))
    table = moved(now, before)
    assert table["unit"].tolist() == ["B", "A"]
    assert table["change"].tolist() == [-1, 3]
    assert table["places"].tolist() == [-2, 1]


def test_areas_are_held_against_the_median_of_all_units_that_have_them():
    table = points(scores(A={"1": 6, "8": 1}, B={"1": 4, "8": 2}, C={"1": 3}), SET)
    rows = by_area(table, SET, "A")
    assert rows[["criterion", "points", "lost", "median", "units"]].values.tolist() == [["1", 6, 0, 4, 3], ["8", 1, 3, 1.5, 2]]
    assert by_area(table, SET, "C")["lost"].isna().tolist() == [False, True]


HALVES = st.integers(0, 4).map(lambda n: n / 2)
UNITS = st.lists(st.tuples(HALVES, HALVES, HALVES, HALVES), min_size=1, max_size=6)


@settings(max_examples=30, deadline=None)
@given(UNITS, st.randoms())
def test_totals_are_sums_of_the_leaves_and_hang_on_no_order_of_rows(units, chance):
    given = scores(**{f"u{n}": {"1.1": a, "1.2": b, "8": c, "9": d} for n, (a, b, c, d) in enumerate(units)})
    table = of(given)
    assert by_unit(table, "total") == {f"u{n}": sum(values) for n, values in enumerate(units)}
    better = {unit: sum(other > total for other in table["total"]) + 1 for unit, total in by_unit(table, "total").items()}
    assert by_unit(table, "rank") == better
    rows = list(range(len(given)))
    chance.shuffle(rows)
    pd.testing.assert_frame_equal(of(given.iloc[rows].reset_index(drop=True)), table)
