"""Finds the unit a name in a file stands for: a code or an exact name, valid on the day, never a mere likeness."""

import datetime as dt
from dataclasses import dataclass

import pandas as pd
from rapidfuzz import fuzz, process

from language import N_
from loaders.collector import Collector
from schema.units import fold, unit_key, unit_name

_AREAS = ("province", "district")


@dataclass(frozen=True)
class Unit:
    """`key` is the code and, where the span has a first day, that day; `area` is the unit it answers to."""

    key: str
    name: str
    area: str
    area_name: str


class KnownUnits:
    """The units table, ready to be asked. `frame` has the columns of schema.tables.UNITS; None: nothing is known."""

    def __init__(self, frame: pd.DataFrame | None) -> None:
        self._rows = [] if frame is None else frame.to_dict("records")
        self._by_name: dict[str, list[dict]] = {}
        self._by_code: dict[str, list[dict]] = {}
        for row in self._rows:
            self._by_name.setdefault(row["name"].casefold(), []).append(row)
            self._by_code.setdefault(row["code"], []).append(row)

    def find(self, name: str, code: str | None, day: dt.date | None) -> Unit | None:
        """The unit of this code, else of exactly this name, whose span holds `day`; None unless there is exactly one.

        A code whose unit of that day has another name is no match: codes are given to new units.
        """
        wanted = unit_name(name)
        rows = [row for row in self._by_code.get(code or "", []) if row["name"].casefold() == wanted.casefold()]
        rows = rows or self._by_name.get(wanted.casefold(), [])
        found = [row for row in rows if _valid(row, day)]
        return self._unit(found[0], day) if len(found) == 1 else None

    def suggest(self, name: str) -> str | None:
        """The known name most like this one. Only to be offered: folding accents makes different communes alike."""
        names = {row["name"]: fold(row["name"]) for row in self._rows}
        best = process.extractOne(fold(unit_name(name)), names, scorer=fuzz.ratio, score_cutoff=80)
        return best[2] if best else None

    def _unit(self, row: dict, day: dt.date | None) -> Unit:
        area = row
        if row["kind"] not in _AREAS and not pd.isna(row["parent"]):
            parents = [parent for parent in self._by_code.get(row["parent"], []) if _valid(parent, day)]
            area = parents[0] if parents else row
        return Unit(
            unit_key(row["code"], row["valid_from"]), row["name"], unit_key(area["code"], area["valid_from"]), area["name"]
        )


def _valid(row: dict, day: dt.date | None) -> bool:
    if day is None:
        return True
    when = pd.Timestamp(day)
    return not (
        (not pd.isna(row["valid_from"]) and when < row["valid_from"]) or (not pd.isna(row["valid_to"]) and when > row["valid_to"])
    )


def place(
    frame: pd.DataFrame, known: KnownUnits, days: pd.Series, problems: Collector, *, under: str | None = None
) -> pd.DataFrame:
    """The frame with `unit`, `unit_name`, `area` and `area_name` filled from its `unit_name` and `unit_code`.

    `days` is the day each row is about, `under` the reporting unit of the letterhead. A unit that is not known keeps its
    name as its key and stands under the unit its row's `area_name` or the letterhead names, or else is an area of its own;
    each such name is warned of once.
    """
    blank = pd.Series(None, index=frame.index, dtype=object)
    keys = list(
        zip(
            frame["unit_name"],
            *(_or_none(frame.get(name, blank)) for name in ("unit_code", "area_name")),
            days,
            strict=True,
        )
    )
    found: dict[tuple, Unit] = {}
    warned: set[str] = set()
    for position, key in enumerate(keys):
        if key in found:
            continue
        name, code, above, day = key
        unit = known.find(name, code, day)
        if unit is None:
            unit = _unknown(unit_name(name), above or under, known, day)
            if unit.name not in warned:
                warned.add(unit.name)
                _warn(known, unit.name, problems, int(frame["row"].iloc[position]) - 1, name)
        found[key] = unit
    units = [found[key] for key in keys]
    return frame.assign(
        unit=[unit.key for unit in units],
        unit_name=[unit.name for unit in units],
        area=[unit.area for unit in units],
        area_name=[unit.area_name for unit in units],
    )


def _or_none(column: pd.Series) -> list:
    return [None if pd.isna(value) else value for value in column]


def _unknown(name: str, above: str | None, known: KnownUnits, day: dt.date | None) -> Unit:
    """A unit under its own name, in the area of the unit above it, or as an area of its own."""
    if above is None:
        return Unit(name, name, name, name)
    head = known.find(above, None, day)
    area, area_name = (head.area, head.area_name) if head else (unit_name(above), unit_name(above))
    return Unit(name, name, area, area_name)


def _warn(known: KnownUnits, name: str, problems: Collector, row: int, value: str) -> None:
    suggestion = known.suggest(name)
    if suggestion and suggestion != name:
        problems.add(
            "warning",
            "unit_unknown",
            N_("“{name}” is not in the list of units for that time; is “{suggestion}” meant? It is kept as the file writes it."),
            row=row,
            value=value,
            name=name,
            suggestion=suggestion,
        )
        return
    problems.add(
        "warning",
        "unit_unknown",
        N_("“{name}” is not in the list of units for that time. It is kept under this name; load a list of units to place it."),
        row=row,
        value=value,
        name=name,
    )
