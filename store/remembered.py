"""What people have said once and need not say again: mappings of tables, names of units, weights, what a meeting is shown."""

import datetime as dt
import json
from collections.abc import Mapping as Dictionary

import duckdb
import pandas as pd

from language import N_, Text
from schema.mappings import Mapping, MappingError
from schema.meeting import Storyboard
from store import said
from store.engine import Ask
from store.errors import StoreError


def save_mapping(cursor: duckdb.DuckDBPyConnection, mapping: Mapping, who: str, now: dt.datetime) -> None:
    """Keep a mapping under its name; one of the same name is replaced."""
    said.say(cursor, "mappings", mapping.name, mapping.to_json(), who, now)


def forget_mapping(cursor: duckdb.DuckDBPyConnection, name: str, who: str, now: dt.datetime) -> None:
    """Recognise no more tables by the mapping of this name."""
    said.forget(cursor, "mappings", name, who, now)


def mappings(ask: Ask) -> list[Mapping]:
    """The mappings in use, by name; one that this version cannot read any more is left out."""
    found = []
    for content in said.in_force(ask, "mappings")["content"]:
        try:
            found.append(Mapping.from_json(content))
        except MappingError:
            continue
    return found


def mapping_list(ask: Ask) -> pd.DataFrame:
    """The mappings in use: name, who, saved_at."""
    return said.in_force(ask, "mappings").drop(columns="content")


def confirm_unit(cursor: duckdb.DuckDBPyConnection, name: str, unit: str, who: str, now: dt.datetime) -> None:
    """Take the unit of this key, or none, for what files call `name`: see `loaders.known_units.KnownUnits`."""
    said.say(cursor, "unit_names", name, unit, who, now)


def forget_unit(cursor: duckdb.DuckDBPyConnection, name: str, who: str, now: dt.datetime) -> None:
    """Ask again what files mean by `name`."""
    said.forget(cursor, "unit_names", name, who, now)


def unit_names(ask: Ask) -> pd.DataFrame:
    """The confirmed names: name, unit, who, saved_at."""
    return said.in_force(ask, "unit_names")


_WEIGHTS = "composite"


def save_weights(cursor: duckdb.DuckDBPyConnection, weights: Dictionary[str, int], who: str, now: dt.datetime) -> None:
    """From now on these are the office's weights, by the code of the part."""
    said.say(cursor, "weights", _WEIGHTS, json.dumps(dict(weights)), who, now)


def weights(ask: Ask) -> pd.DataFrame:
    """The office's weights, one row or none: `weights` (by the code of the part), who, saved_at."""
    kept = said.in_force(ask, "weights")
    return kept.assign(weights=[json.loads(content) for content in kept["content"]]).drop(columns=["name", "content"])


def save_storyboard(cursor: duckdb.DuckDBPyConnection, storyboard: Storyboard, who: str, now: dt.datetime) -> None:
    """Keep a storyboard under its name; one of the same name is replaced. Raises `StoreError` if it has none."""
    if not storyboard.name.strip():
        raise StoreError(Text(N_("Give the storyboard a name.")))
    said.say(cursor, "storyboards", storyboard.name, storyboard.to_json(), who, now)


def forget_storyboard(cursor: duckdb.DuckDBPyConnection, name: str, who: str, now: dt.datetime) -> None:
    """Offer it no more."""
    said.forget(cursor, "storyboards", name, who, now)


def storyboards(ask: Ask) -> pd.DataFrame:
    """Those in use, by name: name, `storyboard`, who, saved_at."""
    kept = said.in_force(ask, "storyboards")
    return kept.assign(storyboard=[Storyboard.from_json(content) for content in kept["content"]]).drop(columns="content")
