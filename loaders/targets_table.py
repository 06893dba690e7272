"""Reads a list of targets: which rate, of whom, in which year, how much, and by which document."""

import datetime as dt
from typing import Any

import pandas as pd

from language import N_
from loaders import values
from loaders.cells import Sheet
from loaders.collector import Collector
from loaders.flat import read_rows
from loaders.headings import Body, Headed, find_headings
from loaders.known_units import KnownUnits, place
from schema.indicators import INDICATORS
from schema.questions import Answers
from schema.statuses import named
from schema.tables import TARGETS
from schema.uploads import ReadTable

_YEARS = range(2000, 2101)
_BETTER = {indicator.code: indicator.better for indicator in INDICATORS}


def headings(sheet: Sheet) -> Headed | None:
    headed = find_headings(sheet, TARGETS)
    return headed if headed and headed.has("indicator", "unit_name", "year", "target") else None


def read(sheet: Sheet, headed: Headed, known: KnownUnits, *, answers: Answers) -> ReadTable:
    """The table `targets` with its problems."""
    problems = Collector(sheet.name)
    rows = read_rows(
        Body(sheet, headed.header, headed.columns),
        headed,
        TARGETS,
        problems,
        readers={"target": _as_written, "year": values.count},
    )
    rows = rows.assign(indicator=[_indicator(row, headed, problems) for row in rows.to_dict("records")])
    rows = rows.assign(target=[_share(row, headed, problems) for row in rows.to_dict("records")])
    for row in rows.to_dict("records"):
        if row["year"] is not None and row["year"] not in _YEARS:
            problems.add(
                "error",
                "year_impossible",
                N_("{value} is no year a target can be set for. Write it with four digits, for example 2026."),
                row=row["row"] - 1,
                column=headed.place("year"),
                value=str(row["year"]),
            )
    if not problems.refused:
        ends = pd.Series([dt.date(year, 12, 31) for year in rows["year"]], index=rows.index)
        rows = place(rows, known, ends, problems, answers=answers, column=headed.place("unit_name"))
        _check_once(rows, headed, problems)
    return ReadTable(
        sheet.name,
        "targets",
        "targets",
        headed.because(),
        TARGETS.conform(rows if not problems.refused else []),
        problems=problems.problems(),
    )


def _as_written(value: Any) -> tuple[float, bool] | None:
    """The number and whether it is written with a percent sign."""
    found = values.number(value)
    return None if found is None else (found, isinstance(value, str) and "%" in value)


def _indicator(row: dict, headed: Headed, problems: Collector) -> str | None:
    name = row["indicator"]
    code = None if name is None else named(INDICATORS, name)
    if name is not None and code is None:
        problems.add(
            "error",
            "indicator_unknown",
            N_("“{value}” is none of the rates a target can be set for. Write one of {known}."),
            row=row["row"] - 1,
            column=headed.place("indicator"),
            value=name,
            known=", ".join(indicator.names[0] for indicator in INDICATORS),
        )
    return code


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


def _check_once(rows: pd.DataFrame, headed: Headed, problems: Collector) -> None:
    for row in rows.loc[rows.duplicated(["indicator", "unit", "year"])].to_dict("records"):
        problems.add(
            "error",
            "target_twice",
            N_("{unit} has two targets for the same rate and year. Keep only one of the two rows."),
            row=row["row"] - 1,
            column=headed.place("target"),
            unit=row["unit_name"],
        )
