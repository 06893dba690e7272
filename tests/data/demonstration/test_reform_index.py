"""The made-up index has what an office's has: two comparable years, a tie, a constant criterion, high self-scores, a gap."""

import datetime as dt
from functools import cache

import pandas as pd
from openpyxl import load_workbook

from data.demonstration import survey
from data.demonstration.reform_index import FILE, LEAVES, SCORED, TITLE, WITHOUT, YEARS, workbook
from loaders import read
from metrics.index.criteria import comparable, differences, most_points, tree
from metrics.index.losses import gaps, losses
from metrics.index.points import doubts, points
from metrics.index.totals import totals


@cache
def published(name: str) -> pd.DataFrame:
    tables = [table for file in (FILE, survey.FILE) for table in read(file).tables if table.dataset == name]
    return pd.concat([table.frame for table in tables]).assign(demonstration=True)


def cells(sheet) -> list[list]:
    """What stands in a sheet; a day and its midnight are one."""
    rows = sheet.iter_rows(values_only=True)
    return [[pd.Timestamp(value) if isinstance(value, dt.date) else value for value in row] for row in rows]


def of(year: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    criteria = published("criteria")
    table, scores = tree(criteria[criteria["year"] == year]), published("scores")
    return table, points(scores[scores["year"] == year], table)


def ranked(year: int) -> pd.DataFrame:
    table, given = of(year)
    bands = published("bands")
    return totals(given, table, bands[bands["year"] == year])


def test_the_file_is_what_its_program_writes_and_says_that_it_is_made_up():
    shipped, made = load_workbook(FILE), workbook()
    for sheet in made:
        assert cells(shipped[sheet.title]) == cells(sheet)
        assert sheet["A1"].value == TITLE


def test_criteria_add_up_to_their_areas_and_these_with_the_survey_to_100():
    most = {number: points for number, _, points in SCORED}
    for area in "1234567":
        assert sum(points for number, _, points in LEAVES if number.split(".")[0] == area) == most[area]
    assert [most_points(of(year)[0]) for year in YEARS] == [100, 100]


def test_the_two_years_can_be_compared_and_nothing_contradicts_itself():
    assert comparable(differences(of(2020)[0], of(2019)[0]))
    assert all(doubts(*reversed(of(year))).empty for year in YEARS)


def test_there_are_a_tie_a_gap_several_bands_and_a_constant_criterion():
    table = ranked(2020)
    assert table["tie"].tolist().count("ordered") == 2
    assert table.loc[table["total"].isna(), "lacking"].tolist() == [[number] for _, _, number in WITHOUT]
    assert table["band"].nunique() == 3
    criteria, given = of(2020)
    lost = losses(given, criteria)
    assert lost.loc[lost["constant"], "criterion"].tolist() == ["4.2"]


def test_every_commune_scores_itself_above_what_is_appraised():
    criteria, given = of(2020)
    assert (gaps(given, criteria, "unit")["gap"] > 0).all()
