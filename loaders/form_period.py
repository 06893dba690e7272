"""Reads which unit a form reports for, and which days: printed dates, or only the name of a period."""

import calendar
import datetime as dt
import re
from dataclasses import dataclass

from language import N_
from loaders.cells import Sheet
from loaders.collector import Collector
from loaders.values import NotAValueError, date, date_in_words
from schema.periods import Period
from schema.units import fold

_UNIT = re.compile(r"^\W*(?:tên\s+)?(?:cơ quan,?\s+)?đơn vị\s+báo cáo\s*:\s*(.+)$", re.IGNORECASE)
_DATES = re.compile(
    r"t[ừu]\s+(?:ngày\s+)?(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})\s*(?:đến|-|–|tới)\s*(?:hết\s+)?(?:ngày\s+)?(\d{1,2}[/.-]\d{1,2}[/.-]\d{4})",
    re.IGNORECASE,
)
_DAY_IN_WORDS = r"ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}"
_DATES_IN_WORDS = re.compile(
    rf"({_DAY_IN_WORDS})\s*,?\s*(?:đến|-|–|tới)\s*(?:hết\s+)?({_DAY_IN_WORDS})",
    re.IGNORECASE,
)
_ONE_DAY_IN_WORDS = re.compile(_DAY_IN_WORDS, re.IGNORECASE)
# A document the form names has a day of its own, which is not the form's.
_OTHER_DOCUMENT = re.compile(r"\b(?:thong tu|nghi dinh|quyet dinh|nghi quyet|cong van|ban hanh)\b")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
# Months a named period covers, from folded text: first month and how many, given the match.
_NAMED = (
    (re.compile(r"\b(\d{1,2}) thang dau nam (\d{4})"), lambda m: (1, int(m[1]), int(m[2]))),
    (re.compile(r"\b6 thang cuoi nam (\d{4})"), lambda m: (7, 6, int(m[1]))),
    (re.compile(r"\b(\d{1,2}) thang nam (\d{4})"), lambda m: (1, int(m[1]), int(m[2]))),
    (re.compile(r"\bquy (iv|iii|ii|i|[1-4])(?: nam)? (\d{4})"), lambda m: (3 * (_quarter(m[1]) - 1) + 1, 3, int(m[2]))),
    (re.compile(r"\bthang (\d{1,2})(?: nam)? (\d{4})"), lambda m: (int(m[1]), 1, int(m[2]))),
    (re.compile(r"\bnam (\d{4})"), lambda m: (1, 12, int(m[1]))),
)


@dataclass(frozen=True)
class Letterhead:
    """What stands around the grid: the reporting unit's name, the period if it is printed or named, and the document's day."""

    unit: str | None
    period: Period | None
    document_date: dt.date | None


def read_letterhead(sheet: Sheet, header_row: int, problems: Collector) -> Letterhead:
    """The letterhead of the form whose header begins at `header_row` (counted from 0)."""
    above = [text for row in range(header_row) for text in sheet.texts(row)]
    below = [text for row in range(header_row, len(sheet.cells)) for text in sheet.texts(row)]
    unit = next((match[1].strip() for text in above if (match := _UNIT.match(text))), None)
    signed = next((day for text in reversed([*above, *below]) if _may_be_signed(text) and (day := date_in_words(text))), None)
    return Letterhead(unit, _period(sheet, above, signed, problems), signed)


def _may_be_signed(text: str) -> bool:
    return not _OTHER_DOCUMENT.search(fold(text)) and not _DATES_IN_WORDS.search(text)


def _period(sheet: Sheet, above: list[str], signed: dt.date | None, problems: Collector) -> Period | None:
    for text in above:
        if match := _DATES.search(text) or _DATES_IN_WORDS.search(text):
            return _printed(text, match[1], match[2], problems)
    # "Kỳ báo cáo: Năm 2019" before any other text that happens to name a year, and the sheet's name last.
    named = sorted(above, key=lambda text: "ky bao cao" not in fold(text))
    for text in [*(text for text in named if "thong tu" not in fold(text)), sheet.name or ""]:
        # "Anh Sơn, ngày 11 tháng 9 năm 2020" is the day of the document and not the month it reports.
        if span := _named(fold(_ONE_DAY_IN_WORDS.sub("", text))):
            return _assumed(*span, signed, problems)
    return None


def _printed(text: str, first: str, last: str, problems: Collector) -> Period | None:
    try:
        start, end = (date_in_words(day) or date(day) for day in (first, last))
    except NotAValueError:
        problems.add(
            "error",
            "period_not_dates",
            N_("“{value}” names a day that does not exist. Mend the reporting period."),
            value=text,
        )
        return None
    if start > end:
        problems.add(
            "error",
            "period_reversed",
            N_("The period ends on {value}, before it begins on {start}."),
            value=end,
            start=start,
        )
        return None
    return Period(start, end)


def _named(folded: str) -> tuple[dt.date, dt.date] | None:
    for pattern, months in _NAMED:
        if match := pattern.search(folded):
            first, length, year = months(match)
            last = first + length - 1
            if 1 <= first <= last <= 12 and 1990 <= year <= 2100:
                return dt.date(year, first, 1), dt.date(year, last, calendar.monthrange(year, last)[1])
    return None


def _assumed(start: dt.date, end: dt.date, signed: dt.date | None, problems: Collector) -> Period:
    """Calendar dates for a period that is only named, since reporting years also run from 15 to 14 December; a document
    signed before the named period ends cannot cover all of it."""
    if signed and start < signed < end:
        problems.add(
            "note",
            "period_partial",
            N_(
                "The form names a period up to {end} but is dated {signed}: it covers a part, and does not say which. "
                "{start} to {signed} is assumed."
            ),
            start=start,
            end=end,
            signed=signed,
        )
        return Period(start, signed, assumed=True, partial=True)
    problems.add(
        "note",
        "period_dates_assumed",
        N_(
            "The form names its period without days; {start} to {end} is assumed. "
            "Official reporting years run from 15 to 14 December."
        ),
        start=start,
        end=end,
    )
    return Period(start, end, assumed=True)


def _quarter(text: str) -> int:
    return _ROMAN.get(text) or int(text)
