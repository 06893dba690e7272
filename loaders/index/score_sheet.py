"""Reads the score sheet of one unit as offices fill it in: a criterion a row, with its points at each step of the assessment."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pandas as pd

from language import N_
from loaders import values
from loaders.cells import Sheet
from loaders.collector import Collector
from loaders.flat import read_column, say_what_is_not_read
from loaders.headings import Body, Headed
from loaders.index.checks import STEPS, Cell, check_range, check_sums, check_total
from loaders.index.numbering import assessed_by, is_section, numbers, plain_number, role_of
from loaders.index.titles import Titles, ask_unit, read_titles, say_titles
from loaders.known_units import KnownUnits, place
from loaders.lists import as_table, recognised
from schema.columns import Column, Kind, Table
from schema.questions import Answers
from schema.shared_columns import ORIGIN
from schema.tables import CRITERIA, SCORES
from schema.units import fold
from schema.uploads import ReadTable

# What the steps are called beside the headings of our own template.
_ALSO = {
    "self_score": (
        "Tự đánh giá", "Điểm tự đánh giá", "Điểm đơn vị tự chấm", "Đơn vị tự chấm", "Xã tự chấm", "UBND xã tự chấm",
        "Điểm xã tự chấm", "Điểm UBND xã tự chấm", "Kết quả tự chấm", "Điểm tự chấm của xã", "Điểm tự chấm của đơn vị",
    ),
    "appraised_first": (
        "Kết quả thẩm định", "Điểm hội đồng thẩm định", "Hội đồng thẩm định", "Điểm thẩm định của huyện", "Huyện thẩm định",
        "Điểm huyện thẩm định", "Tổ thẩm định", "Điểm tổ thẩm định", "Điểm thẩm định của Hội đồng", "Điểm đạt", "Điểm đạt được",
    ),
    "appraised_second": ("Điểm thẩm định lại", "Thẩm định lại", "Thẩm định lần 2 (sau giải trình)", "Điểm chính thức"),
    "survey_score": ("Điểm điều tra", "Điều tra xã hội học", "Điều tra XHH"),
}  # fmt: skip
_SHEET = Table(
    "score_sheet",
    SCORES.label,
    SCORES.meaning,
    ("number",),
    (
        Column(
            "number",
            Kind.TEXT,
            N_("Number of the criterion"),
            N_("The number as the sheet writes it."),
            ("STT", "TT", "Số TT", "Mục"),
        ),
        Column(
            "name",
            Kind.TEXT,
            CRITERIA["name"].label,
            CRITERIA["name"].meaning,
            (
                *CRITERIA["name"].headings,
                "Lĩnh vực/Tiêu chí", "Lĩnh vực, tiêu chí", "Lĩnh vực - Tiêu chí", "Tiêu chí/Tiêu chí thành phần",
                "Tiêu chí, tiêu chí thành phần", "Lĩnh vực, tiêu chí, tiêu chí thành phần", "Nội dung", "Nội dung đánh giá",
                "Nội dung chấm điểm", "Tiêu chí đánh giá", "Các tiêu chí", "Lĩnh vực và tiêu chí", "Tiêu chí chấm điểm",
            ),
        ),
        replace(CRITERIA["max_points"], required=False),
        *(
            Column(step, Kind.NUMBER, SCORES[step].label, SCORES[step].meaning, (*SCORES[step].headings, *_ALSO[step]))
            for step in STEPS
        ),
        *ORIGIN,
    ),
)  # fmt: skip
_TOTAL = ("tong diem", "tong cong", "tong so diem", "tong", "cong")


def headings(sheet: Sheet) -> Headed | None:
    """The headings, if numbers, criteria, most points and the points of any step stand beside each other."""
    headed = recognised(sheet, _SHEET, "number", "name", "max_points")
    return headed if headed and any(headed.has(step) for step in STEPS) else None


def read(sheet: Sheet, headed: Headed, known: KnownUnits, *, answers: Answers, file_name: str) -> list[ReadTable]:
    """The tables `criteria` and `scores` of the sheet; the problems are those of the second."""
    problems = Collector(sheet.name)
    rows = _rows(sheet, headed, problems)
    titles = read_titles(sheet, headed.header.top, known, file_name, answers)
    say_titles(titles, problems, headed.header.top)
    ask_unit(titles, sheet, known, problems, headed.header.top)
    criteria, total = _criteria(rows, headed, problems)
    if criteria.empty and not problems.refused:
        problems.add("error", "no_rows", N_("There is no row with anything in it below the headings."), row=headed.header.bottom)
    scores = pd.DataFrame()
    if not problems.refused:
        _check(criteria, total, headed, problems)
        criteria = criteria.assign(criteria_set=titles.criteria_set, year=titles.year)
        scores = _scores(criteria, titles, known, problems, answers)
    found = Collector(sheet.name)
    tables = as_table(sheet, headed, CRITERIA, criteria if not problems.refused else criteria.head(0), found)
    return [
        ReadTable(**{**vars(tables), "layout": "score_sheet"}),
        ReadTable(**{**vars(as_table(sheet, headed, SCORES, scores, problems)), "layout": "score_sheet", "unit": titles.unit}),
    ]


def _rows(sheet: Sheet, headed: Headed, problems: Collector) -> pd.DataFrame:
    """The rows as they stand, the points as numbers."""
    body = Body(sheet, headed.header, headed.columns)
    found: dict[str, list[Any]] = {"sheet": [sheet.name] * len(body.rows), "row": [row + 1 for row in body.rows]}
    for column in _SHEET.columns[:-2]:
        at = headed.place(column.name)
        if at is None:
            found[column.name] = [None] * len(body.rows)
        elif column.kind is Kind.NUMBER:
            found[column.name] = read_column(body.column(at), body.rows, at, column, problems, _points)
        else:
            found[column.name] = list(body.column(at))
    say_what_is_not_read(headed, problems)
    return pd.DataFrame(found, dtype=object).astype({"row": int})


def _points(value: Any) -> float | None:
    """A number of points; "x" and a dash say that there are none."""
    return None if isinstance(value, str) and fold(value) in ("", "x", "khong") else values.number(value)


def _criteria(rows: pd.DataFrame, headed: Headed, problems: Collector) -> tuple[pd.DataFrame, pd.Series | None]:
    """The rows that are criteria, with `criterion`, `role` and `assessed_by`, and the row of the total."""
    named = [str(name) if name is not None else "" for name in rows["name"]]
    marks = [plain_number(mark) for mark in rows["number"]]
    total = next((at for at, texts in enumerate(zip(marks, named, strict=True)) if _is_total(*texts)), None)
    given = rows[["max_points", *STEPS]].notna().any(axis=1)
    # A letter or dash before the points a criterion gives for this or that is no criterion.
    marks = ["" if at == total or (not given.iloc[at] and not mark[:1].isalnum()) else mark for at, mark in enumerate(marks)]
    found = numbers(marks)
    found = _without_numbers(found, marks, named, given.tolist())
    sections = _sections(marks, named, found)
    rows = rows.assign(
        criterion=found,
        name=named,
        role=[role_of(name) or section for name, section in zip(named, sections, strict=True)],
        assessed_by=[assessed_by(name) for name in named],
    )
    last = rows.loc[total] if total is not None else None
    left = rows[rows["criterion"].isna() & rows[list(STEPS)].notna().any(axis=1)]
    for row in left.drop(index=[total] if total is not None else []).to_dict("records"):
        problems.add(
            "warning",
            "criterion_without_number",
            N_("The row “{value}” has points and no number, so that it is not known what it is part of; it was left out."),
            row=row["row"] - 1,
            column=headed.place("name"),
            value=row["name"],
        )
    rows = rows[rows["criterion"].notna()]
    _check_numbers(rows, headed, problems)
    return rows.reset_index(drop=True), last


def _is_total(mark: str, name: str) -> bool:
    text = fold(name or mark)
    return text in _TOTAL or text.startswith(("tong diem", "tong cong", "tong so diem"))


def _without_numbers(found: list[str | None], marks: list[str], named: list[str], given: list[bool]) -> list[str | None]:
    """Bonus and penalty points that have no number get the next one after the areas."""
    found = list(found)
    highest = max((int(number.split(".")[0]) for number in found if number), default=0)
    for at, number in enumerate(found):
        below = found[at + 1] if at + 1 < len(found) else None
        if number is None and role_of(named[at]) and given[at] and not (is_section(marks[at]) and below):
            highest += 1
            found[at] = str(highest)
    return found


def _sections(marks: list[str], named: list[str], found: list[str | None]) -> list[str | None]:
    """The role that a section (A, B) gives the rows below it."""
    role, roles = None, []
    for mark, name, number in zip(marks, named, found, strict=True):
        if number is None and is_section(mark):
            role = role_of(name)
        roles.append(role)
    return roles


def _check_numbers(rows: pd.DataFrame, headed: Headed, problems: Collector) -> None:
    """Each number once, each with its most points."""
    seen: dict[str, int] = {}
    for row in rows.to_dict("records"):
        if row["criterion"] in seen:
            problems.add(
                "error",
                "criterion_twice",
                N_(
                    "Row {first} has the number {number} too, so that one would count for the other. Number the criteria anew; "
                    "Excel turns 1.10 into 1.1 unless the cell is formatted as text."
                ),
                row=row["row"] - 1,
                column=headed.place("number"),
                value=row["number"],
                first=str(seen[row["criterion"]]),
                number=row["criterion"],
            )
        seen.setdefault(row["criterion"], row["row"])
        if row["max_points"] is None:
            problems.add(
                "error",
                "most_points_missing",
                N_("{number} has no most points; without them nothing says what a unit has lost."),
                row=row["row"] - 1,
                column=headed.place("max_points"),
                number=row["criterion"],
            )


def _check(criteria: pd.DataFrame, total: pd.Series | None, headed: Headed, problems: Collector) -> None:
    roles = _roles(criteria)
    most = {row["criterion"]: row["max_points"] for row in criteria.to_dict("records")}
    for name in ("max_points", *STEPS):
        at = headed.place(name)
        if at is None:
            continue
        cells = {
            row["criterion"]: Cell(row[name], row["row"] - 1, at) for row in criteria.to_dict("records") if row[name] is not None
        }
        if name != "max_points":
            check_range(cells, most, roles, problems)
        check_sums(cells, roles, problems)
        if total is not None and total[name] is not None:
            check_total(Cell(total[name], total["row"] - 1, at), cells, roles, problems)


def _roles(criteria: pd.DataFrame) -> dict[str, str | None]:
    """By number the role, that of what it is part of where it has none."""
    roles: dict[str, str | None] = {}
    for row in criteria.to_dict("records"):
        own = None if pd.isna(row["role"]) else row["role"]
        roles[row["criterion"]] = own or roles.get(row["criterion"].rpartition(".")[0])
    return roles


def _scores(criteria: pd.DataFrame, titles: Titles, known: KnownUnits, problems: Collector, answers: Answers) -> pd.DataFrame:
    """A row for each criterion with any points; those without are named, since they are not 0."""
    empty = criteria[criteria[list(STEPS)].isna().all(axis=1)]
    bare = [one for one in empty["criterion"] if not any(other.startswith(f"{one}.") for other in criteria["criterion"])]
    roles = _roles(criteria)
    bare = [one for one in bare if roles[one] is None]
    if bare:
        problems.add(
            "note",
            "criteria_without_points",
            N_("No points stand beside {numbers}. They are not taken for 0; without them the unit has no total and no rank."),
            row=int(empty["row"].iloc[0]) - 1,
            numbers=", ".join(bare),
        )
    day = dt.date(titles.year, 12, 31)
    rows = criteria.drop(index=empty.index).assign(unit_name=titles.unit, unit_code=titles.unit_code, as_of=pd.Timestamp(day))
    return place(rows, known, pd.Series([day] * len(rows), index=rows.index), problems, answers=answers)
