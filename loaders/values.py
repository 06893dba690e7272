"""Counts, dates and texts as people write them in Vietnam, read strictly: what is not certain is refused, never guessed."""

import datetime as dt
import math
import re
from typing import Any

_PLAIN = re.compile(r"^[0-9]{1,12}$")
# A group of three never begins with a zero: "0.123" is a share, not 123 dossiers.
_GROUPED = re.compile(r"^[1-9][0-9]{0,2}(?:([.,\u00a0\u202f ])[0-9]{3})(?:\1[0-9]{3}){0,2}$")
_MOST = 10**12
# A time of day may follow a day; another day or a remark may not, nor a time zone, which can mean the next day.
_TIME = r"(?:[ T][0-9]{1,2}[:h][0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?: ?(?:AM|PM|SA|CH))?)?"
_DAY_FIRST = re.compile(rf"^([0-9]{{1,2}})[/.-]([0-9]{{1,2}})[/.-]([0-9]{{4}}){_TIME}$", re.IGNORECASE)
_ISO = re.compile(rf"^([0-9]{{4}})-([0-9]{{1,2}})-([0-9]{{1,2}}){_TIME}$", re.IGNORECASE)
_FIRST_YEAR = 1900
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
        if not math.isfinite(value) or value != int(value) or not 0 <= value < _MOST:
            raise NotAValueError
        return int(value)
    if isinstance(value, str):
        if value in ("-", "–", "—"):
            return 0
        if _PLAIN.match(value) or _GROUPED.match(value):
            return int(re.sub(r"\D", "", value))
    raise NotAValueError


def is_count(value: Any) -> bool:
    """Whether a cell holds a count, be it written as text."""
    try:
        return count(value) is not None
    except NotAValueError:
        return False


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

    Raises `NotAValueError` for what is no day, such as 31/02/2020, a month above 12 or a year before 1900, and for two
    days in one cell.
    """
    if value is None:
        return None
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if isinstance(value, str):
        if match := _DAY_FIRST.match(value):
            return _day(match[3], match[2], match[1])
        if match := _ISO.match(value):
            return _day(match[1], match[2], match[3])
    raise NotAValueError


def _day(year: str, month: str, day: str) -> dt.date:
    if int(year) < _FIRST_YEAR:
        raise NotAValueError
    try:
        return dt.date(int(year), int(month), int(day))
    except ValueError as error:
        raise NotAValueError from error


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
