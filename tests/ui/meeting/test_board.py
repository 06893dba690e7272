"""The order of the slides is in the address, what people write is the session's, and a saved storyboard is found by its name."""

from collections.abc import Callable

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from schema.meeting import Item, Storyboard
from store import open_store

FIRST = Storyboard().items
HELD = "held"


@pytest.fixture
def session(tmp_path, monkeypatch):
    """session(act, **query) lets `act` do something with the board of a new session; `held` has what it returned."""
    monkeypatch.setenv("DASHBOARD_STORE", str(tmp_path / "store.duckdb"))

    def run(act: Callable, **query) -> AppTest:
        app = AppTest.from_function(_script)
        for name, value in query.items():
            app.query_params[name] = value
        return again(app, act)

    yield run
    st.cache_resource.clear()


def _script():
    import streamlit as st

    from language import language_for
    from ui.frame import Frame
    from ui.meeting import board
    from ui.store import the_store

    frame = Frame("meeting", language_for("en"), the_store())
    st.session_state["held"] = st.session_state["act"](board, frame)


def again(app: AppTest, act: Callable) -> AppTest:
    """The session's next run."""
    app.session_state["act"] = act
    app.run()
    assert not app.exception
    return app


def held(app: AppTest):
    return app.session_state[HELD]


def items(board, _frame):
    return board.items()


def test_a_new_session_has_the_first_figures_or_those_of_the_address(session):
    assert held(session(items)) == FIRST
    assert held(session(items, slides=["trend", "outcomes", "trend", "horoscope"])) == (Item("trend"), Item("outcomes"))
    assert held(session(items, slides="horoscope")) == FIRST


def test_slides_that_are_put_stand_in_the_address_unless_they_are_the_first_ones(session):
    app = session(lambda board, _: board.put((Item("trend"), Item("outcomes", remark="See", who="An"))))
    assert app.query_params["slides"] == ["trend", "outcomes"]
    assert held(again(app, items)) == (Item("trend"), Item("outcomes", remark="See", who="An"))
    app = again(app, lambda board, _: board.put(FIRST))
    assert "slides" not in app.query_params


def test_another_order_in_the_address_keeps_what_was_written(session):
    app = session(lambda board, _: board.put((Item("trend"), Item("outcomes", remark="See", who="An"))))
    app.query_params["slides"] = ["outcomes", "ages"]
    assert held(again(app, items)) == (Item("outcomes", remark="See", who="An"), Item("ages"))


def test_back_to_an_address_without_an_order_is_the_usual_order_with_what_was_written(session):
    app = session(lambda board, _: board.put((Item("trend", remark="See", who="An"), Item("outcomes"))))
    del app.query_params["slides"]
    written = tuple(Item("trend", remark="See", who="An") if item.figure == "trend" else item for item in FIRST)
    assert held(again(app, items)) == written


def test_no_slide_at_all_is_an_order_too(session):
    app = session(lambda board, _: board.put(()))
    assert app.query_params["slides"] in ("none", ["none"])
    assert held(again(app, items)) == ()
    assert held(session(items, slides="none")) == ()


def test_a_figure_of_a_page_does_not_change_the_order_that_its_address_does_not_name(session):
    app = session(lambda board, _: board.put((Item("trend"), Item("outcomes"))))
    del app.query_params["slides"]
    app = again(app, lambda board, _: board.add("ages", (("area", ("424",)),)))
    app.query_params["slides"] = ["trend", "outcomes"]
    assert held(again(app, items)) == (Item("trend"), Item("outcomes"), Item("ages", (("area", ("424",)),)))


def test_a_figure_of_a_page_comes_last_and_only_once_even_when_something_was_written_on_it(session):
    theirs = (("area", ("H44",)),)
    app = session(lambda board, _: board.add("trend", theirs))
    assert held(again(app, items)) == (*FIRST, Item("trend", theirs))
    app = again(app, lambda board, _: board.put((*FIRST, Item("trend", theirs, "See", "An"))))
    app = again(app, lambda board, _: board.add("trend", theirs))
    assert held(again(app, items)) == (*FIRST, Item("trend", theirs, "See", "An"))
    app = again(app, lambda board, _: board.add("trend", (("area", ("424",)),)))
    assert len(held(again(app, items))) == len(FIRST) + 2
    # The address has no room for what a page showed.
    assert "slides" not in app.query_params


def test_the_filters_that_are_kept_are_those_of_the_figures(session):
    query = {"area": "424", "unit": ["17386", "17383"], "lang": "vi", "present": "2", "slides": "trend", "compare": "year"}
    app = session(lambda board, _: board.filters_now(), **query)
    assert held(app) == (("area", ("424",)), ("unit", ("17386", "17383")))


def test_a_name_in_the_address_brings_the_storyboard_with_its_filters_order_and_remarks(session, tmp_path):
    kept = Storyboard(
        "Họp", (("area", ("H44",)), ("unit", ("1", "2"))), (Item("ages", remark="See", who="An"), Item("trend")), "year"
    )
    store = open_store(tmp_path / "store.duckdb")
    store.save_storyboard(kept, who="An")
    store.close()
    app = session(lambda board, frame: board.arrive(frame), story="Họp")
    assert app.query_params["area"] == "H44"
    assert app.query_params["unit"] == ["1", "2"]
    assert app.query_params["compare"] == "year"
    assert app.query_params["slides"] == ["ages", "trend"]
    assert held(again(app, lambda board, _: board.board())) == kept
    # What is changed afterwards is not undone by the name that is still in the address.
    app = again(app, lambda board, _: board.put((Item("trend"),)))
    app = again(app, lambda board, frame: board.arrive(frame) or board.items())
    assert held(app) == (Item("trend"),)


def test_a_name_that_nobody_saved_is_taken_out_of_the_address(session):
    app = session(lambda board, frame: board.arrive(frame) or board.items(), story="Họp")
    assert held(app) == FIRST
    assert "story" not in app.query_params


def test_a_saved_storyboard_is_the_sessions_own(session):
    app = session(lambda board, _: board.saved("Họp"), slides="trend", compare="none")
    assert held(app) == Storyboard("Họp", (), (Item("trend"),), "none")
    assert app.query_params["story"] == "Họp"
