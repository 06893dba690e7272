"""Reads lists with one thing a row: recognised by their headings, words turned into codes, each thing once."""

from collections.abc import Mapping
from dataclasses import replace

import pandas as pd

from language import N_, Text
from loaders.cells import Sheet
from loaders.collector import Collector
from loaders.flat import Readers, read_rows
from loaders.headings import Body, Headed, find_headings
from schema.codes import Named, named
from schema.columns import Kind, Table
from schema.uploads import ReadTable

YEARS = range(2000, 2101)
# So many words a column may hold are named in a remark.
_MOST_NAMED = 12

# What the words of a column may stand for where that is not the same for every file, by the column's name.
Codes = Mapping[str, tuple[Named, ...]]
# The rows in use of the tables that rows of a file refer to (schema.tables.VOCABULARY), by the table's name.
Vocabulary = Mapping[str, pd.DataFrame]


def recognised(sheet: Sheet, table: Table, *wanted: str) -> Headed | None:
    """The table's headings in the sheet, if the columns `wanted` are among them."""
    headed = find_headings(sheet, table)
    return headed if headed and headed.has(*wanted) else None


def read_list(
    sheet: Sheet, headed: Headed, table: Table, problems: Collector, *, readers: Readers | None = None, codes: Codes | None = None
) -> pd.DataFrame:
    """The rows with every column of `table`, those the sheet does not have empty (see `loaders.flat.read_rows`); words are turned
    into the codes they stand for, and a year is one that can be meant. What stands in cells merged downwards holds for each of
    their rows, unless it is a number."""
    sheet = _spread(sheet, headed, table)
    rows = read_rows(Body(sheet, headed.header, headed.columns), headed, table, problems, readers=readers)
    for column in table.columns:
        if column.name not in rows:
            rows = rows.assign(**{column.name: None})
        elif known := (codes or {}).get(column.name, column.codes):
            rows = rows.assign(**{column.name: _coded(rows, column.name, known, headed, problems)})
    if "year" in table.names:
        _check_years(rows, headed, problems)
    return rows


def _spread(sheet: Sheet, headed: Headed, table: Table) -> Sheet:
    """The sheet with each word and day of a list in every row that its cell was merged over."""
    over = {
        (row, column): sheet.cells[top][left]
        for (row, column), (top, left) in sheet.covered.items()
        if column == left and top >= headed.header.body and column in headed.columns
        if table[headed.columns[column]].kind in (Kind.TEXT, Kind.DATE)
    }
    if not over:
        return sheet
    cells = [list(line) for line in sheet.cells]
    for (row, column), value in over.items():
        cells[row] += [None] * (column + 1 - len(cells[row]))
        cells[row][column] = value
    return replace(sheet, cells=cells)


def _coded(rows: pd.DataFrame, name: str, known: tuple[Named, ...], headed: Headed, problems: Collector) -> list[str | None]:
    meant = {word: named(known, str(word)) for word in rows[name].dropna().unique()}
    for row in rows.loc[rows[name].map(meant).isna() & rows[name].notna()].to_dict("records"):
        problems.add(
            "error",
            "word_unknown",
            N_("“{value}” is none of the words that “{heading}” may hold. Write one of: {known}."),
            row=row["row"] - 1,
            column=headed.place(name),
            value=row[name],
            heading=headed.header.label(headed.place(name)),
            known=", ".join(one.names[0] for one in known[:_MOST_NAMED]) + (", …" if len(known) > _MOST_NAMED else ""),
        )
    return [meant.get(word) for word in rows[name]]


def _check_years(rows: pd.DataFrame, headed: Headed, problems: Collector) -> None:
    for row in rows.loc[rows["year"].notna() & ~rows["year"].isin(YEARS)].to_dict("records"):
        problems.add(
            "error",
            "year_impossible",
            N_("{value} is no year figures can be about. Write it with four digits, for example 2026."),
            row=row["row"] - 1,
            column=headed.place("year"),
            value=str(row["year"]),
        )


def check_once(rows: pd.DataFrame, headed: Headed, table: Table, problems: Collector) -> None:
    """An error for each row that speaks of the same thing as one above it."""
    key = list(table.key)
    firsts = rows.groupby(key, dropna=False, sort=False)["row"].transform("first")
    for row, first in zip(rows.to_dict("records"), firsts, strict=True):
        if row["row"] != first:
            seen = next(name for name in (*key, "unit_name") if headed.place(name) is not None)
            problems.add(
                "error",
                "said_twice",
                N_("This row and row {first} say something of the same thing: {columns} are the same. Keep only one of the two."),
                row=row["row"] - 1,
                column=headed.place(seen),
                first=str(first),
                columns=_columns(table, key),
            )


def _columns(table: Table, names: list[str]) -> Text:
    """Their labels, apart by commas."""
    return Text(", ".join(f"{{{name}}}" for name in names), {name: Text(table[name].label) for name in names})


def as_table(sheet: Sheet, headed: Headed, table: Table, rows: pd.DataFrame, problems: Collector) -> ReadTable:
    """What was read; no rows where there is an error."""
    return ReadTable(
        sheet.name,
        table.name,
        table.name,
        headed.because(),
        table.conform(rows if not problems.refused else []),
        problems=problems.problems(),
    )
