"""Who has moved since the period before, and who only seems to: two rates of one unit, held against each other exactly."""

import pandas as pd
from scipy.stats import fisher_exact

from metrics.rates import Side
from schema.selection import Key

# Of units that have not changed, at most this share is called changed.
FALSE_ALARM = 0.002


def movement(now: pd.DataFrame, before: pd.DataFrame, by: Key, *, side: Side) -> pd.DataFrame:
    """Each row of `now` that stood in `before` too (both of metrics.standing), by the key `by`, with

    - `rank_before` (Int64), `numerator_before`, `denominator_before` (Int64), `rate_before` (Float64)
    - `points`: the rate now less the rate before (Float64, 0 to 1); missing unless both have a rate
    - `moved`: "worse" or "better" if the two rates differ by more than chance explains, else ""

    Two rates differ so if Fisher's exact test of the four counts gives p ≤ 0.002 (R. A. Fisher, Statistical Methods for Research
    Workers, 5th edition 1934, §21.02): so of units that work as before at most 2 in 1,000 are called changed, however few are
    late. Few dossiers in either period never say so. The worst change is first, rows without two rates last.
    """
    earlier = ["numerator", "denominator", "rate", "rank", "shown"]
    known = before.loc[before[by].notna(), [by, *earlier]].rename(columns={name: f"{name}_before" for name in earlier})
    rows = now.loc[now[by].notna()].merge(known, on=by, how="inner")
    points = rows["rate"] - rows["rate_before"]
    bad = 1 if side == "overdue" else -1
    sure = rows["shown"].eq("rate") & rows["shown_before"].eq("rate")
    moved = [
        "" if not certain or change == 0 or _chance(row) > FALSE_ALARM else "worse" if change * bad > 0 else "better"
        for row, change, certain in zip(rows.itertuples(), points, sure, strict=True)
    ]
    rows = rows.assign(points=points, moved=pd.Series(moved, index=rows.index, dtype="str"))
    worst_first = (points * -bad).to_numpy(dtype=float, na_value=float("inf")).argsort(kind="stable")
    return rows.iloc[worst_first].reset_index(drop=True)


def _chance(row) -> float:
    """The probability of two rates as far apart or further if nothing has changed."""
    return fisher_exact(
        [
            [row.numerator, row.denominator - row.numerator],
            [row.numerator_before, row.denominator_before - row.numerator_before],
        ]
    ).pvalue
