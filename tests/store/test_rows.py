"""The rows in use of a table, and every word that was ever published of one of them."""

from tests.store.files import file, table

TARGET = {
    "indicator": "on_time",
    "unit": "a",
    "unit_name": "Xã A",
    "area": "h",
    "area_name": "Huyện H",
    "year": 2020,
}
KEY = {"indicator": "on_time", "unit": "a", "year": 2020}


def publish(store, share: float, who: str, **columns) -> int:
    return store.publish(file(table("targets", [{**TARGET, "target": share, **columns}]), content=f"{who}{share}"), who=who)


def test_the_newest_row_counts_and_says_where_it_came_from(store):
    publish(store, 0.9, "An")
    publish(store, 0.95, "Bình")
    rows = store.rows("targets")
    assert rows[["target", "batch_id", "file_name", "row"]].values.tolist() == [[0.95, 2, "file.xlsx", 10]]


def test_rows_can_be_asked_for_by_area(store):
    publish(store, 0.9, "An")
    publish(store, 0.8, "An", unit="x", area="k", area_name="Huyện K")
    assert store.rows("targets", "k")["unit"].tolist() == ["x"]
    assert store.areas_of("targets")["area_name"].tolist() == ["Huyện H", "Huyện K"]


def test_every_version_of_a_row_stays_with_who_published_it_and_whether_that_was_undone(store):
    publish(store, 0.9, "An")
    publish(store, 0.95, "Bình")
    store.undo(2)
    found = store.versions("targets", KEY)
    assert found[["target", "who", "undone"]].values.tolist() == [[0.95, "Bình", True], [0.9, "An", False]]
    assert store.versions("targets", {**KEY, "year": 2021}).empty


def test_a_row_without_a_first_day_is_found_by_it(store):
    store.publish(file(table("units", [{"code": "1", "name": "Xã A", "kind": "commune"}])), who="An")
    found = store.versions("units", {"code": "1", "valid_from": None})
    assert found["name"].tolist() == ["Xã A"]
