"""A template can be filled in without a mistake being invited: formats, lists, marks, and a guide that is no table."""

import datetime as dt

import pytest
from openpyxl import load_workbook

from data.shipped import HERE
from loaders import read
from schema.columns import Kind
from schema.tables import TABLES

DAY = dt.date(2020, 9, 11)
FILLED = {
    "counts": {"Đơn vị": "Xã Cao Sơn", "Từ ngày": dt.date(2020, 1, 1), "Đến ngày": DAY, "Tiếp nhận: tổng số": 12},
    "dossiers": {
        "Mã hồ sơ": "H41.10.21-200911-0001",
        "Đơn vị": "Xã Cao Sơn",
        "Ngày tiếp nhận": DAY,
        "Ngày hẹn trả": DAY,
        "Trạng thái": "Đang xử lý",
        "Hình thức nộp": "Trực tiếp",
    },
    "units": {"Mã đơn vị": "00123", "Tên đơn vị": "Xã Thử", "Loại": "commune", "Mã đơn vị cấp trên": "40"},
    "targets": {"Chỉ tiêu": "Tỷ lệ quá hạn", "Đơn vị": "Huyện Anh Sơn", "Năm": 2020, "Mục tiêu": "0,5%"},
    "criteria": {
        "Bộ tiêu chí": "Bộ thử",
        "Năm": 2020,
        "Mã tiêu chí": "1.1",
        "Tên tiêu chí": "Kế hoạch",
        "Điểm tối đa": 2,
        "Loại điểm": "Chấm điểm",
        "Hình thức đánh giá": "Thẩm định",
    },
    "bands": {"Bộ tiêu chí": "Bộ thử", "Năm": 2020, "Xếp loại": "Tốt", "Từ (%)": 80},
    "scores": {
        "Bộ tiêu chí": "Bộ thử",
        "Năm": 2020,
        "Đơn vị": "Xã Cao Sơn",
        "Mã tiêu chí": "1.1",
        "Điểm tự chấm": 1.5,
        "Điểm điều tra xã hội học": 1,
    },
    "survey": {
        "Cuộc điều tra": "Điều tra",
        "Năm": 2020,
        "Đơn vị": "Xã Cao Sơn",
        "Nhóm đối tượng": "Người dân",
        "Câu hỏi số": "1",
        "Phương án trả lời": "A",
        "Trọng số phương án (%)": "60%",
        "Số người chọn": 12,
    },
    "survey_forms": {
        "Cuộc điều tra": "Điều tra",
        "Năm": 2020,
        "Đơn vị": "Xã Cao Sơn",
        "Nhóm đối tượng": "Người dân",
        "Số phiếu phát ra": 30,
        "Số phiếu thu về": 28,
        "Tỷ trọng của nhóm (%)": "50%",
    },
}


@pytest.fixture(params=TABLES)
def name(request) -> str:
    return request.param


@pytest.fixture
def book(name):
    return load_workbook(HERE / "templates" / f"{name}.xlsx")


@pytest.fixture
def columns(name) -> list:
    return [column for column in TABLES[name].columns if column.headings]


def test_headings_are_the_tables_own_in_its_order_and_stay_in_sight(book, columns):
    sheet = book.worksheets[0]
    assert [cell.value for cell in sheet[1]] == [column.headings[0] for column in columns]
    assert sheet.freeze_panes == "A2"
    assert [cell.coordinate for row in sheet.iter_rows(min_row=2) for cell in row if cell.value is not None] == []


def test_required_headings_look_different_and_say_so(book, columns):
    headings = book.worksheets[0][1]
    fills = {required: set() for required in (True, False)}
    for heading, column in zip(headings, columns, strict=True):
        fills[column.required].add(heading.fill.start_color.rgb)
        assert ("Không bắt buộc." in heading.comment.text) != column.required
    assert len(fills[True]) == 1
    assert not fills[True] & fills[False]


def test_codes_stay_text_and_days_are_written_as_in_vietnam(book, columns):
    formats = {Kind.TEXT: "@", Kind.DATE: "dd/mm/yyyy", Kind.COUNT: "#,##0", Kind.NUMBER: "0.00"}
    own = {"year": "0", "target": "@", "weight": "@", "group_share": "@"}
    for cell, column in zip(book.worksheets[0][2], columns, strict=True):
        assert cell.number_format == own.get(column.name, formats.get(column.kind))


@pytest.mark.parametrize(
    ("name", "heading", "first", "choices"),
    [
        ("dossiers", "Trạng thái", "Mới đăng ký", 10),
        ("dossiers", "Hình thức nộp", "Trực tiếp", 3),
        ("units", "Loại", "province", 5),
        ("targets", "Chỉ tiêu", "Tỷ lệ giải quyết đúng hạn", 4),
    ],
)
def test_a_list_offers_every_choice_and_is_short_enough_for_excel(book, heading, first, choices):
    sheet = book.worksheets[0]
    (letter,) = [cell.column_letter for cell in sheet[1] if cell.value == heading]
    (rule,) = [rule for rule in sheet.data_validations.dataValidation if f"{letter}2" in rule.sqref]
    offered = rule.formula1.strip('"').split(",")
    assert (offered[0], len(offered)) == (first, choices)
    assert len(rule.formula1) <= 255  # Excel calls the file damaged beyond this


def test_the_guide_is_text_in_one_column_so_that_nothing_takes_it_for_a_table(book):
    guide = book["Hướng dẫn"]
    assert (guide.max_column, guide.max_row > 3) == (1, True)


def test_a_filled_in_template_is_read_as_its_table_and_nothing_else(name, book, tmp_path):
    sheet = book.worksheets[0]
    places = {cell.value: cell.column for cell in sheet[1]}
    for heading, value in FILLED[name].items():
        sheet.cell(2, places[heading], value)
    path = tmp_path / f"{name}.xlsx"
    book.save(path)
    found = read(path, units=read(HERE / "anh_son_units.csv").tables[0].frame)
    assert [(table.dataset, len(table.frame)) for table in found.tables] == [(name, 1)]
    assert [problem.code for problem in found.all_problems if problem.severity == "error"] == []
