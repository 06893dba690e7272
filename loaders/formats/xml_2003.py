"""Excel's XML of 2003 ("XML Spreadsheet"), which systems often save under a name that ends in .xls."""

import datetime as dt
from typing import Any

from loaders.cells import Sheet
from loaders.formats.grid import MOST_COLUMNS, MOST_ROWS, Grid, number, span
from loaders.formats.markup import walk


def read(content: bytes) -> list[Sheet]:
    """The worksheets. Raises `UnreadableError` where the XML is broken off."""
    reader = _Reader()
    walk([content], start=reader.start, end=reader.end, text=reader.text)
    return [grid.sheet() for grid in reader.grids]


class _Reader:
    def __init__(self) -> None:
        self.grids: list[Grid] = []
        self.aside = 0  # how deep in a comment, which holds data of its own
        self.column = self.next_column = self.next_row = 0
        self.cell: dict[str, str] | None = None
        self.kind = ""
        self.data: list[str] | None = None
        self.value: Any = None
        self.visible: list[str] | None = None

    def start(self, name: str, given: dict[str, str]) -> None:
        if self.aside or name == "Comment":
            self.aside += 1
        elif name == "Worksheet":
            self.grids.append(Grid(given.get("Name")))
            self.next_column = self.next_row = 0
        elif not self.grids:
            return
        elif name == "Cell":
            self.cell, self.value = given, None
            self.column = self.grids[-1].free(span(given["Index"], MOST_ROWS) - 1 if "Index" in given else self.column)
        elif name == "Data":
            self.kind, self.data = given.get("Type", "String"), []
        elif name == "Row":
            self._row(given)
        elif name == "Column":
            self._columns(given)
        elif name == "Visible":
            self.visible = []

    def end(self, name: str) -> None:
        if self.aside:
            self.aside -= 1
        elif name == "Data" and self.data is not None:
            self.value, self.data = _value(self.kind, "".join(self.data)), None
        elif name == "Cell" and self.cell is not None:
            self._cell(self.cell)
            self.cell = None
        elif name == "Visible" and self.visible is not None:
            self.grids[-1].hidden, self.visible = "".join(self.visible).strip() != "SheetVisible", None

    def text(self, data: str) -> None:
        if self.aside:
            return
        if self.data is not None:
            self.data.append(data)
        elif self.visible is not None:
            self.visible.append(data)

    def _row(self, given: dict[str, str]) -> None:
        first = span(given["Index"], MOST_ROWS) - 1 if "Index" in given else self.next_row
        self.next_row = first + 1 + (span(given["Span"], MOST_ROWS) if "Span" in given else 0)
        grid = self.grids[-1]
        grid.begin_row(max(first, len(grid.cells)))
        self.column = 0
        if given.get("Hidden") == "1":
            grid.hidden_rows.update(range(first, min(self.next_row, MOST_ROWS)))

    def _columns(self, given: dict[str, str]) -> None:
        first = span(given["Index"], MOST_COLUMNS) - 1 if "Index" in given else self.next_column
        self.next_column = first + 1 + (span(given["Span"], MOST_COLUMNS) if "Span" in given else 0)
        if given.get("Hidden") == "1":
            self.grids[-1].hidden_columns.update(range(first, min(self.next_column, MOST_COLUMNS)))

    def _cell(self, given: dict[str, str]) -> None:
        across = span(given.get("MergeAcross"), MOST_COLUMNS) if given.get("MergeAcross", "0") != "0" else 0
        down = span(given.get("MergeDown"), MOST_ROWS) if given.get("MergeDown", "0") != "0" else 0
        grid = self.grids[-1]
        if grid.row < 0:
            grid.begin_row()
        grid.put(self.column, self.value, down + 1, across + 1)
        if self.kind == "Error" and isinstance(self.value, str):
            grid.errors[grid.row, self.column] = self.value
        self.kind = ""
        self.column += across + 1


def _value(kind: str, text: str) -> Any:
    """A cell's value by its type; what does not fit its type stays text."""
    try:
        if kind == "Number":
            return number(text)
        if kind == "Boolean":
            return text.strip() not in ("0", "")
        if kind == "DateTime":
            return dt.datetime.fromisoformat(text.strip())
    except ValueError:
        pass
    return text or None
