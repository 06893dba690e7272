"""Counts a file with one respondent a row: how many of a group gave which answer about a unit. No row of a person is kept."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pandas as pd

from language import N_, Text
from loaders.cells import Sheet
from loaders.collector import Collector
from loaders.counts.period import title_year
from loaders.headings import Headed, find_headings
from loaders.known_units import KnownUnits
from loaders.lists import read_list
from loaders.survey.answers import placed, table_of
from loaders.survey.titles import say_not_named, title_of
from schema.columns import Table
from schema.questions import Answers, Option, Question
from schema.survey_table import FIVE_LETTERS, LETTERS
from schema.tables import SURVEY
from schema.uploads import ReadTable

_READ = ("survey", "year", "unit_name", "unit_code", "respondent_group")
_PERSONS = Table(
    "survey_respondents",
    SURVEY.label,
    SURVEY.meaning,
    SURVEY.key,
    tuple(column for column in SURVEY.columns if column.name in (*_READ, "unit", "area", "area_name", "sheet", "row")),
)
# "Câu 1", "Câu hỏi 12. Ông/bà …", "C3", "Q4", and in brackets the criterion that it feeds: "Câu 1 [8.1]".
_QUESTION = re.compile(r"^(?:câu(?:\s+hỏi)?(?:\s+số)?|c|q)\s*(\d{1,2})\b\s*[.:)]?\s*(.*)$", re.IGNORECASE)
_CRITERION = re.compile(r"\[\s*(\d+(?:\.\d+)*)\s*\]")
_LETTER = re.compile(r"^([a-eA-E])(?:$|[.):\s])")
# A list of persons has more rows than answers; fewer columns than these would be any list with a column "Câu 1".
_FEWEST_QUESTIONS = 2
_SCALES = {"four": LETTERS, "five": FIVE_LETTERS}


def headings(sheet: Sheet) -> Headed | None:
    """The headings of whose answers they are, if questions stand beside them and no number of respondents does."""
    headed = find_headings(sheet, _PERSONS)
    if headed is None or not headed.has("unit_name", "respondent_group") or headed.has("respondents"):
        return None
    places = {place for place, *_ in _questions(headed)}
    read_here = replace(headed, unused=tuple(place for place in headed.unused if place not in places))
    return read_here if len(places) >= _FEWEST_QUESTIONS else None


def read(sheet: Sheet, headed: Headed, known: KnownUnits, *, answers: Answers) -> ReadTable:
    """The table `survey` with its problems; which share of the points a letter is worth is asked."""
    problems = Collector(sheet.name)
    persons = read_list(sheet, headed, _PERSONS, problems)
    above = range(headed.header.top)
    persons = persons.assign(
        survey=persons["survey"].fillna(title_of(sheet, above) or pd.NA),
        year=persons["year"].fillna(title_year(sheet, above) or pd.NA),
    )
    if persons[["survey", "year"]].isna().any(axis=None):
        say_not_named(headed, problems)
    scale = _scale(sheet, headed, answers, problems)
    rows = pd.DataFrame()
    if not problems.refused:
        rows = placed(_counted(sheet, headed, persons, scale, problems), headed, known, problems, answers)
        problems.add(
            "note",
            "respondents_counted",
            N_("{n} rows of one respondent each were counted by unit, group, question and answer; no row of a person is kept."),
            row=headed.header.bottom,
            n=len(persons),
        )
    return table_of(sheet, headed, SURVEY, rows, problems, "survey_respondents")


def _questions(headed: Headed) -> Iterator[tuple[int, str, str | None, str | None]]:
    """The place of each question, its number, its wording and the criterion in brackets."""
    for place, path in headed.header.paths.items():
        if place not in headed.columns and (match := _QUESTION.match(path[-1])):
            criterion = _CRITERION.search(match[2])
            wording = _CRITERION.sub("", match[2]).strip()
            yield place, match[1], wording or None, criterion[1] if criterion else None


def _scale(sheet: Sheet, headed: Headed, answers: Answers, problems: Collector) -> dict[str, float] | None:
    """What each letter is worth, as the file's owner says."""
    key = f"scale:{sheet.name or ''}:{headed.header.top + 1}"
    if scale := _SCALES.get(answers.get(key, "")):
        return scale
    options = tuple(
        Option(name, Text("{scale}", {"scale": ", ".join(f"{letter} {share * 100:g}%" for letter, share in scale.items())}))
        for name, scale in _SCALES.items()
    )
    text = Text(N_("Which share of the points is each answer worth?"))
    problems.ask(Question(key, text, options), "answer_scale", row=headed.header.bottom)
    return None


def _counted(sheet: Sheet, headed: Headed, persons: pd.DataFrame, scale: dict[str, float], problems: Collector) -> pd.DataFrame:
    """One row a unit, group, question and letter, under the row of the first respondent who gave it."""
    found = []
    for place, number, wording, criterion in _questions(headed):
        for person in persons.to_dict("records"):
            value = sheet.at(person["row"] - 1, place)
            if value is None:
                continue
            letter = _LETTER.match(str(value))
            if letter is None or letter[1].upper() not in scale:
                problems.add(
                    "error",
                    "answer_unknown",
                    N_("This is none of the answers {letters}. An answer in somebody's own words is not read."),
                    row=person["row"] - 1,
                    column=place,
                    letters=", ".join(scale),
                )
                continue
            found.append(
                {
                    **person,
                    "question": number,
                    "question_text": wording,
                    "criterion": criterion,
                    "answer": letter[1].upper(),
                    "weight": scale[letter[1].upper()],
                }
            )
    if not found:
        return pd.DataFrame(columns=[*persons, "respondents"])
    alike = [name for name in found[0] if name not in ("sheet", "row")]
    groups = pd.DataFrame(found).groupby(alike, dropna=False, sort=False)["row"].agg(["size", "first"]).reset_index()
    groups = groups.rename(columns={"size": "respondents", "first": "row"}).assign(sheet=sheet.name)
    return groups.astype(object).where(groups.notna(), None)
