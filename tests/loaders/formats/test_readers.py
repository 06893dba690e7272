"""The readers of old workbooks agree with each other, so that one may stand in for the other."""

import datetime as dt
import struct

import pytest
import xlrd

from loaders.formats import open_book
from loaders.formats.readers import by_openpyxl, by_xlrd, calamine
from loaders.formats.records import look_through_xls, workbook_stream
from tests.spreadsheets import write

GRID = [
    ["Đơn vị", None, "Ngày"],
    ["Xã A", 5, dt.datetime(2020, 9, 11, 8, 30)],
    [None, True, "#N/A"],
    [1.5, "hai\ndòng", "#DIV/0!"],
]
MERGES = [((0, 0), (0, 1)), ((1, 0), (2, 0))]
XLS = write("xls", GRID, MERGES, "Biểu 1", hidden_rows=[2], hidden_columns=[1])


def test_xlrd_reads_what_calamine_reads():
    known = look_through_xls(workbook_stream(XLS))
    assert by_xlrd(XLS, {}) == calamine(XLS, known)
    (sheet,) = by_xlrd(XLS, {})
    assert (sheet.cells, sheet.merges, sheet.hidden_rows, sheet.hidden_columns) == (GRID, MERGES, {2}, {1})
    assert sheet.errors == {(2, 2): "#N/A", (3, 2): "#DIV/0!"}


def test_openpyxl_reads_what_calamine_reads():
    content = write("xlsx", GRID, MERGES, "Biểu 1")
    (one,), (other,) = by_openpyxl(content, {}), open_book(content, "a.xlsx").sheets
    assert (one.cells, one.merges) == (other.cells, other.merges)


def test_a_workbook_without_the_file_around_it_is_read():
    """As the oldest versions of Excel, and some systems, write it."""
    book = open_book(xlrd.compdoc.CompDoc(XLS).get_named_stream("Workbook"), "a.xls")
    assert (book.kind, book.reader, book.sheets[0].cells, book.sheets[0].merges) == ("xls", "xlrd", GRID, MERGES)


def test_a_false_extent_does_no_harm():
    extent = struct.pack("<2H2I2H", 0x200, 14, 0, 4, 0, 3)
    assert XLS.count(extent) == 1
    book = open_book(XLS.replace(extent, struct.pack("<2H2I2H", 0x200, 14, 0, 1 << 30, 0, 3)), "a.xls")
    assert (book.reader, book.sheets[0].cells) == ("xlrd", GRID)


@pytest.mark.parametrize("size", [0, 3, 600])
def test_a_broken_directory_gives_no_workbook(size):
    assert workbook_stream(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(size)) is None
