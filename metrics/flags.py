"""What must be known before a figure is quoted: gaps, part-years, implausible stocks, sums that do not add up."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from language import N_, Text
from metrics.outcomes import unaccounted
from schema.selection import Basis

# The identities of form II.06a: a total and the parts it is the sum of (parts that are not stated leave it unchecked).
IDENTITIES = {
    "received_total": ("received_new", "carried_over"),
    "resolved_total": ("resolved_on_time_total", "resolved_overdue"),
    "in_process_total": ("in_process_not_due", "in_process_overdue"),
}
_BROKEN = {
    "received_total": N_("Received is printed as {printed}, its parts add up to {sum}; both are kept as printed"),
    "resolved_total": N_("Resolved is printed as {printed}, its parts add up to {sum}; both are kept as printed"),
    "in_process_total": N_("Open is printed as {printed}, its parts add up to {sum}; both are kept as printed"),
}


@dataclass(frozen=True)
class Flag:
    """One remark about one period. `row` is the period's position in the table; the period is named by the reader's page."""

    code: str
    severity: Literal["warning", "note"]
    text: Text
    row: int


def flags(by_period: pd.DataFrame, *, basis: Basis) -> list[Flag]:
    """The flags of a table of store.sums("period") in time order.

    `basis` matters where an office's own totals are open to doubt that a count of dossiers is not.
    """
    gaps = unaccounted(by_period)
    rows = by_period.to_dict("records")
    found: list[Flag] = []
    for place, row in enumerate(rows):
        following = rows[place + 1] if place + 1 < len(rows) else None
        gap = gaps.iloc[place]
        if not pd.isna(gap) and gap != 0:
            found.append(Flag("unaccounted", "warning", _unaccounted(gap, row), place))
        left = _left_open(row, gap)
        if following is not None and left and _follows(row, following):
            found += _carried(left, following, place)
        found += _identities(row, place)
        if basis == "reported" and _zero_open(row, gap):
            found.append(
                Flag(
                    "zero_open_stock",
                    "warning",
                    Text(
                        N_(
                            "everything received is resolved and nothing is open in the middle of a year, which is implausible "
                            "for a desk that takes dossiers every day"
                        )
                    ),
                    place,
                )
            )
        if _true(row["period_partial"]):
            found.append(
                Flag(
                    "part_of_year",
                    "note",
                    Text(
                        N_(
                            "covers part of the year and the source does not say which part; totals are not compared with "
                            "other periods, rates are"
                        )
                    ),
                    place,
                )
            )
        if _true(row["period_assumed"]):
            found.append(
                Flag(
                    "dates_assumed",
                    "note",
                    Text(
                        N_("the source only names the period; {start} to {end} is assumed"),
                        {"start": row["period_start"].date(), "end": row["period_end"].date()},
                    ),
                    place,
                )
            )
    return found


def _true(value) -> bool:
    return not pd.isna(value) and bool(value)


def _unaccounted(gap: int, row: dict) -> Text:
    values = {"n": abs(int(gap)), "received": row["received_total"], "resolved": row["resolved_total"]}
    if gap < 0:
        return Text(N_("{n} more dossiers are resolved, open or withdrawn than the {received} received"), values)
    return Text(N_("{n} of {received} dossiers are neither resolved ({resolved}) nor reported as open"), values)


def _left_open(row: dict, gap) -> int:
    """How many dossiers must have gone on into the next period: those open, and those nobody accounts for."""
    stated = 0 if pd.isna(row["in_process_total"]) else int(row["in_process_total"])
    return stated + (0 if pd.isna(gap) or gap < 0 else int(gap))


def _follows(row: dict, following: dict) -> bool:
    """Whether the next period begins the day after this one ends (with dates that are assumed: about then)."""
    days = (following["period_start"] - row["period_end"]).days
    return days == 1


def _carried(left: int, following: dict, place: int) -> list[Flag]:
    carried = following["carried_over"]
    if pd.isna(carried):
        text = Text(N_("{n} dossiers were left, but the next period does not say that it took any over"), {"n": left})
        return [Flag("not_visibly_carried", "warning", text, place)]
    if int(carried) != left:
        text = Text(N_("{n} dossiers were left, the next period took over {carried}"), {"n": left, "carried": int(carried)})
        return [Flag("carried_differs", "note", text, place)]
    return []


def _identities(row: dict, place: int) -> list[Flag]:
    found = []
    for total, parts in IDENTITIES.items():
        values = [row[name] for name in (total, *parts)]
        if any(pd.isna(value) for value in values):
            continue
        # Suspended dossiers and those without a due date stand beside the two parts of the open ones, where they are known.
        extra = {"in_process_total": ("suspended", "in_process_no_due"), "resolved_total": ("resolved_no_due",)}.get(total, ())
        known = sum(int(row[name]) for name in extra if not pd.isna(row[name]))
        added = sum(int(value) for value in values[1:])
        if int(values[0]) not in (added, added + known):
            found.append(
                Flag(f"sum_{total}", "warning", Text(_BROKEN[total], {"printed": int(values[0]), "sum": added + known}), place)
            )
    return found


def _zero_open(row: dict, gap) -> bool:
    """Everything received is resolved, nothing is open, and the period does not end with the year."""
    if pd.isna(gap) or gap != 0 or pd.isna(row["received_total"]) or row["received_total"] == 0:
        return False
    if row["received_total"] != row["resolved_total"]:
        return False
    end: dt.date = row["period_end"].date()
    return (end.month, end.day) not in {(12, 31), (12, 14)}
