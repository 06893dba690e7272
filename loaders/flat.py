"""Reads the rows under one row of headings into the typed columns of a table."""

from collections.abc import Callable, Collection
from typing import Any

import pandas as pd

from language import N_
from loaders import values
from loaders.cells import Sheet
from loaders.collector import Collector
from loaders.headings import Headed, data_rows
from schema.columns import Column, Kind, Table

_READERS: dict[Kind, Callable[[Any], Any]] = {
    Kind.COUNT: values.count,
    Kind.NUMBER: values.number,
    Kind.DATE: values.date,
    Kind.TEXT: values.text,
}
_NOT_A = {
    Kind.COUNT: N_("“{value}” is not a whole number of dossiers. Write it without decimals, for example 12979."),
    Kind.NUMBER: N_("“{value}” is not a number."),
    Kind.DATE: N_("“{value}” is not a day. Write it as day/month/year, for example 11/09/2020."),
    Kind.TEXT: N_("“{value}” is not a text."),
}


def read_rows(
    sheet: Sheet, headed: Headed, table: Table, problems: Collector, *, leave_out: Collection[int] = ()
) -> pd.DataFrame:
    """The data rows with the columns the sheet has and `sheet` and `row` (counted from 1); cells that cannot be read, and
    required ones that are empty, become errors. `leave_out` are rows, counted from 0, that are no data."""
    rows = [row for row in data_rows(sheet, headed) if row not in leave_out]
    frame = {"sheet": [sheet.name] * len(rows), "row": [row + 1 for row in rows]}
    for place, name in headed.columns.items():
        column = table[name]
        frame[name] = [read_cell(sheet, row, place, column, problems) for row in rows]
    say_what_is_not_read(headed, problems)
    if not rows:
        problems.add("error", "no_rows", N_("There is no row with anything in it below the headings."), row=headed.row)
    return pd.DataFrame(frame)


def read_cell(sheet: Sheet, row: int, place: int, column: Column, problems: Collector) -> Any:
    """One cell as its column's type, or None with an error."""
    value = sheet.at(row, place)
    if value is None:
        if column.required:
            problems.add(
                "error",
                "missing_value",
                N_("The column “{heading}” must be filled in every row, and is empty here."),
                row=row,
                column=place,
                heading=column.headings[0],
            )
        return None
    try:
        return _READERS[column.kind](value)
    except values.NotAValueError:
        problems.add(
            "error",
            f"not_a_{column.kind}",
            _NOT_A[column.kind],
            row=row,
            column=place,
            value=value,
        )
        return None


def say_what_is_not_read(headed: Headed, problems: Collector) -> None:
    """Notes that name the headings whose columns stay behind, personal ones apart."""
    if headed.personal:
        problems.add(
            "note",
            "personal_columns_dropped",
            N_("These columns may name a person or hold free text and were not read: {headings}."),
            row=headed.row,
            headings=", ".join(headed.personal),
        )
    if headed.unused:
        problems.add(
            "note",
            "columns_not_used",
            N_("These columns are not used: {headings}."),
            row=headed.row,
            headings=", ".join(headed.unused),
        )
