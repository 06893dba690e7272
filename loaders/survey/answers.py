"""Reads a list of survey answers: how many respondents of a group gave which answer to which question about a unit."""

import datetime as dt

import pandas as pd

from language import N_
from loaders.cells import Sheet
from loaders.collector import Collector
from loaders.dossiers.personal import leads_to_a_person
from loaders.headings import Headed
from loaders.known_units import KnownUnits, place
from loaders.lists import as_table, check_once, read_list, recognised
from loaders.survey.shares import as_share, check_shares
from schema.columns import Table
from schema.questions import Answers
from schema.tables import SURVEY
from schema.uploads import ReadTable

# An option printed on a form is a letter or a few words; what is longer is what somebody wrote.
_LONGEST_ANSWER = 80


def headings(sheet: Sheet) -> Headed | None:
    return recognised(
        sheet, SURVEY, "survey", "year", "unit_name", "respondent_group", "question", "answer", "weight", "respondents"
    )


def read(sheet: Sheet, headed: Headed, known: KnownUnits, *, answers: Answers) -> ReadTable:
    """The table `survey` with its problems."""
    problems = Collector(sheet.name)
    rows = read_list(sheet, headed, SURVEY, problems, readers={"weight": as_share})
    check_shares(rows, headed, "weight", problems)
    check_words(rows, headed, problems)
    if not problems.refused:
        rows = placed(rows, headed, known, problems, answers)
        check_once(rows, headed, SURVEY, problems)
        _check_weights(rows, headed, problems)
    return as_table(sheet, headed, SURVEY, rows, problems)


def placed(rows: pd.DataFrame, headed: Headed, known: KnownUnits, problems: Collector, answers: Answers) -> pd.DataFrame:
    """The rows with their units, those of the last day of the year that is assessed."""
    ends = pd.Series([dt.date(year, 12, 31) for year in rows["year"]], index=rows.index)
    return place(rows, known, ends, problems, answers=answers, column=headed.place("unit_name"))


def check_words(rows: pd.DataFrame, headed: Headed, problems: Collector) -> None:
    """An error for an answer in somebody's own words, and for anything that leads to a person: neither may be kept."""
    for row in rows.to_dict("records"):
        for name in ("answer", "question", "question_text"):
            text = row[name]
            if text is None or not (leads_to_a_person(text) or (name == "answer" and len(text) > _LONGEST_ANSWER)):
                continue
            problems.add(
                "error",
                "answer_in_own_words",
                N_("This cell may hold a respondent's own words or lead to a person. Keep only the options the form prints."),
                row=row["row"] - 1,
                column=headed.place(name),
            )


def _check_weights(rows: pd.DataFrame, headed: Headed, problems: Collector) -> None:
    """A warning where one answer to one question is worth more in one row than in another."""
    same: list[str] = ["survey", "year", "question", "answer"]
    firsts = rows.groupby(same, sort=False)["weight"].transform("first")
    for row, first in zip(rows.to_dict("records"), firsts, strict=True):
        if row["weight"] != first:
            problems.add(
                "warning",
                "weights_differ",
                N_("Answer {answer} to question {question} is worth {value}% here and {first}% in a row above."),
                row=row["row"] - 1,
                column=headed.place("weight"),
                value=f"{row['weight'] * 100:g}",
                first=f"{first * 100:g}",
                answer=row["answer"],
                question=row["question"],
            )


def table_of(sheet: Sheet, headed: Headed, table: Table, rows: pd.DataFrame, problems: Collector, layout: str) -> ReadTable:
    """What was read in a layout of its own; no rows where there is an error."""
    frame = table.conform(rows if not problems.refused else [])
    return ReadTable(sheet.name, table.name, layout, headed.because(), frame, problems=problems.problems())
