"""Holds what a list says of each dossier against itself: its days, its status, its code."""

import pandas as pd

from language import N_
from loaders.collector import Collector
from loaders.headings import Headed
from schema.statuses import Bucket, codes_of

_ENDED = codes_of(Bucket.RESOLVED, Bucket.WITHDRAWN, Bucket.REFUSED)
_RESOLVED = codes_of(Bucket.RESOLVED)
_OPEN = codes_of(Bucket.IN_PROCESS, Bucket.SUSPENDED, Bucket.NOT_RECEIVED)
# No procedure of a one-stop desk takes this long; longer is most likely a year typed wrong.
_YEARS = 5
_FIRST = pd.Timestamp(1990, 1, 1)

# A day, what it must not be before, and what is said.
_ORDER = (
    ("due_date", "due_before_received", N_("The dossier was promised for {value}, before it was received on {received}.")),
    ("completed_date", "completed_before_received", N_("The dossier ended on {value}, before it was received on {received}.")),
    ("returned_date", "returned_before_received", N_("The dossier ended on {value}, before it was received on {received}.")),
)


def check_lives(rows: pd.DataFrame, headed: Headed, problems: Collector) -> None:
    """Errors for what no reading can make right, warnings for what is odd. `rows` are placed dossiers with national statuses."""
    days = {
        name: pd.to_datetime(rows[name])
        for name in ("received_date", "due_date", "completed_date", "returned_date")
        if name in rows
    }
    _check_order(rows, days, headed, problems)
    _check_twice(rows, headed, problems)
    _check_statuses(rows, days, headed, problems)
    _check_spans(rows, days, headed, problems)
    _say_what_cannot_be_computed(rows, headed, problems)


def _check_order(rows: pd.DataFrame, days: dict[str, pd.Series], headed: Headed, problems: Collector) -> None:
    """A dossier cannot be due or done before it came in."""
    for name, code, text in _ORDER:
        if name not in days:
            continue
        for row in rows.loc[days[name] < days["received_date"]].to_dict("records"):
            problems.add(
                "error",
                code,
                text,
                row=row["row"] - 1,
                column=headed.place(name),
                value=row[name],
                received=row["received_date"],
            )
    if {"completed_date", "returned_date"} <= set(days):
        for row in rows.loc[days["returned_date"] < days["completed_date"]].to_dict("records"):
            problems.add(
                "warning",
                "returned_before_completed",
                N_(
                    "The result was handed over on {value}, before processing ended on {completed}. "
                    "The end of processing is used."
                ),
                row=row["row"] - 1,
                column=headed.place("returned_date"),
                value=row["returned_date"],
                completed=row["completed_date"],
            )


def _check_twice(rows: pd.DataFrame, headed: Headed, problems: Collector) -> None:
    """The same dossier twice in one file would be counted twice."""
    key = ["unit", "dossier_code"]
    again = rows.duplicated(key)
    if not again.any():
        return
    first = rows.drop_duplicates(key).set_index(key)["row"]
    for row in rows.loc[again].to_dict("records"):
        problems.add(
            "error",
            "dossier_twice",
            N_("The dossier {value} is already in row {first}. Keep only one of the two rows."),
            row=row["row"] - 1,
            column=headed.place("dossier_code"),
            value=row["dossier_code"],
            first=str(first.loc[(row["unit"], row["dossier_code"])]),
        )


def _check_statuses(rows: pd.DataFrame, days: dict[str, pd.Series], headed: Headed, problems: Collector) -> None:
    """A status and a day that contradict each other: the day is used for the figures."""
    ends = [days[name] for name in ("completed_date", "returned_date") if name in days]
    if not ends or headed.place("status") is None:
        return
    has_end = pd.concat([end.notna() for end in ends], axis="columns").any(axis="columns")
    for row in rows.loc[rows["status"].isin(_OPEN) & has_end].to_dict("records"):
        problems.add(
            "warning",
            "open_with_end",
            N_("The status says the dossier is still open, but it has a day of ending. The status is used: it counts as open."),
            row=row["row"] - 1,
            column=headed.place("status"),
            value=row["status"],
        )
    if "returned_date" in days:
        for row in rows.loc[(rows["status"] == "9") & days["returned_date"].notna()].to_dict("records"):
            problems.add(
                "note",
                "finished_but_returned",
                N_("The status says the result waits at the desk, but it was handed over on {value}."),
                row=row["row"] - 1,
                column=headed.place("returned_date"),
                value=row["returned_date"],
            )


def _check_spans(rows: pd.DataFrame, days: dict[str, pd.Series], headed: Headed, problems: Collector) -> None:
    received = days["received_date"]
    for row in rows.loc[received < _FIRST].to_dict("records"):
        problems.add(
            "error",
            "day_impossible",
            N_("{value} is long before there were one-stop desks. Mend the year."),
            row=row["row"] - 1,
            column=headed.place("received_date"),
            value=row["received_date"],
        )
    for name, day in days.items():
        if name == "received_date":
            continue
        for row in rows.loc[day > received + pd.DateOffset(years=_YEARS)].to_dict("records"):
            problems.add(
                "warning",
                "span_implausible",
                N_("{value} is more than {years} years after the dossier came in on {received}. Is the year right?"),
                row=row["row"] - 1,
                column=headed.place(name),
                value=row[name],
                years=_YEARS,
                received=row["received_date"],
            )


def _say_what_cannot_be_computed(rows: pd.DataFrame, headed: Headed, problems: Collector) -> None:
    row = headed.header.bottom
    if not headed.has("completed_date") and not headed.has("returned_date"):
        problems.add(
            "warning",
            "no_end_date",
            N_(
                "No column says when a dossier ended, so on time and late cannot be told apart. Export “Ngày kết thúc xử lý” "
                "too, or map the column that says it by hand."
            ),
            row=row,
        )
    else:
        ends = [rows[name].isna() for name in ("completed_date", "returned_date") if name in rows]
        without = pd.concat(ends, axis="columns").all(axis="columns")
        if n := int((rows["status"].isin(_ENDED) & without).sum()):
            problems.add(
                "warning",
                "ended_without_date",
                N_("{n} dossiers have ended but no day says when; no period counts them as resolved."),
                n=n,
            )
    if not headed.has("due_date"):
        problems.add(
            "warning",
            "no_due_date",
            N_(
                "No column says when a dossier was due, so on time and late cannot be told apart. Export “Ngày hẹn trả” too, or "
                "map the column that says it by hand."
            ),
            row=row,
        )
    elif n := int(rows["due_date"].isna().sum()):
        problems.add("note", "without_due_date", N_("{n} dossiers have no due date; they are neither on time nor late."), n=n)
