"""A workbook in which nothing from the data can become a formula or a link, and every sheet prints on A4."""

import io
from collections.abc import Sequence
from datetime import date, datetime
from typing import Any, NamedTuple

import pandas as pd
import xlsxwriter
from xlsxwriter.chart import Chart
from xlsxwriter.worksheet import Worksheet

# Text from a file stays text, whatever it looks like.
INERT = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_A4 = 9
_FORMATS = {
    "text": {"valign": "top", "align": "left", "indent": 1},
    "wrapped": {"text_wrap": True, "valign": "top", "align": "left", "indent": 1},
    "plain": {"valign": "top"},
    "line": {"text_wrap": True, "valign": "top"},
    "title": {"bold": True, "font_size": 14, "text_wrap": True, "valign": "top"},
    "bold": {"bold": True, "valign": "top"},
    "header": {
        "bold": True,
        "text_wrap": True,
        "valign": "top",
        "align": "left",
        "indent": 1,
        "bottom": 1,
        "bg_color": "#EEF1F4",
    },
    "number header": {"bold": True, "text_wrap": True, "valign": "top", "align": "right", "bottom": 1, "bg_color": "#EEF1F4"},
    "mark": {"bold": True, "font_color": "#9A4A00", "text_wrap": True, "valign": "top"},
    "count": {"num_format": "#,##0", "valign": "top"},
    "signed": {"num_format": "+#,##0;\N{MINUS SIGN}#,##0;0", "valign": "top"},
    "date": {"num_format": "dd/mm/yyyy", "align": "left", "valign": "top", "indent": 1},
    "differs": {"bold": True, "bg_color": "#FCE8D6"},
}


_LINE = 15  # points
_PAGE = 110  # characters across a printed page in letters of the usual size
_OTHERWISE_WIDE = 8  # characters of a column whose width nobody set
_TITLE = 4 / 3  # as large are a title's letters
_HEADER_ROW = 3


def inert_workbook(target: io.BytesIO) -> xlsxwriter.Workbook:
    """An empty workbook in which no text becomes a formula, a link or a number."""
    return xlsxwriter.Workbook(target, INERT)


class Exact(float):
    """A number that is written with all its digits: xlsxwriter asks for 16, and some need 17 to come back the same."""

    def __format__(self, _: str) -> str:
        return repr(float(self))


class Column(NamedTuple):
    """A column's name, its width in characters, and whether it holds numbers."""

    name: str
    width: int
    number: bool = False


class Book:
    """One .xlsx in the making; `head` and `mark` stand on top of every sheet, and on every printed page of it."""

    def __init__(self, head: str, mark: str = "") -> None:
        self._bytes = io.BytesIO()
        self._book = inert_workbook(self._bytes)
        self.formats = {name: self._book.add_format(properties) for name, properties in _FORMATS.items()}
        self._head, self._mark = head, mark

    def sheet(
        self, name: str, columns: Sequence[Column], *, head: str = "", mark: str | None = None, under: Sequence[str] = ()
    ) -> tuple[Worksheet, int]:
        """A new sheet with the head and its columns; returns it and its first free row (counted from 0). A sheet whose
        columns have names keeps them in sight and prints them on every page. `head` and `mark` are those of this sheet where they
        are others than the book's; `under` are lines below them."""
        page = self._book.add_worksheet(name)
        widths = [column.width for column in columns]
        widths += [_OTHERWISE_WIDE] * -(-(_PAGE - sum(widths)) // _OTHERWISE_WIDE)
        self.line(page, 0, head or self._head, widths, "title", size=_TITLE)
        if mark := self._mark if mark is None else mark:
            self.line(page, 1, mark, widths, "mark")
        for place, line in enumerate(under, start=_HEADER_ROW - 1):
            self.line(page, place, line, widths)
        row = _HEADER_ROW + len(under)
        for place, column in enumerate(columns):
            page.set_column(place, place, column.width)
            if column.name:
                page.write_string(row, place, column.name, self.formats["number header" if column.number else "header"])
        if any(column.name for column in columns):
            page.set_row(row, 2 * _LINE)
            page.repeat_rows(0, row)
            row += 1
            page.freeze_panes(row, 1)
        page.set_landscape()
        page.set_paper(_A4)
        page.fit_to_pages(1, 0)
        page.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
        page.set_footer("&L&A&R&P/&N")
        return page, row

    def write(self, page: Worksheet, row: int, column: int, value: Any, kind: str = "") -> None:
        """A value in its cell: a number, a day, or text as it stands; what is missing leaves the cell empty."""
        if value is None or value is pd.NA or value is pd.NaT or (isinstance(value, float) and pd.isna(value)):
            return
        if isinstance(value, (datetime, date)):
            page.write_datetime(row, column, value, self.formats[kind or "date"])
        elif isinstance(value, str):
            page.write_string(row, column, value, self.formats[kind or "text"])
        else:
            page.write_number(
                row, column, Exact(value) if isinstance(value, float) else int(value), self.formats[kind or "count"]
            )

    def pattern(self, number_format: str) -> str:
        """The kind of a cell whose number is written so, such as 0.00%."""
        if number_format not in self.formats:
            self.formats[number_format] = self._book.add_format({"num_format": number_format, "valign": "top"})
        return number_format

    def name(self, name: str, formula: str) -> None:
        """A name that formulas of every sheet may use."""
        self._book.define_name(name, formula)

    def chart(self, kind: str, subtype: str = "") -> Chart:
        """A chart of the spreadsheet's own, still to be put on a sheet."""
        return self._book.add_chart({"type": kind, "subtype": subtype} if subtype else {"type": kind})

    def paragraph(self, page: Worksheet, row: int, column: int, text: str, width: int) -> None:
        """A text that wraps at `width` characters, in a row as high as it needs: not every program sees to that itself."""
        page.set_row(row, self.height(text, width))
        page.write_string(row, column, text, self.formats["wrapped"])

    def line(self, page: Worksheet, row: int, text: str, widths: Sequence[int], kind: str = "line", *, size: float = 1) -> None:
        """A text over the first columns, which have these widths, as far as a page is wide. It wraps there: one that ran on would
        shrink the whole sheet when it is printed. `size` is that of its letters."""
        taken = next((place for place in range(1, len(widths)) if sum(widths[:place]) >= _PAGE), max(len(widths), 1))
        height = self.height(text, max(int(sum(widths[:taken]) / size), 1)) * size
        if height > _LINE:  # no program sees to the height of merged cells
            page.set_row(row, height)
        if taken > 1:
            page.merge_range(row, 0, row, taken - 1, "", self.formats[kind])
        page.write_string(row, 0, text, self.formats[kind])

    def height(self, text: str, width: int) -> int:
        """How high, in points, a row has to be for a text that wraps at `width` characters."""
        return sum(-(-max(len(line), 1) // width) for line in text.split("\n")) * _LINE

    def formula(self, page: Worksheet, row: int, column: int, formula: str, value: Any, kind: str) -> None:
        """A formula of ours and the value it has now, for programs that do not calculate."""
        page.write_formula(row, column, formula, self.formats[kind], "" if value is pd.NA else value)

    def differs(self, page: Worksheet, first: int, last: int, last_column: int, criteria: str) -> None:
        """Mark the rows `first` to `last` where the formula `criteria`, written for the first of them, holds."""
        page.conditional_format(
            first, 0, last, last_column, {"type": "formula", "criteria": criteria, "format": self.formats["differs"]}
        )

    def close(self) -> bytes:
        self._book.close()
        return self._bytes.getvalue()


def quoted(text: str) -> str:
    """A text of ours as a formula writes it."""
    return '"' + text.replace('"', '""') + '"'
