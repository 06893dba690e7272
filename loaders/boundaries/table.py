"""Reads a GeoJSON file into the table `boundaries`: whose each shape is, whether it can be drawn, and few enough points."""

import json

import pandas as pd

from language import N_, Text
from loaders.boundaries.geojson import Feature, features
from loaders.boundaries.owners import code_property, owned, settled
from loaders.boundaries.rings import Fault, Polygons, oriented, polygons_of
from loaders.boundaries.simplify import points_of, rounded, simplified
from loaders.collector import Collector
from loaders.known_units import KnownUnits
from schema.questions import Answers
from schema.tables import BOUNDARIES
from schema.units import unit_key
from schema.uploads import ReadTable

# So many points are drawn at once in the time a reader notices no waiting, and show more of a commune than a screen can.
_FEWEST_POINTS, _POINTS_A_SHAPE = 5_000, 150


def read(content: bytes, known: KnownUnits, *, answers: Answers) -> ReadTable:
    """The table `boundaries` with its problems, whose rows are the numbers of the features. Raises `UnreadableError` for a file
    that is no list of features."""
    problems = Collector(None)
    listed = features(content)
    key = code_property(listed, known)
    rows = _rows(listed, key, known, answers, problems) if _may_be_joined(listed, key, known, problems) else []
    why = Text(N_("it is GeoJSON, and its property “{name}” has the units' codes"), {"name": key or "—"})
    return ReadTable(
        None,
        "boundaries",
        "geojson",
        why,
        BOUNDARIES.conform(pd.DataFrame(rows if not problems.refused else [], columns=BOUNDARIES.names)),
        problems=problems.problems(),
    )


def _may_be_joined(listed: list[Feature], key: str | None, known: KnownUnits, problems: Collector) -> bool:
    if known.is_empty:
        text = N_("There is no list of units that the shapes could belong to. Load the list of units first, then this file.")
        problems.add("error", "boundary_no_units", text)
    elif key is None:
        text = N_(
            "None of the properties is called as a unit's code is ({seen}). Give each feature its unit's code, as in the list of "
            "units, in a property “ma_xa” or “code”."
        )
        seen = ", ".join(dict.fromkeys(name for one in listed for name in one.properties)) or "—"
        problems.add("error", "boundary_no_codes", text, seen=seen[:200])
    return not problems.refused


def _rows(listed: list[Feature], key: str | None, known: KnownUnits, answers: Answers, problems: Collector) -> list[dict]:
    found = owned(listed, key or "", known, problems)
    if not found:
        text = N_(
            "None of the codes in “{name}” is in the list of units, so there is nothing to draw. Use the codes of the list, or "
            "load the list of these units first."
        )
        problems.add("error", "boundary_no_codes", text, name=key)
        return []
    kept = settled(found, answers, problems)
    shapes = [_shape(one.feature, problems) for one, _ in kept]
    _check_once([(one.feature, unit) for one, unit in kept], problems)
    if problems.refused:
        return []
    shapes = _few_enough([rounded(shape) for shape in shapes], problems)
    return [
        {
            "code": unit["code"],
            "valid_from": unit["valid_from"],
            "name": unit["name"],
            "geometry": json.dumps({"type": "MultiPolygon", "coordinates": oriented(shape)}, separators=(",", ":")),
            "row": one.feature.number,
        }
        for (one, unit), shape in zip(kept, shapes, strict=True)
    ]


def _shape(feature: Feature, problems: Collector) -> Polygons:
    found = polygons_of(feature.geometry)
    if isinstance(found, Fault):
        text = N_("Feature {number}: {fault}")
        problems.add("error", found.code, text, row=feature.number - 1, number=str(feature.number), fault=found.text)
        return []
    return found


def _check_once(kept: list[tuple[Feature, dict]], problems: Collector) -> None:
    first: dict[str, int] = {}
    for feature, unit in kept:
        earlier = first.setdefault(unit_key(unit["code"], unit["valid_from"]), feature.number)
        if earlier != feature.number:
            problems.add(
                "error",
                "boundary_twice",
                N_(
                    "Feature {number}: {unit} ({value}) has a shape already, that of feature {earlier}. Keep one of the two, or "
                    "join both into one MultiPolygon if they are parts of it."
                ),
                row=feature.number - 1,
                value=unit["code"],
                number=str(feature.number),
                unit=unit["name"],
                earlier=str(earlier),
            )


def _few_enough(shapes: list[Polygons], problems: Collector) -> list[Polygons]:
    most, points = max(_FEWEST_POINTS, _POINTS_A_SHAPE * len(shapes)), points_of(shapes)
    if points <= most:
        return shapes
    fewer = simplified(shapes, most)
    text = N_(
        "The shapes have {points} points, more than a page draws quickly. They were simplified to {kept}, together, so that "
        "neighbours still share one line."
    )
    problems.add("note", "boundary_simplified", text, points=points, kept=points_of(fewer))
    return fewer
