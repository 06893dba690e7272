"""Form II.06a as offices send it: merged headers, several sheets, by unit or by field, printed totals as a check."""

import datetime as dt

import pytest
from openpyxl import Workbook, load_workbook

from loaders import read
from tests.workbooks import form

ROW = (100, 10, 80, 10, 90, 20, 65, 5, 10, 8, 2)


def the_table(path, units, **options):
    found = read(path, units=units, **options)
    assert found.accepted, found.all_problems
    (table,) = found.tables
    return table


def codes(found) -> list[str]:
    return [problem.code for problem in found.all_problems]


def test_labels_are_built_from_the_merged_groups_above_them(tmp_path, units):
    totals = the_table(form(tmp_path / "a.xlsx", [("Huyện Anh Sơn", *ROW)]), units).totals
    assert totals["resolved_overdue"] == 5
    assert totals["in_process_overdue"] == 2
    assert totals["received_online"] == 10
    assert totals["carried_over"] == 10


def test_columns_that_follow_from_others_are_filled_in(tmp_path, units):
    totals = the_table(form(tmp_path / "a.xlsx", [("Huyện Anh Sơn", *ROW)]), units).totals
    assert totals["resolved_on_time_total"] == 20 + 65
    assert totals["received_new"] == 10 + 80
    assert totals["within_deadline"] == 20 + 65 + 8
    assert totals["past_deadline"] == 5 + 2


def test_a_derived_column_is_missing_where_a_part_is(tmp_path, units):
    table = the_table(form(tmp_path / "a.xlsx", [("Xã Cao Sơn", *ROW[:9], None, 2), ("Xã Hùng Sơn", *ROW)]), units)
    assert table.frame["within_deadline"].isna().tolist() == [True, False]


def test_the_printed_days_are_the_period(tmp_path, units):
    path = form(
        tmp_path / "a.xlsx",
        [("Huyện Anh Sơn", *ROW)],
        period="Kỳ báo cáo: Quý I năm 2020 (Từ ngày 15/12/2019 đến ngày 14/03/2020)",
    )
    table = the_table(path, units)
    assert (table.period_start, table.period_end) == (dt.date(2019, 12, 15), dt.date(2020, 3, 14))
    assert not table.frame["period_assumed"].any()


@pytest.mark.parametrize(
    ("named", "start", "end"),
    [
        ("Kỳ báo cáo: Năm 2019", "2018-12-15", "2019-12-14"),
        ("Kỳ báo cáo: Quý II năm 2020", "2020-03-15", "2020-06-14"),
        ("Kỳ báo cáo: Tháng 2/2020", "2020-01-15", "2020-02-14"),
        ("Kỳ báo cáo: 6 tháng đầu năm 2021", "2020-12-15", "2021-06-14"),
        ("Kỳ báo cáo: 9 tháng năm 2021", "2020-12-15", "2021-09-14"),
    ],
)
def test_a_period_that_is_only_named_has_the_official_days_and_they_are_assumed(tmp_path, units, named, start, end):
    table = the_table(form(tmp_path / "a.xlsx", [("Huyện Anh Sơn", *ROW)], period=named), units)
    assert (str(table.period_start), str(table.period_end)) == (start, end)
    assert table.frame["period_assumed"].all()


def test_a_form_without_a_period_is_refused_with_the_remedy(tmp_path, units):
    found = read(form(tmp_path / "a.xlsx", [("Huyện Anh Sơn", *ROW)], period="Biểu tổng hợp", sheet="Sheet1"), units=units)
    assert not found.accepted
    assert codes(found) == ["period_missing"]


def test_several_sheets_are_several_periods(tmp_path, units):
    book = Workbook()
    book.remove(book.active)
    for quarter, late in (("I", 1), ("II", 2)):
        path = form(
            tmp_path / "quarters.xlsx",
            [("Huyện Anh Sơn", *ROW[:7], late, *ROW[8:])],
            period=f"Kỳ báo cáo: Quý {quarter} năm 2020",
            sheet=f"Quý {quarter}.2020",
            book=book,
        )
    found = read(path, units=units)
    assert [(table.sheet, str(table.period_start), table.totals["resolved_overdue"]) for table in found.tables] == [
        ("Quý I.2020", "2019-12-15", 1),
        ("Quý II.2020", "2020-03-15", 2),
    ]


def test_rows_by_field_belong_to_the_reporting_unit(tmp_path, units):
    path = form(
        tmp_path / "a.xlsx",
        [("Đất đai", *ROW), ("Hộ tịch", *ROW)],
        label="Lĩnh vực, công việc giải quyết theo cấp",
        unit="UBND xã Cao Sơn",
        period="Kỳ báo cáo: Năm 2019",
    )
    table = the_table(path, units)
    assert set(table.frame["unit_name"]) == {"Xã Cao Sơn"}
    assert table.frame["sector"].tolist() == ["Đất đai", "Hộ tịch"]
    assert set(table.frame["area_name"]) == {"Huyện Anh Sơn"}


def test_the_units_of_a_district_are_placed_in_it(tmp_path, units):
    path = form(tmp_path / "a.xlsx", [("UBND xã Cao Sơn", *ROW), ("Xã Hùng Sơn", *ROW)], period="Kỳ báo cáo: Năm 2019")
    table = the_table(path, units)
    assert table.frame["unit"].tolist() == ["17386", "17347"]
    assert set(table.frame["area"]) == {"424"}


def test_a_name_that_no_unit_has_is_kept_and_the_nearest_only_suggested(tmp_path, units):
    found = read(form(tmp_path / "a.xlsx", [("Xã Cao Son", *ROW)], period="Kỳ báo cáo: Năm 2019"), units=units)
    (table,) = found.tables
    assert table.frame["unit"].tolist() == ["Xã Cao Son"]
    (problem,) = [problem for problem in found.all_problems if problem.code == "unit_unknown"]
    assert (problem.severity, problem.row, problem.message.values["suggestion"]) == ("warning", 12, "Xã Cao Sơn")


def test_a_name_like_no_other_gets_no_suggestion(tmp_path, units):
    found = read(form(tmp_path / "a.xlsx", [("Xã Không Đâu Có", *ROW)], period="Kỳ báo cáo: Năm 2019"), units=units)
    (problem,) = [problem for problem in found.all_problems if problem.code == "unit_unknown"]
    assert "suggestion" not in problem.message.values


def test_the_total_row_is_a_check_and_no_data(tmp_path, units):
    table = the_table(form(tmp_path / "a.xlsx", [("Xã Cao Sơn", *ROW), ("Xã Hùng Sơn", *ROW)], total=[2 * n for n in ROW]), units)
    assert len(table.frame) == 2
    assert "total_differs" not in [problem.code for problem in table.problems]


def test_a_printed_total_that_differs_is_told_with_its_cell(tmp_path, units):
    path = form(tmp_path / "a.xlsx", [("Xã Cao Sơn", *ROW), ("Xã Hùng Sơn", *ROW)], total=(201, *[2 * n for n in ROW[1:]]))
    found = read(path, units=units)
    (problem,) = [problem for problem in found.all_problems if problem.code == "total_differs"]
    assert (problem.severity, problem.column, problem.row, problem.value) == ("warning", "C", 14, "201")
    assert found.tables[0].totals["received_total"] == 200


def over_an_empty_cell(tmp_path, units, total: int):
    rows = [("Xã Cao Sơn", *ROW), ("Xã Hùng Sơn", None, *ROW[1:])]
    found = read(form(tmp_path / "a.xlsx", rows, total=(total, *[2 * n for n in ROW[1:]])), units=units)
    return [(problem.severity, problem.code, problem.cell) for problem in found.all_problems if problem.code.startswith("total_")]


def test_a_total_over_an_empty_cell_may_be_more_than_the_others(tmp_path, units):
    assert over_an_empty_cell(tmp_path, units, ROW[0] + 5) == [("note", "total_over_empty_cells", "C14")]
    assert over_an_empty_cell(tmp_path, units, ROW[0]) == []


def test_a_total_over_an_empty_cell_is_never_less_than_the_others(tmp_path, units):
    assert over_an_empty_cell(tmp_path, units, ROW[0] - 1) == [("warning", "total_differs", "C14")]


def test_section_rows_are_no_data(tmp_path, units):
    path = form(tmp_path / "a.xlsx", [("I. Xã, phường, thị trấn",), ("Xã Cao Sơn", *ROW)])
    assert the_table(path, units).frame["unit_name"].tolist() == ["Xã Cao Sơn"]


@pytest.mark.parametrize("numbering", [True, False])
@pytest.mark.parametrize("first_row", [8, 20])
def test_the_header_may_stand_anywhere_and_be_numbered_or_not(tmp_path, units, first_row, numbering):
    path = form(tmp_path / "a.xlsx", [("Huyện Anh Sơn", *ROW)], first_row=first_row, numbering=numbering)
    assert the_table(path, units).totals["received_total"] == 100


@pytest.mark.parametrize(
    ("row", "code", "column"),
    [
        ((101, *ROW[1:]), "received_sum", "C"),
        ((*ROW[:4], 91, *ROW[5:]), "resolved_sum", "G"),
        ((*ROW[:8], 11, *ROW[9:]), "open_sum", "K"),
    ],
)
def test_sums_that_do_not_add_up_are_told_and_kept(tmp_path, units, row, code, column):
    found = read(form(tmp_path / "a.xlsx", [("Huyện Anh Sơn", *row)]), units=units)
    problem = next(problem for problem in found.all_problems if problem.code == code)
    assert found.accepted
    assert (problem.severity, problem.row, problem.column) == ("warning", 12, column)


@pytest.mark.parametrize("written", ["1.200", "1,200", "1 200", "1200", 1200, 1200.0])
def test_a_count_is_read_however_it_is_grouped(tmp_path, units, written):
    assert the_table(form(tmp_path / "a.xlsx", [("Huyện Anh Sơn", written, *ROW[1:])]), units).totals["received_total"] == 1200


@pytest.mark.parametrize(
    ("written", "shown", "code"),
    [
        ("nhiều", "nhiều", "not_a_count"),
        (1.2345, "1.2345", "not_a_count"),
        ("1.2345", "1.2345", "not_a_count"),
        (-5, "-5", "count_negative"),
        (-1.5, "-1.5", "count_negative"),
        ("-1", "-1", "count_negative"),
        ("− 1.200", "− 1.200", "count_negative"),
    ],
)
def test_a_count_that_is_not_certain_refuses_the_file_at_its_cell(tmp_path, units, written, shown, code):
    found = read(form(tmp_path / "a.xlsx", [("Huyện Anh Sơn", written, *ROW[1:])]), units=units)
    (problem,) = [problem for problem in found.all_problems if problem.severity == "error"]
    assert not found.accepted
    assert (problem.code, problem.sheet, problem.row, problem.column, problem.value) == (
        code,
        "Biểu II.06a",
        12,
        "C",
        shown,
    )


def test_a_dash_is_how_forms_print_zero_and_an_empty_cell_is_missing(tmp_path, units):
    totals = the_table(form(tmp_path / "a.xlsx", [("Huyện Anh Sơn", 100, None, "-", *ROW[3:])]), units).totals
    assert totals["received_in_person"] == 0
    assert totals["received_online"] is None


def test_another_table_below_the_form_is_left_out_and_said(tmp_path, units):
    path = form(tmp_path / "a.xlsx", [("Huyện Anh Sơn", *ROW)])
    book = load_workbook(path)
    sheet = book.worksheets[0]
    expected = the_table(path, units).totals
    for row in ([], ["Nguyên nhân quá hạn"], ["TT", "Nguyên nhân", "Số hồ sơ"], [1, "Do thiếu hồ sơ", 4], [2, "Do cán bộ", 3]):
        sheet.append(row)
    book.save(path)
    found = read(path, units=units)
    (problem,) = [problem for problem in found.all_problems if problem.code == "another_table"]
    assert problem.severity == "warning"
    assert problem.row == sheet.max_row - 2
    assert the_table(path, units).totals == expected
