"""Open dossiers by their due day: how long the late ones have been late, and which fall due next."""

import datetime as dt
from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from metrics.working_days import after_working_days


class Band(NamedTuple):
    """So many calendar days past due, both ends included; `most` is None where there is no end."""

    least: int
    most: int | None


BANDS = (Band(1, 5), Band(6, 10), Band(11, 30), Band(31, 90), Band(91, None))


def ages(opened: pd.DataFrame, day: dt.date) -> pd.DataFrame:
    """One row a band of BANDS, youngest first: `least`, `most` (Int64, days past due at the end of `day`), `dossiers` (Int64) and
    `oldest` (Int64): the most days any dossier of the band is late, missing for an empty band.

    `opened` has `clock`, `due_date`, `dossiers` (of store.open_dossiers at the end of that day). Suspended dossiers and those
    without a due date are not late. The bands add up to `in_process_overdue`.
    """
    late = _late(opened, day)
    rows = []
    for band in BANDS:
        within = late.loc[late["days"].between(band.least, band.most or late["days"].max())]
        rows.append((band.least, band.most, int(within["dossiers"].sum()), within["days"].max()))
    return pd.DataFrame(rows, columns=["least", "most", "dossiers", "oldest"]).astype("Int64")


def _late(opened: pd.DataFrame, day: dt.date) -> pd.DataFrame:
    running = opened.loc[opened["clock"] == "running"]
    days = (pd.Timestamp(day) - running["due_date"]).dt.days
    return running.assign(days=days).loc[days > 0]


def falls_due(opened: pd.DataFrame, day: dt.date, working_days: int, by: Sequence[str]) -> pd.DataFrame:
    """What falls due next, one row for each combination of the columns `by`, the most dossiers first: `today` (due on `day`
    itself), `soon` (due after it, within so many working days), `dossiers` (both), `late` (past due already), all Int64.

    Only groups with something due are listed. Suspended dossiers are not: their due day will be moved.
    """
    last = pd.Timestamp(after_working_days(day, working_days))
    running = opened.loc[opened["clock"] == "running"]
    due, n = running["due_date"], running["dossiers"]
    table = running.assign(
        today=n.where(due.eq(pd.Timestamp(day)), 0),
        soon=n.where(due.gt(pd.Timestamp(day)) & due.le(last), 0),
        late=n.where(due.lt(pd.Timestamp(day)), 0),
    )
    table = table.groupby(list(by), dropna=False, as_index=False, sort=True)[["today", "soon", "late"]].sum()
    table = table.assign(dossiers=table["today"] + table["soon"]).astype(
        dict.fromkeys(["today", "soon", "late", "dossiers"], "Int64")
    )
    some = table.loc[table["dossiers"] > 0]
    return some.sort_values("dossiers", ascending=False, kind="stable").reset_index(drop=True)
