"""OpenDocument spreadsheets (.ods), as LibreOffice writes them."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from loaders.cells import Sheet
from loaders.formats.grid import MOST_COLUMNS, MOST_ROWS, Grid, number, span
from loaders.formats.markup import walk

_NUMBERS = {"float", "currency", "percentage"}
_BREAKS = {"tab": "\t", "line-break": "\n"}


def read(content_xml: Iterable[bytes]) -> list[Sheet]:
    """The tables of a content.xml. Raises `UnreadableError`."""
    reader = _Reader()
    walk(content_xml, start=reader.start, end=reader.end, text=reader.text)
    return [grid.sheet() for grid in reader.grids]


class _Reader:
    def __init__(self) -> None:
        self.grids: list[Grid] = []
        self.hidden_styles: set[str] = set()
        self.style = ""
        self.aside = 0  # how deep in something that is in a cell but not its text: a note, a drawing
        self.cell: dict[str, str] | None = None
        self.lines: list[str] | None = None
        self.column = self.next_column = 0
        self.empty_rows = 0  # rows without anything wait for one with something: sheets end in a million of them
        self.row_given: dict[str, str] = {}
        self.put: list[tuple[int, Any, int, int, bool]] = []

    def start(self, name: str, given: dict[str, str]) -> None:
        if self.aside or name in ("annotation", "shapes", "frame", "custom-shape"):
            self.aside += 1
        elif name == "p" and self.cell is not None:
            self.lines = [*(self.lines or []), ""]
        elif name == "s" and self.lines:
            self.lines[-1] += " " * span(given.get("c"), 1000)
        elif name in _BREAKS and self.lines:
            self.lines[-1] += _BREAKS[name]
        elif name in ("table-cell", "covered-table-cell"):
            self.cell, self.lines = {**given, "covered": "yes"} if name[0] == "c" else given, None
        elif name == "table-row":
            self.row_given, self.column, self.put = given, 0, []
        elif name == "table-column":
            self._columns(given)
        elif name == "table":
            self.grids.append(Grid(given.get("name")))
            self.grids[-1].hidden = given.get("style-name") in self.hidden_styles
            self.next_column = self.empty_rows = 0
        elif name == "style":
            self.style = given.get("name", "")
        elif name == "table-properties" and given.get("display") == "false":
            self.hidden_styles.add(self.style)

    def end(self, name: str) -> None:
        if self.aside:
            self.aside -= 1
        elif name in ("table-cell", "covered-table-cell"):
            self._cell()
            self.cell = self.lines = None
        elif name == "table-row" and self.grids:
            self._row()

    def text(self, data: str) -> None:
        if self.lines and not self.aside:
            self.lines[-1] += data

    def _columns(self, given: dict[str, str]) -> None:
        count = span(given.get("number-columns-repeated"), MOST_COLUMNS)
        if given.get("visibility") in ("collapse", "filter") and self.grids:
            self.grids[-1].hidden_columns.update(range(self.next_column, min(self.next_column + count, MOST_COLUMNS)))
        self.next_column += count

    def _cell(self) -> None:
        given = self.cell or {}
        count = span(given.get("number-columns-repeated"), MOST_COLUMNS)
        value = None if "covered" in given else _value(given, "\n".join(self.lines or []))
        rows, columns = (
            span(given.get("number-rows-spanned"), MOST_ROWS),
            span(given.get("number-columns-spanned"), MOST_COLUMNS),
        )
        if value is not None or rows > 1 or columns > 1:
            error = _is_error(given, value)
            self.put += [(self.column + place, value, rows, columns, error) for place in range(count)]
        self.column += count

    def _row(self) -> None:
        count, grid = span(self.row_given.get("number-rows-repeated"), MOST_ROWS), self.grids[-1]
        hidden = self.row_given.get("visibility") in ("collapse", "filter")
        first = len(grid.cells) + self.empty_rows
        if hidden and count < MOST_ROWS // 2:
            grid.hidden_rows.update(range(first, first + count))
        if not self.put:
            self.empty_rows += count
            return
        self.empty_rows = 0
        grid.check(first + count - 1, max(column + columns - 1 for column, _, _, columns, _ in self.put))
        for row in range(first, first + count):
            grid.begin_row(row)
            for column, value, rows, columns, error in self.put:
                grid.put(column, value, rows, columns)
                if error:
                    grid.errors[row, column] = value


def _is_error(given: dict[str, str], value: Any) -> bool:
    return isinstance(value, str) and (
        given.get("value-type") == "error" or ("formula" in given and value.startswith(("#", "Err:")) and len(value) < 10)
    )


def _value(given: dict[str, str], text: str) -> Any:
    """A cell's value by its type; what does not fit its type is kept as the text that is shown."""
    kind = given.get("value-type")
    try:
        if kind in _NUMBERS:
            return number(given["value"])
        if kind == "boolean":
            return given["boolean-value"] == "true"
        if kind == "date":
            stated = given["date-value"]
            return dt.datetime.fromisoformat(stated) if "T" in stated else dt.date.fromisoformat(stated)
    except (KeyError, ValueError):
        pass
    return text or given.get("string-value") or None
