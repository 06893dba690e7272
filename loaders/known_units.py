"""Finds the unit a name stands for: a code, an exact name or a confirmed one, valid on the day; likenesses are asked."""

import datetime as dt
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

import pandas as pd
from rapidfuzz import fuzz, process

from language import N_, Text
from loaders.collector import Collector
from schema.questions import Answers, Option, Question
from schema.units import fold, level_of, same_spelling, unit_key, unit_name

_AREAS = ("province", "district")
# The answer "it is none of them" to a question about a unit.
OWN = "own"
# "TT" is also a centre ("Trung tâm"), which no list of units confuses with a town: only a known name is a match.
_SHORT = (
    (r"^tx(?:\.\s*|\s+)", "thị xã "), (r"^tp(?:\.\s*|\s+)", "thành phố "), (r"^tt(?:\.\s*|\s+)", "thị trấn "),
    (r"^h\.\s*", "huyện "), (r"^q\.\s*", "quận "), (r"^p\.\s*", "phường "), (r"^x\.\s*", "xã "), (r"^t\.\s*", "tỉnh "),
)  # fmt: skip
_ALIKE = 80
# Digits of the codes of communes, districts and provinces (Decision 124/2004/QĐ-TTg), of which spreadsheets cut leading zeros.
_DIGITS = (5, 3, 2)
_MOST_OPTIONS = 4


@dataclass(frozen=True)
class Unit:
    """`key` is the code and, where the span has a first day, that day; `area` is the unit it answers to."""

    key: str
    name: str
    area: str
    area_name: str


class KnownUnits:
    """The units table, ready to be asked. `frame` has the columns of schema.tables.UNITS; None: nothing is known.

    `confirmed` holds, for names that files write otherwise, the key of the unit a person said they mean, or `OWN`.
    """

    def __init__(self, frame: pd.DataFrame | None, confirmed: Mapping[str, str] | None = None) -> None:
        self._rows = [] if frame is None else [_with_days(row) for row in frame.to_dict("records")]
        self._confirmed = {_spelt(name): key for name, key in (confirmed or {}).items()}
        self._by_name: dict[str, list[dict]] = {}
        self._by_code: dict[str, list[dict]] = {}
        self._by_bare: dict[str, list[dict]] = {}
        for row in self._rows:
            self._by_name.setdefault(_spelt(row["name"]), []).append(row)
            self._by_code.setdefault(row["code"], []).append(row)
            self._by_bare.setdefault(_bare(row["name"]), []).append(row)

    @property
    def is_empty(self) -> bool:
        return not self._rows

    def find(self, name: str, code: str | None, day: dt.date | None) -> Unit | None:
        """The unit of this code, else of exactly this name, whose span holds `day`; None unless there is exactly one.

        A code whose unit of that day has another name is no match: codes are given to new units. A code of which a
        spreadsheet has cut the leading zeros is matched with them. Where nothing but a code says who is meant, it stands for
        the name. Old and new places of a tone (hoà, hòa) are one spelling.
        """
        wanted = _spelt(name)
        codes = self.with_code(code or "")
        rows = [row for row in codes if _spelt(row["name"]) == wanted]
        rows = rows or self._by_name.get(wanted, []) or (codes if code == name else self._by_code.get(name, []))
        found = [row for row in rows if valid(row, day)]
        return self._unit(found[0], day) if len(found) == 1 else None

    def knows(self, name: str) -> bool:
        """Whether any unit of any time bears exactly this name, or this code."""
        return _spelt(name) in self._by_name or self.has_code(name)

    def has_code(self, text: str) -> bool:
        """Whether any unit of any time has exactly this code."""
        return text in self._by_code

    def with_code(self, code: str) -> list[dict]:
        """The rows of the units that bear a code, one a span of time (days as `datetime.date`, or None); of a code that nothing
        bears, those of which its leading zeros may have been cut."""
        return self._by_code.get(code) or [row for digits in _DIGITS for row in self._by_code.get(code.zfill(digits), [])]

    def codes_named(self, name: str) -> set[str]:
        """The codes of the units of any time that bear exactly this name."""
        return {row["code"] for row in self._by_name.get(_spelt(name), [])}

    def confirmed(self, name: str, answers: Answers, day: dt.date | None) -> Unit | str | None:
        """What a person has said this name means: a unit, `OWN`, or None if nobody was asked."""
        key = answers.get(question_key(unit_name(name))) or self._confirmed.get(_spelt(name))
        if key is None or key == OWN:
            return key
        row = next((row for row in self._rows if unit_key(row["code"], row["valid_from"]) == key), None)
        return self._unit(row, day) if row else None

    def on(self, day: dt.date) -> list[tuple[str, Unit]]:
        """Every unit of a day with its code, in the order of the list."""
        return [(row["code"], self._unit(row, day)) for row in self._rows if valid(row, day)]

    def likely(self, name: str, day: dt.date | None) -> list[Unit]:
        """Known units this name may mean, the likeliest first: without its level, without accents, with a typing error. Only
        to be offered: folding accents makes different communes alike."""
        there = [row for row in self._rows if valid(row, day)]
        bare = [row for row in self._by_bare.get(_bare(name), []) if valid(row, day)] if not level_of(unit_name(name)) else []
        names = {place: fold(row["name"]) for place, row in enumerate(there)}
        alike = process.extract(fold(unit_name(name)), names, scorer=fuzz.ratio, score_cutoff=_ALIKE, limit=_MOST_OPTIONS)
        found = {unit_key(row["code"], row["valid_from"]): row for row in [*bare, *(there[place] for _, _, place in alike)]}
        return [self._unit(row, day) for row in found.values()][:_MOST_OPTIONS]

    def _unit(self, row: dict, day: dt.date | None) -> Unit:
        area = row
        if row["kind"] not in _AREAS and not pd.isna(row["parent"]):
            parents = [parent for parent in self._by_code.get(row["parent"], []) if valid(parent, day)]
            area = parents[0] if parents else row
        return Unit(
            unit_key(row["code"], row["valid_from"]), row["name"], unit_key(area["code"], area["valid_from"]), area["name"]
        )


def question_key(name: str) -> str:
    """The key of the question which unit a name means; `name` as `schema.units.unit_name` gives it."""
    return f"unit:{name}"


def _with_days(row: dict) -> dict:
    """The row with its span as plain days, None where it has no end."""
    return row | {name: None if pd.isna(row[name]) else row[name].date() for name in ("valid_from", "valid_to")}


@lru_cache(maxsize=8192)
def _spelt(name: str) -> str:
    """A name as it is compared: abbreviated levels written out, tones in one place, no capitals."""
    text = same_spelling(unit_name(name))
    return next((re.sub(short, level, text) for short, level in _SHORT if re.match(short, text)), text)


def _bare(name: str) -> str:
    text = _spelt(name)
    level = level_of(text)
    return text[len(level) :].strip() if level else text


def of_name(rows: list[dict], name: str) -> list[dict]:
    """Those of some units that are called so; if there is none, those called so without the word for their level."""
    exactly = [row for row in rows if _spelt(row["name"]) == _spelt(name)]
    return exactly or [row for row in rows if _bare(row["name"]) == _bare(name)]


def may_be_called(row: dict, name: str) -> bool:
    """Whether a name can be meant for a unit: without the word for its level and without accents they are the same."""
    return bool({fold(row["name"]), fold(_bare(row["name"]))} & {fold(unit_name(name)), fold(_bare(name))})


def valid(row: dict, day: dt.date | None) -> bool:
    """Whether the unit's span holds the day; if there is no day to ask for, it does."""
    start, end = row["valid_from"], row["valid_to"]
    return day is None or ((start is None or start <= day) and (end is None or day <= end))


def place(
    frame: pd.DataFrame,
    known: KnownUnits,
    days: pd.Series,
    problems: Collector,
    *,
    answers: Answers | None = None,
    under: str | None = None,
    area: str | None = None,
    column: int | None = None,
) -> pd.DataFrame:
    """The frame with `unit`, `unit_name`, `area` and `area_name` filled from its `unit_name` and `unit_code`.

    `days` is the day each row is about, `under` the reporting unit of the letterhead, `column` the place of the names. A unit
    that is not known keeps its name as its key and stands under the unit its row's `area_name` or the letterhead names, or in
    `area`, or else is an area of its own; each such name is warned of once, with the question which known unit it is.
    """
    alike = frame.reindex(columns=["unit_name", "unit_code", "area_name"]).assign(day=days.tolist(), row=frame["row"].tolist())
    group = alike.groupby(list(alike)[:-1], dropna=False, sort=False).ngroup()
    # The same names and days stand in many rows; each pair is looked for once, in the order of the rows.
    first = alike.loc[~group.duplicated().to_numpy()].astype(object)
    units: list[Unit] = []
    warned: set[str] = set()
    for name, code, above, at, row in first.where(first.notna(), None).itertuples(index=False):
        day = at.date() if isinstance(at, dt.datetime) else at
        unit = known.find(name, code, day)
        if unit is not None and not _answers_to(unit, above or under, known, day):
            unit = None
        if unit is None:
            unit = _confirmed_or_own(name, above or under or area, known, day, answers or {})
            if unit.key == unit.name and unit.name not in warned and known.confirmed(name, answers or {}, day) != OWN:
                warned.add(unit.name)
                _warn(known, unit.name, problems, int(row) - 1, column, name, day)
        units.append(unit)
    found = {
        "unit": [unit.key for unit in units],
        "unit_name": [unit.name for unit in units],
        "area": [unit.area for unit in units],
        "area_name": [unit.area_name for unit in units],
    }
    return frame.assign(**{name: pd.array(values, dtype="str").take(group) for name, values in found.items()})


def _answers_to(unit: Unit, above: str | None, known: KnownUnits, day: dt.date | None) -> bool:
    """Whether a unit found by name can be the one meant under the unit that is named above it: communes of different
    districts bear the same name."""
    if above is None or _spelt(above) in (_spelt(unit.name), _spelt(unit.area_name)):
        return True
    head = known.find(above, None, day)
    return head is not None and unit.area in (head.key, head.area)


def _confirmed_or_own(name: str, above: str | None, known: KnownUnits, day: dt.date | None, answers: Answers) -> Unit:
    said = known.confirmed(name, answers, day)
    return said if isinstance(said, Unit) else _unknown(unit_name(name), above, known, day)


def _unknown(name: str, above: str | None, known: KnownUnits, day: dt.date | None) -> Unit:
    """A unit under its own name, in the area of the unit above it, or as an area of its own."""
    if above is None:
        return Unit(name, name, name, name)
    head = known.find(above, None, day)
    area, area_name = (head.area, head.area_name) if head else (unit_name(above), unit_name(above))
    return Unit(name, name, area, area_name)


def _warn(
    known: KnownUnits, name: str, problems: Collector, row: int, column: int | None, value: str, day: dt.date | None
) -> None:
    likely = known.likely(name, day)
    if not likely:
        problems.add(
            "warning",
            "unit_unknown",
            N_(
                "“{name}” is not in the list of units for that time. It is kept under this name; load a list of units to "
                "place it."
            ),
            row=row,
            column=column,
            value=value,
            name=name,
        )
        return
    text = N_("“{name}” is not in the list of units for that time; is “{suggestion}” meant? It is kept as the file writes it.")
    in_area = N_("{unit} ({area})")
    options = [
        Option(
            unit.key,
            Text(in_area, {"unit": unit.name, "area": unit.area_name})
            if unit.area != unit.key
            else Text("{unit}", {"unit": unit.name}),
        )
        for unit in likely
    ]
    problems.ask(
        Question(
            question_key(name),
            Text(text, {"name": name, "suggestion": likely[0].name}),
            (*options, Option(OWN, Text(N_("None of these: a unit of its own")))),
            unit=name,
        ),
        "unit_unknown",
        severity="warning",
        row=row,
        column=column,
        value=value,
    )
