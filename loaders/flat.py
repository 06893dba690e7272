"""Reads the rows under a header into the typed columns of a table, one column at a time."""

from collections.abc import Callable, Sequence
from typing import Any

import pandas as pd

from language import N_
from loaders import values
from loaders.cells import Cells
from loaders.collector import Collector
from loaders.headings import Body, Headed
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

_NOT_READ = object()

# How the values of one column are read where its kind alone does not say, by the column's name.
Readers = dict[str, Callable[[Any], Any]]


def read_rows(body: Body, headed: Headed, table: Table, problems: Collector, *, readers: Readers | None = None) -> pd.DataFrame:
    """The data rows with the columns the sheet has and `sheet` and `row` (counted from 1), values as plain objects; cells that
    cannot be read, and required ones that are empty, become errors."""
    rows = body.rows
    frame: dict[str, list] = {"sheet": [body.sheet.name] * len(rows), "row": [row + 1 for row in rows]}
    for place, name in headed.columns.items():
        frame[name] = read_column(body.column(place), rows, place, table[name], problems, (readers or {}).get(name))
    say_what_is_not_read(headed, problems)
    if not rows:
        problems.add("error", "no_rows", N_("There is no row with anything in it below the headings."), row=headed.header.bottom)
    return pd.DataFrame(frame, dtype=object).astype({"row": int})


def read_column(
    cells: Cells,
    rows: Sequence[int],
    place: int,
    column: Column,
    problems: Collector,
    reader: Callable[[Any], Any] | None = None,
) -> list:
    """The cells of one column, those of `rows`, as the column's type, None with an error for those that are not."""
    reader = reader or _READERS[column.kind]
    only_texts = cells.only_texts
    texts = {} if only_texts and reader is values.text else {value: _read(value, reader) for value in cells.texts}
    if only_texts and reader is values.text:
        found = list(cells)
    elif only_texts:
        found = list(map((texts | {None: None}).__getitem__, cells))
    else:
        found = [texts[value] if value.__class__ is str else None if value is None else _read(value, reader) for value in cells]
    if column.required and None in cells.distinct:
        for row, value in zip(rows, cells, strict=True):
            if value is None:
                _say_missing(row, place, column, problems)
    if any(value is _NOT_READ for value in (texts.values() if only_texts else found)):
        for at, value in enumerate(found):
            if value is _NOT_READ:
                say_not_a(cells[at], rows[at], place, column, problems)
                found[at] = None
    return found


def _read(value: Any, reader: Callable[[Any], Any]) -> Any:
    try:
        return reader(value)
    except values.NotAValueError:
        return _NOT_READ


def _say_missing(row: int, place: int, column: Column, problems: Collector) -> None:
    problems.add(
        "error",
        "missing_value",
        N_("The column “{heading}” must be filled in every row, and is empty here."),
        row=row,
        column=place,
        heading=column.headings[0],
    )


def say_not_a(value: Any, row: int, place: int, column: Column, problems: Collector) -> None:
    """The error for a cell that is not of its column's kind."""
    if isinstance(value, str) and value.startswith("="):
        text = N_("The cell holds the formula {value} and no saved result. Open the file in Excel, save it and drop it again.")
        problems.add("error", "cell_error", text, row=row, column=place, value=value)
        return
    if isinstance(value, str) and value.startswith("#"):
        text = N_("The cell holds the spreadsheet error {value} instead of a value. Mend its formula, or type the value.")
        problems.add("error", "cell_error", text, row=row, column=place, value=value)
        return
    if column.kind is Kind.COUNT and values.is_negative(value):
        text = N_(
            "“{value}” is below 0, and a number of dossiers, or of anything counted, cannot be negative. Write the right number."
        )
        problems.add("error", "count_negative", text, row=row, column=place, value=value)
        return
    problems.add("error", f"not_a_{column.kind}", _NOT_A[column.kind], row=row, column=place, value=value)


def say_what_is_not_read(headed: Headed, problems: Collector) -> None:
    """Names the headings whose columns stay behind, personal ones apart."""
    row = headed.header.bottom
    if headed.personal:
        problems.add(
            "note",
            "personal_columns_dropped",
            N_("These columns may name a person or hold free text and were not read: {headings}."),
            row=row,
            headings=headed.labels(headed.personal),
        )
    if headed.unused:
        problems.add(
            "note",
            "columns_not_used",
            N_("These columns are not used: {headings}."),
            row=row,
            headings=headed.labels(headed.unused),
        )
    for place in headed.twice:
        problems.add(
            "warning",
            "column_twice",
            N_("Another column is taken for the same thing; “{heading}” is not used. Check that the right one is."),
            row=row,
            column=place,
            heading=headed.header.label(place),
        )
