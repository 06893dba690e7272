"""Rows as the store gives them, so that a test names only what it is about."""

import datetime as dt
from itertools import accumulate

import pandas as pd

from schema.tables import COUNT_COLUMNS

ARTICLE_2019 = {
    "received_total": 12979,
    "resolved_total": 12917,
    "resolved_early": 457,
    "resolved_on_time": 12460,
    "resolved_on_time_total": 12917,
    "resolved_overdue": 0,
}
ARTICLE_2020 = {
    "received_total": 3673,
    "resolved_total": 3673,
    "resolved_early": 102,
    "resolved_on_time": 3558,
    "resolved_on_time_total": 3660,
    "resolved_overdue": 13,
}


def sums(*rows: dict) -> pd.DataFrame:
    """A table of store.sums: the counts that are not named are missing."""
    frame = pd.DataFrame(list(rows))
    for name in COUNT_COLUMNS:
        frame[name] = frame[name].astype("Int64") if name in frame else pd.array([pd.NA] * len(frame), dtype="Int64")
    return frame.assign(demonstration=frame.get("demonstration", False), rows=1)


def period(start: str, end: str, *, assumed: bool = False, partial: bool = False) -> dict:
    """The four period columns of store.sums("period")."""
    return {
        "period_start": pd.Timestamp(start),
        "period_end": pd.Timestamp(end),
        "period_assumed": assumed,
        "period_partial": partial,
    }


def article() -> pd.DataFrame:
    """The two years of the article, as the overview asks for them."""
    return sums(
        {**period("2019-01-01", "2019-12-31", assumed=True), **ARTICLE_2019},
        {**period("2020-01-01", "2020-09-11", assumed=True, partial=True), **ARTICLE_2020},
    )


def months(late: list[int], *, resolved: int = 100) -> pd.DataFrame:
    """Calendar months from January 2020, each with `resolved` dossiers of which so many were late."""
    starts = list(
        accumulate(range(len(late) - 1), lambda day, _: (day + dt.timedelta(days=32)).replace(day=1), initial=dt.date(2020, 1, 1))
    )
    return sums(
        *(
            {
                **period(start.isoformat(), ((start + dt.timedelta(days=32)).replace(day=1) - dt.timedelta(days=1)).isoformat()),
                "resolved_total": resolved,
                "resolved_on_time_total": resolved - count,
                "resolved_overdue": count,
            }
            for start, count in zip(starts, late, strict=True)
        )
    )
