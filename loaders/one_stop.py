"""Reads a one-stop export, or our dossier template: one dossier a row."""

import pandas as pd

from language import N_, Text
from loaders.cells import Sheet, letter
from loaders.collector import Collector
from loaders.flat import read_rows
from loaders.headings import Headed, find_headings
from loaders.known_units import KnownUnits, place
from schema.statuses import CHANNELS, STATUSES, Bucket, codes_of
from schema.tables import DOSSIERS
from schema.units import fold
from schema.uploads import ReadTable

_STATUS_OF = {fold(name): status.code for status in STATUSES for name in (status.code, *status.names)}
_CHANNEL_OF = {fold(name): channel.code for channel in CHANNELS for name in (channel.code, *channel.names)}
_ENDED = codes_of(Bucket.RESOLVED, Bucket.WITHDRAWN, Bucket.REFUSED)


def headings(sheet: Sheet) -> Headed | None:
    """The headings, if this is a list of dossiers: a code, a day of receipt and a status."""
    headed = find_headings(sheet, DOSSIERS)
    return headed if headed and headed.has("dossier_code", "received_date", "status") else None


def read(sheet: Sheet, headed: Headed, known: KnownUnits) -> ReadTable:
    """The table `dossiers` with its problems; personal columns are not even looked at."""
    problems = Collector(sheet.name)
    if not headed.has("unit_name"):
        problems.add(
            "error",
            "unit_missing",
            N_("No column says which unit a dossier belongs to. Add a column “Đơn vị giải quyết”."),
            row=headed.row,
        )
    rows = read_rows(sheet, headed, DOSSIERS, problems)
    rows = rows.assign(
        status=_mapped(rows, "status", _STATUS_OF, headed, problems, "error"),
        channel=_mapped(rows, "channel", _CHANNEL_OF, headed, problems, "warning"),
    )
    if not problems.refused:
        rows = place(rows, known, rows["received_date"], problems)
        _check_days(rows, headed, problems)
        _check_twice(rows, headed, problems)
    frame = DOSSIERS.conform(rows) if not problems.refused else DOSSIERS.conform([])
    _say_what_cannot_be_computed(frame, headed, problems)
    template = all(DOSSIERS[name].headings[0] in _texts(sheet, headed) for name in ("dossier_code", "unit_name", "status"))
    names = frame["unit_name"].unique()
    return ReadTable(
        sheet.name,
        "dossiers",
        "template_dossiers"
        if template and headed.has("department", "service_level") and not headed.unused
        else "one_stop_export",
        Text(
            N_("row {row} has the headings of a list of dossiers: {headings}"),
            {"row": headed.row + 1, "headings": ", ".join(_texts(sheet, headed)[:6])},
        ),
        frame,
        names[0] if len(names) == 1 else None,
        _day(frame["received_date"].min()),
        _day(frame[["received_date", "completed_date", "returned_date"]].max().max()) if len(frame) else None,
        problems.problems(),
        # Whatever is not a column of ours may name a person, under whichever heading.
        personal=tuple(letter(place) for place in range(sheet.width) if place not in headed.columns),
        heading_row=headed.row + 1,
    )


def _texts(sheet: Sheet, headed: Headed) -> list[str]:
    return [sheet.cells[headed.row][place] for place in headed.columns]


def _day(value):
    return None if pd.isna(value) else value.date()


def _mapped(rows: pd.DataFrame, name: str, codes: dict[str, str], headed: Headed, problems: Collector, severity) -> list:
    """The national code for each word of the column; a word nobody knows is an error or a warning at its place."""
    if name not in rows:
        return [None] * len(rows)
    found = []
    for word, row in zip(rows[name], rows["row"], strict=True):
        code = None if word is None or pd.isna(word) else codes.get(fold(str(word)))
        if code is None and not (word is None or pd.isna(word)):
            text = {
                "status": N_("“{value}” is none of the ten national statuses. Use one of them, for example “Đã trả kết quả”."),
                "channel": N_("“{value}” is no known way to file a dossier; the channel is left open."),
            }[name]
            problems.add(severity, f"{name}_unknown", text, row=row - 1, column=headed.place(name), value=word)
        found.append(code)
    return found


def _check_days(rows: pd.DataFrame, headed: Headed, problems: Collector) -> None:
    """A dossier cannot be due or done before it came in."""
    checks = (
        ("due_date", "due_before_received", N_("The dossier was promised for {value}, before it was received on {received}.")),
        (
            "completed_date",
            "completed_before_received",
            N_("The dossier ended on {value}, before it was received on {received}."),
        ),
        (
            "returned_date",
            "returned_before_received",
            N_("The dossier ended on {value}, before it was received on {received}."),
        ),
    )
    for name, code, text in checks:
        if name not in rows:
            continue
        wrong = rows.loc[rows[name].notna() & (pd.to_datetime(rows[name]) < pd.to_datetime(rows["received_date"]))]
        for row in wrong.to_dict("records"):
            problems.add(
                "error",
                code,
                text,
                row=row["row"] - 1,
                column=headed.place(name),
                value=row[name],
                received=row["received_date"],
            )


def _check_twice(rows: pd.DataFrame, headed: Headed, problems: Collector) -> None:
    """The same dossier twice in one file would be counted twice."""
    first = rows.drop_duplicates(["unit", "dossier_code"]).set_index(["unit", "dossier_code"])["row"]
    for row in rows.loc[rows.duplicated(["unit", "dossier_code"])].to_dict("records"):
        problems.add(
            "error",
            "dossier_twice",
            N_("The dossier {value} is already in row {first}. Keep only one of the two rows."),
            row=row["row"] - 1,
            column=headed.place("dossier_code"),
            value=row["dossier_code"],
            first=str(first.loc[(row["unit"], row["dossier_code"])]),
        )


def _say_what_cannot_be_computed(frame: pd.DataFrame, headed: Headed, problems: Collector) -> None:
    if not headed.has("completed_date") and not headed.has("returned_date"):
        problems.add(
            "warning",
            "no_end_date",
            N_(
                "No column says when a dossier ended, so on time and late cannot be told apart. Export “Ngày kết thúc xử lý” too."
            ),
            row=headed.row,
        )
    elif n := int((frame["status"].isin(_ENDED) & frame["completed_date"].isna() & frame["returned_date"].isna()).sum()):
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
            N_("No column says when a dossier was due, so on time and late cannot be told apart. Export “Ngày hẹn trả” too."),
            row=headed.row,
        )
    elif n := int(frame["due_date"].isna().sum()):
        problems.add("note", "without_due_date", N_("{n} dossiers have no due date; they are neither on time nor late."), n=n)
