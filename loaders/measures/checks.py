"""Checks measures against what their indicator says of them, and against each other."""

from collections.abc import Callable

import pandas as pd

from language import N_, Text
from loaders.collector import Collector
from loaders.measures.words import KnownIndicators
from schema.catalogue import parts_of

_PLACE = ["unit", "period_start", "period_end"]

# Where the value of a row stands in the sheet; None where a problem names its row alone.
Column = Callable[[dict], int | None]


def check_figures(rows: pd.DataFrame, known: KnownIndicators, at: Column, problems: Collector) -> None:
    """Each row by itself. `rows` have the columns of schema.tables.MEASURES, all with a value."""
    for row in rows.to_dict("records"):
        measure = known.by_code[row["indicator"]]
        place = {"row": row["row"] - 1, "column": at(row), "value": f"{row['value']:.12g}"}
        name = Text(measure.label)
        whole = None if pd.isna(row["denominator"]) else row["denominator"]
        if row["value"] < 0 or (whole is not None and whole < 0):
            text = N_("{value} is below 0, which “{indicator}” cannot be.")
            problems.add("error", "measure_negative", text, **place, indicator=name)
        elif measure.whole and (row["value"] % 1 or (whole or 0) % 1):
            text = N_("“{indicator}” is counted in whole numbers; {value} is none. Write 1234 without a sign between its digits.")
            problems.add("error", "measure_not_whole", text, **place, indicator=name)
        elif measure.is_share and whole is None:
            text = N_("“{indicator}” is a share: write beside {value} out of how many it is, in a column “Mẫu số”.")
            problems.add("error", "share_without_whole", text, **place, indicator=name)
        elif measure.is_share and row["value"] > whole:
            text = N_("“{indicator}” is {value} out of {whole}: the part is more than the whole. It is kept as printed.")
            problems.add("warning", "measure_above_whole", text, **place, indicator=name, whole=f"{whole:.12g}")


def check_splits(rows: pd.DataFrame, known: KnownIndicators, at: Column, problems: Collector) -> None:
    """A split of which every part is stated adds up to its whole."""
    for _, group in rows.groupby(_PLACE, sort=False):
        by_code = {row["indicator"]: row for row in group.to_dict("records")}
        for whole in known.measures:
            parts = [part.code for part in parts_of(known.measures, whole.code)]
            if not parts or whole.code not in by_code or not set(parts) <= set(by_code):
                continue
            total, row = sum(by_code[code]["value"] for code in parts), by_code[whole.code]
            if total != row["value"]:
                problems.add(
                    "warning",
                    "split_differs",
                    N_("The parts of “{indicator}” add up to {sum}, and the whole says {value}. Both are kept as printed."),
                    row=row["row"] - 1,
                    column=at(row),
                    value=f"{row['value']:.12g}",
                    indicator=Text(whole.label),
                    sum=f"{total:.12g}",
                )


def note_rising(rows: pd.DataFrame, known: KnownIndicators, at: Column, problems: Collector) -> None:
    """A note where a stock that is to shrink, such as units before and after a merger, has grown."""
    shrinking = [measure.code for measure in known.measures if measure.nature == "stock" and measure.better == "low"]
    stocks = rows[rows["indicator"].isin(shrinking)].sort_values("period_end")
    for _, group in stocks.groupby(["indicator", "unit"], sort=False):
        before = None
        for row in group.to_dict("records"):
            if before is not None and row["value"] > before["value"]:
                problems.add(
                    "note",
                    "stock_rises",
                    N_("“{indicator}” is to become fewer and rises from {before} to {value}. Are before and after interchanged?"),
                    row=row["row"] - 1,
                    column=at(row),
                    value=f"{row['value']:.12g}",
                    indicator=Text(known.by_code[row["indicator"]].label),
                    before=f"{before['value']:.12g}",
                )
            before = row


def check(rows: pd.DataFrame, known: KnownIndicators, at: Column, problems: Collector) -> None:
    """All of them."""
    check_figures(rows, known, at, problems)
    check_splits(rows, known, at, problems)
    note_rising(rows, known, at, problems)
