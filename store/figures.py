"""The figures of a selection, whichever of the two bases answers."""

import datetime as dt
from collections.abc import Sequence

import pandas as pd

from schema.selection import Key, Selection
from store import recomputed, reported
from store.engine import Ask


def sums(ask: Ask, by: Sequence[Key], selection: Selection) -> pd.DataFrame:
    return (recomputed if selection.basis == "recomputed" else reported).sums(ask, by, selection)


def stocks(ask: Ask, by: Sequence[Key], selection: Selection, day: dt.date) -> pd.DataFrame:
    if "period" in by:
        raise ValueError("A stock is at a day, not of a period.")
    return (recomputed if selection.basis == "recomputed" else reported).stocks(ask, by, selection, day)
