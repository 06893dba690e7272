"""Words that people may take back: nothing is overwritten, and of each name the last word counts."""

import datetime as dt

import duckdb
import pandas as pd

from store.engine import Ask
from store.tables import SAID


def say(cursor: duckdb.DuckDBPyConnection, table: str, name: str, content: str, who: str, now: dt.datetime) -> None:
    """From now on this counts under this name."""
    _write(cursor, table, name, content, who, now, forgotten=False)


def forget(cursor: duckdb.DuckDBPyConnection, table: str, name: str, who: str, now: dt.datetime) -> None:
    """From now on nothing counts under this name."""
    _write(cursor, table, name, "", who, now, forgotten=True)


def in_force(ask: Ask, table: str) -> pd.DataFrame:
    """What counts, by name: name, its content, who, saved_at."""
    return ask(
        f"""
        SELECT name, {SAID[table]}, who, saved_at FROM (
            SELECT *, row_number() OVER (PARTITION BY name ORDER BY position DESC) AS place FROM {table}
        ) ranked WHERE place = 1 AND NOT forgotten ORDER BY name"""
    )


def _write(
    cursor: duckdb.DuckDBPyConnection, table: str, name: str, content: str, who: str, now: dt.datetime, *, forgotten: bool
) -> None:
    cursor.execute(
        f"INSERT INTO {table} SELECT coalesce(max(position), 0) + 1, ?, ?, ?, ?, ? FROM {table}",
        [name, content, who, now, forgotten],
    )
