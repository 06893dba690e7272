"""Text for documents has no characters they cannot hold, and its letters are composed."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from exports.printable import printable


def test_controls_go_breaks_become_spaces_and_letters_are_composed():
    assert printable("a\x00b\nc\u200bd\ufeff") == "ab cd"
    assert printable(unicodedata.normalize("NFD", "Nghị quyết")) == "Nghị quyết"
    assert printable("3.673 hồ sơ – 0,35\N{NO-BREAK SPACE}%") == "3.673 hồ sơ – 0,35\N{NO-BREAK SPACE}%"


@given(st.text())
def test_nothing_is_left_that_xml_cannot_hold(text):
    assert all(char >= " " and char not in "\ufffe\uffff" and not "\ud800" <= char <= "\udfff" for char in printable(text))


@given(st.text())
def test_doing_it_twice_changes_nothing(text):
    assert printable(printable(text)) == printable(text)
