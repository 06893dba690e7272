"""A mark stands inside its shape, where a name has most room, and the points that can be clicked lie in it too."""

import json
import math
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from charts.shapes import Shape, inside, seat, shape_of
from tests.shapes import square


def shape(*polygons) -> Shape:
    return shape_of(json.dumps({"type": "MultiPolygon", "coordinates": list(polygons)}))


def holds(ring, x: float, y: float) -> bool:
    """Whether a point lies in a ring, by the angles under which its sides are seen from it."""
    turned = 0.0
    for (ax, ay), (bx, by) in pairwise(ring):
        turned += math.remainder(math.atan2(by - y, bx - x) - math.atan2(ay - y, ax - x), 2 * math.pi)
    return abs(turned) > math.pi


def test_in_a_square_the_mark_stands_in_the_middle_and_a_little_above_it():
    found = seat(shape([square(105, 18, 1)]))
    assert (found.x, found.width) == (105.5, 1)
    assert 18.5 < found.y < 18.7
    assert found.below + found.above == 1


def test_no_mark_stands_in_a_hole_or_between_two_parts():
    hole = square(105.2, 18.2, 0.6)
    found = seat(shape([square(105, 18, 1), hole[::-1]]))
    assert not holds(hole, found.x, found.y)
    small, large = square(105, 18, 0.2), square(106, 18, 1)
    found = seat(shape([small], [large]))
    assert holds(large, found.x, found.y)


@given(st.lists(st.floats(0.2, 1.0), min_size=5, max_size=24))
def test_whatever_its_outline_the_mark_and_every_point_lie_in_the_shape(reaches):
    around = [2 * math.pi * place / len(reaches) for place in range(len(reaches))]
    ring = [[105 + reach * math.cos(turn), 18 + reach * math.sin(turn)] for reach, turn in zip(reaches, around, strict=True)]
    ring.append(ring[0])
    one = shape([ring])
    found = seat(one)
    assert holds(ring, found.x, found.y)
    points = inside(one, 0.0517, 0.0517)
    assert points
    assert all(holds(ring, x, y) for x, y in points)


def test_the_points_of_neighbours_are_of_one_lattice_and_no_one_is_in_both():
    west, east = (set(inside(shape([square(x, 18, 1)]), 0.09, 0.09)) for x in (105, 106))
    # 11 or 12 lines of 0.09 degrees in a degree, both ways.
    assert 11 * 11 <= len(west) <= 12 * 12
    assert not west & east


def test_the_lines_of_a_shape_have_a_gap_behind_each_ring():
    x, y = shape([square(105, 18, 1), square(105.4, 18.4, 0.1)[::-1]]).lines
    assert len(x) == len(y) == 12
    assert [place for place, value in enumerate(x) if value is None] == [5, 11]
