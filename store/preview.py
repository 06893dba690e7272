"""What publishing a file would change: the sums of every area it touches, before and after."""

import datetime as dt
from dataclasses import replace

import duckdb
import pandas as pd

from schema.periods import calendar_periods
from schema.selection import Basis, Selection
from schema.tables import COUNT_COLUMNS
from schema.uploads import ReadFile
from store import choices, figures
from store.engine import Ask, asker
from store.publishing import publish

_BASES: dict[str, Basis] = {"counts": "reported", "dossiers": "recomputed"}
_KEYS = ["area", "period_start", "period_end", "measure"]
COLUMNS = ["area", "area_name", "dataset", "basis", "period_start", "period_end", "measure", "before", "after"]


def changes(
    ask_before: Ask, cursor: duckdb.DuckDBPyConnection, read: ReadFile, *, demonstration: bool, now: dt.datetime
) -> pd.DataFrame:
    """One row a figure that would change: COLUMNS, with `before` and `after` Int64, <NA> being "not known".

    Reported figures are compared by period, recomputed ones by calendar year within the dossiers' span. Publishes
    into the cursor's transaction, which the caller must roll back; `ask_before` must not see that transaction.
    """
    batch_id = publish(cursor, read, who="", demonstration=demonstration, source="", now=now)
    ask_after = asker(cursor)
    found = [
        _compared(ask_before, ask_after, dataset, basis, area)
        for dataset, basis in _BASES.items()
        for area in _touched(ask_after, dataset, batch_id)
    ]
    told = [frame for frame in found if not frame.empty]
    return _typed(pd.concat(told, ignore_index=True) if told else pd.DataFrame(columns=COLUMNS))


def _touched(ask: Ask, dataset: str, batch_id: int) -> list[str]:
    """The areas the batch's units are in or were in before."""
    sql = f"""
        SELECT DISTINCT area FROM {dataset}
        WHERE unit IN (SELECT unit FROM {dataset} WHERE batch_id = ?) ORDER BY area"""
    return ask(sql, [batch_id])["area"].tolist()


def _compared(ask_before: Ask, ask_after: Ask, dataset: str, basis: Basis, area: str) -> pd.DataFrame:
    selection = Selection(basis, area)
    if basis == "recomputed":
        spans = [span for ask in (ask_before, ask_after) if (span := choices.span(ask, selection))]
        if not spans:
            return pd.DataFrame(columns=COLUMNS)
        first, last = min(span[0] for span in spans), max(span[1] for span in spans)
        selection = replace(selection, periods=tuple(calendar_periods(first, last, "year")))
    before, after = (_long(figures.sums(ask, ("area", "period"), selection)) for ask in (ask_before, ask_after))
    both = before.merge(after, how="outer", on=_KEYS, suffixes=("_before", "_after"))
    named = both.assign(area_name=both["area_name_after"].fillna(both["area_name_before"]), dataset=dataset, basis=basis)
    differs = both["value_before"].fillna(-1) != both["value_after"].fillna(-1)
    renamed = named[differs].rename(columns={"value_before": "before", "value_after": "after"})
    order = {name: place for place, name in enumerate(COUNT_COLUMNS)}
    in_order = renamed.assign(place=renamed["measure"].map(order)).sort_values(["period_start", "period_end", "place"])
    return in_order[COLUMNS]


def _long(table: pd.DataFrame) -> pd.DataFrame:
    """One row a figure: _KEYS, area_name, value."""
    return table.melt(
        id_vars=["area", "area_name", "period_start", "period_end"],
        value_vars=COUNT_COLUMNS,
        var_name="measure",
        value_name="value",
    )


def _typed(frame: pd.DataFrame) -> pd.DataFrame:
    days = dict.fromkeys(["period_start", "period_end"], "datetime64[us]")
    words = dict.fromkeys(["area", "area_name", "dataset", "basis", "measure"], "str")
    return frame.astype({**words, **days, "before": "Int64", "after": "Int64"})
