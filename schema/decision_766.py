"""Decision 766's rules: six blocks of points, the items they are made of, and what each is to reach.

They are read from dated files beside this one, `decision_766_DATE.json`, each holding from its date on. A file names its source
and says of every figure whether the decision gives it or only the national portal's own scores show it.
"""

import datetime as dt
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from language import N_

BLOCK_LABELS = {
    "openness": N_("Openness"),
    "timeliness": N_("Timeliness"),
    "online": N_("Online services"),
    "payment": N_("Online payment"),
    "digitisation": N_("Digitisation"),
    "satisfaction": N_("Satisfaction"),
}
BAND_LABELS = {
    "Xuất sắc": N_("excellent"),
    "Tốt": N_("good"),
    "Khá": N_("fairly good"),
    "Trung bình": N_("average"),
    "Yếu": N_("weak"),
}
# Printed scores are rounded to two decimals.
ROUNDING = 0.01


@dataclass(frozen=True)
class Item:
    """One ratio that gives points: `max` is None where it has none of its own, or none that is known; `target` (0 to 1) is the
    ratio from which it gives all of them, None where that is not known. `communes` says whether it applies to communes,
    `full_if_none` whether it gives all points where there was nothing to handle."""

    code: str
    vi: str
    en: str
    max: float | None
    target: float | None
    evidence: str
    communes: bool = True
    full_if_none: bool = False


@dataclass(frozen=True)
class Block:
    """One of the six parts: `number` is its criterion in the criteria set, `name` what the decision calls it."""

    code: str
    number: str
    max: float
    name: str
    items: tuple[Item, ...]

    @property
    def label(self) -> str:
        """Its English name, a key of the catalogue."""
        return BLOCK_LABELS[self.code]

    @property
    def scored(self) -> tuple[Item, ...]:
        """The items that give points."""
        return tuple(item for item in self.items if item.max is not None)


@dataclass(frozen=True)
class Rules:
    """What holds from a day on. `bands` are the names of the totals' bands and where each begins, the best first."""

    criteria_set: str
    source: str
    holds_from: dt.date
    observed_on: dt.date
    blocks: tuple[Block, ...]
    bands: tuple[tuple[str, float], ...]

    @property
    def max(self) -> float:
        return sum(block.max for block in self.blocks)


@cache
def every_rules() -> tuple[Rules, ...]:
    """All rules that ship, the oldest first."""
    files = sorted(Path(__file__).parent.glob("decision_766_*.json"))
    return tuple(_rules(json.loads(file.read_text(encoding="utf-8"))) for file in files)


@cache
def portal_sets() -> frozenset[str]:
    """The criteria sets of the national portal's index, which no office makes and which are shown apart from the offices' own."""
    return frozenset(rules.criteria_set for rules in every_rules())


def rules_on(day: dt.date) -> Rules | None:
    """The rules in force on a day; None before the first ones."""
    return next((rules for rules in reversed(every_rules()) if rules.holds_from <= day), None)


def _rules(found: dict) -> Rules:
    return Rules(
        found["criteria_set"],
        found["source"],
        dt.date.fromisoformat(found["holds_from"]),
        dt.date.fromisoformat(found["observed_on"]),
        tuple(_block(block) for block in found["blocks"]),
        tuple((band["name"], float(band["at_least"])) for band in found["bands"]),
    )


def _block(found: dict) -> Block:
    items = tuple(Item(**item) for item in found["items"])
    return Block(found["code"], found["number"], float(found["max"]), found["name"], items)
