"""Reads the summary of an index: a unit a row, an area or criterion a column, with the most points and printed ranks checked."""

import datetime as dt
import re
from dataclasses import dataclass
from typing import Any

import pandas as pd

from language import N_
from loaders import values
from loaders.cells import Sheet, letter
from loaders.collector import Collector
from loaders.flat import read_column
from loaders.headings import Body, Headed
from loaders.index.checks import STEPS, Cell, check_range, check_sums, check_total
from loaders.index.numbering import assessed_by, numbers, plain_number, role_of
from loaders.index.titles import read_titles, say_titles
from loaders.known_units import KnownUnits, place
from loaders.lists import as_table, recognised
from loaders.vocabulary import is_number_heading
from schema.columns import Column, Kind, Table
from schema.questions import Answers
from schema.shared_columns import ORIGIN, UNIT
from schema.tables import CRITERIA, SCORES
from schema.units import fold
from schema.uploads import ReadTable

_SUMMARY = Table(
    "index_summary",
    SCORES.label,
    SCORES.meaning,
    ("unit",),
    (
        *UNIT,
        Column(
            "total",
            Kind.NUMBER,
            N_("Total"),
            N_("The printed total."),
            ("Tổng điểm", "Tổng số điểm", "Điểm tổng", "Tổng điểm đạt được"),
        ),
        Column("rank", Kind.COUNT, N_("Rank"), N_("The printed rank."), ("Xếp hạng", "Thứ hạng", "Xếp thứ", "Hạng")),
        Column("band", Kind.TEXT, N_("Band"), N_("The printed band."), ("Xếp loại", "Loại", "Mức xếp loại")),
        *ORIGIN,
    ),
)  # fmt: skip
_NUMBERED = re.compile(r"^\s*([IVX]+|\d{1,2}(?:\.\d{1,2})*)\s*[.):\s–-]\s*(.+)$")
_MOST_IN_NAME = re.compile(r"\(\s*(?:tối đa\s*)?(\d+(?:[.,]\d+)?)\s*(?:đ|điểm)?\s*\)", re.IGNORECASE)
_MOST_ROW = re.compile(r"^(?:diem toi da|diem chuan|thang diem|toi da)\b")
_NO_UNIT = re.compile(r"^(?:tong cong|tong so|tong|cong|trung binh|binh quan|diem trung binh)$")
_OTHER = re.compile(r"\b(?:ghi chu|ty le|ti le|phan tram|chi so|so sanh|nam truoc)\b|%")
_SELF = re.compile(r"\btu (?:cham|danh gia)\b")
_FEWEST = 2


@dataclass(frozen=True)
class _Criterion:
    """A column of points: its criterion's number and name, and which step the points are of."""

    number: str
    name: str
    step: str | None


def headings(sheet: Sheet) -> Headed | None:
    """The headings, if units, a total and at least two columns of points stand beside each other, with the most points below the
    headings or in them."""
    headed = recognised(sheet, _SUMMARY, "unit_name", "total")
    if headed is None:
        return None
    columns = _columns(headed)
    if len(columns) < _FEWEST:
        return None
    row = _most_row(sheet, headed)
    return headed if row is not None or all(_most_in(one.name) is not None for one in columns.values()) else None


def _columns(headed: Headed) -> dict[int, _Criterion]:
    """The columns of points by place."""
    steps = {fold(name): step for step in STEPS for name in SCORES[step].headings}
    places = [
        at
        for at, path in headed.header.paths.items()
        if at not in headed.columns and not is_number_heading(path[-1]) and not _OTHER.search(fold(" ".join(path)))
    ]
    found: dict[int, tuple[list[str], str | None]] = {}
    for at in places:
        path = list(headed.header.paths[at])
        step = steps.get(fold(path[-1])) if len(path) > 1 else None
        found[at] = (path[:-1] if step else path), step
    # Each label once, in the order of the columns: an area stands over its criteria.
    labels = list(dict.fromkeys(label for path, _ in found.values() for label in path if _NUMBERED.match(label)))
    marks = [plain_number(_NUMBERED.match(label)[1]) for label in labels]
    number_of = dict(zip(labels, numbers(marks), strict=True))
    columns, unnumbered = {}, 0
    for at, (path, step) in found.items():
        label = path[-1]
        if number_of.get(label):
            columns[at] = _Criterion(number_of[label], _NUMBERED.match(label)[2], step)
        elif not number_of:
            known = next((one.number for one in columns.values() if one.name == label), None)
            unnumbered += known is None
            columns[at] = _Criterion(known or str(unnumbered), label, step)
    return columns


def _most_in(name: str) -> float | None:
    match = _MOST_IN_NAME.search(name)
    return float(match[1].replace(",", ".")) if match else None


def _most_row(sheet: Sheet, headed: Headed) -> int | None:
    """The row below the headings that holds the most points."""
    for row in range(headed.header.bottom + 1, min(headed.header.body + 3, len(sheet.cells))):
        if any(_MOST_ROW.match(fold(text)) for text in sheet.texts(row)):
            return row
    return None


def read(sheet: Sheet, headed: Headed, known: KnownUnits, *, answers: Answers, file_name: str) -> list[ReadTable]:
    """The tables `criteria` and `scores`; printed totals, ranks and bands are checked and not kept."""
    problems = Collector(sheet.name)
    columns = _columns(headed)
    titles = read_titles(sheet, headed.header.top, known, file_name, answers)
    say_titles(titles, problems, headed.header.top)
    row = _most_row(sheet, headed)
    criteria = _criteria(sheet, headed, columns, row, problems)
    rows = _units(sheet, headed, columns, row, problems)
    scores = pd.DataFrame()
    if not problems.refused:
        _check(rows, columns, criteria, headed, problems)
        criteria = criteria.assign(criteria_set=titles.criteria_set, year=titles.year)
        scores = _scores(rows, columns, _step(sheet, headed))
        scores = scores.assign(
            criteria_set=titles.criteria_set, year=titles.year, as_of=pd.Timestamp(dt.date(titles.year, 12, 31))
        )
        days = pd.Series([dt.date(titles.year, 12, 31)] * len(scores), index=scores.index)
        scores = place(scores, known, days, problems, answers=answers, column=headed.place("unit_name"))
    found = as_table(sheet, headed, CRITERIA, criteria if not problems.refused else criteria.head(0), Collector(sheet.name))
    return [
        ReadTable(**{**vars(found), "layout": "index_summary"}),
        ReadTable(**{**vars(as_table(sheet, headed, SCORES, scores, problems)), "layout": "index_summary"}),
    ]


def _step(sheet: Sheet, headed: Headed) -> str:
    """Which step the points are of where no column says: self-scores if the title calls them so, else appraised."""
    titles = " ".join(text for row in range(headed.header.top) for text in sheet.texts(row))
    return "self_score" if _SELF.search(fold(titles)) else "appraised_first"


def _criteria(sheet: Sheet, headed: Headed, columns: dict[int, _Criterion], row: int | None, problems: Collector) -> pd.DataFrame:
    found: dict[str, dict[str, Any]] = {}
    cells: dict[str, Cell] = {}
    for at, one in columns.items():
        most = _most_in(one.name)
        if row is not None and (value := sheet.at(row, at)) is not None:
            try:
                most = values.number(value)
            except values.NotAValueError:
                most = None
        if one.number in found:
            continue
        if most is None:
            problems.add(
                "error",
                "most_points_missing",
                N_("{number} has no most points; without them nothing says what a unit has lost."),
                row=row if row is not None else headed.header.bottom,
                column=at,
                number=one.number,
            )
            continue
        cells[one.number] = Cell(most, row if row is not None else headed.header.bottom, at)
        name = _MOST_IN_NAME.sub("", one.name).strip()
        found[one.number] = {
            "criterion": one.number,
            "name": name,
            "max_points": most,
            "role": role_of(name),
            "assessed_by": assessed_by(name),
            "sheet": sheet.name,
            "row": (row if row is not None else headed.header.bottom) + 1,
        }
    check_sums(cells, found, problems)
    columns_of = ["criterion", "name", "max_points", "role", "assessed_by", "sheet", "row"]
    return pd.DataFrame(list(found.values()), columns=columns_of, dtype=object)


def _units(
    sheet: Sheet, headed: Headed, columns: dict[int, _Criterion], most_row: int | None, problems: Collector
) -> pd.DataFrame:
    """A row a unit: its printed total, rank and band, and the points by their column's letter."""
    body = Body(sheet, headed.header, [*headed.columns, *columns])
    body.leave_out(
        [
            place
            for place, row in enumerate(body.rows)
            if row == most_row or not (name := sheet.at(row, headed.place("unit_name"))) or _NO_UNIT.match(fold(str(name)))
        ]
    )
    found: dict[str, list[Any]] = {"sheet": [sheet.name] * len(body.rows), "row": [row + 1 for row in body.rows]}
    for at, name in headed.columns.items():
        column = _SUMMARY[name]
        reader = _rank if name == "rank" else values.text if column.kind is Kind.TEXT else None
        found[name] = read_column(body.column(at), body.rows, at, column, problems, reader)
    for at, one in columns.items():
        column = Column(one.number, Kind.NUMBER, one.name, one.name)
        found[letter(at)] = read_column(body.column(at), body.rows, at, column, problems)
    if not body.rows:
        problems.add("error", "no_rows", N_("There is no row with anything in it below the headings."), row=headed.header.bottom)
    return pd.DataFrame(found, dtype=object).astype({"row": int})


def _rank(value: Any) -> int | None:
    """A rank: 3, "3", "Thứ 3", also "3-4" for the first of two that share."""
    match = re.search(r"\d+", values.text(value) or "")
    return int(match[0]) if match else None


def _scores(rows: pd.DataFrame, columns: dict[int, _Criterion], step: str) -> pd.DataFrame:
    """A row a unit and criterion; an empty cell is no points."""
    found: dict[tuple, dict[str, Any]] = {}
    for row in rows.to_dict("records"):
        for at, one in columns.items():
            points = row[letter(at)]
            if points is None:
                continue
            kept = {"unit_name": row["unit_name"], "unit_code": row.get("unit_code"), "sheet": row["sheet"], "row": row["row"]}
            one_row = found.setdefault((row["row"], one.number), {**kept, "criterion": one.number})
            one_row[one.step or ("survey_score" if assessed_by(one.name) else step)] = points
    names = ["unit_name", "unit_code", "criterion", *STEPS, "sheet", "row"]
    return pd.DataFrame(list(found.values()), columns=names, dtype=object).astype({"row": int})


def _check(
    rows: pd.DataFrame, columns: dict[int, _Criterion], criteria: pd.DataFrame, headed: Headed, problems: Collector
) -> None:
    roles = {row["criterion"]: None if pd.isna(row["role"]) else row["role"] for row in criteria.to_dict("records")}
    most = dict(zip(criteria["criterion"], criteria["max_points"], strict=True))
    at_total = headed.place("total")
    for row in rows.to_dict("records"):
        for step in {one.step for one in columns.values()}:
            cells = {
                one.number: Cell(row[letter(at)], row["row"] - 1, at)
                for at, one in columns.items()
                if one.step == step and row[letter(at)] is not None
            }
            check_range(cells, most, roles, problems)
            check_sums(cells, roles, problems)
        if row["total"] is not None and len({one.step for one in columns.values()}) == 1:
            check_total(Cell(row["total"], row["row"] - 1, at_total), cells, roles, problems)
    _check_ranks(rows, headed, problems)
    _check_bands(rows, headed, problems)


def _check_ranks(rows: pd.DataFrame, headed: Headed, problems: Collector) -> None:
    """A warning for a printed rank that the printed totals do not give; between equal totals any order is right."""
    if not headed.has("rank"):
        return
    totals = [total for total in rows["total"] if total is not None]
    for row in rows.to_dict("records"):
        if row["rank"] is None or row["total"] is None:
            continue
        first = sum(total > row["total"] for total in totals) + 1
        last = sum(total >= row["total"] for total in totals)
        if not first <= row["rank"] <= last:
            problems.add(
                "warning",
                "index_rank_differs",
                N_("{unit} is printed as rank {value}; by the totals it is {rank}. The rank is not kept but computed."),
                row=row["row"] - 1,
                column=headed.place("rank"),
                value=row["rank"],
                expected=first,
                unit=row["unit_name"],
                rank=first,
            )


def _check_bands(rows: pd.DataFrame, headed: Headed, problems: Collector) -> None:
    """A warning for a printed band that a unit with fewer points surpasses: no limits give both."""
    if not headed.has("band"):
        return
    known = rows[rows["band"].notna() & rows["total"].notna()]
    middle = {band: float(found["total"].astype(float).median()) for band, found in known.groupby("band")}
    order = {band: place for place, band in enumerate(sorted(middle, key=middle.get, reverse=True))}
    records = known.to_dict("records")
    for row in records:
        above = [one for one in records if one["total"] < row["total"] and order[one["band"]] < order[row["band"]]]
        if above:
            problems.add(
                "warning",
                "index_band_differs",
                N_(
                    "{unit} is in band “{value}” with {total} points, {other} in “{band}” with only {fewer}. The band is not "
                    "kept but computed."
                ),
                row=row["row"] - 1,
                column=headed.place("band"),
                value=row["band"],
                cells=[f"{letter(headed.place('band'))}{above[0]['row']}"],
                unit=row["unit_name"],
                total=f"{row['total']:g}",
                other=above[0]["unit_name"],
                band=above[0]["band"],
                fewer=f"{above[0]['total']:g}",
            )
