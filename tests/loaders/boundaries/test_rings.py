"""A shape is drawn only if it has an area, closed rings that do not cross themselves, and lies in Vietnam in degrees."""

import math
from itertools import combinations, pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language import language_for
from loaders.boundaries.rings import Fault, _cross, _crossing, area, oriented, polygons_of
from tests.shapes import square

EN = language_for("en")
RING = square(105.0, 18.8)
HOLE = square(105.01, 18.81, 0.01)


def polygon(*rings) -> dict:
    return {"type": "Polygon", "coordinates": list(rings)}


def told(geometry) -> str:
    found = polygons_of(geometry)
    assert isinstance(found, Fault)
    return f"{found.code}: {EN.say(found.text)}"


def test_a_polygon_is_a_multi_polygon_of_one_and_heights_are_left_out():
    with_heights = [[x, y, 12.5] for x, y in RING]
    assert polygons_of(polygon(with_heights, HOLE)) == [[[tuple(at) for at in RING], [tuple(at) for at in HOLE]]]
    several = {"type": "MultiPolygon", "coordinates": [[RING], [square(105.2, 18.8)]]}
    assert len(polygons_of(several)) == 2


@pytest.mark.parametrize(
    ("geometry", "said"),
    [
        (None, "boundary_shape: it has no shape"),
        ({"type": "Point", "coordinates": [105, 18.8]}, "boundary_shape: it is a Point, which has no area"),
        ({"type": "GeometryCollection", "geometries": []}, "boundary_shape: it is a GeometryCollection"),
        (polygon(), "boundary_ring: it has no coordinates"),
        ({"type": "MultiPolygon", "coordinates": []}, "boundary_ring: it has no coordinates"),
        ({"type": "Polygon"}, "boundary_ring: its coordinates are not lists of numbers"),
        (polygon([["a", "b"]]), "boundary_ring: its coordinates are not lists of numbers"),
        (polygon(RING[:1] * 4), "boundary_ring: a ring has fewer than three different points"),
        (polygon(RING[:-1]), "boundary_ring: a ring is not closed: it begins at 105, 18.8"),
        (polygon([[105, 18], [105.1, 18], [105.2, 18], [105, 18]]), "boundary_ring: a ring near 105, 18 encloses no area"),
        (polygon(RING, [[105.01, 18.81], [105.02, 18.82]]), "boundary_ring: a ring has fewer than three"),
        # Two corners changed over: the ring is a bow tie.
        (polygon([RING[place] for place in (0, 2, 1, 3, 0)]), "boundary_ring: a ring crosses itself near 105"),
    ],
)
def test_what_cannot_be_filled_is_told_with_its_remedy(geometry, said):
    assert told(geometry).startswith(said)


@pytest.mark.parametrize(
    ("corner", "side", "said"),
    [
        # Anh Sơn in VN-2000, zone 48: about 500 km east of its meridian's zero, 2,080 km north of the equator.
        ((500_000.0, 2_080_000.0), 5000, "its coordinates (500000, 2080000) are metres of a projection such as VN-2000"),
        ((18.8, 105.0), 0.05, "latitude stands before longitude (18.8, 105)"),
        ((2.35, 48.85), 0.05, "it lies outside Vietnam (2.35, 48.85)"),
    ],
)
def test_coordinates_elsewhere_are_told_by_how_they_are_written(corner, side, said):
    assert told(polygon(square(*corner, side))).startswith(f"boundary_place: {said}")


def test_a_coordinate_that_is_no_number_is_told():
    assert told(polygon([[math.nan, 18.8], *RING[1:]])).startswith("boundary_place: a coordinate is no number")


def test_outer_rings_run_counter_clockwise_and_holes_clockwise():
    outer, hole = [tuple(at) for at in RING], [tuple(at) for at in HOLE]
    assert area(outer) == pytest.approx(0.05**2)
    for given_rings in ([outer, hole], [outer[::-1], hole[::-1]]):
        assert oriented([given_rings]) == [[outer, hole[::-1]]]


POINTS = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)), min_size=3, max_size=14, unique=True)


@given(POINTS)
def test_the_grid_finds_a_crossing_exactly_where_one_is(points):
    ring = [*points, points[0]]
    anywhere = any(_cross(*one, *other) for one, other in combinations(list(pairwise(ring)), 2))
    assert (_crossing(ring) is not None) == anywhere
