"""The order of the Vietnamese alphabet: letters first, tones only between words that are otherwise equal."""

import unicodedata

_LETTERS = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
_TONES = {"": 0, "\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}
_SHAPES = {"\u0306", "\u0302", "\u031b"}


def collation_key(text: str) -> tuple[list[int], list[int]]:
    """A sort key: ngang, huyền, hỏi, ngã, sắc, nặng decide only where the letters are the same."""
    letters: list[int] = []
    tones: list[int] = []
    for char in unicodedata.normalize("NFC", text).lower():
        parts = unicodedata.normalize("NFD", char)
        base = unicodedata.normalize("NFC", parts[0] + "".join(mark for mark in parts[1:] if mark in _SHAPES))
        place = _LETTERS.find(base)
        # Digits and spaces sort before letters, as they do in a printed list.
        letters.append(1000 + place if place >= 0 else min(ord(base), 999))
        tones.append(next((_TONES[mark] for mark in parts[1:] if mark in _TONES), 0))
    return letters, tones
