"""Lists of dossiers whose days may be read in two ways, or were turned by a program: the truth is read, or it is asked."""

import datetime as dt
from typing import Any

import pytest

from tests.loaders.corpus.exports import EXPORTS, IGATE, dossiers, listed, written
from tests.loaders.corpus.grids import Truth
from tests.loaders.corpus.test_corpus import told
from tests.loaders.corpus.test_lists import ALWAYS_TOLD, facts, read_list, silent, truth_of


@pytest.mark.parametrize("kind", ["xlsx", "csv"])
@pytest.mark.parametrize("name", EXPORTS)
def test_the_month_first_is_decided_by_the_other_days_and_told(units, name, kind):
    export = written(EXPORTS[name], lambda day: f"{day:%m/%d/%Y}")
    grid = listed(export, dossiers(3))
    found = read_list(grid, units, kind)
    assert facts(found) == truth_of(export, grid)
    assert told(found) - ALWAYS_TOLD == {"month_first"}


def ambiguous() -> list[Truth]:
    """Two dossiers that live within their order in both readings, with a code that names no day."""
    day, later = dt.date(2020, 3, 4), dt.date(2020, 5, 6)
    base = dossiers(4)[0] | {
        "received_date": day,
        "due_date": later,
        "completed_date": None,
        "returned_date": None,
        "status": "4",
    }
    return [base | {"dossier_code": f"000.{n}"} for n in (1, 2)]


@pytest.mark.parametrize("order", ["day first", "month first"])
@pytest.mark.parametrize("name", EXPORTS)
def test_days_that_may_be_both_are_asked_and_read_as_answered(units, name, order):
    write_day = "%d/%m/%Y" if order == "day first" else "%m/%d/%Y"
    export = written(EXPORTS[name], lambda day: day.strftime(write_day))
    grid = listed(export, ambiguous())
    asked = read_list(grid, units)
    (question,) = [problem.question for problem in asked.all_problems if problem.question]
    assert not asked.accepted
    assert question.key == "day_order"
    assert facts(read_list(grid, units, answers={"day_order": order})) == truth_of(export, grid)


def turned(day: dt.date) -> Any:
    """A day in figures as a program that puts the month first takes it: the wrong real day, or a text."""
    return dt.date(day.year, day.day, day.month) if day.day <= 12 else f"{day:%d/%m/%Y}"


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("name", EXPORTS)
def test_days_that_a_program_turned_are_never_taken_as_they_stand(units, name, seed):
    export = written(EXPORTS[name], turned)
    grid = listed(export, dossiers(seed, n=4 + 3 * seed))
    assert not silent(read_list(grid, units), export, grid)


@pytest.mark.parametrize("n", [1, 2, 3])
@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("name", EXPORTS)
def test_few_days_that_a_program_turned_are_never_taken_as_they_stand(units, name, seed, n):
    """No code names a day, and there may be none after the 12th."""
    truth = [one | {"dossier_code": f"000.{place}"} for place, one in enumerate(dossiers(seed, n=n))]
    grid = listed(written(EXPORTS[name], turned), truth)
    assert not silent(read_list(grid, units), EXPORTS[name], grid)


@pytest.mark.parametrize("column", ["due_date", "completed_date", "returned_date"])
def test_a_column_without_a_day_after_the_12th_is_turned_like_its_neighbours(units, column):
    """Such a column holds nothing but real days, and all of them are wrong."""
    truth = [one for one in dossiers(5, n=60) if one["status"] == "10" and one[column].day <= 12]
    export = written(IGATE, turned)
    grid = listed(export, truth)
    assert not silent(read_list(grid, units), export, grid)
