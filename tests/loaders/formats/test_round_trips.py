"""Every kind of file is really written, opened, and gives the same cells, merges and hidden parts."""

import datetime as dt
import re

import pytest
from openpyxl import Workbook

from loaders.formats import Book, open_book
from tests.spreadsheets import repack, write

DAY, MOMENT = dt.date(2020, 9, 11), dt.datetime(2020, 9, 11, 8, 30)
GRID = [
    ["Đơn vị", None, "Số hồ sơ", "Quá hạn"],
    ["Xã Hùng Sơn", 12, 1.5, True],
    [DAY, MOMENT, -5, "#DIV/0!"],
    [None, None, None, "hai\ndòng & <dấu>"],
    [3_000_000_000, 0, None, False],
]
MERGES = [((0, 0), (0, 1)), ((3, 0), (3, 2))]
TYPED = ["xlsx", "xlsm", "strict", "xls", "xlsb", "ods", "xml"]
MARKED = [*TYPED, "html"]
TEXTS = ["csv", "tsv", "semicolon", "utf16", "cp1258", "tcvn3"]
KIND = {"xlsm": "xlsx", "strict": "xlsx"}


def opened(kind: str, grid=GRID, merges=(), **more) -> Book:
    return open_book(write(kind, grid, merges, "Biểu 1", **more), "báo cáo.xls")


def cells(book: Book) -> list[list]:
    """All cells of the first sheet, rows filled up to the same width; a time at midnight is a day."""
    (sheet,) = book.sheets
    return [
        [
            value.date() if isinstance(value, dt.datetime) and value.time() == dt.time() else value
            for value in [*line, *[None] * (sheet.width - len(line))]
        ]
        for line in sheet.cells
    ]


@pytest.mark.parametrize("kind", TYPED)
def test_values_come_back_with_their_types_whatever_the_kind_and_the_name(kind):
    book = opened(kind)
    assert cells(book) == GRID
    assert [type(value) for value in cells(book)[1]][0::3] == [str, bool]
    assert (book.kind, book.sheets[0].name, book.problems) == (KIND.get(kind, kind), "Biểu 1", ())


@pytest.mark.parametrize("kind", [*TEXTS, "html"])
def test_texts_come_back_as_they_were_printed(kind):
    book = opened(kind)
    assert cells(book) == [
        ["Đơn vị", None, "Số hồ sơ", "Quá hạn"],
        ["Xã Hùng Sơn", "12", "1.5", "True"],
        ["11/09/2020", "11/09/2020 08:30", "-5", "#DIV/0!"],
        [None, None, None, "hai\ndòng & <dấu>"],
        ["3000000000", "0", None, "False"],
    ]
    assert (book.kind, book.sheets[0].name) == ("html" if kind == "html" else "text", None)


@pytest.mark.parametrize("kind", MARKED)
def test_merges_come_back(kind):
    assert opened(kind, merges=MERGES).sheets[0].merges == MERGES


@pytest.mark.parametrize("kind", MARKED)
def test_a_merge_over_rows_moves_no_cell(kind):
    book = opened(
        kind, [["STT", "Đơn vị", "Tiếp nhận"], [None, None, "Tổng số"], [1, "Xã A", 5]], [((0, 0), (1, 0)), ((0, 1), (1, 1))]
    )
    assert [str(value) for value in (book.sheets[0].at(1, 2), book.sheets[0].at(2, 1))] == ["Tổng số", "Xã A"]
    assert book.sheets[0].merges == [((0, 0), (1, 0)), ((0, 1), (1, 1))]


@pytest.mark.parametrize("kind", MARKED)
def test_hidden_rows_and_columns_are_read_and_named(kind):
    book = opened(kind, hidden_rows=[1, 2], hidden_columns=[1])
    assert cells(book)[2][0] in (DAY, "11/09/2020")
    assert (book.sheets[0].hidden_rows, book.sheets[0].hidden_columns) == ({1, 2}, {1})
    assert [(p.severity, p.code, p.sheet, p.message.values) for p in book.problems] == [
        ("note", "hidden_rows", book.sheets[0].name, {"rows": "2–3"}),
        ("note", "hidden_columns", book.sheets[0].name, {"columns": "B"}),
    ]


@pytest.mark.parametrize("kind", TYPED)
@pytest.mark.parametrize("error", ["#DIV/0!", "#REF!", "#N/A", "#VALUE!", "#NAME?"])
def test_an_error_is_not_an_empty_cell(kind, error):
    book = opened(kind, [["Đơn vị", "Tiếp nhận"], ["Xã A", error], [error, 5]])
    assert book.sheets[0].errors == {(1, 1): error, (2, 0): error}
    assert book.sheets[0].at(1, 1) == error


def changed(change, grid=(("a", "b"), (1, 2)), **more) -> Book:
    """A workbook whose sheet's XML was changed."""
    content = repack(write("xlsx", grid, **more), lambda name, part: change(part) if name.endswith("sheet1.xml") else part)
    return open_book(content, "a.xlsx")


@pytest.mark.parametrize("dimension", [b"A1", b"A1:XFD1048576", b"C7:D8", None])
def test_a_wrong_dimension_changes_nothing(dimension):
    tag = b'<dimension ref="%s"/>' % dimension if dimension else b""
    book = changed(lambda part: re.sub(rb"<dimension [^>]*/>", tag, part))
    assert (cells(book), book.reader) == ([["a", "b"], [1, 2]], "calamine")


def test_where_the_first_reader_fails_the_next_one_reads_and_it_is_noted():
    book = changed(lambda part: re.sub(rb'ref="[^"]*"', b'ref="nothing"', part, count=1), hidden_rows=[1])
    assert (cells(book), book.reader, book.sheets[0].hidden_rows) == ([["a", "b"], [1, 2]], "openpyxl", {1})
    assert [p.code for p in book.problems] == ["other_reader", "hidden_rows"]
    assert book.problems[0].message.values["reader"] == "openpyxl"


def test_cells_without_an_address_are_counted():
    def without(part: bytes) -> bytes:
        return re.sub(rb' r="[A-Z]*\d+"', b"", part)

    book = changed(without, [["a", "#N/A"], ["#REF!", 2]], hidden_rows=[1])
    assert cells(book) == [["a", "#N/A"], ["#REF!", 2]]
    assert (book.sheets[0].errors, book.sheets[0].hidden_rows) == ({(0, 1): "#N/A", (1, 0): "#REF!"}, {1})


def test_an_address_after_other_attributes_is_an_address():
    book = changed(lambda part: re.sub(rb'<c (r="[A-Z]+\d+")([^>]*?)(/?)>', rb"<c\2 \1\3>", part), [["a", "#N/A"], ["#REF!", 2]])
    assert cells(book) == [["a", "#N/A"], ["#REF!", 2]]
    assert book.sheets[0].errors == {(0, 1): "#N/A", (1, 0): "#REF!"}


def test_a_prefix_before_every_tag_hides_no_error():
    def prefixed(part: bytes) -> bytes:
        part = re.sub(rb"<(/?)(\w)", rb"<\1x:\2", part)
        return part.replace(b'xmlns="http', b'xmlns:x="http')

    book = changed(prefixed, [["a", "b"], [1, "#N/A"]], hidden_rows=[1])
    assert (book.sheets[0].errors, book.sheets[0].hidden_rows) == ({(1, 1): "#N/A"}, {1})


def test_days_counted_from_1904_are_the_same_days():
    def counted(name: str, part: bytes) -> bytes:
        return re.sub(rb"<workbookPr\b", b'<workbookPr date1904="1"', part) if name == "xl/workbook.xml" else part

    content = repack(write("xlsx", [["Ngày"], [DAY]]), counted)
    assert open_book(content, "a.xlsx").sheets[0].at(1, 0) == dt.date(2024, 9, 12)  # 1,462 days later


def test_hidden_sheets_are_read_and_named(tmp_path):
    book = Workbook()
    book.active.append(["a"])
    hidden, very = book.create_sheet("Ẩn"), book.create_sheet("Ẩn hẳn")
    hidden.append(["b"])
    very.append(["c"])
    hidden.sheet_state, very.sheet_state = "hidden", "veryHidden"
    book.save(tmp_path / "a.xlsx")
    found = open_book((tmp_path / "a.xlsx").read_bytes(), "a.xlsx")
    assert [(sheet.name, sheet.hidden, sheet.at(0, 0)) for sheet in found.sheets] == [
        ("Sheet", False, "a"),
        ("Ẩn", True, "b"),
        ("Ẩn hẳn", True, "c"),
    ]
    assert [(p.code, p.sheet) for p in found.problems] == [("hidden_sheet", "Ẩn"), ("hidden_sheet", "Ẩn hẳn")]
