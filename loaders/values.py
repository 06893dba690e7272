"""Counts, dates and texts as people write them, read strictly: what is not certain is refused, never guessed."""

import datetime as dt
import math
import re
from functools import lru_cache
from typing import Any, Literal

_PLAIN = re.compile(r"^[0-9]{1,12}$")
# A group of three never begins with a zero: "0.123" is a share, not 123 dossiers.
_GROUPED = re.compile(r"^[1-9][0-9]{0,2}(?:([.,\u00a0\u202f ])[0-9]{3})(?:\1[0-9]{3}){0,2}$")
_WITH_ZEROS = re.compile(r"^([0-9]{1,3}(?:[.,][0-9]{3})*|[0-9]+)[.,]0{1,2}$")
# The mark of a footnote beside a figure: "(1)  419.278.223", "12.979 (*)". A figure in brackets alone is none.
_FOOTNOTE = re.compile(r"^\(\d{1,2}\)\s+(?=\d)|(?<=\d)\s*(?:\*+|\(\*+\)|\s\(\d{1,2}\))$")
_NOTHING = ("_", "…", "...")
_ZERO = ("-", "–", "—")
_NEGATIVE = re.compile(r"^[-–—−]\s*[0-9][0-9.,\s]*$")
_MOST = 10**12

Order = Literal["day first", "month first"]
# A time of day may follow a day; another day or a remark may not.
_TIME = r"(?:(?:[ T,]{1,2}| - )[0-9]{1,2}[:h][0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?: ?(?:AM|PM|SA|CH))?)?"
_WRITTEN = re.compile(rf"^([0-9]{{1,2}})([/.-])([0-9]{{1,2}})\2([0-9]{{4}}|[0-9]{{2}}){_TIME}$", re.IGNORECASE)
_TIME_FIRST = re.compile(r"^[0-9]{1,2}[:h][0-9]{2}(?::[0-9]{2})?(?: ?(?:AM|PM|SA|CH))?[ ,-]+", re.IGNORECASE)
_ISO = re.compile(rf"^([0-9]{{4}})[-/]([0-9]{{1,2}})[-/]([0-9]{{1,2}}){_TIME}$", re.IGNORECASE)
_ISO_IN_ZONE = re.compile(
    r"^[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?(?:Z|[+-][0-9]{2}:?[0-9]{2})$"
)
_COMPACT = re.compile(r"^((?:19|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])(?:[0-9]{2}[0-5][0-9](?:[0-5][0-9])?)?$")
_MONTHS = {
    name: place
    for place, name in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], start=1)
}
_NAMED_MONTH = re.compile(
    rf"^(?:([0-9]{{1,2}})[ -]([A-Za-z]{{3,9}})\.?,?[ -]([0-9]{{4}})|([A-Za-z]{{3,9}})\.? ([0-9]{{1,2}}),? ([0-9]{{4}})){_TIME}$",
    re.IGNORECASE,
)
_FIRST_YEAR, _LAST_YEAR = 1900, 2200
# Excel counts days from the end of 1899; only numbers of the years 1990 to 2100 are taken for days.
_SERIAL_ZERO = dt.date(1899, 12, 30)
_SERIALS = range(32874, 73416)
_VIETNAM = dt.timezone(dt.timedelta(hours=7))
_IN_WORDS = re.compile(r"ngày\s+(\d{1,2})\s+tháng\s+(\d{1,2})\s+năm\s+(\d{4})", re.IGNORECASE)


class NotAValueError(ValueError):
    """A cell does not hold what its column is for."""


def count(value: Any) -> int | None:
    """A number of dossiers: a whole number from zero, or None if the cell is empty or "_" ("no data").

    "12.979", "12,979" and "12 979" are all 12979, because a count has no decimals; "-" is how forms print zero.
    Raises `NotAValueError` for anything else, a number such as 12.979 with decimals included.
    """
    if value is None:
        return None
    if isinstance(value, int | float):
        if isinstance(value, bool) or not math.isfinite(value) or value != int(value) or not 0 <= value < _MOST:
            raise NotAValueError
        return int(value)
    if isinstance(value, str):
        return _count_in(value)
    raise NotAValueError


@lru_cache(maxsize=65536)
def _count_in(text: str) -> int | None:
    if text in _NOTHING:
        return None
    if text in _ZERO:
        return 0
    text = _FOOTNOTE.sub("", text.strip("'’").strip())
    if match := _WITH_ZEROS.match(text):
        text = match[1] if not _GROUPED.match(text) else text
    if _PLAIN.match(text) or _GROUPED.match(text):
        return int(re.sub(r"\D", "", text))
    raise NotAValueError


def is_negative(value: Any) -> bool:
    """Whether a cell holds a number below 0, be it written as text: "-1", "− 1.200". A dash alone is how forms print zero."""
    if isinstance(value, int | float):
        return value < 0
    return isinstance(value, str) and bool(_NEGATIVE.match(value))


def is_count(value: Any) -> bool:
    """Whether a cell holds a count, be it written as text."""
    try:
        return count(value) is not None
    except NotAValueError:
        return False


def thousands(value: Any) -> int | None:
    """What a number with up to three decimals is if they are thousands: 12.979 may be 12979 that a program took for a number
    with decimals, and 12.9 the same 12900. None for anything else."""
    if isinstance(value, str) and re.match(r"^[1-9][0-9]{0,2}[.,][0-9]{1,3}$", value):
        value = float(value.replace(",", "."))
    if isinstance(value, float) and value != int(value) and 1 <= value < 1000 and abs(value * 1000 - round(value * 1000)) < 1e-6:
        return round(value * 1000)
    return None


def number(value: Any) -> float | None:
    """A number with decimals, "96,89" or "96.89", with or without a percent sign; None if the cell is empty.

    Raises `NotAValueError` for anything else, "1.234,5" included: nothing we keep has both.
    """
    if value is None or value in _NOTHING or value in _ZERO:
        return None
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value)
    if isinstance(value, str) and re.match(r"^[+-]?[0-9]+(?:[.,][0-9]+)?\s*%?$", value.strip()):
        return float(value.replace("%", "").strip().replace(",", "."))
    raise NotAValueError


def share(value: Any) -> float | None:
    """A printed percentage as a share from 0 to 1, with how it is written deciding: "99,65%" and 99.65 are 0.9965, and so
    is 0.9965. Between 0 and 1 without a percent sign the cell's own format would tell, and both are possible: see
    `loaders.counts.percentages`."""
    found = number(value)
    if found is None:
        return None
    return found / 100 if (isinstance(value, str) and "%" in value) or abs(found) > 1 else found


def date(value: Any, order: Order = "day first") -> dt.date | None:
    """A day: a real date, "11/09/2020" in the order given, "2020-09-11", "20200911", "11 Sep 2020", "ngày 11 tháng 9 năm
    2020", a spreadsheet's number of a day; a time of day is dropped, and a zone turned into Vietnam's. None if empty.

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
        return _date_in(value, order)
    if isinstance(value, int | float) and not isinstance(value, bool) and math.isfinite(value):
        if int(value) in _SERIALS:
            return _SERIAL_ZERO + dt.timedelta(days=int(value))
        if isinstance(value, int) or value == int(value):
            return _date_in(str(int(value)), order)
    raise NotAValueError


def _without_mark_and_time(text: str) -> str:
    """A day without the mark of a text, and without a time before it."""
    return _TIME_FIRST.sub("", text.strip("'’"))


@lru_cache(maxsize=65536)
def _written(text: str) -> re.Match | None:
    return _WRITTEN.match(_without_mark_and_time(text))


@lru_cache(maxsize=65536)
def _date_in(text: str, order: Order) -> dt.date | None:
    if text in (*_NOTHING, *_ZERO):
        return None
    if match := _written(text):
        day, month = (match[1], match[3]) if order == "day first" else (match[3], match[1])
        return _day(match[4] if len(match[4]) == 4 else f"20{match[4]}", month, day)
    text = _without_mark_and_time(text)
    if match := _ISO.match(text) or _COMPACT.match(text):
        return _day(match[1], match[2], match[3])
    if _ISO_IN_ZONE.match(text):
        return dt.datetime.fromisoformat(text).astimezone(_VIETNAM).date()
    if match := _NAMED_MONTH.match(text):
        day, month, year = match[1] or match[5], match[2] or match[4], match[3] or match[6]
        if (place := _MONTHS.get(month[:3].casefold())) is not None:
            return _day(year, str(place), day)
    if match := _IN_WORDS.fullmatch(text):
        return _day(match[3], match[2], match[1])
    raise NotAValueError


def day_and_month(value: Any) -> tuple[int, int] | None:
    """The two numbers before the year of a day written in figures, in the order they stand; None for any other writing."""
    match = _written(value) if isinstance(value, str) else None
    return (int(match[1]), int(match[3])) if match else None


def _day(year: str, month: str, day: str) -> dt.date:
    if not _FIRST_YEAR <= int(year) < _LAST_YEAR:
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
    if isinstance(value, float) and math.isfinite(value) and value == int(value):
        return str(int(value))
    return str(value)


def shown(value: Any) -> str:
    """A cell's value as a problem quotes it."""
    if isinstance(value, dt.date):
        return f"{value:%d/%m/%Y}"
    return text(value) or ""
