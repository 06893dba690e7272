"""Holds printed figures against each other; what does not add up is said, and kept as printed."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from language import N_
from loaders.cells import letter
from loaders.collector import Collector
from schema import identities
from schema.identities import Identity, missing


@dataclass(frozen=True)
class Check:
    """An identity a form's figures are held against, and what is said where it does not hold."""

    code: str
    identity: Identity
    text: str


CHECKS = (
    Check(
        "received_new_sum",
        identities.RECEIVED_NEW,
        N_("Newly received is printed as {value}, but online, in person and by post add up to {sum}. All are kept as printed."),
    ),
    Check(
        "received_sum",
        identities.RECEIVED,
        N_("Received is printed as {value}, but newly received and carried over add up to {sum}. Both are kept as printed."),
    ),
    Check(
        "resolved_sum",
        identities.RESOLVED,
        N_("Resolved is printed as {value}, but early, on time and late add up to {sum}. All are kept as printed."),
    ),
    Check(
        "open_sum",
        identities.OPEN,
        N_("Open is printed as {value}, but not yet due and past due add up to {sum}. All are kept as printed."),
    ),
    Check(
        "balance",
        identities.BALANCE,
        N_("Received is printed as {value}, but resolved and open add up to {sum}. All are kept as printed."),
    ),
    Check(
        "progress_sum",
        identities.PROGRESS,
        N_("Received is printed as {value}, but within and past the deadline add up to {sum}. All are kept as printed."),
    ),
)


def known_to_hold(row: Mapping[str, int | None], name: str) -> bool:
    """Whether an identity that the column `name` takes part in can be checked in this row, and all that can be do hold."""
    completed = dict(row)
    if missing(completed.get("resolved_on_time_total")) and not missing(completed.get("resolved_on_time")):
        completed["resolved_on_time_total"] = (completed.get("resolved_early") or 0) + completed["resolved_on_time"]
    beside = {"resolved_early": "resolved_on_time_total", "resolved_on_time": "resolved_on_time_total"}
    if missing(completed.get("received_new")) and not missing(completed.get("received_online")):
        parts = ("received_online", "received_in_person", "received_postal")
        completed["received_new"] = sum(completed.get(part) or 0 for part in parts)
        beside |= dict.fromkeys(parts, "received_new")
    about = {name, beside.get(name, name)}
    found = [of.holds(completed) for of in (check.identity for check in CHECKS) if about & {of.total, *of.parts}]
    return any(found) and False not in found


def check_rows(rows: pd.DataFrame, places: Mapping[str, int], problems: Collector) -> None:
    """Warn of every row whose printed total is not the sum of its printed parts. `places` are the columns' places in the sheet.

    Derived columns are not checked again: an identity is looked at only where the file prints its total.
    """
    for check in CHECKS:
        identity = check.identity
        if identity.total not in places or not _printed(check, places):
            continue
        records = rows.to_dict("records")
        ways = identity.usual_ways(records)
        for row in records:
            if identity.holds(row, ways) is False:
                nearest = identity.nearest(row, ways)
                problems.add(
                    "warning",
                    check.code,
                    check.text,
                    row=row["row"] - 1,
                    column=places[identity.total],
                    value=int(row[identity.total]),
                    expected=nearest,
                    cells=[f"{letter(places[part])}{row['row']}" for part in identity.parts if part in places],
                    sum=nearest,
                )


def _printed(check: Check, places: Mapping[str, int]) -> bool:
    """Decision 766's counts follow from the others where a form does not print them, and say nothing new then."""
    return check.identity is not identities.PROGRESS or "within_deadline" in places
