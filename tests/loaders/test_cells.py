"""A sheet keeps the file's cells and gives them cleaned."""

import datetime as dt
import unicodedata

from loaders.cells import Sheet, letter

SHEET = Sheet(
    "A",
    [
        ["  Đơn\u00a0vị ", None, 5],
        [unicodedata.normalize("NFD", "Xã Cao Sơn"), "\u200b", dt.datetime(2020, 9, 11), 1.5],
        [],
        ["Ðức  Sơn", "  ", dt.datetime(2020, 9, 11, 8), False],
    ],
)


def test_a_cell_is_cleaned_when_it_is_asked_for_and_stays_as_it_was():
    assert [SHEET.at(row, 0) for row in (0, 1, 3)] == ["Đơn vị", "Xã Cao Sơn", "Đức Sơn"]
    assert SHEET.cells[0][0] == "  Đơn\u00a0vị "


def test_what_is_outside_or_only_spaces_is_empty():
    assert [SHEET.at(*place) for place in ((1, 1), (3, 1), (2, 0), (9, 9), (0, 7))] == [None] * 5


def test_a_time_at_midnight_is_a_day():
    assert (SHEET.at(1, 2), SHEET.at(3, 2)) == (dt.date(2020, 9, 11), dt.datetime(2020, 9, 11, 8))


def test_a_column_gives_one_value_for_each_row_asked():
    assert SHEET.column(3, [3, 2, 1, 0]) == [False, None, 1.5, None]
    assert SHEET.column(0, range(2)) == ["Đơn vị", "Xã Cao Sơn"]


def test_the_texts_of_a_row_are_those_that_say_something():
    assert [SHEET.texts(row) for row in range(4)] == [["Đơn vị"], ["Xã Cao Sơn"], [], ["Đức Sơn"]]


def test_columns_are_named_as_a_person_sees_them():
    assert [letter(column) for column in (0, 25, 26, 16_383)] == ["A", "Z", "AA", "XFD"]
