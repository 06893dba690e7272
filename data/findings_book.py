"""Writes a list of findings as a workbook an inspection could have kept: a title, our own headings, one finding a row."""

import datetime as dt
from collections.abc import Iterable, Mapping

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from schema.columns import Kind
from schema.tables import FINDINGS

_HEAD = PatternFill("solid", start_color="E3ECF4")
_LONG = ("description", "recommendation", "remediation", "cause")


def workbook(title: str, notes: Iterable[str], findings: Iterable[Mapping[str, object]], program: str) -> Workbook:
    """`findings` by the names of our columns; of these only the columns that any of them fills are written. `title` stands in the
    first row, `notes` below it, `program` is who made the file."""
    rows = list(findings)
    columns = [column for column in FINDINGS.columns if any(row.get(column.name) is not None for row in rows)]
    book = Workbook()
    book.properties.created = book.properties.modified = dt.datetime(2020, 9, 11)
    book.properties.creator = program
    sheet = book.active
    sheet.title = "Kết quả kiểm tra"
    for line in (title, *notes):
        sheet.append([line])
        sheet.cell(sheet.max_row, 1).font = Font(bold=sheet.max_row == 1, italic=sheet.max_row > 1)
    sheet.append([])
    # An empty row of openpyxl is only there once something follows it.
    top = sheet.max_row + 2
    for place, column in enumerate(columns, start=1):
        heading = sheet.cell(top, place, column.headings[0])
        heading.font, heading.fill = Font(bold=True), _HEAD
        heading.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
        sheet.column_dimensions[get_column_letter(place)].width = 46 if column.name in _LONG else 20
        for line, row in enumerate(rows, start=top + 1):
            value = row.get(column.name)
            # A workbook knows no days without a time; written as one, what is read back is the same.
            cell = sheet.cell(line, place, dt.datetime.combine(value, dt.time()) if isinstance(value, dt.date) else value)
            cell.alignment = Alignment(vertical="top", wrap_text=True)
            if column.kind is Kind.DATE:
                cell.number_format = "dd/mm/yyyy"
    sheet.freeze_panes = sheet.cell(top + 1, 1)
    return book
