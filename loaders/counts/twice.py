"""Finds figures that a file holds twice, since they would be counted twice."""

from collections.abc import Sequence

import pandas as pd

from language import N_
from loaders.collector import Collector
from schema.problems import Problem
from schema.units import same_spelling
from schema.uploads import ReadTable

_KEY = ["unit", "period_start", "period_end", "sector"]
_WHOLE_AND_FIELDS = N_(
    "“{value}” has one row for everything and, in another table, rows by field for the same period. They are the same dossiers "
    "and would be counted twice: remove one of the two tables, or put it into a file of its own, which replaces the other."
)
_TEXT = N_("“{value}” already has a row for the same period. Keep only one of the two.")


def check_rows_twice(rows: pd.DataFrame, sections: Sequence[str | None], column: int | None, problems: Collector) -> None:
    """An error for each row whose unit, period and field an earlier row of the table has too; `column` is the place of the
    names. The same field may stand in several `sections`, one of each row: each level of administration has its own."""
    key = [name for name in _KEY if name in rows]
    compared = rows.assign(section=list(sections))
    if "sector" in rows:
        compared = compared.assign(sector=[_spelt(name) if isinstance(name, str) else name for name in rows["sector"]])
    again = compared.duplicated([*key, "section"] if "sector" in rows else key)
    for row in rows.loc[again].to_dict("records"):
        value = row.get("sector") or row["unit_name"]
        problems.add("error", "row_twice", _TEXT, row=row["row"] - 1, column=column, value=value)


def _spelt(name: str) -> str:
    """A field as it is compared: "HỘ TỊCH" and "Hộ tịch", "Tư pháp - Hộ tịch" and "Tư pháp-Hộ tịch" are one."""
    return "".join(char for char in same_spelling(name) if char.isalnum())


def across_sheets(tables: list[ReadTable]) -> list[Problem]:
    """An error for each row whose unit, period and field an earlier table of the file has too, as in a copied sheet; and one for
    a unit that has a row of its own in one table and rows by field in another: they are the same dossiers."""
    seen: set[tuple] = set()
    by_field: dict[tuple, bool] = {}
    found: list[Problem] = []
    for table in tables:
        if table.dataset != "counts" or table.frame.empty:
            continue
        problems = Collector(table.sheet)
        keys = [tuple(None if pd.isna(value) else value for value in key) for key in table.frame[_KEY].itertuples(index=False)]
        for key, row, name in zip(keys, table.frame["row"], table.frame["unit_name"], strict=True):
            if key in seen:
                problems.add("error", "row_twice", _TEXT, row=int(row) - 1, value=name)
            elif by_field.get(key[:-1], key[-1] is not None) != (key[-1] is not None):
                problems.add("error", "whole_and_fields", _WHOLE_AND_FIELDS, row=int(row) - 1, value=name)
        seen.update(keys)
        by_field = {key[:-1]: key[-1] is not None for key in keys} | by_field
        found += problems.problems()
    return found
