"""Decides from a whole table which of "03/04/2020" is the day: shown by the other days, or asked, never guessed."""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from statistics import median
from typing import Any

from language import N_, Text
from loaders import values
from loaders.cells import Cells
from loaders.collector import Collector
from schema.problems import Severity
from schema.questions import Answers, Option, Question

_IN_CODE = re.compile(r"-(\d{2})(\d{2})(\d{2})-")
# A dossier is registered on the day it comes in, or the next working days.
_DAYS_AFTER_CODE = range(0, 8)
# 03/04 to 07/04 is four days or four months: in one order most dossiers take many times as long as in the other.
_SPANS_APART, _FEWEST_SPANS = 4, 5

_SOME_TEXT = N_(
    "Only days up to the 12th are real dates in this column, the others are text: a program that puts the month first may have "
    "changed them. Is this {value} or {turned}?"
)
_ONLY_EARLY = N_(
    "No real date in this list is after the 12th of its month: a program that puts the month first may have changed them. "
    "Is this {value} or {turned}?"
)

_MONTH_FIRST = N_("Days are written with the month first in this file: “{value}” is read as {read}.")
_DAY_FIRST_LIKELY = N_("Only how long dossiers take shows that the day comes first in this file: “{value}” is read as {read}.")
_WHICH_ORDER = N_("Nothing in the file shows whether “{value}” is {day_first} or {month_first}. Which is it?")
_ORDERS: tuple[values.Order, ...] = ("day first", "month first")

Reader = Callable[[Any], dt.date | None]


@dataclass(frozen=True)
class DateColumn:
    """A column of days: its `place` in the sheet, the rows (counted from 0) and their values."""

    place: int
    rows: list[int]
    cells: Cells


def readers(
    columns: Mapping[str, DateColumn], codes: list[Any], answers: Answers, problems: Collector, *, certain: bool = False
) -> dict[str, Reader]:
    """How each column's days are to be read. `columns` stand in the order in which their days follow each other in a
    dossier's life, `codes` are the dossiers' codes, which hold the day of receipt in some systems. `certain`: the file is a
    template of ours, which says that the day comes first."""
    order = "day first" if certain else _order(columns, codes, answers, problems)
    plain = _all_in(columns, order)
    if certain:
        return plain
    damaged = {name: column for name, column in columns.items() if _may_be_turned(column)}
    turned = plain | {name: _turned(plain[name]) for name in damaged}
    # A column may hold no day after the 12th; that a program has been at work is seen in another.
    shown = any(_in_figures(column) for column in damaged.values())
    if not damaged or (not shown and any(_is_untouched(column) for column in columns.values())):
        return plain
    wrong = _contradictions(columns, codes, plain), _contradictions(columns, codes, turned)
    if not shown:
        # Few days may all be before the 13th: nothing else than the lives of the dossiers can tell, for all columns together.
        if _far_apart(_median_span(columns, plain), _median_span(columns, turned)) and wrong[0] <= wrong[1]:
            return plain
        first = next(iter(damaged.values()))
        return turned if _is_turned(first, "turned", _ONLY_EARLY, wrong, answers, problems) else plain
    return plain | {
        name: turned[name]
        for name, column in damaged.items()
        if _is_turned(column, f"turned:{name}", _SOME_TEXT, wrong, answers, problems)
    }


def _order(columns: Mapping[str, DateColumn], codes: list[Any], answers: Answers, problems: Collector) -> values.Order:
    read = {text: values.day_and_month(text) for column in columns.values() for text in column.cells.texts}
    pairs = {pair for pair in read.values() if pair}
    if not any(first != second for first, second in pairs):
        return "day first"
    day_first = any(first > 12 for first, _ in pairs)
    month_first = any(second > 12 for _, second in pairs)
    if answer := answers.get("day_order"):
        return "month first" if answer == "month first" else "day first"
    if day_first and month_first:
        # Whichever is rarer cannot be read and is named cell by cell.
        written = [pair for column in columns.values() for value in column.cells if (pair := read.get(value))]
        more = sum(first > 12 for first, _ in written) >= sum(second > 12 for _, second in written)
        return "day first" if more else "month first"
    if day_first or month_first:
        order: values.Order = "day first" if day_first else "month first"
        if month_first:
            place, row, value = _example(columns)
            read_as = values.date(value, order)
            problems.add("warning", "month_first", _MONTH_FIRST, row=row, column=place, value=value, read=read_as)
        return order
    sensible = _by_sense(columns, codes)
    if sensible == "month first":
        _ask_order(columns, problems, "month_first", _MONTH_FIRST, sensible, "warning")
    elif sensible is None and _takes_days(columns, codes):
        # Lives that make sense in one order alone show it only if it is the country's own order; against that a person decides.
        _ask_order(columns, problems, "day_first_likely", _DAY_FIRST_LIKELY, "day first", "note")
    elif sensible is None:
        _ask_order(columns, problems, "day_order", _WHICH_ORDER, "day first", "error")
    return sensible or "day first"


def _example(columns: Mapping[str, DateColumn]) -> tuple[int, int, str]:
    """A cell that means another day in the other order, if there is one."""
    cells = [
        (column.place, row, value, pair)
        for column in columns.values()
        for row, value in zip(column.rows, column.cells, strict=True)
        if (pair := values.day_and_month(value))
    ]
    return next(((place, row, value) for place, row, value, (a, b) in cells if a != b and max(a, b) <= 12), cells[0][:3])


def _by_sense(columns: Mapping[str, DateColumn], codes: list[Any]) -> values.Order | None:
    """The order in which no dossier ends before it came in and the codes agree, if the other order breaks that."""
    wrong = {order: _contradictions(columns, codes, _all_in(columns, order)) for order in _ORDERS}
    if wrong["day first"] and not wrong["month first"]:
        return "month first"
    return "day first" if wrong["month first"] and not wrong["day first"] else None


def _takes_days(columns: Mapping[str, DateColumn], codes: list[Any]) -> bool:
    """Whether with the day first dossiers take days, where they take months with the month first."""
    day_first, month_first = (_all_in(columns, order) for order in _ORDERS)
    if not _far_apart(_median_span(columns, day_first), _median_span(columns, month_first)):
        return False
    return _contradictions(columns, codes, day_first) <= _contradictions(columns, codes, month_first)


def _far_apart(short: float | None, long: float | None) -> bool:
    """Whether dossiers take so much longer in one reading than in the other that the other must be right."""
    return short is not None and long is not None and long >= _SPANS_APART * max(short, 1)


def _median_span(columns: Mapping[str, DateColumn], by_column: Mapping[str, Reader]) -> float | None:
    """The median days from receipt to the other days, None for too few of them."""
    days = {name: [_or_none(value, by_column[name]) for value in column.cells] for name, column in columns.items()}
    received = days.get("received_date", [])
    spans = [
        (b - a).days
        for name in days
        if name != "received_date"
        for a, b in zip(received, days[name], strict=True)
        if a is not None and b is not None and b > a
    ]
    return median(spans) if len(spans) >= _FEWEST_SPANS else None


def _or_none(value: Any, reader: Reader) -> dt.date | None:
    try:
        return reader(value)
    except values.NotAValueError:
        return None


def _all_in(columns: Mapping[str, DateColumn], order: values.Order) -> dict[str, Reader]:
    return dict.fromkeys(columns, partial(values.date, order=order))


def _contradictions(columns: Mapping[str, DateColumn], codes: list[Any], by_column: Mapping[str, Reader]) -> int:
    """How many dossiers end before they came in, or came in long before or after their code says."""
    days = {name: [_or_none(value, by_column[name]) for value in column.cells] for name, column in columns.items()}
    found = 0
    received = days.get("received_date", [])
    for name in set(days) - {"received_date"}:
        found += sum(a is not None and b is not None and b < a for a, b in zip(received, days[name], strict=True))
    for first, second in pairwise([name for name in ("completed_date", "returned_date") if name in days]):
        found += sum(a is not None and b is not None and b < a for a, b in zip(days[first], days[second], strict=True))
    for code, day in zip(codes, received, strict=False):
        named = _day_in(code)
        found += named is not None and day is not None and (day - named).days not in _DAYS_AFTER_CODE
    return found


def _day_in(code: Any) -> dt.date | None:
    match = _IN_CODE.search(code) if isinstance(code, str) else None
    try:
        return dt.date(2000 + int(match[1]), int(match[2]), int(match[3])) if match else None
    except ValueError:
        return None


def _ask_order(
    columns: Mapping[str, DateColumn], problems: Collector, code: str, text: str, order: values.Order, severity: Severity
) -> None:
    """Say at a cell that means another day in the other order how the file is read, with both orders to choose from."""
    place, row, value = _example(columns)
    days = {one: values.date(value, one) for one in _ORDERS}
    said = {"value": value, "read": days[order], "day_first": days["day first"], "month_first": days["month first"]}
    options = (
        Option("day first", Text(N_("{day}: the day comes first"), {"day": days["day first"]})),
        Option("month first", Text(N_("{day}: the month comes first"), {"day": days["month first"]})),
    )
    question = Question("day_order", Text(text, said), options)
    problems.ask(question, code, severity=severity, row=row, column=place, value=value)


def _turned(reader: Reader) -> Reader:
    """Reads real days with day and month changed over, and days in figures as before."""

    def read(value: Any) -> dt.date | None:
        day = reader(value)
        return dt.date(day.year, day.day, day.month) if isinstance(value, dt.date) and day and day.day <= 12 else day

    return read


def _in_figures(column: DateColumn) -> list[tuple[int, int]]:
    return [pair for value in column.cells.texts if (pair := values.day_and_month(value))]


def _may_be_turned(column: DateColumn) -> bool:
    """Whether a program that puts day and month the other way may have opened the file: it makes a real day, the wrong one, of
    each "03/04/2020" and leaves "25/04/2020" as text. Then no real day of the column is after the 12th, and every text is."""
    real = [value for value in column.cells.distinct if isinstance(value, dt.date)]
    return (
        any(value.day != value.month for value in real)
        and all(value.day <= 12 for value in real)
        and all(max(pair) > 12 for pair in _in_figures(column))
    )


def _is_untouched(column: DateColumn) -> bool:
    """Whether the column shows that no program has turned the file's days: a real day after the 12th, or a text that such a
    program would have made a day of."""
    late = any(isinstance(value, dt.date) and value.day > 12 for value in column.cells.distinct)
    return late or any(max(pair) <= 12 for pair in _in_figures(column))


def _is_turned(
    column: DateColumn, key: str, question: str, wrong: tuple[int, int], answers: Answers, problems: Collector
) -> bool:
    """Whether the real days of a column that may be turned are; `question` is asked where nothing shows it, and `wrong` are the
    contradictions of the file as it stands and with all such columns turned."""
    if answer := answers.get(key):
        return answer == "turned"
    as_it_is, changed = wrong
    row, value = next(
        (row, value)
        for row, value in zip(column.rows, column.cells, strict=True)
        if isinstance(value, dt.date) and value.day != value.month
    )
    turned = dt.date(value.year, value.day, value.month)
    if as_it_is and not changed:
        problems.add(
            "warning",
            "days_turned",
            N_(
                "A program has changed day and month over in this column: only days up to the 12th are real dates, and they "
                "contradict the rest of the file. {value} is read as {read}."
            ),
            row=row,
            column=column.place,
            value=value,
            read=turned,
        )
        return True
    if changed and not as_it_is:
        return False
    problems.ask(
        Question(
            key,
            Text(question, {"value": value, "turned": turned}),
            (
                Option("as it is", Text(N_("{day}, as it stands"), {"day": value})),
                Option("turned", Text(N_("{day}: day and month were changed over"), {"day": turned})),
            ),
        ),
        "days_turned",
        row=row,
        column=column.place,
        value=value,
    )
    return False
