"""Differences of rates are in percentage points and say when they may be chance; totals are compared only if both are whole."""

import datetime as dt

import pytest

from charts.report.comparison import percentage_points, rate_change, total_changes
from charts.report.times import held_against
from language import language_for
from schema.definitions import RESOLVED
from schema.periods import Period
from tests.rows import ARTICLE_2019, ARTICLE_2020, sums

EN, VI = language_for("en"), language_for("vi")
Y2018, Y2019, Y2020 = (Period(dt.date(year, 1, 1), dt.date(year, 12, 31)) for year in (2018, 2019, 2020))
TO_SEPTEMBER = Period(dt.date(2020, 1, 1), dt.date(2020, 9, 11), assumed=True, partial=True)
Q1_2019, Q1_2020, Q4_2019 = (
    Period(dt.date(2019, 1, 1), dt.date(2019, 3, 31)),
    Period(dt.date(2020, 1, 1), dt.date(2020, 3, 31)),
    Period(dt.date(2019, 10, 1), dt.date(2019, 12, 31)),
)


def late(n: int, of: int = 1000):
    return sums({"resolved_on_time_total": of - n, "resolved_overdue": n})


def change(now, before, words=EN, *, side="overdue", period=Y2020, earlier=Y2019) -> str:
    said = rate_change(now, before, RESOLVED, side=side, period=period, earlier=earlier, words=words)
    return said.replace("\N{NO-BREAK SPACE}", " ")


def test_the_article_in_percentage_points():
    now, before = sums(ARTICLE_2020), sums(ARTICLE_2019)
    assert change(now, before, VI, period=TO_SEPTEMBER) == (
        "So với năm 2019, tỷ lệ quá hạn tăng 0,35 điểm phần trăm, từ 0 % lên 0,35 %."
    )
    assert change(now, before, VI, side="on_time", period=TO_SEPTEMBER) == (
        "So với năm 2019, tỷ lệ giải quyết trước và đúng hạn giảm 0,35 điểm phần trăm, từ 100 % xuống 99,65 %."
    )
    assert change(now, before, period=TO_SEPTEMBER) == (
        "Compared with 2019, the overdue rate rose by 0.35 percentage points, from 0% to 0.35%."
    )


@pytest.mark.parametrize(
    ("now", "before", "side", "said"),
    [
        (late(100), late(20), "overdue", "the overdue rate rose by 8 percentage points, from 2.00% to 10.00%."),
        (late(20), late(100), "overdue", "the overdue rate fell by 8 percentage points, from 10.00% to 2.00%."),
        (late(20), late(100), "on_time", "the on-time rate rose by 8 percentage points, from 90.00% to 98.00%."),
        (late(100), late(20), "on_time", "the on-time rate fell by 8 percentage points, from 98.00% to 90.00%."),
        (
            late(22),
            late(20),
            "overdue",
            "the overdue rate rose by 0.2 percentage points, from 2.00% to 2.20%; the difference may be chance.",
        ),
        (
            late(20),
            late(22),
            "overdue",
            "the overdue rate fell by 0.2 percentage points, from 2.20% to 2.00%; the difference may be chance.",
        ),
        (
            late(20),
            late(22),
            "on_time",
            "the on-time rate rose by 0.2 percentage points, from 97.80% to 98.00%; the difference may be chance.",
        ),
        (
            late(22),
            late(20),
            "on_time",
            "the on-time rate fell by 0.2 percentage points, from 98.00% to 97.80%; the difference may be chance.",
        ),
        (late(20), late(40, 2000), "overdue", "the overdue rate is unchanged at 2.00%."),
        (late(20), late(40, 2000), "on_time", "the on-time rate is unchanged at 98.00%."),
    ],
)
def test_a_rate_has_risen_fallen_or_stayed_and_what_may_be_chance_is_said_to_be(now, before, side, said):
    assert change(now, before, side=side) == f"Compared with 2019, {said}"


@pytest.mark.parametrize("before", [late(1, 4), late(0, 0), sums({"received_total": 5}), late(1).iloc[:0]])
def test_a_rate_that_is_not_given_is_compared_with_nothing(before):
    assert change(late(5), before) == "The overdue rate is not compared with 2019: for one of the two periods it is not given."
    assert change(late(5), before, VI, side="on_time") == (
        "Không so sánh tỷ lệ giải quyết trước và đúng hạn với năm 2019: một trong hai kỳ không có tỷ lệ."
    )


def test_a_difference_is_never_rounded_to_none():
    assert percentage_points(0.00001, VI) == "dưới 0,01 điểm phần trăm"
    assert percentage_points(0.0123, VI) == "1,23 điểm phần trăm"
    assert percentage_points(0.00001, EN) == "less than 0.01 percentage points"


def test_the_same_days_a_year_before_are_the_same_period():
    assert held_against(Q1_2019, Q1_2020, VI) == "cùng kỳ năm 2019"
    assert held_against(Q1_2019, Q1_2020, EN) == "the same period of 2019"
    assert held_against(Q4_2019, Q1_2020, VI) == "quý IV/2019"
    assert held_against(Y2019, Y2020, VI) == "năm 2019"


def total(received, resolved):
    return sums({"received_total": received, "resolved_total": resolved})


@pytest.mark.parametrize(
    ("now", "before", "words", "said"),
    [
        (
            total(1100, 900),
            total(1000, 1000),
            VI,
            "So với năm 2019, số hồ sơ tiếp nhận tăng 100 hồ sơ (10,00 %), từ 1.000 lên 1.100; số hồ sơ giải quyết giảm 100 hồ "
            "sơ (10,00 %), từ 1.000 xuống 900.",
        ),
        (
            total(900, 1100),
            total(1000, 1000),
            EN,
            "Compared with 2019, 100 dossiers (10.00%) fewer were received: 900 against 1,000; 100 (10.00%) more were resolved: "
            "1,100 against 1,000.",
        ),
        (
            total(1000, 1000),
            total(1000, 1000),
            EN,
            "Compared with 2019, as many dossiers were received (1,000); as many were resolved (1,000).",
        ),
        (total(10, None), total(0, 5), EN, "Compared with 2019, 10 dossiers (—) more were received: 10 against 0."),
        (total(None, None), total(1, 1), EN, "Totals are not compared with 2019: they are not stated for both periods."),
    ],
)
def test_totals_of_two_whole_periods(now, before, words, said):
    found = total_changes(now, before, period=Y2020, earlier=Y2019, words=words)
    assert found.replace("\N{NO-BREAK SPACE}", " ") == said


def test_totals_of_a_part_of_a_year_or_of_another_length_are_not_compared():
    now, before = total(1, 1), total(2, 2)
    assert total_changes(now, before, period=TO_SEPTEMBER, earlier=Y2019, words=VI) == (
        "Không so sánh tổng số với năm 2019: một trong hai kỳ chỉ có số liệu một phần năm."
    )
    assert total_changes(now, before, period=Q1_2020, earlier=Y2019, words=EN) == (
        "Totals are not compared with 2019: the two periods are of different length."
    )
