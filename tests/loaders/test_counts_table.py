"""Counts under plain headings: Decision 766's table and our template."""

import datetime as dt

import pytest

from loaders import read
from schema.periods import Period
from tests.workbooks import table

PROGRESS = ("departmentCode", "departmentName", "totalReceived", "totalOnTime", "totalOverdue", "ratio", "score")
WARD = ("H44.100", "UBND Phường Việt Trì", 300, 289, 11, 96.33, 17.5)
TEMPLATE = ("Đơn vị", "Từ ngày", "Đến ngày", "Tiếp nhận: trực tuyến", "Tiếp nhận: trực tiếp", "Tiếp nhận: bưu chính")
QUARTER = ("Xã Cao Sơn", "01/01/2020", "31/03/2020")


def progress(path, *rows, name="766_2026-09-26.xlsx"):
    return table(path / name, PROGRESS, *rows)


def codes(found) -> list[str]:
    return [problem.code for problem in found.all_problems]


def test_the_period_of_766_runs_from_new_year_to_the_day_in_the_files_name(tmp_path, units):
    found = read(progress(tmp_path, WARD), units=units)
    (sheet,) = found.tables
    assert (sheet.layout, sheet.period_start, sheet.period_end) == ("decision_766", dt.date(2026, 1, 1), dt.date(2026, 9, 26))
    assert sheet.frame["period_assumed"].all()
    assert "period_from_file_name" in codes(found)


def test_a_period_that_is_given_needs_no_name(tmp_path, units):
    given = Period(dt.date(2026, 1, 1), dt.date(2026, 6, 30))
    found = read(progress(tmp_path, WARD, name="766.xlsx"), units=units, period=given)
    assert found.tables[0].period_end == dt.date(2026, 6, 30)
    assert not found.tables[0].frame["period_assumed"].any()


@pytest.mark.parametrize("name", ["766.xlsx", "766_2026-13-26.xlsx", "766_2026.xlsx"])
def test_without_a_period_766_is_refused_with_the_remedy(tmp_path, units, name):
    found = read(progress(tmp_path, WARD, name=name), units=units)
    assert not found.accepted
    assert "period_missing" in codes(found)


@pytest.mark.parametrize("ratio", [96.33, 96.3, "96,33", "96.33%", 0.9633, None])
def test_a_ratio_that_is_only_rounded_is_no_matter(tmp_path, units, ratio):
    found = read(progress(tmp_path, (*WARD[:5], ratio, 17)), units=units)
    assert "ratio_differs" not in codes(found)


def test_a_ratio_that_its_counts_do_not_give_is_told_with_its_cell(tmp_path, units):
    found = read(progress(tmp_path, (*WARD[:5], 96.4, 17)), units=units)
    (problem,) = [problem for problem in found.all_problems if problem.code == "ratio_differs"]
    assert (problem.severity, problem.row, problem.column, problem.value) == ("warning", 2, "F", "96.4")


def test_a_score_stays_behind_and_is_named_and_a_ratio_is_only_checked(tmp_path, units):
    found = read(progress(tmp_path, WARD), units=units)
    (problem,) = [problem for problem in found.all_problems if problem.code == "columns_not_used"]
    assert problem.message.values["headings"] == "score"


def test_a_unit_that_received_nothing_is_kept(tmp_path, units):
    found = read(progress(tmp_path, WARD, ("H44.99", "Thanh tra tỉnh", 0, 0, 0, 0, 0)), units=units)
    assert found.tables[0].frame["received_total"].tolist() == [300, 0]


def test_a_total_row_is_a_check_and_no_unit(tmp_path, units):
    found = read(progress(tmp_path, WARD, (None, "Tổng cộng", 301, 289, 11, 96.33, None)), units=units)
    assert found.tables[0].totals["received_total"] == 300
    (problem,) = [problem for problem in found.all_problems if problem.code == "total_differs"]
    assert (problem.row, problem.column, problem.value, problem.message.values["sum"]) == (3, "C", "301", 300)


def test_the_template_by_its_headings_alone(tmp_path, units):
    found = read(table(tmp_path / "a.xlsx", TEMPLATE, (*QUARTER, 10, 20, 5)), units=units)
    (sheet,) = found.tables
    assert (sheet.layout, sheet.unit, sheet.totals["received_new"]) == ("template_counts", "Xã Cao Sơn", 35)
    assert not sheet.frame["period_assumed"].any()


def test_new_dossiers_are_not_added_up_where_the_post_is_missing(tmp_path, units):
    rows = (*QUARTER, 10, 20, 5), ("Xã Hùng Sơn", *QUARTER[1:], 10, 20, None)
    found = read(table(tmp_path / "a.xlsx", TEMPLATE, *rows), units=units)
    assert found.tables[0].frame["received_new"].isna().tolist() == [False, True]


def test_a_file_that_never_counts_the_post_apart_adds_up_without_it(tmp_path, units):
    found = read(table(tmp_path / "a.xlsx", TEMPLATE, (*QUARTER, 10, 20, None)), units=units)
    assert found.tables[0].totals["received_new"] == 30
