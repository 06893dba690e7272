"""The made-up measures: the same every time, marked, whole splits, and reports missing in a pattern that can be believed."""

import datetime as dt

import pytest
from openpyxl import load_workbook

from data.demonstration.measures import FILE, SILENT, TARGETS_FILE, TITLE, rows
from data.shipped import HERE
from data.units import COMMUNES_2020
from loaders import read
from metrics.completeness import coverage, expected, with_status
from metrics.programme import reports_of
from schema.periods import Period
from schema.shipped_catalogue import SHIPPED, catalogue

UNITS = read(HERE / "anh_son_units.csv").tables[0].frame
SPAN = Period(dt.date(2019, 1, 1), dt.date(2020, 12, 31))


@pytest.fixture(scope="module")
def frame():
    found = read(FILE, units=UNITS)
    assert found.all_problems == []
    return found.tables[0].frame.assign(batch_id=1, demonstration=True)


def test_both_files_say_in_their_first_row_that_they_are_made_up():
    for path in (FILE, TARGETS_FILE):
        assert load_workbook(path).active["A1"].value == TITLE


def test_the_file_is_what_its_program_draws(frame):
    drawn = rows()
    assert len(frame) == len(drawn)
    assert frame["value"].tolist() == [row[4] for row in drawn]


def test_about_one_report_in_eight_is_missing_and_five_communes_are_silent_on_the_review(frame):
    due = with_status(expected(UNITS, "424", catalogue(), SPAN, dt.date(2020, 9, 11)), reports_of(frame), catalogue())
    # Ratings of 2020 are not due yet, and every other report is.
    whole = coverage(due, ()).iloc[0]
    assert whole["due"] == 21 * (11 * 6 + 3 + 1)
    assert 0.10 <= whole["missing"] / whole["due"] <= 0.14
    reviewed = coverage(due[due["indicator"] == "procedures_reviewed"], ["unit"])
    silent = {COMMUNES_2020[place][0] for place in SILENT}
    assert set(reviewed.loc[reviewed["reported"] == 0, "unit"]) == silent


def test_every_split_adds_up_to_its_whole(frame):
    for whole in ("directive_documents", "training_participations", "staff_rated"):
        parts = [measure.code for measure in SHIPPED if measure.split == whole]
        key = ["unit", "period_start"]
        sums = frame[frame["indicator"].isin(parts)].groupby(key)["value"].sum()
        wholes = frame[frame["indicator"] == whole].set_index(key)["value"]
        assert (sums.sort_index() == wholes.sort_index()).all()
