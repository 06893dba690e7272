"""What came in, what was ended and what lay open, period by period: whether the office keeps up."""

import pandas as pd

from metrics.outcomes import still_open


def flow(by_period: pd.DataFrame) -> pd.DataFrame:
    """The table of store.sums(("period",)) with

    - `came_in` (Int64): newly received in the period
    - `ended` (Int64): resolved, withdrawn, and returned or stopped in it; of the last two what is not stated counts as none, and
      where the form adds up without them they are among the resolved (see `metrics.outcomes.unaccounted`)
    - `backlog` (Int64): open at its end, suspended ones included (see `metrics.outcomes.still_open`)
    - `more` (Int64): came in less ended; above 0 the office does not keep up

    A figure is missing where the files do not state it.
    """
    stated = by_period.astype(
        dict.fromkeys(("received_total", "received_new", "resolved_total", "withdrawn", "refused"), "Int64")
    )
    backlog = still_open(by_period)
    otherwise = stated["withdrawn"].fillna(0) + stated["refused"].fillna(0)
    among_resolved = (stated["received_total"] - stated["resolved_total"] - backlog).eq(0).fillna(False)
    ended = stated["resolved_total"] + otherwise.mask(among_resolved, 0)
    return by_period.assign(came_in=stated["received_new"], ended=ended, backlog=backlog, more=stated["received_new"] - ended)


def growing(table: pd.DataFrame) -> int:
    """For how many of the last periods in a row the backlog of `flow` has grown; a period that does not state it ends the row."""
    grown = table["backlog"].diff().gt(0).fillna(False).astype(bool)
    return int(grown.iloc[::-1].cummin().sum())
