"""What is wrong in a file is told at its cell, as a person sees it in Excel: one line a mistake."""

import pytest
from openpyxl import Workbook

from loaders import read
from tests.workbooks import form, table

FORM = ("Huyện Anh Sơn", 100, 10, 80, 10, 90, 20, 65, 5, 10, 8, 2)
COUNTS = ("Đơn vị", "Từ ngày", "Đến ngày", "Tiếp nhận: tổng số")
COUNT = ("Xã Cao Sơn", "01/01/2020", "31/03/2020", 10)
PROGRESS = ("departmentName", "totalReceived", "totalOnTime", "totalOverdue")
WARD = ("Phường Việt Trì", 10, 9, 1)
DOSSIERS = ("Mã hồ sơ", "Đơn vị", "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày kết thúc xử lý", "Ngày trả", "Trạng thái")
DOSSIER = ("H41-1", "Xã Cao Sơn", "04/03/2019", "18/03/2019", "15/03/2019", "16/03/2019", "Đã trả kết quả")
TARGETS = ("Chỉ tiêu", "Đơn vị", "Năm", "Mục tiêu")
TARGET = ("Tỷ lệ quá hạn", "Xã Cao Sơn", 2020, "0,5%")
UNITS = ("Mã đơn vị", "Tên đơn vị", "Loại", "Hiệu lực từ", "Hiệu lực đến")
UNIT = ("1", "Xã A", "commune", "01/01/2019", None)


def but(row: tuple, place: int, value) -> tuple:
    """The row with another value in its column `place`, counted from 0."""
    return (*row[:place], value, *row[place + 1 :])


@pytest.mark.parametrize(
    ("headings", "rows", "code", "row", "column"),
    [
        (COUNTS, [but(COUNT, 0, None)], "label_missing", 2, "A"),
        (COUNTS, [but(COUNT, 1, None)], "missing_value", 2, "B"),
        (COUNTS, [but(COUNT, 1, "31/02/2020")], "not_a_date", 2, "B"),
        (COUNTS, [but(COUNT, 1, "01/01/2020 - 31/01/2020")], "not_a_date", 2, "B"),
        (COUNTS, [but(COUNT, 1, "01/04/2020")], "period_reversed", 2, "C"),
        (COUNTS, [but(COUNT, 3, "10 hồ sơ")], "not_a_count", 2, "D"),
        (COUNTS, [but(COUNT, 3, 10.5)], "decimals_or_thousands", 2, "D"),
        (COUNTS, [but(COUNT, 3, 10.1234)], "not_a_count", 2, "D"),
        (COUNTS, [but(COUNT, 3, "0.123")], "not_a_count", 2, "D"),
        (COUNTS, [but(COUNT, 3, 1e18)], "not_a_count", 2, "D"),
        (COUNTS, [COUNT, COUNT], "row_twice", 3, "A"),
        (COUNTS, [], "no_rows", 1, None),
        (PROGRESS, [but(WARD, 1, -1)], "count_negative", 2, "B"),
        (PROGRESS, [WARD, WARD], "row_twice", 3, "A"),
        (DOSSIERS, [but(DOSSIER, 0, None)], "missing_value", 2, "A"),
        (DOSSIERS, [but(DOSSIER, 2, 12)], "not_a_date", 2, "C"),
        (DOSSIERS, [but(DOSSIER, 2, "03/14/2019")], "not_a_date", 2, "C"),
        (DOSSIERS, [but(DOSSIER, 3, "11/03/2019 (gia hạn 20/03/2019)")], "not_a_date", 2, "D"),
        (DOSSIERS, [but(DOSSIER, 3, "01/03/2019")], "due_before_received", 2, "D"),
        (DOSSIERS, [but(DOSSIER, 4, "01/03/2019")], "completed_before_received", 2, "E"),
        (DOSSIERS, [but(DOSSIER, 5, "01/03/2019")], "returned_before_received", 2, "F"),
        (DOSSIERS, [but(DOSSIER, 6, "Bay mất")], "status_unknown", 2, "G"),
        (DOSSIERS, [DOSSIER, but(DOSSIER, 0, "H41-2"), DOSSIER], "dossier_twice", 4, "A"),
        (UNITS, [but(UNIT, 2, "làng")], "word_unknown", 2, "C"),
        (UNITS, [but(UNIT, 4, "31/12/2018")], "period_reversed", 2, "E"),
        (UNITS, [UNIT, but(UNIT, 1, "Xã B")], "said_twice", 3, "A"),
        (TARGETS, [but(TARGET, 0, "Tỷ lệ hài lòng")], "word_unknown", 2, "A"),
        (TARGETS, [but(TARGET, 2, 20)], "year_impossible", 2, "C"),
        (TARGETS, [but(TARGET, 3, None)], "missing_value", 2, "D"),
        (TARGETS, [but(TARGET, 3, "cao")], "not_a_number", 2, "D"),
        (TARGETS, [but(TARGET, 3, "105%")], "target_unclear", 2, "D"),
        (TARGETS, [but(TARGET, 3, 0.5)], "target_unclear", 2, "D"),
        (TARGETS, [TARGET, TARGET], "said_twice", 3, "A"),
        ((*UNITS, "Mã đơn vị kế thừa"), [(*UNIT, "1")], "successor_without_end", 2, "F"),
    ],
)
def test_a_table_with_a_mistake_is_refused_at_its_cell(tmp_path, units, headings, rows, code, row, column):
    found = read(table(tmp_path / "a_2026-09-26.xlsx", headings, *rows), units=units)
    errors = [(problem.code, problem.row, problem.column) for problem in found.all_problems if problem.severity == "error"]
    assert not found.accepted
    assert errors == [(code, row, column)]
    assert all(sheet.frame.empty for sheet in found.tables)


@pytest.mark.parametrize("place", range(1, 12))
def test_a_form_with_a_word_for_a_figure_is_refused_at_its_cell(tmp_path, units, place):
    found = read(form(tmp_path / "a.xlsx", [FORM, but(but(FORM, 0, "Xã Cao Sơn"), place, "ít")]), units=units)
    errors = [problem for problem in found.all_problems if problem.severity == "error"]
    assert [(problem.code, problem.sheet, problem.row, problem.column, problem.value) for problem in errors] == [
        ("not_a_count", "Biểu II.06a", 13, "BCDEFGHIJKLM"[place], "ít")
    ]


def test_what_else_is_wrong_with_a_form_is_told_beside_a_refused_figure(tmp_path, units):
    rows = [
        but(but(FORM, 0, "Xã Cao Sơn"), 1, -1),
        but(FORM, 0, "Xã Phúc Xơn"),
        but(but(FORM, 0, "Xã Tào Sơn"), 9, 11),
    ]
    # Of column C, where a figure is not known, the total is no sum that could be held against it.
    total = (300, 31, 240, 30, 270, 60, 195, 15, 31, 24, 6)
    found = read(form(tmp_path / "a.xlsx", rows, total=total), units=units)
    told = [(problem.severity, problem.code, problem.cell) for problem in found.all_problems]
    assert sorted(told) == [
        ("error", "count_negative", "C12"),
        ("warning", "balance", "C14"),
        ("warning", "open_sum", "K14"),
        ("warning", "total_differs", "D15"),
        ("warning", "unit_unknown", "B13"),
    ]
    assert all(table.frame.empty for table in found.tables)


def test_a_figure_that_cannot_be_read_makes_no_sum_wrong(tmp_path, units):
    rows = [but(FORM, 0, "Xã Cao Sơn"), but(but(FORM, 0, "Xã Phúc Sơn"), 4, "ít")]
    total = tuple(2 * figure for figure in FORM[1:])
    found = read(form(tmp_path / "a.xlsx", rows, total=total), units=units)
    assert [(problem.code, problem.cell) for problem in found.all_problems] == [("not_a_count", "F13")]
    in_total = read(form(tmp_path / "b.xlsx", rows[:1], total=but(FORM[1:], 0, "ít")), units=units)
    assert [(problem.code, problem.cell) for problem in in_total.all_problems] == [("not_a_count", "C13")]
    alone = read(form(tmp_path / "c.xlsx", [], total=but(FORM[1:], 0, "ít")), units=units)
    assert [(problem.code, problem.cell) for problem in alone.all_problems] == [("not_a_count", "C12")]


def test_a_form_whose_figures_are_nobodys_is_refused_at_its_cell(tmp_path, units):
    found = read(form(tmp_path / "a.xlsx", [FORM, but(FORM, 0, None)]), units=units)
    assert [(problem.code, problem.row, problem.column) for problem in found.all_problems] == [("label_missing", 13, "B")]


def test_a_form_by_field_that_names_no_unit_is_refused(tmp_path, units):
    found = read(form(tmp_path / "a.xlsx", [but(FORM, 0, "Đất đai")], label="Lĩnh vực", unit=None), units=units)
    assert [problem.code for problem in found.all_problems] == ["unit_missing"]


def test_a_form_without_rows_is_refused(tmp_path, units):
    found = read(form(tmp_path / "a.xlsx", []), units=units)
    assert [problem.code for problem in found.all_problems] == ["no_rows"]


@pytest.mark.parametrize("line", ["A;H41-1;Xã Cao Sơn, huyện Anh Sơn, tỉnh Nghệ An;14/03/2019;Đã trả kết quả"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("separator", [";", "\t", "|", ","])
def test_a_csv_is_read_however_it_was_saved(units, line, encoding, end, separator):
    lines = ["STT;Mã hồ sơ;Đơn vị;Ngày tiếp nhận;Trạng thái", line]
    quoted = [separator.join(f'"{cell}"' if "," in cell else cell for cell in text.split(";")) for text in lines]
    found = read((end.join(quoted) + end).encode(encoding), name="a.csv", units=units)
    assert found.accepted, found.all_problems
    assert found.tables[0].frame[["unit", "row"]].values.tolist() == [["17386", 2]]


def test_letters_that_may_be_two_things_are_refused_and_not_read_as_either():
    """The byte F9 is ù in one code page and ự in another, and both make a syllable."""
    found = read(b"A;H\xf9ng\n", name="a.csv")
    assert [problem.code for problem in found.problems] == ["encoding"]


def test_a_hidden_sheet_that_is_left_out_is_not_said_to_be_read(tmp_path):
    book = Workbook()
    book.active.append(["a", "b"])
    for name, cells in (("Ẩn", ["c", "d"]), ("Trống", [])):
        page = book.create_sheet(name)
        page.append(cells)
        page.sheet_state = "hidden"
    book.save(tmp_path / "a.xlsx")
    assert [problem.code for problem in read(tmp_path / "a.xlsx").all_problems] == ["not_recognised"]


def test_a_successor_that_no_list_has_is_warned_of_at_its_cell(tmp_path, units):
    rows = [(*but(UNIT, 4, "31/12/2022"), "2; 17386"), ("2", "Xã B", "commune", "01/01/2023", None, None)]
    found = read(
        table(tmp_path / "a.xlsx", (*UNITS, "Mã đơn vị kế thừa"), *rows, ("3", "Xã C", "commune", None, "31/12/2022", "9"))
    )
    told = [(problem.code, problem.row, problem.column, problem.value) for problem in found.all_problems]
    assert told == [("successor_unknown", 2, "F", "17386"), ("successor_unknown", 4, "F", "9")]
    again = read(tmp_path / "a.xlsx", units=units)
    assert [problem.value for problem in again.all_problems] == ["9"]


@pytest.mark.parametrize(
    ("indicator", "written", "share"),
    [
        ("Tỷ lệ đúng hạn", "95%", 0.95),
        ("Tỷ lệ đúng hạn", 95, 0.95),
        ("On-time rate", 0.95, 0.95),
        ("Tỷ lệ đúng hạn", 1, 1.0),
        ("Tỷ lệ đúng hạn", "99,5", 0.995),
        ("Tỷ lệ quá hạn", "0,5%", 0.005),
        ("Tỷ lệ quá hạn", 2, 0.02),
        ("Tỷ lệ quá hạn", 0, 0.0),
    ],
)
def test_a_target_is_the_share_that_is_written(tmp_path, units, indicator, written, share):
    found = read(table(tmp_path / "a.xlsx", TARGETS, (indicator, "Xã Cao Sơn", 2020, written)), units=units)
    assert [problem.code for problem in found.all_problems] == []
    row = found.tables[0].frame.iloc[0]
    assert (row["target"], row["unit"], row["area"], row["year"]) == (pytest.approx(share), "17386", "424", 2020)
