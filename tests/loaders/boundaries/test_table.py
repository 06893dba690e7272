"""A GeoJSON file is told by its content, its shapes find their units by their codes, and what is wrong is told by its feature."""

import io
import json
import zipfile
from itertools import pairwise

import pandas as pd
import pytest

import loaders
from language import language_for
from loaders.apart import read_apart
from schema.tables import UNITS
from schema.uploads import ReadFile
from tests import shapes

EN = language_for("en")


def day(text: str) -> pd.Timestamp:
    return pd.Timestamp(text)


KNOWN = UNITS.conform(
    [
        {"code": "00101", "name": "Xã An", "kind": "commune", "parent": "D"},
        {"code": "00102", "name": "Xã Bình", "kind": "commune", "parent": "D"},
        # One code, three units.
        {"code": "00103", "name": "Thị trấn Cao", "kind": "commune", "parent": "D", "valid_to": day("2024-11-30")},
        {
            "code": "00103",
            "name": "Thị trấn Kim",
            "kind": "commune",
            "valid_from": day("2024-12-01"),
            "valid_to": day("2025-06-30"),
        },
        {"code": "00103", "name": "Xã Cao", "kind": "commune", "parent": "P", "valid_from": day("2025-07-01")},
    ]
)


def read(found: dict | bytes, *, units: pd.DataFrame | None = KNOWN, name: str = "map.json", **keywords) -> ReadFile:
    content = found if isinstance(found, bytes) else shapes.content(found)
    return loaders.read(content, name=name, units=units, **keywords)


def told(found: ReadFile) -> list[tuple[str, str, int | None, str]]:
    return [(one.severity, one.code, one.row, EN.say(one.message)) for one in found.all_problems]


def units_of(found: ReadFile) -> list[tuple[str, str | None]]:
    (table,) = found.tables
    return [
        (row.name, None if pd.isna(row.valid_from) else f"{row.valid_from:%Y-%m-%d}")
        for row in table.frame.itertuples(index=False)
    ]


def test_each_shape_is_kept_for_its_unit_with_the_features_number_as_its_row():
    found = read(shapes.grid(["00101", "00102"]))
    assert found.accepted
    assert told(found) == []
    (table,) = found.tables
    assert (table.dataset, table.layout) == ("boundaries", "geojson")
    assert table.frame["row"].tolist() == [1, 2]
    assert units_of(found) == [("Xã An", None), ("Xã Bình", None)]
    kept = json.loads(table.frame["geometry"].iloc[1])
    assert kept == {"type": "MultiPolygon", "coordinates": [[shapes.cell(1)]]}


@pytest.mark.parametrize(
    "key", ["ma_xa", "maXa", "MAXA", "Mã xã", "ma_hc", "code", "Code", "ma_don_vi", "Mã đơn vị", "MA_DVHC", "id"]
)
def test_the_property_with_the_codes_goes_by_many_names(key):
    assert units_of(read(shapes.grid(["00101"], key=key))) == [("Xã An", None)]


def test_of_several_properties_the_one_with_the_most_known_codes_is_taken():
    found = read(shapes.collection(shapes.feature([shapes.cell(0)], ma_huyen="D", id=7, code="00102")))
    assert units_of(found) == [("Xã Bình", None)]


def test_the_number_beside_the_properties_may_be_the_code():
    one = {**shapes.feature([shapes.cell(0)]), "id": "00101"}
    assert units_of(read(shapes.collection(one))) == [("Xã An", None)]


@pytest.mark.parametrize("code", [101, 101.0, "101", "00101 "])
def test_leading_zeros_that_were_cut_are_found_again(code):
    assert units_of(read(shapes.grid([code]))) == [("Xã An", None)]


def test_a_name_tells_which_of_several_units_a_code_meant():
    for name, first in (("Thị trấn Kim", "2024-12-01"), ("Kim", "2024-12-01"), ("Xã Cao", "2025-07-01"), ("TT. Cao", None)):
        found = read(shapes.grid(["00103"], ten_xa=name))
        assert [day for _, day in units_of(found)] == [first]
        assert told(found) == []


def test_a_first_day_tells_it_too():
    for written, name in (("01/07/2025", "Xã Cao"), ("2025-01-15", "Thị trấn Kim"), ("2020-01-01", "Thị trấn Cao")):
        assert [found for found, _ in units_of(read(shapes.grid(["00103"], valid_from=written)))] == [name]


def test_where_nothing_tells_it_the_time_is_asked_once_for_the_file():
    both = shapes.grid(["00103", "00101"])
    found = read(both)
    assert not found.accepted
    (problem,) = found.all_problems
    assert [(option.value, EN.say(option.label)) for option in problem.question.options] == [
        ("before", "Before 1 Dec 2024 (Thị trấn Cao)"),
        ("2024-12-01", "From 1 Dec 2024 on (Thị trấn Kim)"),
        ("2025-07-01", "From 1 Jul 2025 on (Xã Cao)"),
    ]
    for answer, name in (("before", "Thị trấn Cao"), ("2024-12-01", "Thị trấn Kim"), ("2025-07-01", "Xã Cao")):
        assert units_of(read(both, answers={problem.question.key: answer}))[0][0] == name
    assert not read(both, answers={problem.question.key: "some day"}).accepted


def test_a_shape_of_no_known_unit_is_left_out_and_told():
    found = read(shapes.grid(["00101", "99999", None]))
    assert found.accepted
    assert units_of(found) == [("Xã An", None)]
    assert [(severity, code, row) for severity, code, row, _ in told(found)] == [
        ("warning", "boundary_unknown", 2),
        ("warning", "boundary_unknown", 3),
    ]
    assert "no unit in the list has the code 99999" in told(found)[0][3]


def test_a_code_of_another_list_is_told_with_the_one_of_ours():
    (_, _, _, said), *_ = told(read(shapes.grid(["07900"], ten_xa="Xã Bình")))
    assert "The list has “Xã Bình” with the code 00102" in said


def test_a_file_of_unknown_codes_alone_is_refused():
    found = read(shapes.grid(["99998", "99999"]))
    assert not found.accepted
    assert told(found)[-1][:2] == ("error", "boundary_no_codes")


def test_a_name_that_is_another_units_is_doubted():
    ((severity, code, row, said),) = told(read(shapes.grid(["00101"], name="Xã Bình")))
    assert (severity, code, row) == ("warning", "boundary_name", 1)
    assert said.startswith("Feature 1: the file calls 00101 “Xã Bình”, the list “Xã An”")
    for shortened in ("An", "xa an", "UBND Xã An"):
        assert told(read(shapes.grid(["00101"], name=shortened))) == []


def test_two_shapes_of_one_unit_are_refused():
    ((severity, code, row, said),) = told(read(shapes.grid(["00101", "00102", "101"])))
    assert (severity, code, row) == ("error", "boundary_twice", 3)
    assert "Xã An (00101) has a shape already, that of feature 1" in said


def test_every_shape_that_cannot_be_drawn_is_told_by_its_number():
    bow_tie = [shapes.cell(1)[place] for place in (0, 2, 1, 3, 0)]
    metres = shapes.square(500_000, 2_080_000, 5000)
    found = read(
        shapes.collection(
            shapes.feature([bow_tie], ma_xa="00101", ten_xa="An"), shapes.feature([metres], ma_xa="00102", ten_xa="Bình")
        )
    )
    assert not found.accepted
    assert [(code, row) for _, code, row, _ in told(found)] == [("boundary_ring", 1), ("boundary_place", 2)]
    assert told(found)[1][3].startswith("Feature 2: its coordinates (500000, 2080000) are metres")


def test_without_a_list_of_units_it_says_what_to_load_first():
    for nobody in (None, UNITS.conform([])):
        assert [code for _, code, _, _ in told(read(shapes.grid(["00101"]), units=nobody))] == ["boundary_no_units"]


def test_without_a_property_for_the_code_it_says_which_there_are():
    ((_, code, _, said),) = told(read(shapes.grid(["00101"], key="NAME_3")))
    assert code == "boundary_no_codes"
    assert "(NAME_3)" in said


@pytest.mark.parametrize(
    ("content", "code", "said"),
    [
        (b'{"type": "FeatureCollection", "features": [\n{"type": "Fea', "damaged", "damaged or cut off at line 2"),
        (b'{"type": "FeatureCollection", "features": []}', "boundary_layout", "has no feature"),
        (b'{"type": "FeatureCollection"}', "boundary_layout", "is no list of features"),
        (b'{"type": "Polygon", "coordinates": []}', "boundary_layout", "is no list of features"),
        (b'{"type": "Topology", "objects": {}}', "boundary_layout", "is TopoJSON"),
        (b'{"type": "FeatureCollection", "features": [1, null, {}]}', "boundary_no_codes", "(—)"),
        (b'{"rows": [1, 2]}', "not_a_spreadsheet", "JSON"),
        (b'{"type": "FeatureCollection", "x": ' + b"[" * 100_000, "damaged", "cannot be read"),
        ('{"type": "FeatureCollection", "ten": "Đất"}'.encode("cp1258", "replace"), "damaged", "with the letters as UTF-8"),
    ],
)
def test_a_file_that_is_no_list_of_shapes_is_refused_with_its_reason(content, code, said):
    found = read(content)
    assert not found.accepted
    assert [one for _, one, _, _ in told(found)] == [code]
    assert said in told(found)[0][3]


def test_shapes_in_another_form_are_told_what_to_become():
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("ranh_gioi/xa.shp", b"")
    shapefile = b"\x00\x00\x27\x0a" + bytes(96)
    kml = b'<?xml version="1.0" encoding="UTF-8"?>\n<kml xmlns="http://www.opengis.net/kml/2.2"></kml>'
    for content in (packed.getvalue(), shapefile, kml):
        ((severity, code, _, said),) = told(read(content))
        assert (severity, code) == ("error", "boundary_layout")
        assert "Export them from the map program as GeoJSON" in said


def test_its_letters_may_have_a_mark_or_be_utf_16():
    for encoding in ("utf-8-sig", "utf-16"):
        content = json.dumps(shapes.grid(["00101"], ten_xa="Xã An"), ensure_ascii=False).encode(encoding)
        assert units_of(read(content)) == [("Xã An", None)]


def test_it_is_read_apart_and_taken_only_where_boundaries_may_be():
    content = shapes.content(shapes.grid(["00101"]))
    assert read_apart(content, name="a.geojson", units=KNOWN).tables[0].frame.equals(read(content).tables[0].frame)
    assert read(content, dataset="boundaries").accepted
    assert [code for _, code, _, _ in told(read(content, dataset="units"))] == ["not_a_spreadsheet"]


def test_very_many_points_are_simplified_and_said():
    # 2 squares of 4 × 2,000 sides: more than the 5,000 points that are drawn.
    dense = [
        [[x + (bx - x) * step / 2000, y + (by - y) * step / 2000] for (x, y), (bx, by) in pairwise(ring) for step in range(2000)]
        + [ring[0]]
        for ring in (shapes.cell(0), shapes.cell(1))
    ]
    found = read(
        shapes.collection(*(shapes.feature([ring], ma_xa=code) for ring, code in zip(dense, ("00101", "00102"), strict=True)))
    )
    assert found.accepted
    ((severity, code, _, said),) = told(found)
    assert (severity, code) == ("note", "boundary_simplified")
    assert said.startswith("The shapes have 16,002 points, more than a page draws quickly. They were simplified to ")
    points = found.tables[0].frame["geometry"].map(lambda text: len(json.loads(text)["coordinates"][0][0])).sum()
    assert points <= 5_000
