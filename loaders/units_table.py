"""Reads a list of units with the dates they were valid."""

import pandas as pd

from language import N_, Text
from loaders.cells import Sheet
from loaders.collector import Collector
from loaders.flat import read_rows
from loaders.headings import Body, Headed, find_headings
from loaders.known_units import KnownUnits
from schema.tables import UNITS
from schema.units import KINDS, successors, unit_name
from schema.uploads import ReadTable


def headings(sheet: Sheet) -> Headed | None:
    headed = find_headings(sheet, UNITS)
    return headed if headed and headed.has("code", "name", "kind") else None


def read(sheet: Sheet, headed: Headed, known: KnownUnits) -> ReadTable:
    """The table `units` with its problems; `known` are those that are published already."""
    problems = Collector(sheet.name)
    rows = read_rows(Body(sheet, headed.header, headed.columns), headed, UNITS, problems)
    for row in rows.loc[~rows["kind"].isin(KINDS) & rows["kind"].notna()].to_dict("records"):
        problems.add(
            "error",
            "kind_unknown",
            N_("“{value}” is no kind of unit. Write one of {kinds}."),
            row=row["row"] - 1,
            column=headed.place("kind"),
            value=row["kind"],
            kinds=", ".join(KINDS),
        )
    key = ["code", "valid_from"] if "valid_from" in rows else ["code"]
    for row in rows.loc[rows.duplicated(key)].to_dict("records"):
        problems.add(
            "error",
            "unit_twice",
            N_("The code {value} is already listed for the same first day. Keep only one of the two rows."),
            row=row["row"] - 1,
            column=headed.place("code"),
            value=row["code"],
        )
    if {"valid_from", "valid_to"} <= set(rows.columns):
        wrong = pd.to_datetime(rows["valid_from"]) > pd.to_datetime(rows["valid_to"])
        for row in rows.loc[wrong].to_dict("records"):
            problems.add(
                "error",
                "period_reversed",
                N_("The period ends on {value}, before it begins on {start}."),
                row=row["row"] - 1,
                column=headed.place("valid_to"),
                value=row["valid_to"],
                start=row["valid_from"],
            )
    if "successor" in rows:
        _check_successors(rows, headed, known, problems)
    if not problems.refused:
        rows = rows.assign(name=[unit_name(name) for name in rows["name"]])
        for name in ("valid_from", "valid_to"):
            if name in rows:
                rows = rows.assign(**{name: pd.to_datetime(rows[name])})
    return ReadTable(
        sheet.name,
        "units",
        "units",
        headed.because(),
        UNITS.conform(rows if not problems.refused else []),
        problems=problems.problems(),
    )


def _check_successors(rows: pd.DataFrame, headed: Headed, known: KnownUnits, problems: Collector) -> None:
    """What a unit became must be in a list, and from which day on must be known."""
    codes = set(rows["code"].dropna())
    ends = rows["valid_to"] if "valid_to" in rows else pd.Series(pd.NaT, index=rows.index)
    for row, end in zip(rows.to_dict("records"), ends, strict=True):
        became = successors(row["successor"])
        if became and pd.isna(end):
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
