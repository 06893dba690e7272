"""One period beside another: the difference of two rates, and whether it is more than chance."""

from dataclasses import dataclass

import pandas as pd

from metrics.intervals import newcombe
from metrics.rates import Side, with_rate
from schema.definitions import Definition


@dataclass(frozen=True)
class Change:
    """`points`: the rate now minus the rate before (0 to 1), None if either is not given. `low` to `high`: its
    Newcombe 95 % interval. `certain`: whether the interval excludes 0."""

    points: float | None = None
    low: float | None = None
    high: float | None = None

    @property
    def certain(self) -> bool | None:
        return None if self.low is None else not self.low <= 0 <= self.high


def change(now: pd.DataFrame, before: pd.DataFrame, definition: Definition, *, side: Side) -> Change:
    """The change between two tables of one row each."""
    return between(
        with_rate(now, definition, side=side).iloc[0] if len(now) else None,
        with_rate(before, definition, side=side).iloc[0] if len(before) else None,
    )


def between(now: pd.Series | None, before: pd.Series | None) -> Change:
    """The change between two rows of metrics.rates.share."""
    if now is None or before is None or pd.isna(now["rate"]) or pd.isna(before["rate"]):
        return Change()
    low, high = newcombe(int(now["numerator"]), int(now["denominator"]), int(before["numerator"]), int(before["denominator"]))
    return Change(float(now["rate"] - before["rate"]), low, high)


def last_change(table: pd.DataFrame) -> Change:
    """The change between the last two rows that have a rate, of a table in time order."""
    known = table.loc[table["rate"].notna()]
    return between(known.iloc[-1], known.iloc[-2]) if len(known) > 1 else Change()
