"""Boundaries are published, replaced unit by unit, and undone like everything else."""

import json

import duckdb
import pytest

from store import open_store
from tests import shapes
from tests.store.files import count, counts, day, file, table


def shape(code: str, place: int, first: str | None = None) -> dict:
    geometry = json.dumps({"type": "MultiPolygon", "coordinates": [[shapes.cell(place)]]})
    return {"code": code, "valid_from": first and day(first), "name": f"Xã {code}", "geometry": geometry}


def published(store, *rows: dict, name: str = "map.geojson", **keywords) -> int:
    return store.publish(file(table("boundaries", list(rows), sheet=None), name=name), who="test", **keywords)


def corners(store) -> dict[str, list[float]]:
    """By the unit's key the first corner of its shape."""
    found = store.boundaries()
    return {row.unit: json.loads(row.geometry)["coordinates"][0][0][0] for row in found.itertuples()}


def test_a_store_without_boundaries_has_none(store):
    assert store.boundaries().empty
    assert "unit" in store.boundaries()


def test_a_shape_belongs_to_a_unit_in_its_span(store):
    published(store, shape("17329", 0), shape("17329", 1, "2025-07-01"))
    assert corners(store) == {"17329": [105.0, 18.8], "17329@2025-07-01": [105.05, 18.8]}


def test_a_newer_file_replaces_the_shapes_it_has_and_no_others_and_undo_brings_them_back(store):
    published(store, shape("A", 0), shape("B", 1))
    newer = published(store, shape("B", 2), name="newer.geojson")
    assert corners(store) == {"A": [105.0, 18.8], "B": [105.1, 18.8]}
    assert store.boundaries().set_index("unit")["file_name"].to_dict() == {"A": "map.geojson", "B": "newer.geojson"}
    assert store.batches()["state"].tolist() == ["partly superseded", "active"]
    store.undo(newer)
    assert corners(store) == {"A": [105.0, 18.8], "B": [105.05, 18.8]}


def test_no_figure_changes_with_a_map(store):
    store.publish(counts(count(received_total=12)), who="test")
    read = file(table("boundaries", [shape("A", 0)], sheet=None), name="map.geojson")
    assert store.preview(read).empty
    assert store.boundaries().empty


@pytest.mark.parametrize("made_up", [True, False])
def test_made_up_shapes_are_known_as_such(store, made_up):
    published(store, shape("A", 0), demonstration=made_up)
    assert store.boundaries()["demonstration"].tolist() == [made_up]


def test_a_store_of_an_earlier_version_learns_to_hold_them(tmp_path):
    path = tmp_path / "store.duckdb"
    open_store(path).close()
    with duckdb.connect(str(path)) as older:
        for view in ("current_boundaries", "active_boundaries"):
            older.execute(f"DROP VIEW {view}")
        older.execute("DROP TABLE boundaries")
    store = open_store(path)
    published(store, shape("A", 0))
    assert corners(store) == {"A": [105.0, 18.8]}
    store.close()
