"""The fonts that ship have every Vietnamese letter and every sign of our own sentences; what they lack is seen to be missing."""

import unicodedata
from pathlib import Path

import pytest

from exports.pdf.setting import FONTS, KNOWN, SANS, SERIF, SIGNS, STRANGE, has, set_in_type

_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_VOWELS = "aăâeêioôơuưy"
LETTERS = sorted(
    {unicodedata.normalize("NFC", case(vowel + tone)) for vowel in _VOWELS for tone in _TONES for case in (str.lower, str.upper)}
    | {"đ", "Đ"}
)
ROOT = Path(__file__).parents[3]


def test_there_are_134_letters_beside_those_of_ascii():
    assert len([letter for letter in LETTERS if not letter.isascii()]) == 134


@pytest.mark.parametrize("font", [SERIF, SANS])
def test_each_font_has_every_vietnamese_letter_and_all_that_is_taken_for_known(font):
    assert has("".join(LETTERS), font)
    assert has("".join(sorted(KNOWN)), font)
    assert set(LETTERS) <= KNOWN


@pytest.mark.parametrize("font", [SERIF, SANS])
def test_what_no_font_has_is_told(font):
    assert not has("中", font)
    assert has(STRANGE, font)


def test_every_sign_of_our_vietnamese_sentences_is_known():
    catalogue = (ROOT / "locale/vi/LC_MESSAGES/dashboard.po").read_text(encoding="utf-8")
    signs = {char for char in catalogue if char.isprintable() and char not in KNOWN and not has(char, SANS, SIGNS)}
    assert signs == set()


def test_the_fonts_ship_with_their_licence():
    assert sorted(path.name for path in FONTS.iterdir()) == [
        "OFL.txt",
        "SourceSans3_400Regular.ttf",
        "SourceSans3_600SemiBold.ttf",
    ]
    assert "SIL Open Font License" in (FONTS / "OFL.txt").read_text(encoding="utf-8")


def test_bold_and_italic_letters_are_there_too():
    """Both styles of the report's font are set, or Typst would refuse the document."""
    text = "".join(LETTERS)
    data = {
        "language": "vi", "title": text, "author": "", "marks": [text], "parent": text, "body": [text], "nation": text,
        "motto": text, "number": text, "day": text, "report": text, "subject": text, "source": text,
        "items": [{"kind": "note", "text": text}], "recipients_called": text, "recipients": [text], "signed": [text, text],
        "closing": [],
    }  # fmt: skip
    assert set_in_type("report.typ", data, SERIF).startswith(b"%PDF")
