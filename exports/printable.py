"""Text from a spreadsheet as a document may hold it."""

import unicodedata

_BREAKS = "\n\r\t\v\f\u2028\u2029"
# Controls, marks of direction, halves of surrogate pairs, private and unassigned characters.
_NOT_HELD = ("Cc", "Cf", "Cs", "Co", "Cn")


def printable(text: str) -> str:
    """Without the characters that no document can hold or nobody can see; what breaks a line becomes a space. Letters are
    composed, so that a font needs no marks of their own."""
    spaced = "".join(" " if char in _BREAKS else char for char in unicodedata.normalize("NFC", text))
    return "".join(char for char in spaced if unicodedata.category(char) not in _NOT_HELD)
