"""Tells a GeoJSON file by its content, whatever its name, and takes out its features (RFC 7946)."""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from language import N_, Text
from loaders.cells import UnreadableError
from schema.columns import Column
from schema.tables import BOUNDARIES
from schema.units import fold

_SHAPES = ("Polygon", "MultiPolygon", "Point", "MultiPoint", "LineString", "MultiLineString", "GeometryCollection", "Feature")
_TYPE = re.compile(rf'"type"\s*:\s*"(?:FeatureCollection|Topology|{"|".join(_SHAPES)})"')
# A program may write names and rules of its own before it says what the file is.
_HEAD = 1 << 16


@dataclass(frozen=True)
class Feature:
    """One feature: its `number` in the file from 1, its properties by their names (an `id` beside them is one of them), and its
    geometry as it stands."""

    number: int
    properties: dict[str, Any]
    geometry: Any


def is_geojson(content: bytes) -> bool:
    """Whether the file is, or was meant as, shapes written as JSON."""
    head = content[:_HEAD].replace(b"\x00", b"").decode("utf-8", "ignore").lstrip("\ufeff\u200b \t\r\n")
    return head.startswith("{") and bool(_TYPE.search(head))


def features(content: bytes) -> list[Feature]:
    """The features of a file of which `is_geojson` holds. Raises `UnreadableError`, and nothing else."""
    try:
        found = json.loads(content)
    except json.JSONDecodeError as error:
        text = N_("The GeoJSON file is damaged or cut off at line {line}. Export it again from the map program.")
        raise UnreadableError("damaged", Text(text, {"line": error.lineno})) from error
    except (ValueError, RecursionError) as error:
        text = N_("The GeoJSON file cannot be read. Export it again from the map program, with the letters as UTF-8.")
        raise UnreadableError("damaged", Text(text)) from error
    if found.get("type") == "Topology":
        text = N_("The file is TopoJSON. Export the areas as GeoJSON, in longitude and latitude (WGS 84).")
        raise UnreadableError("boundary_layout", Text(text))
    listed = found.get("features")
    if found.get("type") != "FeatureCollection" or not isinstance(listed, list):
        text = N_(
            "The GeoJSON file is no list of features (a FeatureCollection), so no shape says whose it is. "
            "Export the whole layer of areas, with their codes."
        )
        raise UnreadableError("boundary_layout", Text(text))
    if not listed:
        raise UnreadableError("boundary_layout", Text(N_("The GeoJSON file has no feature. Export the layer of areas again.")))
    return [_feature(number, one if isinstance(one, dict) else {}) for number, one in enumerate(listed, start=1)]


def _feature(number: int, one: dict[str, Any]) -> Feature:
    properties = one.get("properties")
    named = {"id": one["id"]} if "id" in one else {}
    return Feature(number, {**named, **(properties if isinstance(properties, dict) else {})}, one.get("geometry"))


def properties_for(column: Column, listed: Iterable[Feature]) -> list[str]:
    """The properties that any feature has and whose names stand for a column of BOUNDARIES, the likeliest first."""
    order = {_bare(heading): place for place, heading in enumerate(column.headings)}
    names = {name for feature in listed for name in feature.properties}
    return sorted((name for name in names if _bare(name) in order), key=lambda name: (order[_bare(name)], name))


def _bare(name: str) -> str:
    """ma_xa, maXa, MAXA and Mã xã are one name."""
    return fold(name).replace(" ", "")


def first_name(listed: list[Feature]) -> str | None:
    """The property that has the units' names, if there is one."""
    return next(iter(properties_for(BOUNDARIES["name"], listed)), None)


def first_day(listed: list[Feature]) -> str | None:
    """The property that has the first day of the units' spans, if there is one."""
    return next(iter(properties_for(BOUNDARIES["valid_from"], listed)), None)
