"""Recomputes the percentages a form prints beside its counts; the counts are used either way."""

from collections.abc import Mapping

import pandas as pd

from language import N_
from loaders import values
from loaders.cells import Sheet
from loaders.collector import Collector
from loaders.count_columns import CountColumns

# What a printed share may be a share of, by its numerator: forms differ.
_WHOLES = {
    "resolved_on_time_total": ("resolved_total", "received_total"),
    "resolved_early": ("resolved_total", "received_total"),
    "resolved_overdue": ("resolved_total", "received_total"),
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
# Rounded to one or two decimals; more than this is not rounding.
_TOLERANCE = 0.0005


def check_percentages(sheet: Sheet, columns: CountColumns, rows: pd.DataFrame, problems: Collector) -> None:
    """Warn where a printed percentage is not that of its row's counts, whichever of the usual wholes it is taken of."""
    records = rows.to_dict("records")
    for place, about in columns.rates.items():
        for row in records:
            try:
                printed = values.number(sheet.at(row["row"] - 1, place))
            except values.NotAValueError:
                continue
            shares = _shares(row, about)
            if printed is None or not shares:
                continue
            # A cell in the format of a percentage holds 0.9 for 90 %.
            if min(min(abs(printed - share), abs(printed / 100 - share)) for share in shares) > _TOLERANCE:
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


def _shares(row: Mapping, about: str) -> list[float]:
    return [
        row[part] / row[whole]
        for part in _SAME_HEADING.get(about, (about,))
        for whole in _WHOLES.get(part, ("resolved_total", "received_total"))
        if part in row and whole in row and not pd.isna(row[part]) and not pd.isna(row[whole]) and row[whole]
    ]
