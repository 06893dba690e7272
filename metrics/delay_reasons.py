"""What most of the late dossiers are late for."""

import pandas as pd

from metrics.rates import open_overdue_rate, with_rate
from schema.definitions import RESOLVED
from schema.small_numbers import small_numbers


def pareto(late: pd.DataFrame) -> pd.DataFrame:
    """The table of store.late_by_reason, the reason given most often first, equals by their code, those without a reason last;
    with `share` (of all that are late) and `cumulative` (the share of this reason and those before it), Float64.

    Dossiers without a reason are in the denominator of all shares: leaving them out would let a reason that few give look like
    the common one. Fewer than 5 late dossiers (or what `schema.small_numbers` says) have no shares.
    """
    table = late.assign(given=late["delay_reason"].notna())
    order = {"given": False, "dossiers": False, "delay_reason": True}
    table = table.sort_values(list(order), ascending=list(order.values()), kind="stable").reset_index(drop=True)
    whole = int(table["dossiers"].sum())
    if whole < small_numbers().too_few:
        nothing = pd.array([pd.NA] * len(table), dtype="Float64")
        return table.assign(share=nothing, cumulative=nothing)
    share = table["dossiers"].astype("Float64") / whole
    return table.assign(share=share, cumulative=share.cumsum())


def untold(whole: pd.DataFrame) -> bool:
    """Whether it may not be told how many are late, for whatever reason: their number is that of the resolved and of the open
    ones, so it is hidden where either rests on too few dossiers. `whole` is a table of store.sums(()) with one row, or none."""
    shown = [rate["shown"] for rate in (with_rate(whole, RESOLVED, side="overdue"), open_overdue_rate(whole))]
    return any(one.eq("too_few").any() for one in shown)
