"""Which unit stands where: the rule for ties, gaps and small numbers is the function's docstring."""

import pandas as pd

from language.collation import collation_key
from metrics.rates import Side


def ranked(table: pd.DataFrame, *, side: Side) -> pd.DataFrame:
    """The table (of metrics.rates.with_rate) sorted best first, with `rank` (Int64).

    Best is the highest on-time rate or the lowest overdue rate. Equal rates share a rank and the next rank
    is skipped (1, 2, 2, 4); among equals the larger denominator is printed first, then the name by the
    Vietnamese alphabet. A rate on few dossiers (fewer than 30) has no rank and comes after those that have; rows without a
    rate (fewer than 5 dossiers, none, or not stated) come last; both by name. The order never depends on the order of
    the rows that came in: units of one name are printed by their keys.
    """
    rows = table.reset_index(drop=True)
    rank = rows["rate"].where(rows["shown"] == "rate").rank(method="min", ascending=side == "overdue").astype("Int64")
    size = rows["denominator"].where(rank.notna()).fillna(0)
    unranked = rows["shown"].eq("few").map({True: len(rows) + 1, False: len(rows) + 2})
    places = list(zip(rank.astype("Float64").fillna(unranked), -size, _names(rows), strict=True))
    order = sorted(range(len(rows)), key=places.__getitem__)
    return rows.assign(rank=rank).iloc[order].reset_index(drop=True)


def _names(rows: pd.DataFrame) -> list[tuple]:
    """How the rows sort by what they are called: no name last, and equal names by their keys."""
    names = ("unit_name", "area_name", "procedure", "sector", "channel", "unit", "area")
    return [
        tuple((pd.isna(value), collation_key("" if pd.isna(value) else str(value))) for value in values)
        for values in zip(*(rows[name] for name in names if name in rows), strict=True)
    ] or [()] * len(rows)
