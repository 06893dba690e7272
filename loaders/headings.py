"""Finds a table whose headings are known by name, and says which column of ours each of them is."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from language import N_, Text
from loaders.cells import Cells, Sheet, all_cleaned
from loaders.header import Header, best_header
from loaders.vocabulary import Path, headings_of, is_number_heading, is_personal, known_heading
from schema.columns import Table
from schema.units import fold


@dataclass(frozen=True)
class Headed:
    """A header and what its columns are: `columns` is our column's name by its place in the sheet; `personal` and `unused`
    are places that are not read, `twice` places that have a heading which another column with a better one has, too."""

    header: Header
    columns: dict[int, str]
    personal: tuple[int, ...] = ()
    unused: tuple[int, ...] = ()
    twice: tuple[int, ...] = ()

    def place(self, name: str) -> int | None:
        """The place of one of our columns in the sheet."""
        return next((place for place, column in self.columns.items() if column == name), None)

    def has(self, *names: str) -> bool:
        return set(names) <= set(self.columns.values())

    def because(self) -> Text:
        """Why the table is what it is taken for: where its headings stand, and the first of them."""
        headings = self.labels(tuple(self.columns)[:5])
        return Text(N_("row {row} has the headings {headings}"), {"row": self.header.bottom + 1, "headings": headings})

    def labels(self, places: tuple[int, ...]) -> str:
        """The headings of some columns as a reader sees them."""
        return ", ".join(self.header.label(place) for place in places)


def find_headings(sheet: Sheet, table: Table) -> Headed | None:
    """The header that knows most columns of the table, if it knows any two."""
    header = best_header(sheet, lambda paths: columns_of(paths, table))
    if header is None:
        return None
    columns = columns_of(header.paths, table)
    return headed(header, columns, table) if len(columns) >= 2 else None


def columns_of(paths: dict[int, Path], table: Table) -> dict[int, str]:
    """Our columns by place. Where two headings mean the same, the one the table names first is taken."""
    known = list(headings_of(table))
    best: dict[str, tuple[int, int]] = {}
    for place, path in paths.items():
        name = known_heading(path, table)
        if name:
            rank = min((known.index(text) for text in (fold(path[-1]), fold(" ".join(path[-2:]))) if text in known), default=0)
            best[name] = min(best.get(name, (rank, place)), (rank, place))
    return dict(sorted((place, name) for name, (_, place) in best.items()))


def headed(header: Header, columns: dict[int, str], table: Table) -> Headed:
    """The header with these columns, and why the others are not read."""
    others = [place for place in header.paths if place not in columns]
    # A column that only numbers the rows is no other column for what has a better one.
    others = [place for place in others if not is_number_heading(header.paths[place][-1])]
    twice = [place for place in others if known_heading(header.paths[place], table) in columns.values()]
    personal = [place for place in others if place not in twice and is_personal(header.paths[place])]
    unused = [place for place in others if place not in twice and place not in personal]
    return Headed(header, columns, tuple(personal), tuple(unused), tuple(twice))


class Body:
    """The rows below a header that have anything in one of some columns, page breaks that repeat the headings apart; each column
    is taken from the sheet once."""

    def __init__(self, sheet: Sheet, header: Header, places: Iterable[int]) -> None:
        """`places` are the columns that count, from 0."""
        self.sheet, self.header = sheet, header
        places = list(places)
        below = range(header.body, len(sheet.cells))
        self._columns = self._all_at_once(places, below)
        rows = list(below) if self._filled() else self._not_empty(places, below)
        self.rows = self._not_the_header(places, rows)
        if len(self.rows) < len(below):
            self._columns = self._all_at_once(places, self.rows)

    def column(self, place: int) -> Cells:
        """The cleaned values of one column, one for each of `rows`."""
        if place not in self._columns:
            self._columns[place] = self.sheet.column(place, self.rows)
        return self._columns[place]

    def leave_out(self, places: Iterable[int]) -> None:
        """Drop some of `rows`, given by their places in it."""
        gone = set(places)
        self.rows = [row for place, row in enumerate(self.rows) if place not in gone]
        self._columns = {
            at: Cells(value for place, value in enumerate(column) if place not in gone) for at, column in self._columns.items()
        }

    def _all_at_once(self, places: list[int], rows: Sequence[int]) -> dict[int, Cells]:
        """The columns, turned out of the rows in one go; none where rows are shorter than others."""
        lines = [self.sheet.cells[row] for row in rows]
        if len(places) < 2 or not lines or min(map(len, lines)) <= max(places):
            return {}
        columns = zip(*map(itemgetter(*places), lines), strict=True)
        return {place: all_cleaned(column) for place, column in zip(places, columns, strict=True)}

    def _filled(self) -> bool:
        """Whether a column has something in every row, so that no row is empty."""
        return any(None not in column for column in self._columns.values())

    def _not_empty(self, places: list[int], rows: range) -> list[int]:
        if self._columns:
            return [
                row
                for row, values in zip(rows, zip(*self._columns.values(), strict=True), strict=True)
                if values.count(None) < len(values)
            ]
        return [row for row in rows if any(self.sheet.at(row, place) is not None for place in places)]

    def _like_a_label(self, place: int, rows: list[int]) -> list[int]:
        """The rows that hold in one column just what a row of the header holds there."""
        cells = self.sheet.cells
        header = range(self.header.top, self.header.bottom + 1)
        labels = {value.casefold() for row in header if place < len(cells[row]) and isinstance(value := cells[row][place], str)}
        if place in self._columns:
            ours = map(str.casefold, self.sheet.column(place, header).texts)
            if not set(ours).intersection(map(str.casefold, self._columns[place].texts)):
                return []
        return [
            row
            for row in rows
            if place < len(line := cells[row]) and line[place].__class__ is str and line[place].casefold() in labels
        ]

    def _not_the_header(self, places: list[int], rows: list[int]) -> list[int]:
        paths = {place: self.header.paths[place] for place in places}
        first = places[0]
        again = {row for row in self._like_a_label(first, rows) if repeats_header(self.sheet, row, paths)}
        return [row for row in rows if row not in again] if again else rows


def repeats_header(sheet: Sheet, row: int, paths: Mapping[int, Path]) -> bool:
    """Whether a row is one of the header's again, as on a new page: each of its texts is a label of its column."""
    filled = [place for place in paths if sheet.at(row, place) is not None]
    return len(filled) >= 2 and all(
        _plain(sheet.at(row, place)) in {label.casefold() for label in paths[place]} for place in filled
    )


def _plain(value: Any) -> Any:
    return value.casefold() if isinstance(value, str) else value
