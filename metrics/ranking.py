"""Which unit stands where: the rule for ties, gaps and small numbers is the function's docstring."""

import pandas as pd

from language.collation import collation_key
from metrics.rates import Side


def ranked(table: pd.DataFrame, *, side: Side) -> pd.DataFrame:
    """The table (of metrics.rates.with_rate) sorted best first, with `rank` (Int64).

    Best is the highest on-time rate or the lowest overdue rate. Equal rates share a rank and the next rank
    is skipped (1, 2, 2, 4); among equals the larger denominator is printed first, then the name by the
    Vietnamese alphabet. Rows without a rate (fewer than 5 dossiers, none, or not stated) come last, by name, and
    have no rank.
    """
    rank = table["rate"].rank(method="min", ascending=side == "overdue").astype("Int64")
    name = next((column for column in ("unit_name", "sector", "procedure", "channel") if column in table), None)
    places = [collation_key("" if name is None or pd.isna(value) else str(value)) for value in table[name or "rate"]]
    order = pd.DataFrame(
        {
            "rank": rank.fillna(len(table) + 1),
            "size": -table["denominator"].where(rank.notna()).fillna(0),
            "place": places,
        },
        index=table.index,
    ).sort_values(["rank", "size", "place"], kind="stable")
    return table.assign(rank=rank).loc[order.index].reset_index(drop=True)
