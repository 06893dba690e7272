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
_KEYS = ["id", "period_start", "period_end", "measure"]
COLUMNS = ["area", "area_name", "unit_name", "dataset", "basis", "period_start", "period_end", "measure", "before", "after"]


def changes(
    ask_before: Ask, cursor: duckdb.DuckDBPyConnection, read: ReadFile, *, demonstration: bool, now: dt.datetime
) -> pd.DataFrame:
    """One row a figure that would change: COLUMNS, with `before` and `after` Int64, <NA> being "not known".

    Reported figures are compared by period, for the area (`unit_name` missing) and for each of its units; recomputed ones
    for the area by calendar year within the dossiers' span. Publishes
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


OVERLAPS = ["area_name", "period_start", "period_end", "period_partial"]
_OTHER = {name: f"other_{name}" for name in ("period_start", "period_end", "period_partial")}


def overlaps(ask: Ask, read: ReadFile) -> pd.DataFrame:
    """One row a period of an area in the file and another, published one of the same area that has days in common with it:
    OVERLAPS, the other period's columns (`other_…`), and the last batch_id and file_name that have it."""
    held = ask(
        """
        SELECT c.*, b.file_name
        FROM (
            SELECT area, period_start AS other_period_start, period_end AS other_period_end,
                max(CASE WHEN period_partial THEN 1 ELSE 0 END) AS other_period_partial, max(batch_id) AS batch_id
            FROM current_counts GROUP BY area, period_start, period_end
        ) c JOIN batches b ON b.batch_id = c.batch_id
        ORDER BY area, other_period_start, other_period_end"""
    )
    mine = [
        table.frame[["area", *OVERLAPS]].fillna({"period_partial": False}) for table in read.tables if table.dataset == "counts"
    ]
    if not mine or held.empty:
        return pd.DataFrame(columns=[*OVERLAPS, *_OTHER.values(), "batch_id", "file_name"])
    both = pd.concat(mine, ignore_index=True).drop_duplicates().merge(held, on="area")
    meet = (both["period_start"] <= both["other_period_end"]) & (both["other_period_start"] <= both["period_end"])
    same = (both["period_start"] == both["other_period_start"]) & (both["period_end"] == both["other_period_end"])
    return both.loc[meet & ~same, [*OVERLAPS, *_OTHER.values(), "batch_id", "file_name"]].reset_index(drop=True)


def _touched(ask: Ask, dataset: str, batch_id: int) -> list[str]:
    """The areas the batch's units are in or were in before."""
    sql = f"""
        SELECT DISTINCT area FROM {dataset}
        WHERE unit IN (SELECT unit FROM {dataset} WHERE batch_id = ?) ORDER BY area"""
    return ask(sql, [batch_id])["area"].tolist()


def _compared(ask_before: Ask, ask_after: Ask, dataset: str, basis: Basis, area: str) -> pd.DataFrame:
    selection = Selection(basis, area)
    keys = ["area"]
    if basis == "recomputed":
        spans = [span for ask in (ask_before, ask_after) if (span := choices.span(ask, selection))]
        if not spans:
            return pd.DataFrame(columns=COLUMNS)
        first, last = min(span[0] for span in spans), max(span[1] for span in spans)
        selection = replace(selection, periods=tuple(calendar_periods(first, last, "year")))
    else:
        # Where the area reports itself, its units' figures are in no sum of the area's, but rankings are made of them.
        keys.append("unit")
    tables = [[_long(figures.sums(ask, (key, "period"), selection), key) for ask in (ask_before, ask_after)] for key in keys]
    area_name = next(
        (str(name) for table in reversed(tables[0]) for name in table["name"].dropna()),
        area,
    )
    told = [_differing(before, after) for before, after in tables]
    named = [
        table.assign(unit_name=pd.NA if key == "area" else table["name"], key=place)
        for place, (key, table) in enumerate(zip(keys, told, strict=True))
    ]
    order = {name: place for place, name in enumerate(COUNT_COLUMNS)}
    found = pd.concat(named, ignore_index=True).assign(area=area, area_name=area_name, dataset=dataset, basis=basis)
    found = found.assign(place=found["measure"].map(order))
    return found.sort_values(["key", "period_start", "period_end", "unit_name", "place"])[COLUMNS]


def _differing(before: pd.DataFrame, after: pd.DataFrame) -> pd.DataFrame:
    """The figures that are not the same in both tables of `_long`: `id`, `name`, the period, `measure`, `before`, `after`."""
    both = before.merge(after, how="outer", on=_KEYS, suffixes=("_before", "_after"))
    differs = both["value_before"].fillna(-1) != both["value_after"].fillna(-1)
    named = both.assign(name=both["name_after"].fillna(both["name_before"]))[differs]
    return named.rename(columns={"value_before": "before", "value_after": "after"})


def _long(table: pd.DataFrame, key: str) -> pd.DataFrame:
    """One row a figure: _KEYS, name, value."""
    named = table.rename(columns={key: "id", f"{key}_name": "name"})
    return named.melt(
        id_vars=["id", "name", "period_start", "period_end"], value_vars=COUNT_COLUMNS, var_name="measure", value_name="value"
    )


def _typed(frame: pd.DataFrame) -> pd.DataFrame:
    days = dict.fromkeys(["period_start", "period_end"], "datetime64[us]")
    words = dict.fromkeys(["area", "area_name", "unit_name", "dataset", "basis", "measure"], "str")
    return frame.astype({**words, **days, "before": "Int64", "after": "Int64"})
