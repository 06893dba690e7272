"""How periods, definitions and other things of the vocabulary are called in a picture or a sentence."""

import datetime as dt
from collections.abc import Sequence

from language import N_, Language
from schema.periods import MONTHS, Period, official_period

_ROMAN = ("I", "II", "III", "IV")
# What is longer than a quarter, by first month and months.
_LONGER = {
    (1, 6): N_("First half of {year}"),
    (7, 6): N_("Second half of {year}"),
    (1, 9): N_("First 9 months of {year}"),
    (1, 12): N_("{year}"),
}


def period_name(period: Period, words: Language) -> str:
    """A period as people name it: 2019 · Quarter I, 2020 · March 2020 · Quarter II, 2020 (15/3–14/6/2020) · 2020 (to 11 Sep) ·
    its two dates. A period of the reporting year has its days beside its name, since they are not those of the calendar."""
    start, end = period.start, period.end
    if period.step:
        return _named(start.month, MONTHS[period.step], start.year, words)
    if period.official:
        return words.say(N_("{period} ({days})"), period=_named(*period.official, words), days=words.dates(start, end))
    if half := _calendar_half(period):
        return _named(half, 6, start.year, words)
    if (start.month, start.day) == (1, 1) and start.year == end.year:
        return words.say(N_("{year} (to {day})"), year=str(start.year), day=words.short_date(end))
    return words.dates(start, end)


def _calendar_half(period: Period) -> int | None:
    """The first month of the half of a calendar year that a period is; None if it is none."""
    year = period.start.year
    return next((month for month in (1, 7) if period.same_days(official_period(month, 6, year, cut_off=None))), None)


def _named(first_month: int, months: int, year: int, words: Language) -> str:
    """What some months of a year are called, whichever their first day."""
    if months == 1:
        return words.month(dt.date(year, first_month, 1))
    if months == 3:
        return words.say(N_("Quarter {quarter}, {year}"), quarter=_ROMAN[(first_month - 1) // 3], year=str(year))
    return words.say(_LONGER[first_month, months], year=str(year))


def period_label(period: Period, words: Language) -> str:
    """The period's name and, where its dates are not in the source, that they are assumed."""
    name = period_name(period, words)
    if period.assumed:
        return words.say(N_("{period}, dates assumed"), period=name)
    return name


def short_period(period: Period, words: Language) -> str:
    """The shortest unmistakable name, for an axis: 2019 · Q1/2020 · 3/2020 · to 11/9/2020."""
    start, end = period.start, period.end
    if (start.year, start.month) == (end.year, end.month):  # also a month of which only a part is known
        return f"{start.month}/{start.year}"
    # Of periods that overlap only one stands on an axis, so that the days need not be told.
    first, months, year = period.official or (start.month, MONTHS.get(period.step), start.year)
    if months == 1:
        return f"{first}/{year}"
    if months == 3:
        return words.say(N_("Q{quarter}/{year}"), quarter=str((first + 2) // 3), year=str(year))
    if period.official:
        return _named(first, months, year, words)
    return period_name(period, words)


def period_caveat(period: Period, words: Language) -> str:
    """What must be said wherever the period's figures stand; empty when its dates are printed in the source."""
    if period.partial:
        return words.say(
            N_("{period}: part of the year, period not stated in the source; dates assumed"), period=period_name(period, words)
        )
    if period.assumed:
        return words.say(N_("{period}: dates assumed"), period=period_name(period, words))
    return ""


def some_of(names: Sequence[str], most: int, words: Language) -> str:
    """The first names, at most so many, and how many more there are."""
    more = len(names) - most
    return "; ".join(names[:most]) + (words.say_many("; 1 more", "; {n} more", more) if more > 0 else "")
