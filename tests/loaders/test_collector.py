"""The collector keeps every problem with its place."""

from language import language_for
from loaders.collector import Collector
from loaders.read import read
from schema.problems import counted
from tests.spreadsheets import write


def test_every_problem_of_a_kind_is_kept():
    problems = Collector("Sheet")
    for row in range(100_000):
        problems.add("warning", "channel_unknown", "“{value}”", row=row, column=3, value="?")
    found = problems.problems()
    assert len(found) == 100_000
    assert (found[0].cell, found[-1].cell) == ("D1", "D100000")


def test_an_error_refuses_and_a_warning_does_not():
    problems = Collector(None)
    problems.add("warning", "balance", "…")
    assert not problems.refused
    problems.add("error", "no_rows", "…")
    assert problems.refused


def test_what_was_expected_and_the_other_cells_stand_with_the_problem():
    problems = Collector("Sheet")
    problems.add("warning", "balance", "{value} {sum}", row=9, column=2, value=7, expected=8, cells=["D10"], sum=8)
    (problem,) = problems.problems()
    assert (problem.cell, problem.cells, problem.value, problem.expected) == ("C10", ("D10",), "7", 8)
    assert language_for("en").say(problem.message) == "7 8"


def test_problems_are_counted_errors_first():
    problems = Collector(None)
    for severity, code in (("note", "period_partial"), ("error", "no_rows"), ("warning", "balance"), ("error", "no_rows")):
        problems.add(severity, code, "…")
    assert list(counted(problems.problems()).items()) == [
        (("error", "no_rows"), 2),
        (("warning", "balance"), 1),
        (("note", "period_partial"), 1),
    ]


def test_a_sum_that_differs_is_said_with_the_cells_it_is_the_sum_of(units):
    rows = [["Đơn vị báo cáo: UBND huyện Anh Sơn"], ["Quý I năm 2020"], ["Đơn vị", "Đã tiếp nhận", "Đã giải quyết"]]
    rows += [["Xã Cao Sơn", 4, 3], ["Xã Khai Sơn", 5, 5], ["Tổng cộng", 10, 8]]
    found = read(write("xlsx", rows), name="a.xlsx", units=units)
    (problem,) = [problem for problem in found.all_problems if problem.code == "total_differs"]
    assert language_for("en").say(problem.message) == "The printed total is 10, the rows add up to 9 (B4:B5). The rows are used."
    assert "(B4:B5)" in language_for("vi").say(problem.message)
