"""Reads an office's summary of a survey: a row a question and answer, a column a unit, a group of respondents, or both."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from language import N_
from loaders.cells import Sheet
from loaders.collector import Collector
from loaders.counts.period import title_year
from loaders.flat import read_column
from loaders.header import best_header
from loaders.headings import Headed, columns_of, headed
from loaders.known_units import KnownUnits
from loaders.lists import read_list
from loaders.survey.answers import check_words, placed, table_of
from loaders.survey.shares import as_share, check_shares
from loaders.survey.titles import say_not_named, title_of
from loaders.vocabulary import Path
from schema.codes import named
from schema.columns import Table
from schema.questions import Answers
from schema.survey_table import GROUPS
from schema.tables import SURVEY
from schema.units import fold, level_of, unit_name
from schema.uploads import ReadTable

_ROWS = ("question", "question_text", "criteria_set", "criterion", "answer", "weight")
# A question stands in the first row of its answers only, so that no row needs it; a line of totals has no weight.
_GRID = Table(
    "survey_summary",
    SURVEY.label,
    SURVEY.meaning,
    SURVEY.key,
    tuple(
        replace(column, required=column.name == "answer") for column in SURVEY.columns if column.name in (*_ROWS, "sheet", "row")
    ),
)
_FILLED_DOWN = ("question", "question_text", "criteria_set", "criterion")
_FEWEST = 2
_TOTAL = re.compile(r"^(?:tong|cong|tong so|tong cong)(?: phieu)?$")
# "Câu 3. Thái độ phục vụ" in one cell is a number and a wording.
_NUMBERED = re.compile(r"^(?:câu(?:\s+hỏi)?\s*)?(\d{1,2})\s*[.:)]\s*(.+)$", re.IGNORECASE)

# Whose answers a column counts: a unit's name and the code of a group, None where the column does not say.
Whose = tuple[str | None, str | None]


def headings(sheet: Sheet) -> Headed | None:
    """The headings of the questions and answers, if units or groups stand beside them."""
    header = best_header(sheet, _knows)
    if header is None:
        return None
    columns = columns_of(header.paths, _GRID)
    names = set(columns.values())
    if not {"answer", "weight"} <= names or not names & {"question", "question_text"}:
        return None
    found = headed(header, columns, _GRID)
    places = {place for place, _ in _counted(found)}
    return replace(found, unused=tuple(at for at in found.unused if at not in places)) if len(places) >= _FEWEST else None


def read(sheet: Sheet, headed: Headed, known: KnownUnits, *, answers: Answers) -> ReadTable:
    """The table `survey` with its problems; printed totals are held against their answers and then left out."""
    problems = Collector(sheet.name)
    lines = _with_questions(read_list(sheet, headed, _GRID, problems, readers={"weight": as_share}))
    check_shares(lines, headed, "weight", problems)
    check_words(lines, headed, problems)
    above = range(headed.header.top)
    survey, year = title_of(sheet, above), title_year(sheet, above)
    if survey is None or year is None:
        say_not_named(headed, problems)
    texts = [text for row in above for text in sheet.texts(row)] + [sheet.name or ""]
    parts = []
    for place, (unit, group) in _counted(headed):
        unit, group = unit or _unit_in(texts), group or _group_in(texts)
        if unit is None or group is None:
            _say_whose(place, headed, problems)
            break
        cells = sheet.column(place, [row - 1 for row in lines["row"]])
        counts = read_column(cells, [row - 1 for row in lines["row"]], place, SURVEY["respondents"], problems)
        rows = lines.assign(survey=survey, year=year, unit_name=unit, unit_code=None, respondent_group=group, respondents=counts)
        parts.append(_without_totals(rows, place, problems))
    frame = pd.DataFrame()
    if not problems.refused:
        frame = placed(pd.concat(parts, ignore_index=True), headed, known, problems, answers)
    return table_of(sheet, headed, SURVEY, frame, problems, "survey_summary")


def _knows(paths: dict[int, Path]) -> dict[int, str]:
    """The columns of ours and, beside answers, those of units and groups, each apart."""
    columns = columns_of(paths, _GRID)
    if "answer" not in columns.values():
        return columns
    others = {
        place: str(whose) for place, path in paths.items() if place not in columns and (whose := _whose(path)) != (None, None)
    }
    return columns | others


def _counted(headed: Headed) -> Iterator[tuple[int, Whose]]:
    """The places of the columns that count answers, and whose."""
    for place, path in headed.header.paths.items():
        if place not in headed.columns and (whose := _whose(path)) != (None, None):
            yield place, whose


def _whose(path: Path) -> Whose:
    return _unit_in(path), _group_in(path)


def _unit_in(texts: tuple[str, ...] | list[str]) -> str | None:
    """The first text that is a unit's name, also after "Đơn vị:"."""
    names = (text.rpartition(":")[2].strip() for text in texts)
    return next((name for name in names if 0 < len(level_of(unit_name(name))) < len(name)), None)


def _group_in(texts: tuple[str, ...] | list[str]) -> str | None:
    """The group that the first text naming one names, also after "Đối tượng:"."""
    return next((code for text in texts if (code := named(GROUPS, text.rpartition(":")[2]))), None)


def _with_questions(lines: pd.DataFrame) -> pd.DataFrame:
    """Every row with its question; a number before the wording is the question's number."""
    filled = lines.assign(**{name: lines[name].ffill() for name in _FILLED_DOWN})
    texts = filled["question_text"].where(filled["question_text"].notna(), filled["question"])
    split = [_NUMBERED.match(str(text)) if not pd.isna(text) else None for text in texts]
    numbers = [match[1] if match else number for match, number in zip(split, filled["question"], strict=True)]
    wording = [match[2] if match else text for match, text in zip(split, filled["question_text"], strict=True)]
    order = {text: str(place) for place, text in enumerate(dict.fromkeys(wording), start=1)}
    found = [order[text] if pd.isna(number) else number for number, text in zip(numbers, wording, strict=True)]
    frame = filled.assign(question=found, question_text=wording).astype(object)
    return frame.where(frame.notna(), None)


def _without_totals(rows: pd.DataFrame, place: int, problems: Collector) -> pd.DataFrame:
    """The answers of a column; each total is held against those above it, and a row without a weight is an error."""
    is_total = rows["answer"].map(lambda answer: bool(_TOTAL.match(fold(answer or ""))))
    sums = rows[~is_total].groupby("question")["respondents"].sum()
    for row in rows[is_total & rows["respondents"].notna()].to_dict("records"):
        if row["respondents"] != sums.get(row["question"], 0):
            problems.add(
                "warning",
                "total_differs",
                N_("The total is {value}; the answers above it come to {sum}, which is used."),
                row=row["row"] - 1,
                column=place,
                value=row["respondents"],
                expected=int(sums.get(row["question"], 0)),
                sum=int(sums.get(row["question"], 0)),
            )
    kept = rows[~is_total]
    for row in kept[kept["weight"].isna()].to_dict("records"):
        problems.add(
            "error",
            "missing_value",
            N_("The column “{heading}” must be filled in every row, and is empty here."),
            row=row["row"] - 1,
            heading=SURVEY["weight"].headings[0],
        )
    return kept


def _say_whose(place: int, headed: Headed, problems: Collector) -> None:
    problems.add(
        "error",
        "survey_of_whom",
        N_("“{heading}” does not say whose answers it counts. Write “Đơn vị: …” or “Đối tượng: …” above the table."),
        row=headed.header.bottom,
        column=place,
        heading=headed.header.label(place),
    )
