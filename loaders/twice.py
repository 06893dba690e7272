"""Finds figures that a file holds twice, since they would be counted twice."""

import pandas as pd

from language import N_
from loaders.collector import Collector
from schema.problems import Problem
from schema.uploads import ReadTable

_KEY = ["unit", "period_start", "period_end", "sector"]
_TEXT = N_("“{value}” already has a row for the same period. Keep only one of the two.")


def check_units(rows: pd.DataFrame, column: int, problems: Collector) -> None:
    """An error for each unit that already has a row in a form by unit; `column` is the place of the names."""
    for row in rows.loc[rows.duplicated("unit")].to_dict("records"):
        problems.add("error", "row_twice", _TEXT, row=row["row"] - 1, column=column, value=row["unit_name"])


def across_sheets(tables: list[ReadTable]) -> list[Problem]:
    """An error for each row whose unit, period and field an earlier sheet of the file has too, as in a copied sheet."""
    seen: set[tuple] = set()
    found: list[Problem] = []
    for table in tables:
        if table.dataset != "counts" or table.frame.empty:
            continue
        problems = Collector(table.sheet)
        keys = [tuple(None if pd.isna(value) else value for value in key) for key in table.frame[_KEY].itertuples(index=False)]
        for key, row, name in zip(keys, table.frame["row"], table.frame["unit_name"], strict=True):
            if key in seen:
                problems.add("error", "row_twice", _TEXT, row=int(row) - 1, value=name)
        seen.update(keys)
        found += problems.problems()
    return found
