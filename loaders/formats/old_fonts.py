"""The letters of the Vietnamese fonts from before Unicode: TCVN3 (".VnTime") and VNI ("VNI-Times").

A text in such a font is stored as the Latin-1 letters that happen to have the same numbers. TCVN3 is the code VN3 of the
national standard TCVN 5712:1993. VNI is the code of VNI-Windows: a letter is followed by its mark, and the mark carries
circumflex or breve and tone at once. Both tables were compared with those of the open-source package viparse (MIT), which
were checked against official documents of 1998 to 2009.
"""

import re

# From byte 0xA1 on; "." is a number without a letter of the alphabet. There are no capitals with a tone.
_TCVN3 = "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ."
_FROM_TCVN3 = {0xA1 + place: letter for place, letter in enumerate(_TCVN3) if letter != "."}

_VNI_MARKS = {
    "a": {"ø": "à", "ù": "á", "û": "ả", "õ": "ã", "ï": "ạ", "ê": "ă", "è": "ằ", "é": "ắ", "ú": "ẳ", "ü": "ẵ", "ë": "ặ",
          "â": "â", "à": "ầ", "á": "ấ", "å": "ẩ", "ã": "ẫ", "ä": "ậ"},
    "e": {"ø": "è", "ù": "é", "û": "ẻ", "õ": "ẽ", "ï": "ẹ", "â": "ê", "à": "ề", "á": "ế", "å": "ể", "ã": "ễ", "ä": "ệ"},
    "o": {"ø": "ò", "ù": "ó", "û": "ỏ", "õ": "õ", "ï": "ọ", "â": "ô", "à": "ồ", "á": "ố", "å": "ổ", "ã": "ỗ", "ä": "ộ"},
    "ô": {"": "ơ", "ø": "ờ", "ù": "ớ", "û": "ở", "õ": "ỡ", "ï": "ợ"},
    "u": {"ø": "ù", "ù": "ú", "û": "ủ", "õ": "ũ", "ï": "ụ"},
    "ö": {"": "ư", "ø": "ừ", "ù": "ứ", "û": "ử", "õ": "ữ", "ï": "ự"},
    "y": {"ø": "ỳ", "ù": "ý", "û": "ỷ", "õ": "ỹ", "ï": "ỵ"},
    "ñ": {"": "đ"}, "æ": {"": "ỉ"}, "ó": {"": "ĩ"}, "ò": {"": "ị"}, "î": {"": "ỵ"},
}  # fmt: skip
_SMALL = {letter + mark: meant for letter, marks in _VNI_MARKS.items() for mark, meant in marks.items()}
# A capital may carry a capital mark or, typed in haste, a small one.
_FROM_VNI = {
    **_SMALL,
    **{letter[0].upper() + letter[1:]: meant.upper() for letter, meant in _SMALL.items()},
    **{letter.upper(): meant.upper() for letter, meant in _SMALL.items()},
}
_VNI_LETTER = re.compile("|".join(sorted(map(re.escape, _FROM_VNI), key=len, reverse=True)))


def from_tcvn3(text: str) -> str:
    """The Latin-1 letters of a TCVN3 text as Unicode.

    The fonts of capitals (".VnTimeH") draw small letters as capitals, and a capital with a tone can be had no other way:
    so where all plain letters are capitals, the others were meant as such.
    """
    found = text.translate(_FROM_TCVN3)
    return found if found == text else _CAPITALS.sub(lambda word: word[0].upper(), found)


# A word whose plain letters are capitals only, and at least two or not just the first letter.
_CAPITALS = re.compile(r"(?<!\w)(?=(?:[^\W\d_a-z]*[A-Z]){2}|[^\W\d_A-Za-z]+[A-Z])[^\W\d_a-z]+(?!\w)")


def from_vni(text: str) -> str:
    """The Latin-1 letters of a VNI text as Unicode."""
    return _VNI_LETTER.sub(lambda letter: _FROM_VNI[letter[0]], text)


FONTS = {"TCVN3": from_tcvn3, "VNI": from_vni}
