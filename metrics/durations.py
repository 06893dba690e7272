"""How long resolving took, in working days and against what was allowed: exact percentiles of whole days."""

from collections.abc import Sequence
from fractions import Fraction

import pandas as pd

from metrics.rates import how_shown
from metrics.working_days import working_days_between

_PERIOD = ("period_start", "period_end", "period_assumed", "period_partial")
_NAMES = {"unit": "unit_name", "area": "area_name"}


def in_working_days(spans: pd.DataFrame) -> pd.DataFrame:
    """The table of store.durations with `days` (int64), the working days from receipt to the end of processing, and `allowed`
    (Int64), those from receipt to the due day, missing without one; `late` (bool): ended after the due day.

    Both are counted from the day after receipt (see `metrics.working_days`), so that what ended on the day it came in took 0.
    """
    days = working_days_between(spans["received_date"], spans["ended_on"]).fillna(0).astype("int64")
    allowed = working_days_between(spans["received_date"], spans["due_date"])
    return spans.assign(days=days, allowed=allowed, late=spans["ended_on"].gt(spans["due_date"]))


def against_allowed(table: pd.DataFrame, by: str) -> pd.DataFrame:
    """Of the table of `in_working_days`, one row for each value of `by`: `allowed` (Int64), the median of the working days that
    were allowed; `judged` (Int64), the dossiers that had a due day, and `late` (Int64), those of them that ended after it."""
    rows = []
    for key, part in table.groupby(by, dropna=False, sort=False):
        due = part.loc[part["allowed"].notna()]
        counts = due.groupby("allowed")["dossiers"].sum().sort_index()
        late = due.loc[due["late"], "dossiers"].sum()
        rows.append({by: key, "allowed": quantile(counts, 0.5), "judged": due["dossiers"].sum(), "late": late})
    figures = dict.fromkeys(("allowed", "judged", "late"), "Int64")
    return pd.DataFrame(rows, columns=[by, *figures]).astype(figures)


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
