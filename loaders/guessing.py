"""Makes the first guess at what the columns of a table that no layout knows are, for a person to look at."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from rapidfuzz import fuzz, process

from language import Language
from loaders import values
from loaders.cells import Sheet
from loaders.formats import open_book
from loaders.header import Header, headers
from loaders.headings import Body
from loaders.mapping import NEEDED, labels_of
from loaders.vocabulary import Path, count_column, is_number_heading, is_personal, known_heading, label_column
from schema.columns import Column, Kind
from schema.mappings import Mapping
from schema.statuses import CHANNELS, CODED, STATUSES
from schema.tables import TABLES
from schema.units import fold

# English headings of lists from elsewhere, for the first guess only.
_ELSEWHERE = {
    "dossier_code": ("id", "number", "permit number", "permit no", "case no", "request id", "case number", "case id", "reference",
                     "application number", "service request number", "unique key", "record id", "permit"),
    "procedure": ("procedure", "permit type", "request type", "type", "service", "complaint type", "category", "work type"),
    "sector": ("sector", "field", "department category", "subject"),
    "unit_name": ("office", "agency", "department", "unit", "district", "authority", "ward", "neighborhood", "borough",
                  "responsible office"),
    "received_date": ("received", "date received", "received date", "created", "created date", "opened", "open date", "filed",
                      "filed date", "application date", "submitted", "requested", "requested datetime", "application start date",
                      "handed in", "lodged", "date lodged"),
    "due_date": ("due", "due date", "deadline", "target date", "target", "expected", "expected datetime", "sla date",
                 "promised date", "promised", "due by"),
    "completed_date": ("completed", "completed date", "closed", "closed date", "date closed", "resolved", "issued",
                       "issued date", "issue date", "finished", "decision date", "updated datetime", "final date"),
    "returned_date": ("returned", "delivered", "handed over", "collected"),
    "status": ("status", "state", "current status", "status description", "stage"),
    "channel": ("channel", "source", "method received", "submission type", "open data channel type"),
}  # fmt: skip
_STATUS_WORDS = {
    "10": ("closed", "completed", "complete", "issued", "resolved", "finaled", "final", "approved", "done", "delivered",
           "granted"),
    "9": ("ready", "ready for issue", "decided"),
    "4": ("open", "in progress", "in review", "pending", "active", "assigned", "under review", "started", "plan check"),
    "2": ("received", "accepted", "filed", "submitted"),
    "5": ("on hold", "suspended", "information requested", "awaiting information", "incomplete"),
    "7": ("withdrawn", "cancelled", "canceled"),
    "8": ("rejected", "refused", "denied", "stopped", "expired", "void"),
}  # fmt: skip
_CHANNEL_WORDS = {
    "online": ("online", "web", "mobile", "app", "internet", "email", "portal"),
    "in_person": ("in person", "counter", "walk in", "office", "phone"),
    "postal": ("post", "mail", "postal"),
}
_ALIKE = 84
_SAMPLES = 3
_LOOKED_AT = 2000
# A column with more different words than this holds no codes.
_MOST_WORDS = 40
# So many columns say what a table is although none of those that are needed is among them.
_FEWEST = 3
# A column is of a kind if so many of its values are.
_MOST = 0.8


@dataclass(frozen=True)
class Found:
    """A table that may be mapped: its header, and by each column's label which of our kinds of values it could hold (`kinds`),
    its first values (`samples`) and its first different words (`distinct`), these two without the columns that may name a
    person."""

    sheet: str | None
    header: Header
    rows: int
    kinds: dict[str, frozenset[Kind]]
    samples: dict[str, tuple[str, ...]]
    distinct: dict[str, tuple[str, ...]]

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(self.kinds)

    @property
    def mappable(self) -> tuple[str, ...]:
        """The labels of the columns that may be mapped: not those that may name a person."""
        return tuple(self.samples)


def find_table(sheet: Sheet) -> Found | None:
    """The widest table of a sheet by its look alone: labels in one or more rows, and below them rows that fill their columns."""
    best: tuple[int, Header] | None = None
    for header in headers(sheet):
        places = list(header.paths)
        filled = [
            sum(sheet.at(row, place) is not None for place in places)
            for row in range(header.body, min(header.body + 5, len(sheet.cells)))
        ]
        if len(places) < 2 or not filled:
            continue
        flatter = 2 * (header.bottom - header.top)
        score = 4 * len({header.label(place) for place in places}) + max(filled) - flatter
        if best is None or score > best[0]:
            best = (score, header)
    return _look_at(sheet, best[1]) if best else None


def look(content: bytes, name: str) -> list[Found]:
    """The tables of a file that may be mapped, one a sheet. Raises `UnreadableError` like the opening of any file."""
    return [found for sheet in open_book(content, name).sheets if (found := find_table(sheet)) is not None]


def _look_at(sheet: Sheet, header: Header) -> Found:
    labels = labels_of(header)
    body = Body(sheet, header, labels)
    samples, kinds, distinct = {}, {}, {}
    for place, label in labels.items():
        cells = [value for value in sheet.column(place, body.rows[:_LOOKED_AT]) if value is not None]
        kinds[label] = _kinds(cells)
        if not is_personal(header.paths[place]):
            shown = list(dict.fromkeys(values.shown(value) for value in cells))
            samples[label], distinct[label] = tuple(shown[:_SAMPLES]), tuple(shown[:_MOST_WORDS])
    return Found(sheet.name, header, len(body.rows), kinds, samples, distinct)


def _kinds(cells: Sequence[Any]) -> frozenset[Kind]:
    readers = (
        (Kind.COUNT, values.count),
        (Kind.DATE, values.date),
        (Kind.DATE, partial(values.date, order="month first")),
        (Kind.NUMBER, values.number),
    )
    return frozenset({Kind.TEXT, *(kind for kind, reader in readers if cells and _share_read(cells, reader) > _MOST)})


def _share_read(cells: Sequence[Any], reader) -> float:
    read = 0
    for value in cells:
        try:
            read += reader(value) is not None
        except values.NotAValueError:
            continue
    return read / len(cells)


def suggest(found: Found, dataset: str | None = None, *, name: str = "") -> Mapping:
    """The best guess at a mapping: by our headings, by the words of forms, by headings used elsewhere, by likeness; a column is
    only given values of its kind. Without a column that is needed, and with few others, the table is about something else, and no
    column is guessed. `dataset` None: the table that more of its columns fit."""
    if dataset is None:
        guesses = [suggest(found, one, name=name) for one in NEEDED]
        return max(guesses, key=lambda guess: (len(set(NEEDED[guess.dataset]) & set(guess.columns.values())), len(guess.columns)))
    columns: dict[str, str] = {}
    for label, path in zip(found.labels, (found.header.paths[place] for place in sorted(found.header.paths)), strict=True):
        column = None if is_number_heading(path[-1]) or is_personal(path) else _guess(path, dataset)
        if column and column not in columns.values() and _may_hold(found.kinds[label], TABLES[dataset][column], path):
            columns[label] = column
    if not set(NEEDED[dataset]) & set(columns.values()) and len(columns) < _FEWEST:
        columns = {}
    mapping = Mapping(name, dataset, found.labels, columns)
    return replace(mapping, words=suggest_words(found, mapping))


def _may_hold(kinds: frozenset[Kind], column: Column, path: Path) -> bool:
    """Whether a column of these kinds of values may be ours. Names of units and fields are no numbers, unless the heading is just
    ours and they are codes."""
    if column.name in ("unit_name", "sector") and kinds & {Kind.COUNT, Kind.NUMBER}:
        return fold(path[-1]) in map(fold, column.headings)
    return column.kind in kinds


def suggest_words(found: Found, mapping: Mapping) -> dict[str, dict[str, str]]:
    """For each column of words that stand for a code of ours, the code of each word, "" where there is no guess."""
    known = {
        "status": ({fold(name): s.code for s in STATUSES for name in (s.code, *s.names)}, _STATUS_WORDS),
        "channel": ({fold(name): c.code for c in CHANNELS for name in (c.code, *c.names)}, _CHANNEL_WORDS),
    }
    words: dict[str, dict[str, str]] = {}
    for label, name in mapping.columns.items():
        if mapping.dataset == "dossiers" and name in known:
            ours, elsewhere = known[name]
            codes = ours | {word: code for code, others in elsewhere.items() for word in others}
            words[name] = {word: codes.get(fold(word), "") for word in found.distinct.get(label, ()) if fold(word) not in ours}
    return {name: given for name, given in words.items() if given}


def guessed(found: Found, dataset: str | None = None, *, name: str = "") -> Mapping:
    """The best guess at a mapping with that at its words: what a table is read by until somebody says more."""
    guess = suggest(found, dataset, name=name)
    words = suggest_words(found, guess)
    return replace(guess, words={column: {word: code for word, code in given.items() if code} for column, given in words.items()})


def for_editing(found: Found, dataset: str | None, name: str, language: Language) -> dict[str, Any]:
    """The best guess as it is written for a person to edit: every column that may be mapped with "" where there is no guess, and
    what words mean by name. `schema.mappings.mappings_in` takes it back."""
    guess = suggest(found, dataset, name=name)
    meanings = {column: {one.code: language.say(one.label) for one in ours} for column, ours in CODED.items()}
    return guess.as_dict() | {
        "columns": {label: guess.columns.get(label, "") for label in found.mappable},
        "words": {
            column: {word: meanings[column].get(code, "") for word, code in given.items()}
            for column, given in guess.words.items()
        },
    }


def _guess(path: tuple[str, ...], dataset: str) -> str | None:
    table = TABLES[dataset]
    if name := known_heading(path, table):
        return name
    if dataset == "counts":
        meaning = count_column(path)
        return meaning.name if meaning and not meaning.rate and meaning.name in table.names else label_column(path) or None
    text = fold(path[-1])
    elsewhere = {word: name for name, words in _ELSEWHERE.items() for word in words}
    ours = {fold(heading): column.name for column in table.columns for heading in column.headings}
    alike = process.extractOne(text, list(ours | elsewhere), scorer=fuzz.ratio, score_cutoff=_ALIKE)
    return (ours | elsewhere)[alike[0]] if alike else None
