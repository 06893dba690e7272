"""Shapes with too many points are thinned together: neighbours keep one line, no ring collapses, the number is kept to."""

import math

from hypothesis import given
from hypothesis import strategies as st

from loaders.boundaries.simplify import points_of, rounded, simplified


def wavy(start: tuple[float, float], end: tuple[float, float], points: int) -> list[tuple[float, float]]:
    """A line with so many sides that swings about the straight one."""
    (ax, ay), (bx, by) = start, end
    between = [
        (ax + (bx - ax) * t + 0.001 * math.sin(9 * math.pi * t), ay + (by - ay) * t + 0.001 * math.sin(7 * math.pi * t))
        for t in (place / points for place in range(1, points))
    ]
    return [start, *between, end]


def neighbours(points: int):
    """Two units beside each other, whose common line each writes in its own direction and from its own first point."""
    a, b, c, d, e, f = (105.0, 18.8), (105.1, 18.8), (105.2, 18.8), (105.0, 18.9), (105.1, 18.9), (105.2, 18.9)
    common = wavy(b, e, points)
    left = [*wavy(a, b, points), *common[1:], *wavy(e, d, points)[1:], *wavy(d, a, points)[1:]]
    right = [*common[::-1], *wavy(b, c, points)[1:], *wavy(c, f, points)[1:], *wavy(f, e, points)[1:]]
    return [[[left]], [[right]]], set(common)


def test_neighbours_still_share_one_line():
    shapes, common = neighbours(200)
    (((left,),), ((right,),)) = simplified(shapes, 100)
    # Each ring closes on its first point, which is an end of the common line.
    there, back = ([point for point in ring[:-1] if point in common] for ring in (left, right))
    assert there == back[::-1]
    assert len(common & set(left)) > 5


def test_so_many_points_are_left_as_asked_for():
    shapes, _ = neighbours(200)
    assert points_of(shapes) == 2 * 801
    for most in (60, 100, 400):
        assert most - 20 <= points_of(simplified(shapes, most)) <= most


def test_what_matters_most_stays():
    # A spike of 0.02 degrees on a line that otherwise swings by 0.001.
    line = wavy((105.0, 18.8), (105.1, 18.8), 100)
    line[60] = (105.06, 18.78)
    ring = [*line, (105.1, 18.9), (105.0, 18.9), line[0]]
    (((kept,),),) = simplified([[[ring]]], 8)
    assert {(105.06, 18.78), (105.1, 18.9), (105.0, 18.9)} <= set(kept)


def test_the_same_ring_from_another_first_point_is_thinned_alike():
    ring = [*wavy((105.0, 18.8), (105.1, 18.8), 50), (105.1, 18.9), (105.0, 18.9)]
    turned = [*ring[20:], *ring[:20]]
    (((one,),),) = simplified([[[[*ring, ring[0]]]]], 12)
    (((other,),),) = simplified([[[[*turned, turned[0]]]]], 12)
    assert set(one) == set(other)


@given(st.integers(3, 60), st.floats(0.0005, 0.04), st.integers(0, 200))
def test_no_ring_collapses(points, radius, most):
    around = [2 * math.pi * place / points for place in range(points)]
    ring = [(105 + radius * math.cos(turn), 18.8 + radius * math.sin(turn)) for turn in around]
    (((kept,),),) = simplified([[[[*ring, ring[0]]]]], most)
    assert kept[0] == kept[-1]
    assert len(set(kept)) >= 3
    assert set(kept) <= set(ring)


def test_a_part_smaller_than_a_step_falls_away_and_never_the_last():
    tiny = [(105.0, 18.8), (105.0000001, 18.8), (105.0000001, 18.8000001), (105.0, 18.8)]
    large = [(105.0, 18.8), (105.12345678, 18.8), (105.1, 18.9), (105.0, 18.8)]
    assert rounded([[large], [tiny]]) == [[[(105.0, 18.8), (105.123457, 18.8), (105.1, 18.9), (105.0, 18.8)]]]
    assert rounded([[tiny]]) == [[tiny]]
