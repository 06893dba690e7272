"""The weights are set on the page, stand in the address, and can be kept as the office's."""

import shutil

import pytest

from tests.pages.conftest import texts

ADDRESS = {"lang": "en", "area": "424", "basis": "recomputed"}


@pytest.fixture
def store(tmp_path, shipped_store):
    return shutil.copy(shipped_store, tmp_path / "own.duckdb")


def test_a_weight_that_is_changed_changes_the_order_and_the_address(open_page, store):
    app = open_page("communes", store, **ADDRESS)
    assert "weights: On time 50, Not left past due 30, Online 20" in texts(app)
    app.number_input("weight-online").set_value(0).run()
    assert "weights: On time 50, Not left past due 30; " in texts(app)
    assert app.query_params["weights"] == ["on_time-50", "not_past_due-30", "online-0", "index-0"]


def test_weights_of_an_address_that_cannot_be_are_not_taken(open_page, store):
    for weights in (["on_time-50"], ["on_time-x", "not_past_due-1", "online-1"], ["on_time-500", "not_past_due-1", "online-1"]):
        assert "weights: On time 50, Not left past due 30, Online 20" in texts(
            open_page("communes", store, **ADDRESS, weights=weights)
        )


def test_the_offices_weights_hold_until_others_are_asked_for(open_page, store):
    app = open_page("communes", store, **ADDRESS, weights=["on_time-1", "not_past_due-0", "online-0"])
    app.button("weights-keep").click().run()
    assert "The office's weights: On time 1, Not left past due 0, Online 0" in texts(app)
    assert "weights: On time 1; " in texts(open_page("communes", store, **ADDRESS))
