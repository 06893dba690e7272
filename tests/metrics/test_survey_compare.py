"""Two units differ where the interval of their difference leaves out 0; against all others, these count alike."""

import math

import pandas as pd
import pytest

from metrics.survey_compare import Side, apart, comparable_units, others, side

ROWS = pd.DataFrame(
    {
        "unit": ["a", "b", "c", "d"],
        "points": pd.array([7, 5, 6, None], dtype="Float64"),
        "points_margin": pd.array([1, 1, 0.5, None], dtype="Float64"),
        "max_points": pd.array([10, 10, 10, 10], dtype="Float64"),
        "shown": ["score", "score", "score", "too_few"],
    }
)


def test_the_margins_squares_add_up():
    found = apart(side(ROWS, "a"), side(ROWS, "b"))
    assert (found.points, found.margin) == (2, pytest.approx(math.sqrt(2)))
    assert found.clear


def test_what_chance_may_explain_is_not_told_apart_in_either_direction():
    # 1 point, with a margin of √(1² + 0.5²) = 1.118.
    assert not apart(side(ROWS, "a"), side(ROWS, "c")).clear
    assert not apart(side(ROWS, "c"), side(ROWS, "a")).clear


def test_all_others_count_alike_and_the_unit_itself_is_not_among_them():
    found = others(ROWS, "a")
    assert found == Side(5.5, pytest.approx(math.sqrt(1 + 0.25) / 2), 10, 2)


def test_units_with_too_few_answers_are_in_no_comparison():
    assert comparable_units(ROWS)["unit"].tolist() == ["a", "b", "c"]


def test_an_interval_ends_where_points_do():
    assert (Side(9.5, 1, 10).low, Side(9.5, 1, 10).high, Side(0.2, 1, 10).low) == (8.5, 10, 0)
