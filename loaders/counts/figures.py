"""Reads the counts of a form's rows; what may mean two things is decided by the rest of the form, or asked."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from language import N_, Text
from loaders import values
from loaders.cells import Sheet, letter
from loaders.collector import Collector
from loaders.counts.columns import CountColumns
from loaders.counts.identities import known_to_hold
from loaders.flat import say_not_a
from schema.identities import part_of
from schema.questions import Answers, Option, Question
from schema.tables import COUNTS

_A_COUNT = COUNTS["received_total"]


@dataclass(frozen=True)
class _Doubt:
    """A number with decimals where a count belongs: `read` is what it is if its decimals are thousands."""

    row: int
    place: int
    name: str
    value: Any
    read: int


def read_figures(
    sheet: Sheet, rows: Sequence[int], columns: CountColumns, problems: Collector, answers: Answers, *, key: str
) -> dict[int, dict[str, int | None]]:
    """The counts of each row (counted from 0) by column; None where a cell is empty.

    A cell that is no count is an error. 12.979 with decimals may be 12 979 that a program took for a decimal number: where the
    row then adds up it is read so, with a warning; else it is asked, by the question `key`.
    """
    doubts: list[_Doubt] = []
    figures = {row: {} for row in rows}
    joint = {at: name for name, places in columns.parts.items() for at in places}
    cells: dict[tuple[int, int], int | None] = {}
    for place in columns.figures:
        name = columns.counts.get(place) or joint[place]
        for row, value in zip(rows, sheet.column(place, rows), strict=True):
            try:
                cells[row, place] = values.count(value)
            except values.NotAValueError:
                cells[row, place] = None
                read = values.thousands(value)
                if read is None:
                    say_not_a(value, row, place, _A_COUNT, problems)
                else:
                    doubts.append(_Doubt(row, place, name, value, read))
    _say_merged(sheet, cells, problems)
    _settle(doubts, cells, columns, problems, answers, key)
    for row in rows:
        for place, name in columns.counts.items():
            figures[row][name] = cells[row, place]
        for name, places in columns.parts.items():
            known = {place: cells[row, place] for place in places if cells[row, place] is not None}
            whole, added = figures[row].get(name), sum(known.values()) if known else None
            figures[row][name] = added if whole is None else whole
            if whole is not None and added is not None and len(known) == len(places) and whole != added:
                problems.add(
                    "warning",
                    "parts_differ",
                    N_("The whole is printed as {value}, but its parts add up to {sum}. The whole is used."),
                    row=row,
                    column=columns.places[name],
                    value=whole,
                    sum=added,
                    cells=[f"{letter(place)}{row + 1}" for place in places],
                )
            if len(places) > 1:
                figures[row] |= {part_of(name, place): known.get(place) for place in places}
    return figures


def _say_merged(sheet: Sheet, cells: dict[tuple[int, int], int | None], problems: Collector) -> None:
    """One figure in a range merged over several rows or columns of figures belongs to nobody in particular."""
    for (row, place), value in cells.items():
        owner = sheet.covered.get((row, place))
        if value is None and owner in cells and cells[owner] is not None:
            problems.add(
                "error",
                "merged_figure",
                N_("This cell is merged with {owner}, so that one figure stands for several. Split the cells, and fill in each."),
                row=row,
                column=place,
                owner=f"{letter(owner[1])}{owner[0] + 1}",
            )


def _settle(
    doubts: list[_Doubt],
    cells: dict[tuple[int, int], int | None],
    columns: CountColumns,
    problems: Collector,
    answers: Answers,
    key: str,
) -> None:
    if not doubts:
        return
    answer = answers.get(key)
    if answer != "decimals":
        for doubt in doubts:
            cells[doubt.row, doubt.place] = doubt.read
    if answer == "decimals":
        for doubt in doubts:
            say_not_a(doubt.value, doubt.row, doubt.place, _A_COUNT, problems)
        return
    by_row = {row: {name: cells[row, place] for place, name in columns.counts.items()} for row in {d.row for d in doubts}}
    open_doubts = [] if answer else [doubt for doubt in doubts if not known_to_hold(by_row[doubt.row], doubt.name)]
    for doubt in doubts:
        if doubt not in open_doubts:
            problems.add(
                "warning",
                "decimals_are_thousands",
                N_("The number {number} has decimals, which a count has not; it is read as {read}, and the row then adds up.")
                if not answer
                else N_("The number {number} has decimals, which a count has not; it is read as {read}, as you said."),
                row=doubt.row,
                column=doubt.place,
                value=doubt.value,
                number=_with_decimals(doubt.value),
                read=doubt.read,
            )
    if not open_doubts:
        return
    first = open_doubts[0]
    text = N_(
        "“{value}” has decimals, which a number of dossiers cannot have. A program may have taken the point of the thousands for "
        "the point of the decimals. Is it {read}?"
    )
    problems.ask(
        Question(
            key,
            Text(text, {"value": _with_decimals(first.value), "read": first.read}),
            (
                Option("thousands", Text(N_("Yes: {read}, and so in the whole sheet"), {"read": first.read})),
                Option("decimals", Text(N_("No: the file must be mended"))),
            ),
        ),
        "decimals_or_thousands",
        row=first.row,
        column=first.place,
        value=first.value,
    )


def _with_decimals(value: float) -> Text:
    """A number as its cell shows it to the reader: 11.204 is "11,204" in Vietnamese, and no thousands."""
    whole, _, decimals = str(value).partition(".")
    return Text(N_("{whole}.{decimals}"), {"whole": whole, "decimals": decimals})
