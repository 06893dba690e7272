"""Reads a list of units with the dates they were valid."""

import pandas as pd

from language import N_, Text
from loaders.cells import Sheet
from loaders.collector import Collector
from loaders.headings import Headed
from loaders.known_units import KnownUnits
from loaders.lists import as_table, check_once, read_list, recognised
from schema.tables import UNITS
from schema.units import successors, unit_name
from schema.uploads import ReadTable


def headings(sheet: Sheet) -> Headed | None:
    return recognised(sheet, UNITS, "code", "name", "kind")


def read(sheet: Sheet, headed: Headed, known: KnownUnits, **_) -> ReadTable:
    """The table `units` with its problems; `known` are those that are published already."""
    problems = Collector(sheet.name)
    rows = read_list(sheet, headed, UNITS, problems)
    check_once(rows, headed, UNITS, problems)
    for row in rows.loc[pd.to_datetime(rows["valid_from"]) > pd.to_datetime(rows["valid_to"])].to_dict("records"):
        problems.add(
            "error",
            "period_reversed",
            N_("The period ends on {value}, before it begins on {start}."),
            row=row["row"] - 1,
            column=headed.place("valid_to"),
            value=row["valid_to"],
            start=row["valid_from"],
        )
    _check_successors(rows, headed, known, problems)
    if not problems.refused:
        days = {name: pd.to_datetime(rows[name]) for name in ("valid_from", "valid_to")}
        rows = rows.assign(name=[unit_name(name) for name in rows["name"]], **days)
    return as_table(sheet, headed, UNITS, rows, problems)


def _check_successors(rows: pd.DataFrame, headed: Headed, known: KnownUnits, problems: Collector) -> None:
    """What a unit became must be in a list, and from which day on must be known."""
    codes = set(rows["code"].dropna())
    for row in rows.to_dict("records"):
        became = successors(row["successor"])
        if became and pd.isna(row["valid_to"]):
            problems.add(
                "error",
                "successor_without_end",
                N_("{unit} has a successor and no last day. Write in “{column_name}” on which day it ended."),
                row=row["row"] - 1,
                column=headed.place("successor"),
                value=row["successor"],
                unit=row["name"],
                column_name=Text(UNITS["valid_to"].label),
            )
        for code in became:
            if code not in codes and not known.has_code(code):
                problems.add(
                    "warning",
                    "successor_unknown",
                    N_(
                        "The successor {value} of {unit} is in no list of units. Add its row; until then the figures of {unit} "
                        "are not added to those of any other unit."
                    ),
                    row=row["row"] - 1,
                    column=headed.place("successor"),
                    value=code,
                    unit=row["name"],
                )
