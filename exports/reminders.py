"""The list of reports that have not arrived, as a workbook: a line a commune, and a letter with what each still owes."""

import datetime as dt
from collections.abc import Sequence

import pandas as pd

from charts.completeness import by_unit, reminders, title
from charts.names import period_name
from charts.reading import Reading
from charts.who import Who
from exports.book import Book, Column
from language import N_, Language
from metrics.completeness import REPORTED
from schema.catalogue import Measure
from schema.periods import Period

_UNIT, _INDICATOR, _OTHER = 26, 52, 14


def workbook(
    due: pd.DataFrame,
    measures: Sequence[Measure],
    words: Language,
    *,
    who: Who,
    period: Period,
    as_of: dt.date,
    demonstration: bool,
) -> bytes:
    """The .xlsx in the reader's language, of due reports (metrics.completeness.with_status)."""
    head = words.say(
        N_("List of units that have not reported: {who}, {period}"), who=who.alone(words), period=period_name(period, words)
    )
    book = Book(head, words.say(N_("Contains demonstration data")) if demonstration else "")
    units = by_unit(due, words)
    _sheet(book, words.say(N_("By commune")), units, {0: _UNIT})
    letter = reminders(due, measures, words)
    _letter(book, letter, words, said=title(due, words, period=period), as_of=as_of, owing=_owing(due))
    return book.close()


def _owing(due: pd.DataFrame) -> int:
    return due.loc[due["status"] != REPORTED, "unit"].nunique()


def _sheet(book: Book, name: str, reading: Reading, widths: dict[int, int]) -> None:
    columns = [
        Column(column, widths.get(place, _OTHER), number=column in reading.formats) for place, column in enumerate(reading.frame)
    ]
    page, row = book.sheet(name, columns)
    _rows(book, page, row, reading)


def _rows(book: Book, page, row: int, reading: Reading, first: int = 0) -> int:
    """The rows as they are; a share as it is written."""
    for values in reading.frame.itertuples(index=False, name=None):
        for place, (name, value) in enumerate(zip(reading.frame, values, strict=True), start=first):
            shown = reading.formats[name](value) if isinstance(value, float) else value
            book.write(page, row, place, shown)
        row += 1
    return row


def _letter(book: Book, reading: Reading, words: Language, *, said: str, as_of: dt.date, owing: int) -> None:
    """Who is asked for what: the finding, the request, and a numbered list, one line a report."""
    numbered = Reading(reading.frame.copy(), reading.formats)
    numbered.frame.insert(0, words.say(N_("No.")), range(1, len(reading.frame) + 1))
    columns = [
        Column(name, width, number=name in reading.formats)
        for name, width in zip(numbered.frame, (6, _UNIT, _INDICATOR, 22, _OTHER, _OTHER), strict=True)
    ]
    # Excel allows 31 letters.
    page, row = book.sheet(words.say(N_("Units that have not reported"))[:31], columns)
    row = _rows(book, page, row, numbered) + 1
    lines = [
        words.say(N_("As of {day}: {finding}."), day=words.date(as_of), finding=said),
        words.say_many(
            "The unit named above is asked to send what is missing, or to write 0 where there was none.",
            "The {n} units named above are asked to send what is missing, or to write 0 where there was none.",
            owing,
        ),
        words.say(N_("Days are counted from the last day of the period.")),
    ]
    for line in lines if len(numbered.frame) else lines[:1]:
        page.merge_range(row, 0, row, len(columns) - 1, "", book.formats["wrapped"])
        book.paragraph(page, row, 0, line, 110)
        row += 1
