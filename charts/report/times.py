"""How a report speaks of the period it compares with."""

from charts.names import period_name
from language import N_, Language
from schema.periods import Period


def within(period: Period, words: Language) -> str:
    """A period within a sentence: 2019 in English, năm 2019 in Vietnamese."""
    name = period_name(period, words)
    return name[:1].lower() + name[1:] if words.code == "vi" else name


def same_days_last_year(before: Period, period: Period) -> bool:
    """Whether one is the other a year earlier: what a report calls the same period."""
    return (before.start.year, before.end.year) == (period.start.year - 1, period.end.year - 1) and (
        (before.start.month, before.start.day, before.end.month) == (period.start.month, period.start.day, period.end.month)
    )


def held_against(before: Period, period: Period, words: Language) -> str:
    """The period a sentence compares with: the same period of 2019 · Quarter I, 2020."""
    if same_days_last_year(before, period) and period.step != "year":
        return words.say(N_("the same period of {year}"), year=str(before.end.year))
    return within(before, words)
