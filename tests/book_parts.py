"""What every written workbook is made of: its cells, its merges and its parts."""

import datetime as dt
import io
import zipfile
from collections.abc import Sequence
from typing import Any

Grid = Sequence[Sequence[Any]]
Merge = tuple[tuple[int, int], tuple[int, int]]

# The spreadsheet errors and their numbers in Excel's binary files.
ERRORS = {"#NULL!": 0, "#DIV/0!": 7, "#VALUE!": 15, "#REF!": 23, "#NAME?": 29, "#NUM!": 36, "#N/A": 42}


def covered_by(merges: list[Merge]) -> set[tuple[int, int]]:
    """The cells that a merge hides: all but its first."""
    return {
        (row, column)
        for (top, left), (bottom, right) in merges
        for row in range(top, bottom + 1)
        for column in range(left, right + 1)
    } - {first for first, _ in merges}


def spans_by(merges: list[Merge]) -> dict[tuple[int, int], tuple[int, int]]:
    """How many rows and columns the first cell of each merge covers."""
    return {(top, left): (bottom - top + 1, right - left + 1) for (top, left), (bottom, right) in merges}


def zipped(parts: dict[str, str | bytes]) -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w", zipfile.ZIP_DEFLATED) as file:
        for part, content in parts.items():
            file.writestr(part, content, compress_type=zipfile.ZIP_STORED if part == "mimetype" else zipfile.ZIP_DEFLATED)
    return memory.getvalue()


def printed(value: Any) -> str:
    """A value as an office's text files show it: the day before the month."""
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        return f"{value:%d/%m/%Y %H:%M}"
    return f"{value:%d/%m/%Y}" if isinstance(value, dt.date) else str(value)
