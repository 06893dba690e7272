"""A title says what its table shows, in every case that can arise, and no more than is certain."""

import pandas as pd
import pytest

from charts import titles
from charts.by_period import periods_of
from language import language_for
from metrics.comparison import last_change
from metrics.control import control_chart
from metrics.durations import quantiles
from metrics.outcomes import outcomes
from metrics.rates import with_rate
from schema.definitions import PROGRESS_766, RESOLVED
from tests.rows import article, months, period, sums

EN, VI = language_for("en"), language_for("vi")


def overdue(table: pd.DataFrame) -> pd.DataFrame:
    return with_rate(table, RESOLVED, side="overdue")


def judged(late: int | None, on_time: int | None) -> pd.Series:
    return overdue(sums({"resolved_on_time_total": on_time, "resolved_overdue": late})).iloc[0]


@pytest.mark.parametrize(
    ("late", "on_time", "title"),
    [
        (13, 3660, "13 of 3,673 dossiers late (0.35%)"),
        (0, 12917, "None of 12,917 dossiers was late"),
        (1, 2, "Too few dossiers for a rate"),
        (0, 0, "No dossiers to judge in this period"),
        (None, 5, "How many dossiers were late is not stated"),
    ],
)
def test_the_headline_of_a_period(late, on_time, title):
    assert titles.overdue_share(judged(late, on_time), EN) == title


def test_more_late_than_there_are_is_a_contradiction_and_no_rate():
    row = with_rate(sums({"received_total": 5, "within_deadline": 1, "past_deadline": 9}), PROGRESS_766, side="overdue").iloc[0]
    assert titles.overdue_share(row, EN) == "9 late of 5 dossiers: these figures contradict each other"


def test_the_headline_in_vietnamese():
    assert titles.overdue_share(judged(13, 3660), VI) == "13 hồ sơ quá hạn trên 3.673 hồ sơ (0,35\u00a0%)"


def change_title(table: pd.DataFrame) -> str:
    rated = overdue(table)
    return titles.overdue_change(rated, periods_of(rated), last_change(rated).certain, EN)


def test_the_articles_overdue_rate_rose():
    assert change_title(article()) == "The overdue rate rose from 0% to 0.35%"


@pytest.mark.parametrize(
    ("late", "title"),
    [
        ([50, 10], "The overdue rate fell from 50.00% to 10.00%"),
        ([10, 10], "The overdue rate stayed at 10.00%"),
        ([1, 2], "Overdue 1.00% in 1/2020, 2.00% in 2/2020: the difference between the two may be chance"),
        ([4], "Overdue in January 2020: 4.00%"),
    ],
)
def test_the_last_two_periods(late, title):
    assert change_title(months(late)) == title


def test_periods_without_a_rate_give_no_finding():
    assert change_title(months([1, 1], resolved=3)) == "No overdue rate can be given"


def trend_title(late: list[int], resolved: int = 1000) -> str:
    chart = control_chart(overdue(months(late, resolved=resolved)))
    return titles.trend(chart, periods_of(chart), EN)


@pytest.mark.parametrize(
    ("late", "title"),
    [
        ([0] * 6, "Nothing late in 6 periods"),
        ([20, 22, 18, 21, 19, 20], "No change beyond chance in 6 periods"),
        ([20] * 11 + [60], "December 2020: more late than chance explains (6.00%)"),
        ([60] * 11 + [20], "December 2020: less late than chance explains (2.00%)"),
        ([20] * 5 + [60] + [20] * 6, "More late than chance explains in 6/2020, and not since"),
        ([18] * 7 + [30] * 7, "Overdue has been higher for 7 periods in a row"),
        ([30] * 7 + [18] * 8, "Overdue has been lower for 8 periods in a row"),
        ([30, 20, 30, 20, 30, 20, 19, 21, 23, 25, 27, 29, 31], "The overdue rate has risen for 7 periods in a row, to 3.10%"),
        ([20, 30, 20, 30, 20, 30, 31, 29, 27, 25, 23, 21, 19], "The overdue rate has fallen for 7 periods in a row, to 1.90%"),
        ([25] * 10 + [39, 25, 39], "2 of the last 3 periods are close to the upper limit: watch the next one"),
        ([25] * 10 + [12, 25, 12], "2 of the last 3 periods are close to the lower limit"),
        ([30] * 7 + [18] * 8 + [24], "More late than chance explains in 7 periods, the last of them 7/2020"),
    ],
)
def test_the_course_over_many_periods(late, title):
    assert trend_title(late) == title


@pytest.mark.parametrize(
    ("late", "title"),
    [
        ([60] * 6 + [20] * 6, "Since 7/2020 the overdue rate is 2.00%, before it was 6.00%"),
        ([22] * 6 + [20] * 6, "Since 7/2020 the overdue rate is 2.00%, before it 2.20%: the difference may be chance"),
        ([60] * 6 + [20] * 11 + [60], "June 2021: more late than chance explains (6.00%)"),
        # Six before the step and six after it are no seven in a row.
        ([18] * 4 + [30] * 2 + [30] * 6, "Since 7/2020 the overdue rate is 3.00%, before it was 2.20%"),
    ],
)
def test_after_a_step_the_title_speaks_of_its_part_and_of_the_one_before(late, title):
    chart = control_chart(overdue(months(late, resolved=1000)), [6])
    assert titles.trend(chart, periods_of(chart), EN) == title


LATE = {"resolved_total": 80, "resolved_overdue": 1, "resolved_on_time_total": 79}
NONE_LATE = {"resolved_total": 80, "resolved_overdue": 0, "resolved_on_time_total": 80}


@pytest.mark.parametrize(
    ("counts", "title"),
    [
        ({"received_total": 90, **LATE}, "10 dossiers are not accounted for"),
        ({"received_total": 90, **LATE, "in_process_total": 10}, "10 dossiers still open"),
        ({"received_total": 80, **LATE}, "all resolved, 1 of them late"),
        ({"received_total": 80, **NONE_LATE}, "all resolved, none late"),
        ({"received_total": 80}, "outcomes are not stated"),
    ],
)
def test_what_became_of_the_dossiers(counts, title):
    table = sums({**period("2019-01-01", "2019-12-31"), **counts})
    periods = periods_of(table)
    parts = outcomes(table).assign(period=lambda parts: [periods[place] for place in parts["row"]])
    assert titles.outcomes(parts, periods[0], EN) == f"2019: {title}"


def groups_title(rates: list[tuple[int, int]], reference: float, side: str = "overdue") -> str:
    table = with_rate(
        sums(*({"resolved_on_time_total": n - late, "resolved_overdue": late} for late, n in rates)), RESOLVED, side=side
    )
    worse = (table["low"] > reference) if side == "overdue" else (table["high"] < reference)
    table = table.assign(worse=worse.fillna(False), rank=table["rate"].rank())
    labels = [f"xã {chr(65 + place)}" for place in range(len(rates))]
    return titles.groups(table, "unit", labels, EN, side=side, whole="the communes together")


@pytest.mark.parametrize(
    ("rates", "title"),
    [
        ([(0, 100), (0, 200)], "No unit has a late dossier"),
        ([(1, 100), (2, 200)], "No unit is clearly worse than the communes together"),
        ([(1, 100)], "Xã A is not clearly worse than the communes together"),
        ([(40, 100), (0, 200)], "Xã A is clearly worse than the communes together"),
        ([(40, 100), (60, 200)], "Xã A and xã B are clearly worse than the communes together"),
        ([(40, 100), (60, 200), (90, 200), (0, 900)], "3 of 4 are clearly worse than the communes together"),
        ([(1, 3), (0, 2)], "No rate can be given for any of them"),
    ],
)
def test_units_beside_the_whole(rates, title):
    assert groups_title(rates, reference=0.05) == title


def test_a_low_on_time_rate_is_the_worse_side():
    title = groups_title([(40, 100), (0, 900)], reference=0.95, side="on_time")
    assert title == "Xã A is clearly worse than the communes together"


def days_title(*rows: tuple[str, int, int]) -> str:
    histogram = pd.DataFrame(rows, columns=["sector", "days", "dossiers"])
    table = quantiles(histogram, ("sector",)).assign(apart=False)
    return titles.days(table, table["sector"].tolist(), EN)


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        ([("Đất đai", 20, 50), ("Chứng thực", 0, 90)], "Đất đai takes longest: 9 of 10 within 20 working days"),
        ([("Chứng thực", 0, 90)], "9 of 10 dossiers are done on the day they come in"),
        ([("Đất đai", 20, 4)], "Too few dossiers to say how long resolving takes"),
    ],
)
def test_what_takes_longest(rows, title):
    assert days_title(*rows) == title
