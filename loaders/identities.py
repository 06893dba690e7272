"""Holds printed figures against each other; what does not add up is said, and kept as printed."""

import pandas as pd

from language import N_
from loaders.cells import letter
from loaders.collector import Collector

# Code, total, the parts that must all be known, parts that may be absent, and the sentence.
_IDENTITIES = (
    (
        "received_sum",
        "received_total",
        ("received_new", "carried_over"),
        N_("Received is printed as {value}, but newly received and carried over add up to {sum}. Both are kept as printed."),
    ),
    (
        "resolved_sum",
        "resolved_total",
        ("resolved_on_time_total", "resolved_overdue"),
        N_("Resolved is printed as {value}, but early, on time and late add up to {sum}. All are kept as printed."),
    ),
    (
        "open_sum",
        "in_process_total",
        ("in_process_not_due", "in_process_overdue"),
        N_("Open is printed as {value}, but not yet due and past due add up to {sum}. All are kept as printed."),
    ),
    (
        "balance",
        "received_total",
        ("resolved_total", "in_process_total"),
        N_("Received is printed as {value}, but resolved and open add up to {sum}. All are kept as printed."),
    ),
    (
        "progress_sum",
        "received_total",
        ("within_deadline", "past_deadline"),
        N_("Received is printed as {value}, but within and past the deadline add up to {sum}. All are kept as printed."),
    ),
)
# Dossiers that ended otherwise, or whose clock stands still, may stand beside the parts.
_BESIDE = {
    "open_sum": ("suspended", "in_process_no_due"),
    "balance": ("withdrawn", "refused"),
    "progress_sum": ("suspended", "withdrawn", "refused"),
}


def check_rows(rows: pd.DataFrame, places: dict[str, int], problems: Collector) -> None:
    """Warn of every row whose printed total is not the sum of its printed parts. `places` are the columns' places in the sheet.

    Derived columns are not checked again: an identity is looked at only where the file prints its total.
    """
    for code, total, parts, text in _IDENTITIES:
        if total not in places or (code == "progress_sum" and "within_deadline" not in places):
            continue
        known = rows[[total, *parts]].notna().all(axis="columns")
        for row in rows.loc[known].to_dict("records"):
            added = sum(int(row[part]) for part in parts)
            beside = sum(int(row[name]) for name in _BESIDE.get(code, ()) if name in row and not pd.isna(row[name]))
            if int(row[total]) not in (added, added + beside):
                problems.add(
                    "warning",
                    code,
                    text,
                    row=row["row"] - 1,
                    column=places[total],
                    value=int(row[total]),
                    expected=added + beside,
                    cells=[f"{letter(places[part])}{row['row']}" for part in parts if part in places],
                    sum=added + beside,
                )
