"""Reads a list of points: what a unit was given for a criterion, at each step of the assessment."""

import datetime as dt

import pandas as pd

from loaders.cells import Sheet
from loaders.collector import Collector
from loaders.headings import Headed
from loaders.index.checks import STEPS, Cell, check_sums
from loaders.known_units import KnownUnits, place
from loaders.lists import as_table, check_once, read_list, recognised
from schema.questions import Answers
from schema.tables import SCORES
from schema.uploads import ReadTable


def headings(sheet: Sheet) -> Headed | None:
    return recognised(sheet, SCORES, "criteria_set", "year", "unit_name", "criterion")


def read(sheet: Sheet, headed: Headed, known: KnownUnits, *, answers: Answers, **_) -> ReadTable:
    """The table `scores` with its problems."""
    problems = Collector(sheet.name)
    rows = read_list(sheet, headed, SCORES, problems)
    if not problems.refused:
        days = [day or dt.date(year, 12, 31) for day, year in zip(rows["as_of"], rows["year"], strict=True)]
        rows = rows.assign(as_of=pd.to_datetime(pd.Series(days, index=rows.index)))
        rows = place(rows, known, pd.Series(days, index=rows.index), problems, answers=answers, column=headed.place("unit_name"))
        check_once(rows, headed, SCORES, problems)
        _check_sums(rows, headed, problems)
    read_as = as_table(sheet, headed, SCORES, rows, problems)
    return ReadTable(**{**vars(read_as), "places": {name: at for at, name in headed.columns.items()}})


def _check_sums(rows: pd.DataFrame, headed: Headed, problems: Collector) -> None:
    """Whether criteria with a figure of their own have the sum of those below them, step by step."""
    for _, own in rows.groupby(["criteria_set", "as_of", "unit"], sort=False):
        every = dict.fromkeys(own["criterion"])
        for step in STEPS:
            at = headed.place(step)
            given = own[own[step].notna()].to_dict("records") if at is not None else []
            check_sums({row["criterion"]: Cell(float(row[step]), row["row"] - 1, at) for row in given}, every, problems)
