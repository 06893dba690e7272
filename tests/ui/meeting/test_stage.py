"""What goes on a slide: a table shows as many rows as there is room for."""

import pandas as pd
import pytest

from ui.meeting.stage import rows_within

# Pixels of a row of one line and of one of two.
ONE, TWO = 43, 74


def table(*rows: str, column: str = "a") -> pd.DataFrame:
    return pd.DataFrame({column: list(rows), "b": ["1"] * len(rows)})


@pytest.mark.parametrize(("room", "shown"), [(6 * ONE, 5), (6 * ONE - 1, 4), (2 * ONE, 1), (0, 1), (9000, 5)])
def test_rows_of_one_line_are_shown_below_the_heading_as_far_as_they_go(room, shown):
    assert rows_within(table(*["Xã A"] * 5), room) == shown


def test_a_row_whose_text_is_wider_than_the_slide_takes_more_lines():
    long = "x" * 300  # of the 1790 pixels some 164 letters
    assert rows_within(table("y", long, "y"), ONE + ONE + TWO) == 2
    assert rows_within(table("y", long, "y"), ONE + ONE + TWO - 1) == 1
    assert rows_within(table("y", long, "y"), ONE + ONE + TWO + ONE) == 3


def test_a_long_heading_takes_lines_too():
    assert rows_within(table("y", "y", column="x" * 300), TWO + ONE) == 1
    assert rows_within(table("y", "y", column="x" * 300), TWO + 2 * ONE) == 2
