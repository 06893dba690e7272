"""The cells that a chart of the spreadsheet's own is drawn from."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from xlsxwriter.utility import quote_sheetname, xl_rowcol_to_cell
from xlsxwriter.worksheet import Worksheet

from exports.book import Book
from exports.native_charts.table_cells import Distance, Furthest, TableCell, TableCells

_HEADER = 45  # points


@dataclass
class Cells:
    """The cells that a chart is drawn from: columns side by side, from the row `top` on."""

    book: Book
    page: Worksheet
    top: int
    kind: str
    table: TableCells
    _column: int = 0
    bottom: int = field(init=False)

    def __post_init__(self) -> None:
        self.bottom = self.top

    def add(self, name: str, values: Sequence[Any], kind: str | None = None) -> "Range":
        """A column with its name; what is missing stays empty, and what the table holds follows it."""
        column, first = self._column, self.top + 1
        self.page.set_row(self.top, _HEADER)
        self.book.write(self.page, self.top, column, name, "number header" if column else "header")
        for row, value in enumerate(values, start=first):
            if isinstance(value, (TableCell, Distance, Furthest)):
                self.book.formula(self.page, row, column, value.formula, value.value, kind or self.kind)
            else:
                self.book.write(self.page, row, column, value, "" if isinstance(value, str) else kind or self.kind)
        self._column += 1
        last = first + max(len(values), 1) - 1
        self.bottom = max(self.bottom, last)
        return Range(self.page.get_name(), column, first, last)


@dataclass(frozen=True)
class Range:
    """One column of them, without its name."""

    sheet: str
    column: int
    first: int
    last: int

    @property
    def values(self) -> list:
        """As xlsxwriter takes the range."""
        return [self.sheet, self.first, self.column, self.last, self.column]

    @property
    def name(self) -> list:
        return [self.sheet, self.first - 1, self.column]

    @property
    def formula(self) -> str:
        first, last = (xl_rowcol_to_cell(row, self.column, row_abs=True, col_abs=True) for row in (self.first, self.last))
        return f"={quote_sheetname(self.sheet)}!{first}:{last}"
