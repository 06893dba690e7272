"""Reads a list of points: what a unit was given for a criterion, at each step of the assessment."""

import datetime as dt

import pandas as pd

from loaders.cells import Sheet
from loaders.collector import Collector
from loaders.headings import Headed
from loaders.known_units import KnownUnits, place
from loaders.lists import as_table, check_once, read_list, recognised
from schema.questions import Answers
from schema.tables import SCORES
from schema.uploads import ReadTable


def headings(sheet: Sheet) -> Headed | None:
    return recognised(sheet, SCORES, "criteria_set", "year", "unit_name", "criterion")


def read(sheet: Sheet, headed: Headed, known: KnownUnits, *, answers: Answers) -> ReadTable:
    """The table `scores` with its problems."""
    problems = Collector(sheet.name)
    rows = read_list(sheet, headed, SCORES, problems)
    if not problems.refused:
        days = [day or dt.date(year, 12, 31) for day, year in zip(rows["as_of"], rows["year"], strict=True)]
        rows = rows.assign(as_of=pd.to_datetime(pd.Series(days, index=rows.index)))
        rows = place(rows, known, pd.Series(days, index=rows.index), problems, answers=answers, column=headed.place("unit_name"))
        check_once(rows, headed, SCORES, problems)
    return as_table(sheet, headed, SCORES, rows, problems)
