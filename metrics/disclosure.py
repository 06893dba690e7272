"""Figures that would give away what is not shown: beside a total, one hidden part follows from the others."""

import pandas as pd

from metrics.rates import Side


def withheld(table: pd.DataFrame, numerators: pd.Series, *, side: Side) -> pd.DataFrame:
    """The table (of metrics.rates.share; its rows add up to a total that is shown) without the figures from which a hidden one
    follows: such rows have `shown` "withheld" and neither `numerator`, `rate`, `low` nor `high`.

    Hidden are the rows with too few dossiers. `numerators` are the true ones of all rows. With all hidden rows' late dossiers
    known from the total, a row of n dossiers has between max(0, late − the others' dossiers) and min(n, late) of them; as long
    as that leaves only one number for a hidden row, the row with the fewest dossiers of those shown is hidden too (secondary
    suppression: L. Willenborg and T. de Waal, Elements of Statistical Disclosure Control, 2001, §4). If none of the hidden rows'
    dossiers is late, nothing is added: nobody can be blamed by what then follows.
    """
    sizes = table["denominator"].fillna(0).astype("int64")
    given = numerators.fillna(0).astype("int64")
    late = given if side == "overdue" else sizes - given
    first = table["shown"].eq("too_few")
    hidden = first.copy()
    # The smallest first; equals by their late dossiers and their names, so that the order of the rows decides nothing.
    ranked = pd.DataFrame({"size": sizes, "late": late, "name": table.iloc[:, 0].astype(str)}).sort_values(
        ["size", "late", "name"]
    )
    others = [row for row in ranked.index if table["shown"].loc[row] in ("rate", "few")]
    while late[hidden].sum() and _follows(sizes[hidden], int(late[hidden].sum()), first[hidden]) and others:
        hidden[others.pop(0)] = True
    more = hidden & ~first
    empty = table[["rate", "low", "high"]].mask(more)
    return table.assign(
        numerator=table["numerator"].mask(more), **dict(empty.items()), shown=table["shown"].mask(more, "withheld")
    )


def _follows(sizes: pd.Series, late: int, first: pd.Series) -> bool:
    """Whether the late dossiers of any of the rows marked `first` follow from those of all."""
    whole = int(sizes.sum())
    return any(max(0, late - (whole - size)) == min(size, late) for size in sizes[first])
