"""The second appraisal holds, else the first, else the self-score; parts make the sum; what is missing is not 0."""

import pandas as pd

from metrics.index.points import doubts, lacking, points
from tests.metrics.index.index_rows import criteria, scores

SET = criteria(("1", 5), ("1.1", 3), ("1.2", 2), ("2", 4), assessed_by={"2": "survey"})


def of(table: pd.DataFrame, unit: str = "A", column: str = "points") -> dict:
    rows = table[table["unit"] == unit]
    return {key: None if pd.isna(value) else value for key, value in zip(rows["criterion"], rows[column], strict=True)}


def test_the_step_that_holds_is_the_last_that_was_made():
    given = {
        "1.1": {"self_score": 3, "appraised_first": 2, "appraised_second": 2.5},
        "1.2": {"self_score": 2, "appraised_first": 1},
        "2": {"self_score": 4, "survey_score": 3.2},
    }
    table = points(scores(A=given), SET)
    assert of(table) == {"1": 3.5, "1.1": 2.5, "1.2": 1, "2": 3.2}
    assert of(table, column="step") == {"1": None, "1.1": "appraised_second", "1.2": "appraised_first", "2": "survey_score"}


def test_a_self_score_counts_where_nobody_has_appraised_and_never_for_the_survey():
    table = points(scores("self_score", A={"1.1": 3, "1.2": 2, "2": 4}), SET)
    assert of(table) == {"1": 5, "1.1": 3, "1.2": 2, "2": None}


def test_the_sum_of_the_parts_stands_before_a_figure_of_its_own_and_only_that_where_a_part_is_missing():
    table = points(scores(A={"1": 4.5, "1.1": 3, "1.2": 2, "2": 1}, B={"1": 4.5, "1.1": 3, "2": 1}), SET)
    assert of(table, "A")["1"] == 5
    assert of(table, "B")["1"] == 4.5
    assert of(table, "A", "counted") == {"1": False, "1.1": True, "1.2": True, "2": True}
    assert of(table, "B", "counted") == {"1": True, "1.1": False, "1.2": False, "2": True}


def test_what_has_no_points_anywhere_is_lacking_and_not_0():
    table = points(scores(A={"1.1": 3, "2": 0}, B={"1": 4, "2": 1}), SET)
    assert lacking(table, SET) == {"A": ["1.2"], "B": []}
    assert of(table)["2"] == 0


def test_a_bonus_that_is_not_stated_is_not_lacking():
    table = criteria(("1", 5), ("9", 2), role={"9": "bonus"})
    assert lacking(points(scores(A={"1": 5}), table), table) == {"A": []}


def test_points_of_a_criterion_the_set_does_not_have_are_left_out():
    assert "7" not in set(points(scores(A={"1.1": 3, "7": 1}), SET)["criterion"])


def test_of_several_days_the_last_holds():
    early = scores(A={"1.1": 1}).assign(as_of=pd.Timestamp("2020-06-30"))
    assert of(points(pd.concat([scores(A={"1.1": 2}), early]), SET))["1.1"] == 2


def test_what_cannot_be_right_is_named_and_kept():
    table = points(scores(A={"1": 4, "1.1": 3.5, "1.2": -1, "2": 4}, B={"1": 4, "1.1": 2, "1.2": 2, "2": 1}), SET)
    found = doubts(table, SET)
    assert [(row.unit, row.criterion, row.what, row.expected) for row in found.itertuples()] == [
        ("A", "1.1", "above", 3),
        ("A", "1.2", "below", 0),
        ("A", "1", "sum", 2.5),
    ]
    assert of(table)["1.1"] == 3.5


def test_a_penalty_may_be_written_with_either_sign():
    table = criteria(("1", 5), ("9", 2), role={"9": "penalty"})
    assert doubts(points(scores(A={"1": 5, "9": -2}, B={"1": 5, "9": 2}), table), table).empty
    assert doubts(points(scores(A={"1": 5, "9": -3}), table), table)["what"].tolist() == ["above"]
