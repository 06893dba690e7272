"""Finds the tables of counts in a sheet: one below the other, or several periods side by side."""

import re
from dataclasses import dataclass

from loaders.cells import Sheet
from loaders.counts.columns import CountColumns, find_counts, known_counts
from loaders.header import is_datum
from schema.units import fold

# What a table of its own has above it, and a page that goes on has not.
_OWN_TITLE = re.compile(
    r"ky bao cao|don vi bao cao|\bbieu\b|\bquy\b|\bthang\b|\bnam \d{4}|tu ngay|\bky truoc|cung ky|luy ke|nam truoc|ke hoach"
)
# No report is longer; a longer sheet is a list, and is not searched to its end.
_SEARCHED_ROWS = 20_000


@dataclass(frozen=True)
class Block:
    """One table of counts in a sheet: rows of the letterhead `above` its header, and the row before which it `end`s."""

    columns: CountColumns
    above: range
    end: int


def blocks(sheet: Sheet) -> list[Block]:
    """The tables of counts in a sheet, one below the other, or side by side for several periods."""
    found: list[list[CountColumns]] = []
    row = 0
    while (row := _next_header(sheet, row)) is not None:
        columns = find_counts(sheet, row)
        if columns and not (found and _continues(sheet, found[-1][0], columns[0])):
            found.append(columns)
        row = columns[0].header.body if columns else row + 1
    starts = [_letterhead_start(sheet, columns[0].header.top) if place else 0 for place, columns in enumerate(found)]
    ends = [*starts, len(sheet.cells)][1:]
    return [
        Block(one, range(start, one.header.top), end)
        for columns, start, end in zip(found, starts, ends, strict=True)
        for one in columns
    ]


def _next_header(sheet: Sheet, start: int) -> int | None:
    """The next row that looks like the head of a table of counts: two of its texts are labels of counts."""
    for row in range(start, min(len(sheet.cells), _SEARCHED_ROWS)):
        texts = {text for text in sheet.texts(row) if not is_datum(text)}
        if len(texts) >= 2 and sum(bool(known_counts({0: (text,)})) for text in texts) >= 2:
            return row
    return None


def _continues(sheet: Sheet, before: CountColumns, after: CountColumns) -> bool:
    """Whether a header only repeats the one before it, on a new page: the same labels, and no new title above it."""
    if before.header.paths != after.header.paths:
        return False
    return not has_own_title(sheet, range(_letterhead_start(sheet, after.header.top), after.header.top))


def has_own_title(sheet: Sheet, above: range) -> bool:
    """Whether the rows above a header name a form, a period or a unit, be it one that cannot be read."""
    return any(_OWN_TITLE.search(fold(text)) for row in above for text in sheet.texts(row))


def _letterhead_start(sheet: Sheet, top: int) -> int:
    """The first of the rows above `top` that hold no figures."""
    row = top
    while row > 0 and sum(is_datum(value) for at in range(sheet.width) if (value := sheet.at(row - 1, at)) is not None) < 2:
        row -= 1
    return row
