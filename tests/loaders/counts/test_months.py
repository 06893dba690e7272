"""A unit's months one below the other: each row is a period, the year is the title's, and the year's own row is a check."""

import datetime as dt

import pytest

from loaders import read
from tests.spreadsheets import write

HEAD = ["Tháng", "Tiếp nhận", "Đã giải quyết", "Đúng hạn", "Quá hạn"]
MONTHS = [["Tháng 1", 90, 80, 75, 5], ["Tháng 2", 70, 60, 60, 0], ["Tháng 3", 50, 55, 50, 5]]
YEAR = ["Cả năm", 210, 195, 185, 10]
TITLE = "SỐ LIỆU GIẢI QUYẾT HỒ SƠ THEO THÁNG NĂM 2017"


def months(units, *rows, above=("Đơn vị: UBND huyện Anh Sơn", TITLE), **keywords):
    return read(write("xlsx", [*([line] for line in above), [], HEAD, *map(list, rows)]), name="a.xlsx", units=units, **keywords)


def resolved(found) -> dict[dt.date, int]:
    assert found.accepted, found.all_problems
    frame = found.tables[0].frame
    return {row.period_end.date(): row.resolved_total for row in frame.itertuples()}


def codes(found) -> set[str]:
    return {problem.code for problem in found.all_problems}


@pytest.mark.parametrize("written", [str, lambda name: name.removeprefix("Tháng "), lambda name: f"T{name[-1]}"])
def test_each_row_is_the_month_it_names_in_the_year_of_the_title(units, written):
    found = months(units, *([written(name), *figures] for name, *figures in MONTHS), YEAR)
    assert resolved(found) == {dt.date(2017, 1, 14): 80, dt.date(2017, 2, 14): 60, dt.date(2017, 3, 14): 55}
    assert codes(found) == {"period_dates_assumed"}
    assert found.tables[0].frame["unit_name"].unique().tolist() == ["Huyện Anh Sơn"]


def test_the_months_may_be_those_of_the_calendar(units):
    (problem,) = [problem for problem in months(units, *MONTHS).all_problems if problem.question]
    assert [option.value for option in problem.question.options] == ["official", "calendar"]
    found = months(units, *MONTHS, answers={problem.question.key: "calendar"})
    assert list(resolved(found)) == [dt.date(2017, 1, 31), dt.date(2017, 2, 28), dt.date(2017, 3, 31)]
    assert not found.tables[0].frame["period_assumed"].any()
    assert codes(found) == set()


def test_the_years_row_is_held_against_the_months(units):
    found = months(units, *MONTHS, ["Cả năm", 210, 205, 185, 10])
    (problem,) = [problem for problem in found.all_problems if problem.code == "total_differs"]
    assert problem.cell == "C8"


def test_what_is_open_at_the_end_of_each_month_is_not_added_up(units):
    head = [*HEAD, "Đang giải quyết"]
    rows = [[*row, left] for row, left in zip(MONTHS, (10, 20, 15), strict=True)]
    sheet = [["Đơn vị: UBND huyện Anh Sơn"], [TITLE], [], head, *rows, [*YEAR, 15]]
    found = read(write("xlsx", sheet), name="a.xlsx", units=units)
    assert found.accepted
    assert "total_differs" not in codes(found)


def test_without_a_year_in_the_title_no_month_is_guessed(units):
    found = months(units, *MONTHS, above=("Đơn vị: UBND huyện Anh Sơn", "Số liệu theo tháng"))
    assert not found.accepted
    assert codes(found) == {"period_missing"}


@pytest.mark.parametrize("line", ["Đơn vị: UBND xã Cao Sơn", "Cơ quan: UBND xã Cao Sơn", "Địa phương: Xã Cao Sơn"])
def test_a_line_that_names_a_unit_after_a_colon_says_whose_the_figures_are(units, line):
    assert months(units, *MONTHS, above=(line, TITLE)).tables[0].frame["unit_name"].unique().tolist() == ["Xã Cao Sơn"]


@pytest.mark.parametrize("line", ["Đơn vị: hồ sơ", "Đơn vị tính: hồ sơ"])
def test_the_unit_of_measure_is_nobody(units, line):
    found = months(units, *MONTHS, above=(line, TITLE))
    assert "unit_missing" in codes(found)
    assert not any(problem.question for problem in found.all_problems if problem.severity == "error")


def test_a_unit_that_only_stands_at_the_top_is_asked_about(units):
    found = months(units, *MONTHS, above=("UBND HUYỆN ANH SƠN", TITLE))
    assert not found.accepted
    (question,) = [problem.question for problem in found.all_problems if problem.question and problem.severity == "error"]
    assert [option.value for option in question.options] == ["Huyện Anh Sơn"]
    answered = months(units, *MONTHS, above=("UBND HUYỆN ANH SƠN", TITLE), answers={question.key: "Huyện Anh Sơn"})
    assert answered.tables[0].frame["area"].unique().tolist() == ["424"]
