"""A grid that grows as a file is read from top to bottom, with merged cells taken into account."""

import math
from typing import Any

from loaders.cells import Merge, Sheet
from loaders.formats.archive import too_far
from loaders.formats.workbook_xml import MOST_CELLS

MOST_COLUMNS = 1 << 14
MOST_ROWS = 1 << 20


class Grid:
    """Cells put at the next free place of a row; what lies under a merge from above is not free."""

    def __init__(self, name: str | None) -> None:
        self.name = name
        self.hidden = False
        self.cells: list[list[Any]] = []
        self.merges: list[Merge] = []
        self.hidden_rows: set[int] = set()
        self.hidden_columns: set[int] = set()
        self.errors: dict[tuple[int, int], str] = {}
        self._taken: dict[int, int] = {}  # by column: the last row that a merge from above covers
        self._width = 0

    @property
    def row(self) -> int:
        """The row being filled; -1 before the first."""
        return len(self.cells) - 1

    def begin_row(self, row: int | None = None) -> None:
        """The next row, or the one given; rows between stay empty."""
        row = len(self.cells) if row is None else row
        self.check(row, 0)
        self.cells.extend([] for _ in range(row + 1 - len(self.cells)))

    def free(self, column: int) -> int:
        """The first column from `column` on that no merge from above covers in this row."""
        while self._taken.get(column, -2) >= self.row:
            column += 1
        return column

    def put(self, column: int, value: Any, rows: int = 1, columns: int = 1) -> None:
        """A value in the row being filled, over as many rows and columns."""
        self.check(self.row, column + columns - 1)
        line = self.cells[self.row]
        if value is not None:
            line.extend([None] * (column + 1 - len(line)))
            line[column] = value
        if rows > 1 or columns > 1:
            self.merges.append(((self.row, column), (self.row + rows - 1, column + columns - 1)))
            for place in range(column, column + columns):
                self._taken[place] = self.row + rows - 1

    def check(self, row: int, column: int) -> None:
        """Refuse to grow beyond what can be held; a row costs something even when it is empty."""
        self._width = max(self._width, column + 1)
        if row * max(self._width, 5) > MOST_CELLS or column >= MOST_COLUMNS:
            raise too_far(self.name or "1", row, column)

    def sheet(self) -> Sheet:
        used = range(len(self.cells))
        merges = [(first, (min(bottom, max(self.row, first[0])), right)) for first, (bottom, right) in self.merges]
        return Sheet(
            self.name,
            self.cells,
            sorted(merge for merge in merges if merge[0] != merge[1]),
            self.hidden,
            frozenset(row for row in self.hidden_rows if row in used),
            frozenset(self.hidden_columns),
            self.errors,
        )


def number(text: str) -> float:
    """A finite number. Raises ValueError."""
    value = float(text)
    if not math.isfinite(value):
        raise ValueError(text)
    return value


def span(given: str | None, most: int) -> int:
    """How many rows or columns a cell says it covers, within reason."""
    digits = (given or "").strip()
    return min(max(int(digits), 1), most) if digits.isascii() and digits.isdigit() and len(digits) < 10 else 1
