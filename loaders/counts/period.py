"""Reads which unit a form reports for, and which days: printed dates, or the name of a period in the official calendar."""

import datetime as dt
import re
from dataclasses import dataclass, replace

from language import N_, Text
from loaders.cells import Sheet
from loaders.collector import Collector
from loaders.counts.named_period import DAY, DAY_IN_WORDS, named_span, years_in
from loaders.values import NotAValueError, date, date_in_words, shown
from schema.periods import Period, official_period
from schema.problems import Severity
from schema.questions import Answers, Option, Question
from schema.units import fold, level_of, unit_name

_UNIT = re.compile(r"^\W*(?:tên\s+)?(?:cơ quan,?\s+)?đơn vị\s+báo cáo\s*:\s*(.+)$", re.IGNORECASE)
# "Đơn vị: hồ sơ" names none: after these only what is called a unit is one.
_UNIT_IF_NAMED_SO = re.compile(r"^\W*(?:tên\s+)?(?:cơ quan|đơn vị|địa phương|địa bàn)\s*:\s*(.+)$", re.IGNORECASE)
_LONGEST_UNIT = 60
# A report is often signed some days before its period ends; one dated when less than this share of it had passed is odd.
_LAST_DAYS, _BEGUN = 10, 0.3
_CLOCK = r"(?:\s+\d{1,2}[:h]\d{2}(?::\d{2})?)?"
_DATES = re.compile(
    rf"({DAY}){_CLOCK}\s*,?\s*(?:đến|-|–|tới)\s*(?:(?:đến|tới)\s*)?(?:hết\s+)?(?:ngày\s*:?\s*)?({DAY})", re.IGNORECASE
)
_DATES_IN_WORDS = re.compile(
    rf"({DAY_IN_WORDS})\s*,?\s*(?:đến|-|–|tới)\s*(?:hết\s+)?({DAY_IN_WORDS})",
    re.IGNORECASE,
)
# A document the form names has a day of its own, which is not the form's.
_OTHER_DOCUMENT = re.compile(r"\b(?:thong tu|nghi dinh|quyet dinh|nghi quyet|cong van|ban hanh)\b")
_ASSUMED = re.compile(r"\bgia dinh\b|\bassumed\b")


@dataclass(frozen=True)
class Letterhead:
    """What stands around the grid: the reporting unit's name, the period if it is printed or named, and the document's day.

    `likely` are the units that are named without a word of whether they are the one that reports, in order; `year` the one year
    that the titles name.
    """

    unit: str | None
    period: Period | None
    document_date: dt.date | None
    likely: tuple[str, ...] = ()
    year: int | None = None


def read_letterhead(
    sheet: Sheet,
    above: range,
    below: range,
    problems: Collector,
    answers: Answers,
    *,
    key: str | None,
    period: Period | None = None,
) -> Letterhead:
    """The letterhead of a form: `above` are the rows over its header, `below` those under it (counted from 0).

    `key` is the key of the question which days are meant, None where the table's own columns say them; `period` the days where
    they are known already.
    """
    texts_above = [text for row in above for text in sheet.texts(row)]
    lines = [" ".join(_shown(sheet, row)) for row in above]
    texts_below = [text for row in below for text in sheet.texts(row)]
    unit = _reporting(texts_above)
    signed = next(
        (day for text in reversed([*texts_above, *texts_below]) if _may_be_signed(text) and (day := date_in_words(text))), None
    )
    if period is None and key is not None:
        period = _answered(answers.get(key)) or _period(sheet, texts_above, lines, signed, problems, answers, key)
        if period is not None:
            _compare_titles(sheet, texts_above, period, problems)
    likely = dict.fromkeys(unit_name(text) for text in texts_above if len(text) <= _LONGEST_UNIT and _is_unit(text))
    return Letterhead(unit, period, signed, tuple(likely), title_year(sheet, above))


def _reporting(above: list[str]) -> str | None:
    """The unit that a line above the table says is the one that reports."""
    for text in above:
        if match := _UNIT.match(text):
            return match[1].strip()
    named = (match[1].strip() for text in above if (match := _UNIT_IF_NAMED_SO.match(text)))
    return next((name for name in named if _is_unit(name)), None)


def _is_unit(text: str) -> bool:
    name = unit_name(text)
    return len(level_of(name)) not in (0, len(name))


def title_year(sheet: Sheet, above: range) -> int | None:
    """The one year that the titles over a table name, whatever else they say; `above` are their rows."""
    texts = [text for row in above for text in sheet.texts(row)]
    years = set().union(*(years_in(text) for text in texts if not _OTHER_DOCUMENT.search(fold(text))))
    return years.pop() if len(years) == 1 else None


def _shown(sheet: Sheet, row: int) -> list[str]:
    """The cells of a row as texts, real days in figures."""
    return [shown(value) for at in range(len(sheet.cells[row])) if (value := sheet.at(row, at)) is not None]


def ask_period(key: str, problems: Collector, row: int | None = None) -> None:
    """The error that no period is named, which naming two days resolves."""
    text = N_(
        "The form does not say which period it covers. Write for example “Kỳ báo cáo: Quý I năm 2020 "
        "(Từ ngày 15/12/2019 đến ngày 14/03/2020)” above the table, or name the two days on the page “Data”."
    )
    problems.ask(Question(key, Text(text), kind="period"), "period_missing", row=row)


def _answered(answer: str | None) -> Period | None:
    return Period.of_key(answer) if answer else None


def _may_be_signed(text: str) -> bool:
    return not _OTHER_DOCUMENT.search(fold(text)) and not _DATES_IN_WORDS.search(text)


def _period(
    sheet: Sheet, above: list[str], lines: list[str], signed: dt.date | None, problems: Collector, answers: Answers, key: str
) -> Period | None:
    # The two days may stand in cells or even rows of their own.
    for text in [*above, *lines, " ".join(lines)]:
        if match := _DATES.search(text) or _DATES_IN_WORDS.search(text):
            return _printed(text, match[1], match[2], problems)
    # "Kỳ báo cáo: Năm 2019" before any other text that happens to name a year, and the sheet's name last.
    named = sorted(above, key=lambda text: "ky bao cao" not in fold(text))
    for text in [*(text for text in named if not _OTHER_DOCUMENT.search(fold(text))), sheet.name or ""]:
        if span := named_span(text):
            return assume(span, signed, problems, answers, key)
    return None


def _compare_titles(sheet: Sheet, above: list[str], period: Period, problems: Collector) -> None:
    """A warning if another title or the sheet's name is of another period, as when a sheet is copied for the next quarter."""
    others = [text for text in [*above, sheet.name or ""] if not _OTHER_DOCUMENT.search(fold(text))]
    for text in others:
        if all(_holds(other, period) for other in _named_in(text)):
            continue
        problems.add(
            "warning",
            "sheet_name_differs",
            N_("“{value}” names another period than {start} to {end}, which is used."),
            value=text,
            start=period.start,
            end=period.end,
        )


def _named_in(text: str) -> list[Period]:
    """What a title says its period is, in days or by name: for a name, whichever of its two readings is meant."""
    printed = _DATES.search(text) or _DATES_IN_WORDS.search(text)
    found = []
    if printed:
        try:
            start, end = (date_in_words(day) or date(day) for day in (printed[1], printed[2]))
        except NotAValueError:
            return []
        found.append(Period(start, end))
    if span := named_span(text[: printed.start()] if printed else text):
        official, plain = official_period(*span), official_period(*span, cut_off=None)
        found.append(Period(min(official.start, plain.start), max(official.end, plain.end)))
    return found


def _holds(whole: Period, part: Period) -> bool:
    return whole.start <= part.start and part.end <= whole.end


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
    if not _ASSUMED.search(fold(text)):
        return Period(start, end)
    problems.add(
        "note",
        "period_dates_assumed",
        N_("The form itself says that its period, {start} to {end}, is assumed."),
        start=start,
        end=end,
    )
    before = text[: text.find(first)]
    span = named_span(before)
    return Period(start, end, assumed=True, partial=bool(span) and end < dt.date(span[2], 12, 14) and span[1] == 12)


def assume(span: tuple[int, int, int], signed: dt.date | None, problems: Collector, answers: Answers, key: str) -> Period:
    """The days of a period that is only named: those of the official calendar, whose year runs from 15 to 14 December.

    A document signed well before the named period ends cannot cover all of it: it covers the part until then. One signed in its
    last days is of the whole. One signed when it had hardly begun has the date of another report, or names another period: that
    is asked.
    """
    if answered := _answered(answers.get(key)):
        return answered
    official, plain = official_period(*span), official_period(*span, cut_off=None)
    part = Period(official.start, signed, assumed=True, partial=span[1] == 12) if signed else None
    if part is None or not official.start < part.end < official.end:
        text = N_(
            "The form names its period without days; {start} to {end} is assumed, as the official reporting year runs from 15 to "
            "14 December."
        )
        _offer(key, Text(text, {"start": official.start, "end": official.end}), (official, plain), problems)
        return replace(official, assumed=True)
    told = {"start": official.start, "end": official.end, "signed": part.end}
    if (official.end - part.end).days <= _LAST_DAYS:
        text = N_("The form names a period up to {end} and is dated {signed}, a few days before: the whole period is assumed.")
        _offer(key, Text(text, told), (official, plain, part), problems)
        return replace(official, assumed=True)
    if part.days < _BEGUN * official.days:
        text = N_(
            "The form names a period from {start} to {end} but is dated {signed}, when that had hardly begun. Is the date left "
            "over from another report, or which days does the form cover?"
        )
        _offer(key, Text(text, told), (official, plain, part), problems, severity="error")
        return replace(official, assumed=True)
    text = N_(
        "The form names a period up to {end} but is dated {signed}: it covers a part, and does not say which. "
        "{start} to {signed} is assumed."
    )
    _offer(key, Text(text, told), (part, official, plain), problems, code="period_partial")
    return part


def _offer(
    key: str,
    text: Text,
    periods: tuple[Period, ...],
    problems: Collector,
    *,
    code: str = "period_dates_assumed",
    severity: Severity = "note",
) -> None:
    """Say which days are assumed and offer others to choose from."""
    days = dict.fromkeys((period.start, period.end) for period in periods)
    options = tuple(
        Option(Period(start, end).key, Text(N_("{start} to {end}"), {"start": start, "end": end})) for start, end in days
    )
    problems.ask(Question(key, text, options, kind="period"), code, severity=severity)
