"""Why dossiers are late, as far as their lists say."""

import pandas as pd

from schema.selection import Selection
from store.conditions import view, where
from store.engine import Ask


def late_by_reason(ask: Ask, selection: Selection) -> pd.DataFrame:
    """How many dossiers of the selection's one period are late, by reason: `delay_reason` (missing: none is given), `dossiers`,
    `demonstration`. Late are those resolved late in the period and those open past due at its end. Forms do not name single
    dossiers: reported, there is no row. Raises `ValueError` for several periods or none."""
    if len(selection.periods) != 1:
        raise ValueError("Reasons are those of one period.")
    (period,) = selection.periods
    if selection.basis == "reported":
        return _typed(pd.DataFrame(columns=["delay_reason", "dossiers", "made_up"]))
    condition, parameters = where(selection)
    sql = f"""
        SELECT delay_reason, count(*) AS dossiers, max(CASE WHEN demonstration THEN 1 ELSE 0 END) AS made_up
        FROM {view("lives", selection)}
        WHERE {condition} AND (
            outcome = 'overdue' AND ended_on >= ? AND ended_on <= ?
            OR clock = 'running' AND received_date <= ? AND due_date < ? AND (NOT has_ended OR ended_on > ?)
        )
        GROUP BY delay_reason ORDER BY delay_reason"""
    return _typed(ask(sql, [*parameters, period.start, *[period.end] * 4]))


def _typed(frame: pd.DataFrame) -> pd.DataFrame:
    return pd.DataFrame(
        {
            "delay_reason": frame["delay_reason"].astype("str"),
            "dossiers": frame["dossiers"].astype("int64"),
            "demonstration": frame["made_up"].astype("bool"),
        }
    )
