"""What is said in a meeting as a workbook: each slide's table with live rates and a native chart, definitions and sources."""

import textwrap
from collections.abc import Iterator, Sequence

import pandas as pd
from xlsxwriter.worksheet import Worksheet

from charts.deck import Deck, Slide
from charts.reading import Reading
from exports.book import Book, Column
from exports.native_charts import put_chart
from exports.native_charts.table_cells import TableCells
from exports.table import table_columns, write_table
from language import N_, Language
from schema.explained import METRICS
from schema.meeting import SECTIONS

_WIDE, _WRAPS = 110, 100
_TEXT = 44  # characters in a column of texts
_LONGEST_NAME = 31  # that Excel allows for a sheet
_FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))
_MARK = N_("Contains demonstration data")


def analysis(deck: Deck, words: Language) -> bytes:
    """The .xlsx in the reader's language, every figure as it is on the slides; see `write_table` for what is calculated."""
    book = Book(deck.title, words.say(_MARK) if deck.demonstration else "")
    names = _sheet_names(deck.slides, words)
    _cover(book, deck, names, words)
    for slide, name in zip(deck.slides, names, strict=True):
        if not slide.lacking:
            _slide(book, slide, name, words)
    _definitions(book, deck, words)
    _sources(book, deck, names, words)
    return book.close()


def _sheet_names(slides: Sequence[Slide], words: Language) -> list[str]:
    """1 Dossiers received and resolved, …: the number tells them apart; what is too long ends with a word of it."""
    named = (f"{number} {words.say(SECTIONS[slide.section])}" for number, slide in enumerate(slides, start=1))
    return [textwrap.shorten(name.translate(_FORBIDDEN), _LONGEST_NAME, placeholder="…") for name in named]


def _cover(book: Book, deck: Deck, names: Sequence[str], words: Language) -> None:
    page, row = book.sheet(words.say(N_("Contents")), (Column("", 34), Column("", _WIDE)))
    for label, value in _facts(deck, words):
        book.write(page, row, 0, label, "bold")
        book.paragraph(page, row, 1, value, _WRAPS)
        row += 1
    row += 1
    for slide, name in zip(deck.slides, names, strict=True):
        book.write(page, row, 0, name, "bold")
        lines = [slide.title, slide.lacking, _demonstration(slide, words)]
        book.paragraph(page, row, 1, "\n".join(line for line in lines if line), _WRAPS)
        row += 1


def _facts(deck: Deck, words: Language) -> Iterator[tuple[str, str]]:
    yield words.say(N_("What it is of")), deck.scope
    yield words.say(N_("Made on")), words.moment(deck.made)
    sources = list(dict.fromkeys(slide.source for slide in deck.supported if slide.source))
    if sources:
        yield words.say(N_("Sources")), "\n".join(sources)
    yield (
        words.say(N_("How to read it")),
        words.say(
            N_(
                "Rates and their 95% intervals are formulas of the counts beside them: change a count and they follow. An empty "
                "cell is not stated or not shown (the remark in its row says which); it is not zero. Charts are drawn from the "
                "cells below the tables. Where these hold a number of the table they follow it, and with them the bars, marks "
                "and lines; the words, order, colours and limits of a chart stay as they were made, and a number that is changed "
                "may lie beyond its scale."
            )
        ),
    )


def _slide(book: Book, slide: Slide, name: str, words: Language) -> None:
    """Finding, measure and source, the table, then what is said of it, and what the chart beside it is drawn from."""
    under = [line for line in (slide.subtitle, " · ".join(filter(None, (slide.source, slide.data_date)))) if line]
    table = slide.table or Reading(pd.DataFrame())
    mark = _demonstration(slide, words)
    page, row = book.sheet(name, table_columns(table), head=slide.title, mark=mark, under=under)
    first, seat = row, (row, len(table.frame.columns) + 1)
    row = write_table(book, page, first, table, words) + 1
    for line in _remarks(slide):
        book.line(page, row, line, [column.width for column in table_columns(table)] or [_WIDE])
        row += 1
    if slide.drawing is not None:
        book.write(page, row + 1, 0, words.say(N_("Drawn in the chart")), "bold")
        cells = TableCells(table, first, slide.drawing)
        put_chart(book, page, row + 2, seat, slide.drawing, cells, words, title=slide.title, alt=slide.alt)


def _demonstration(slide: Slide, words: Language) -> str:
    return words.say(_MARK) if slide.demonstration else ""


def _remarks(slide: Slide) -> Iterator[str]:
    if slide.note:
        yield slide.note
    yield from slide.remarks
    if slide.remark:
        yield slide.remark.said


def _definitions(book: Book, deck: Deck, words: Language) -> None:
    """Every metric of the slides once, in their order."""
    names = [words.say(N_("Metric")), *(words.say(name) for name in ("Definition", "Formula", "Example", "Source"))]
    page, row = book.sheet(words.say(N_("Definitions")), [*(Column(name, _TEXT + 4) for name in names)])
    for code in dict.fromkeys(code for slide in deck.supported for code in slide.explains):
        metric = METRICS[code]
        texts = (words.say(metric.label), *metric.said(words).values())
        for column, text in enumerate(texts):
            book.paragraph(page, row, column, text, _TEXT)
        page.set_row(row, book.height(max(texts, key=len), _TEXT))
        row += 1


def _sources(book: Book, deck: Deck, names: Sequence[str], words: Language) -> None:
    """The spreadsheet rows behind each slide, one list below the other, as far as the slides have them."""
    page, row = book.sheet(words.say(N_("Sources")), [Column("", width) for width in (40, 30, 16, *[16] * 20)])
    for slide, name in zip(deck.slides, names, strict=True):
        if slide.lacking or not (slide.source or slide.rows):
            continue
        book.write(page, row, 0, name, "bold")
        book.write(page, row, 1, slide.source, "plain")
        row += 1
        if slide.rows is not None:
            _headings(book, page, row, slide.rows)
            row = write_table(book, page, row + 1, slide.rows, words)
        row += 1


def _headings(book: Book, page: Worksheet, row: int, reading: Reading) -> None:
    for column, name in enumerate(reading.frame):
        book.write(page, row, column, str(name), "number header" if name in reading.formats else "header")
