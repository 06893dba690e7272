"""Figures as offices reported them: sums of the rows of their forms."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import pandas as pd

from schema.selection import Key, Selection
from schema.tables import COUNT_COLUMNS
from store import choices
from store.conditions import by_columns, exactly, group_columns, grouped, listed, name_columns, then_column, view, where
from store.engine import Ask
from store.folding import STOCKS, finished, folded, nothing


def unanswerable(by: Sequence[Key], selection: Selection) -> bool:
    """Whether reported figures cannot be had: forms are not split by procedure or channel."""
    return bool(selection.procedures or selection.channels or {"procedure", "channel"} & set(by))


def matched(by: Sequence[Key], selection: Selection) -> tuple[str, list[Any]]:
    """The reported rows that a figure by these keys is made of, never a whole together with its parts.

    A district that reports for itself (its unit is its area) reports for all its communes. Not by unit: for each area
    and period its own rows if there are any among those selected, else the rows of its units. By unit: the units' rows,
    and the area's own only if units are selected and it is among them.
    """
    condition, parameters = where(selection)
    dates, days = exactly(selection.periods)
    keep = "unit = area OR whole = 0"
    if "unit" in by:
        keep = "1 = 1" if selection.units else "unit <> area"
    sql = f"""
        SELECT * FROM (
            SELECT *, max(CASE WHEN unit = area THEN 1 ELSE 0 END) OVER (PARTITION BY area, period_start, period_end) AS whole
            FROM {view("current_counts", selection)} WHERE {condition} AND {dates}
        ) selected WHERE ({keep})"""
    return sql, [*parameters, *days]


def sums(ask: Ask, by: Sequence[Key], selection: Selection) -> pd.DataFrame:
    """Sums of the reported counts; a sum is missing where one of its rows lacks the column."""
    if unanswerable(by, selection):
        return nothing(by)
    rows, parameters = matched(by, selection)
    keys = [*group_columns(by), "period_start", "period_end"]
    names = [f"max(m.{name}) AS {name}" for name in name_columns(by)]
    figures = [f"CAST(CASE WHEN count(*) = count(m.{name}) THEN sum(m.{name}) END AS BIGINT) AS {name}" for name in COUNT_COLUMNS]
    sql = f"""
        WITH matched AS ({rows}),
        by_period AS (
            SELECT {listed(keys, names, figures)}
                max(CASE WHEN m.period_assumed THEN 1 ELSE 0 END) AS period_assumed,
                max(CASE WHEN m.period_partial THEN 1 ELSE 0 END) AS period_partial,
                max(CASE WHEN m.demonstration THEN 1 ELSE 0 END) AS made_up,
                0 AS rows_before, count(*) AS rows_within
            FROM matched m {grouped(keys)}
        )
        {folded(by)}"""
    return finished(ask(sql, parameters), by)


def summed(ask: Ask, selection: Selection) -> list[str]:
    """The units of their time whose rows the selection's total is the sum of; of an area that reports itself only its own."""
    rows, parameters = matched((), selection)
    unit = then_column(selection)
    return ask(f"SELECT DISTINCT {unit} AS unit FROM ({rows}) m ORDER BY unit", parameters)["unit"].tolist()


def stocks(ask: Ask, by: Sequence[Key], selection: Selection, day: dt.date) -> pd.DataFrame:
    """What was open at the end of `day` where a reported period ends on it; of several that do, the shortest is read."""
    ending = [period for period in choices.periods(ask, selection) if period.end == day]
    frame = sums(ask, by, replace(selection, periods=(max(ending),))) if ending else nothing(by)
    return frame[[*by_columns(by), *STOCKS, "demonstration"]]
