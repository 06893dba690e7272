"""Points lost are the most points less the points that are known; cheapest to regain is what the best quarter gets."""

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from metrics.index.losses import gaps, level_of, losses, lost_by
from metrics.index.points import points
from tests.metrics.index.index_rows import criteria, scores

SET = criteria(("1", 10), ("1.1", 4), ("1.2", 4), ("1.3", 2), ("2", 3), ("9", 1), role={"9": "bonus"})
GIVEN = points(
    scores(
        A={"1.1": 4, "1.2": 1, "1.3": 1, "2": 3},
        B={"1.1": 4, "1.2": 2, "1.3": 1, "2": 0},
        C={"1.1": 1, "1.2": 3, "1.3": 1},
        D={"1.1": 4, "1.2": 4, "1.3": 1, "2": 3},
    ),
    SET,
)


def column(table: pd.DataFrame, name: str, key: str = "criterion") -> dict:
    return {row[key]: None if pd.isna(row[name]) else row[name] for row in table.to_dict("records")}


def test_losses_are_summed_over_the_units_that_have_points_most_first():
    table = losses(GIVEN, SET)
    assert column(table, "lost") == {"1.2": 6, "1.3": 4, "1.1": 3, "2": 3}
    assert table["criterion"].tolist() == ["1.2", "1.3", "1.1", "2"]
    assert column(table, "units") == {"1.2": 4, "1.3": 4, "1.1": 4, "2": 3}
    assert column(table, "full") == {"1.2": 1, "1.3": 0, "1.1": 3, "2": 2}


def test_cheapest_is_where_most_points_come_back_if_all_had_what_the_best_quarter_has():
    table = losses(GIVEN, SET)
    # Of four units the best is the best quarter; of 1.2 they lack 3, 2 and 1 of its 4 points.
    assert column(table, "level") == {"1.2": 4, "1.3": 1, "1.1": 4, "2": 3}
    assert column(table, "regained") == {"1.2": 6, "1.3": 0, "1.1": 3, "2": 3}
    # 3 of 4 units have all of 1.1, 2 of 3 of 2; nobody has more of 1.3 than the others.
    assert column(table, "ease") == {"1.2": 1, "1.1": 2, "2": 3, "1.3": None}


def test_a_tiny_loss_of_one_unit_is_not_cheapest_because_all_others_have_everything():
    units = {f"U{n}": {"1.1": 4, "1.2": 3 if n < 3 else 2} for n in range(8)}
    units["U7"]["1.1"] = 3.75
    table = losses(points(scores(**units), SET), SET)
    assert column(table, "level")["1.2"] == 3, "the second best of eight"
    assert column(table, "at_level")["1.2"] == 3
    assert column(table, "regained") | {"1.3": None, "2": None} == {"1.2": 5, "1.1": 0.25, "1.3": None, "2": None}
    assert column(table, "ease") == {"1.2": 1, "1.1": 2, "1.3": None, "2": None}


@given(st.lists(st.integers(0, 40), min_size=1, max_size=30))
def test_a_quarter_of_the_units_has_the_level_and_less_than_a_quarter_has_more(points):
    level = level_of(pd.Series(points, dtype="Float64"))
    assert sum(one >= level for one in points) >= len(points) / 4
    assert sum(one > level for one in points) < max(len(points) / 4, 1)


def test_a_criterion_of_which_all_have_the_same_points_is_constant():
    assert column(losses(GIVEN, SET), "constant") == {"1.2": False, "1.3": True, "1.1": False, "2": False}
    assert not losses(GIVEN[GIVEN["unit"] == "A"], SET)["constant"].any()


def test_what_nobody_has_points_for_loses_nothing_that_is_known():
    rows = losses(GIVEN.assign(points=GIVEN["points"].where(GIVEN["criterion"] != "2")), SET)
    assert column(rows, "lost")["2"] is None
    assert column(rows, "units")["2"] == 0


def test_a_units_losses_are_held_against_the_other_units():
    table = lost_by(GIVEN, SET, "C")
    assert column(table, "lost") == {"1.1": 3, "1.3": 1, "1.2": 1}
    assert column(table, "full") == {"1.1": 3, "1.3": 0, "1.2": 1}
    assert column(table, "units") == {"1.1": 3, "1.3": 3, "1.2": 3}
    assert column(table, "regained") == {"1.1": 3, "1.3": 0, "1.2": 1}
    assert column(table, "ease") == {"1.1": 1, "1.3": None, "1.2": 2}


def test_a_self_score_above_the_appraisal_is_a_gap_above_0():
    table = points(
        scores(
            A={"1.1": {"self_score": 4, "appraised_first": 3}, "1.2": {"self_score": 2, "appraised_first": 2}},
            B={"1.1": {"self_score": 3, "appraised_first": 1, "appraised_second": 3.5}, "1.2": {"self_score": 4}},
        ),
        SET,
    )
    assert column(gaps(table, SET, "unit"), "gap", "unit") == {"A": 1, "B": -0.5}
    assert column(gaps(table, SET, "unit"), "compared", "unit") == {"A": 2, "B": 1}
    assert column(gaps(table, SET, "unit"), "above", "unit") == {"A": 1, "B": 0}
    assert column(gaps(table, SET, "criterion"), "gap") == {"1.1": 0.5, "1.2": 0}


def test_without_self_scores_there_is_no_gap():
    assert gaps(GIVEN, SET, "unit").empty
