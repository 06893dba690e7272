"""What must be known before a figure is quoted: gaps, part-years, implausible stocks, sums that do not add up."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from language import N_, Text
from metrics.outcomes import still_open, unaccounted
from schema import identities
from schema.identities import Identity
from schema.selection import Basis

# What the sums within one group of columns of form II.06a are held against (domain rules I1 to I3), and what is said of each.
IDENTITIES: dict[str, tuple[Identity, str]] = {
    "sum_received_total": (
        identities.RECEIVED,
        N_("Received is printed as {printed}, its parts add up to {sum}; both are kept as printed"),
    ),
    "sum_received_new": (
        identities.RECEIVED_NEW,
        N_("Newly received is printed as {printed}, its channels add up to {sum}; both are kept as printed"),
    ),
    "sum_resolved_total": (
        identities.RESOLVED,
        N_("Resolved is printed as {printed}, its parts add up to {sum}; both are kept as printed"),
    ),
    "sum_resolved_on_time_total": (
        identities.ON_TIME,
        N_("Early or on time is printed as {printed}, its parts add up to {sum}; both are kept as printed"),
    ),
    "sum_in_process_total": (
        identities.OPEN,
        N_("Open is printed as {printed}, its parts add up to {sum}; both are kept as printed"),
    ),
}
_WITHIN_AND_PAST = (
    identities.PROGRESS,
    N_("Received is printed as {printed}, within and past the deadline add up to {sum}; both are kept as printed"),
)


@dataclass(frozen=True)
class Flag:
    """One remark about one period. `row` is the period's position in the table; the period is named by the reader's page."""

    code: str
    severity: Literal["warning", "note"]
    text: Text
    row: int


def flags(by_period: pd.DataFrame, *, basis: Basis) -> list[Flag]:
    """The flags of a table of store.sums(("period",)), one period after another.

    `basis` matters where an office's own totals are open to doubt that a count of dossiers is not.
    Every printed figure stays as it is: a flag only says what is odd about it.
    """
    gaps, still = unaccounted(by_period), still_open(by_period)
    rows = by_period.to_dict("records")
    by_start = {row["period_start"]: row for row in rows}
    found: list[Flag] = []
    for place, row in enumerate(rows):
        following = by_start.get(row["period_end"] + pd.Timedelta(days=1))
        gap = gaps.iloc[place]
        if not pd.isna(gap) and gap != 0:
            found.append(Flag("unaccounted", "warning", _unaccounted(gap, row), place))
        if following is not None:
            found += _carried(_left_open(still.iloc[place], gap), following, place)
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


def _left_open(still, gap) -> int | None:
    """How many dossiers must have gone on into the next period: those open, and those nobody accounts for."""
    if pd.isna(still) and pd.isna(gap):
        return None
    return (0 if pd.isna(still) else int(still)) + (0 if pd.isna(gap) else max(int(gap), 0))


def _carried(left: int | None, following: dict, place: int) -> list[Flag]:
    """Identity I5: what is left at the end of a period is what the next one takes over."""
    carried = following["carried_over"]
    if left and pd.isna(carried):
        text = Text(N_("{n} dossiers were left, but the next period does not say that it took any over"), {"n": left})
        return [Flag("not_visibly_carried", "warning", text, place)]
    if left is not None and not pd.isna(carried) and int(carried) != left:
        text = Text(N_("{n} dossiers were left, the next period took over {carried}"), {"n": left, "carried": int(carried)})
        return [Flag("carried_differs", "note", text, place)]
    return []


def _identities(row: dict, place: int) -> list[Flag]:
    held = IDENTITIES
    if pd.isna(row["resolved_total"]):
        held = {**IDENTITIES, "sum_within_and_past": _WITHIN_AND_PAST}
    found = []
    for code, (identity, text) in held.items():
        if identity.holds(row) is False:
            values = {"printed": int(row[identity.total]), "sum": identity.nearest(row, identity.ways(row))}
            found.append(Flag(code, "warning", Text(text, values), place))
    return found


def _zero_open(row: dict, gap) -> bool:
    """Everything received is resolved, nothing is open, and the period does not end with the year (the calendar's, or the
    reporting year, which ends on 14 December), or covers only part of it."""
    if pd.isna(gap) or gap != 0 or pd.isna(row["received_total"]) or row["received_total"] == 0:
        return False
    if row["received_total"] != row["resolved_total"]:
        return False
    end: dt.date = row["period_end"].date()
    return _true(row["period_partial"]) or (end.month, end.day) not in {(12, 31), (12, 14)}
