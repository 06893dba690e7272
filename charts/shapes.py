"""What a map needs of a unit's shape: its lines in a row, and the place inside it where a mark and a name have most room."""

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

Ring = tuple[tuple[float, float], ...]

# Heights at which the room for a name is measured; an odd number, so that the middle is among them.
_LEVELS = 31


@dataclass(frozen=True)
class Shape:
    """A MultiPolygon, each polygon an outer ring and its holes, in degrees of longitude and latitude."""

    polygons: tuple[tuple[Ring, ...], ...]

    @property
    def box(self) -> tuple[float, float, float, float]:
        """West, south, east and north."""
        points = [point for outer, *_ in self.polygons for point in outer]
        return min(x for x, _ in points), min(y for _, y in points), max(x for x, _ in points), max(y for _, y in points)

    @property
    def lines(self) -> tuple[list[float | None], list[float | None]]:
        """Longitudes and latitudes of all rings one after the other, each with a gap behind it."""
        points = [point for polygon in self.polygons for ring in polygon for point in (*ring, (None, None))]
        return [x for x, _ in points], [y for _, y in points]


@dataclass(frozen=True)
class Seat:
    """A place inside a shape; in degrees how wide the shape is there, and how far it reaches below and above."""

    x: float
    y: float
    width: float
    below: float
    above: float

    @property
    def room(self) -> float:
        """For comparing seats: a name stands below its mark, so it takes more room below than above."""
        return self.width * min(self.below, 1.5 * self.above)


@lru_cache(maxsize=1024)
def shape_of(geometry: str) -> Shape:
    """The shape of a GeoJSON MultiPolygon, as the table `boundaries` has it."""
    return Shape(tuple(tuple(tuple(map(tuple, ring)) for ring in polygon) for polygon in json.loads(geometry)["coordinates"]))


@lru_cache(maxsize=1024)
def seat(shape: Shape) -> Seat:
    """Where a mark and a level name below it have most room: in the middle of a line from west to east that stays inside the
    shape. Never in a hole."""
    return max((one for polygon in shape.polygons for one in _seats(polygon)), key=lambda one: one.room)


def inside(shape: Shape, across: float, up: float) -> list[tuple[float, float]]:
    """The points of a lattice that lie in the shape; the same lattice for all shapes, its points so many degrees apart."""
    _, south, _, north = shape.box
    found = []
    for row in range(math.ceil(south / up), math.floor(north / up) + 1):
        crossed = sorted(x for polygon in shape.polygons for x in _crossed(polygon, row * up))
        for a, b in zip(crossed[::2], crossed[1::2], strict=True):
            found += [(column * across, row * up) for column in range(math.ceil(a / across), math.floor(b / across) + 1)]
    return found


def _seats(polygon: tuple[Ring, ...]) -> Iterator[Seat]:
    turned = tuple(tuple((y, x) for x, y in ring) for ring in polygon)
    low, high = min(y for _, y in polygon[0]), max(y for _, y in polygon[0])
    for level in range(1, _LEVELS + 1):
        y = low + (high - low) * level / (_LEVELS + 1)
        crossed = sorted(_crossed(polygon, y))
        for west, east in zip(crossed[::2], crossed[1::2], strict=True):
            x = (west + east) / 2
            up_and_down = _crossed(turned, x)
            below = min((y - at for at in up_and_down if at <= y), default=0.0)
            above = min((at - y for at in up_and_down if at >= y), default=0.0)
            yield Seat(x, y, east - west, below, above)


def _crossed(polygon: tuple[Ring, ...], y: float) -> list[float]:
    """Where the sides of all rings cross a latitude; always an even number."""
    return [
        ax + (y - ay) * (bx - ax) / (by - ay) for ring in polygon for (ax, ay), (bx, by) in pairwise(ring) if (ay > y) != (by > y)
    ]
