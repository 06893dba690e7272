"""How far chance alone takes a rate: exact binomial limits around what is expected."""

import numpy as np
import pandas as pd
from scipy.stats import binom

# The share of chance beyond one limit. A control chart's are those of the normal curve's three and two standard deviations,
# whose purpose they keep; a funnel's leave 5 % and 0.2 % outside both limits together.
CONTROL = 0.00135
NEAR_CONTROL = 0.02275
FUNNEL_95 = 0.025
FUNNEL_998 = 0.001


def binomial_limits(denominator: pd.Series, expected: pd.Series | float | None, tail: float) -> pd.DataFrame:
    """The least and the greatest rate that chance explains for each denominator: columns `low` and `high` (Float64, 0 to 1).

    With X the number late of n dossiers, each of them with probability p (`expected`, 0 to 1, one for all or one a row):
    `high` is k/n for the smallest k with P(X > k) ≤ tail, `low` is k/n for the largest k with P(X < k) ≤ tail. So a rate
    above `high`, and one below `low`, comes by chance with probability `tail` at the most, however small p and n are;
    p ± 3·√(p(1−p)/n) goes wrong near 0.
    Missing where the denominator or p is missing, or the denominator is 0.
    """
    n = denominator.astype("Float64").to_numpy(dtype=float, na_value=np.nan)
    rates = expected if isinstance(expected, pd.Series) else pd.Series(expected, index=denominator.index)
    p = rates.astype("Float64").to_numpy(dtype=float, na_value=np.nan)
    known = (n > 0) & ~np.isnan(p)
    low, high = np.full(n.shape, np.nan), np.full(n.shape, np.nan)
    low[known] = _least(n[known], p[known], tail) / n[known]
    high[known] = _greatest(n[known], p[known], tail) / n[known]
    limits = pd.DataFrame({"low": low, "high": high}, index=denominator.index).astype("Float64")
    return limits.mask(np.isnan(limits.to_numpy(dtype=float, na_value=np.nan)))


def outside(rate: pd.Series, limits: pd.DataFrame) -> pd.Series:
    """1 where the rate is above its limits, -1 where below, 0 where within them or where either is missing."""
    above, below = rate.gt(limits["high"]).fillna(False), rate.lt(limits["low"]).fillna(False)
    return above.astype(int) - below.astype(int)


def _greatest(n: np.ndarray, p: np.ndarray, tail: float) -> np.ndarray:
    """The smallest k with P(X > k) ≤ tail. `isf` looks for it in floating point and may miss by one."""
    k = np.clip(binom.isf(tail, n, p), 0, n)
    k = np.where((k > 0) & (binom.sf(k - 1, n, p) <= tail), k - 1, k)
    return np.where(binom.sf(k, n, p) > tail, k + 1, k)


def _least(n: np.ndarray, p: np.ndarray, tail: float) -> np.ndarray:
    """The largest k with P(X < k) ≤ tail: late seen as on time."""
    return n - _greatest(n, 1 - p, tail)
