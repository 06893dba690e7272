"""Makes small spreadsheets as offices make them, so that a test names only the figures it is about."""

from collections.abc import Sequence
from pathlib import Path

from openpyxl import Workbook

_GROUPS = (
    ("C1:F1", "Số hồ sơ nhận giải quyết"),
    ("G1:J1", "Số hồ sơ đã giải quyết"),
    ("K1:M1", "Số hồ sơ đang giải quyết"),
)
_LEAVES = {
    "C": "Tổng số", "D": "Trực tuyến", "E": "Trực tiếp, dịch vụ bưu chính", "F": "Từ kỳ trước", "G": "Tổng số", "H": "Trước hạn",
    "I": "Đúng hạn", "J": "Quá hạn", "K": "Tổng số", "L": "Trong hạn", "M": "Quá hạn",
}  # fmt: skip


def form(
    path: Path,
    rows: Sequence[Sequence],
    *,
    unit: str | None = "UBND huyện Anh Sơn, tỉnh Nghệ An",
    period: str = "Kỳ báo cáo: Năm 2021 (Từ ngày 01/01/2021 đến ngày 31/12/2021)",
    label: str = "Đơn vị",
    total: Sequence | None = None,
    signed: str | None = None,
    sheet: str = "Biểu II.06a",
    first_row: int = 8,
    numbering: bool | Sequence = True,
    numbers: Sequence | None = None,
    around: dict[str, object] | None = None,
    book: Workbook | None = None,
) -> Path:
    """A form II.06a whose rows are (label, C, D, … M); the header begins in `first_row`. Give `book` to add a sheet to it.

    `numbers` are the rows' own (1, 2, 3 … if not given), `numbering` those of the columns, `around` further cells by address.
    """
    workbook = book or Workbook()
    page = workbook.create_sheet(sheet) if book else workbook.active
    page.title = sheet
    page["A1"] = "Biểu số II.06a/VPCP/KSTT"
    page["D1"] = "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH"
    page["D2"] = period
    if unit:
        page["J1"] = f"- Đơn vị báo cáo: {unit}"
    page["J6"] = "Đơn vị tính: Số hồ sơ TTHC."
    for letter, text in (("A", "STT"), ("B", label)):
        page[f"{letter}{first_row}"] = text
        page.merge_cells(f"{letter}{first_row}:{letter}{first_row + 2}")
    for place, text in _GROUPS:
        first, last = (f"{corner[0]}{first_row}" for corner in place.split(":"))
        page[first] = text
        page.merge_cells(f"{first}:{last}")
    page[f"D{first_row + 1}"] = "Trong kỳ"
    page.merge_cells(f"D{first_row + 1}:E{first_row + 1}")
    for letter, text in _LEAVES.items():
        top = first_row + (2 if letter in "DE" else 1)
        page[f"{letter}{top}"] = text
        if letter not in "DE":
            page.merge_cells(f"{letter}{top}:{letter}{first_row + 2}")
    row = first_row + 3
    if numbering:
        for place in range(13):
            page.cell(row, place + 1, f"({place + 1})" if numbering is True else numbering[place])
        row += 1
    for number, values in enumerate(rows, start=1):
        page.cell(row, 1, number if numbers is None else numbers[number - 1])
        for place, value in enumerate(values, start=2):
            page.cell(row, place, value)
        row += 1
    if total:
        for place, value in enumerate(("Tổng cộng", *total), start=2):
            page.cell(row, place, value)
        row += 1
    if signed:
        page.cell(row + 2, 9, signed)
    for place, value in (around or {}).items():
        page[place] = value
    workbook.save(path)
    return path


def table(path: Path, headings: Sequence[str], *rows: Sequence, above: Sequence[Sequence] = ()) -> Path:
    """A workbook with one sheet: some rows above, one row of headings, the rows."""
    workbook = Workbook()
    for values in (*above, headings, *rows):
        workbook.active.append(list(values))
    workbook.save(path)
    return path
