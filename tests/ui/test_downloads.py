"""A file is called after its title, in letters that every system takes."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.downloads import file_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Công tác cải cách hành chính", "Cong-tac-cai-cach-hanh-chinh.pptx"),
        ("Đơn vị đến hạn", "Don-vi-den-han.pptx"),
        ("Of 3,673 dossiers 13 are late (0.35%)", "Of-3-673-dossiers-13-are-late-0-35.pptx"),
        ("../../etc/passwd", "etc-passwd.pptx"),
        ("  “Quý I/2020”  ", "Quy-I-2020.pptx"),
    ],
)
def test_a_title_is_written_without_signs(title, name):
    assert file_name(title, "pptx") == name


def test_a_long_title_is_cut_and_does_not_end_in_a_stroke():
    assert file_name("a" * 100, "csv") == "a" * 80 + ".csv"
    assert file_name("a" * 79 + " b", "csv") == "a" * 79 + ".csv"


@given(st.text())
def test_any_title_gives_a_name(title):
    assert re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9-]{0,79}\.pdf", file_name(title, "pdf"))
