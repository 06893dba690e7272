"""Which cells of a table hold what a chart draws."""

import pandas as pd
import pytest

from charts.drawing import Bars, Cloud, Dot, Dots, Lines, Part, Point
from charts.reading import Ratio, Reading
from exports.native_charts.table_cells import Distance, TableCell, TableCells, distance, furthest

FIRST = 6  # the table's first row is the sheet's seventh
FRAME = pd.DataFrame(
    {
        "Rank": pd.array([1, 2, None], "Int64"),
        "Unit": ["Xã An", "Xã Bình", "Xã Duy"],
        "Late": pd.array([0, 3, 1], "Int64"),
        "Out of": pd.array([40, 60, 4], "Int64"),
        "Rate": [0.0, 0.05, None],
        "95% from": [0.0, 0.017, None],
        "Late before": pd.array([0, 3, 1], "Int64"),
    }
)
READING = Reading(FRAME, ratios={"Rate": Ratio("Late", "Out of", "95% from", "95% to")})


def cells(*names: str) -> TableCells:
    return TableCells(READING, FIRST, Dots(names, tuple(Dot(None) for _ in names)))


def stand(found) -> list[str | None]:
    return [number.cell if isinstance(number, TableCell) else number for number in found]


def test_rows_are_found_by_their_names_in_any_order_and_behind_a_rank():
    assert stand(cells("Xã Duy", "2 · Xã Bình", "1 · Xã An").holding([4, 60, 40])) == ["D9", "D8", "D7"]


def test_a_drawing_may_have_some_of_the_rows():
    assert stand(cells("Xã Bình").holding([60])) == ["D8"]


def test_rows_of_other_names_are_those_of_a_table_as_long():
    assert stand(cells("a", "b", "c").holding([40, 60, 4])) == ["D7", "D8", "D9"]
    assert stand(cells("a", "b").holding([40, 60])) == [40, 60]


@pytest.mark.parametrize(
    "drawing",
    [
        Bars(("Xã An", "Xã Duy"), (Part("Out of", "#000000", (40, 4)),)),
        Lines(("Xã An", "Xã Duy"), ()),
        Cloud((Point("Xã An", 40, 0), Point("Xã Duy", 4, 0)), (), "x", "y"),
    ],
    ids=["bars", "lines", "cloud"],
)
def test_every_kind_of_drawing_has_names(drawing):
    assert stand(TableCells(READING, FIRST, drawing).holding([40, 4])) == ["D7", "D9"]


def test_a_column_has_to_hold_all_values_and_miss_what_is_missing():
    table = cells("Xã An", "Xã Bình", "Xã Duy")
    assert stand(table.holding([0.0, 0.05, None])) == ["E7", "E8", None]
    assert stand(table.holding([0.0, 0.05, 0.1])) == [0.0, 0.05, 0.1]
    assert stand(table.holding([40, 60, None])) == [40, 60, None]
    assert stand(table.holding([None, None, None])) == [None, None, None]


def test_of_several_columns_the_one_that_is_called_so_holds_them():
    table = cells("Xã An", "Xã Bình", "Xã Duy")
    assert stand(table.holding([0, 3, 1])) == [0, 3, 1]
    assert stand(table.holding([0, 3, 1], "Late")) == ["C7", "C8", "C9"]
    assert stand(table.holding([0, 3, 1], "Late b")) == ["G7", "G8", "G9"]
    assert stand(table.holding([0, 3, 1], "La")) == [0, 3, 1]
    assert stand(table.holding([0, 3, 1], "", "Nothing", "Late before")) == ["G7", "G8", "G9"]
    # Xã An has 0 late, a rate of 0% and an interval from 0%.
    alone = cells("Xã An")
    assert stand(alone.holding([0.0])) == [0.0]
    assert stand(alone.holding([0.0], *alone.rates)) == ["E7"]
    assert stand(alone.holding([0.0], *alone.lows)) == ["F7"]


def test_a_table_without_rows_holds_nothing():
    empty = TableCells(Reading(pd.DataFrame()), FIRST, Dots(("Xã An",), (Dot(1.0),)))
    assert stand(empty.holding([1.0])) == [1.0]


def test_a_cell_follows_its_number_and_is_no_zero_once_that_is_emptied():
    assert TableCell(0.05, "E8").formula == '=IF(E8="",NA(),E8)'


def test_a_distance_follows_the_end_that_may_change():
    low, high = TableCell(0.02, "F8"), TableCell(0.05, "E8")
    assert distance(low, high) == Distance(low, high)
    assert (distance(low, high).value, distance(low, high).formula) == (pytest.approx(0.03), "=MAX(0,N(E8)-N(F8))")
    assert distance(low, 0.5).formula == "=MAX(0,0.5-N(F8))"
    assert distance(high, low).value == 0
    assert (distance(0.25, 0.5), distance(0.5, 0.25), distance(None, high), distance(low, None)) == (0.25, 0.0, None, None)


def test_a_scale_reaches_for_what_may_change():
    late, rate = TableCell(0.2, "E8"), TableCell(0.05, "E9")
    assert (furthest(0.1, [late, rate]).value, furthest(0.3, [late]).value) == (0.2, 0.3)
    assert furthest(0.1, [late, None, rate, 0.7]).formula == "=MAX(0.1,N(E8),N(E9))"
    assert furthest(0.1, [None, 0.7]) == 0.1
