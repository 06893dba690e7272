"""Between which days dossiers were worked on: how many share the same three days, from which any percentile is exact."""

from collections.abc import Sequence

import pandas as pd

from schema.periods import Period
from schema.selection import Key, Selection
from store import choices
from store.conditions import by_columns, group_columns, grouped, listed, name_columns, periods_table, view, where
from store.engine import Ask
from store.folding import keyed

_SPAN = ("received_date", "ended_on", "due_date")


def spans(ask: Ask, by: Sequence[Key], selection: Selection) -> pd.DataFrame:
    """How many dossiers were received, ended and due on the same three days: by-columns, `received_date`, `ended_on`, `due_date`
    (missing for those without one), `dossiers`, `demonstration`. Only dossiers resolved in one of the periods; without "period"
    in `by` each is counted once, however many of the periods its end lies in. Forms do not say how long a dossier took:
    reported, there is no row."""
    condition, parameters = where(selection)
    keys = group_columns(by)
    named = [f"max({name}) AS {name}" for name in name_columns(by)]
    resolved = (
        f"SELECT * FROM {view('lives', selection)} WHERE {condition} AND outcome IN ('early', 'on_time', 'overdue', 'no_due')"
    )
    span = choices.span(ask, selection.whole)
    periods = selection.periods or ((Period(*span),) if span else ())
    if not periods or selection.basis == "reported":
        return _typed(pd.DataFrame(columns=[*by_columns(by), *_SPAN, "dossiers", "made_up"]), by)
    asked, days = periods_table(periods)
    if "period" in by:
        of_period = ["period_start", "period_end", "period_assumed", "period_partial"]
        rows = "resolved JOIN asked ON ended_on >= period_start AND ended_on <= period_end"
    else:
        of_period = []
        rows = "resolved WHERE EXISTS (SELECT 1 FROM asked WHERE ended_on >= period_start AND ended_on <= period_end)"
    sql = f"""
        WITH resolved AS ({resolved}), asked AS ({asked})
        SELECT {listed(keys, named, of_period)} {", ".join(_SPAN)}, count(*) AS dossiers,
            max(CASE WHEN demonstration THEN 1 ELSE 0 END) AS made_up
        FROM {rows} {grouped([*keys, *of_period, *_SPAN])}
        ORDER BY {", ".join([*keys, *of_period, *_SPAN])}"""
    return _typed(ask(sql, [*parameters, *days]), by)


def _typed(frame: pd.DataFrame, by: Sequence[Key]) -> pd.DataFrame:
    return pd.DataFrame(
        {
            **keyed(frame, by),
            **{name: frame[name].astype("datetime64[us]") for name in _SPAN},
            "dossiers": frame["dossiers"].astype("int64"),
            "demonstration": frame["made_up"].astype("bool"),
        }
    )
