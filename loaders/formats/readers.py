"""Opens workbooks through the libraries that read them: calamine first, because it is fast, and others where it fails."""

import io
import warnings
from collections.abc import Callable
from typing import Any

import python_calamine
import xlrd

from language import N_, Text
from loaders.cells import Sheet, UnreadableError
from loaders.formats.archive import damaged, protected
from loaders.formats.workbook_xml import MOST_CELLS, Parts
from schema.problems import Problem

# A reader gives its sheets, told by `content` and by what is already known of each sheet.
Reader = Callable[[bytes, dict[str, Parts]], list[Sheet]]


def first_that_reads(
    content: bytes, known: dict[str, Parts], readers: dict[str, Reader]
) -> tuple[list[Sheet], str, list[Problem]]:
    """The sheets, the reader's name, and a note where it was not the first. Raises `UnreadableError` if none can read."""
    failures: list[tuple[str, str]] = []
    for name, reader in readers.items():
        try:
            return reader(content, known), name, [_instead(name, *failures[0])] if failures else []
        except UnreadableError:
            raise
        except (KeyboardInterrupt, SystemExit, MemoryError):
            raise
        except BaseException as error:  # each reader has its own family, and calamine's panics are not even exceptions
            reason = str(error) or type(error).__name__
            if "password" in reason.lower() or "encrypt" in reason.lower():
                raise protected() from error
            failures.append((name, reason.splitlines()[0][:200]))
    raise damaged()


def _instead(name: str, failed: str, reason: str) -> Problem:
    text = N_("{failed} could not read the file ({reason}); it was read with {reader}.")
    return Problem("note", "other_reader", Text(text, {"failed": failed, "reason": reason, "reader": name}))


def calamine(content: bytes, known: dict[str, Parts]) -> list[Sheet]:
    """Errors, and what is hidden, are not told by calamine: they come from `known`."""
    book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(content))
    sheets = []
    for meta in book.sheets_metadata:
        if meta.typ == python_calamine.SheetTypeEnum.WorkSheet:
            sheet, parts = book.get_sheet_by_name(meta.name), known.get(meta.name, Parts())
            lines = sheet.to_python(skip_empty_area=False)
            cells = [[None if value == "" else value for value in line] if "" in line else line for line in lines]
            merges = parts.merges or list(sheet.merged_cell_ranges or [])
            hidden = meta.visible != python_calamine.SheetVisibleEnum.Visible
            sheets.append(made(meta.name, cells, merges, parts, hidden))
    return sheets


def made(name: str, cells: list[list[Any]], merges: list, parts: Parts, hidden: bool) -> Sheet:
    """A sheet whose error cells hold the error's text instead of nothing."""
    for (row, column), text in parts.errors.items():
        if row * column < MOST_CELLS:
            cells.extend([] for _ in range(row + 1 - len(cells)))
            cells[row].extend([None] * (column + 1 - len(cells[row])))
            cells[row][column] = text
    return Sheet(name, cells, sorted(merges), hidden, frozenset(parts.hidden_rows), frozenset(parts.hidden_columns), parts.errors)


def by_openpyxl(content: bytes, known: dict[str, Parts]) -> list[Sheet]:
    import openpyxl  # here, for few files need it and every reader would wait for it

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about charts and the like, which are not read
        book = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    sheets = []
    for page in book.worksheets:
        if page.max_row * page.max_column > MOST_CELLS:
            raise damaged()
        parts = known.get(page.title, Parts())
        cells = [[None if value == "" else value for value in line] for line in page.iter_rows(values_only=True)]
        merges = [((a.min_row - 1, a.min_col - 1), (a.max_row - 1, a.max_col - 1)) for a in page.merged_cells.ranges]
        sheets.append(made(page.title, cells, merges, parts, page.sheet_state != "visible"))
    return sheets


def by_xlrd(content: bytes, known: dict[str, Parts]) -> list[Sheet]:  # noqa: ARG001 - xlrd tells everything itself
    book = xlrd.open_workbook(file_contents=content, logfile=io.StringIO(), formatting_info=True, ignore_workbook_corruption=True)
    sheets = []
    for page in book.sheets():
        parts = Parts(
            {row for row, info in page.rowinfo_map.items() if info.hidden},
            {column for column, info in page.colinfo_map.items() if info.hidden},
        )
        cells = [[_xlrd_value(cell, book.datemode) for cell in page.row(row)] for row in range(page.nrows)]
        parts.errors = {
            (row, column): cells[row][column]
            for row in range(page.nrows)
            for column, kind in enumerate(page.row_types(row))
            if kind == xlrd.XL_CELL_ERROR
        }
        merges = [((top, left), (bottom - 1, right - 1)) for top, bottom, left, right in page.merged_cells]
        sheets.append(made(page.name, cells, merges, parts, page.visibility != 0))
    return sheets


def _xlrd_value(cell: xlrd.sheet.Cell, datemode: int) -> Any:
    if cell.ctype == xlrd.XL_CELL_DATE:
        try:
            moment = xlrd.xldate.xldate_as_datetime(cell.value, datemode)
        except (xlrd.xldate.XLDateError, OverflowError):
            return cell.value
        return moment if cell.value >= 1 else moment.time()
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return bool(cell.value)
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return xlrd.error_text_from_code.get(cell.value, "#N/A")
    return None if cell.ctype in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK) or cell.value == "" else cell.value
