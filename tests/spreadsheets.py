"""Writes one small table as any kind of file an office may send, so that a test can read back what it wrote.

Values are str, int, float, bool, date, datetime or None; a text such as "#DIV/0!" becomes a spreadsheet error where the
kind of file has such a thing. Rows and columns count from 0, and a merge is its first and its last cell, as in loaders.cells.
"""

import csv
import datetime as dt
import io
import struct
import unicodedata
import zipfile
from collections.abc import Callable, Collection, Iterable, Sequence
from html import escape
from typing import Any, Literal

import xlwt
from openpyxl import Workbook
from openpyxl.utils import get_column_letter

Kind = Literal[
    "xlsx", "xlsm", "strict", "xls", "xlsb", "ods", "html", "xml", "csv", "tsv", "semicolon", "utf16", "cp1258", "tcvn3"
]
Grid = Sequence[Sequence[Any]]
Merge = tuple[tuple[int, int], tuple[int, int]]

# The spreadsheet errors and their numbers in Excel's binary files.
ERRORS = {"#NULL!": 0, "#DIV/0!": 7, "#VALUE!": 15, "#REF!": 23, "#NAME?": 29, "#NUM!": 36, "#N/A": 42}


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


def _covered(merges: list[Merge]) -> set[tuple[int, int]]:
    """The cells that a merge hides: all but its first."""
    return {
        (row, column)
        for (top, left), (bottom, right) in merges
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
    } - {first for first, _ in merges}


def _spans(merges: list[Merge]) -> dict[tuple[int, int], tuple[int, int]]:
    """How many rows and columns the first cell of each merge covers."""
    return {(top, left): (bottom - top + 1, right - left + 1) for (top, left), (bottom, right) in merges}


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
    return _zip(
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


def _zip(parts: dict[str, str | bytes]) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as file:
        for part, content in parts.items():
            file.writestr(part, content, compress_type=zipfile.ZIP_STORED if part == "mimetype" else zipfile.ZIP_DEFLATED)
    return memory.getvalue()


# The kinds written as text with marks: OpenDocument, HTML and Excel's XML of 2003.

_ODS_CONTENT = """<?xml version="1.0" encoding="UTF-8"?>
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" office:version="1.2">
<office:body><office:spreadsheet><table:table table:name="{}">{}</table:table></office:spreadsheet></office:body>
</office:document-content>"""
_ODS_MIME = "application/vnd.oasis.opendocument.spreadsheet"
_ODS_MANIFEST = f"""<?xml version="1.0" encoding="UTF-8"?>
<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
<manifest:file-entry manifest:full-path="/" manifest:media-type="{_ODS_MIME}"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"""


def _ods(grid: Grid, merges: list[Merge], name: str, hidden_rows: Collection[int], hidden_columns: Collection[int]) -> bytes:
    spans, covered = _spans(merges), _covered(merges)
    width = max((len(values) for values in grid), default=0)
    collapsed = ' table:visibility="collapse"'
    lines = [f"<table:table-column{collapsed if column in hidden_columns else ''}/>" for column in range(width)]
    for row, values in enumerate(grid):
        lines.append(f"<table:table-row{collapsed if row in hidden_rows else ''}>")
        for column, value in enumerate(values):
            tag = "table:covered-table-cell" if (row, column) in covered else "table:table-cell"
            rows, columns = spans.get((row, column), (1, 1))
            span = (
                f' table:number-rows-spanned="{rows}" table:number-columns-spanned="{columns}"'
                if (rows, columns) != (1, 1)
                else ""
            )
            lines.append(f"<{tag}{span}{_ods_type(value)}>{_ods_text(value)}</{tag}>")
        lines.append("</table:table-row>")
    content = _ODS_CONTENT.format(escape(name), "".join(lines))
    return _zip({"mimetype": _ODS_MIME, "META-INF/manifest.xml": _ODS_MANIFEST, "content.xml": content})


def _ods_type(value: Any) -> str:
    if value is None:
        return ""
    if value in ERRORS:
        return ' office:value-type="string" office:string-value="" calcext:value-type="error"'
    if isinstance(value, bool):
        return f' office:value-type="boolean" office:boolean-value="{str(value).lower()}"'
    if isinstance(value, dt.date):
        return f' office:value-type="date" office:date-value="{value.isoformat()}"'
    if isinstance(value, str):
        return ' office:value-type="string"'
    return f' office:value-type="float" office:value="{value}"'


def _ods_text(value: Any) -> str:
    return "" if value is None else "".join(f"<text:p>{escape(line)}</text:p>" for line in _printed(value).split("\n"))


def _html(grid: Grid, merges: list[Merge], name: str, hidden_rows: Collection[int], hidden_columns: Collection[int]) -> bytes:
    """A page of one table, as systems save it under a name that ends in .xls."""
    spans, covered = _spans(merges), _covered(merges)
    lines = []
    for row, values in enumerate(grid):
        lines.append('<tr style="display:none">' if row in hidden_rows else "<tr>")
        for column, value in enumerate(values):
            if (row, column) in covered:
                continue
            rows, columns = spans.get((row, column), (1, 1))
            marks = (f' rowspan="{rows}"' if rows > 1 else "") + (f' colspan="{columns}"' if columns > 1 else "")
            marks += " style='display: none'" if column in hidden_columns else ""
            lines.append(f"<td{marks}>{escape(_printed(value)).replace(chr(10), '<br>')}</td>")
        lines.append("</tr>")
    head = f'<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>{escape(name)}</title>'
    return f"<html><head>{head}</head><body><table border=1>{''.join(lines)}</table></body></html>".encode()


_XML_2003 = """<?xml version="1.0" encoding="UTF-8"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="{}"><Table>{}</Table></Worksheet></Workbook>"""


def _xml(grid: Grid, merges: list[Merge], name: str, hidden_rows: Collection[int], hidden_columns: Collection[int]) -> bytes:
    spans, covered = _spans(merges), _covered(merges)
    lines = [f'<Column ss:Index="{column + 1}" ss:Hidden="1"/>' for column in sorted(hidden_columns)]
    for row, values in enumerate(grid):
        lines.append(f'<Row ss:Index="{row + 1}" ss:Hidden="{int(row in hidden_rows)}">')
        for column, value in enumerate(values):
            if (value is None and (row, column) not in spans) or (row, column) in covered:
                continue
            rows, columns = spans.get((row, column), (1, 1))
            marks = (f' ss:MergeDown="{rows - 1}"' if rows > 1 else "") + (
                f' ss:MergeAcross="{columns - 1}"' if columns > 1 else ""
            )
            lines.append(f'<Cell ss:Index="{column + 1}"{marks}>{_xml_data(value)}</Cell>')
        lines.append("</Row>")
    return _XML_2003.format(escape(name), "".join(lines)).encode()


def _xml_data(value: Any) -> str:
    if value is None:
        return ""
    if value in ERRORS:
        kind, text = "Error", value
    elif isinstance(value, bool):
        kind, text = "Boolean", str(int(value))
    elif isinstance(value, dt.date):
        moment = value if isinstance(value, dt.datetime) else dt.datetime.combine(value, dt.time())
        kind, text = "DateTime", moment.isoformat(timespec="milliseconds")
    elif isinstance(value, str):
        kind, text = "String", escape(value).replace("\n", "&#10;")
    else:
        kind, text = "Number", str(value)
    return f'<Data ss:Type="{kind}">{text}</Data>'


# Plain text.


def _printed(value: Any) -> str:
    """A value as an office's text files show it: the day before the month."""
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        return f"{value:%d/%m/%Y %H:%M}"
    return f"{value:%d/%m/%Y}" if isinstance(value, dt.date) else str(value)


def _text(grid: Grid, separator: str) -> str:
    memory = io.StringIO()
    csv.writer(memory, delimiter=separator, lineterminator="\r\n").writerows([_printed(value) for value in row] for row in grid)
    return memory.getvalue()


def as_cp1258(text: str) -> bytes:
    """Windows' Vietnamese code page: letters with their circumflex, breve or horn; the tone follows as a mark of its own."""
    pieces = []
    for char in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", char)
        tone = "".join(part for part in parts if part in "\u0300\u0301\u0303\u0309\u0323")
        pieces.append(unicodedata.normalize("NFC", "".join(part for part in parts if part not in tone)) + tone)
    return "".join(pieces).encode("cp1258")


# TCVN 5712:1993, code VN3, from byte 0xA1; "." is a byte without a letter. There are no capitals with a tone.
_TCVN3 = "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ."
_TO_TCVN3 = {ord(letter): chr(0xA1 + place) for place, letter in enumerate(_TCVN3) if letter != "."}


def as_tcvn3(text: str) -> str:
    """The Latin-1 letters that show as the text in a .VnTime font; a capital with a tone becomes a small letter."""
    letters = unicodedata.normalize("NFC", text)
    return "".join(char if ord(char) in _TO_TCVN3 or ord(char) < 128 else char.lower() for char in letters).translate(_TO_TCVN3)


_TEXTS = {
    "csv": (",", lambda text: b"\xef\xbb\xbf" + text.encode()),
    "tsv": ("\t", lambda text: text.encode()),
    "semicolon": (";", lambda text: text.encode()),
    "utf16": ("\t", lambda text: text.encode("utf-16")),
    "cp1258": (",", as_cp1258),
    "tcvn3": (",", lambda text: as_tcvn3(text).encode("latin-1")),
}
_BOOKS = {"xlsx": _xlsx, "xlsm": _xlsm, "strict": _strict, "xls": _xls, "xlsb": _xlsb, "ods": _ods, "html": _html, "xml": _xml}
