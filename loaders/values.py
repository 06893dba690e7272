"""Counts, dates and texts as people write them in Vietnam, read strictly: what is not certain is refused, never guessed."""

import datetime as dt
import re
from typing import Any

_PLAIN = re.compile(r"^\d+$")
_GROUPED = re.compile(r"^\d{1,3}(?:([.,\u00a0\u202f ])\d{3})(?:\1\d{3})*$")
_DAY_FIRST = re.compile(r"^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?:[ T].*)?$")
_ISO = re.compile(r"^(\d{4})-(\d{1,2})-(\d{1,2})(?:[ T].*)?$")
_IN_WORDS = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.IGNORECASE)


class NotAValueError(ValueError):
    """A cell does not hold what its column is for."""


def count(value: Any) -> int | None:
    """A number of dossiers: a whole number from zero, or None if the cell is empty or "_" ("no data").

    "12.979", "12,979" and "12 979" are all 12979, because a count has no decimals; "-" is how forms print zero.
    Raises `NotAValueError` for anything else, a number such as 12.979 with decimals included.
    """
    if value is None or value == "_":
        return None
    if isinstance(value, bool):
        raise NotAValueError
    if isinstance(value, int | float):
        if value != int(value) or value < 0:
            raise NotAValueError
        return int(value)
    if isinstance(value, str):
        if value in ("-", "–", "—"):
            return 0
        if _PLAIN.match(value) or _GROUPED.match(value):
            return int(re.sub(r"\D", "", value))
    raise NotAValueError


def number(value: Any) -> float | None:
    """A number with decimals, "96,89" or "96.89", with or without a percent sign; None if the cell is empty."""
    if value is None:
        return None
    if isinstance(value, bool):
        raise NotAValueError
    if isinstance(value, int | float):
        return float(value)
    if isinstance(value, str):
        try:
            return float(value.replace("%", "").strip().replace(",", "."))
        except ValueError as error:
            raise NotAValueError from error
    raise NotAValueError


def date(value: Any) -> dt.date | None:
    """A day: a real date, "11/09/2020" (day first, always), "2020-09-11"; a time of day is dropped. None if empty.

    Raises `NotAValueError` for what is no day, such as 31/02/2020 or a month above 12.
    """
    if value is None:
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if isinstance(value, str):
        try:
            if match := _DAY_FIRST.match(value):
                return dt.date(int(match[3]), int(match[2]), int(match[1]))
            if match := _ISO.match(value):
                return dt.date(int(match[1]), int(match[2]), int(match[3]))
        except ValueError as error:
            raise NotAValueError from error
    raise NotAValueError


def date_in_words(text: str) -> dt.date | None:
    """The day in "…, ngày 11 tháng 9 năm 2020"; None if the text has none."""
    match = _IN_WORDS.search(text)
    if not match:
        return None
    try:
        return dt.date(int(match[3]), int(match[2]), int(match[1]))
    except ValueError:
        return None


def text(value: Any) -> str | None:
    """A name or a code: text as it stands, a whole number without ".0"."""
    if value is None:
        return None
    if isinstance(value, float) and value == int(value):
        return str(int(value))
    return str(value)


def shown(value: Any) -> str:
    """A cell's value as a problem quotes it."""
    if isinstance(value, dt.date):
        return f"{value:%d/%m/%Y}"
    return text(value) or ""
