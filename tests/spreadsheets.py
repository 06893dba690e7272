"""Writes one small table as any kind of file an office may send, so that a test can read back what it wrote.

Values are str, int, float, bool, date, datetime or None; a text such as "#DIV/0!" becomes a spreadsheet error where the
kind of file has such a thing. Rows and columns count from 0, and a merge is its first and its last cell, as in loaders.cells.
"""

import csv
import datetime as dt
import io
import struct
import zipfile
from collections.abc import Callable, Collection, Iterable
from typing import Any, Literal

import xlwt
from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from tests.book_parts import ERRORS, Grid, Merge, printed, zipped
from tests.letters import as_cp1258, as_tcvn3
from tests.markup_books import html, ods, xml

Kind = Literal[
    "xlsx", "xlsm", "strict", "xls", "xlsb", "ods", "html", "xml", "csv", "tsv", "semicolon", "utf16", "cp1258", "tcvn3"
]


def write(
    kind: Kind,
    grid: Grid,
    merges: Iterable[Merge] = (),
    name: str = "Sheet1",
    *,
    hidden_rows: Collection[int] = (),
    hidden_columns: Collection[int] = (),
) -> bytes:
    """The file's bytes. Merges and hidden parts are left out where the kind of file (the texts) cannot say them."""
    if kind in _TEXTS:
        separator, encode = _TEXTS[kind]
        return encode(_text(grid, separator))
    return _BOOKS[kind](grid, list(merges), name, hidden_rows, hidden_columns)


def repack(content: bytes, change: Callable[[str, bytes], bytes | None]) -> bytes:
    """A zip with every part passed through `change(name, part)`; None drops the part."""
    memory = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.namelist():
            if (changed := change(part, old.read(part))) is not None:
                new.writestr(part, changed)
    return memory.getvalue()


# The zipped workbooks of Excel.


def _xlsx(grid: Grid, merges: list[Merge], name: str, hidden_rows: Collection[int], hidden_columns: Collection[int]) -> bytes:
    return _openpyxl(Workbook(), grid, merges, name, hidden_rows, hidden_columns)


def _openpyxl(
    book: Workbook, grid: Grid, merges: list[Merge], name: str, hidden_rows: Collection[int], hidden_columns: Collection[int]
) -> bytes:
    page = book.active
    page.title = name
    for row, values in enumerate(grid, start=1):
        for column, value in enumerate(values, start=1):
            if value is not None:
                page.cell(row, column, value)
    for (top, left), (bottom, right) in merges:
        page.merge_cells(start_row=top + 1, start_column=left + 1, end_row=bottom + 1, end_column=right + 1)
    for row in hidden_rows:
        page.row_dimensions[row + 1].hidden = True
    for column in hidden_columns:
        page.column_dimensions[get_column_letter(column + 1)].hidden = True
    memory = io.BytesIO()
    book.save(memory)
    return memory.getvalue()


def _xlsm(*table: Any) -> bytes:
    plain = b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    return repack(_xlsx(*table), lambda _, part: part.replace(plain, b"application/vnd.ms-excel.sheet.macroEnabled.main+xml"))


def _strict(*table: Any) -> bytes:
    """The strict variant of ISO 29500: other namespaces, and dates as text."""
    book = Workbook()
    book.iso_dates = True

    def change(_: str, part: bytes) -> bytes:
        part = part.replace(
            b"http://schemas.openxmlformats.org/spreadsheetml/2006/main", b"http://purl.oclc.org/ooxml/spreadsheetml/main"
        )
        return part.replace(
            b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
            b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        )

    return repack(_openpyxl(book, *table), change)


# The binary workbooks of Excel.


def _xls(grid: Grid, merges: list[Merge], name: str, hidden_rows: Collection[int], hidden_columns: Collection[int]) -> bytes:
    book = xlwt.Workbook(encoding="utf-8")
    page = book.add_sheet(name)
    styles = {dt.date: xlwt.easyxf(num_format_str="DD/MM/YYYY"), dt.datetime: xlwt.easyxf(num_format_str="DD/MM/YYYY HH:MM")}
    for row, values in enumerate(grid):
        for column, value in enumerate(values):
            if value in ERRORS:
                page.row(row).set_cell_error(column, ERRORS[value])
            elif value is not None:
                page.write(row, column, value, styles.get(type(value), xlwt.Style.default_style))
    for (top, left), (bottom, right) in merges:
        page.merge(top, bottom, left, right)
    for row in hidden_rows:
        page.row(row).hidden = True
    for column in hidden_columns:
        page.col(column).hidden = True
    memory = io.BytesIO()
    book.save(memory)
    return memory.getvalue()


_XLSB_TYPES = """<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>
<Override PartName="/xl/worksheets/sheet1.bin" ContentType="application/vnd.ms-excel.worksheet"/>
<Override PartName="/xl/styles.bin" ContentType="application/vnd.ms-excel.styles"/>
</Types>"""
_RELATIONS = """<?xml version="1.0" encoding="UTF-8"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{}</Relationships>"""
_RELATION = '<Relationship Id="{}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/{}" Target="{}"/>'
_XLSB_STYLES = {dt.date: 1, dt.datetime: 2}
_XLSB_FORMATS = (0, 14, 22)  # general, date, date and time: numbers every Excel knows


def _xlsb(grid: Grid, merges: list[Merge], name: str, hidden_rows: Collection[int], hidden_columns: Collection[int]) -> bytes:
    """The smallest binary workbook of [MS-XLSB]: texts stand in their cells, not in a common table."""
    width = max((len(values) for values in grid), default=0)
    sheet = [_record(129), _record(148, struct.pack("<4I", 0, max(len(grid) - 1, 0), 0, max(width - 1, 0)))]
    if hidden_columns:
        sheet += [
            _record(390),
            *(_record(60, struct.pack("<4IH", c, c, 2304, 0, 1)) for c in sorted(hidden_columns)),
            _record(391),
        ]
    sheet.append(_record(145))
    for row, values in enumerate(grid):
        sheet.append(_record(0, struct.pack("<2IH3BI", row, 0, 300, 0, 0x10 if row in hidden_rows else 0, 0, 0)))
        sheet += [_xlsb_cell(column, value) for column, value in enumerate(values) if value is not None]
    sheet.append(_record(146))
    if merges:
        sheet.append(_record(177, struct.pack("<I", len(merges))))
        sheet += [_record(176, struct.pack("<4I", top, bottom, left, right)) for (top, left), (bottom, right) in merges]
        sheet.append(_record(178))
    sheet.append(_record(130))
    shapes = b"".join(_record(47, struct.pack("<HH12x", 0, number)) for number in _XLSB_FORMATS)
    styles = _record(278) + _record(617, struct.pack("<I", len(_XLSB_FORMATS))) + shapes + _record(618) + _record(279)
    bundle = _record(156, struct.pack("<2I", 0, 1) + _wide("rId1") + _wide(name))
    book = _record(131) + _record(153, struct.pack("<3I", 0, 0, 0)) + _record(143) + bundle + _record(144) + _record(132)
    return zipped(
        {
            "[Content_Types].xml": _XLSB_TYPES,
            "_rels/.rels": _RELATIONS.format(_RELATION.format("rId1", "officeDocument", "xl/workbook.bin")),
            "xl/_rels/workbook.bin.rels": _RELATIONS.format(
                _RELATION.format("rId1", "worksheet", "worksheets/sheet1.bin") + _RELATION.format("rId2", "styles", "styles.bin")
            ),
            "xl/workbook.bin": book,
            "xl/styles.bin": styles,
            "xl/worksheets/sheet1.bin": b"".join(sheet),
        }
    )


def _record(number: int, content: bytes = b"") -> bytes:
    """A record: its number and its length, seven bits a byte, then its content."""
    head = b""
    for value in (number, len(content)):
        while value > 127:
            head += bytes([value & 127 | 128])
            value >>= 7
        head += bytes([value])
    return head + content


def _wide(text: str) -> bytes:
    return struct.pack("<I", len(text.encode("utf-16-le")) // 2) + text.encode("utf-16-le")


def _xlsb_cell(column: int, value: Any) -> bytes:
    head = struct.pack("<2I", column, _XLSB_STYLES.get(type(value), 0))
    if value in ERRORS:
        return _record(3, head + bytes([ERRORS[value]]))
    if isinstance(value, bool):
        return _record(4, head + bytes([value]))
    if isinstance(value, str):
        return _record(6, head + _wide(value))
    if isinstance(value, int) and abs(value) < 2**29:
        return _record(2, head + struct.pack("<i", value << 2 | 2))
    return _record(5, head + struct.pack("<d", _serial(value) if isinstance(value, dt.date) else value))


def _serial(value: dt.date) -> float:
    """A day as Excel counts it, for days after February 1900."""
    moment = value if isinstance(value, dt.datetime) else dt.datetime.combine(value, dt.time())
    return (moment - dt.datetime(1899, 12, 30)) / dt.timedelta(days=1)


# Plain text.


def _text(grid: Grid, separator: str) -> str:
    memory = io.StringIO()
    csv.writer(memory, delimiter=separator, lineterminator="\r\n").writerows([printed(value) for value in row] for row in grid)
    return memory.getvalue()


_TEXTS = {
    "csv": (",", lambda text: b"\xef\xbb\xbf" + text.encode()),
    "tsv": ("\t", lambda text: text.encode()),
    "semicolon": (";", lambda text: text.encode()),
    "utf16": ("\t", lambda text: text.encode("utf-16")),
    "cp1258": (",", as_cp1258),
    "tcvn3": (",", lambda text: as_tcvn3(text).encode("latin-1")),
}
_BOOKS = {"xlsx": _xlsx, "xlsm": _xlsm, "strict": _strict, "xls": _xls, "xlsb": _xlsb, "ods": ods, "html": html, "xml": xml}
