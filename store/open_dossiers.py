"""The dossiers that lay open at the end of a day, by the day they are due."""

import datetime as dt
from collections.abc import Sequence

import pandas as pd

from schema.selection import Key, Selection
from store.conditions import by_columns, group_columns, grouped, listed, name_columns, view, where
from store.engine import Ask
from store.folding import keyed


def by_due_date(ask: Ask, by: Sequence[Key], selection: Selection, day: dt.date) -> pd.DataFrame:
    """How many dossiers lay open at the end of `day`: by-columns, `clock` ("running"; "stopped": suspended; "none": no due date),
    `due_date` (missing without one), `dossiers`, `demonstration`.

    The same dossiers that store.stocks counts: one that ended on an unknown day is not among them. Forms do not name
    single dossiers: reported, there is no row. `by` names no "period", and the selection's periods are not used.
    """
    keys = group_columns(by)
    if selection.basis == "reported":
        return _typed(pd.DataFrame(columns=[*by_columns(by), "clock", "due_date", "dossiers", "made_up"]), by)
    condition, parameters = where(selection)
    named = [f"max({name}) AS {name}" for name in name_columns(by)]
    sql = f"""
        SELECT {listed(keys, named)} clock, due_date, count(*) AS dossiers,
            max(CASE WHEN demonstration THEN 1 ELSE 0 END) AS made_up
        FROM {view("lives", selection)} WHERE {condition} AND received_date <= ? AND (NOT has_ended OR ended_on > ?)
        {grouped([*keys, "clock", "due_date"])}
        ORDER BY {", ".join([*keys, "clock", "due_date"])}"""
    return _typed(ask(sql, [*parameters, day, day]), by)


def _typed(frame: pd.DataFrame, by: Sequence[Key]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            **keyed(frame, by),
            "clock": frame["clock"].astype("str"),
            "due_date": pd.to_datetime(frame["due_date"]),
            "dossiers": frame["dossiers"].astype("int64"),
            "demonstration": frame["made_up"].astype("bool"),
        }
    )
