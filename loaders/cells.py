"""The grid a spreadsheet is read as, one a sheet, whatever kind of file it came from."""

import datetime as dt
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import Any

from language import Text
from schema.units import clean

# Row and column of the first and the last cell of a merged range, counted from 0.
Merge = tuple[tuple[int, int], tuple[int, int]]

_MIDNIGHT = dt.time()
_TEXTS = frozenset({type(None), str})
# What is clean as it stands, texts once they are looked at.
_PLAIN = frozenset({type(None), str, int, float})
# The same names and statuses stand in thousands of rows.
_composed = lru_cache(maxsize=1 << 16)(clean)


class UnreadableError(Exception):
    """The file cannot be opened as a spreadsheet; `code` and `text` say why and what to do."""

    def __init__(self, code: str, text: Text) -> None:
        super().__init__(text.text)
        self.code = code
        self.text = text

    def __reduce__(self):
        return UnreadableError, (self.code, self.text)


class Cells(list):
    """The cells of one column, which are not changed any more: what is asked of them once is kept."""

    @cached_property
    def distinct(self) -> Set[Any]:
        """The different values: the same names, days and words stand in many rows."""
        return frozenset(self)

    @cached_property
    def texts(self) -> Set[str]:
        """The different texts."""
        if self.only_texts:
            return self.distinct - {None}
        return frozenset(value for value in self.distinct if value.__class__ is str)

    @cached_property
    def kinds(self) -> Set[type]:
        """The types of the different values; of those that are equal, such as 1 and 1.0, that of the first."""
        return frozenset(map(type, self.distinct))

    @property
    def only_texts(self) -> bool:
        """Whether there is nothing but texts and empty cells: no other value equals a text, so the different ones tell."""
        return self.kinds <= _TEXTS


@dataclass(frozen=True)
class Sheet:
    """A grid: `cells[row][column]`, counted from 0 from the sheet's first cell (A1), as they stand in the file; empty is None.

    Texts are Unicode but not cleaned: ask `at`, `texts` or `column`. `name` is None for a text file. `errors` are the cells
    that hold a spreadsheet error such as #DIV/0!, where the kind of file can tell; the cell itself holds that text.
    Hidden sheets, rows and columns are in the grid like all others.
    """

    name: str | None
    cells: list[list[Any]]
    merges: list[Merge] = field(default_factory=list)
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    errors: Mapping[tuple[int, int], str] = field(default_factory=dict)

    def at(self, row: int, column: int) -> Any:
        """The cleaned value: a text without odd letters and spaces (None if nothing is left), a day for a time at midnight."""
        line = self.cells[row] if row < len(self.cells) else ()
        return _cleaned(line[column]) if column < len(line) else None

    def texts(self, row: int) -> list[str]:
        """The cleaned texts of a row that are not empty, in order."""
        return [text for value in self.cells[row] if isinstance(value, str) and (text := _cleaned(value))]

    def column(self, place: int, rows: Iterable[int]) -> Cells:
        """The cleaned values of one column, one for each of `rows`."""
        cells = self.cells
        return all_cleaned([line[place] if place < len(line := cells[row]) else None for row in rows])

    @cached_property
    def width(self) -> int:
        return max(map(len, self.cells), default=0)

    @cached_property
    def covered(self) -> dict[tuple[int, int], tuple[int, int]]:
        """The first cell of the merged range that each other cell of one belongs to."""
        return {
            (row, column): (top, left)
            for (top, left), (bottom, right) in self.merges
            for row in range(top, min(bottom + 1, len(self.cells)))
            for column in range(left, min(right + 1, self.width))
            if (row, column) != (top, left)
        }


def _are_clean(texts: Set[str]) -> bool:
    """Whether nothing is to be cleaned, as in codes and days: ASCII without odd spaces. Said for all at once, or not at all."""
    joined = ",".join(texts)
    return joined.isascii() and joined.isprintable() and not any(odd in f",{joined}," for odd in ("  ", " ,", ", ", ",,"))


def all_cleaned(values: Iterable[Any]) -> Cells:
    """The values as `Sheet.at` gives them."""
    cells = Cells(values)
    changed = {} if _are_clean(cells.texts) else {text: clean for text in cells.texts if (clean := _cleaned(text)) != text}
    if not changed and cells.kinds <= _PLAIN:
        return cells
    return Cells(
        changed.get(value, value) if value.__class__ is str else value if value.__class__ in _PLAIN else _cleaned(value)
        for value in cells
    )


def _cleaned(value: Any) -> Any:
    if isinstance(value, str):
        # Nothing in ASCII has a look-alike or an accent of its own; only its spaces can be odd.
        return (" ".join(value.split()) if value.isascii() else _composed(value)) or None
    if isinstance(value, dt.datetime) and value.time() == _MIDNIGHT:
        return value.date()
    return value


def letter(column: int) -> str:
    """The letter a person sees above a column counted from 0: "A", and "AA" after "Z"."""
    above, place = divmod(column, 26)
    return (letter(above - 1) if above else "") + chr(ord("A") + place)
