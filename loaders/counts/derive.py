"""Completes the columns of counts that follow from others, row by row, and only where every part is known."""

from collections.abc import Collection

import pandas as pd

from language import N_
from loaders.collector import Collector
from schema.tables import COUNT_COLUMNS

# Column and the columns it is the sum of; earlier results serve later ones.
SUMS = {
    "resolved_on_time_total": ("resolved_early", "resolved_on_time"),
    "resolved_total": ("resolved_on_time_total", "resolved_overdue"),
    "received_new": ("received_online", "received_in_person"),
    "received_total": ("received_new", "carried_over"),
    "in_process_total": ("in_process_not_due", "in_process_overdue"),
    "within_deadline": ("resolved_on_time_total", "in_process_not_due"),
    "past_deadline": ("resolved_overdue", "in_process_overdue"),
}
_OF_GROUP = {
    "received": ("received_new", "received_total"),
    "resolved": ("resolved_on_time_total", "resolved_total"),
    "open": ("in_process_total",),
}


def derived(rows: pd.DataFrame, unknown_in: Collection[str] = ()) -> pd.DataFrame:
    """The rows with every count column; what the file gives is never replaced. Nothing is added up in a group of `unknown_in`
    ("received", "resolved", "open"), where a column that nobody understands may be a part.

    received_new also includes received_postal where the file has it apart, that is, fills it in for any row.
    """
    counts = {
        name: rows[name].astype("Int64") if name in rows else pd.Series(pd.NA, index=rows.index, dtype="Int64")
        for name in COUNT_COLUMNS
    }
    left_alone = {name for group in unknown_in for name in _OF_GROUP[group]}
    for name, parts in SUMS.items():
        if name in left_alone:
            continue
        total = sum((counts[part] for part in parts[1:]), start=counts[parts[0]])
        if name == "received_new":
            total = total + (counts["received_postal"] if counts["received_postal"].notna().any() else 0)
        counts[name] = counts[name].fillna(total)
    return rows.assign(**counts)


def with_carried_over(rows: pd.DataFrame, places: dict[str, int], problems: Collector) -> pd.DataFrame:
    """The rows with `received_total` as we define it, those carried over included.

    Some forms leave them out of the column "Tổng số". That is seen where, in every row with dossiers carried over, the total is
    that of the newly received alone, and it is said.
    """
    if not {"received_total", "carried_over"} <= set(places):
        return rows
    total, carried = rows["received_total"].astype("Int64"), rows["carried_over"].astype("Int64")
    new = _newly_received(rows)
    known = total.notna() & new.notna() & (carried > 0).fillna(False)
    if not known.any() or not (total[known] == new[known]).all():
        return rows
    problems.add(
        "warning",
        "total_without_carried_over",
        N_(
            "The total received leaves out those carried over. They are added to it, since the dashboard counts them as received."
        ),
        column=places["received_total"],
        row=int(rows.loc[known, "row"].iloc[0]) - 1,
        value=int(total[known].iloc[0]),
    )
    return rows.assign(received_new=rows.get("received_new", total), received_total=total + carried.fillna(0))


def _newly_received(rows: pd.DataFrame) -> pd.Series:
    if "received_new" in rows:
        return rows["received_new"].astype("Int64")
    parts = [
        rows[name].astype("Int64").fillna(0)
        for name in ("received_online", "received_in_person", "received_postal")
        if name in rows
    ]
    return sum(parts[1:], start=parts[0]) if parts else pd.Series(pd.NA, index=rows.index, dtype="Int64")
