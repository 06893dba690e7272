"""Checks that a shape can be filled and lies in Vietnam: its kind, its positions, and each of its rings."""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from language import N_, Text

Position = tuple[float, float]
Ring = list[Position]
# An outer ring and the holes in it, one polygon after the other.
Polygons = list[list[Ring]]

# The mainland, its shelf and the islands of Hoàng Sa and Trường Sa, in degrees.
_EAST, _NORTH = (102.0, 118.0), (6.0, 24.0)
_FEWEST = 4
# Square degrees: about a square centimetre, less than any rounding of coordinates leaves.
_NO_AREA = 1e-14


@dataclass(frozen=True)
class Fault:
    """Why a shape cannot be drawn: the code of its kind, and what follows “Feature 3: ”."""

    code: str
    text: Text


def polygons_of(geometry: Any) -> Polygons | Fault:
    """The polygons of a GeoJSON geometry, or the first thing that is wrong with it."""
    kind = geometry.get("type") if isinstance(geometry, dict) else None
    if kind not in ("Polygon", "MultiPolygon"):
        return _no_area(kind)
    written = geometry.get("coordinates")
    try:
        listed = [written] if kind == "Polygon" else written
        found = [[[(float(at[0]), float(at[1])) for at in ring] for ring in polygon] for polygon in listed]
    except (TypeError, ValueError, IndexError, KeyError):
        return Fault("boundary_ring", Text(N_("its coordinates are not lists of numbers. Export the layer again.")))
    if not found or not all(found):
        return Fault("boundary_ring", Text(N_("it has no coordinates. Draw its shape, or leave the feature out.")))
    rings = [ring for polygon in found for ring in polygon]
    return next((fault for fault in (*map(_place, rings), *map(_ring, rings)) if fault), found)


def _no_area(kind: Any) -> Fault:
    if not isinstance(kind, str):
        return Fault("boundary_shape", Text(N_("it has no shape. Draw its shape, or leave the feature out.")))
    text = N_("it is a {kind}, which has no area to be filled. Export the layer of areas (Polygon or MultiPolygon).")
    return Fault("boundary_shape", Text(text, {"kind": kind[:40]}))


def _place(ring: Ring) -> Fault | None:
    """Whether all positions are longitude and latitude in Vietnam; the first that is not says how they are written."""
    at = next(((x, y) for x, y in ring if not (_within(x, _EAST) and _within(y, _NORTH))), None)
    if at is None:
        return None
    x, y = at
    if not (math.isfinite(x) and math.isfinite(y)):
        text = N_("a coordinate is no number. Export the layer again.")
    elif _within(y, _EAST) and _within(x, _NORTH):
        text = N_("latitude stands before longitude ({place}). Export the layer with the longitude first, as GeoJSON has it.")
    elif abs(x) > 180 or abs(y) > 90:
        text = N_(
            "its coordinates ({place}) are metres of a projection such as VN-2000. Export the layer in longitude and latitude "
            "(WGS 84, EPSG:4326)."
        )
    else:
        text = N_("it lies outside Vietnam ({place}). Export the layer in longitude and latitude (WGS 84, EPSG:4326).")
    return Fault("boundary_place", Text(text, {"place": _written(at)}))


def _within(value: float, ends: tuple[float, float]) -> bool:
    return ends[0] <= value <= ends[1]


def _written(at: Position) -> str:
    """A position as map programs write it, whatever the reader's language: 105.12, 18.9."""
    return f"{at[0]:.7g}, {at[1]:.7g}"


def _ring(ring: Ring) -> Fault | None:
    if len(set(ring)) < _FEWEST - 1:
        text = N_("a ring has fewer than three different points. Mend it, or leave it out.")
        return Fault("boundary_ring", Text(text))
    if ring[0] != ring[-1]:
        text = N_("a ring is not closed: it begins at {place} and ends elsewhere. Close it, or export the layer again.")
        return Fault("boundary_ring", Text(text, {"place": _written(ring[0])}))
    if (crossing := _crossing(ring)) is not None:
        text = N_(
            "a ring crosses itself near {place}, so what is inside is not clear. Mend it in the map program "
            "(QGIS: “Fix geometries”)."
        )
        return Fault("boundary_ring", Text(text, {"place": _written(crossing)}))
    if abs(area(ring)) < _NO_AREA:
        text = N_("a ring near {place} encloses no area. Mend it, or leave it out.")
        return Fault("boundary_ring", Text(text, {"place": _written(ring[0])}))
    return None


def area(ring: Ring) -> float:
    """The area a closed ring encloses, in square degrees; positive if it runs counter-clockwise."""
    x0, y0 = ring[0]  # small differences keep their digits
    return sum((ax - x0) * (by - y0) - (bx - x0) * (ay - y0) for (ax, ay), (bx, by) in pairwise(ring)) / 2


def oriented(polygons: Polygons) -> Polygons:
    """Outer rings counter-clockwise and holes clockwise (RFC 7946, 3.1.6), so that a hole is empty by either rule of filling."""
    return [
        [outer if area(outer) > 0 else outer[::-1], *(hole if area(hole) < 0 else hole[::-1] for hole in holes)]
        for outer, *holes in polygons
    ]


def _crossing(ring: Ring) -> Position | None:
    """Where two sides of a ring cross; touching is allowed. Sides are only held against those in the same cells of a grid."""
    sides = [(a, b) for a, b in pairwise(ring) if a != b]
    cells: dict[tuple[int, int], list[int]] = {}
    for place, cell in _cells(sides):
        for other in cells.setdefault(cell, []):
            if _cross(*sides[place], *sides[other]):
                return sides[place][0]
        cells[cell].append(place)
    return None


def _cells(sides: list[tuple[Position, Position]]) -> Iterator[tuple[int, tuple[int, int]]]:
    """Each side with each cell its box touches, of as many cells across as the root of their number."""
    left, low = min(x for (x, _), _ in sides), min(y for (_, y), _ in sides)
    right, high = max(x for (x, _), _ in sides), max(y for (_, y), _ in sides)
    step = max(right - left, high - low) / max(1, math.isqrt(len(sides)))
    for place, ((ax, ay), (bx, by)) in enumerate(sides):
        for column in range(int((min(ax, bx) - left) / step), int((max(ax, bx) - left) / step) + 1):
            for row in range(int((min(ay, by) - low) / step), int((max(ay, by) - low) / step) + 1):
                yield place, (column, row)


def _cross(a: Position, b: Position, c: Position, d: Position) -> bool:
    """Whether the inner parts of two sides meet in one point."""
    return _turn(a, b, c) * _turn(a, b, d) < 0 and _turn(c, d, a) * _turn(c, d, b) < 0


def _turn(a: Position, b: Position, c: Position) -> int:
    """1 if c lies left of the way from a to b, -1 right of it, 0 on it."""
    turned = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    return (turned > 0) - (turned < 0)
