"""The pictures by period: which periods are drawn, whom the title speaks of, and what is said of gaps and assumed days."""

import datetime as dt

import pandas as pd

from charts.by_period import around, caveats, outcomes_chart, overdue_chart
from charts.who import Who
from language import language_for
from schema.definitions import RESOLVED
from schema.periods import Period
from tests.rows import period, sums

EN = language_for("en")
WHO = Who("Huyện Anh Sơn")
MONTHS = [Period(dt.date(2020, month, 1), dt.date(2020, month, 28)) for month in range(1, 13)]


def by_period(*periods: Period, late: int = 1) -> pd.DataFrame:
    rows = (
        period(str(one.start), str(one.end)) | {"resolved_overdue": late + place, "resolved_on_time_total": 1000}
        for place, one in enumerate(periods)
    )
    return sums(*rows)


def overdue(table: pd.DataFrame, focus: Period):
    return overdue_chart(table, focus, RESOLVED, [RESOLVED], EN, who=WHO)


def test_the_last_periods_are_drawn_and_it_is_said():
    chart = overdue(by_period(*MONTHS), MONTHS[-1])
    assert len(chart.table.frame) == 8
    assert chart.subtitle.endswith("8 of 12 periods are drawn")
    assert "periods are drawn" not in overdue(by_period(*MONTHS[:8]), MONTHS[0]).subtitle


def test_the_chosen_period_is_always_among_them():
    assert len(around(by_period(*MONTHS), MONTHS[5])) == 8
    assert around(by_period(*MONTHS), MONTHS[2])["period_end"].max() == pd.Timestamp(MONTHS[7].end)
    longer = [Period(dt.date(year, 1, 1), dt.date(year, 12, 31)) for year in range(2000, 2020)]
    assert around(by_period(*longer), longer[10])["period_end"].max() == pd.Timestamp(longer[10].end)


def test_the_title_is_about_the_chosen_period_and_says_so():
    table = by_period(*MONTHS[:4], late=100)
    assert overdue(table, MONTHS[3]).title.startswith("Overdue ")
    assert (
        overdue(table, MONTHS[1]).title
        == "2/2020: Overdue 9.09% in 1/2020, 9.17% in 2/2020: the difference between the two may be chance"
    )


def test_a_gap_between_periods_is_told():
    quarters = [Period(dt.date(2020, 1, 1), dt.date(2020, 3, 31)), Period(dt.date(2020, 7, 1), dt.date(2020, 9, 30))]
    assert caveats(quarters, EN) == ["There are no figures between Q1/2020 and Q3/2020."]
    assert caveats([quarters[0], Period(dt.date(2020, 4, 1), dt.date(2020, 6, 30))], EN) == []


def test_many_assumed_periods_are_counted_and_not_listed():
    assumed = [Period(one.start, one.end, assumed=True) for one in MONTHS[:5]]
    said = caveats([Period(dt.date(one.year, one.month, 1), one, True) for one in map(_last, range(1, 6))], EN)
    assert said == ["The dates of 5 of the 5 periods are assumed."]
    assert len([line for line in caveats(assumed[:2], EN) if "dates assumed" in line]) == 2


def _last(month: int) -> dt.date:
    return dt.date(2020, month + 1, 1) - dt.timedelta(days=1)


def test_outcomes_are_of_the_same_periods():
    table = by_period(*MONTHS).assign(received_total=1100)
    chart = outcomes_chart(table, MONTHS[2], EN, who=WHO)
    assert chart.subtitle.endswith("8 of 12 periods are drawn")


def test_beside_a_period_whose_outcomes_are_not_told_stands_why_and_never_none():
    told, few, silent = MONTHS[:3]
    late = {"received_total": 100, "resolved_on_time_total": 90, "resolved_overdue": 10}
    table = sums(
        {**period(str(told.start), str(told.end)), **late},
        {**period(str(few.start), str(few.end)), "received_total": 4, "resolved_on_time_total": 3, "resolved_overdue": 1},
        {**period(str(silent.start), str(silent.end)), "received_total": 50},
    )
    drawing = outcomes_chart(table, told, EN, who=WHO).drawing
    assert drawing.texts == ("100 dossiers", "fewer than 5 dossiers: no rate", "not stated in the file")
    assert {part.values[1:] for part in drawing.parts} == {(None, None)}
