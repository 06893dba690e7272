"""The rows behind a figure: which file, which sheet, which row."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from schema.columns import Kind
from schema.selection import Key, Selection
from schema.tables import TABLES
from store import reported
from store.conditions import as_published, view, where
from store.engine import Ask

_FIRST = ["batch_id", "file_name", "sheet", "row", "demonstration"]
_ORDER = {
    "counts": "period_start, period_end, unit_name, sector, batch_id, position",
    "dossiers": "received_date, dossier_code, batch_id, position",
}

# Of a dossier that ended on an unknown day only the period it was received in counts it.
_IN_HAND = """received_date <= ?
    AND (ended_on IS NULL OR ended_on >= ?)
    AND (outcome IS NULL OR outcome <> 'unknown' OR received_date >= ?)"""


def rows(ask: Ask, selection: Selection, limit: int, by: Sequence[Key] = ()) -> pd.DataFrame:
    """At most `limit` of the rows: batch_id, file_name, sheet, row, demonstration, then the other columns of COUNTS or
    DOSSIERS. Dossiers come by the day they were received, then by code."""
    behind, parameters = _behind(selection, by)
    return listed_rows(ask, "counts" if selection.basis == "reported" else "dossiers", behind, parameters, limit)


def listed_rows(ask: Ask, dataset: str, behind: str, parameters: Sequence[Any], limit: int) -> pd.DataFrame:
    """The first `limit` rows of the query `behind`, which gives rows of a view of the dataset, as `rows` gives them."""
    table = TABLES[dataset]
    columns = [*_FIRST, *(name for name in table.names if name not in _FIRST)]
    named = ", ".join(f'"{name}"' for name in columns)
    frame = ask(f"WITH behind AS ({behind}) SELECT {named} FROM behind ORDER BY {_ORDER[dataset]} LIMIT ?", [*parameters, limit])
    whole = table.conform(frame).assign(
        batch_id=frame["batch_id"].astype("int64"),
        file_name=frame["file_name"].astype(Kind.TEXT.dtype),
        demonstration=frame["demonstration"].astype("bool"),
    )
    return whole[columns]


def count(ask: Ask, selection: Selection, by: Sequence[Key] = ()) -> int:
    """How many rows there are behind a figure."""
    behind, parameters = _behind(selection, by)
    return int(ask(f"WITH behind AS ({behind}) SELECT count(*) AS n FROM behind", parameters)["n"].iloc[0])


def files(ask: Ask, selection: Selection, by: Sequence[Key] = ()) -> pd.DataFrame:
    """The files those rows stand in: batch_id, file_name, source, demonstration, rows; the most rows first."""
    behind, parameters = _behind(selection, by)
    frame = ask(
        f"""
        WITH behind AS ({behind})
        SELECT batch_id, file_name, source, demonstration, count(*) AS row_count FROM behind
        GROUP BY batch_id, file_name, source, demonstration ORDER BY row_count DESC, batch_id""",
        parameters,
    )
    types = {"batch_id": "int64", "file_name": "str", "source": "str", "demonstration": "bool", "rows": "int64"}
    return frame.rename(columns={"row_count": "rows"}).astype(types)


def _behind(selection: Selection, by: Sequence[Key]) -> tuple[str, list[Any]]:
    """Reported: the very rows that are summed. Recomputed: the dossiers that were in hand in one of the periods, that
    is received by its end and not ended before its start."""
    if selection.basis == "reported":
        if reported.unanswerable(by, selection):
            return "SELECT * FROM current_counts WHERE 1 = 0", []
        rows, parameters = reported.matched(by, selection)
        return f"SELECT {as_published(selection)} FROM ({rows}) matched", parameters
    condition, parameters = where(selection)
    lives = view("lives", selection)
    if not selection.periods:
        return f"SELECT {as_published(selection)} FROM {lives} WHERE {condition}", parameters
    periods = " OR ".join([f"({_IN_HAND})"] * len(selection.periods))
    days = [day for period in selection.periods for day in (period.end, period.start, period.start)]
    return f"SELECT {as_published(selection)} FROM {lives} WHERE {condition} AND ({periods})", [*parameters, *days]
