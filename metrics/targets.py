"""What a unit was to reach, and whether it has: decided by the interval of its rate and not by the rate alone."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import pandas as pd

from schema.target_rates import TARGET_RATES

Verdict = Literal["met", "at_risk", "missed", "on_course", "behind", "not_yet"]
Better = Literal["high", "low"]

_BETTER = {indicator.code: indicator.better for indicator in TARGET_RATES}
# Two ways to say one thing: of the same dossiers what is not late is on time.
_OPPOSITE = {"on_time": "overdue", "overdue": "on_time"}


@dataclass(frozen=True)
class Goal:
    """`target` (0 to 1, or a number) is to be reached if `better` is "high", not exceeded if "low"; `document` sets it."""

    target: float
    better: Literal["high", "low"]
    document: str = ""
    demonstration: bool = False

    def verdict(self, low: float, high: float) -> Verdict | None:
        """Of a rate that lies, at 95 %, from `low` to `high`: met or missed if all of that does, else at risk. None without a
        rate."""
        if pd.isna(low) or pd.isna(high):
            return None
        good, bad = (
            (low >= self.target, high < self.target) if self.better == "high" else (high <= self.target, low > self.target)
        )
        return "met" if good else "missed" if bad else "at_risk"

    def verdict_of_count(self, value: float | None, elapsed: float, *, adds: bool) -> Verdict | None:
        """Of a number by itself, chance having no part in it: met or missed once the year is over (`elapsed`, its share that
        the reports reach to, is 1).

        Before that a number that `adds` up over the year is held against an even pace, target × `elapsed`: on course or behind
        (of what is not to be exceeded: above it), unless it is decided already. What does not add up is met for now, or not yet.
        None where there is no number.
        """
        if value is None:
            return None
        good = value >= self.target if self.better == "high" else value <= self.target
        if elapsed >= 1:
            return "met" if good else "missed"
        if not adds:
            return "met" if good else "not_yet"
        pace = self.target * elapsed
        if self.better == "high":
            return "met" if good else "on_course" if value >= pace else "behind"
        return "missed" if not good else "on_course" if value <= pace else "behind"


def goal(
    targets: pd.DataFrame, indicator: str, unit: str | None, area: str, year: int, better: Better | None = None
) -> Goal | None:
    """The goal of a unit (None: of the area as a whole) in a year: its own, else the area's, and of each the one for this rate,
    else that for the opposite rate turned round. `targets` are those of
    store.rows."""
    of_year = targets[targets["year"] == year]
    for whose in dict.fromkeys(filter(None, (unit, area))):
        own = of_year[of_year["unit"] == whose].set_index("indicator")
        for name in filter(None, (indicator, _OPPOSITE.get(indicator))):
            if name in own.index:
                row = own.loc[name]
                target = float(row["target"]) if name == indicator else 1 - float(row["target"])
                document = "" if pd.isna(row["document"]) else str(row["document"])
                return Goal(target, better or _BETTER[indicator], document, bool(row["demonstration"]))
    return None


def against(table: pd.DataFrame, goals: Sequence[Goal | None]) -> pd.DataFrame:
    """The table (of metrics.rates.share) with `target` (Float64) and `verdict` (None without a target, or a rate) by the goal of
    each row; as it is where there is no goal at all. What is held against a made-up goal is a demonstration."""
    if not any(goals):
        return table
    return table.assign(
        demonstration=table["demonstration"] | pd.Series([bool(one and one.demonstration) for one in goals], index=table.index),
        target=pd.array([one.target if one else None for one in goals], dtype="Float64"),
        verdict=pd.Series(
            [one.verdict(row.low, row.high) if one else None for one, row in zip(goals, table.itertuples(), strict=True)],
            index=table.index,
            dtype="object",
        ),
    )
