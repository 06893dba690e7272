"""A storyboard becomes slides of what is published: held against the period that is asked for, or saying what is lacking."""

import datetime as dt

import pytest
import streamlit as st

from charts.deck import Deck, Slide
from language import language_for
from schema.meeting import FIGURES, Comparison, Filters, Item, Storyboard
from store import open_store
from ui.frame import Frame
from ui.meeting.deck import deck_of

MADE = dt.datetime(2020, 10, 1, 8, 30)
DOSSIERS: Filters = (("area", ("424",)), ("basis", ("recomputed",)), ("period", ("2020-07-01_2020-07-31",)))
PHU_THO: Filters = (("area", ("H44",)),)


@pytest.fixture
def frame(shipped_store, monkeypatch):
    """frame(code) is the page in a language."""
    monkeypatch.setenv("DASHBOARD_STORE", str(shipped_store))
    store = open_store(shipped_store)
    yield lambda code="en": Frame("meeting", language_for(code), store)
    store.close()
    st.cache_resource.clear()
    st.cache_data.clear()


def deck(frame: Frame, *items: Item, filters: Filters = DOSSIERS, compare: Comparison = "before") -> Deck:
    return deck_of(frame, Storyboard("Họp", filters, items, compare), MADE)


def slide(frame: Frame, code: str, **more) -> Slide:
    return deck(frame, Item(code), **more).slides[0]


def test_the_slides_stand_in_the_order_of_the_storyboard_each_in_its_part(frame):
    found = deck(frame(), Item("trend"), Item("outcomes"))
    assert [(one.key, one.section) for one in found.slides] == [("trend", "trend"), ("outcomes", "dossiers")]
    assert (found.title, found.made) == ("Họp", MADE)


@pytest.mark.parametrize(
    ("compare", "scope"),
    [
        ("before", "Anh Sơn district · July 2020 · compared with June 2020"),
        ("year", "Anh Sơn district · July 2020 · compared with July 2019"),
        ("none", "Anh Sơn district · July 2020"),
    ],
)
def test_the_period_is_held_against_the_one_that_is_asked_for(frame, compare, scope):
    assert deck(frame(), compare=compare).scope == scope


def test_the_change_is_of_the_two_periods_that_are_compared(frame):
    written = {one: slide(frame(), "change", compare=one).table.written() for one in ("before", "year")}
    assert written["before"].iloc[:, 0].tolist() == ["June 2020", "July 2020"]
    assert written["year"].iloc[:, 0].tolist() == ["July 2019", "July 2020"]


def test_without_a_period_to_compare_with_the_change_says_so(frame):
    assert slide(frame(), "change", compare="none").lacking == "There is no period to compare with."
    # Dossiers are counted from 2019 on.
    first = (*DOSSIERS[:2], ("period", ("2019-07-01_2019-07-31",)))
    assert slide(frame(), "change", compare="year", filters=first).lacking == "There is no period to compare with."


def test_a_part_without_figures_says_so_and_is_not_among_those_that_are_shown(frame):
    found = deck(frame(), Item("outcomes"), Item("index-ranking"), Item("recommendations"), Item("rates-unit"), filters=PHU_THO)
    lacking = {one.key: one.lacking for one in found.slides if one.lacking}
    assert lacking["index-ranking"] == "No index that was scored by the end of this period has been published."
    assert lacking["recommendations"].startswith("No inspection of these units up to ")
    assert [one.key for one in found.supported] == ["rates-unit"]
    assert not any(one.figure or one.rows for one in found.slides if one.lacking)


def test_late_dossiers_at_units_of_another_kind_are_said_on_the_slide_and_in_its_note(frame):
    found = slide(frame(), "rates-unit")
    assert found.caveat == "5 more dossiers were late at units of other kinds (Bộ phận một cửa huyện Anh Sơn)."
    assert found.note.startswith(f"{found.caveat} ")
    assert slide(frame(), "rates-sector").caveat == ""


def test_a_slide_added_from_a_page_is_of_what_the_page_showed(frame):
    theirs = Item("rates-unit", (*PHU_THO, ("side", ("on_time",))), "Xem", "An")
    own, added = deck(frame(), Item("rates-unit"), theirs).slides
    assert "Phú Thọ" in added.subtitle
    assert "Anh Sơn" in own.subtitle
    assert (added.remark.text, added.remark.who) == ("Xem", "An")
    assert own.remark is None


def test_every_figure_of_an_area_with_dossiers_has_a_slide_with_source_and_day_or_a_reason(frame):
    found = deck(frame("vi"), *(Item(code) for code in FIGURES))
    assert [one.key for one in found.slides] == list(FIGURES)
    for one in found.slides:
        assert one.section == FIGURES[one.key].section
        assert one.title
        if not one.lacking:
            assert one.source.startswith("Nguồn: ")
            assert one.data_date.startswith("Số liệu đến ")
            assert one.table is not None
            assert one.rows is not None
            assert one.explains


def test_what_is_made_up_is_marked_slide_by_slide(frame):
    assert all(one.demonstration for one in deck(frame(), Item("outcomes"), Item("rates-unit")).slides)
    assert not slide(frame(), "rates-unit", filters=PHU_THO).demonstration
