"""An analyst writes beside the course what changed; it then stands with every figure of its day, and can be taken back."""

import datetime as dt
import shutil

import pytest

from tests.pages.conftest import texts


@pytest.fixture
def store(tmp_path, shipped_store):
    return shutil.copy(shipped_store, tmp_path / "own.duckdb")


def add(app, text: str, *, kind: str = "note", day: dt.date = dt.date(2020, 3, 1), who: str = "An"):
    app.radio("note-kind").set_value(kind)
    app.date_input("note-day").set_value(day)
    app.text_input("note-who").set_value(who)
    app.text_input("note-text").set_value(text)
    return next(button for button in app.button if button.label == "Add").click().run()


def test_a_note_stands_with_the_figures_of_its_day_on_every_page(open_page, store):
    app = add(open_page("overdue", store, lang="en", area="424", basis="recomputed"), "a *second* desk")
    assert "Notes and step changes (1)" in [expander.label for expander in app.expander]
    for page in ("overview", "resolution", "overdue", "communes"):
        shown = texts(open_page(page, store, lang="en", area="424", basis="recomputed"))
        assert "1 Mar 2020: a *second* desk (An, " in shown
    elsewhere = texts(open_page("communes", store, lang="en", area="424", basis="recomputed", period="2019-01-01_2019-12-31"))
    assert "second* desk" not in elsewhere


def test_a_step_begins_a_part_of_the_course(open_page, store):
    app = open_page("overdue", store, lang="en", area="424", basis="recomputed")
    app = add(app, "new software", kind="step", day=dt.date(2020, 1, 1))
    assert "A step change begins with 1/2020" in texts(app)


def test_a_note_is_about_the_unit_that_is_chosen(open_page, store):
    app = open_page("overdue", store, lang="en", area="424", basis="recomputed", unit="17374")
    add(app, "flood")
    assert "Phúc Sơn commune: flood" in texts(app)
    assert "flood" not in texts(open_page("overdue", store, lang="en", area="424", basis="recomputed"))


def test_an_empty_note_is_refused_with_a_sentence(open_page, store):
    app = add(open_page("overdue", store, lang="en", area="424", basis="recomputed"), "  ")
    assert "The note is empty" in app.error[0].value


def test_a_note_can_be_taken_back(open_page, store):
    app = add(open_page("overdue", store, lang="en", area="424", basis="recomputed"), "flood")
    app.button("note-1-back").click().run()
    assert "flood" not in texts(app)
