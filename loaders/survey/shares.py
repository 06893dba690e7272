"""Reads shares of points as people write them, 60%, 60 or 0.6, and says which cannot be one."""

from typing import Any

import pandas as pd

from language import N_
from loaders import values
from loaders.collector import Collector
from loaders.headings import Headed


def as_share(value: Any) -> float | None:
    """60%, 60 and 0.6 are 0.6; 1 is all, since no answer is worth a hundredth."""
    return values.share(value)


def check_shares(rows: pd.DataFrame, headed: Headed, name: str, problems: Collector) -> None:
    """An error for each value of a column that is no share from 0 to 1."""
    for row in rows.to_dict("records"):
        if row[name] is not None and not 0 <= row[name] <= 1:
            problems.add(
                "error",
                "share_impossible",
                N_("{value} is no share. Write a percentage from 0% to 100%."),
                row=row["row"] - 1,
                column=headed.place(name),
                value=f"{row[name] * 100:g}%",
            )
