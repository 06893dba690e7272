"""Finds whose a shape is: the unit of its code, in the span of time that the file says, its name shows, or its owner answers."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from language import N_, Text
from loaders import values
from loaders.boundaries.geojson import Feature, first_day, first_name, properties_for
from loaders.collector import Collector
from loaders.known_units import KnownUnits, may_be_called, of_name, valid
from schema.questions import Answers, Option, Question
from schema.tables import BOUNDARIES

WHEN = "boundaries_since"
# Stands for the time before the first change of any code.
_BEFORE = "before"
_MOST_NAMED = 8


@dataclass(frozen=True)
class Owned:
    """A feature, its code and name as the file gives them, and the rows of the list of units that it may belong to."""

    feature: Feature
    code: str
    name: str | None
    units: list[dict]


def code_property(listed: Sequence[Feature], known: KnownUnits) -> str | None:
    """The property that holds the codes: of those that are called so, the one with the most different codes that are known."""
    there = properties_for(BOUNDARIES["code"], listed)
    hits = {name: len({code for one in listed if (code := _text(one, name)) and known.with_code(code)}) for name in there}
    return max(there, key=lambda name: hits[name], default=None)


def owned(listed: Sequence[Feature], key: str, known: KnownUnits, problems: Collector) -> list[Owned]:
    """The features with the units that bear their codes; of an unknown code there is a warning, and its shape is left out."""
    name_key, day_key = first_name(listed), first_day(listed)
    found = []
    for feature in listed:
        code, name = _text(feature, key), _text(feature, name_key)
        rows = known.with_code(code) if code else []
        if not rows:
            _unknown(feature, code, name, known, problems)
            continue
        rows = of_day(rows, _day(feature, day_key))
        if name and len(rows) > 1:
            rows = of_name(rows, name) or rows
        if name and not any(may_be_called(row, name) for row in rows):
            problems.add(
                "warning",
                "boundary_name",
                N_("Feature {number}: the file calls {value} “{name}”, the list “{unit}”. Check whether the code is right."),
                row=feature.number - 1,
                value=code,
                number=str(feature.number),
                name=name,
                unit=rows[-1]["name"],
            )
        found.append(Owned(feature, code, name, rows))
    return found


def settled(found: list[Owned], answers: Answers, problems: Collector) -> list[tuple[Owned, dict]]:
    """Each feature with its one unit. Where codes were given to other units at other times, the time is asked once for all."""
    unclear = [one for one in found if len(one.units) > 1]
    days = sorted({row["valid_from"] for one in unclear for row in one.units if row["valid_from"]})
    times = {_BEFORE: dt.date.min} | {day.isoformat(): day for day in days}
    if unclear and answers.get(WHEN) not in times:
        _ask(unclear, days, problems)
        return []
    return [(one, of_day(one.units, times.get(answers.get(WHEN, _BEFORE)))[0]) for one in found]


def of_day(rows: list[dict], day: dt.date | None) -> list[dict]:
    """Those valid on a day; if none was, all of them, since the code is theirs."""
    return [row for row in rows if valid(row, day)] or rows


def _ask(unclear: list[Owned], days: list[dt.date], problems: Collector) -> None:
    first = unclear[0]
    options = [Option(_BEFORE, Text(N_("Before {day} ({unit})"), {"day": days[0], "unit": _called(first, dt.date.min)}))]
    options += [
        Option(day.isoformat(), Text(N_("From {day} on ({unit})"), {"day": day, "unit": _called(first, day)})) for day in days
    ]
    text = N_(
        "Codes of this file were given to other units at other times ({codes}), and their names do not tell which are meant. "
        "Of which time are these boundaries?"
    )
    codes = ", ".join(one.code for one in unclear[:_MOST_NAMED]) + (" …" if len(unclear) > _MOST_NAMED else "")
    problems.ask(Question(WHEN, Text(text, {"codes": codes}), tuple(options)), "boundary_when", row=first.feature.number - 1)


def _called(one: Owned, day: dt.date) -> str:
    return of_day(one.units, day)[0]["name"]


def _unknown(feature: Feature, code: str | None, name: str | None, known: KnownUnits, problems: Collector) -> None:
    number = str(feature.number)
    there = known.codes_named(name) if name else set()
    if code is None:
        text = N_("Feature {number} has no code, so its shape was left out. Write the unit's code into it.")
        problems.add("warning", "boundary_unknown", text, row=feature.number - 1, number=number)
    elif len(there) == 1:
        text = N_(
            "Feature {number}: no unit in the list has the code {value}, so the shape was left out. The list has “{name}” with "
            "the code {code}: write that code into the file if the same unit is meant."
        )
        problems.add(
            "warning", "boundary_unknown", text, row=feature.number - 1, value=code, number=number, name=name, code=there.pop()
        )
    else:
        text = N_(
            "Feature {number}: no unit in the list has the code {value}, so the shape was left out. Mend the code, or add the "
            "unit to the list of units; nothing is to be done if it is no unit of yours."
        )
        problems.add("warning", "boundary_unknown", text, row=feature.number - 1, value=code, number=number)


def _text(feature: Feature, key: str | None) -> str | None:
    found = feature.properties.get(key) if key else None
    return (values.text(found) or "").strip() or None if isinstance(found, str | int | float) else None


def _day(feature: Feature, key: str | None) -> dt.date | None:
    try:
        return values.date(feature.properties.get(key)) if key else None
    except values.NotAValueError:
        return None
