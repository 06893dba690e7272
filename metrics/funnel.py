"""Who lies further from the whole than chance explains: the exact limits of a funnel plot."""

import numpy as np
import pandas as pd

from metrics.limits import FUNNEL_95, FUNNEL_998, binomial_limits, outside
from metrics.rates import Side


def funnel(table: pd.DataFrame, whole: pd.Series, *, side: Side) -> pd.DataFrame:
    """The table (of metrics.rates.with_rate) with the limits around `whole`, the rate each row is held against:

    - `lower`, `upper`: the exact 99.8 % limits; `lower_95`, `upper_95`: the exact 95 % limits (Float64, 0 to 1; missing without a
      whole or without dossiers)
    - `worse`, `better` (bool): beyond the 99.8 % limit on that side; of units that work alike one in a thousand lies there
    - `watch` (bool): beyond the 95 % limit on the worse side, but within 99.8 %; of units that work alike one in forty does

    Few dossiers (`shown` other than "rate") are never said to be any of these. Limits by D. J. Spiegelhalter, Funnel plots for
    comparing institutional performance, Statistics in Medicine 24, 2005, 1185–1202, here exact.
    """
    far = binomial_limits(table["denominator"], whole, FUNNEL_998)
    near = binomial_limits(table["denominator"], whole, FUNNEL_95)
    bad = 1 if side == "overdue" else -1
    judged = table["shown"].eq("rate")
    beyond, doubtful = outside(table["rate"], far), outside(table["rate"], near)
    return table.assign(
        lower=far["low"],
        upper=far["high"],
        lower_95=near["low"],
        upper_95=near["high"],
        worse=judged & beyond.eq(bad),
        better=judged & beyond.eq(-bad),
        watch=judged & doubtful.eq(bad) & beyond.eq(0),
    )


def funnel_curve(rate: float, least: int, most: int, *, points: int = 400) -> pd.DataFrame:
    """The limits around a whole's `rate` for sizes from `least` to `most` dossiers, evenly spread by their ratio: `denominator`
    (Int64), `lower`, `upper`, `lower_95`, `upper_95`. Exact limits move in steps, each of one dossier."""
    sizes = np.unique(np.geomspace(max(least, 1), max(most, least, 1), points).round().astype(int))
    denominator = pd.Series(sizes, dtype="Int64")
    far, near = (binomial_limits(denominator, rate, tail) for tail in (FUNNEL_998, FUNNEL_95))
    return pd.DataFrame(
        {
            "denominator": denominator,
            "lower": far["low"],
            "upper": far["high"],
            "lower_95": near["low"],
            "upper_95": near["high"],
        }
    )
