"""Whatever is dropped, the loaders answer with a sentence and never with an exception."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.shipped import HERE
from loaders import read

ARTICLE = (HERE / "anh_son_2019_ii06a.xlsx").read_bytes()


def archive() -> bytes:
    memory = io.BytesIO()
    with zipfile.ZipFile(memory, "w") as file:
        file.writestr("notes.txt", "no workbook")
    return memory.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("a.xlsx", b"", "empty"),
        ("a.xlsx", ARTICLE[:2000], "damaged"),
        ("a.xlsx", archive(), "not_a_spreadsheet"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "damaged"),
        ("a.pdf", b"%PDF-1.4 ...", "not_a_spreadsheet"),
        ("a.csv", b"\xff\xd8\xff\xe0\x80", "encoding"),
        ("a.csv", b"x,y\n1,2\n", "not_recognised"),
    ],
)
def test_a_file_that_is_no_table_of_ours_is_refused_with_its_reason(name, content, code):
    found = read(content, name=name)
    assert not found.accepted
    assert [problem.code for problem in found.problems] == [code]


def test_a_file_that_is_not_there_is_refused(tmp_path):
    assert [problem.code for problem in read(tmp_path / "nothing.xlsx").problems] == ["cannot_open"]


@given(st.binary(max_size=400), st.sampled_from(["a.csv", "a.xlsx", "a"]))
def test_no_bytes_break_the_loaders(content, name):
    assert read(content, name=name).name == name


@given(st.integers(0, len(ARTICLE) - 1), st.binary(min_size=1, max_size=8))
def test_no_damage_to_a_workbook_breaks_the_loaders(place, bytes_):
    damaged = ARTICLE[:place] + bytes_ + ARTICLE[place + len(bytes_) :]
    assert read(damaged, name="a.xlsx").size == len(damaged)
