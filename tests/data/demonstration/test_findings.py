"""The made-up inspections say that they are, and show every state on the day of the article's inspection."""

import pytest
from openpyxl import load_workbook

from data.demonstration import findings as made_up
from loaders import read
from metrics.findings import STATES, repeats, states
from tests.data.test_shipped import cells


@pytest.fixture
def frame(units):
    return read(made_up.FILE, units=units).tables[0].frame


def test_the_file_is_what_its_program_writes_and_begins_with_its_mark():
    book = load_workbook(made_up.FILE)
    assert cells(book) == cells(made_up.workbook())
    assert book.active["A1"].value.startswith("SỐ LIỆU MINH HỌA")


def test_every_state_shows_with_some_put_right_late_and_some_verified(frame):
    stated = states(frame, made_up.AS_OF, 5)
    assert set(stated["state"].dropna()) == set(STATES)
    assert set(stated["in_time"].dropna()) == {True, False}
    assert stated["verified"].any()
    assert stated["kind"].eq("merit").any()


def test_one_finding_repeats_an_earlier_one_of_the_same_commune(frame):
    (row,) = repeats(states(frame, made_up.AS_OF, 5), frame).to_dict("records")
    assert row["unit_name"] == row["first_unit_name"]


def test_nothing_happens_after_the_day_it_stands_for(frame):
    assert frame[["inspected_on", "remediated_on", "verified_on"]].max().max().date() <= made_up.AS_OF
