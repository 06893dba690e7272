"""Any bytes give a book or a sentence, nothing else."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from data.shipped import HERE
from loaders.cells import UnreadableError
from loaders.formats import Book, open_book
from tests.spreadsheets import write

GRID = [["Đơn vị", "Tiếp nhận"], ["Xã A", 5], ["Xã B", "#N/A"]]
FILES = {kind: write(kind, GRID, hidden_rows=[1]) for kind in ("xls", "xlsb", "ods", "html", "xml", "tcvn3")}
FILES["xlsx"] = (HERE / "anh_son_2019_ii06a.xlsx").read_bytes()
BEGINNINGS = [
    b"",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
    b"\x09\x08\x10\x00",
    b"<table>",
    b"\xff\xfe",
    b"MIME-Version: 1.0\n",
]


def opens_or_refuses(content: bytes) -> None:
    try:
        assert isinstance(open_book(content, "a.xlsx"), Book)
    except UnreadableError as error:
        assert error.code and error.text.text


@given(st.sampled_from(BEGINNINGS), st.binary(max_size=400))
def test_no_bytes_break_the_opening(beginning, content):
    opens_or_refuses(beginning + content)


@given(st.text(max_size=200))
def test_no_text_breaks_the_opening(text):
    opens_or_refuses(text.encode("utf-8", "surrogatepass"))


@given(
    st.lists(
        st.sampled_from(
            [
                "<table>",
                "</table>",
                "<tr>",
                "</tr>",
                "<td rowspan=3>",
                "<td colspan=2>",
                "<br>",
                "a",
                "<div style='display:none'>",
                "</div>",
                '"',
                "<",
            ]
        )
    )
)
def test_no_order_of_tags_breaks_the_opening(pieces):
    opens_or_refuses("".join(["<table>", *pieces]).encode())


@pytest.mark.parametrize("kind", FILES)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(data=st.data())
def test_no_damage_breaks_the_opening(kind, data):
    content = FILES[kind]
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(content) - 1))
        bytes_ = data.draw(st.binary(min_size=1, max_size=8))
        content = content[:place] + bytes_ + content[place + len(bytes_) :]
    opens_or_refuses(content[: data.draw(st.integers(1, len(content)))] if data.draw(st.booleans()) else content)
