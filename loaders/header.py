"""Finds where a table begins: its header rows, and the labels above each column from the merged parents down."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import dropwhile
from typing import Any

from loaders.cells import Sheet
from loaders.vocabulary import Path

_SEARCHED_ROWS = 40
_MOST_HEADER_ROWS = 6
# "(3)", "3", "(3)=(4)+(5)+(6)": the row that numbers the columns.
_NUMBERING = re.compile(r"^\(?\d{1,2}(?:\.0)?\)?\s*(?:=.*)?$")
_LETTER = re.compile(r"^\(?[A-Da-d]\)?$")
# Figures, days and codes, as opposed to the words of a label.
_DATUM = re.compile(r"^'?[\d\s.,:/%()+-]*\d[\d\s.,:/%()+-]*$|^\S*\d{4,}\S*$")
_EMPTY_SIGNS = ("-", "_", "–", "—")


@dataclass(frozen=True)
class Header:
    """Rows and places counted from 0: the header is `top` to `bottom`, data may begin in `body`; `paths` are the labels
    above each column that has any."""

    top: int
    bottom: int
    body: int
    paths: dict[int, Path]

    def label(self, place: int) -> str:
        """All labels of a column as a reader sees them: "Đã giải quyết › Quá hạn"."""
        return " › ".join(self.paths[place])


# How well a reader knows the labels: the columns of ours by place.
Knows = Callable[[dict[int, Path]], dict[int, Any]]


def best_header(sheet: Sheet, knows: Knows, tops: range = range(_SEARCHED_ROWS)) -> Header | None:
    """The header of which `knows` most columns and that begins in one of the rows `tops`; of equals the lower and flatter. None
    if it knows none."""
    best: Header | None = None
    most = 0
    for header in headers(sheet, tops):
        known = len(set(knows(header.paths).values()))
        if known > most or (best and known == most and header.bottom == best.bottom and header.top > best.top):
            best, most = header, known
    return best


def headers(sheet: Sheet, tops: range = range(_SEARCHED_ROWS)) -> Iterator[Header]:
    """Every block of rows that may be a header and begins in one of the rows `tops`, the flatter before the deeper."""
    for top in tops[: max(0, len(sheet.cells) - tops.start)]:
        if len(set(sheet.texts(top))) < 2:
            continue  # a title, a remark, nothing
        numbering = _numbering_below(sheet, top)
        if numbering:
            yield header_of(sheet, top, numbering - 1)
            continue
        lowest = _lowest_merge(sheet, top)
        for bottom in range(top, min(top + _MOST_HEADER_ROWS, len(sheet.cells))):
            if not _may_be_labels(sheet, bottom) or (bottom > lowest and not _filled(sheet, bottom)):
                break
            if bottom >= lowest:
                yield header_of(sheet, top, bottom)


def header_of(sheet: Sheet, top: int, bottom: int) -> Header:
    """The header that the rows `top` to `bottom` are."""
    body = bottom + 1
    while body < min(bottom + 3, len(sheet.cells)) and not any(value is not None for value in sheet.cells[body]):
        body += 1
    if body < len(sheet.cells) and numbers(sheet, body):
        body += 1
    else:
        body = bottom + 1
    paths = {place: _path(sheet, top, bottom, place) for place in range(sheet.width)}
    return Header(top, bottom, body, {place: path for place, path in paths.items() if path})


def _numbering_below(sheet: Sheet, top: int) -> int | None:
    last = min(top + _MOST_HEADER_ROWS + 2, len(sheet.cells))
    return next((row for row in range(top + 1, last) if numbers(sheet, row)), None)


def numbers(sheet: Sheet, row: int) -> bool:
    """Whether the row numbers the columns: 1, 2, 3 … from its first cell on, or after the letters A, B of the texts."""
    filled = [str(value) for value in _filled(sheet, row)]
    texts = list(dropwhile(_LETTER.match, filled))
    # "A B 1 2" numbers columns; "1 2 3" alone may be figures.
    if len(texts) < (2 if len(filled) - len(texts) >= 2 else 4) or not all(_NUMBERING.match(value) for value in texts):
        return False
    found = [int(re.match(r"\(?(\d+)", value)[1]) for value in texts]
    return found[0] <= 3 and found == list(range(found[0], found[0] + len(found)))


def _may_be_labels(sheet: Sheet, row: int) -> bool:
    return not any(is_datum(value) for value in _filled(sheet, row))


def _filled(sheet: Sheet, row: int) -> list[Any]:
    return [value for place in range(len(sheet.cells[row])) if (value := sheet.at(row, place)) is not None]


def is_datum(value: Any) -> bool:
    """Whether a cell holds a figure, a day or a code, which no header row does."""
    return not isinstance(value, str) or bool(_DATUM.match(value)) or value in _EMPTY_SIGNS


def _lowest_merge(sheet: Sheet, top: int) -> int:
    """The last row of the ranges that begin in the header's first row: all of them belong to the header."""
    return max(
        (last for (first, left), (last, right) in sheet.merges if first == top and last < top + _MOST_HEADER_ROWS), default=top
    )


def _path(sheet: Sheet, top: int, bottom: int, place: int) -> Path:
    """The labels above a column from top to bottom, merged ranges filled, each once."""
    path: list[str] = []
    below = [row for row in range(top, bottom + 1) if sheet.at(row, place) is not None]
    for row in range(top, bottom + 1):
        value = merged(sheet, row, place)
        if value is None and below and below[-1] > row and not _merged_row(sheet, row):
            value = _from_left(sheet, top, row, bottom, place)
        if isinstance(value, str) and (not path or path[-1] != value):
            path.append(value)
    return tuple(path)


def merged(sheet: Sheet, row: int, place: int) -> Any:
    """A cell's value, that of its merged range if it is in one."""
    value = sheet.at(row, place)
    return sheet.at(*sheet.covered[row, place]) if value is None and (row, place) in sheet.covered else value


def _merged_row(sheet: Sheet, row: int) -> bool:
    return any((row, place) in sheet.covered and sheet.covered[row, place][1] < place for place in range(sheet.width))


def _from_left(sheet: Sheet, top: int, row: int, bottom: int, place: int) -> Any:
    """Where nothing is merged, a group's name stands over its first column and is meant for those to the right, as far as
    the name above it reaches."""
    for left in range(place - 1, -1, -1):
        value = sheet.at(row, left)
        if value is not None:
            inside = all(sheet.at(above, between) is None for above in range(top, row) for between in range(left + 1, place + 1))
            grouped = any(sheet.at(lower, left) is not None for lower in range(row + 1, bottom + 1))
            return value if inside and grouped else None
    return None
