"""A storyboard is kept under its name, with who saved it and when; the last one of a name counts, and none is nameless."""

import pytest

from schema.meeting import Item, Storyboard
from store import StoreError, open_store

FIRST = Storyboard("Họp tháng 9", (("area", ("424",)),), (Item("trend", remark="Xem trang 4", who="An"),), "year")
SECOND = Storyboard("Họp tháng 9", (), (Item("outcomes"),), "none")


def kept(store) -> list[list]:
    return store.storyboards()[["name", "storyboard", "who"]].values.tolist()


def test_a_storyboard_comes_back_as_it_was_saved_and_says_who_and_when(store):
    store.save_storyboard(FIRST, who="An")
    assert kept(store) == [["Họp tháng 9", FIRST, "An"]]
    assert store.storyboards()["saved_at"].notna().all()


def test_one_of_the_same_name_is_replaced_and_others_stay(store):
    store.save_storyboard(FIRST, who="An")
    store.save_storyboard(Storyboard("Họp tháng 10"), who="An")
    store.save_storyboard(SECOND, who="Ba")
    assert kept(store) == [["Họp tháng 10", Storyboard("Họp tháng 10"), "An"], ["Họp tháng 9", SECOND, "Ba"]]


def test_what_is_taken_back_is_gone_until_it_is_saved_again(store):
    store.save_storyboard(FIRST, who="An")
    store.forget_storyboard("Họp tháng 9", who="Ba")
    assert kept(store) == []
    store.save_storyboard(FIRST, who="An")
    assert kept(store) == [["Họp tháng 9", FIRST, "An"]]


@pytest.mark.parametrize("name", ["", "  "])
def test_a_storyboard_without_a_name_is_refused_and_nothing_is_kept(store, name):
    with pytest.raises(StoreError, match="Give the storyboard a name"):
        store.save_storyboard(Storyboard(name), who="An")
    assert kept(store) == []


def test_storyboards_outlive_the_dashboard(tmp_path):
    store = open_store(tmp_path / "store.duckdb")
    store.save_storyboard(FIRST, who="An")
    store.close()
    store = open_store(tmp_path / "store.duckdb")
    assert kept(store) == [["Họp tháng 9", FIRST, "An"]]
    store.close()
