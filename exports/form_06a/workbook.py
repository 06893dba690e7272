"""Form II.06a as a workbook: letterhead, header, rows with live totals, signatures."""

import datetime as dt
import io
from collections.abc import Sequence

import pandas as pd
from xlsxwriter import Workbook
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from exports.book import inert_workbook
from exports.form_06a.figures import COLUMNS, VI, Sheet, sheets
from language import N_, Text
from schema.periods import Period

_TITLE = "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH"
# From the header's first row: rows and columns of each label, both ends included.
_HEADER = (
    ((0, 0, 2, 0), "STT"),
    ((0, 2, 0, 5), "Số hồ sơ nhận giải quyết"),
    ((1, 2, 2, 2), "Tổng số"),
    ((1, 3, 1, 4), "Trong kỳ"),
    ((2, 3, 2, 3), "Trực tuyến"),
    ((2, 4, 2, 4), "Trực tiếp, dịch vụ bưu chính"),
    ((1, 5, 2, 5), "Từ kỳ trước"),
    ((0, 6, 0, 9), "Số hồ sơ đã giải quyết"),
    ((1, 6, 2, 6), "Tổng số"),
    ((1, 7, 2, 7), "Trước hạn"),
    ((1, 8, 2, 8), "Đúng hạn"),
    ((1, 9, 2, 9), "Quá hạn"),
    ((0, 10, 0, 12), "Số hồ sơ đang giải quyết"),
    ((1, 10, 2, 10), "Tổng số"),
    ((1, 11, 2, 11), "Trong hạn"),
    ((1, 12, 2, 12), "Quá hạn"),
)
_SUMS = {3: "(3)=(4)+(5)+(6)", 7: "(7)=(8)+(9)+(10)", 11: "(11)=(12)+(13)"}
_WIDTHS = (6, 34, 15, 11, 15, 11, 16, 11, 11, 11, 15, 11, 11)
_LABEL, _FIRST, _LAST = 1, 2, 12
_FONT = {"font_name": "Times New Roman", "font_size": 12}
_MIDDLE = {"align": "center", "valign": "vcenter", "text_wrap": True}
_FORMATS = {
    "head": {"bold": True},
    "small": {"italic": True, "font_size": 11},
    "title": {"bold": True, "font_size": 13, **_MIDDLE},
    "centre": {**_MIDDLE},
    "mark": {"bold": True, "font_color": "#9A4A00"},
    "right": {"italic": True, "font_size": 11, "align": "right"},
    "header": {"bold": True, "font_size": 11, "border": 1, **_MIDDLE},
    "numbering": {"italic": True, "font_size": 10, "border": 1, **_MIDDLE},
    "number": {"border": 1, "align": "center"},
    "label": {"border": 1, "text_wrap": True, "valign": "vcenter"},
    "count": {"border": 1, "num_format": "#,##0"},
    "total label": {"border": 1, "bold": True},
    "total": {"border": 1, "bold": True, "num_format": "#,##0"},
    "signature": {"bold": True, "align": "center"},
    "under signature": {"italic": True, "font_size": 11, "align": "center"},
    "note": {"italic": True, "font_size": 11, "text_wrap": True, "valign": "top"},
}
_ROMAN = ("I", "II", "III", "IV")
_NOTE_WIDTH, _LINE = 190, 15


def form(
    rows: pd.DataFrame,
    period: Period,
    office: str,
    *,
    complete: bool = True,
    made: dt.date,
    receiver: str = "",
    sources: Sequence[str] = (),
) -> bytes:
    """The .xlsx of rows of store.sums(("unit",), …), or of ("unit", "sector"), where each unit has a sheet with its fields, or of
    the one row of (), which is the office's own. At least one row.

    `office` reports to `receiver`; of a unit's sheet the unit does. `complete`: every figure is there, as the office above is
    entitled to it. Otherwise, to be shown around, how many were late is left out where the small-number rules hide it on the
    screen, and where that would follow from the total; a total that includes such cells is said to. What is not known stays
    empty, and so does its total. What the form has no column for is said below it.
    """
    target = io.BytesIO()
    book = inert_workbook(target)
    formats = {name: book.add_format({**_FONT, **properties}) for name, properties in _FORMATS.items()}
    for sheet in sheets(rows, office, complete=complete):
        _write(book, formats, sheet, period, receiver, _mark(rows), _made(made, sources))
    book.close()
    return target.getvalue()


def _mark(rows: pd.DataFrame) -> str:
    return VI.say(N_("Contains demonstration data")) if rows["demonstration"].any() else ""


def _made(made: dt.date, sources: Sequence[str]) -> str:
    text = Text(N_("Made on {day} from: {files}."), {"day": made, "files": ", ".join(sources)})
    return VI.say(text) if sources else VI.say(N_("Made on {day}."), day=made)


def _write(book: Workbook, formats: dict, sheet: Sheet, period: Period, receiver: str, mark: str, made: str) -> None:
    page = book.add_worksheet(sheet.name)
    for place, width in enumerate(_WIDTHS):
        page.set_column(place, place, width)
    top = _letterhead(page, formats, sheet, period, receiver, mark)
    first = _header(page, formats, sheet, top)
    row = _rows(page, formats, sheet, first)
    _footer(page, formats, [*sheet.notes, made], row + 1)
    page.set_landscape()
    page.set_paper(9)
    page.fit_to_pages(1, 0)
    page.repeat_rows(top, first - 1)
    page.freeze_panes(first, _FIRST)


def _letterhead(page: Worksheet, formats: dict, sheet: Sheet, period: Period, receiver: str, mark: str) -> int:
    """The rows above the grid; returns the header's first row."""
    if mark:
        page.write_string(0, 0, mark, formats["mark"])
    top = int(bool(mark))
    page.write_string(top, 0, "Biểu số II.06a/VPCP/KSTT", formats["head"])
    page.write_string(top + 1, 0, "Ban hành theo Thông tư số 01/2020/TT-VPCP", formats["small"])
    page.merge_range(top, 3, top + 2, 8, _TITLE, formats["title"])
    page.merge_range(top + 3, 3, top + 3, 8, _period_line(period), formats["centre"])
    page.write_string(top, 9, f"- Đơn vị báo cáo: {sheet.office}", formats["small"])
    page.write_string(top + 1, 9, f"- Đơn vị nhận báo cáo: {receiver or '…'}", formats["small"])
    page.write_string(top + 5, _LAST, "Đơn vị tính: Số hồ sơ TTHC.", formats["right"])
    page.set_row(top + 2, 30)
    page.set_row(top + 3, 34)
    return top + 6


def _period_line(period: Period) -> str:
    """Kỳ báo cáo: Quý I năm 2020 (Từ ngày 15/12/2019 đến ngày 14/03/2020), which is also how a reader tells assumed days and a
    year that is known in part."""
    days = f"Từ ngày {period.start:%d/%m/%Y} đến ngày {period.end:%d/%m/%Y}" + (" – giả định" if period.assumed else "")
    name = f"Năm {period.end.year}" if period.partial else _period_name(period)
    return f"Kỳ báo cáo: {name}\n({days})" if name else f"Kỳ báo cáo: {days}"


def _period_name(period: Period) -> str:
    """What the circular calls the period; empty if it is none of its periods, nor a calendar one."""
    months = {"month": 1, "quarter": 3, "year": 12}
    found = (period.start.month, months[period.step], period.start.year) if period.step else period.official
    if found is None:
        return ""
    first, length, year = found
    if length == 1:
        return f"Tháng {first} năm {year}"
    if length == 3:
        return f"Quý {_ROMAN[(first - 1) // 3]} năm {year}"
    if length == 12:
        return f"Năm {year}"
    return f"{length} tháng {'đầu' if first == 1 else 'cuối'} năm {year}"


def _header(page: Worksheet, formats: dict, sheet: Sheet, top: int) -> int:
    """The three rows of headings and the columns' numbers; returns the first row below them."""
    for (first, left, last, right), text in (*_HEADER, ((0, _LABEL, 2, _LABEL), sheet.heading)):
        if (first, left) == (last, right):
            page.write_string(top + first, left, text, formats["header"])
        else:
            page.merge_range(top + first, left, top + last, right, text, formats["header"])
    page.set_row(top + 2, 48)
    for number in range(1, _LAST + 2):
        page.write_string(top + 3, number - 1, _SUMS.get(number, f"({number})"), formats["numbering"])
    return top + 4


def _rows(page: Worksheet, formats: dict, sheet: Sheet, first: int) -> int:
    """The rows and their total; returns the row below it."""
    row = first
    for label, (_, figures) in zip(sheet.labels, sheet.figures.iterrows(), strict=True):
        page.write_number(row, 0, row - first + 1, formats["number"])
        page.write_string(row, _LABEL, label, formats["label"])
        for place, name in enumerate(COLUMNS, start=_FIRST):
            _count(page, row, place, figures[name], formats["count"])
        row += 1
    page.write_blank(row, 0, None, formats["total label"])
    page.write_string(row, _LABEL, "Tổng cộng", formats["total label"])
    for place, name in enumerate(COLUMNS, start=_FIRST):
        total, letter = sheet.totals[name], xl_col_to_name(place)
        if total is None or sheet.figures[name].isna().any():
            _count(page, row, place, total, formats["total"])
        else:
            page.write_formula(row, place, f"=SUM({letter}{first + 1}:{letter}{row})", formats["total"], total)
    return row + 1


def _count(page: Worksheet, row: int, column: int, value: int | None, how) -> None:
    """A count, or an empty cell within the grid: missing is not zero."""
    if pd.isna(value):
        page.write_blank(row, column, None, how)
    else:
        page.write_number(row, column, int(value), how)


def _footer(page: Worksheet, formats: dict, notes: Sequence[str], row: int) -> None:
    """What must be known of the figures, and the places of the signatures."""
    for note in notes:
        page.merge_range(row, 0, row, _LAST, note, formats["note"])
        page.set_row(row, -(-len(note) // _NOTE_WIDTH) * _LINE)
        row += 1
    row += 1
    page.write_string(row, 10, "…, ngày … tháng … năm …", formats["under signature"])
    page.write_string(row + 1, 1, "NGƯỜI LÀM BÁO CÁO", formats["signature"])
    page.write_string(row + 1, 10, "LÃNH ĐẠO ĐƠN VỊ", formats["signature"])
    page.write_string(row + 2, 10, "(Ký và ghi rõ họ tên)", formats["under signature"])
