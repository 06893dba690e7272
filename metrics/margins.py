"""How certain the mean of a survey's answers is: its margin at 95 %, from their spread, their number and the group's size."""

import math
from collections.abc import Sequence
from statistics import NormalDist
from typing import NamedTuple

# The normal quantile of a 95 % margin: 1.96.
Z = NormalDist().inv_cdf(0.975)
# If nobody of n says otherwise, at most about 3 of n would (the rule of three: J. A. Hanley and A. Lippman-Hand, JAMA 249, 1983,
# 1743–1745).
_RULE_OF_THREE = 3.0


class Mean(NamedTuple):
    """`mean` is between 0 and 1, `error` its standard error (None: not to be said), `n` the respondents; `corrected` says whether
    the size of the group was known."""

    mean: float
    error: float | None
    n: int
    corrected: bool

    @property
    def margin(self) -> float | None:
        """Half the width of the 95 % interval."""
        return None if self.error is None else Z * self.error


def mean_of(weights: Sequence[float], respondents: Sequence[int], population: int | None = None) -> Mean | None:
    """The mean weight (each from 0 to 1) of the answers so many respondents gave, None if there is no answer.

    The respondents are taken as a simple random sample of the group: with s² = Σ nᵢ(wᵢ − m)² ÷ (n − 1) the standard error is
    s ÷ √n × √((N − n) ÷ (N − 1)), the last factor only where the size N of the group is known and not below n (W. G. Cochran,
    Sampling Techniques, 1977, §2). Where all give the same answer s is 0, which would claim certainty: the margin is then 3 ÷ n
    of the whole scale. One answer has no error that could be said, unless it is that of the whole group.
    """
    n = sum(respondents)
    if n == 0:
        return None
    mean = sum(weight * count for weight, count in zip(weights, respondents, strict=True)) / n
    corrected = population is not None and population >= n
    correction = finite_population(n, population) if corrected else 1.0
    if n == 1:
        return Mean(mean, 0.0 if corrected and correction == 0 else None, n, corrected)
    squares = sum(count * (weight - mean) ** 2 for weight, count in zip(weights, respondents, strict=True))
    spread = math.sqrt(squares / (n - 1))
    error = spread / math.sqrt(n) if spread > 1e-12 else min(1.0, _RULE_OF_THREE / n) / Z
    return Mean(mean, error * correction, n, corrected)


def finite_population(n: int, population: int) -> float:
    """√((N − n) ÷ (N − 1)): 0 where everybody has answered, 1 where the group is large."""
    return 0.0 if n >= population else math.sqrt((population - n) / (population - 1))


def together(means: Sequence[tuple[float, Mean]]) -> Mean | None:
    """The mean of several questions to the same people, each with its share of the whole (the shares add up to 1).

    What one person answers to one question may tell what they answer to the next: the errors are added up with their shares,
    which is the most that the error of the whole can be. `n` is the fewest respondents to any of the questions."""
    if not means:
        return None
    errors = [mean.error for _, mean in means]
    error = None if None in errors else sum(share * mean.error for share, mean in means)
    return Mean(
        sum(share * mean.mean for share, mean in means),
        error,
        min(mean.n for _, mean in means),
        all(mean.corrected for _, mean in means),
    )


def by_shares(means: Sequence[tuple[float, Mean]]) -> Mean | None:
    """The mean of several groups of different people, each with its share of the whole: their errors are independent, so that
    the squares add up (a stratified sample)."""
    if not means:
        return None
    errors = [mean.error for _, mean in means]
    error = None if None in errors else math.sqrt(sum((share * mean.error) ** 2 for share, mean in means))
    return Mean(
        sum(share * mean.mean for share, mean in means),
        error,
        sum(mean.n for _, mean in means),
        all(mean.corrected for _, mean in means),
    )


def wider(comparisons: int) -> float:
    """By how much a 95 % margin grows so that it holds for that many comparisons together (C. E. Bonferroni)."""
    return NormalDist().inv_cdf(1 - 0.025 / comparisons) / Z
