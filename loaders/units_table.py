"""Reads a list of units with the dates they were valid."""

import pandas as pd

from language import N_, Text
from loaders.cells import Sheet
from loaders.collector import Collector
from loaders.flat import read_rows
from loaders.headings import Body, Headed, find_headings
from schema.tables import UNITS
from schema.units import KINDS, unit_name
from schema.uploads import ReadTable


def headings(sheet: Sheet) -> Headed | None:
    headed = find_headings(sheet, UNITS)
    return headed if headed and headed.has("code", "name", "kind") else None


def read(sheet: Sheet, headed: Headed) -> ReadTable:
    """The table `units` with its problems."""
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
    if not problems.refused:
        rows = rows.assign(name=[unit_name(name) for name in rows["name"]])
        for name in ("valid_from", "valid_to"):
            if name in rows:
                rows = rows.assign(**{name: pd.to_datetime(rows[name])})
    return ReadTable(
        sheet.name,
        "units",
        "units",
        Text(
            N_("row {row} has the headings {headings}"),
            {"row": headed.header.bottom + 1, "headings": headed.labels(tuple(headed.columns)[:5])},
        ),
        UNITS.conform(rows if not problems.refused else []),
        problems=problems.problems(),
    )
