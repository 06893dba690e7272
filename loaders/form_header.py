"""Turns the merged header rows of a reporting form into one label a column, and the label into a column of ours."""

import re
from dataclasses import dataclass
from itertools import dropwhile

from loaders.cells import Sheet
from loaders.values import is_count
from schema.units import fold

_SEARCHED_ROWS = 40
_MOST_HEADER_ROWS = 8
# "(3)", "3", "(3)=(4)+(5)+(6)": the row that numbers the columns.
_NUMBERING = re.compile(r"^\(?\d{1,2}(?:\.0)?\)?\s*(?:=.*)?$")
_LETTER = re.compile(r"^\(?[A-Da-d]\)?$")

_RECEIVED = ("nhan giai quyet", "tiep nhan")
_RESOLVED = ("da giai quyet", "da xu ly", "da tra ket qua")
_OPEN = ("dang giai quyet", "dang xu ly", "chua giai quyet")

# In each group the first pattern that the column's own label holds decides; the same word means another thing elsewhere.
_LEAVES = {
    "received": (
        (r"ky truoc|nam truoc|ton dau", "carried_over"),
        (r"truc tuyen|qua mang", "received_online"),
        (r"truc tiep", "received_in_person"),
        (r"buu chinh|bcci", "received_postal"),
        (r"trong ky|moi tiep nhan|tiep nhan moi", "received_new"),
        (r"tong so|tong cong|^tong$", "received_total"),
    ),
    "resolved": (
        (r"(?:dung va truoc|truoc va dung|som va dung|truoc dung) han", "resolved_on_time_total"),
        (r"truoc han|som han|tra truoc|tra som", "resolved_early"),
        (r"dung han|trong han", "resolved_on_time"),
        (r"qua han|tre han|cham han|tre hen", "resolved_overdue"),
        (r"tong so|tong cong|^tong$", "resolved_total"),
    ),
    "open": (
        (r"trong han|chua den han|con han|chua toi han|dung han", "in_process_not_due"),
        (r"qua han|tre han", "in_process_overdue"),
        (r"tong so|tong cong|^tong$", "in_process_total"),
    ),
    "suspended": ((r"tong so|tam dung", "suspended"),),
}


@dataclass(frozen=True)
class FormHeader:
    """`first_data_row` counted from 0; `columns` is our column's name by place; `label_place` is the column of units or
    fields and `label` its heading; `unused` are labels of columns that are not read."""

    row: int
    first_data_row: int
    columns: dict[int, str]
    label_place: int
    label: str
    unused: list[str]

    @property
    def places(self) -> dict[str, int]:
        return {name: place for place, name in self.columns.items()}


def find_header(sheet: Sheet) -> FormHeader | None:
    """The header of a form such as II.06a: a row that names the dossiers received and, in a cell of its own, those resolved."""
    for row in range(min(_SEARCHED_ROWS, len(sheet.cells))):
        texts = [fold(text) for text in sheet.texts(row)]
        received = [text for text in texts if _holds(text, _RECEIVED) and len(text) < 80]
        resolved = [text for text in texts if _holds(text, _RESOLVED) and len(text) < 120]
        if received and resolved and len(texts) >= 3:
            return _read_header(sheet, row)
    return None


def _holds(text: str, words: tuple[str, ...]) -> bool:
    return any(word in text for word in words)


def _read_header(sheet: Sheet, top: int) -> FormHeader | None:
    numbering = next(
        (row for row in range(top + 1, min(top + _MOST_HEADER_ROWS, len(sheet.cells))) if _numbers(sheet, row)), None
    )
    last = (numbering or _end_by_merges(sheet, top)) - 1
    first_data = last + 2 if numbering else last + 1
    columns, unused, label_place, label = {}, [], None, ""
    for place in range(sheet.width):
        path = _path(sheet, top, last, place)
        if not path:
            continue
        name = _column_of(path)
        if name and name not in columns.values():
            columns[place] = name
        elif label_place is None and fold(path[-1]) not in ("stt", "tt", "so tt"):
            label_place, label = place, path[-1]
        elif fold(path[-1]) not in ("stt", "tt", "so tt"):
            unused.append(" > ".join(path))
    if label_place is None or not {"received_total", "resolved_total"} <= set(columns.values()):
        return None
    return FormHeader(top, first_data, columns, label_place, label, unused)


def _numbers(sheet: Sheet, row: int) -> bool:
    """Whether the row numbers the columns: 1, 2, 3 … from its first cell on, or after the letters A, B of the texts."""
    texts = [str(value) for value in sheet.cells[row] if value is not None]
    texts = list(dropwhile(_LETTER.match, texts))
    if len(texts) < 5 or not all(_NUMBERING.match(value) for value in texts):
        return False
    numbers = [int(re.match(r"\(?(\d+)", value)[1]) for value in texts]
    return numbers == list(range(numbers[0], numbers[0] + len(numbers)))


def _end_by_merges(sheet: Sheet, top: int) -> int:
    """The row below the header when nothing numbers its columns: where the lowest merged range ends, or the texts do."""
    low = max((end for (start, _), (end, _) in sheet.merges if top <= start <= top + 3), default=top)
    row = low + 1
    while row < len(sheet.cells) and row < top + _MOST_HEADER_ROWS and _only_texts(sheet, row):
        row += 1
    return row


def _only_texts(sheet: Sheet, row: int) -> bool:
    """A further header row: several texts and no number."""
    filled = [value for value in sheet.cells[row] if value is not None]
    return len(filled) >= 3 and all(isinstance(value, str) and not is_count(value) for value in filled)


def _path(sheet: Sheet, top: int, last: int, place: int) -> list[str]:
    """The labels above a column from top to bottom, merged ranges filled, each once."""
    path: list[str] = []
    for row in range(top, last + 1):
        value = sheet.at(row, place)
        if value is None:
            value = _from_merge(sheet, row, place)
        if value is None and row == top and not sheet.merges:
            value = _from_left(sheet, row, place)
        if isinstance(value, str) and (not path or path[-1] != value):
            path.append(value)
    return path


def _from_merge(sheet: Sheet, row: int, place: int):
    for (top, left), (bottom, right) in sheet.merges:
        if top <= row <= bottom and left <= place <= right:
            return sheet.at(top, left)
    return None


def _from_left(sheet: Sheet, row: int, place: int):
    """A .csv has no merged cells: a group's name stands over its first column and is meant for those to the right."""
    for left in range(place, -1, -1):
        value = sheet.at(row, left)
        if value is not None:
            return value if _group([value]) else None
    return None


def _group(path: list[str]) -> str | None:
    for text in (fold(part) for part in path):
        if "tam dung" in text:
            return "suspended"
        if _holds(text, _RESOLVED):
            return "resolved"
        if _holds(text, _OPEN):
            return "open"
        if _holds(text, _RECEIVED):
            return "received"
    return None


def _column_of(path: list[str]) -> str | None:
    group = _group(path)
    if group is None or "%" in path[-1] or any("ty le" in fold(part) for part in path):
        return None
    leaf = fold(path[-1])
    if len(path) == 1:
        # A group in a single cell is its total.
        leaf = "tong so" if group != "suspended" else "tam dung"
    return next((name for pattern, name in _LEAVES[group] if re.search(pattern, leaf)), None)
