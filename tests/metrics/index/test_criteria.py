"""A set is a tree by its numbers; two years can be compared only where numbers, most points and roles are the same."""

import pytest

from metrics.index.criteria import comparable, differences, most_points
from schema.criteria_table import place_of
from tests.metrics.index.index_rows import criteria


def test_numbers_are_put_in_their_order_and_not_in_that_of_letters():
    assert criteria(("1.10", 1), ("2", 1), ("1.2", 1), ("1", 2))["criterion"].tolist() == ["1", "1.2", "1.10", "2"]
    assert place_of("1.2") < place_of("1.10") < place_of("2")


def test_what_has_nothing_below_it_is_a_leaf_and_belongs_to_its_area():
    table = criteria(("1", 5), ("1.1", 3), ("1.1.1", 3), ("1.2", 2), ("2", 5)).set_index("criterion")
    assert table["leaf"].to_dict() == {"1": False, "1.1": False, "1.1.1": True, "1.2": True, "2": True}
    assert table["area"].to_dict() == {"1": "1", "1.1": "1", "1.1.1": "1", "1.2": "1", "2": "2"}


def test_a_missing_level_is_passed_over():
    table = criteria(("1", 3), ("1.2.3", 3)).set_index("criterion")
    assert table.loc["1.2.3", "parent"] == "1"


def test_roles_and_the_way_of_assessment_are_those_of_what_it_is_part_of():
    table = criteria(("8", 5), ("8.1", 5), ("9", 2), ("9.1", 2), assessed_by={"8": "survey"}, role={"9": "bonus"})
    found = table.set_index("criterion")
    assert found["assessed_by"].to_dict() == {"8": "survey", "8.1": "survey", "9": "appraisal", "9.1": "appraisal"}
    assert found["role"].to_dict() == {"8": "scored", "8.1": "scored", "9": "bonus", "9.1": "bonus"}


def test_the_most_points_are_those_of_the_leaves_without_bonus_and_penalty():
    table = criteria(("1", 9), ("1.1", 3), ("1.2", 4), ("2", 2), ("3", 5), role={"2": "bonus", "3": "penalty"})
    assert most_points(table) == 7


def test_a_bonus_inside_an_area_is_no_part_of_its_points():
    table = criteria(("1", 3), ("1.1", 3), ("1.2", 1), role={"1.2": "bonus"}).set_index("criterion")
    assert table["parent"].notna().to_dict() == {"1": False, "1.1": True, "1.2": False}
    assert most_points(table.reset_index()) == 3


def test_the_same_set_can_be_compared():
    table = criteria(("1", 5), ("1.1", 5))
    assert differences(table, table) == []
    assert comparable([])


@pytest.mark.parametrize(
    ("before", "what"),
    [
        (criteria(("1", 5)), ["added"]),
        (criteria(("1", 5), ("1.1", 5), ("1.2", 1)), ["dropped"]),
        (criteria(("1", 5), ("1.1", 4)), ["most"]),
        (criteria(("1", 5), ("1.1", 5), role={"1.1": "bonus"}), ["role"]),
    ],
)
def test_other_numbers_most_points_or_roles_are_named_and_keep_sets_apart(before, what):
    found = differences(criteria(("1", 5), ("1.1", 5)), before)
    assert [one.what for one in found] == what
    assert not comparable(found)


def test_another_name_is_told_and_keeps_nothing_apart():
    now = criteria(("1", 5))
    found = differences(now, now.assign(name="Other words"))
    assert [(one.what, one.before, one.now) for one in found] == [("name", "Other words", "Criterion 1")]
    assert comparable(found)
    assert differences(now, now.assign(name="CRITERION 1.")) == []
