"""Holds what was read against what is true: which figures are wrong, and of which of them a reader would not hear."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pandas as pd

from loaders.cells import letter
from schema.problems import Problem
from schema.tables import COUNT_COLUMNS
from schema.units import fold, unit_name
from schema.uploads import ReadFile, ReadTable
from tests.loaders.corpus.families import Family
from tests.loaders.corpus.grids import Grid, Truth, at

PERIOD = (dt.date(2019, 12, 15), dt.date(2020, 3, 14))


@dataclass(frozen=True)
class Wrong:
    """A figure, label or period that was read otherwise than it is: its row and place count from 0, None where it has none."""

    name: str
    read: Any
    true: Any
    row: int | None = None
    place: int | None = None


def silent_errors(found: ReadFile, family: Family, form: Grid) -> list[Wrong]:
    """What is wrong in an accepted file although no error or warning names its cell, row or column.

    A column that was left out is named by a note with its heading: that figure is missing, but nobody is deceived.
    """
    if not found.accepted:
        return []
    if len(found.tables) != 1:
        return [Wrong("tables", len(found.tables), 1)]
    (table,) = found.tables
    return [wrong for wrong in wrong_figures(table, family, form) if not _is_told(wrong, found.all_problems, form)]


def wrong_figures(
    table: ReadTable, family: Family, form: Grid, period: tuple[dt.date, dt.date] = PERIOD
) -> list[Wrong]:  # fmt: skip
    """All that is wrong in a table of counts."""
    wrong = []
    if (table.period_start, table.period_end) != period:
        wrong.append(Wrong("period", (table.period_start, table.period_end), period))
    rows = {int(row["row"]) - 1: row for row in table.frame.to_dict("records")}
    wrong += [Wrong("row", row, None, row) for row in rows if row not in form.truth]
    for row, truth in form.truth.items():
        if row not in rows:
            wrong.append(Wrong("row", None, truth["label"], row))
        else:
            wrong += _wrong_in_row(rows[row], truth, family, form, row)
    return wrong


def _wrong_in_row(read: dict, truth: Truth, family: Family, form: Grid, row: int) -> Iterator[Wrong]:
    label = read["sector" if family.by_field else "unit_name"]
    true = truth["label"] if family.by_field else unit_name(truth["label"])
    if pd.isna(label) or fold(label) != fold(true):
        yield Wrong("label", label, true, row, form.label)
    places = {name: place for place, name in form.columns.items()}
    expected = family.expected(truth)
    implied = truth | _implied(truth)
    for name in COUNT_COLUMNS:
        value = None if pd.isna(read[name]) else int(read[name])
        true = expected.get(name, implied.get(name))
        # What a form adds to a total of its own is not in the total of its parts.
        if value == true or (value is not None and name in family.also and value == implied.get(name)):
            continue
        if value is None and (name not in expected or (true == 0 and form.zeros_left_out)):
            continue
        yield Wrong(name, value, true, row, places.get(name))


def _implied(truth: Truth) -> Truth:
    """What follows from a row's figures under the names of Decision 766."""
    return {
        "within_deadline": truth["resolved_on_time_total"] + truth["in_process_not_due"],
        "past_deadline": truth["resolved_overdue"] + truth["in_process_overdue"],
    }


def _is_told(wrong: Wrong, problems: list[Problem], form: Grid) -> bool:
    if wrong.name == "period":
        return any(problem.code.startswith("period") and problem.severity != "note" for problem in problems)
    if any(points_to(problem, wrong.row, wrong.place) for problem in problems):
        return True
    heading = "" if wrong.place is None else _heading(form, wrong.place)
    return wrong.read is None and any(
        problem.code == "columns_not_used" and heading in problem.message.values["headings"] for problem in problems
    )


def points_to(problem: Problem, row: int | None, place: int | None) -> bool:
    """Whether an error or a warning points to this row or this column (counted from 0)."""
    if problem.severity == "note":
        return False
    return (row is not None and problem.row == row + 1) or (place is not None and problem.column == letter(place))


def _heading(form: Grid, place: int) -> str:
    """The lowest label above a column."""
    return next((text for row in reversed(form.header) if isinstance(text := at(form, row, place), str)), "")
