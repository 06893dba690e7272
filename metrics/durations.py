"""How long resolving took: exact percentiles from a histogram of whole days."""

from collections.abc import Sequence
from fractions import Fraction

import pandas as pd

from metrics.rates import how_shown

_PERIOD = ("period_start", "period_end", "period_assumed", "period_partial")
_NAMES = {"unit": "unit_name", "area": "area_name"}


def quantiles(histogram: pd.DataFrame, by: Sequence[str]) -> pd.DataFrame:
    """One row for each combination of the `by` columns: `dossiers` (Int64), `median` and `p90` (Int64, days), `mean`
    (Float64, days) and `shown` ("too_few" under 5 dossiers, and then no figures; "few" under 30; else "rate").

    `histogram` has the `by` columns (for units and areas their names too), `days` (whole days) and
    `dossiers` (how many took that long). A percentile is the smallest number of days within which at least that share
    of the dossiers was done (the inverse of the distribution function), so it is always a number of days some
    dossier really took. The whole of several groups has its own percentiles; those of the groups cannot be averaged.
    """
    keys = [column for key in by for column in (_PERIOD if key == "period" else (key,))]
    names = [_NAMES[key] for key in by if _NAMES.get(key) in histogram]
    groups = histogram.groupby(keys, dropna=False, sort=False) if keys else [((), histogram)] if len(histogram) else []
    rows = []
    for key, part in groups:
        counts = part.groupby("days")["dossiers"].sum().sort_index()
        total = int(counts.sum())
        rows.append(
            {
                **dict(zip(keys, key if isinstance(key, tuple) else (key,), strict=True)),
                **{name: part[name].iloc[0] for name in names},
                "dossiers": total,
                "median": quantile(counts, 0.5),
                "p90": quantile(counts, 0.9),
                "mean": float((counts.index.to_numpy() * counts.to_numpy()).sum() / total) if total else None,
            }
        )
    figures = ["median", "p90", "mean"]
    table = pd.DataFrame(rows, columns=[*keys, *names, "dossiers", *figures]).astype(
        {"dossiers": "Int64", "median": "Int64", "p90": "Int64", "mean": "Float64"}
    )
    shown = how_shown(table["dossiers"])
    return table.assign(shown=shown, **{name: table[name].mask(shown.isin(["none", "too_few"])) for name in figures})


def quantile(counts: pd.Series, share: float) -> int | None:
    """The smallest value of the index (ascending) at which the running count reaches `share` of all; None for no dossiers."""
    running = counts.cumsum()
    if running.empty or not running.iloc[-1]:
        return None
    # The share as it is written, not as a binary float: 0.9 and 0.1 have no exact one, and the error would skip a day.
    needed = Fraction(str(share)) * int(running.iloc[-1])
    return int(running.index[running.to_numpy() >= needed][0])
