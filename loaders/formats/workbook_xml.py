"""What calamine does not tell of an .xlsx: hidden rows and columns, errors, and how far out a sheet reaches."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache, reduce
from html import unescape
from posixpath import dirname, join, normpath

from loaders.cells import Merge
from loaders.formats.archive import Archive, damaged, too_far
from loaders.formats.markup import walk

# Cells of the rectangle that holds a sheet: about a gigabyte once read.
MOST_CELLS = 20_000_000

_ROW = re.compile(rb"<row (?:[^>]*?\br=\"(\d+))?")
_FAR_COLUMN = re.compile(rb" r=\"([A-Z]{2,})\d")
_HIDDEN = re.compile(rb"<(row|col) ([^>]*\bhidden=\"(?:1|true)\"[^>]*)>")
_ERROR = re.compile(rb"<c ([^>]*\bt=\"e\"[^>]*)>(.*?)</c>", re.DOTALL)
_UNCALCULATED = re.compile(rb"<c ([^>]*)><f[^>]*>([^<]+)</f>(?:<v\s*/>|<v></v>)?</c>")
_VALUE = re.compile(rb"<v>([^<]*)<")
_GIVEN = re.compile(rb"\b(r|min|max)=\"(\w+)\"")
_LONGEST_ROW = 16 << 20


@dataclass
class Parts:
    """What is known of a sheet beside its values."""

    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: set[int] = field(default_factory=set)
    errors: dict[tuple[int, int], str] = field(default_factory=dict)
    merges: list[Merge] = field(default_factory=list)


def sheet_parts(archive: Archive) -> dict[str, str]:
    """The part of the zip that holds each sheet, by the sheet's name."""
    book = next((name for name in archive.names if name.lower().endswith("workbook.xml")), None)
    if book is None:
        return {}
    sheets: dict[str, str] = {}
    walk(
        archive.chunks(book),
        start=lambda name, given: sheets.update({given.get("name", ""): given.get("id", "")}) if name == "sheet" else None,
        end=lambda _: None,
    )
    targets = relations(archive, book)
    if any(targets.get(reference) not in archive for reference in sheets.values()):
        raise damaged()  # calamine would take such a sheet for empty
    return {name: targets[reference] for name, reference in sheets.items()}


def relations(archive: Archive, part: str) -> dict[str, str]:
    """The parts that a part refers to, by reference."""
    folder, _, name = part.rpartition("/")
    listing, targets = join(folder, "_rels", f"{name}.rels"), {}

    def start(element: str, given: dict[str, str]) -> None:
        if element == "Relationship":
            target = given.get("Target", "")
            targets[given.get("Id", "")] = normpath(target.lstrip("/") if target.startswith("/") else join(dirname(part), target))

    if listing in archive:
        walk(archive.chunks(listing), start=start, end=lambda _: None)
    return targets


def look_through(archive: Archive, part: str, sheet: str) -> Parts:
    """A quick pass over the sheet's bytes; a sheet whose cells say no address, or reach far out, is walked cell by cell.

    Raises `UnreadableError` if its filled cells span more than can be read.
    """
    parts = Parts()
    last_row, width, told = 0, 26, True
    for place, block in enumerate(_blocks(archive.chunks(part))):
        rows = _ROW.findall(block)
        last_row = max(last_row, max(map(int, filter(None, rows)), default=0))
        digits = len(str(last_row))
        told = told and (place > 0 or _writes_like_excel(block))
        # Nearly every program writes a cell's address first, and nearly every sheet ends before column AA.
        if b"" in rows or re.search(rb"<c (?!r=\"[A-Z]\d{1,%d}\")" % digits, block):
            told = told and _tells_addresses(block) and not re.search(rb" r=\"(?![A-Z]{0,3}\d{1,%d}\")" % digits, block)
            width = max(width, *map(_column, set(_FAR_COLUMN.findall(block))), 0)
        _note_hidden(block, parts)
        _note_errors(block, parts)
        _note_formulas(block, parts)
    return parts if told and last_row * width <= MOST_CELLS else _walked(archive, part, sheet)


def _blocks(chunks: Iterable[bytes]) -> Iterable[bytes]:
    """The chunks cut again at the ends of rows."""
    rest = b""
    for chunk in chunks:
        rest += chunk
        cut = rest.rfind(b"row>") if len(rest) < _LONGEST_ROW else len(rest)
        if cut > 0:
            yield rest[:cut]
            rest = rest[cut:]
    yield rest


def _tells_addresses(block: bytes) -> bool:
    """Whether there are as many addresses, in double quotes, as rows and cells."""
    return block.count(b"<c ") + block.count(b"<row ") == block.count(b' r="')


def _writes_like_excel(block: bytes) -> bool:
    """Whether tags have no prefixes, and rows and cells addresses: a program does so everywhere or nowhere."""
    return b"<row>" not in block and b"<c>" not in block and b":row " not in block


def _note_hidden(block: bytes, parts: Parts) -> None:
    if b"hidden=" not in block:
        return
    for kind, given in _HIDDEN.findall(block):
        values = dict(_GIVEN.findall(given))
        if kind == b"row" and values.get(b"r", b"").isdigit():
            parts.hidden_rows.add(int(values[b"r"]) - 1)
        elif kind == b"col":
            parts.hidden_columns.update(_columns(values.get(b"min", b"1"), values.get(b"max", b"1")))


def _columns(first: bytes | str, last: bytes | str) -> range:
    """The columns of a <col>, from 0; its numbers count from 1."""
    return range(int(first) - 1, min(int(last), 1 << 14)) if first.isdigit() and last.isdigit() else range(0)


def _note_errors(block: bytes, parts: Parts) -> None:
    if b't="e"' not in block:
        return
    for given, inside in _ERROR.findall(block):
        address, value = dict(_GIVEN.findall(given)).get(b"r", b"").decode(), _VALUE.search(inside)
        if place := _place(address):
            parts.errors[place] = value[1].decode("utf-8", "replace") if value else "#N/A"


def _note_formulas(block: bytes, parts: Parts) -> None:
    """A formula that was never calculated has no value; its text stands in the cell, so that it is not taken for empty."""
    if b"</f>" not in block:
        return
    for given, formula in _UNCALCULATED.findall(block):
        if place := _place(dict(_GIVEN.findall(given)).get(b"r", b"").decode()):
            parts.errors[place] = "=" + unescape(formula.decode("utf-8", "replace"))


def _place(address: str) -> tuple[int, int] | None:
    name = address.rstrip("0123456789")
    row = address[len(name) :]
    return (int(row) - 1, _column(name.encode()) - 1) if row and name.isascii() and name.isalpha() and name.isupper() else None


@lru_cache(maxsize=1 << 15)
def _column(name: bytes) -> int:
    """A column's number, from 1; 0 without a name, and far out for what is no column."""
    return reduce(lambda number, sign: 26 * number + sign - 64, name, 0) if len(name) < 4 else 1 << 20


class _Walk:
    """Keeps the address of every cell, also where the file leaves it to be counted."""

    def __init__(self) -> None:
        self.parts = Parts()
        self.row = self.column = -1
        self.kind: str | None = None
        self.value: list[str] | None = None
        self.last_row = self.last_column = -1

    def start(self, name: str, given: dict[str, str]) -> None:
        if name == "c":
            address = given.get("r")
            place = _place(address) if address else (self.row, self.column + 1)
            if place is None:
                raise damaged()
            self.row, self.column = place
            self.kind = given.get("t")
        elif name in ("v", "is"):
            self.last_row, self.last_column = max(self.last_row, self.row), max(self.last_column, self.column)
            self.value = [] if self.kind == "e" else None
        elif name == "row":
            self.row = int(given["r"]) - 1 if given.get("r", "").isdigit() else self.row + 1
            self.column = -1
            if given.get("hidden") in ("1", "true"):
                self.parts.hidden_rows.add(self.row)
        elif name == "col" and given.get("hidden") in ("1", "true"):
            self.parts.hidden_columns.update(_columns(given.get("min", "1"), given.get("max", "1")))

    def end(self, name: str) -> None:
        if name == "v" and self.value is not None:
            self.parts.errors[self.row, self.column] = "".join(self.value) or "#N/A"
            self.value = None

    def text(self, data: str) -> None:
        if self.value is not None:
            self.value.append(data)


def _walked(archive: Archive, part: str, sheet: str) -> Parts:
    found = _Walk()
    walk(archive.chunks(part), start=found.start, end=found.end, text=found.text)
    if (found.last_row + 1) * (found.last_column + 1) > MOST_CELLS:
        raise too_far(sheet, found.last_row, found.last_column)
    return found.parts
