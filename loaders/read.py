"""Reads one file: opens it, recognises each sheet, and lets that layout's reader do the rest."""

import hashlib
from collections.abc import Callable
from pathlib import Path

import pandas as pd

from language import N_, Text
from loaders import counts_table, ii06a, one_stop, units_table
from loaders.cells import Sheet, UnreadableError
from loaders.form_header import find_header
from loaders.formats import open_book
from loaders.known_units import KnownUnits
from loaders.twice import across_sheets
from schema.periods import Period
from schema.problems import Problem
from schema.uploads import ReadFile, ReadTable

# Grows when a file would be read differently than before; kept with every batch.
VERSION = "2"

Progress = Callable[[float, Text], None]


def read(
    source: str | Path | bytes,
    *,
    name: str | None = None,
    units: pd.DataFrame | None = None,
    dataset: str | None = None,
    period: Period | None = None,
    progress: Progress | None = None,
) -> ReadFile:
    """Read a file, given by its path or its bytes with `name`.

    `units` (columns of schema.tables.UNITS) are the units that are known; `dataset` ("counts", "dossiers", "units")
    takes only tables of that kind; `period` is used for tables that do not say theirs, or only name it. `progress` is called
    with the share done (0 to 1) and what is being done. Never raises for what is in the file: that becomes a problem.
    """
    content, name = b"", name or Path(str(source)).name
    try:
        content = source if isinstance(source, bytes) else Path(source).read_bytes()
        tables, problems = _read(content, name, KnownUnits(units), dataset, period, progress or _silent)
    except UnreadableError as error:
        tables, problems = [], [Problem("error", error.code, error.text)]
    except OSError as error:
        text = Text(N_("The file cannot be opened: {reason}."), {"reason": error.strerror or str(error)})
        tables, problems = [], [Problem("error", "cannot_open", text)]
    except Exception as error:  # the promise is that a strange file never breaks the page; the reason is passed on
        text = Text(
            N_(
                "The file could not be read ({reason}). Save it again as .xlsx from Excel; if that does not help, use a template."
            ),
            {"reason": f"{type(error).__name__}: {error}"},
        )
        tables, problems = [], [Problem("error", "unreadable", text)]
    return ReadFile(name, hashlib.sha256(content).hexdigest(), len(content), tuple(tables), tuple(problems), VERSION)


def _silent(share: float, text: Text) -> None:
    """Nobody is waiting."""


def _read(
    content: bytes, name: str, known: KnownUnits, dataset: str | None, period: Period | None, progress: Progress
) -> tuple[list[ReadTable], list[Problem]]:
    progress(0.05, Text(N_("Opening the file")))
    book = open_book(content, name)
    sheets = book.sheets
    tables: list[ReadTable] = []
    unread: list[Sheet] = []
    for place, sheet in enumerate(sheets):
        progress(0.3 + 0.7 * place / len(sheets), Text(N_("Reading sheet {sheet}"), {"sheet": sheet.name or name}))
        table = _recognise(sheet, known, name, period, dataset)
        if table is not None:
            tables.append(table)
        elif any(value is not None for line in sheet.cells for value in line):
            unread.append(sheet)
    progress(1.0, Text(N_("Done")))
    if not tables:
        return [], [_not_recognised(unread, dataset)]
    return tables, [
        *across_sheets(tables),
        *(
            Problem(
                "note",
                "sheet_not_read",
                Text(
                    N_("The sheet “{sheet}” holds none of the tables that are known and was left out."),
                    {"sheet": sheet.name or name},
                ),
                sheet.name,
            )
            for sheet in unread
        ),
    ]


def _recognise(sheet: Sheet, known: KnownUnits, name: str, period: Period | None, dataset: str | None) -> ReadTable | None:
    """The sheet read by the first layout that knows its header; None if none does."""
    if dataset in (None, "dossiers") and (headed := one_stop.headings(sheet)):
        return one_stop.read(sheet, headed, known)
    if dataset in (None, "units") and (headed := units_table.headings(sheet)):
        return units_table.read(sheet, headed)
    if dataset in (None, "counts"):
        if headed := counts_table.headings(sheet):
            return counts_table.read(sheet, headed, known, file_name=name, period=period)
        if header := find_header(sheet):
            return ii06a.read(sheet, header, known, period=period)
    return None


def _not_recognised(sheets: list[Sheet], dataset: str | None) -> Problem:
    if not sheets:
        return Problem("error", "empty", Text(N_("The file has no visible sheet with anything in it.")))
    first = sheets[0]
    seen = [text for row in range(min(20, len(first.cells))) for text in first.texts(row)][:8]
    wanted = {
        None: N_("form II.06a, a one-stop export, the Decision 766 table or one of the templates"),
        "counts": N_("form II.06a, the Decision 766 table or the template for counts"),
        "dossiers": N_("a one-stop export or the template for dossiers"),
        "units": N_("the template for units"),
    }[dataset]
    return Problem(
        "error",
        "not_recognised",
        Text(
            N_(
                "Nothing in the file looks like {wanted}. Its first texts are: {seen}. "
                "Copy the figures into a template and drop that."
            ),
            {"wanted": Text(wanted), "seen": ", ".join(f"“{text[:40]}”" for text in seen) or "—"},
        ),
        first.name,
    )
