"""Writes the empty workbooks an analyst fills in: one for each table that can be uploaded."""

import datetime as dt
from pathlib import Path

from openpyxl import Workbook
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from language import language_for
from schema.columns import Column, Kind, Table
from schema.tables import TABLES

FOLDER = Path(__file__).parent / "templates"
_ROWS = 2000  # rows that carry formats and lists

_REQUIRED = PatternFill("solid", start_color="0B4F8A")
_OPTIONAL = PatternFill("solid", start_color="E3ECF4")
_EDGE = Border(bottom=Side(style="medium", color="0B1320"))
_FORMATS = {Kind.DATE: "dd/mm/yyyy", Kind.TEXT: "@", Kind.COUNT: "#,##0", Kind.NUMBER: "0.00", Kind.FLAG: "General"}
# A percentage typed into a cell of text keeps its sign, and a year has no thousands.
_OWN_FORMATS = {"target": "@", "weight": "@", "group_share": "@", "year": "0"}
_HOW = {
    Kind.DATE: "Ngày/tháng/năm, ví dụ 11/09/2020.",
    Kind.COUNT: "Số nguyên. Để trống nếu không có số liệu; chỉ ghi 0 khi đúng là không có hồ sơ nào.",
    Kind.TEXT: "Chữ.",
    Kind.NUMBER: "Số, có thể có phần thập phân, ví dụ 1,5.",
}
_PERCENT = "Phần trăm, ví dụ 95%."
_OWN_HOW = dict.fromkeys(("target", "weight", "group_share", "at_least"), _PERCENT)
_GUIDE = {
    "counts": (
        "Mỗi dòng là một đơn vị trong một kỳ (và một lĩnh vực, nếu có).",
        "Không ghi dòng tổng cộng: tổng được tính từ các dòng.",
        "Ô trống nghĩa là không có số liệu, khác với số 0.",
    ),
    "dossiers": (
        "Mỗi dòng là một hồ sơ. Không thêm họ tên, số giấy tờ, điện thoại, địa chỉ: các cột đó không được đọc.",
        "Trạng thái là một trong mười trạng thái quốc gia, chọn từ danh sách.",
        "Đúng hạn nghĩa là ngày kết thúc xử lý không sau ngày hẹn trả.",
    ),
    "units": (
        "Mỗi dòng là một đơn vị trong một khoảng thời gian; mã được dùng lại thì ghi hai dòng với hai khoảng.",
        "Loại: province (tỉnh), district (huyện), commune (xã, phường, thị trấn), department (sở, ban, ngành), "
        "desk (bộ phận một cửa).",
        "Mã đơn vị cấp trên là mã của huyện hoặc tỉnh quản lý đơn vị.",
    ),
    "targets": (
        "Mỗi dòng là một chỉ tiêu của một đơn vị trong một năm; chỉ tiêu của cả huyện, cả tỉnh thì ghi tên huyện, tỉnh.",
        "Mục tiêu ghi theo phần trăm, ví dụ 95%. Tỷ lệ quá hạn là mức không được vượt quá.",
        "Chỉ tiêu của riêng đơn vị được dùng trước chỉ tiêu của cả huyện, cả tỉnh.",
    ),
    "criteria": (
        "Mỗi dòng là một lĩnh vực, tiêu chí hoặc tiêu chí thành phần của bộ tiêu chí trong một năm.",
        "Mã tiêu chí nói nó thuộc về đâu: 1 là lĩnh vực, 1.2 là tiêu chí của lĩnh vực 1, 1.2.3 là tiêu chí thành phần của 1.2.",
    ),
    "bands": ("Mỗi dòng là một mức xếp loại: từ tỷ lệ phần trăm nào của điểm tối đa trở lên thì được xếp mức đó.",),
    "scores": ("Mỗi dòng là điểm của một đơn vị ở một tiêu chí. Ô trống nghĩa là chưa có điểm, khác với 0 điểm.",),
    "survey": (
        "Mỗi dòng là một phương án trả lời của một câu hỏi: bao nhiêu người trong một nhóm đã chọn phương án đó khi trả lời về "
        "một đơn vị.",
        "Chỉ ghi số người, không ghi họ tên, số điện thoại, ý kiến viết tay của người trả lời. Bảng mỗi dòng một người trả lời "
        "có thể thả thẳng vào trang “Dữ liệu”: chương trình chỉ đếm, không giữ dòng nào.",
        "Trọng số là phần điểm tối đa mà phương án được hưởng, ví dụ A 100%, B 60%, C 20%, D 0%.",
    ),
    "survey_forms": (
        "Mỗi dòng là số phiếu của một nhóm đối tượng trả lời về một đơn vị.",
        "Quy mô nhóm là tổng số người (hoặc tổ chức) của nhóm; để trống nếu không biết. Hỏi gần hết nhóm thì sai số hẹp lại.",
        "Tỷ trọng của nhóm ghi cho mọi nhóm của đơn vị (cộng lại 100%) hoặc để trống tất cả.",
    ),
}


def template(table: Table) -> Workbook:
    """The table's columns with a known heading, each commented in Vietnamese; required ones are dark."""
    book = Workbook()
    book.properties.created = book.properties.modified = dt.datetime(2020, 9, 11)
    book.properties.creator = "data/templates.py"
    sheet = book.active
    sheet.title = language_for("vi").say(table.label)
    for place, column in enumerate((column for column in table.columns if column.headings), start=1):
        _column(sheet, place, column)
    sheet.freeze_panes = "A2"
    sheet.row_dimensions[1].height = 42
    _guide(book.create_sheet("Hướng dẫn"), table)
    return book


def _column(sheet: Worksheet, place: int, column: Column) -> None:
    letter = get_column_letter(place)
    heading = sheet.cell(1, place, column.headings[0])
    heading.fill = _REQUIRED if column.required else _OPTIONAL
    heading.font = Font(bold=True, color="FFFFFF" if column.required else "0B1320")
    heading.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    heading.border = _EDGE
    heading.comment = Comment(about(column), "data/templates.py", height=120, width=280)
    sheet.column_dimensions[letter].width = 30 if column.kind is Kind.TEXT and not column.codes else 16
    shown = _OWN_FORMATS.get(column.name, _FORMATS[column.kind])
    sheet.column_dimensions[letter].number_format = shown
    for row in range(2, 12):
        sheet.cell(row, place).number_format = shown
    if column.codes:
        offered = ",".join(one.names[0] for one in column.codes)
        rule = DataValidation(type="list", formula1=f'"{offered}"', allow_blank=not column.required)
        sheet.add_data_validation(rule)
        rule.add(f"{letter}2:{letter}{_ROWS}")


def about(column: Column) -> str:
    """What a column is for, whether it must be filled, and how: in Vietnamese, from the catalogue."""
    meaning = language_for("vi").say(column.meaning)
    need = "Bắt buộc." if column.required else "Không bắt buộc."
    return f"{meaning}\n{need} {_OWN_HOW.get(column.name) or _HOW.get(column.kind, '')}".strip()


def _guide(sheet: Worksheet, table: Table) -> None:
    """How to fill the first sheet in; texts in one column, so that no loader takes them for a table."""
    sheet.column_dimensions["A"].width = 110
    lines = [
        language_for("vi").say(table.label),
        *_GUIDE[table.name],
        "Tiêu đề nền xanh đậm là cột bắt buộc. Rê chuột lên tiêu đề để xem giải thích. Không đổi chữ của tiêu đề.",
        "Có thể bỏ các cột không bắt buộc mà cơ quan không có.",
    ]
    for row, line in enumerate(lines, start=1):
        sheet.cell(row, 1, line).alignment = Alignment(wrap_text=True, vertical="top")
    sheet["A1"].font = Font(bold=True, size=14)


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, table in TABLES.items():
        template(table).save(FOLDER / f"{name}.xlsx")
