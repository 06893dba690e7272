"""A rank comes with the places it might have in truth, and those do not depend on how the rows came."""

import pandas as pd
import pytest

from metrics.rank_ranges import rank_ranges
from metrics.ranking import ranked
from metrics.rates import share


def table(*counts: tuple[int, int], side: str = "overdue") -> pd.DataFrame:
    rows = pd.DataFrame(counts, columns=["part", "whole"], dtype="Int64")
    rows["unit"] = [f"{place:02}" for place in range(len(rows))]
    rows["unit_name"] = "Xã " + rows["unit"]
    return ranked(share(rows, ("part",), ("whole",)), side=side)


def ranges(*counts: tuple[int, int], side: str = "overdue") -> dict[str, tuple[int, int]]:
    rows = table(*counts, side=side)
    found = rank_ranges(rows, side=side)
    return {unit: (first, last) for unit, first, last in zip(rows["unit"], found["first"], found["last"], strict=True)}


def test_units_that_are_far_apart_have_their_rank_for_certain():
    assert ranges((1, 1000), (100, 1000), (300, 1000)) == {"00": (1, 1), "01": (2, 2), "02": (3, 3)}


def test_the_best_side_of_on_time_is_the_high_one():
    assert ranges((1, 1000), (100, 1000), (300, 1000), side="on_time") == {"00": (3, 3), "01": (2, 2), "02": (1, 1)}


def test_units_that_are_alike_may_stand_anywhere():
    """Of 21 equal communes each may have any place: the middle 95 % of 1 to 21 leaves out 2.5 % on each side."""
    assert set(ranges(*[(2, 400)] * 21).values()) == {(1, 21)}


def test_none_late_of_few_is_not_first_for_certain():
    found = ranges((0, 40), (2, 2000), (1, 1500))
    assert found["00"] == (1, 3)
    assert {found["01"][1], found["02"][1]} <= {2, 3}


def test_every_range_holds_middle_places_and_lies_within_the_ranks_there_are():
    found = ranges(*[(late, 500) for late in range(0, 60, 3)])
    assert all(1 <= first <= last <= 20 for first, last in found.values())
    assert found["00"][0] == 1 and found["19"][1] == 20


def test_the_order_of_the_rows_does_not_matter():
    counts = [(3, 200), (0, 90), (12, 800), (1, 90), (0, 90)]
    rows = table(*counts)
    turned = rows.iloc[::-1]
    pd.testing.assert_frame_equal(rank_ranges(rows, side="overdue"), rank_ranges(turned, side="overdue").sort_index())


def test_a_row_without_a_rank_has_no_range():
    rows = table((1, 100), (1, 3), (0, 0))
    assert rank_ranges(rows, side="overdue")["first"].notna().tolist() == [True, False, False]


def test_nothing_ranked_gives_no_ranges():
    assert rank_ranges(table((1, 3)), side="overdue").isna().all(axis=None)


@pytest.mark.parametrize("late", [0, 3, 20])
def test_more_dossiers_never_make_a_rank_less_certain(late):
    few, many = (ranges(*[(late * size + place * size, 500 * size) for place in range(10)]) for size in (1, 20))
    assert all(many[unit][1] - many[unit][0] <= few[unit][1] - few[unit][0] for unit in few)
