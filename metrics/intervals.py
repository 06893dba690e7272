"""How certain a rate is: Wilson's interval for one proportion, Newcombe's for the difference of two."""

from statistics import NormalDist

import numpy as np
import pandas as pd


def wilson(numerator: pd.Series, denominator: pd.Series, confidence: float = 0.95) -> pd.DataFrame:
    """The interval of each rate numerator ÷ denominator: columns `low` and `high` (Float64, 0 to 1).

    With p = x/n and z the normal quantile: (p + z²/2n ± z·√(p(1−p)/n + z²/4n²)) ÷ (1 + z²/n)  (E. B. Wilson,
    Journal of the American Statistical Association 22, 1927, 209–212).
    Unlike p ± z·σ it never leaves 0 to 1 and does not collapse at 0 of n. Missing where either count is
    missing, the denominator is zero, or the counts are no share (below 0, or more than the denominator).
    """
    low, high = wilson_ends(floats(numerator), floats(denominator), confidence)
    return pd.DataFrame({"low": maybe(low), "high": maybe(high)}, index=numerator.index)


def wilson_ends(x: np.ndarray, n: np.ndarray, confidence: float = 0.95) -> tuple[np.ndarray, np.ndarray]:
    """The same of counts as floats, not a number where they are missing."""
    n = np.where((n > 0) & (x >= 0) & (x <= n), n, np.nan)
    z = NormalDist().inv_cdf(0.5 + confidence / 2)
    p = x / n
    centre = p + z**2 / (2 * n)
    reach = z * np.sqrt(p * (1 - p) / n + z**2 / (4 * n**2))
    scale = 1 + z**2 / n
    # At 0 of n and n of n the ends are exactly 0 and 1; the formula leaves a rounding error there, and near them the
    # error could push an end past the rate itself.
    low = np.where(p == 0, 0.0, np.clip(np.minimum((centre - reach) / scale, p), 0, 1))
    high = np.where(p == 1, 1.0, np.clip(np.maximum((centre + reach) / scale, p), 0, 1))
    return low, high


def floats(numbers: pd.Series) -> np.ndarray:
    """Not a number where they are missing."""
    return numbers.to_numpy(dtype=float, na_value=np.nan)


def maybe(numbers: np.ndarray) -> pd.api.extensions.ExtensionArray:
    """Float64: missing where it is not a number."""
    return pd.arrays.FloatingArray(numbers, np.isnan(numbers))


def newcombe(part: int, whole: int, other_part: int, other_whole: int, confidence: float = 0.95) -> tuple[float, float]:
    """The interval of part/whole − other_part/other_whole for two independent groups (R. G. Newcombe, Statistics in
    Medicine 17, 1998, 873–890, method 10): the two Wilson intervals joined by the root of the sum of squares, which holds
    for rates near 0 where the usual z-test does not.

    If it excludes 0, the difference is larger than chance explains at this confidence.
    """
    ends = wilson(pd.Series([part, other_part]), pd.Series([whole, other_whole]), confidence).to_numpy(dtype=float)
    (low, high), (other_low, other_high) = ends
    p, q = part / whole, other_part / other_whole
    difference = p - q
    return (
        float(difference - np.hypot(p - low, other_high - q)),
        float(difference + np.hypot(high - p, q - other_low)),
    )
