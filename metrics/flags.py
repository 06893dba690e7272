"""What must be known before a figure is quoted: gaps, part-years, implausible stocks, sums that do not add up."""

import datetime as dt
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from language import N_, Text
from metrics.outcomes import still_open, unaccounted
from schema.selection import Basis


@dataclass(frozen=True)
class Identity:
    """A total and the parts it is the sum of. `beside` are parts some forms count in the total and some do not."""

    total: str
    parts: tuple[str, ...]
    text: str
    beside: tuple[str, ...] = ()

    def sums(self, row: dict) -> list[int] | None:
        """What the total may be, by the parts the row states; None where it lacks one that every form has."""
        if any(pd.isna(row[name]) for name in (self.total, *self.parts)):
            return None
        sums = [sum(int(row[name]) for name in self.parts)]
        for name in self.beside:
            sums += [] if pd.isna(row[name]) else [value + int(row[name]) for value in sums]
        return sums


# The identities of form II.06a within one group of columns (domain rules I1 to I3); a postal column stands apart in some
# forms and within "in person" in others.
IDENTITIES = {
    "sum_received_total": Identity(
        "received_total",
        ("received_new", "carried_over"),
        N_("Received is printed as {printed}, its parts add up to {sum}; both are kept as printed"),
    ),
    "sum_received_new": Identity(
        "received_new",
        ("received_online", "received_in_person"),
        N_("Newly received is printed as {printed}, its channels add up to {sum}; both are kept as printed"),
        ("received_postal",),
    ),
    "sum_resolved_total": Identity(
        "resolved_total",
        ("resolved_on_time_total", "resolved_overdue"),
        N_("Resolved is printed as {printed}, its parts add up to {sum}; both are kept as printed"),
        ("resolved_no_due", "withdrawn", "refused"),
    ),
    "sum_resolved_on_time_total": Identity(
        "resolved_on_time_total",
        ("resolved_early", "resolved_on_time"),
        N_("Early or on time is printed as {printed}, its parts add up to {sum}; both are kept as printed"),
    ),
    "sum_in_process_total": Identity(
        "in_process_total",
        ("in_process_not_due", "in_process_overdue"),
        N_("Open is printed as {printed}, its parts add up to {sum}; both are kept as printed"),
        ("suspended", "in_process_no_due"),
    ),
}
# Of a table that gives only what lies within and past the deadline (Decision 766), received is the sum of the two.
_WITHIN_AND_PAST = Identity(
    "received_total",
    ("within_deadline", "past_deadline"),
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
    identities = IDENTITIES
    if pd.isna(row["resolved_total"]):
        identities = {**IDENTITIES, "sum_within_and_past": _WITHIN_AND_PAST}
    found = []
    for code, identity in identities.items():
        sums, printed = identity.sums(row), row[identity.total]
        if sums and int(printed) not in sums:
            nearest = min(sums, key=lambda value: abs(value - int(printed)))
            found.append(Flag(code, "warning", Text(identity.text, {"printed": int(printed), "sum": nearest}), place))
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
