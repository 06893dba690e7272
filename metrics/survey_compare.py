"""Whether a unit's survey points differ from another unit's, or from the mean of all others, and by how much."""

import math
from typing import NamedTuple

import pandas as pd

from metrics.survey import Difference, difference


class Side(NamedTuple):
    """Points (0 to `most`) with their 95 % margin; `units` is of how many units they are the mean, 1 for a unit's own."""

    points: float
    margin: float
    most: float
    units: int = 1

    @property
    def low(self) -> float:
        return max(0.0, self.points - self.margin)

    @property
    def high(self) -> float:
        return min(self.most, self.points + self.margin)


def comparable_units(scored: pd.DataFrame) -> pd.DataFrame:
    """The rows (of metrics.survey.scores of one criterion, or of metrics.survey.totals) with points that can be compared."""
    return scored[scored["shown"] == "score"]


def side(scored: pd.DataFrame, unit: str) -> Side:
    """A unit's points; it must be one of `comparable_units`."""
    row = scored.set_index("unit").loc[unit]
    return Side(*(float(row[name]) for name in ("points", "points_margin", "max_points")))


def others(scored: pd.DataFrame, unit: str) -> Side:
    """The mean of the other units that can be compared. Each counts alike, as in their order: a mean over respondents would be of
    the units that sent most forms. Different people answered about each, so the squares of the margins add up."""
    rows = comparable_units(scored)
    rows = rows[rows["unit"] != unit]
    margin = math.sqrt(float((rows["points_margin"].astype(float) ** 2).sum())) / len(rows)
    return Side(float(rows["points"].mean()), margin, float(rows["max_points"].max()), len(rows))


def apart(one: Side, other: Side) -> Difference:
    """How far the first is above the other, as `metrics.survey.difference` of two that were not picked by their points."""
    return difference(one.points, one.margin, other.points, other.margin)
