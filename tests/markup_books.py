"""Writes one small table in the kinds that are text with marks: OpenDocument, HTML and Excel's XML of 2003."""

import datetime as dt
from collections.abc import Collection
from html import escape
from typing import Any

from tests.book_parts import ERRORS, Grid, Merge, covered_by, printed, spans_by, zipped

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


def ods(grid: Grid, merges: list[Merge], name: str, hidden_rows: Collection[int], hidden_columns: Collection[int]) -> bytes:
    spans, covered = spans_by(merges), covered_by(merges)
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
    return zipped({"mimetype": _ODS_MIME, "META-INF/manifest.xml": _ODS_MANIFEST, "content.xml": content})


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
    return "" if value is None else "".join(f"<text:p>{escape(line)}</text:p>" for line in printed(value).split("\n"))


def html(grid: Grid, merges: list[Merge], name: str, hidden_rows: Collection[int], hidden_columns: Collection[int]) -> bytes:
    """A page of one table, as systems save it under a name that ends in .xls."""
    spans, covered = spans_by(merges), covered_by(merges)
    lines = []
    for row, values in enumerate(grid):
        lines.append('<tr style="display:none">' if row in hidden_rows else "<tr>")
        for column, value in enumerate(values):
            if (row, column) in covered:
                continue
            rows, columns = spans.get((row, column), (1, 1))
            marks = (f' rowspan="{rows}"' if rows > 1 else "") + (f' colspan="{columns}"' if columns > 1 else "")
            marks += " style='display: none'" if column in hidden_columns else ""
            lines.append(f"<td{marks}>{escape(printed(value)).replace(chr(10), '<br>')}</td>")
        lines.append("</tr>")
    head = f'<meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>{escape(name)}</title>'
    return f"<html><head>{head}</head><body><table border=1>{''.join(lines)}</table></body></html>".encode()


_XML_2003 = """<?xml version="1.0" encoding="UTF-8"?>
<?mso-application progid="Excel.Sheet"?>
<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<Worksheet ss:Name="{}"><Table>{}</Table></Worksheet></Workbook>"""


def xml(grid: Grid, merges: list[Merge], name: str, hidden_rows: Collection[int], hidden_columns: Collection[int]) -> bytes:
    spans, covered = spans_by(merges), covered_by(merges)
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
