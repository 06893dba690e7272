"""Reads reports of counts: form II.06a and its relatives, the Decision 766 table, our template; by unit or by field."""

import datetime as dt
from dataclasses import replace

import pandas as pd

from language import N_, Text
from loaders.cells import Sheet, letter
from loaders.collector import Collector
from loaders.counts.blocks import Block
from loaders.counts.columns import CountColumns, is_766
from loaders.counts.derive import derived, with_carried_over
from loaders.counts.identities import check_rows
from loaders.counts.letterhead import letterhead_of
from loaders.counts.parts import FLOWS
from loaders.counts.percentages import check_percentages
from loaders.counts.period import Letterhead
from loaders.counts.row_days import with_days
from loaders.counts.row_kinds import sums_and_rows
from loaders.counts.rows import read_form_rows
from loaders.counts.sums import check_sums, say_possible_parts, say_sums_by_figures
from loaders.counts.twice import check_rows_twice
from loaders.counts.units import named, unit_of_sheet
from loaders.known_units import KnownUnits, place
from loaders.vocabulary import count_column, group_of, known_heading, named_together
from schema.periods import Period
from schema.questions import Answers
from schema.tables import COUNTS
from schema.units import unit_name
from schema.uploads import ReadTable

# What tells of the resolved dossiers whether they were late.
_JUDGED = {"resolved_overdue", "resolved_on_time", "resolved_on_time_total", "resolved_early"}
# The errors that leave one figure unknown and all others as they are.
_FIGURE_UNREAD = ("not_a_count", "count_negative", "cell_error")


def read(
    sheet: Sheet,
    block: Block,
    known: KnownUnits,
    *,
    answers: Answers,
    file_name: str,
    period: Period | None = None,
    unit: str | None = None,
    area: str | None = None,
    layout: str | None = None,
    above: ReadTable | None = None,
) -> ReadTable:
    """The table `counts` with its problems; printed totals are used as a check and then dropped.

    `period` is used where the form prints no days; `unit` is whose figures they are, and `area` where units that nobody
    knows stand, where nothing in the sheet says so; `layout` names a mapping; `above` is the table over this one in the sheet.
    """
    problems = Collector(sheet.name)
    columns = block.columns
    where = f"{sheet.name or ''}:{columns.header.top + 1}"
    progress = is_766(columns)
    head = letterhead_of(sheet, block, problems, answers, file_name, period, f"period:{where}", above)
    head = replace(head, unit=head.unit or answers.get(f"owner:{where}"))
    sums, data = sums_and_rows(read_form_rows(sheet, block, known, problems, answers, key=f"thousands:{where}"))
    say_sums_by_figures(sums, data, min(columns.labels, default=None), problems)
    say_possible_parts(data, min(columns.labels, default=None), problems)
    rows = pd.DataFrame([{"sheet": sheet.name, "row": row.row, **row.figures} for row in data])
    rows = with_days(sheet, rows, head, columns, problems, answers, f"calendar:{where}")
    likely = [found.name if (found := known.find(name, None, None)) else name for name in head.likely]
    owner = head.unit or unit or unit_of_sheet(sheet.name, known)
    rows = named(rows, data, columns, known, problems, owner=owner, likely=likely, key=f"owner:{where}")
    if rows.empty and not problems.refused:
        problems.add("error", "no_rows", N_("The form has no row with figures below its header."), row=columns.header.bottom)
    _say_what_is_not_read(columns, problems)
    if layout is None:  # whoever mapped a column has said what it is
        _say_whose_overdue(columns, problems)
    unread = _unread(columns, problems)
    # What else is wrong is told beside a figure that cannot be read, so that the file is mended in one round.
    if not problems.refused or (unread and not rows.empty):
        label = columns.label("unit_name", "sector", "", "unit_code")
        rows = place(rows, known, rows["period_end"], problems, answers=answers, under=head.unit, area=area, column=label)
        check_rows_twice(rows, [row.section for row in data], label, problems)
        rows = rows[~rows["row"].isin(row for row, _ in unread)]
        rows = derived(with_carried_over(rows, columns.places, problems), columns.unknown_in)
        if progress:
            _say_incomplete(rows, columns, problems)
        check_rows(rows, columns.places, problems)
        check_percentages(sheet, columns, rows, problems)
        # Over periods only what happens within each of them adds up.
        adding = {name: at for name, at in columns.places.items() if name in FLOWS} if columns.by_period else columns.places
        check_sums(sums, data, adding, problems, unread)
    frame = COUNTS.conform(rows if not problems.refused else [])
    names = frame["unit_name"].unique()
    return ReadTable(
        sheet.name,
        "counts",
        layout or ("decision_766" if progress else "template_counts" if columns.days else "ii06a"),
        _why(columns, progress),
        frame,
        unit_name(head.unit) if head.unit else names[0] if len(names) == 1 else None,
        _first_day(frame, head, "start"),
        _first_day(frame, head, "end"),
        problems.problems(),
        personal=tuple(letter(at) for at in columns.personal),
        places=columns.places,
    )


def _unread(columns: CountColumns, problems: Collector) -> set[tuple[int, str]]:
    """The row (from 1) and count of each figure that cannot be read; none if anything else refuses the table."""
    of_place = {letter(at): name for name, places in columns.parts.items() for at in places}
    of_place |= {letter(at): name for at, name in columns.counts.items()}
    errors = [problem for problem in problems.problems() if problem.severity == "error"]
    if not all(problem.code in _FIGURE_UNREAD and problem.column in of_place for problem in errors):
        return set()
    return {(problem.row, of_place[problem.column]) for problem in errors}


def _say_incomplete(rows: pd.DataFrame, columns: CountColumns, problems: Collector) -> None:
    """A row of Decision 766's table has all of its three counts, or they may have slipped into another column."""
    names = ["received_total", "within_deadline", "past_deadline"]
    missing = rows[names].isna()
    for row in rows.loc[missing.any(axis="columns") & ~missing.all(axis="columns")].to_dict("records"):
        name = next(name for name in names if pd.isna(row[name]))
        problems.add(
            "warning",
            "progress_incomplete",
            N_("This count is empty although the row has others. Have the figures slipped into another column?"),
            row=row["row"] - 1,
            column=columns.places[name],
        )


def _say_what_is_not_read(columns: CountColumns, problems: Collector) -> None:
    header = columns.header
    for code, text, places in (
        (
            "personal_columns_dropped",
            N_("These columns may name a person or hold free text and were not read: {headings}."),
            columns.personal,
        ),
        ("columns_not_used", N_("These columns are not used: {headings}."), columns.unused),
    ):
        if places:
            problems.add("note", code, text, row=header.bottom, headings=", ".join(header.label(at) for at in places))
    _say_named_together(columns, problems)
    for at in columns.twice:
        problems.add(
            "error",
            "column_twice",
            N_(
                "Two columns say they are the same thing, the other one being “{other}”. Name them apart, or map the columns "
                "by hand."
            ),
            row=header.bottom,
            column=at,
            value=header.label(at),
            other=_other(columns, at),
        )


def _say_named_together(columns: CountColumns, problems: Collector) -> None:
    """A column whose heading names two counts: which of them it is kept under, or that it is neither."""
    header = columns.header
    for at in sorted({*columns.counts, *columns.unused}):
        if len(together := named_together(header.paths[at])) < 2:
            continue
        first, second = (Text(COUNTS[name].label) for name in together[:2])
        if at in columns.unused:
            problems.add(
                "warning",
                "columns_together",
                N_(
                    "“{heading}” names two figures at once, “{first}” and “{second}”, and was not read. "
                    "Map it by hand to the one it is, or split it into two columns."
                ),
                row=header.bottom,
                column=at,
                heading=header.label(at),
                first=first,
                second=second,
            )
        elif not problems.refused:
            problems.add(
                "note",
                "columns_together",
                N_("“{heading}” holds two figures together: “{second}” is counted under “{first}”."),
                row=header.bottom,
                column=at,
                heading=header.label(at),
                first=Text(COUNTS[columns.counts[at]].label),
                second=second,
            )


def _say_whose_overdue(columns: CountColumns, problems: Collector) -> None:
    """A column that only says "Quá hạn" is that of the group to its left; where that is what is open and no other column says how
    many were resolved late, it may as well be both."""
    at = columns.places.get("in_process_overdue")
    if at is None or _JUDGED & columns.names:
        return
    path = columns.header.paths[at]
    if len(path) > 1 or group_of(path) or known_heading(path, COUNTS):
        return
    problems.add(
        "warning",
        "overdue_of_which",
        N_(
            "“{heading}” does not say whether its dossiers are resolved or still open. It stands beside those that are open and "
            "is read as theirs; if it is of others, map the columns by hand."
        ),
        row=columns.header.bottom,
        column=at,
        heading=columns.header.label(at),
    )


def _other(columns: CountColumns, at: int) -> str:
    meaning = count_column(columns.header.paths[at])
    return next((columns.header.label(place) for place, name in columns.counts.items() if meaning and name == meaning.name), "")


def _why(columns: CountColumns, progress: bool) -> Text:
    row = columns.header.bottom + 1
    if progress or columns.days:
        shown = list(columns.labels | columns.days | columns.counts)[:5]
        headings = ", ".join(columns.header.label(place) for place in shown)
        return Text(N_("row {row} has the headings {headings}"), {"row": row, "headings": headings})
    return Text(
        N_("its header has the groups of form II.06a (received, resolved, open) in row {row}"), {"row": columns.header.top + 1}
    )


def _first_day(frame: pd.DataFrame, head: Letterhead, end: str) -> dt.date | None:
    if not frame.empty:
        found = frame["period_start"].min() if end == "start" else frame["period_end"].max()
        return None if pd.isna(found) else found.date()
    if head.period is None:
        return None
    return head.period.start if end == "start" else head.period.end
