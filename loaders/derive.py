"""Completes the columns of counts that follow from others, row by row, and only where every part is known."""

import pandas as pd

from schema.tables import COUNTS

# Column and the columns it is the sum of; earlier results serve later ones.
SUMS = {
    "resolved_on_time_total": ("resolved_early", "resolved_on_time"),
    "received_new": ("received_online", "received_in_person"),
    "within_deadline": ("resolved_on_time_total", "in_process_not_due"),
    "past_deadline": ("resolved_overdue", "in_process_overdue"),
}


def derived(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with every count column; what the file gives is never replaced.

    received_new also includes received_postal where the file has it apart, that is, fills it in for any row.
    """
    counts = {
        name: rows[name].astype("Int64") if name in rows else pd.Series(pd.NA, index=rows.index, dtype="Int64")
        for name in COUNTS.names
        if COUNTS[name].kind == "count" and name != "row"
    }
    for name, parts in SUMS.items():
        total = sum((counts[part] for part in parts[1:]), start=counts[parts[0]])
        if name == "received_new":
            total = total + (counts["received_postal"] if counts["received_postal"].notna().any() else 0)
        counts[name] = counts[name].fillna(total)
    return rows.assign(**counts)
