"""Holds printed figures against each other; what does not add up is said, and kept as printed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import pandas as pd

from language import N_
from loaders.cells import letter
from loaders.collector import Collector


@dataclass(frozen=True)
class Identity:
    """A `total` that its `parts` make up. `beside` may belong to it as well, all or some of them: forms differ in whether
    they count dossiers that were withdrawn or returned, or whose clock stands still, within the total."""

    code: str
    total: str
    parts: tuple[str, ...]
    text: str
    beside: tuple[str, ...] = ()

    def holds(self, row: Mapping[str, int | None], ways: Iterable[tuple[str, ...]] | None = None) -> bool | None:
        """Whether the row's total is the sum of its parts; None where one of them is not known. `ways` are what may belong to
        it as well, see `ways`; left out, whatever stands beside may."""
        if any(_missing(row.get(name)) for name in (self.total, *self.parts)):
            return None
        return row[self.total] in (self.sum(row, way) for way in (self.ways(row) if ways is None else ways))

    def sum(self, row: Mapping[str, int | None], way: tuple[str, ...]) -> int:
        return sum(int(row[name]) for name in (*self.parts, *way) if not _missing(row.get(name)))

    def ways(self, row: Mapping[str, int | None]) -> list[tuple[str, ...]]:
        """All sets of the row's columns that may belong to the total beside its parts, the empty one first."""
        beside = [key for name in self.beside for key in _keys(row, name) if key in row]
        return [some for n in range(len(beside) + 1) for some in combinations(beside, n)]

    def usual_ways(self, rows: Sequence[Mapping[str, int | None]]) -> list[tuple[str, ...]]:
        """The ways that fit the most rows: a form adds up the same columns in each, and a row where only another way fits does
        not add up."""
        fits = {way: sum(self.holds(row, (way,)) is True for row in rows) for way in (self.ways(rows[0]) if rows else ())}
        most = max(fits.values(), default=0)
        return [way for way, fitting in fits.items() if fitting == most]


IDENTITIES = (
    Identity(
        "received_new_sum",
        "received_new",
        ("received_online", "received_in_person"),
        N_("Newly received is printed as {value}, but online, in person and by post add up to {sum}. All are kept as printed."),
        ("received_postal",),
    ),
    Identity(
        "received_sum",
        "received_total",
        ("received_new", "carried_over"),
        N_("Received is printed as {value}, but newly received and carried over add up to {sum}. Both are kept as printed."),
    ),
    Identity(
        "resolved_sum",
        "resolved_total",
        ("resolved_on_time_total", "resolved_overdue"),
        N_("Resolved is printed as {value}, but early, on time and late add up to {sum}. All are kept as printed."),
        ("refused", "withdrawn", "ended_otherwise"),
    ),
    Identity(
        "open_sum",
        "in_process_total",
        ("in_process_not_due", "in_process_overdue"),
        N_("Open is printed as {value}, but not yet due and past due add up to {sum}. All are kept as printed."),
        ("suspended", "in_process_no_due"),
    ),
    Identity(
        "balance",
        "received_total",
        ("resolved_total", "in_process_total"),
        N_("Received is printed as {value}, but resolved and open add up to {sum}. All are kept as printed."),
        ("suspended", "withdrawn", "refused", "ended_otherwise"),
    ),
    Identity(
        "progress_sum",
        "received_total",
        ("within_deadline", "past_deadline"),
        N_("Received is printed as {value}, but within and past the deadline add up to {sum}. All are kept as printed."),
        ("suspended", "withdrawn", "refused", "ended_otherwise"),
    ),
)


def part_of(name: str, place: int | str) -> str:
    """What a row calls one of several columns that hold a count together: a form may count only some of them in its total."""
    return f"{name}:{place}"


def _keys(row: Mapping[str, int | None], name: str) -> list[str]:
    return [key for key in row if str(key).startswith(part_of(name, ""))] or [name]


def known_to_hold(row: Mapping[str, int | None], name: str) -> bool:
    """Whether an identity that the column `name` takes part in can be checked in this row, and all that can be do hold."""
    completed = dict(row)
    if _missing(completed.get("resolved_on_time_total")) and not _missing(completed.get("resolved_on_time")):
        completed["resolved_on_time_total"] = (completed.get("resolved_early") or 0) + completed["resolved_on_time"]
    beside = {"resolved_early": "resolved_on_time_total", "resolved_on_time": "resolved_on_time_total"}
    if _missing(completed.get("received_new")) and not _missing(completed.get("received_online")):
        parts = ("received_online", "received_in_person", "received_postal")
        completed["received_new"] = sum(completed.get(part) or 0 for part in parts)
        beside |= dict.fromkeys(parts, "received_new")
    about = {name, beside.get(name, name)}
    found = [identity.holds(completed) for identity in IDENTITIES if about & {identity.total, *identity.parts}]
    return any(found) and False not in found


def check_rows(rows: pd.DataFrame, places: Mapping[str, int], problems: Collector) -> None:
    """Warn of every row whose printed total is not the sum of its printed parts. `places` are the columns' places in the sheet.

    Derived columns are not checked again: an identity is looked at only where the file prints its total.
    """
    for identity in IDENTITIES:
        if identity.total not in places or not _printed(identity, places):
            continue
        records = rows.to_dict("records")
        ways = identity.usual_ways(records)
        for row in records:
            if identity.holds(row, ways) is False:
                nearest = min((identity.sum(row, way) for way in ways), key=lambda added: abs(added - int(row[identity.total])))
                problems.add(
                    "warning",
                    identity.code,
                    identity.text,
                    row=row["row"] - 1,
                    column=places[identity.total],
                    value=int(row[identity.total]),
                    expected=nearest,
                    cells=[f"{letter(places[part])}{row['row']}" for part in identity.parts if part in places],
                    sum=nearest,
                )


def _printed(identity: Identity, places: Mapping[str, int]) -> bool:
    """Decision 766's counts follow from the others where a form does not print them, and say nothing new then."""
    return identity.code != "progress_sum" or "within_deadline" in places


def _missing(value) -> bool:
    return value is None or pd.isna(value)
