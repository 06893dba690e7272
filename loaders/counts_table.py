"""Reads counts that stand one unit a row under plain headings: the Decision 766 table and our template."""

import datetime as dt
import re

import pandas as pd

from language import N_, Text
from loaders import values
from loaders.cells import Sheet
from loaders.collector import Collector
from loaders.derive import derived
from loaders.flat import read_cell, read_rows
from loaders.form_rows import Sum, check_sums, is_total
from loaders.headings import Headed, data_rows, find_headings
from loaders.identities import check_rows
from loaders.known_units import KnownUnits, place
from loaders.twice import check_units
from schema.periods import Period
from schema.tables import COUNT_COLUMNS, COUNTS
from schema.units import fold
from schema.uploads import ReadTable

_DATE_IN_NAME = re.compile(r"(20\d{2})[-_.]?(\d{2})[-_.]?(\d{2})(?!\d)")
# A published ratio is rounded to two decimals; more than this is not rounding.
_RATIO_TOLERANCE = 0.05


def headings(sheet: Sheet) -> Headed | None:
    """The headings, if this is either table: units with counts received, and for our template the two days of the period."""
    headed = find_headings(sheet, COUNTS)
    if headed is None or not headed.has("unit_name"):
        return None
    if is_766(headed) or headed.has("period_start", "period_end"):
        return headed
    return None


def is_766(headed: Headed) -> bool:
    """Decision 766's table says how many were within and past the deadline, and names no period."""
    return headed.has("received_total", "within_deadline", "past_deadline") and not headed.has("period_start")


def read(sheet: Sheet, headed: Headed, known: KnownUnits, *, file_name: str, period: Period | None) -> ReadTable:
    """The table `counts` with its problems."""
    problems = Collector(sheet.name)
    progress = is_766(headed)
    totals = [row for row in data_rows(sheet, headed) if is_total(str(sheet.at(row, headed.place("unit_name")) or ""))]
    rows = read_rows(sheet, headed, COUNTS, problems, leave_out=totals)
    sums = [_printed(sheet, row, headed, problems) for row in totals[-1:]]
    if progress:
        found = period or _period_in_name(file_name, problems)
        if found is None:
            problems.add(
                "error",
                "period_missing",
                N_(
                    "Neither the table nor the file's name says which days the figures cover. Name the two days on the page "
                    "“Data”, or end the file's name in the last day, for example …_2026-09-26.csv."
                ),
            )
        else:
            rows = rows.assign(
                period_start=pd.Timestamp(found.start),
                period_end=pd.Timestamp(found.end),
                period_assumed=found.assumed,
                period_partial=found.partial,
            )
        _check_ratio(sheet, headed, rows, problems)
    else:
        rows = rows.assign(period_assumed=False, period_partial=False)
        _check_period(rows, headed, problems)
    if not problems.refused:
        rows = place(rows, known, rows["period_end"], problems)
        rows = derived(rows)
        places = {column: at for at, column in headed.columns.items()}
        check_rows(rows, places, problems)
        check_sums(rows, sums, {name: at for name, at in places.items() if name in COUNT_COLUMNS}, problems)
        if progress:
            check_units(rows, headed.place("unit_name"), problems)
    frame = COUNTS.conform(rows if not problems.refused else [])
    names = frame["unit_name"].unique()
    return ReadTable(
        sheet.name,
        "counts",
        "decision_766" if progress else "template_counts",
        Text(
            N_("row {row} has the headings {headings}"),
            {"row": headed.row + 1, "headings": ", ".join(sheet.cells[headed.row][place] for place in list(headed.columns)[:5])},
        ),
        frame,
        names[0] if len(names) == 1 else None,
        None if frame.empty else frame["period_start"].min().date(),
        None if frame.empty else frame["period_end"].max().date(),
        problems.problems(),
    )


def _printed(sheet: Sheet, row: int, headed: Headed, problems: Collector) -> Sum:
    counts = {at: name for at, name in headed.columns.items() if name in COUNT_COLUMNS}
    return Sum({"row": row + 1} | {name: read_cell(sheet, row, at, COUNTS[name], problems) for at, name in counts.items()})


def _period_in_name(file_name: str, problems: Collector) -> Period | None:
    match = _DATE_IN_NAME.search(file_name)
    if not match:
        return None
    try:
        end = dt.date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
    start = dt.date(end.year, 1, 1)
    problems.add(
        "note",
        "period_from_file_name",
        N_("The table does not say which days it covers; {start} to {end} is assumed from the file's name."),
        start=start,
        end=end,
    )
    return Period(start, end, assumed=True)


def _check_ratio(sheet: Sheet, headed: Headed, rows: pd.DataFrame, problems: Collector) -> None:
    """The published ratio is not kept; where it disagrees with its own counts, that is said."""
    at = next(
        (place for place, text in enumerate(sheet.cells[headed.row]) if isinstance(text, str) and fold(text) == "ratio"), None
    )
    if at is None:
        return
    for row in rows.to_dict("records"):
        try:
            printed = values.number(sheet.at(row["row"] - 1, at))
        except values.NotAValueError:
            continue
        received, within = row["received_total"], row["within_deadline"]
        if printed is None or pd.isna(received) or pd.isna(within) or not received:
            continue
        counted = 100 * within / received
        # A cell formatted as a percentage holds 0.9 for 90 %.
        if min(abs(printed - counted), abs(100 * printed - counted)) > _RATIO_TOLERANCE:
            problems.add(
                "warning",
                "ratio_differs",
                N_("The printed ratio is {printed}, the counts of the row give {counted}. The counts are used."),
                row=row["row"] - 1,
                column=at,
                value=printed,
                printed=printed,
                counted=counted,
            )


def _check_period(rows: pd.DataFrame, headed: Headed, problems: Collector) -> None:
    start, end = pd.to_datetime(rows["period_start"]), pd.to_datetime(rows["period_end"])
    for row in rows.loc[start > end].to_dict("records"):
        problems.add(
            "error",
            "period_reversed",
            N_("The period ends on {value}, before it begins on {start}."),
            row=row["row"] - 1,
            column=headed.place("period_end"),
            value=row["period_end"],
            start=row["period_start"],
        )
    key = ["unit_name", "period_start", "period_end", *(["sector"] if "sector" in rows else [])]
    for row in rows.loc[rows.duplicated(key)].to_dict("records"):
        problems.add(
            "error",
            "row_twice",
            N_("“{value}” already has a row for the same period. Keep only one of the two."),
            row=row["row"] - 1,
            column=headed.place("unit_name"),
            value=row["unit_name"],
        )
