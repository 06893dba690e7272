"""Text files: which sign separates, and what stands between quotation marks."""

import pytest

from loaders.formats import Book, open_book

NAMES = ["Đơn vị", "Tiếp nhận", "Ghi chú"]


def cells(text: str) -> list[list]:
    return open_book(text.encode(), "a.csv").sheets[0].cells


@pytest.mark.parametrize("separator", list(",;\t|^~"))
def test_the_separator_is_found(separator):
    assert cells(f"a{separator}b{separator}c\n1{separator}2{separator}3\n") == [["a", "b", "c"], ["1", "2", "3"]]


@pytest.mark.parametrize("name", ["a.csv", "a.txt", "a.xls", "a"])
def test_a_table_is_a_table_under_any_name(name):
    assert open_book(b"a\tb\n1\t2\n", name).sheets[0].cells == [["a", "b"], ["1", "2"]]


def test_titles_above_the_table_are_rows_and_decide_nothing():
    text = "UBND huyện Anh Sơn, tỉnh Nghệ An, năm 2021\n\nĐơn vị;Tiếp nhận\nXã A;1\nXã B;2\n"
    assert cells(text) == [
        ["UBND huyện Anh Sơn, tỉnh Nghệ An, năm 2021"],
        [],
        ["Đơn vị", "Tiếp nhận"],
        ["Xã A", "1"],
        ["Xã B", "2"],
    ]


@pytest.mark.parametrize("number", ["12,5", "12,979", "1,234,567"])
def test_commas_in_numbers_separate_nothing_where_something_else_does(number):
    assert cells(f"Xã A;{number};{number}\nXã B;{number};{number}\n")[0] == ["Xã A", number, number]


def test_a_semicolon_in_every_note_does_not_outdo_the_commas():
    assert cells("Xã A,1,2,tốt; nhanh\nXã B,3,4,chậm; sót\n")[0] == ["Xã A", "1", "2", "tốt; nhanh"]


def test_a_line_that_states_the_separator_is_believed_and_stays_a_row():
    assert cells("sep=;\na,b;c\n1,2;3\n") == [[], ["a,b", "c"], ["1,2", "3"]]


def test_line_ends_and_quotation_marks_in_quotation_marks_belong_to_the_cell():
    assert cells('a,"hai\ndòng, ""trích"""\n1,2\n') == [["a", 'hai\ndòng, "trích"'], ["1", "2"]]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_every_kind_of_line_end_ends_a_line(end):
    assert cells(end.join(["a,b", "1,2", ""])) == [["a", "b"], ["1", "2"]]


def opened(text: str) -> Book:
    return open_book(text.encode(), "a.csv")


def test_an_open_quotation_mark_swallows_no_rows():
    book = opened('a,b\n"1,2\n3,4\n')
    assert book.sheets[0].cells == [["a", "b"], ['"1', "2"], ["3", "4"]]
    assert [(p.severity, p.code) for p in book.problems] == [("warning", "open_quotation_mark")]


def test_a_text_that_breaks_off_within_a_letter_is_warned_about():
    book = open_book("Đơn vị,Tiếp nhận\nXã A,5\nThị trấ".encode() + b"n" + "ấ".encode()[:2], "a.csv")
    assert book.sheets[0].cells[-1] == ["Thị trấn"]
    assert [(p.severity, p.code) for p in book.problems] == [("warning", "cut_off")]


def test_empty_cells_and_rows_keep_their_places():
    assert cells(",,\n\n,b,\n") == [[None, None, None], [], [None, "b", None]]
