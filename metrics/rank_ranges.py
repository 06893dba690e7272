"""How far a rank can be trusted: the range of places that a unit's dossiers allow."""

import numpy as np
import pandas as pd

from metrics.rates import Side

DRAWS = 4_000
SEED = 2020_09_11


def rank_ranges(table: pd.DataFrame, *, side: Side, draws: int = DRAWS, confidence: float = 0.95) -> pd.DataFrame:
    """`first` and `last` (Int64): the best and the worst place each row's rate may have in truth, at 95 % confidence, the whole
    table's rows being uncertain at the same time. Missing for a row without a rank.

    `table` is that of metrics.ranking.ranked. Each unit's true rate is drawn from what its counts leave open, the Beta
    distribution with x + ½ and n − x + ½ (Jeffreys' prior: H. Jeffreys, Theory of Probability, 1961, §3.10), all units are put
    in order, and that is repeated `draws` times; the range holds the middle 95 % of the places (H. Goldstein and
    D. J. Spiegelhalter, Journal of the Royal Statistical Society A 159, 1996, 385–443). The generator is seeded and the rows are
    drawn in the order of their counts, so that the same figures give the same ranges however the rows came.
    """
    known = table.loc[table["rank"].notna(), ["numerator", "denominator"]].astype("int64")
    units = known.sort_values(["numerator", "denominator"])
    rates = drawn_rates(*units.to_numpy().T, np.random.default_rng(SEED), draws)
    ranges = ranges_of(rates if side == "overdue" else -rates, units.index, confidence)
    # Units with the same counts differ by the draw alone.
    alike = ranges.groupby([units["numerator"], units["denominator"]])
    ranges = ranges.assign(first=alike["first"].transform("min"), last=alike["last"].transform("max"))
    return ranges.reindex(table.index)


def drawn_rates(part: np.ndarray, whole: np.ndarray, chance: np.random.Generator, draws: int = DRAWS) -> np.ndarray:
    """`draws` × units true rates that counts of `part` out of `whole` leave open (Jeffreys' prior)."""
    return chance.beta(part + 0.5, whole - part + 0.5, (draws, len(part)))


def ranges_of(drawn: np.ndarray, index: pd.Index, confidence: float = 0.95) -> pd.DataFrame:
    """`first` and `last` (Int64, by `index`): the middle of the places that the columns of `drawn` (draws × units, the lowest
    value first) take over its rows."""
    places = drawn.argsort(axis=1).argsort(axis=1) + 1
    reach = (1 - confidence) / 2
    ends = [np.quantile(places, end, axis=0, method="inverted_cdf") for end in (reach, 1 - reach)] if len(index) else [[], []]
    return pd.DataFrame(dict(zip(("first", "last"), ends, strict=True)), index=index, dtype="Int64")
