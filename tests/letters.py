"""Text in the Vietnamese letters of before Unicode."""

import unicodedata


def as_cp1258(text: str) -> bytes:
    """Windows' Vietnamese code page: letters with their circumflex, breve or horn; the tone follows as a mark of its own."""
    pieces = []
    for char in unicodedata.normalize("NFC", text):
        parts = unicodedata.normalize("NFD", char)
        tone = "".join(part for part in parts if part in "\u0300\u0301\u0303\u0309\u0323")
        pieces.append(unicodedata.normalize("NFC", "".join(part for part in parts if part not in tone)) + tone)
    return "".join(pieces).encode("cp1258")


# TCVN 5712:1993, code VN3, from byte 0xA1; "." is a byte without a letter. There are no capitals with a tone.
_TCVN3 = "ĂÂÊÔƠƯĐăâêôơưđ......àảãáạ.ằẳẵắ.......ặầẩẫấậè.ẻẽéẹềểễếệìỉ...ĩíịò.ỏõóọồổỗốộờởỡớợù.ủũúụừửữứựỳỷỹýỵ."
_TO_TCVN3 = {ord(letter): chr(0xA1 + place) for place, letter in enumerate(_TCVN3) if letter != "."}


def as_tcvn3(text: str) -> str:
    """The Latin-1 letters that show as the text in a .VnTime font; a capital with a tone becomes a small letter."""
    letters = unicodedata.normalize("NFC", text)
    return "".join(char if ord(char) in _TO_TCVN3 or ord(char) < 128 else char.lower() for char in letters).translate(_TO_TCVN3)
