"""Made-up boundaries for tests: a grid of squares, nowhere in truth the shape of any unit."""

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

# The south-western corner of the grid and the side of a square, in degrees: Anh Sơn lies about there.
WEST, SOUTH, SIDE = 105.0, 18.8, 0.05
MADE_UP = "Made up: squares for tests, no unit's true boundary"


def square(west: float, south: float, side: float = SIDE) -> list[list[float]]:
    """A closed ring, counter-clockwise."""
    east, north = round(west + side, 9), round(south + side, 9)
    return [[west, south], [east, south], [east, north], [west, north], [west, south]]


def feature(rings: Sequence[Sequence[Sequence[float]]], **properties) -> dict:
    """A Polygon of an outer ring and its holes."""
    return {"type": "Feature", "properties": properties, "geometry": {"type": "Polygon", "coordinates": list(rings)}}


def cell(place: int, *, across: int = 5) -> list[list[float]]:
    """The square at a place of the grid, counted from its south-western corner along its rows."""
    return square(round(WEST + place % across * SIDE, 9), round(SOUTH + place // across * SIDE, 9))


def grid(codes: Iterable[object], *, across: int = 5, key: str = "ma_xa", **properties) -> dict:
    """A square a code, in rows of `across`."""
    return collection(*(feature([cell(place, across=across)], **{key: code}, **properties) for place, code in enumerate(codes)))


def collection(*features: dict) -> dict:
    return {"type": "FeatureCollection", "name": MADE_UP, "features": list(features)}


def content(found: dict) -> bytes:
    return json.dumps(found, ensure_ascii=False).encode()


def write(path: Path, found: dict) -> Path:
    path.write_bytes(content(found))
    return path
