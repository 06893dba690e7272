"""What a column and a table are: name, type, meaning, and the headings a spreadsheet knows them by."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from schema.codes import Named


class Kind(StrEnum):
    """The type of a column's values; `dtype` is how pandas holds it."""

    TEXT = "text"
    COUNT = "count"
    NUMBER = "number"
    DATE = "date"
    FLAG = "flag"

    @property
    def dtype(self) -> str:
        return _DTYPES[self]


_DTYPES = {
    Kind.TEXT: "str",
    Kind.COUNT: "Int64",
    Kind.NUMBER: "Float64",
    Kind.DATE: "datetime64[us]",
    Kind.FLAG: "boolean",
}


@dataclass(frozen=True)
class Column:
    """One column of a table.

    `label` is its English name for a reader (a key of the catalogue), `meaning` one sentence about it,
    `headings` the Vietnamese headings it is known by in spreadsheets, the first being the one our own
    templates print. `required` columns may not be empty in a row. `codes` are what a column of codes may hold.
    """

    name: str
    kind: Kind
    label: str
    meaning: str
    headings: tuple[str, ...] = ()
    required: bool = False
    codes: tuple[Named, ...] = ()


@dataclass(frozen=True)
class Table:
    """The columns one kind of table has, in order.

    `key` are those that make two rows speak of the same thing, of which the newest published one counts. Of several in one file
    all count where `many`, as in a form with a row a field; else the last. Made-up rows give way to real ones that have all
    columns of any of the groups `apart` in common with them. What is summed, or drawn as a course over time, is one figure for an
    area, so there all of an area's do: a real year beside a made-up one would be half made up. What is held against its own list
    and year only, as points, answers and findings are, gives way to real rows of the same set, survey or inspection alone.
    """

    name: str
    label: str
    meaning: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    many: bool = False
    apart: tuple[tuple[str, ...], ...] = (("area",), ("unit",))

    def __getitem__(self, name: str) -> Column:
        return next(column for column in self.columns if column.name == name)

    @property
    def names(self) -> list[str]:
        return [column.name for column in self.columns]

    @property
    def placed(self) -> bool:
        """Whether its rows belong to an area, so that made-up ones can stand beside real ones."""
        return "area" in self.names

    @property
    def apart_by(self) -> list[str]:
        """The columns of the groups `apart`, each once."""
        return list(dict.fromkeys(column for group in self.apart for column in group))

    @property
    def fillable(self) -> bool:
        """Whether a person can fill it in row by row: everything required has a heading."""
        return all(column.headings for column in self.columns if column.required)

    @property
    def needed(self) -> list[str]:
        """The columns without which a row could be in no figure: the loaders fill them. The first day of a unit's span may be
        unknown."""
        placed = ("unit", "unit_name", "area", "area_name") if self.placed else ()
        wanted = {*self.key, *placed, *(column.name for column in self.columns if column.required)} - {"valid_from"}
        return [name for name in self.names if name in wanted]

    def of_kind(self, *kinds: Kind) -> list[str]:
        """The names of the columns of these kinds."""
        return [column.name for column in self.columns if column.kind in kinds]

    def conform(self, rows: pd.DataFrame | Iterable[dict]) -> pd.DataFrame:
        """The rows with exactly this table's columns and types; columns that are absent are missing.

        Columns the table does not name are dropped: this is the whitelist that keeps personal data out.
        Raises `ValueError` or `TypeError` for a value that is not of its column's type.
        """
        frame = rows if isinstance(rows, pd.DataFrame) else pd.DataFrame(list(rows))
        return pd.DataFrame(
            {
                column.name: frame[column.name].astype(column.kind.dtype)
                if column.name in frame
                else pd.Series(pd.NA if column.kind is not Kind.DATE else pd.NaT, index=frame.index).astype(column.kind.dtype)
                for column in self.columns
            },
            index=frame.index,
        )
