"""The rows of a table that are in use, and how one of them came to be what it is."""

import datetime as dt
from collections.abc import Mapping

import pandas as pd

from schema.tables import TABLES
from store.engine import Ask
from store.views import same

# What is known of where a row came from, beside its sheet and its row.
BATCH = {"batch_id": "int64", "file_name": "str", "source": "str", "demonstration": "bool"}
_SAID = {"who": "str", "published_at": "datetime64[us]", "undone": "bool"}


def rows(ask: Ask, name: str, area: str | None = None) -> pd.DataFrame:
    """The rows in use of a table, of one area or of all: the table's columns and BATCH, in the order of its key."""
    where, parameters = ("area = ?", [area]) if area else ("1 = 1", [])
    return _typed(
        ask(f"SELECT {_columns(name)} FROM current_{name} WHERE {where} ORDER BY {_order(name)}, batch_id, position", parameters),
        name,
        BATCH,
    )


def areas(ask: Ask, name: str) -> pd.DataFrame:
    """The areas that have rows in use of a table: area, area_name, demonstration (whether all of them are made up)."""
    frame = ask(
        f"""
        SELECT area, max(area_name) AS area_name, min(CASE WHEN demonstration THEN 1 ELSE 0 END) AS demonstration
        FROM current_{name} GROUP BY area ORDER BY area"""
    )
    return frame.astype({"area": "str", "area_name": "str", "demonstration": "bool"})


def versions(ask: Ask, name: str, key: Mapping[str, object]) -> pd.DataFrame:
    """Every row that was ever published of the thing with this key, the newest first: the table's columns, BATCH, `who` published
    it, `published_at`, and whether that is `undone`."""
    condition = " AND ".join(f"{same('r', column)} = ?" for column in TABLES[name].key)
    frame = ask(
        f"""
        SELECT {_columns(name, "r")}, b.who, b.published_at, CASE WHEN a.batch_id IS NULL THEN 1 ELSE 0 END AS undone
        FROM (SELECT r.*, b.file_name, b.source, b.demonstration FROM {name} r JOIN batches b ON b.batch_id = r.batch_id) r
        JOIN batches b ON b.batch_id = r.batch_id
        LEFT JOIN active_batches a ON a.batch_id = r.batch_id
        WHERE {condition}
        ORDER BY r.batch_id DESC, r.position DESC""",
        [dt.date.min if key[column] is None else key[column] for column in TABLES[name].key],
    )
    return _typed(frame, name, BATCH | _SAID)


def _columns(name: str, alias: str = "") -> str:
    place = f"{alias}." if alias else ""
    return ", ".join(f'{place}"{column}"' for column in (*TABLES[name].names, *BATCH))


def _order(name: str) -> str:
    return ", ".join(f'"{column}"' for column in TABLES[name].key)


def _typed(frame: pd.DataFrame, name: str, more: Mapping[str, str]) -> pd.DataFrame:
    return TABLES[name].conform(frame).assign(**{column: frame[column].astype(kind) for column, kind in more.items()})
