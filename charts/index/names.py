"""How points, criteria and the set they belong to are written in the pictures of an index."""

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from language import MISSING, N_, Language

_MOST_NAMED = 5


@dataclass(frozen=True)
class Assessed:
    """Which index the figures are of: its set of criteria, the year, and the most points of the whole."""

    criteria_set: str
    year: int
    most: float

    def called(self, words: Language) -> str:
        return words.say(N_("{set}, {year}"), set=self.criteria_set, year=str(self.year))


def points_text(points: float | None, words: Language) -> str:
    """Points to two places at most; missing is a dash."""
    return words.number(None if pd.isna(points) else float(points), 2)


def signed_points(points: float | None, words: Language) -> str:
    """A difference of points with its sign."""
    if pd.isna(points):
        return MISSING
    return ("+" if points > 0 else "") + words.number(float(points), 2)


def criterion_name(row: Mapping) -> str:
    """A criterion by its number and name: 3.2 Hồ sơ giải quyết đúng hạn."""
    return f"{row['criterion']} {row['name']}"


def listed(names: list[str], words: Language) -> str:
    """Some names apart by commas; of many the first and how many more."""
    if len(names) <= _MOST_NAMED:
        return ", ".join(names)
    more = len(names) - _MOST_NAMED
    return ", ".join(names[:_MOST_NAMED]) + words.say_many(" and 1 more", " and {n} more", more)
