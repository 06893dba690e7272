"""Opens a spreadsheet as plain grids of cells, one a sheet, whatever kind of file it is."""

import csv
import datetime as dt
import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice
from typing import Any

from openpyxl.utils import get_column_letter
from python_calamine import CalamineWorkbook, SheetTypeEnum, SheetVisibleEnum

from language import N_, Text
from schema.units import clean

# Row and column of the first and the last cell of a merged range, counted from 0.
Merge = tuple[tuple[int, int], tuple[int, int]]

_SEPARATORS = ",;\t|"


class UnreadableError(Exception):
    """The file cannot be opened as a spreadsheet; `code` and `text` say why and what to do."""

    def __init__(self, code: str, text: Text) -> None:
        super().__init__(text.text)
        self.code = code
        self.text = text


@dataclass(frozen=True)
class Sheet:
    """A grid: `cells[row][column]`, counted from 0, every text cleaned, empty cells None. `name` is None for a .csv."""

    name: str | None
    cells: list[list[Any]]
    merges: list[Merge] = field(default_factory=list)

    def at(self, row: int, column: int) -> Any:
        line = self.cells[row] if row < len(self.cells) else []
        return line[column] if column < len(line) else None

    def texts(self, row: int) -> list[str]:
        """The texts of a row that are not empty, in order."""
        return [value for value in self.cells[row] if isinstance(value, str)]

    def column(self, place: int, rows: Sequence[int]) -> list[Any]:
        """The values of one column in these rows."""
        cells = self.cells
        return [cells[row][place] if place < len(cells[row]) else None for row in rows]

    @cached_property
    def width(self) -> int:
        return max((len(line) for line in self.cells), default=0)

    @cached_property
    def covered(self) -> dict[tuple[int, int], tuple[int, int]]:
        """The first cell of the merged range that each empty cell of one belongs to."""
        return {
            (row, column): (top, left)
            for (top, left), (bottom, right) in self.merges
            for row in range(top, min(bottom + 1, len(self.cells)))
            for column in range(left, min(right + 1, self.width))
            if (row, column) != (top, left)
        }


def letter(column: int) -> str:
    """The letter a person sees above a column counted from 0."""
    return get_column_letter(column + 1)


def open_sheets(content: bytes, name: str) -> list[Sheet]:
    """The visible sheets of a file, told apart by its content before its name. Raises `UnreadableError`."""
    if not content:
        raise UnreadableError("empty", Text(N_("The file is empty. Save it again from the program that made it.")))
    if content[:4] == b"PK\x03\x04":
        return _workbook(content)
    if content[:8] == b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1":
        raise UnreadableError(
            "old_or_protected",
            Text(
                N_(
                    "This is an old .xls workbook, or one that is protected by a password. Open it in Excel and save it "
                    "without a password as .xlsx."
                )
            ),
        )
    if not name.lower().endswith((".csv", ".txt", ".tsv")):
        raise UnreadableError(
            "not_a_spreadsheet", Text(N_("The file is neither an .xlsx workbook nor a .csv table. Save it as one of these."))
        )
    return [Sheet(None, _csv(content))]


def _workbook(content: bytes) -> list[Sheet]:
    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(content))
        sheets = []
        for meta in book.sheets_metadata:
            if meta.typ == SheetTypeEnum.WorkSheet and meta.visible == SheetVisibleEnum.Visible:
                sheet = book.get_sheet_by_name(meta.name)
                cells = [[_cell(value) for value in line] for line in sheet.to_python(skip_empty_area=False)]
                sheets.append(Sheet(meta.name, cells, list(sheet.merged_cell_ranges or [])))
    except Exception as error:  # the reader raises a family of its own; whatever it is, the file is not readable
        reason = str(error)
        if "password" in reason.lower() or "encrypt" in reason.lower():
            text = N_("The workbook is protected by a password. Remove the password in Excel and save it again.")
            raise UnreadableError("protected", Text(text)) from error
        text = N_("The workbook is damaged or incomplete ({reason}). Open it in Excel, save it again as .xlsx and try once more.")
        raise UnreadableError("damaged", Text(text, {"reason": reason})) from error
    return sheets


def _cell(value: Any) -> Any:
    if isinstance(value, str):
        return clean(value) or None
    if isinstance(value, dt.datetime) and not (value.hour or value.minute or value.second):
        return value.date()
    return value


def _csv(content: bytes) -> list[list[Any]]:
    """Every cell as text: what looks like a number is the columns' business, not the file's."""
    try:
        text = content.decode(_encoding(content))
    except UnicodeError as error:
        raise UnreadableError(
            "encoding", Text(N_("The letters of this .csv cannot be read. Save it from Excel as “CSV UTF-8” or as .xlsx."))
        ) from error
    if "\x00" in text:
        raise UnreadableError(
            "not_a_spreadsheet", Text(N_("The file is neither an .xlsx workbook nor a .csv table. Save it as one of these."))
        )
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = csv.reader(io.StringIO(text), delimiter=_separator(text))
    return [[_cell(value) for value in line] for line in lines]


def _encoding(content: bytes) -> str:
    """UTF-16 only by its mark or its zeros: two bytes of an old Vietnamese code page also make some letter of it."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return "utf-16"
    zeros = content[0:400:2].count(0), content[1:400:2].count(0)
    return "utf-8-sig" if not any(zeros) else "utf-16-le" if zeros[1] > zeros[0] else "utf-16-be"


def _separator(text: str) -> str:
    """The sign that cuts most of the first lines into equally many cells: names hold commas, but not equally many."""

    def regularity(separator: str) -> tuple[int, int]:
        widths = Counter(len(line) for line in islice(csv.reader(io.StringIO(text), delimiter=separator), 20) if len(line) > 1)
        return max(((lines, width) for width, lines in widths.items()), default=(0, 0))

    return max(_SEPARATORS, key=regularity)
