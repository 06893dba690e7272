"""The article's workbooks look as the legal form does: header, numbering row, total, signature places, one page wide."""

import pytest
from openpyxl import load_workbook

from data.shipped import HERE

YEARS = ("2019", "2020")
FIGURES = {"2019": (12_979, 12_917, 457, 12_460, 0), "2020": (3_673, 3_673, 102, 3_558, 13)}

# Each column of the form from its group down to its own heading, as the legal form prints it.
HEADER = {
    "A": ("STT",),
    "B": ("Đơn vị",),
    "C": ("Số hồ sơ nhận giải quyết", "Tổng số"),
    "D": ("Số hồ sơ nhận giải quyết", "Trong kỳ", "Trực tuyến"),
    "E": ("Số hồ sơ nhận giải quyết", "Trong kỳ", "Trực tiếp, dịch vụ bưu chính"),
    "F": ("Số hồ sơ nhận giải quyết", "Từ kỳ trước"),
    "G": ("Số hồ sơ đã giải quyết", "Tổng số"),
    "H": ("Số hồ sơ đã giải quyết", "Trước hạn"),
    "I": ("Số hồ sơ đã giải quyết", "Đúng hạn"),
    "J": ("Số hồ sơ đã giải quyết", "Quá hạn"),
    "K": ("Số hồ sơ đang giải quyết", "Tổng số"),
    "L": ("Số hồ sơ đang giải quyết", "Trong hạn"),
    "M": ("Số hồ sơ đang giải quyết", "Quá hạn"),
}
NUMBERING = (
    "(1)", "(2)", "(3)=(4)+(5)+(6)", "(4)", "(5)", "(6)", "(7)=(8)+(9)+(10)", "(8)", "(9)", "(10)", "(11)=(12)+(13)", "(12)",
    "(13)",
)  # fmt: skip


@pytest.fixture(scope="module", params=YEARS)
def year(request) -> str:
    return request.param


@pytest.fixture(scope="module")
def sheet(year):
    return load_workbook(HERE / f"anh_son_{year}_ii06a.xlsx").active


def shown(sheet, place: str):
    """What a person sees in a cell: of a merged range, its first cell's value."""
    merged = next((area for area in sheet.merged_cells.ranges if place in area), None)
    return sheet.cell(merged.min_row, merged.min_col).value if merged else sheet[place].value


DAYS = {"2019": "Từ ngày 01/01/2019 đến ngày 31/12/2019", "2020": "Từ ngày 01/01/2020 đến ngày 11/09/2020"}


def texts(sheet) -> list[str]:
    return [cell.value for row in sheet for cell in row if isinstance(cell.value, str)]


def test_the_letterhead_names_form_circular_units_and_period(sheet, year):
    assert (sheet["A1"].value, sheet["A2"].value) == (
        "Biểu số II.06a/VPCP/KSTT",
        "Ban hành theo Thông tư số 01/2020/TT-VPCP",
    )
    assert {
        "TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH",
        f"Kỳ báo cáo: Năm {year} ({DAYS[year]} – giả định)",
        "- Đơn vị báo cáo: UBND huyện Anh Sơn, tỉnh Nghệ An",
        "- Đơn vị nhận báo cáo: UBND tỉnh Nghệ An",
        "Đơn vị tính: Số hồ sơ TTHC.",
    } <= set(texts(sheet))


@pytest.mark.parametrize("letter", HEADER)
def test_a_column_is_headed_as_on_the_legal_form(sheet, letter):
    assert tuple(dict.fromkeys(shown(sheet, f"{letter}{row}") for row in (10, 11, 12))) == HEADER[letter]


def test_the_numbering_row_prints_its_formulas_as_text(sheet):
    assert tuple(cell.value for cell in sheet[13]) == NUMBERING
    assert {cell.data_type for cell in sheet[13]} == {"s"}


def test_one_unit_and_a_total_row_that_is_its_sum(sheet, year):
    assert (sheet["B14"].value, sheet["B15"].value, sheet["A15"].value) == ("Huyện Anh Sơn", "Tổng cộng", None)
    for row in (14, 15):
        assert tuple(sheet[f"{letter}{row}"].value for letter in "CGHIJ") == FIGURES[year]
        assert [sheet[f"{letter}{row}"].value for letter in "DEFKLM"] == [None] * 6


def test_no_day_of_the_period_is_claimed_that_the_article_does_not_say(sheet):
    assert all("giả định" in text for text in texts(sheet) if "từ ngày" in text.lower() or "đến ngày" in text.lower())


def test_only_2020_says_that_it_is_part_of_a_year(sheet, year):
    assert ("(một phần năm; bài báo không nêu rõ kỳ)" in texts(sheet)) == (year == "2020")


def test_it_is_dated_with_the_article_and_signed_by_nobody(sheet):
    below = [text for row in sheet.iter_rows(min_row=16, values_only=True) for text in row if text is not None]
    assert below == [
        "Nơi nhận: (không)",
        "Anh Sơn, ngày 11 tháng 9 năm 2020",
        "NGƯỜI LẬP BIỂU",
        "LÃNH ĐẠO ĐƠN VỊ",
        "(Ký và ghi rõ họ tên)",
    ]


def test_it_prints_on_one_landscape_page_in_times_new_roman_with_a_grid(sheet):
    assert (sheet.page_setup.orientation, sheet.sheet_properties.pageSetUpPr.fitToPage) == ("landscape", True)
    assert {cell.font.name for row in sheet for cell in row if cell.value is not None} == {"Times New Roman"}
    # Of merged cells openpyxl keeps only the outline, so the grid is looked at below the header.
    sides = ("top", "bottom", "left", "right")
    assert {getattr(cell.border, side).style for row in sheet["A13:M15"] for cell in row for side in sides} == {"thin"}
