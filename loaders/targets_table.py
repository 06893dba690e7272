"""Reads a list of targets: which rate or indicator, of whom, in which year, how much, and by which document."""

import datetime as dt
from typing import Any

import pandas as pd

from language import N_, Text
from loaders import values
from loaders.cells import Sheet
from loaders.collector import Collector
from loaders.headings import Headed
from loaders.known_units import KnownUnits, place
from loaders.lists import Vocabulary, as_table, check_once, read_list, recognised
from loaders.measures.figures import figure
from schema.catalogue import Measure
from schema.questions import Answers
from schema.shipped_catalogue import catalogue
from schema.tables import TARGETS
from schema.target_rates import TARGET_RATES
from schema.uploads import ReadTable


def headings(sheet: Sheet) -> Headed | None:
    return recognised(sheet, TARGETS, "indicator", "unit_name", "year", "target")


def read(sheet: Sheet, headed: Headed, known: KnownUnits, *, answers: Answers, vocabulary: Vocabulary) -> ReadTable:
    """The table `targets` with its problems."""
    problems = Collector(sheet.name)
    measures = catalogue(vocabulary)
    codes = {"indicator": (*TARGET_RATES, *measures)}
    rows = read_list(sheet, headed, TARGETS, problems, readers={"target": _as_written}, codes=codes)
    better = {one.code: one.better for one in codes["indicator"]}
    counted = {measure.code: measure for measure in measures if measure.nature in ("flow", "stock")}
    rows = rows.assign(
        target=[
            _number(row, counted[row["indicator"]], headed, problems)
            if row["indicator"] in counted
            else _share(row, better.get(row["indicator"]), headed, problems)
            for row in rows.to_dict("records")
        ]
    )
    if not problems.refused:
        ends = pd.Series([dt.date(year, 12, 31) for year in rows["year"]], index=rows.index)
        rows = place(rows, known, ends, problems, answers=answers, column=headed.place("unit_name"))
        check_once(rows, headed, TARGETS, problems)
    return as_table(sheet, headed, TARGETS, rows, problems)


def _as_written(value: Any) -> tuple[float, bool, Any] | None:
    """The number, whether it is written with a percent sign, and the cell as it stands."""
    found = values.number(value)
    return None if found is None else (found, isinstance(value, str) and "%" in value, value)


def _number(row: dict, measure: Measure, headed: Headed, problems: Collector) -> float | None:
    """The target of an indicator that is counted: a number that is no share."""
    if row["target"] is None:
        return None
    number, percent, written = row["target"]
    if not percent:
        number = float(figure(written))
    if percent or number < 0 or (measure.whole and number % 1):
        problems.add(
            "error",
            "target_unclear",
            N_("“{indicator}” is counted and no share: write its target as a number, for example 12, not {value}."),
            row=row["row"] - 1,
            column=headed.place("target"),
            value=str(written),
            indicator=Text(measure.label),
        )
        return None
    return number


def _share(row: dict, better: str | None, headed: Headed, problems: Collector) -> float | None:
    """The target from 0 to 1. A small number without a percent sign is a share where the rate is to be high; where it is to be
    low it could be either."""
    if row["target"] is None:
        return None
    number, percent, _ = row["target"]
    said: str | None = None
    if not 0 <= number <= 100:
        said = N_("{value} is no share. Write a percentage from 0% to 100%.")
    elif not percent and 0 < number <= 1 and better == "low":
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
