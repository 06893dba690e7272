"""Reads a list of targets: which rate, of whom, in which year, how much, and by which document."""

import datetime as dt
from typing import Any

import pandas as pd

from language import N_
from loaders import values
from loaders.cells import Sheet
from loaders.collector import Collector
from loaders.headings import Headed
from loaders.known_units import KnownUnits, place
from loaders.lists import as_table, check_once, read_list, recognised
from schema.indicators import INDICATORS
from schema.questions import Answers
from schema.tables import TARGETS
from schema.uploads import ReadTable

_BETTER = {indicator.code: indicator.better for indicator in INDICATORS}


def headings(sheet: Sheet) -> Headed | None:
    return recognised(sheet, TARGETS, "indicator", "unit_name", "year", "target")


def read(sheet: Sheet, headed: Headed, known: KnownUnits, *, answers: Answers) -> ReadTable:
    """The table `targets` with its problems."""
    problems = Collector(sheet.name)
    rows = read_list(sheet, headed, TARGETS, problems, readers={"target": _as_written})
    rows = rows.assign(target=[_share(row, headed, problems) for row in rows.to_dict("records")])
    if not problems.refused:
        ends = pd.Series([dt.date(year, 12, 31) for year in rows["year"]], index=rows.index)
        rows = place(rows, known, ends, problems, answers=answers, column=headed.place("unit_name"))
        check_once(rows, headed, TARGETS, problems)
    return as_table(sheet, headed, TARGETS, rows, problems)


def _as_written(value: Any) -> tuple[float, bool] | None:
    """The number and whether it is written with a percent sign."""
    found = values.number(value)
    return None if found is None else (found, isinstance(value, str) and "%" in value)


def _share(row: dict, headed: Headed, problems: Collector) -> float | None:
    """The target from 0 to 1. A small number without a percent sign is a share where the rate is to be high; where it is to be
    low it could be either."""
    if row["target"] is None:
        return None
    number, percent = row["target"]
    said: str | None = None
    if not 0 <= number <= 100:
        said = N_("{value} is no share. Write a percentage from 0% to 100%.")
    elif not percent and 0 < number <= 1 and _BETTER.get(row["indicator"]) == "low":
        said = N_("{value} may be a share or a percentage. Write it with a percent sign, for example 0.5%.")
    if said is not None:
        problems.add(
            "error",
            "target_unclear",
            said,
            row=row["row"] - 1,
            column=headed.place("target"),
            value=f"{number:g}",
        )
        return None
    return number / 100 if percent or number > 1 else number
