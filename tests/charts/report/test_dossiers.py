"""The sentences about dossiers say what is stated, in the grammar of none, one, many and all, and nothing of very few."""

import datetime as dt

import pytest

from charts.report.dossiers import on_time, received, resolved, still_open
from charts.who import Who
from language import language_for
from metrics.targets import Goal
from schema.definitions import DUE, PROGRESS_766, RESOLVED
from schema.periods import Period
from tests.rows import ARTICLE_2019, ARTICLE_2020, sums

EN, VI = language_for("en"), language_for("vi")
WHO = Who("Huyện Anh Sơn")
Y2019 = Period(dt.date(2019, 1, 1), dt.date(2019, 12, 31), assumed=True)
TO_SEPTEMBER = Period(dt.date(2020, 1, 1), dt.date(2020, 9, 11), assumed=True, partial=True)
NBSP = "\N{NO-BREAK SPACE}"


def plain(text: str) -> str:
    return text.replace(NBSP, " ")


@pytest.mark.parametrize(
    ("words", "figures", "period", "said"),
    [
        (
            VI,
            ARTICLE_2019,
            Y2019,
            "Năm 2019, huyện Anh Sơn tiếp nhận 12.979 hồ sơ (bao gồm hồ sơ kỳ trước chuyển qua; nguồn không nêu số này).",
        ),
        (
            EN,
            ARTICLE_2020,
            TO_SEPTEMBER,
            "In 2020 (part of the year, to 11 Sep at the latest), Anh Sơn district received 3,673 dossiers (those carried over "
            "included; their number is not stated in the source).",
        ),
        (EN, {}, Y2019, "In 2019, how many dossiers Anh Sơn district received is not stated in the source."),
        (VI, {"received_total": 0}, Y2019, "Năm 2019, huyện Anh Sơn không tiếp nhận hồ sơ nào."),
        (
            EN,
            {"received_total": 1, "received_new": 1, "carried_over": 0},
            Y2019,
            "In 2019, Anh Sơn district received 1 dossier (newly received: 1; none carried over from the period before).",
        ),
        (
            VI,
            {"received_total": 1000, "received_new": 900, "carried_over": 100, "received_online": 300},
            Y2019,
            "Năm 2019, huyện Anh Sơn tiếp nhận 1.000 hồ sơ (tiếp nhận mới 900 hồ sơ; từ kỳ trước chuyển qua 100 hồ sơ; "
            "trực tuyến 300 hồ sơ, chiếm 33,33 % số tiếp nhận mới).",
        ),
        (
            EN,
            {"received_total": 10, "received_new": 10, "received_online": 0},
            Y2019,
            "In 2019, Anh Sơn district received 10 dossiers (newly received: 10; none filed online).",
        ),
        # Of 4 newly received dossiers no share is given.
        (
            EN,
            {"received_total": 4, "received_new": 4, "received_online": 1},
            Y2019,
            "In 2019, Anh Sơn district received 4 dossiers (newly received: 4; filed online: 1).",
        ),
    ],
)
def test_what_was_received(words, figures, period, said):
    assert plain(received(sums(figures), period, words, who=WHO)) == said


@pytest.mark.parametrize(
    ("words", "figures", "said"),
    [
        # 457 ÷ 12,917 = 3.5380 %; 12,460 ÷ 12,917 = 96.4620 %.
        (
            VI,
            ARTICLE_2019,
            "Đã giải quyết 12.917 hồ sơ: trước hạn 457 hồ sơ (3,54 %); đúng hạn 12.460 hồ sơ (96,46 %); không có hồ sơ quá hạn.",
        ),
        # 102, 3,558 and 13 of 3,673: 2.7770, 96.8690 and 0.3539 %.
        (
            VI,
            ARTICLE_2020,
            "Đã giải quyết 3.673 hồ sơ: trước hạn 102 hồ sơ (2,78 %); đúng hạn 3.558 hồ sơ (96,87 %); quá hạn 13 hồ sơ (0,35 %).",
        ),
        (EN, ARTICLE_2020, "3,673 dossiers were resolved: early: 102 (2.78%); on time: 3,558 (96.87%); late: 13 (0.35%)."),
        (EN, {}, "How many dossiers were resolved is not stated in the source."),
        (EN, {"resolved_total": 0}, "No dossier was resolved."),
        (VI, {"resolved_total": 0}, "Không có hồ sơ nào được giải quyết."),
        (
            EN,
            {"resolved_total": 100, "resolved_on_time_total": 100, "resolved_overdue": 0},
            "100 dossiers were resolved: all of them early or on time.",
        ),
        (
            EN,
            {"resolved_total": 100, "resolved_on_time_total": 90, "resolved_overdue": 10},
            "100 dossiers were resolved: early or on time: 90 (90.00%); late: 10 (10.00%).",
        ),
        (
            EN,
            {"resolved_total": 40, "resolved_on_time_total": 0, "resolved_overdue": 40},
            "40 dossiers were resolved: none early or on time; late: 40 (100%).",
        ),
        (
            EN,
            {
                "resolved_total": 100,
                "resolved_early": 0,
                "resolved_on_time": 80,
                "resolved_on_time_total": 80,
                "resolved_overdue": 0,
                "resolved_no_due": 20,
            },
            "100 dossiers were resolved: none early; on time: 80 (100%); none late; without a due date: 20, in no share.",
        ),
        (EN, {"resolved_total": 100}, "100 dossiers were resolved: early or on time: not stated; late: not stated."),
        (
            VI,
            {"resolved_total": 20, "resolved_on_time_total": 19, "resolved_overdue": 1},
            "Đã giải quyết 20 hồ sơ: trước và đúng hạn 19 hồ sơ (95,00 %); quá hạn 1 hồ sơ (5,00 %); do có ít hồ sơ, các tỷ lệ "
            "chỉ để tham khảo.",
        ),
        (
            EN,
            {"resolved_total": 4, "resolved_on_time_total": 3, "resolved_overdue": 1},
            "Resolved: fewer than 5 dossiers with a due date, so that what became of them is not given.",
        ),
        (
            EN,
            {"resolved_total": 10, "resolved_on_time_total": -1, "resolved_overdue": 11},
            "10 dossiers were resolved; the figures of what was early, on time and late contradict each other.",
        ),
        (
            EN,
            {"received_total": 200, "within_deadline": 180, "past_deadline": 20},
            "Resolved on time or still within their deadline: 180 (90.00%); past it: 20.",
        ),
        (
            VI,
            {"received_total": 200, "within_deadline": 200, "past_deadline": 0},
            "Giải quyết đúng hạn hoặc còn trong hạn: 200 hồ sơ (100 %); không có hồ sơ quá hạn.",
        ),
        (
            EN,
            {"received_total": 4, "within_deadline": 3, "past_deadline": 1},
            "Fewer than 5 dossiers, so that what became of them is not given.",
        ),
    ],
)
def test_what_became_of_those_resolved(words, figures, said):
    assert plain(resolved(sums(figures), words)) == said


@pytest.mark.parametrize(
    ("words", "figures", "said"),
    [
        (EN, {}, "How many dossiers are open is not stated in the source."),
        (VI, {"in_process_total": 0}, "Cuối kỳ, không còn hồ sơ đang giải quyết."),
        (
            EN,
            {"in_process_total": 50, "in_process_not_due": 50, "in_process_overdue": 0},
            "At the end of the period 50 dossiers are open, none of them past due.",
        ),
        (
            VI,
            {"in_process_total": 50, "in_process_not_due": 0, "in_process_overdue": 50},
            "Cuối kỳ, đang giải quyết 50 hồ sơ, tất cả đã quá hạn.",
        ),
        (
            VI,
            {"in_process_total": 50, "in_process_not_due": 40, "in_process_overdue": 10},
            "Cuối kỳ, đang giải quyết 50 hồ sơ, trong đó chưa đến hạn 40 hồ sơ, quá hạn 10 hồ sơ (20,00 %).",
        ),
        (
            EN,
            {"in_process_total": 50, "in_process_overdue": 10},
            "At the end of the period 50 dossiers are open; past due: 10 (20.00%).",
        ),
        (
            EN,
            {"in_process_total": 50},
            "At the end of the period 50 dossiers are open; how many of them are past due is not stated.",
        ),
        (
            EN,
            {"in_process_total": 1, "in_process_overdue": 1},
            "At the end of the period 1 dossier is open; of fewer than 5 it is not given how many are past due.",
        ),
    ],
)
def test_what_is_still_open(words, figures, said):
    assert plain(still_open(sums(figures), words)) == said


def test_dossiers_the_source_does_not_account_for_are_named_and_not_called_open():
    # 12,979 − 12,917 = 62; of 2020 all 3,673 were resolved.
    assert still_open(sums(ARTICLE_2019), EN) == "The source does not say what became of 62 dossiers received."
    assert still_open(sums(ARTICLE_2020), EN) == "How many dossiers are open is not stated in the source."


def test_the_on_time_rate_names_its_two_counts_and_what_it_is_a_share_of():
    assert plain(on_time(sums(ARTICLE_2020), RESOLVED, VI)) == (
        "Tỷ lệ giải quyết trước và đúng hạn đạt 99,65 % (3.660/3.673 hồ sơ đã giải quyết trong kỳ có ngày hẹn trả)."
    )
    assert on_time(sums(ARTICLE_2020), PROGRESS_766, EN) == ""
    assert on_time(sums({**ARTICLE_2020, "in_process_overdue": 7}), DUE, EN).startswith(
        "The on-time rate is 99.46% (3,660 of 3,680 "
    )


def test_decision_766s_share_is_called_what_it_counts():
    figures = sums({"received_total": 597918, "within_deadline": 528684, "past_deadline": 69234})
    assert plain(on_time(figures, PROGRESS_766, VI)) == (
        "Tỷ lệ hồ sơ giải quyết đúng hạn hoặc còn trong hạn đạt 88,42 % (528.684/597.918 hồ sơ tiếp nhận trong kỳ)."
    )
    assert on_time(figures, PROGRESS_766, EN) == (
        "The share resolved on time or not yet due is 88.42% (528,684 of 597,918 dossiers received in the period)."
    )


@pytest.mark.parametrize(("target", "verdict"), [(0.99, "met"), (0.996, "at risk, too close to tell"), (1, "missed")])
def test_the_on_time_rate_stands_against_its_target_as_on_the_pages(target, verdict):
    said = on_time(sums(ARTICLE_2020), RESOLVED, EN, goal=Goal(target, "high", "Plan 12"))
    assert said.endswith(f" Target at least {EN.percent(target)} (Plan 12): {verdict}.")
    assert on_time(sums(ARTICLE_2020), PROGRESS_766, EN, goal=Goal(target, "high")) == ""


def test_without_a_row_nothing_is_stated():
    nothing = sums(ARTICLE_2019).iloc[:0]
    assert "not stated" in received(nothing, Y2019, EN, who=WHO)
    assert "not stated" in resolved(nothing, EN)
    assert "not stated" in still_open(nothing, EN)
    assert on_time(nothing, RESOLVED, EN) == ""
