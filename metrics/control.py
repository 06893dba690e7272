"""Whether a rate over time has changed or only varies: a p-chart with exact limits and four rules."""

from collections.abc import Sequence

import numpy as np
import pandas as pd
from scipy.stats import binom

from metrics.limits import CONTROL, NEAR_CONTROL, binomial_limits, outside

RUN = 7
FEWEST = 5
TRIAL_BELOW = 12
RULES = ("beyond", "shift", "drift", "near")


def control_chart(table: pd.DataFrame, steps: Sequence[int] = ()) -> pd.DataFrame:
    """The table (of metrics.rates.with_rate, in order of time) with the chart's lines and what its rules find.

    `steps` are the positions of rows at which the process is known to have changed: each begins a `part` (0, 1, …) of its own.
    Lines, all 0 to 1, missing in a part with fewer than 5 rates:

    - `centre`: late ÷ all of the part, sums divided once
    - `lower`, `upper`: what chance leaves with probability 0.00135 on each side (`metrics.limits`), as the normal curve's
      three standard deviations do
    - `trial` (bool): fewer than 12 rates in the part; the limits will still move

    Rules (W. A. Shewhart; the four of NHS "Making Data Count"), each a column of -1 (low), 0 or 1 (high), never missing:

    - `beyond`: beyond a limit
    - `shift`: one of 7 or more in a row on one side of what chance divides in half. That is the median of the binomial, not
      the centre: at 3 in 1,000 most periods have no late dossier at all, and lie below the centre for no reason. A rate
      that is the median is on neither side.
    - `drift`: one of 7 or more in a row of which each is higher (lower) than the one before
    - `near`: one of at least 2 in 3 in a row that lie, on the same side, where chance comes with probability 0.02275 at most
    """
    part = np.zeros(len(table), dtype=int)
    for step in steps:
        part[step:] += 1
    pieces = [_part(rows, number) for number, rows in table.groupby(part, sort=True)]
    return pd.concat(pieces) if pieces else _part(table, 0)


def signals(chart: pd.DataFrame) -> pd.Series:
    """The row's signal, whichever rule found it: 1 (high), -1 (low), 0 (none or both ways)."""
    found = chart[list(RULES)].to_numpy(dtype=int)
    high, low = (found > 0).any(axis=1), (found < 0).any(axis=1)
    return pd.Series(high.astype(int) - low.astype(int), index=chart.index)


def _part(rows: pd.DataFrame, number: int) -> pd.DataFrame:
    given = rows["rate"].notna()
    numerator, denominator = rows["numerator"].where(given), rows["denominator"].where(given)
    rates = int(given.sum())
    enough = rates >= FEWEST
    centre = float(numerator.sum() / denominator.sum()) if enough else pd.NA
    limits = binomial_limits(denominator, centre, CONTROL)
    found = dict.fromkeys(RULES, np.zeros(len(rows), dtype=int))
    if enough:
        rate = numerator.astype("Float64") / denominator.astype("Float64")
        near = outside(rate, binomial_limits(denominator, centre, NEAR_CONTROL))
        found = {
            "beyond": outside(rate, limits),
            "shift": _runs(_half(numerator, denominator, centre), RUN),
            "drift": _drift(rate),
            "near": _two_of_three(near.to_numpy()),
        }
    return rows.assign(
        part=number,
        centre=pd.Series(centre, index=rows.index, dtype="Float64"),
        lower=limits["low"],
        upper=limits["high"],
        trial=rates < TRIAL_BELOW,
        **found,
    )


def _half(numerator: pd.Series, denominator: pd.Series, centre: float) -> np.ndarray:
    """On which side of the median of chance each count lies; 0 for the median itself and for a missing count."""
    x, n = (counts.to_numpy(dtype=float, na_value=np.nan) for counts in (numerator, denominator))
    return np.sign(np.nan_to_num(x - binom.median(n, centre)))


def _runs(sides: np.ndarray, length: int) -> np.ndarray:
    """The sides, kept only in runs of one side that are at least so long."""
    found = np.zeros(len(sides), dtype=int)
    start = 0
    for place in range(1, len(sides) + 1):
        if place == len(sides) or sides[place] != sides[start]:
            if place - start >= length:
                found[start:place] = sides[start]
            start = place
    return found


def _drift(rate: pd.Series) -> np.ndarray:
    """Seven rates that rise take six steps; the rate a run begins with belongs to it."""
    steps = np.sign(rate.diff().fillna(0).to_numpy(dtype=float))
    found = _runs(steps, RUN - 1)
    begins = np.append(found[1:], 0)
    return np.where(found == 0, begins, found)


def _two_of_three(sides: np.ndarray) -> np.ndarray:
    found = np.zeros(len(sides), dtype=int)
    for start in range(max(0, len(sides) - 2)):
        three = sides[start : start + 3]
        for side in (1, -1):
            if (three == side).sum() >= 2:
                found[start : start + 3] = np.where(three == side, side, found[start : start + 3])
    return found
