"""What of the reform programme needs attention: targets that are missed, and communes that have not reported."""

from collections.abc import Iterator

import pandas as pd

from charts.programme_words import name_of
from charts.who import at_start
from metrics.attention import Urgency
from metrics.completeness import REPORTED
from metrics.programme import reports_of
from metrics.programme_targets import held
from schema.periods import Period, calendar_periods
from schema.shipped_catalogue import catalogue
from ui.frame import Frame
from ui.matters import Lead, Matter
from ui.programme_scope import due_in
from ui.view import View

_MOST_NAMED = 5


def matters(frame: Frame, view: View) -> Iterator[Matter]:
    """Of the calendar year in which the view's period ends, by that day."""
    rows = frame.store.rows("measures", view.selection.area)
    rows = rows[rows["unit"].isin(view.selection.units)] if view.selection.units else rows
    if rows.empty:
        return
    (year,) = calendar_periods(view.focus.end.replace(month=1, day=1), view.focus.end.replace(month=12, day=31), "year")
    address = {"span": year.key, "until": view.focus.end.isoformat()}
    yield from _missed(frame, view, rows, year, address)
    yield from _unreported(frame, view, rows, year, address)


def _missed(frame: Frame, view: View, rows: pd.DataFrame, year: Period, address: dict[str, str]) -> Iterator[Matter]:
    """Targets of the one unit that is chosen, or of the area; several units together have none."""
    words, units, area = frame.words, view.selection.units, view.selection.area
    if len(units) > 1:
        return
    measures, reports, targets = catalogue(frame.store.vocabulary()), reports_of(rows), frame.store.rows("targets", area)
    unit = next(iter(units), None)
    found = [
        (one, against)
        for one in measures
        if (against := held(reports, one, measures, targets, unit=unit, area=area, period=year)) and against.verdict == "missed"
    ]
    if not found:
        return
    text = words.say_many(
        "{n} target of the programme is missed in {year}", "{n} targets of the programme are missed in {year}", len(found),
        year=str(year.end.year),
    )  # fmt: skip
    parts = [Lead(name_of(one, measures, words), "programme", {**address, "indicator": one.code}) for one, _ in found]
    made_up = bool(rows["demonstration"].any()) or any(against.goal.demonstration for _, against in found)
    yield Matter(
        Urgency.WORSE, len(found), Lead(text, "programme", address), parts=tuple(parts[:_MOST_NAMED]), demonstration=made_up
    )


def _unreported(frame: Frame, view: View, rows: pd.DataFrame, year: Period, address: dict[str, str]) -> Iterator[Matter]:
    words = frame.words
    due = due_in(frame, view.selection.area, view.selection.units, rows, year, view.focus.end)
    owed = due[due["status"] != REPORTED]
    if owed.empty:
        return
    units = owed.groupby(["unit", "unit_name"], as_index=False, sort=False).agg(n=("status", "size"))
    units = units.sort_values("n", ascending=False, kind="stable")
    text = words.say_many(
        "{n} unit has not reported all that was due by {day} ({missing} of {due} reports)",
        "{n} units have not reported all that was due by {day} ({missing} of {due} reports)",
        len(units),
        day=words.date(view.focus.end),
        missing=len(owed),
        due=len(due),
    )
    named = units.head(_MOST_NAMED)
    counts = [words.say_many("{n} report", "{n} reports", n) for n in named["n"]]
    parts = [
        Lead(f"{at_start(row.unit_name, words)}: {count}", "programme", {**address, "unit": row.unit})
        for row, count in zip(named.itertuples(), counts, strict=True)
    ]
    yield Matter(
        Urgency.UNREPORTED,
        len(units),
        Lead(text, "programme", address),
        parts=tuple(parts),
        demonstration=bool(rows["demonstration"].any()),
    )
