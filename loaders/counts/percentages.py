"""Recomputes the percentages a form prints beside its counts; the counts are used either way."""

import re
from collections.abc import Mapping
from typing import Any

import pandas as pd

from language import N_
from loaders import values
from loaders.cells import Sheet
from loaders.collector import Collector
from loaders.counts.columns import CountColumns

# Those of the resolved that were on time or late, without the ones returned or withdrawn.
_JUDGED = ("resolved_on_time_total", "resolved_overdue")
# What a printed share may be a share of, by its numerator: forms differ.
_WHOLES = {
    "in_process_overdue": ("in_process_total", "received_total"),
    "received_online": ("received_new", "received_total"),
    "within_deadline": ("received_total",),
    "resolved_total": ("received_total",),
}
_SAME_HEADING = {
    "resolved_on_time_total": ("resolved_on_time_total", "resolved_on_time", "within_deadline"),
    "resolved_overdue": ("resolved_overdue", "in_process_overdue"),
    "": ("resolved_on_time_total", "within_deadline", "resolved_total", "received_online"),
}
_USUAL = ("resolved_total", _JUDGED, "received_total")
# A share is printed with two decimals if its cell does not say with how many.
_DECIMALS = 2


def check_percentages(sheet: Sheet, columns: CountColumns, rows: pd.DataFrame, problems: Collector) -> None:
    """Warn where a printed percentage is not that of its row's counts, whichever of the usual wholes it is taken of."""
    records = rows.to_dict("records")
    for place, about in columns.rates.items():
        for row in records:
            cell = sheet.at(row["row"] - 1, place)
            try:
                printed = values.number(cell)
            except values.NotAValueError:
                continue
            shares = _shares(row, about)
            if printed is None or not shares:
                continue
            tolerance = 0.51 * 10 ** -(2 + _decimals(cell))
            # A cell in the format of a percentage holds 0.9 for 90 %.
            if min(min(abs(printed - share), abs(printed / 100 - share)) for share in shares) > tolerance:
                problems.add(
                    "warning",
                    "ratio_differs",
                    N_("The printed ratio is {printed}, the counts of the row give {counted}. The counts are used."),
                    row=row["row"] - 1,
                    column=place,
                    value=printed,
                    printed=printed,
                    counted=round(100 * shares[0], 2) if abs(printed) > 1 else round(shares[0], 4),
                )


def _decimals(cell: Any) -> int:
    """How many decimals a percentage is printed with, as far as its text shows; one fewer is taken, since some cut off."""
    match = re.search(r"[.,](\d+)", cell) if isinstance(cell, str) else None
    return max((len(match[1]) if match else 0) - 1, 0) if isinstance(cell, str) else _DECIMALS - 1


def _shares(row: Mapping, about: str) -> list[float]:
    pairs = [
        (row.get(part), _whole(row, whole)) for part in _SAME_HEADING.get(about, (about,)) for whole in _WHOLES.get(part, _USUAL)
    ]
    return [part / whole for part, whole in pairs if not _missing(part) and whole]


def _whole(row: Mapping, names: str | tuple[str, ...]) -> int | None:
    found = [row.get(name) for name in ((names,) if isinstance(names, str) else names)]
    return None if any(_missing(value) for value in found) else sum(found)


def _missing(value: Any) -> bool:
    return value is None or pd.isna(value)
