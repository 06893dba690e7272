"""What inspections found that is past its deadline or will be: matters that need attention."""

from collections.abc import Iterator

import pandas as pd

from charts.who import at_start
from metrics.attention import Urgency
from metrics.findings import states
from ui import as_of
from ui.frame import Frame
from ui.matters import Lead, Matter
from ui.view import View

_SOON = 5  # working days
_MOST_NAMED = 5


def matters(frame: Frame, view: View) -> Iterator[Matter]:
    """As of the last day of the view's period, made-up and real findings apart."""
    rows = frame.store.rows("findings", view.selection.area)
    rows = rows[rows["unit"].isin(view.selection.units)] if view.selection.units else rows
    for made_up, sort in states(rows, view.focus.end, _SOON).groupby("demonstration"):
        yield from _of(frame, view, sort, bool(made_up))


def _of(frame: Frame, view: View, stated: pd.DataFrame, made_up: bool) -> Iterator[Matter]:
    words, day = frame.words, frame.words.date(view.focus.end)
    late, soon = stated[stated["state"] == "late"], stated[stated["state"] == "due_soon"]
    address = {"sort": "made_up" if made_up else "real", as_of.NAME: view.focus.end.isoformat()}
    if len(late):
        text = words.say_many(
            "{n} finding of inspections is past its deadline on {day}",
            "{n} findings of inspections are past their deadline on {day}",
            len(late),
            day=day,
        )
        yield Matter(
            Urgency.PAST, len(late), Lead(text, "inspections", address), parts=_parts(frame, late, address), demonstration=made_up
        )
    if len(soon):
        text = words.say_many(
            "{n} finding of inspections falls due within {days} working days after {day}",
            "{n} findings of inspections fall due within {days} working days after {day}",
            len(soon),
            days=_SOON,
            day=day,
        )
        yield Matter(
            Urgency.NEAR, len(soon), Lead(text, "inspections", address), parts=_parts(frame, soon, address), demonstration=made_up
        )


def _parts(frame: Frame, findings: pd.DataFrame, address: dict[str, str]) -> tuple[Lead, ...]:
    """The units with most of them."""
    words = frame.words
    units = findings.groupby(["unit", "unit_name"], as_index=False, sort=False).agg(n=("finding", "size"))
    units = units.sort_values("n", ascending=False, kind="stable").head(_MOST_NAMED)
    counts = [words.say_many("{n} finding", "{n} findings", row.n) for row in units.itertuples()]
    return tuple(
        Lead(f"{at_start(row.unit_name, words)}: {count}", "inspections", {**address, "unit": row.unit})
        for row, count in zip(units.itertuples(), counts, strict=True)
    )
