"""The collector keeps every problem with its place."""

from language import language_for
from loaders.collector import Collector
from schema.problems import counted


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
