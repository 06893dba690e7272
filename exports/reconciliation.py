"""The reconciliation of one unit and period as a workbook: summary, lines with live differences, units, dossiers."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

import pandas as pd
from xlsxwriter.worksheet import Worksheet

from charts.names import period_label
from charts.notes import note_lines
from charts.reconciliation import REMARKS, finding, line_columns, line_name, remark, undated_remark, units_finding, units_reading
from exports.book import Book, Column, quoted
from language import N_, Language
from metrics.reconciliation import Reconciliation, differing
from schema.notes import Note
from schema.statuses import CHANNELS, STATUSES
from schema.tables import DOSSIERS

_DOSSIER_COLUMNS = {
    "dossier_code": 22,
    "unit_name": 20,
    "received_date": 12,
    "due_date": 12,
    "completed_date": 12,
    "returned_date": 12,
    "status": 22,
    "channel": 12,
}
# The summary's second column: its text wraps somewhat before its end, letters being of different widths.
_WIDE, _WRAPS = 110, 100
# Some six sheets of paper.
_PRINTED = 300


def workbook(
    found: Reconciliation,
    behind: Mapping[str, pd.DataFrame],
    files: Mapping[str, pd.DataFrame],
    words: Language,
    made: dt.datetime,
    notes: Sequence[Note] = (),
) -> bytes:
    """The .xlsx in the reader's language, with those of the `notes` that are on days of the period.

    `behind` has for each line that differs the dossiers counted in it (store.dossiers_behind), all of them or the first;
    `files` the files of both sides, "reported" and "recomputed" (store.source_files).
    """
    subject = found.subject
    head = words.say(
        N_("{unit}, {period}: reported and recomputed"), unit=subject.name, period=period_label(subject.period, words)
    )
    book = Book(head, words.say(N_("Contains demonstration data")) if subject.made_up else "")
    _summary(book, found, files, words, made, notes)
    _lines(book, found, behind, words)
    if len(found.units):
        _units(book, found, words)
    _dossiers(book, found, behind, words)
    return book.close()


def _summary(
    book: Book,
    found: Reconciliation,
    files: Mapping[str, pd.DataFrame],
    words: Language,
    made: dt.datetime,
    notes: Sequence[Note],
) -> None:
    page, row = book.sheet(words.say(N_("Summary")), (Column("", 32), Column("", _WIDE)))
    book.write(page, row, 0, finding(found, words), "bold")
    row += 2
    remarks = [(words.say(N_("Note")), line) for line in note_lines(notes, [found.subject.period], words)]
    for label, value in [*_facts(found, files, words, made), *remarks]:
        book.write(page, row, 0, label, "bold")
        book.paragraph(page, row, 1, value, _WRAPS)
        row += 1
    row += 1
    book.write(page, row, 0, words.say(N_("What to know about the differences")), "bold")
    sentences = [words.say(reason) for reason in found.reasons] or [words.say(N_("The figures themselves give no reason."))]
    for place, sentence in enumerate(sentences, start=row):
        book.paragraph(page, place, 1, sentence, _WRAPS)


def _facts(
    found: Reconciliation, files: Mapping[str, pd.DataFrame], words: Language, made: dt.datetime
) -> Iterator[tuple[str, str]]:
    subject = found.subject
    yield words.say(N_("Area")), subject.area_name
    yield words.say(N_("Unit")), words.say(N_("{name} (whole area)"), name=subject.name) if subject.whole else subject.name
    yield words.say(N_("Period")), words.dates(subject.period.start, subject.period.end)
    for side, label in (("reported", N_("Reported in")), ("recomputed", N_("Recomputed from"))):
        for file in files[side].itertuples():
            yield words.say(label), _file(file, words)
    yield words.say(N_("The dossiers reach")), words.dates(subject.first_day.date(), subject.last_day.date())
    yield words.say(N_("Made on")), words.moment(made)
    yield (
        words.say(N_("How to read it")),
        words.say(
            N_(
                "The difference is recomputed less reported. An empty cell is not stated, which is not zero. Processing ended "
                "on the due date or before is on time."
            )
        ),
    )


def _file(file, words: Language) -> str:
    parts = [file.file_name, words.say(file.source) if file.source else "", words.say_many("1 row", "{n} rows", int(file.rows))]
    if file.demonstration:
        parts.append(words.say(N_("demonstration data")))
    return " · ".join(part for part in parts if part)


def _lines(book: Book, found: Reconciliation, behind: Mapping[str, pd.DataFrame], words: Language) -> None:
    names = (*line_columns(words), words.say(N_("Dossiers listed")))
    widths, numbers = (34, 14, 14, 14, 24, 16), (False, True, True, True, False, True)
    page, first = book.sheet(words.say(N_("Lines")), [*map(Column, names, widths, numbers)])
    for row, line in enumerate(found.lines.itertuples(), start=first):
        cell = row + 1
        book.write(page, row, 0, line_name(line.line, words))
        book.write(page, row, 1, line.reported)
        book.write(page, row, 2, line.recomputed)
        book.formula(page, row, 3, f'=IF(OR(B{cell}="",C{cell}=""),"",C{cell}-B{cell})', line.difference, "signed")
        book.formula(page, row, 4, _remark(cell, line.undated, words), remark(line.status, line.undated, words), "text")
        if line.line in behind:
            book.write(page, row, 5, len(behind[line.line]))
    last = first + len(found.lines) - 1
    book.differs(page, first, last, 5, f"=AND(ISNUMBER($D{first + 1}),$D{first + 1}<>0)")


def _remark(cell: int, undated: int, words: Language) -> str:
    """The status of a line as a formula, so that a figure put right by hand changes it."""
    said = {status: quoted(words.say(text)) for status, text in REMARKS.items()}
    both = f"IF(B{cell}=C{cell},{said['equal']},{said['differs']})"
    right = f'IF(C{cell}="",{said["only_reported"]},{both})'
    status = f'=IF(B{cell}="",IF(C{cell}="",{said["neither"]},{said["only_recomputed"]}),{right})'
    return f"{status}&{quoted('; ' + undated_remark(undated, words))}" if undated else status


def _units(book: Book, found: Reconciliation, words: Language) -> None:
    reading = units_reading(found.units, words)
    widths, numbers = (34, 14, 14, 16, 34, 24), (False, True, True, True, False, False)
    page, first = book.sheet(words.say(N_("Units")), [*map(Column, reading.frame.columns, widths, numbers)])
    for row, values in enumerate(reading.frame.itertuples(index=False), start=first):
        for column, value in enumerate(values):
            book.write(page, row, column, value, "signed" if column == 3 else "")
    last = first + len(reading.frame) - 1
    book.differs(page, first, last, 5, f"=N($C{first + 1})>0")
    book.write(page, last + 2, 0, units_finding(found.units, words), "bold")


def _dossiers(book: Book, found: Reconciliation, behind: Mapping[str, pd.DataFrame], words: Language) -> None:
    columns = [
        Column(words.say(N_("Counted in")), 24),
        *(Column(words.say(DOSSIERS[name].label), width) for name, width in _DOSSIER_COLUMNS.items()),
        Column(words.say(N_("File")), 30),
        Column(words.say(N_("Sheet")), 14),
        Column(words.say(N_("Row")), 8, number=True),
    ]
    page, row = book.sheet(words.say(N_("Dossiers")), columns)
    first = row
    names = {
        "status": {status.code: words.say(status.label) for status in STATUSES},
        "channel": {channel.code: words.say(channel.label) for channel in CHANNELS},
    }
    for line in differing(found.lines):
        for dossier in behind[line].to_dict("records") if line in behind else ():
            book.write(page, row, 0, line_name(line, words))
            for column, name in enumerate((*_DOSSIER_COLUMNS, "file_name", "sheet"), start=1):
                value = dossier[name]
                book.write(page, row, column, names[name].get(value, value) if name in names else value)
            book.write(page, row, len(columns) - 1, dossier["row"], "plain")
            row += 1
        if cut := _cut(found, behind, line, words):
            book.write(page, row, 0, cut, "plain")
            row += 1
    if row == first:
        book.write(page, row, 0, words.say(N_("No line that both state differs.")))
    else:
        _print_first(book, page, row - first, first, len(columns), words)
        page.autofilter(first - 1, 0, row - 1, len(columns) - 1)


def _cut(found: Reconciliation, behind: Mapping[str, pd.DataFrame], line: str, words: Language) -> str:
    """Says that not all of a line's dossiers are listed, or nothing."""
    listed = len(behind[line]) if line in behind else 0
    counted = int(found.lines.set_index("line").loc[line, "recomputed"])
    if not 0 < listed < counted:
        return ""
    return words.say(
        N_("{line}: only the first {n} of {all} dossiers are listed."), line=line_name(line, words), n=listed, all=counted
    )


def _print_first(book: Book, page: Worksheet, rows: int, first: int, columns: int, words: Language) -> None:
    """Thousands of dossiers are to be searched on the screen: paper gets the first, and the sheet says so."""
    if rows <= _PRINTED:
        return
    page.print_area(0, 0, first + _PRINTED - 1, columns - 1)
    text = N_("Printing takes the first {n} of {all} rows; clear the print area to print them all.")
    book.write(page, 2, 0, words.say(text, n=_PRINTED, all=rows), "plain")
