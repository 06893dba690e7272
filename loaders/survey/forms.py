"""Reads a list of survey forms: how many went out to a group of respondents about a unit, and how many came back."""

import pandas as pd

from language import N_
from loaders.cells import Sheet
from loaders.collector import Collector
from loaders.headings import Headed
from loaders.known_units import KnownUnits
from loaders.lists import as_table, check_once, read_list, recognised
from loaders.survey.answers import placed
from loaders.survey.shares import as_share, check_shares
from schema.questions import Answers
from schema.tables import SURVEY_FORMS
from schema.uploads import ReadTable

# The parts of a share come to all of it but for rounding.
_ROUNDING = 0.005


def headings(sheet: Sheet) -> Headed | None:
    return recognised(sheet, SURVEY_FORMS, "survey", "year", "unit_name", "respondent_group", "sent", "returned")


def read(sheet: Sheet, headed: Headed, known: KnownUnits, *, answers: Answers) -> ReadTable:
    """The table `survey_forms` with its problems."""
    problems = Collector(sheet.name)
    rows = read_list(sheet, headed, SURVEY_FORMS, problems, readers={"group_share": as_share})
    check_shares(rows, headed, "group_share", problems)
    _check_counts(rows, headed, problems)
    if not problems.refused:
        rows = placed(rows, headed, known, problems, answers)
        check_once(rows, headed, SURVEY_FORMS, problems)
        _check_whole(rows, headed, problems)
    return as_table(sheet, headed, SURVEY_FORMS, rows, problems)


def _check_counts(rows: pd.DataFrame, headed: Headed, problems: Collector) -> None:
    """A warning where more forms came back than went out, or more went out than the group has members."""
    for row in rows.to_dict("records"):
        for text, less, more in (
            (N_("{value} forms came back and {other} went out. Both are kept as printed."), "returned", "sent"),
            (N_("{value} forms went out to a group of {other}. Both are kept as printed."), "sent", "population"),
        ):
            if None not in (row[less], row[more]) and row[less] > row[more]:
                problems.add(
                    "warning",
                    "forms_contradict",
                    text,
                    row=row["row"] - 1,
                    column=headed.place(less),
                    value=row[less],
                    other=row[more],
                )


def _check_whole(rows: pd.DataFrame, headed: Headed, problems: Collector) -> None:
    """A warning where the groups of a unit have shares that do not come to all of the score."""
    for _, groups in rows.groupby(["survey", "year", "unit"], sort=False):
        shares = [share for share in groups["group_share"] if not pd.isna(share)]
        if not shares or (len(shares) == len(groups) and abs(sum(shares) - 1) <= _ROUNDING):
            continue
        problems.add(
            "warning",
            "group_shares_incomplete",
            N_("The shares of the groups of {unit} come to {total}% and not to 100%; all its answers count alike."),
            row=int(groups["row"].iloc[0]) - 1,
            column=headed.place("group_share"),
            unit=groups["unit_name"].iloc[0],
            total=f"{sum(shares) * 100:g}",
        )
