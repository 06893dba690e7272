"""How long resolving took: exact percentiles from a histogram of whole days."""

from collections.abc import Sequence

import pandas as pd

from schema.definitions import FEW, TOO_FEW


def quantiles(histogram: pd.DataFrame, by: Sequence[str]) -> pd.DataFrame:
    """One row for each combination of the `by` columns: `dossiers` (Int64), `median` and `p90` (Int64, days), `mean`
    (Float64, days) and `shown` ("too_few" under 5 dossiers, "few" under 30, else "rate").

    `histogram` has the `by` columns, `days` (whole days) and `dossiers` (how many took that long). A percentile is
    the smallest number of days within which at least that share of the dossiers was done (the inverse of the
    distribution function), so it is always a number of days some dossier really took.
    """
    rows = []
    for key, part in histogram.groupby(list(by), dropna=False, sort=False):
        counts = part.groupby("days")["dossiers"].sum().sort_index()
        total = int(counts.sum())
        rows.append(
            {
                **dict(zip(by, key if isinstance(key, tuple) else (key,), strict=True)),
                "dossiers": total,
                "median": quantile(counts, 0.5),
                "p90": quantile(counts, 0.9),
                "mean": float((counts.index.to_numpy() * counts.to_numpy()).sum() / total),
                "shown": "too_few" if total < TOO_FEW else "few" if total < FEW else "rate",
            }
        )
    columns = [*by, "dossiers", "median", "p90", "mean", "shown"]
    return pd.DataFrame(rows, columns=columns).astype(
        {"dossiers": "Int64", "median": "Int64", "p90": "Int64", "mean": "Float64", "shown": "str"}
    )


def quantile(counts: pd.Series, share: float) -> int:
    """The smallest value of the index (ascending) at which the running count reaches `share` of all."""
    running = counts.cumsum()
    # Whole numbers only: 0.9 × 10 is 9.000000000000002 in binary, which would skip a day.
    needed = -(-round(share * 100) * int(running.iloc[-1]) // 100)
    return int(running.index[running.to_numpy() >= needed][0])
