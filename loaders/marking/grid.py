"""Writes the cells of a file anew, marked: the fast way, for long files and those that are no .xlsx workbook."""

import datetime as dt
import io
import math
from collections.abc import Sequence
from typing import Any

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from loaders.marking.marks import FILLS, LINK_COLUMN, MOST_COMMENTS, MOST_LINKS, WIDTHS, Mark, MarkedSheet, Summary, height
from schema.problems import Severity

_OPTIONS = {
    "in_memory": True,  # no temporary file: what was uploaded is written to no disk
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
    "nan_inf_to_errors": True,
}
_DAY, _MOMENT = "dd/mm/yyyy", "dd/mm/yyyy hh:mm:ss"
_MOST_EXACT = 2**53
_LONGEST_TEXT = 32_767


class _Styles:
    """The formats of one workbook, by severity (None: not marked) and by how a value is shown."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        self._cells = {
            (severity, shown): book.add_format(
                {**({"bg_color": f"#{FILLS[severity]}", "valign": "top"} if severity else {}), **pattern}
            )
            for severity in (None, *FILLS)
            for shown, pattern in (("", {}), (_DAY, {"num_format": _DAY}), (_MOMENT, {"num_format": _MOMENT}))
        }
        self.bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self.title = book.add_format({"bold": True})
        self.wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        self.link = book.add_format({"font_color": "#0563C1", "underline": 1, "valign": "top"})

    def of(self, severity: Severity | None, shown: str = "") -> Format | None:
        return self._cells[severity, shown] if severity or shown else None


def write(sheets: list[MarkedSheet], summary: Summary) -> bytes:
    """A new workbook: the summary, then each sheet as it was read."""
    kept = io.BytesIO()
    book = xlsxwriter.Workbook(kept, _OPTIONS)
    styles = _Styles(book)
    _summarise(book.add_worksheet(summary.name), summary, styles)
    for facts in sheets:
        _copy(book.add_worksheet(facts.title), facts, styles)
    book.close()
    return kept.getvalue()


def _copy(page: Worksheet, facts: MarkedSheet, styles: _Styles) -> None:
    page.set_column(0, max(facts.sheet.width - 1, 0), 16)
    for row, line in enumerate(facts.sheet.cells):
        for column, value in enumerate(line):
            if value is not None and not facts.hides(row + 1, column + 1):
                _put(page, row, column, value, facts.marks.get((row + 1, column + 1)), styles)
    for number, ((row, column), mark) in enumerate(facts.marks.items()):
        if facts.sheet.at(row - 1, column - 1) is None or facts.hides(row, column):
            page.write_blank(row - 1, column - 1, None, styles.of(mark.severity))
        if number < MOST_COMMENTS:
            width, height = mark.size
            page.write_comment(row - 1, column - 1, mark.comment, {"width": width, "height": height, "author": ""})


def _put(page: Worksheet, row: int, column: int, value: Any, mark: Mark | None, styles: _Styles) -> None:
    severity = mark.severity if mark else None
    if isinstance(value, bool):
        page.write_boolean(row, column, value, styles.of(severity))
    elif isinstance(value, dt.datetime):
        page.write_datetime(row, column, value.replace(tzinfo=None), styles.of(severity, _MOMENT))
    elif isinstance(value, dt.date):
        page.write_datetime(row, column, value, styles.of(severity, _DAY))
    elif isinstance(value, int | float) and math.isfinite(value) and abs(value) < _MOST_EXACT:
        page.write_number(row, column, value, styles.of(severity))
    else:
        page.write_string(row, column, str(value)[:_LONGEST_TEXT], styles.of(severity))


def _summarise(page: Worksheet, summary: Summary, styles: _Styles) -> None:
    page.set_landscape()
    page.fit_to_pages(1, 0)
    for column, width in enumerate(WIDTHS):
        page.set_column(column, column, width)
    for row, text in enumerate(summary.lines):
        page.write_string(row, 0, text, None if row else styles.title)
    row = len(summary.lines) + 1
    _line(page, row, summary.kind_headings, styles.bold)
    for severity, texts in summary.kinds:
        row += 1
        _line(page, row, texts, styles.wrapped)
        page.write_string(row, 0, str(texts[0]), styles.of(severity))
    row += 2
    _line(page, row, summary.list_headings, styles.bold)
    for number, listed in enumerate(summary.listed):
        row += 1
        _line(page, row, listed.texts, styles.wrapped)
        page.write_string(row, 0, listed.texts[0], styles.of(listed.severity))
        if listed.link and number < MOST_LINKS:
            page.write_url(row, LINK_COLUMN, f"internal:{listed.link}", styles.link, listed.texts[LINK_COLUMN])


def _line(page: Worksheet, row: int, texts: Sequence[str | int], style: Format) -> None:
    page.set_row(row, height(texts))
    for column, text in enumerate(texts):
        if isinstance(text, int):
            page.write_number(row, column, text, style)
        else:
            page.write_string(row, column, text[:_LONGEST_TEXT], style)
