"""Finds a table with one row of headings and says which column of ours each heading is."""

from dataclasses import dataclass

from loaders.cells import Sheet
from schema.columns import Table
from schema.units import fold

_SEARCHED_ROWS = 40

# What names a person or leads to one. Such columns are never read: only their headings are, to say so.
_PERSONAL = (
    "chu ho so",
    "nguoi nop",
    "ten nguoi",
    "ho ten",
    "ho va ten",
    "cmnd",
    "cccd",
    "so giay to",
    "can cuoc",
    "dia chi",
    "dien thoai",
    "sdt",
    "email",
    "fax",
    "ngay sinh",
    "nguoi uy quyen",
    "can bo",
    "nguoi xu ly",
    "chu so huu",
    "chuhoso",
    "sodienthoai",
    "madoituong",
    "trich yeu",
    "ghi chu",
    "noi dung",
)


@dataclass(frozen=True)
class Headed:
    """A row of headings, `row` counted from 0: `columns` is our column's name by its place in the sheet; `personal` and `unused`
    are headings that are not read."""

    row: int
    columns: dict[int, str]
    personal: list[str]
    unused: list[str]

    def place(self, name: str) -> int | None:
        """The place of one of our columns in the sheet."""
        return next((place for place, column in self.columns.items() if column == name), None)

    def has(self, *names: str) -> bool:
        return set(names) <= set(self.columns.values())


def find_headings(sheet: Sheet, table: Table) -> Headed | None:
    """The row that knows most headings of the table, if it knows any two; of equals the first."""
    known = {fold(heading): column.name for column in table.columns for heading in column.headings}
    best: Headed | None = None
    for row in range(min(_SEARCHED_ROWS, len(sheet.cells))):
        headed = _match(sheet, row, known)
        if len(headed.columns) >= 2 and (best is None or len(headed.columns) > len(best.columns)):
            best = headed
    return best


def _match(sheet: Sheet, row: int, known: dict[str, str]) -> Headed:
    columns: dict[int, str] = {}
    personal, unused = [], []
    for place, value in enumerate(sheet.cells[row]):
        if not isinstance(value, str):
            continue
        folded = fold(value)
        name = known.get(folded)
        if name and name not in columns.values():
            columns[place] = name
        elif any(word in folded for word in _PERSONAL):
            personal.append(value)
        elif folded not in ("stt", "tt"):
            unused.append(value)
    return Headed(row, columns, personal, unused)


def data_rows(sheet: Sheet, headed: Headed) -> list[int]:
    """The rows below the headings that have anything in a column of ours."""
    places = list(headed.columns)
    return [row for row in range(headed.row + 1, len(sheet.cells)) if any(sheet.at(row, place) is not None for place in places)]
