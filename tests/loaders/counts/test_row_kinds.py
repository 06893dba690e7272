"""Rows of a form: what is data, what only adds up other rows, and what stands below the grid."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders import read
from loaders.counts.row_kinds import Row, is_total, sums_and_rows
from tests.workbooks import form

ROW = (100, 10, 80, 10, 90, 20, 65, 5, 10, 8, 2)
TWICE = tuple(2 * n for n in ROW)


def by_field(path, rows, **options):
    return form(path, rows, label="Lĩnh vực", **options)


def kept(found) -> list[str]:
    assert found.accepted, found.all_problems
    return found.tables[0].frame["sector"].tolist()


@pytest.mark.parametrize(
    "text", ["Tổng cộng", "TỔNG SỐ", "Tổng", "Tổng số:", "Tổng cộng (I+II)", "Cộng", "Cộng II", "Cộng toàn huyện", "TONG CONG"]
)
def test_a_total_is_known_by_its_word(text):
    assert is_total(text)


@pytest.mark.parametrize(
    "text", ["Công chứng", "CÔNG THƯƠNG", "Công an huyện", "Tổng công ty Điện lực", "Tổng hợp", "Cộng đồng", "Cong thuong"]
)
def test_a_field_that_only_sounds_like_a_total_is_none(text):
    assert not is_total(text)


def test_fields_that_sound_like_a_total_are_counted(tmp_path, units):
    found = read(by_field(tmp_path / "a.xlsx", [("Công chứng", *ROW), ("Công thương", *ROW)], total=TWICE), units=units)
    assert kept(found) == ["Công chứng", "Công thương"]
    assert found.tables[0].totals["received_total"] == 200
    assert "total_differs" not in [problem.code for problem in found.all_problems]


@pytest.mark.parametrize("numbers", [("1", "1.1", "1.2"), ("I", "1", "2"), ("A", "I", "II"), ("II.", "-", "-")])
def test_a_row_that_adds_up_the_rows_below_it_is_not_counted_again(tmp_path, units, numbers):
    rows = [("Đất đai", *TWICE), ("Đăng ký", *ROW), ("Giao đất", *ROW)]
    found = read(by_field(tmp_path / "a.xlsx", rows, numbers=numbers), units=units)
    assert kept(found) == ["Đăng ký", "Giao đất"]


def test_a_section_may_carry_its_number_in_its_label(tmp_path, units):
    rows = [("I. Cấp huyện", *TWICE), ("Đăng ký", *ROW), ("Giao đất", *ROW)]
    assert kept(read(by_field(tmp_path / "a.xlsx", rows, numbers=(None, 1, 2)), units=units)) == ["Đăng ký", "Giao đất"]


def test_a_section_without_rows_below_it_is_data(tmp_path, units):
    rows = [("Cấp huyện", *ROW), ("Đăng ký", *ROW), ("Cấp xã", *ROW)]
    found = read(by_field(tmp_path / "a.xlsx", rows, numbers=("I", "1", "II"), total=TWICE), units=units)
    assert kept(found) == ["Đăng ký", "Cấp xã"]
    assert "total_differs" not in [problem.code for problem in found.all_problems]


def test_numbers_in_roman_letters_alone_are_no_sections(tmp_path, units):
    rows = [("Đăng ký", *ROW), ("Hộ tịch", *ROW)]
    assert kept(read(by_field(tmp_path / "a.xlsx", rows, numbers=("I", "II")), units=units)) == ["Đăng ký", "Hộ tịch"]


def test_sections_within_sections_are_each_added_up():
    numbers = ["A", "I", "1", "2", "II", "1", "B"]
    sums, rows = sums_and_rows([Row(row, number, "", {"received_total": row}) for row, number in enumerate(numbers, start=1)])
    assert [row.row for row in rows] == [3, 4, 6, 7]
    assert [(each.total.row, each.rows) for each in sums] == [(1, (3, 4, 6)), (2, (3, 4)), (5, (6,))]


def test_a_section_that_prints_another_sum_is_told_with_its_cell(tmp_path, units):
    rows = [("Cấp huyện", 201, *TWICE[1:]), ("Đăng ký", *ROW), ("Giao đất", *ROW)]
    found = read(by_field(tmp_path / "a.xlsx", rows, numbers=("I", "1", "2")), units=units)
    (problem,) = [problem for problem in found.all_problems if problem.code == "total_differs"]
    assert (problem.severity, problem.row, problem.column, problem.value) == ("warning", 12, "C", "201")


@pytest.mark.parametrize(
    "numbering",
    [
        ("A", "B", *range(1, 12)),
        tuple(range(1, 14)),
        ("(1)", "(2)", "(3)=(4)+(5)+(6)", "(4)", "(5)", "(6)", "(7)=(8)+(9)+(10)", *(f"({n})" for n in range(8, 14))),
    ],
)
def test_the_numbers_of_the_columns_are_no_data(tmp_path, units, numbering):
    found = read(by_field(tmp_path / "a.xlsx", [("Đất đai", *ROW)], numbering=numbering), units=units)
    assert kept(found) == ["Đất đai"]


def test_the_lines_below_the_grid_are_no_data(tmp_path, units):
    below = {"B15": "Nơi nhận:", "I15": "Anh Sơn, ngày 5 tháng 1 năm 2022", "B16": "NGƯỜI LẬP BIỂU", "I16": "TM. ỦY BAN NHÂN DÂN"}
    assert kept(read(by_field(tmp_path / "a.xlsx", [("Đất đai", *ROW)], around=below), units=units)) == ["Đất đai"]


def test_a_field_whose_name_begins_like_a_signature_is_counted(tmp_path, units):
    found = read(by_field(tmp_path / "a.xlsx", [("TM - Dịch vụ", *ROW), ("Đất đai", *ROW)]), units=units)
    assert kept(found) == ["TM - Dịch vụ", "Đất đai"]


def test_the_same_unit_twice_would_be_counted_twice_and_is_refused(tmp_path, units):
    found = read(form(tmp_path / "a.xlsx", [("Xã Cao Sơn", *ROW), ("UBND xã Cao Sơn", *ROW)]), units=units)
    (problem,) = [problem for problem in found.all_problems if problem.severity == "error"]
    assert (problem.code, problem.row, problem.column) == ("row_twice", 13, "B")


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(*[st.integers(0, 10**6)] * 11), min_size=1, max_size=6))
def test_totals_are_the_sums_of_the_data_rows(tmp_path_factory, rows):
    path = tmp_path_factory.mktemp("sums") / "a.xlsx"
    added = [sum(column) for column in zip(*rows, strict=True)]
    found = read(by_field(path, [(f"Lĩnh vực {n}", *row) for n, row in enumerate(rows)], total=added))
    totals = found.tables[0].totals
    names = ("received_total", "received_online", "received_in_person", "carried_over", "resolved_total", "resolved_early")
    assert [totals[name] for name in names] == added[:6]
    assert totals["resolved_on_time_total"] == added[5] + added[6]
    assert totals["past_deadline"] == added[7] + added[10]
    assert "total_differs" not in [problem.code for problem in found.all_problems]
