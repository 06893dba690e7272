"""Text files: rows of cells between separators, every cell a text."""

import csv
import io
import re
from collections import Counter
from itertools import islice, pairwise
from typing import Any

from language import N_, Text
from loaders.cells import Sheet
from schema.problems import Problem

_SEPARATORS = "\t;|,^~"
_STATED = re.compile(r"\s*\"?sep=(.)\"?\s*\n", re.IGNORECASE)
_SEARCHED_ROWS = 200
# A letter for private use, which no file holds: it shows whether the last quotation mark was closed.
_END = "\uf8fe"
# A cell may hold a whole procedure; only a forgotten quotation mark makes one of megabytes.
_LONGEST_CELL = 1 << 20


def read(text: str) -> tuple[Sheet, list[Problem]]:
    """What looks like a number is the columns' business, not the file's: cells stay texts."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip("\x1a\x00")
    stated = _STATED.match(text)
    separator = stated[1] if stated else _separator(text)
    if stated:
        text = "\n" + text[stated.end() :]  # the row stays counted, as in a text editor
    try:
        rows = _rows(text + ("" if text.endswith("\n") else "\n") + _END, separator)
    except csv.Error:  # a cell far too long
        rows = []
    if rows and rows[-1] == [_END]:
        return Sheet(None, _cells(rows[:-1])), []
    rows = _rows(text, separator, csv.QUOTE_NONE, len(text) + 1)
    message = N_("A quotation mark is opened and never closed, so all of them were read as they stand.")
    return Sheet(None, _cells(rows)), [Problem("warning", "open_quotation_mark", Text(message))]


def _rows(text: str, separator: str, quoting: int = csv.QUOTE_MINIMAL, longest: int = _LONGEST_CELL) -> list[list[str]]:
    csv.field_size_limit(longest)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=separator, quoting=quoting))


def _cells(rows: list[list[str]]) -> list[list[Any]]:
    return [[value or None for value in row] for row in rows]


def _separator(text: str) -> str:
    """The sign that cuts most of the first rows into equally many cells.

    Names hold commas, but not equally many; numbers do (12,5; 12.979), so a comma between digits counts only where no other
    sign cuts as regularly.
    """
    found = {separator: _regularity(text, separator) for separator in _SEPARATORS}
    most = max(rows for rows, _, _ in found.values())
    return max(
        (separator for separator in _SEPARATORS if found[separator][0] >= 0.9 * most),
        key=lambda separator: (found[separator][1], found[separator][2], found[separator][0]),
    )


def _regularity(text: str, separator: str) -> tuple[int, int, int]:
    """How many of the first rows have the most frequent width (of two cells or more), that width without the separators that
    stand between two digits, and that width."""
    try:
        rows = list(islice(csv.reader(io.StringIO(text, newline=""), delimiter=separator), _SEARCHED_ROWS))
    except csv.Error:
        return 0, 0, 0
    widths = Counter(len(row) for row in rows if len(row) > 1)
    if not widths:
        return 0, 0, 0
    width, count = max(widths.items(), key=lambda item: (item[1], item[0]))
    between = Counter(
        sum(left[-1:].isdigit() and right[:1].isdigit() for left, right in pairwise(row)) for row in rows if len(row) == width
    )
    return count, width - between.most_common(1)[0][0], width
