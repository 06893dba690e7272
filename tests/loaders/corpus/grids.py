"""A sheet whose figures are known, and the ways to change it that keep track of where they stand."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

Truth = dict[str, Any]
Merge = tuple[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True)
class Grid:
    """A sheet to be written: `cells` and `merges` with their rows and columns counted from 0, where the table stands in it, and
    the truth of each of its data rows by the row's place."""

    cells: list[list[Any]]
    merges: list[Merge]
    header: range
    label: int
    columns: dict[int, str]
    truth: dict[int, Truth]
    name: str = "Sheet1"
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    # Whether a zero is not printed, so that it may as well be missing.
    zeros_left_out: bool = False

    @property
    def width(self) -> int:
        return max(len(line) for line in self.cells)

    @property
    def rows(self) -> list[int]:
        """The places of the data rows."""
        return sorted(self.truth)


def at(grid: Grid, row: int, column: int) -> Any:
    """The value of a cell, None where the row is shorter."""
    line = grid.cells[row]
    return line[column] if column < len(line) else None


def with_cell(grid: Grid, row: int, column: int, value: Any) -> Grid:
    """The grid with another value in one cell."""
    cells = [list(line) for line in grid.cells]
    cells[row] += [None] * (column + 1 - len(cells[row]))
    cells[row][column] = value
    return replace(grid, cells=cells)


def with_rows(grid: Grid, before: int, rows: list[list[Any]]) -> Grid:
    """The grid with further rows before the row `before`; all that stands below moves down."""
    n = len(rows)

    def moved(row: int) -> int:
        return row + n if row >= before else row

    return replace(
        grid,
        cells=[*grid.cells[:before], *rows, *grid.cells[before:]],
        merges=[((moved(top), left), (moved(bottom), right)) for (top, left), (bottom, right) in grid.merges],
        header=range(moved(grid.header.start), moved(grid.header.stop - 1) + 1),
        truth={moved(row): truth for row, truth in grid.truth.items()},
        hidden_rows=frozenset(moved(row) for row in grid.hidden_rows),
    )


def with_columns(grid: Grid, n: int) -> Grid:
    """The grid with empty columns before the first."""
    return replace(
        grid,
        cells=[[None] * n + line for line in grid.cells],
        merges=[((top, left + n), (bottom, right + n)) for (top, left), (bottom, right) in grid.merges],
        label=grid.label + n,
        columns={place + n: name for place, name in grid.columns.items()},
    )


def changed(grid: Grid, change: Callable[[Any], Any], *, rows: list[int] | None = None) -> Grid:
    """The grid with `change` done to the cells of some rows, or of all."""
    wanted = set(range(len(grid.cells)) if rows is None else rows)
    return replace(
        grid, cells=[[change(value) for value in line] if row in wanted else line for row, line in enumerate(grid.cells)]
    )


def sum_row(grid: Grid, rows: list[int], label: str) -> list[Any]:
    """A row that adds up some of the rows in every column of figures."""
    line: list[Any] = [None] * grid.width
    line[grid.label] = label
    for place in range(grid.label + 1, grid.width):
        values = [at(grid, row, place) for row in rows]
        if all(isinstance(value, int) for value in values):
            line[place] = sum(values)
    return line


def below(grid: Grid, *rows: list[Any]) -> Grid:
    """The grid with further rows after the last."""
    return replace(grid, cells=[*grid.cells, *rows])
