"""Reads a list of dossiers: a one-stop export, our template, or a list whose columns were mapped."""

import re

import pandas as pd

from language import N_, Text
from loaders import values
from loaders.cells import Sheet, letter
from loaders.collector import Collector
from loaders.counts.row_kinds import is_total
from loaders.dossiers import day_order
from loaders.dossiers.coded_words import Words, coded, is_status
from loaders.dossiers.lives import check_lives
from loaders.dossiers.personal import take_out
from loaders.dossiers.reasons import reasons
from loaders.flat import Readers, read_rows
from loaders.headings import Body, Headed, find_headings
from loaders.known_units import KnownUnits, place
from schema.questions import Answers
from schema.tables import DOSSIERS
from schema.units import fold
from schema.uploads import ReadTable

# The days of a dossier in the order in which they follow each other.
DAYS = ("received_date", "due_date", "completed_date", "returned_date")
_MOST_IN_FOOTER = 2


def headings(sheet: Sheet) -> Headed | None:
    """The headings, if this is a list of dossiers: a code, a day of receipt and a status."""
    headed = find_headings(sheet, DOSSIERS)
    return headed if headed and headed.has("dossier_code", "received_date", "status") else None


def read(
    sheet: Sheet,
    headed: Headed,
    known: KnownUnits,
    *,
    answers: Answers,
    words: Words | None = None,
    unit: str | None = None,
    area: str | None = None,
    layout: str | None = None,
    **_,
) -> ReadTable:
    """The table `dossiers` with its problems; personal columns are not even looked at.

    `words` say what a mapped list's own words mean; `unit` is whose dossiers they are, and `area` where units that nobody knows
    stand, where no column says so; `layout` names a mapping.
    """
    problems = Collector(sheet.name)
    if not headed.has("unit_name") and not headed.has("unit_code") and unit is None:
        problems.add(
            "error",
            "unit_missing",
            N_(
                "No column says which unit a dossier belongs to. Map the columns by hand and name the unit there (“unit” in a "
                "mapping file), or add a column “Đơn vị giải quyết” or “Mã đơn vị”."
            ),
            row=headed.header.bottom,
        )
    template = _is_template(headed)
    body = Body(sheet, headed.header, headed.columns)
    _leave_out_footer(body, headed, problems)
    rows = read_rows(body, headed, DOSSIERS, problems, readers=_day_readers(body, headed, answers, problems, template))
    rows = take_out(rows, headed, problems)
    if unit is not None and not headed.has("unit_name"):
        rows = rows.assign(unit_name=unit)
    elif headed.has("unit_code") and not headed.has("unit_name"):
        rows = _named_by_code(rows, headed, problems)
    rows = rows.assign(**{name: coded(rows, name, words or {}, headed, answers, problems) for name in ("status", "channel")})
    rows = rows.assign(delay_reason=reasons(rows, headed, problems))
    if not problems.refused:
        names = headed.place("unit_name" if headed.has("unit_name") else "unit_code")
        rows = place(rows, known, rows["received_date"], problems, answers=answers, area=area, column=names)
        check_lives(rows, headed, problems)
    frame = DOSSIERS.conform(rows) if not problems.refused else DOSSIERS.conform([])
    names = frame["unit_name"].unique()
    return ReadTable(
        sheet.name,
        "dossiers",
        layout or ("template_dossiers" if template else "one_stop_export"),
        Text(
            N_("row {row} has the headings of a list of dossiers: {headings}"),
            {"row": headed.header.bottom + 1, "headings": headed.labels(tuple(headed.columns)[:6])},
        ),
        frame,
        names[0] if len(names) == 1 else None,
        _day(frame["received_date"].min()),
        _day(frame[["received_date", "completed_date", "returned_date"]].max().max()) if len(frame) else None,
        problems.problems(),
        # Whatever is not a column of ours may name a person, under whichever heading, and so may a reason's own words.
        personal=tuple(
            letter(place) for place in range(sheet.width) if headed.columns.get(place, "delay_reason") == "delay_reason"
        ),
        heading_row=headed.header.top + 1,
    )


def _named_by_code(rows: pd.DataFrame, headed: Headed, problems: Collector) -> pd.DataFrame:
    """The rows of a list that names its units only by their codes."""
    at = headed.place("unit_code")
    for row in rows.loc[rows["unit_code"].isna(), "row"]:
        text = N_("The column “{heading}” must be filled in every row, and is empty here.")
        problems.add("error", "missing_value", text, row=row - 1, column=at, heading=headed.header.label(at))
    return rows.assign(unit_name=rows["unit_code"])


def _leave_out_footer(body: Body, headed: Headed, problems: Collector) -> None:
    """A row with neither a code nor a day of receipt nor a status and little else is no dossier: a total, a signature, a place
    and date."""
    needed = [body.column(at) for name in ("received_date", "status") if (at := headed.place(name)) is not None]
    columns = [body.column(at) for at in headed.columns]
    bare = list(range(len(body.rows)))
    for column in needed:
        neither = {value for value in column.distinct if not _may_be(value)}
        bare = [place for place in bare if column[place] in neither] if neither else []
    bare = [place for place in bare if sum(column[place] is not None for column in columns) <= _MOST_IN_FOOTER]
    at = headed.place("dossier_code")
    codes = body.column(at) if bare and at is not None else [None] * len(body.rows)
    known = {_shape(code) for code in set(codes) - {codes[place] for place in bare}}
    outside = [
        place
        for place in bare
        if not _may_be_code(codes[place], known) or (not _shape(codes[place]).strip("9") and _is_total(body, place))
    ]
    if outside:
        problems.add(
            "note",
            "footer_left_out",
            N_("{n} rows without a day of receipt and a status are no dossiers and were left out, from row {first} on."),
            row=body.rows[outside[0]],
            n=len(outside),
            first=str(body.rows[outside[0]] + 1),
        )
        body.leave_out(outside)


def _may_be(value) -> bool:
    """Whether a cell may hold a day or a status, be it a wrong one, rather than the words of a total or a signature."""
    if not isinstance(value, str):
        return value is not None
    return value.lstrip("'")[:1].isdigit() or fold(value).startswith("ngay ") or is_status(value)


def _may_be_code(value, known: set[str]) -> bool:
    """Whether a cell may hold a dossier's code: figures in one word, or in words like those of another code."""
    shape = _shape(value)
    return "9" in shape and (" " not in shape or shape in known)


def _shape(value) -> str:
    """A code with one "9" for each run of figures and one "A" for each of letters: "H41-200911-0012" is "A9-9-9"."""
    return re.sub(r"[^\W\d_]+", "A", re.sub(r"\d+", "9", values.text(value) or ""))


def _is_total(body: Body, place: int) -> bool:
    return any(is_total(text) for text in body.sheet.texts(body.rows[place]))


def _is_template(headed: Headed) -> bool:
    """Whether every heading is the one our template prints."""
    printed = [DOSSIERS[name].headings[0] == headed.header.label(place) for place, name in headed.columns.items()]
    return all(printed) and headed.has("unit_name", "department", "service_level") and not headed.unused


def _day_readers(body: Body, headed: Headed, answers: Answers, problems: Collector, template: bool) -> Readers:
    columns = {
        name: day_order.DateColumn(at, body.rows, body.column(at)) for name in DAYS if (at := headed.place(name)) is not None
    }
    at = headed.place("dossier_code")
    codes = body.column(at) if at is not None else []
    return day_order.readers(columns, codes, answers, problems, certain=template)


def _day(value):
    return None if pd.isna(value) else value.date()
