"""How a score sheet numbers its areas, criteria and sub-criteria, turned into numbers such as 1.2.3."""

import re
from collections.abc import Sequence
from typing import Any

from schema.units import fold

_ROMAN = re.compile(r"^[IVX]+$")
_VALUES = {"I": 1, "V": 5, "X": 10}
_DOTTED = re.compile(r"^\d{1,2}(?:\.\d{1,2})*$")
_SECTION = re.compile(r"^[A-ZĐ]$")
_LETTER = re.compile(r"^[a-zđ]$")
_DASHES = ("-", "+", "–", "•", "*")
_BONUS = re.compile(r"\b(?:diem thuong|diem cong|cong diem|thuong diem)\b")
_PENALTY = re.compile(r"\b(?:diem tru|diem phat|tru diem|phat diem)\b")
_SURVEY = re.compile(r"\b(?:dieu tra xa hoi hoc|khao sat|xhh)\b")


def plain_number(value: Any) -> str:
    """What stands in a cell of numbers, without the dots and brackets around it: "1.2." and "1.2)" are 1.2."""
    if isinstance(value, float) and value == int(value):
        value = int(value)
    return str(value if value is not None else "").strip().strip(".):(- ") or (str(value or "").strip())


def numbers(marks: Sequence[str]) -> list[str | None]:
    """Our number for each row's mark (see `plain_number`), None for a row without one and for a section (A, B).

    Roman numerals are areas; below one, 1 and 2 are its criteria whether or not they start anew in each area, and 1.1 is part
    of 1. Where an area has no such whole numbers, 2.1 below II is 2.1. Letters and dashes are parts of the number above them.
    Without Roman numerals the whole numbers are areas. Excel turns the tenth, 1.10, into 1.1: after 1.9 it is taken for 1.10.
    """
    roman = any(_ROMAN.match(mark) for mark in marks)
    found: list[str | None] = []
    area, whole, above, part = "", False, None, 0
    for place, mark in enumerate(marks):
        number = None
        if roman and _ROMAN.match(mark):
            number = area = str(_roman(mark))
            whole = _has_whole(marks[place + 1 :])
        elif _DOTTED.match(mark):
            number = f"{area}.{mark}" if area and (whole or mark.split(".")[0] != area) else mark
            if number in found and above and above.endswith(".9") and number.endswith(".1"):
                number += "0"
        elif above and (_LETTER.match(mark) or mark in _DASHES):
            part = ord(mark) - ord("a") + 1 if _LETTER.match(mark) and mark != "đ" else part + 1
            number = f"{above}.{part}"
            found.append(number)
            continue
        if number:
            above, part = number, 0
        found.append(number)
    return found


def _has_whole(marks: Sequence[str]) -> bool:
    """Whether whole numbers stand below an area, up to the next."""
    for mark in marks:
        if _ROMAN.match(mark):
            return False
        if mark.isdecimal():
            return True
    return False


def _roman(mark: str) -> int:
    values = [_VALUES[letter] for letter in mark]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def is_section(mark: str) -> bool:
    """Whether the mark is a capital letter over several areas."""
    return bool(_SECTION.match(mark)) and not _ROMAN.match(mark)


def role_of(name: str) -> str | None:
    """The role a heading gives what it stands over: a code of schema.criteria_table.ROLES, None where it says none."""
    text = fold(name)
    return "bonus" if _BONUS.search(text) else "penalty" if _PENALTY.search(text) else None


def assessed_by(name: str) -> str | None:
    """ "survey" where a heading says that the survey decides it."""
    return "survey" if _SURVEY.search(fold(name)) else None
