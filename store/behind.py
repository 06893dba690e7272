"""The dossiers behind one recomputed figure, found by the very sums that make it."""

import pandas as pd

from schema.selection import Selection
from schema.tables import COUNT_COLUMNS
from store import recomputed, sources
from store.conditions import periods_table, view, where
from store.engine import Ask


def dossiers(ask: Ask, measure: str, selection: Selection, limit: int) -> pd.DataFrame:
    """At most `limit` of the dossiers counted in `measure` for the selection's one period, as `store.sources.rows` gives them.

    Each dossier is counted as the whole group is, so that as many dossiers have the value 1 as the figure says; of a figure
    that is missing no dossier is behind it. Raises `ValueError` for a measure that is no count, reported figures, or
    several periods.
    """
    if measure not in COUNT_COLUMNS or selection.basis != "recomputed" or len(selection.periods) != 1:
        raise ValueError("Dossiers are behind one recomputed count of one period.")
    figure = recomputed.sums(ask, (), selection)[measure]
    if figure.empty or pd.isna(figure.iloc[0]):
        limit = 0
    condition, parameters = where(selection)
    asked, days = periods_table(selection.periods)
    lives, events = view("lives", selection), view("events", selection)
    behind = f"""
        SELECT l.*
        FROM {lives} l
        JOIN (
            SELECT batch_id, position, {recomputed.pieces()}
            FROM (SELECT *, 1 AS n, 1 AS has_days FROM {events} WHERE {condition}) ledger
            JOIN ({asked}) asked ON day <= period_end
            GROUP BY batch_id, position
        ) p ON p.batch_id = l.batch_id AND p.position = l.position
        WHERE {recomputed.value(measure)} = 1"""
    return sources.listed_rows(ask, "dossiers", behind, [*parameters, *days], limit)
