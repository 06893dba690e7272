"""Takes points out of shapes together, so that neighbours still share one line, until they are few enough to be drawn."""

import heapq
import math
from collections.abc import Iterable
from itertools import pairwise

from loaders.boundaries.rings import Polygons, Position, Ring

# About 10 cm: nothing a map of communes shows, and the same point of two neighbours is one.
_DECIMALS = 6
Line = tuple[Position, ...]


def rounded(polygons: Polygons) -> Polygons:
    """The shapes with no more decimals than a map needs; rings that this leaves without three different points fall away."""
    found = [[_rounded(ring) for ring in polygon] for polygon in polygons]
    kept = [[ring for ring in polygon if len(ring) > 3] for polygon in found if len(polygon[0]) > 3]
    return kept or polygons


def _rounded(ring: Ring) -> Ring:
    points = [(round(x, _DECIMALS), round(y, _DECIMALS)) for x, y in ring]
    return [points[0], *(point for before, point in pairwise(points) if point != before)]


def points_of(shapes: Iterable[Polygons]) -> int:
    return sum(len(ring) for shape in shapes for polygon in shape for ring in polygon)


def simplified(shapes: list[Polygons], most: int) -> list[Polygons]:
    """The shapes with `most` points in all, or the fewest that leave shapes: those that change the lines least fall away.

    Rings are cut where more than two lines meet (as TopoJSON does), so that the line between two neighbours is one line and is
    thinned once; its points are ranked by how far they lie from the line without them (D. Douglas and T. Peucker, 1973). The ends
    of a line stay, and so does its furthest point, so that no ring collapses.
    """
    rings = [ring for shape in shapes for polygon in shape for ring in polygon]
    corners = _corners(rings)
    cut = [_lines(ring, corners) for ring in rings]
    weights = {line: _weights(line) for lines in cut for line in map(_one_way, lines)}
    ends = sum(len(line) - sum(map(math.isfinite, weights[_one_way(line)])) for lines in cut for line in lines)
    inner = [weight for lines in cut for line in lines for weight in weights[_one_way(line)] if math.isfinite(weight)]
    room = max(0, most - ends)
    least = heapq.nlargest(room + 1, inner)[-1] if room < len(inner) else -1.0
    thinned = iter([_joined([_thinned(line, weights, least) for line in lines]) for lines in cut])
    return [[[next(thinned) for _ in polygon] for polygon in shape] for shape in shapes]


def _corners(rings: list[Ring]) -> set[Position]:
    """The points at which lines meet: those that have other neighbours in one ring than in another, or more than two in one."""
    around: dict[Position, frozenset[Position]] = {}
    found = set()
    for ring in rings:
        last = len(ring) - 1
        for place in range(last):
            beside = frozenset((ring[place - 1 if place else last - 1], ring[place + 1]))
            if around.setdefault(ring[place], beside) != beside:
                found.add(ring[place])
    return found


def _lines(ring: Ring, corners: set[Position]) -> list[Line]:
    """The ring cut at its corners; one without any at its least point and the one furthest from it, wherever it begins."""
    points = ring[:-1]
    places = [place for place, point in enumerate(points) if point in corners]
    if len(places) < 2:
        start = places[0] if places else min(range(len(points)), key=points.__getitem__)
        places = sorted(
            (start, max(range(len(points)), key=lambda place: (math.dist(points[place], points[start]), points[place])))
        )
    turned = [*points[places[0] :], *points[: places[0] + 1]]
    cuts = [place - places[0] for place in places] + [len(points)]
    return [tuple(turned[first : last + 1]) for first, last in pairwise(cuts)]


def _one_way(line: Line) -> Line:
    """The line in the direction in which it is looked up: two neighbours run along it in opposite ones."""
    return min(line, line[::-1])


def _weights(line: Line) -> list[float]:
    """For each point of a line how much it matters, in degrees; without end for those that stay. A point matters no more than
    the one that had to be there first."""
    weights = [math.inf] * len(line)
    waiting = [(0, len(line) - 1, math.inf)]
    while waiting:
        first, last, above = waiting.pop()
        if last - first < 2:
            continue
        far, distance = _furthest(line, first, last)
        weights[far] = min(above, distance) if (first, last) != (0, len(line) - 1) else math.inf
        waiting += [(first, far, min(above, distance)), (far, last, min(above, distance))]
    return weights


def _furthest(line: Line, first: int, last: int) -> tuple[int, float]:
    """The point between two others that lies furthest from the line between them."""
    (ax, ay), (bx, by) = line[first], line[last]
    dx, dy = bx - ax, by - ay
    length = math.hypot(dx, dy)
    if length:
        place = max(range(first + 1, last), key=lambda at: abs(dx * (line[at][1] - ay) - dy * (line[at][0] - ax)))
        return place, abs(dx * (line[place][1] - ay) - dy * (line[place][0] - ax)) / length
    place = max(range(first + 1, last), key=lambda at: math.dist(line[at], line[first]))
    return place, math.dist(line[place], line[first])


def _thinned(line: Line, weights: dict[Line, list[float]], least: float) -> Line:
    known = _one_way(line)
    kept = tuple(point for point, weight in zip(known, weights[known], strict=True) if weight > least)
    return kept if known == line else kept[::-1]


def _joined(lines: list[Line]) -> Ring:
    return [*(point for line in lines for point in line[:-1]), lines[-1][-1]]
