"""Writes the two years of the newspaper article as workbooks in the layout of form II.06a."""

import datetime as dt
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.worksheet.worksheet import Worksheet

HERE = Path(__file__).parent

SOURCE = "Nguồn: Báo Nghệ An, 11/9/2020. Lập lại theo số liệu của bài báo; không phải văn bản của UBND huyện."

# Columns C to M of the form. What the article does not say (online, in person, carried over, open) stays empty.
FIGURES = {
    "2019": {"C": 12979, "G": 12917, "H": 457, "I": 12460, "J": 0},
    "2020": {"C": 3673, "G": 3673, "H": 102, "I": 3558, "J": 13},
}
# The article names years and no days. These are assumed, and the form says so; it appeared on 11/9/2020.
ASSUMED = {
    "2019": "Từ ngày 01/01/2019 đến ngày 31/12/2019",
    "2020": "Từ ngày 01/01/2020 đến ngày 11/09/2020",
}
REMARKS = {
    "2019": "(bài báo nêu: bao gồm hồ sơ năm 2018 chuyển sang)",
    "2020": "(một phần năm; bài báo không nêu rõ kỳ)",
}

_FONT = "Times New Roman"
_THIN = Side(style="thin")
_GRID = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_CENTRE = Alignment(horizontal="center", vertical="center", wrap_text=True)

# Range to merge and what stands in it; the three header rows begin in row 10.
_HEADER = (
    ("A10:A12", "STT"),
    ("B10:B12", "Đơn vị"),
    ("C10:F10", "Số hồ sơ nhận giải quyết"),
    ("C11:C12", "Tổng số"),
    ("D11:E11", "Trong kỳ"),
    ("D12", "Trực tuyến"),
    ("E12", "Trực tiếp, dịch vụ bưu chính"),
    ("F11:F12", "Từ kỳ trước"),
    ("G10:J10", "Số hồ sơ đã giải quyết"),
    ("G11:G12", "Tổng số"),
    ("H11:H12", "Trước hạn"),
    ("I11:I12", "Đúng hạn"),
    ("J11:J12", "Quá hạn"),
    ("K10:M10", "Số hồ sơ đang giải quyết"),
    ("K11:K12", "Tổng số"),
    ("L11:L12", "Trong hạn"),
    ("M11:M12", "Quá hạn"),
)
_NUMBERING = (
    "(1)",
    "(2)",
    "(3)=(4)+(5)+(6)",
    "(4)",
    "(5)",
    "(6)",
    "(7)=(8)+(9)+(10)",
    "(8)",
    "(9)",
    "(10)",
    "(11)=(12)+(13)",
    "(12)",
    "(13)",
)
_WIDTHS = (6, 30, 15, 11, 15, 11, 16, 11, 11, 11, 15, 11, 11)


def workbook(year: str) -> Workbook:
    """Form II.06a for Anh Sơn district and one year of the article."""
    book = Workbook()
    # Writing the file again gives the same cells; only openpyxl's own stamp of the day of saving differs.
    book.properties.created = book.properties.modified = dt.datetime(2020, 9, 11)
    book.properties.creator = "data/article.py"
    sheet = book.active
    sheet.title = f"Năm {year}"
    for letter, width in zip("ABCDEFGHIJKLM", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    _letterhead(sheet, year)
    _grid(sheet, FIGURES[year])
    _footer(sheet)
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    return book


def _put(sheet: Worksheet, place: str, text, *, bold: bool = False, italic: bool = False, size: int = 12, align=_CENTRE) -> None:
    first = place.split(":")[0]
    if ":" in place:
        sheet.merge_cells(place)
    sheet[first] = text
    sheet[first].font = Font(name=_FONT, size=size, bold=bold, italic=italic)
    sheet[first].alignment = align


def _letterhead(sheet: Worksheet, year: str) -> None:
    left = Alignment(horizontal="left", vertical="center")
    _put(sheet, "A1:C1", "Biểu số II.06a/VPCP/KSTT", bold=True, align=left)
    _put(sheet, "A2:C2", "Ban hành theo Thông tư số 01/2020/TT-VPCP", italic=True, size=11, align=left)
    _put(
        sheet,
        "D1:I3",
        "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH",
        bold=True,
        size=13,
    )
    _put(sheet, "D4:I4", f"Kỳ báo cáo: Năm {year} ({ASSUMED[year]} – giả định)")
    _put(sheet, "D5:I5", REMARKS[year], italic=True, size=11)
    _put(sheet, "J1:M1", "- Đơn vị báo cáo: UBND huyện Anh Sơn, tỉnh Nghệ An", size=11, align=left)
    _put(sheet, "J2:M2", "- Đơn vị nhận báo cáo: UBND tỉnh Nghệ An", size=11, align=left)
    _put(sheet, "A7:M7", SOURCE, italic=True, size=11, align=left)
    _put(sheet, "J9:M9", "Đơn vị tính: Số hồ sơ TTHC.", italic=True, size=11, align=Alignment(horizontal="right"))


def _grid(sheet: Worksheet, figures: dict[str, int]) -> None:
    for place, text in _HEADER:
        _put(sheet, place, text, bold=True, size=11)
    for letter, text in zip("ABCDEFGHIJKLM", _NUMBERING, strict=True):
        _put(sheet, f"{letter}13", text, italic=True, size=10)
    for row, first, name in ((14, 1, "Huyện Anh Sơn"), (15, None, "Tổng cộng")):
        bold = first is None
        _put(sheet, f"A{row}", first)
        _put(sheet, f"B{row}", name, bold=bold, align=Alignment(horizontal="left", vertical="center"))
        for letter, count in figures.items():
            _put(sheet, f"{letter}{row}", count, bold=bold)
            sheet[f"{letter}{row}"].number_format = "#,##0"
    for cells in sheet["A10:M15"]:
        for cell in cells:
            cell.border = _GRID
    for row, height in {3: 34, 10: 20, 11: 20, 12: 48, 14: 22, 15: 22}.items():
        sheet.row_dimensions[row].height = height


def _footer(sheet: Worksheet) -> None:
    """The places of the signatures stay empty: nobody signed a table made from a newspaper."""
    _put(sheet, "A17:C17", "Nơi nhận: (không)", italic=True, size=11, align=Alignment(horizontal="left"))
    _put(sheet, "I17:M17", "Anh Sơn, ngày 11 tháng 9 năm 2020", italic=True)
    _put(sheet, "D18:G18", "NGƯỜI LẬP BIỂU", bold=True)
    _put(sheet, "I18:M18", "LÃNH ĐẠO ĐƠN VỊ", bold=True)
    _put(sheet, "I19:M19", "(Ký và ghi rõ họ tên)", italic=True, size=11)


if __name__ == "__main__":
    for year in FIGURES:
        workbook(year).save(HERE / f"anh_son_{year}_ii06a.xlsx")
