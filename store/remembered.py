"""What people have said once and need not say again: how a table is mapped, and which unit a name means."""

import datetime as dt

import duckdb
import pandas as pd

from schema.mappings import Mapping, MappingError
from store.engine import Ask


def save_mapping(cursor: duckdb.DuckDBPyConnection, mapping: Mapping, who: str, now: dt.datetime) -> None:
    """Keep a mapping under its name; one of the same name is replaced."""
    _say(cursor, "mappings", mapping.name, mapping.to_json(), who, now, forgotten=False)


def forget_mapping(cursor: duckdb.DuckDBPyConnection, name: str, who: str, now: dt.datetime) -> None:
    """Recognise no more tables by the mapping of this name."""
    _say(cursor, "mappings", name, "", who, now, forgotten=True)


def mappings(ask: Ask) -> list[Mapping]:
    """The mappings in use, by name; one that this version cannot read any more is left out."""
    frame = ask(f"SELECT content FROM ({_latest('mappings')}) latest WHERE NOT forgotten ORDER BY name")
    found = []
    for content in frame["content"]:
        try:
            found.append(Mapping.from_json(content))
        except MappingError:
            continue
    return found


def mapping_list(ask: Ask) -> pd.DataFrame:
    """The mappings in use: name, who, saved_at."""
    return ask(f"SELECT name, who, saved_at FROM ({_latest('mappings')}) latest WHERE NOT forgotten ORDER BY name")


def confirm_unit(cursor: duckdb.DuckDBPyConnection, name: str, unit: str, who: str, now: dt.datetime) -> None:
    """Take the unit of this key, or none, for what files call `name`: see `loaders.known_units.KnownUnits`."""
    _say(cursor, "unit_names", name, unit, who, now, forgotten=False)


def forget_unit(cursor: duckdb.DuckDBPyConnection, name: str, who: str, now: dt.datetime) -> None:
    """Ask again what files mean by `name`."""
    _say(cursor, "unit_names", name, "", who, now, forgotten=True)


def unit_names(ask: Ask) -> pd.DataFrame:
    """The confirmed names: name, unit, who, saved_at."""
    return ask(f"SELECT name, unit, who, saved_at FROM ({_latest('unit_names')}) latest WHERE NOT forgotten ORDER BY name")


def _say(
    cursor: duckdb.DuckDBPyConnection, table: str, name: str, content: str, who: str, now: dt.datetime, *, forgotten: bool
) -> None:
    """Nothing is overwritten: the last word counts."""
    cursor.execute(
        f"INSERT INTO {table} SELECT coalesce(max(position), 0) + 1, ?, ?, ?, ?, ? FROM {table}",
        [name, content, who, now, forgotten],
    )


def _latest(table: str) -> str:
    return f"""
        SELECT * FROM (
            SELECT *, row_number() OVER (PARTITION BY name ORDER BY position DESC) AS place FROM {table}
        ) ranked WHERE place = 1"""
