"""Reads one file: opens it, recognises each sheet, and lets that layout's reader do the rest."""

import hashlib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from language import N_, Text
from loaders import (
    bands_table,
    criteria_table,
    decision_766,
    findings_table,
    indicators_table,
    mapping,
    scores_table,
    targets_table,
    units_table,
)
from loaders.boundaries import geojson
from loaders.boundaries import table as boundaries_table
from loaders.cells import Sheet, UnreadableError
from loaders.counts import form
from loaders.counts.blocks import blocks
from loaders.counts.continuity import check_periods
from loaders.counts.parts import check_parts
from loaders.counts.twice import across_sheets
from loaders.dossiers import one_stop
from loaders.formats import open_book
from loaders.index import score_sheet
from loaders.index import summary as index_summary
from loaders.index.sets import settled
from loaders.known_units import KnownUnits
from loaders.lists import Vocabulary
from loaders.made_up import says_made_up
from loaders.measures import flat_list, report
from loaders.survey import answers as survey_answers
from loaders.survey import forms, respondents, summary
from schema.mappings import Mapping as ColumnMapping
from schema.periods import Period
from schema.problems import Problem
from schema.questions import Answers
from schema.tables import TABLES
from schema.uploads import ReadFile, ReadTable

# Grows when a file would be read differently than before; kept with every batch.
VERSION = "11"

# The lists with one thing a row, in the order in which they are tried, by the table they give. A module's `headings` says whether
# a sheet is such a list, and its `read` reads it.
_LISTS = (
    ("dossiers", one_stop),
    ("units", units_table),
    ("targets", targets_table),
    ("findings", findings_table),
    ("survey_forms", forms),
    ("survey", survey_answers),
    ("survey", respondents),
    ("survey", summary),
    ("criteria", criteria_table),
    ("bands", bands_table),
    ("scores", scores_table),
    ("indicators", indicators_table),
    ("measures", flat_list),
)

# The notes of loaders.formats on what is hidden.
_HIDDEN = ("hidden_sheet", "hidden_rows", "hidden_columns")

Progress = Callable[[float, Text], None]


def read(
    source: str | Path | bytes,
    *,
    name: str | None = None,
    units: pd.DataFrame | None = None,
    dataset: str | None = None,
    period: Period | None = None,
    answers: Answers | None = None,
    confirmed: Mapping[str, str] | None = None,
    mappings: Iterable[ColumnMapping] = (),
    published: pd.DataFrame | None = None,
    vocabulary: Vocabulary | None = None,
    progress: Progress | None = None,
) -> ReadFile:
    """Read a file, given by its path or its bytes with `name`.

    `units` (columns of schema.tables.UNITS) are the units that are known, `confirmed` the keys of those that were said to be
    meant by other names; `dataset` (a name in schema.tables.TABLES) takes only tables of that kind; `period` is used for tables
    that do not say theirs, or only name it; `answers` are those to the questions of an earlier reading; `mappings` say how tables
    are read that have just these headings; `published` are the counts that the file's are held against (columns of
    loaders.counts.continuity); `vocabulary` are the rows in use of the tables that a file's rows refer to
    (schema.tables.VOCABULARY), by the table's name. `progress` is called with the share done (0 to 1) and what is being done.
    Never raises for what is in the file: that becomes a problem.
    """
    content, made_up, name = b"", False, name or Path(str(source)).name
    reading = _Reading(
        name, KnownUnits(units, confirmed), dataset, period, answers or {}, tuple(mappings), published, vocabulary or {}
    )
    try:
        content = source if isinstance(source, bytes) else Path(source).read_bytes()
        tables, problems, made_up = _read(content, reading, progress or _silent)
    except UnreadableError as error:
        tables, problems = [], [Problem("error", error.code, error.text)]
    except MemoryError:
        text = Text(N_("The file is too large to be read. Split it, or keep only the sheet with the table."))
        tables, problems = [], [Problem("error", "too_large_to_read", text)]
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
    return ReadFile(name, hashlib.sha256(content).hexdigest(), len(content), tuple(tables), tuple(problems), VERSION, made_up)


@dataclass(frozen=True)
class _Reading:
    """What a file is read with, see `read`."""

    name: str
    known: KnownUnits
    dataset: str | None
    period: Period | None
    answers: Answers
    mappings: tuple[ColumnMapping, ...]
    published: pd.DataFrame | None
    vocabulary: Vocabulary


def _silent(share: float, text: Text) -> None:
    """Nobody is waiting."""


def _read(content: bytes, reading: _Reading, progress: Progress) -> tuple[list[ReadTable], list[Problem], bool]:
    """The tables, the problems of the whole file, and whether it says that its figures are made up."""
    progress(0.05, Text(N_("Opening the file")))
    if reading.dataset in (None, "boundaries") and geojson.is_geojson(content):
        return [boundaries_table.read(content, reading.known, answers=reading.answers)], [], False
    book = open_book(content, reading.name)
    sheets = book.sheets
    made_up = says_made_up(sheets)
    tables: list[ReadTable] = []
    unread: list[Sheet] = []
    for place, sheet in enumerate(sheets):
        title = sheet.name or reading.name
        progress(0.3 + 0.7 * place / len(sheets), Text(N_("Reading sheet {sheet}"), {"sheet": title}))
        found = _recognise(sheet, reading)
        tables += found
        if not found and any(value is not None for line in sheet.cells for value in line):
            unread.append(sheet)
    progress(1.0, Text(N_("Done")))
    if not tables:
        return [], [*_but_left_out(book.problems, unread), _not_recognised(unread, reading.dataset)], made_up
    tables = settled(tables, reading.vocabulary.get("criteria"))
    problems = [
        *_but_left_out(book.problems, unread),
        *across_sheets(tables),
        *check_periods(tables, reading.published),
        *check_parts(tables, reading.published),
        *(_left_out(sheet, reading.name) for sheet in unread),
    ]
    return tables, problems, made_up


def _but_left_out(problems: Sequence[Problem], unread: list[Sheet]) -> list[Problem]:
    """Without the notes that something hidden is read, for the sheets that are not."""
    names = {sheet.name for sheet in unread}
    return [problem for problem in problems if problem.code not in _HIDDEN or problem.sheet not in names]


def _left_out(sheet: Sheet, name: str) -> Problem:
    text = N_("The sheet “{sheet}” holds none of the tables that are known and was left out.")
    return Problem("note", "sheet_not_read", Text(text, {"sheet": sheet.name or name}), sheet.name)


def _recognise(sheet: Sheet, reading: _Reading) -> list[ReadTable]:
    """The tables of a sheet, read as a mapping says or by the first layout that knows their header."""
    known, answers, dataset = reading.known, reading.answers, reading.dataset
    usable = [one for one in reading.mappings if dataset in (None, one.dataset)]
    if chosen := mapping.choose(sheet, usable):
        return [
            mapping.read_mapped(
                sheet, chosen[1], chosen[0], known, answers=answers, file_name=reading.name, period=reading.period
            )
        ]
    for name, layout in _LISTS:
        if dataset in (None, name) and (headed := layout.headings(sheet)):
            return [layout.read(sheet, headed, known, answers=answers, vocabulary=reading.vocabulary)]
    if dataset in (None, "scores") and (headed := decision_766.headings(sheet)):
        return [decision_766.read(sheet, headed, known, answers=answers, file_name=reading.name)]
    for sheet_of_points in (score_sheet, index_summary):
        if dataset in (None, "scores") and (headed := sheet_of_points.headings(sheet)):
            return sheet_of_points.read(sheet, headed, known, answers=answers, file_name=reading.name)
    tables: list[ReadTable] = []
    if dataset in (None, "counts"):
        for block in blocks(sheet):
            above = tables[-1] if tables else None
            table = form.read(sheet, block, known, answers=answers, file_name=reading.name, period=reading.period, above=above)
            tables.append(table)
    if not tables and dataset in (None, "measures") and (found := report.find(sheet, known, reading.vocabulary)):
        keywords = {"answers": answers, "vocabulary": reading.vocabulary, "period": reading.period}
        return [report.read(sheet, found, known, **keywords)]
    return tables


_WANTED = {
    None: Text(N_("form II.06a, a one-stop export, a score sheet of an index, the Decision 766 table or one of the templates")),
    "counts": Text(N_("form II.06a, the Decision 766 table or the template for counts")),
    "dossiers": Text(N_("a one-stop export or the template for dossiers")),
    "boundaries": Text(N_("boundaries as GeoJSON")),
}


def _not_recognised(sheets: list[Sheet], dataset: str | None) -> Problem:
    if not sheets:
        return Problem("error", "empty", Text(N_("The file has no visible sheet with anything in it.")))
    first = sheets[0]
    seen = [text for row in range(min(20, len(first.cells))) for text in first.texts(row)][:8]
    wanted = _WANTED.get(dataset) or Text(N_("the template “{table}”"), {"table": Text(TABLES[dataset].label)})
    return Problem(
        "error",
        "not_recognised",
        Text(
            N_(
                "Nothing in the file looks like {wanted}. Its first texts are: {seen}. "
                "Map its columns by hand, or copy the figures into a template."
            ),
            {"wanted": wanted, "seen": ", ".join(f"“{text[:40]}”" for text in seen) or "—"},
        ),
        first.name,
    )
