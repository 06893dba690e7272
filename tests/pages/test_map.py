"""Boundaries dropped on the page “Data” become a map beside the ranking of “Communes”, and go with it when they are undone."""

import json

import pytest

import loaders
from store import open_store
from tests import shapes
from tests.pages.conftest import seen, texts
from tests.pages.test_problems import drop

ADDRESS = {"lang": "en", "area": "424", "basis": "recomputed", "side": "overdue"}
# Communes of Anh Sơn that kept their codes until 2025; Phúc Sơn is the worst in 2020.
PHUC_SON, KHAI_SON, LONG_SON = "17374", "17380", "17377"
TODAY = ["17329", "17335", "17344", "17357", "17365", "17380"]


def published(path, found: dict, *, answers: dict | None = None, **keywords):
    """The store file with these boundaries in it."""
    store = open_store(path)
    read = loaders.read(shapes.content(found), name="squares.geojson", units=store.units(), answers=answers)
    store.publish(read, who="An", accepted=True, **keywords)
    store.close()
    return path


def map_of(app) -> dict | None:
    """The figure of the map on a page, if there is one."""
    found = [chart.proto.spec for chart in app.get("plotly_chart") if "map-unit" in chart.proto.id]
    return json.loads(found[0]) if found else None


def shown(app) -> set[str]:
    """The keys of the units whose shapes can be clicked."""
    return {trace["customdata"][0] for trace in map_of(app)["data"] if "customdata" in trace}


def test_without_boundaries_there_is_no_map_and_no_word_of_one(open_page, shipped_store):
    app = open_page("communes", shipped_store, **ADDRESS)
    assert map_of(app) is None
    assert "boundary" not in texts(app)


def test_dropped_published_drawn_and_undone(open_page, own_store, tmp_path):
    file = shapes.write(tmp_path / "squares.geojson", shapes.grid([PHUC_SON, LONG_SON]))
    app = drop(open_page("data", own_store, lang="en"), file)
    assert "Boundaries of units (GeoJSON)" in app.table[0].value.to_string()
    assert "mark" not in [button.key for button in app.button]
    app.button("publish").click().run()
    assert not app.exception
    page = open_page("communes", own_store, **ADDRESS)
    assert shown(page) == {PHUC_SON, LONG_SON}
    note = next(seen(caption.value) for caption in page.caption if "No boundary is published for" in seen(caption.value))
    assert len(note.split(": ")[1].split(". ")[0].split(", ")) == 19
    assert "Boundaries: squares.geojson." in note
    store = open_store(own_store)
    store.undo(int(store.batches()["batch_id"].max()))
    store.close()
    assert map_of(open_page("communes", own_store, **ADDRESS)) is None


def test_the_time_is_asked_where_codes_were_given_anew(open_page, own_store, tmp_path):
    app = drop(open_page("data", own_store, lang="en"), shapes.write(tmp_path / "squares.geojson", shapes.grid(TODAY)))
    assert "publish" not in [button.key for button in app.button]
    (question,) = [radio for radio in app.radio if radio.label == "Your answer"]
    assert question.options[-1] == "From 1 Jul 2025 on (Xã Anh Sơn)"


@pytest.mark.parametrize(("boundaries", "there"), [("then", False), ("today", True)])
def test_a_shape_is_drawn_only_for_the_unit_of_its_time(open_page, own_store, boundaries, there):
    path = published(own_store, shapes.grid(TODAY), answers={"boundaries_since": "2025-07-01"})
    page = open_page("communes", path, **ADDRESS, boundaries=boundaries)
    assert (map_of(page) is not None) == there
    assert not there or shown(page) == {f"{code}@2025-07-01" for code in TODAY}


def test_made_up_boundaries_are_said_to_be(open_page, own_store):
    path = published(own_store, shapes.grid([PHUC_SON]), demonstration=True)
    assert "The boundaries are made up." in texts(open_page("communes", path, **ADDRESS))


def test_a_refused_file_changes_nothing_and_says_where(open_page, own_store, tmp_path):
    metres = shapes.feature([shapes.square(500_000, 2_080_000, 5000)], ma_xa=KHAI_SON, ten_xa="Xã Khai Sơn")
    app = drop(open_page("data", own_store, lang="en"), shapes.write(tmp_path / "vn2000.json", shapes.collection(metres)))
    assert "was refused" in texts(app)
    assert "publish" not in [button.key for button in app.button]
    told = next(table.value for table in app.table if "What it means" in table.value.columns)
    assert "Feature 1" in told["What it means"].iloc[0]
    assert told["Row"].tolist() == ["1"]
