"""What inspections recommended: the title says what matters most, in every branch, and the most urgent stands first."""

import datetime as dt

import pytest

from charts.recommendations import recommendations
from language import language_for
from tests.charts.test_findings import DAY, EN, LATE, LATER, SOON, stated

ADVICE = {"recommendation": "Publish the procedures"}
DONE = {"status": "put_right", "remediated_on": LATE}


def made(*rows: dict, words=EN):
    return recommendations(stated(*(ADVICE | row for row in rows)), DAY, words)


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        ([{"deadline": LATE}], "1 of 1 recommendations is past its deadline on 11 Sep 2020"),
        (
            [{"deadline": LATE}, {"deadline": LATE}, {"deadline": SOON}, DONE],
            "2 of 4 recommendations are past their deadline on 11 Sep 2020",
        ),
        ([{"deadline": SOON}, DONE], "1 of 2 recommendations is left to do, none past its deadline on 11 Sep 2020"),
        (
            [{"deadline": SOON}, {"deadline": LATER}, {"deadline": None}, DONE],
            "3 of 4 recommendations are left to do, none past its deadline on 11 Sep 2020",
        ),
        ([{"status": None}], "1 recommendation, of which nobody says what has been done"),
        ([{"status": None}, {"status": None}, DONE], "3 recommendations; of 2 nobody says what has been done"),
        ([DONE], "The 1 recommendation is carried out"),
        ([DONE, {"status": "no_longer_applies"}], "All 2 recommendations are carried out"),
    ],
)
def test_the_title_says_what_matters_most(rows, title):
    assert made(*rows)[0] == title


def test_a_finding_without_a_recommendation_is_not_counted_and_where_none_has_one_there_is_no_table():
    title, table = recommendations(stated({**ADVICE, "deadline": LATE}, {"deadline": LATE}), DAY, EN)
    assert title == "1 of 1 recommendations is past its deadline on 11 Sep 2020"
    assert len(table.frame) == 1
    assert recommendations(stated({"deadline": LATE}), DAY, EN) is None


def test_the_most_urgent_stands_first_and_of_two_the_one_whose_deadline_is_earlier():
    earlier = LATE - dt.timedelta(days=1)
    _, table = made(
        {"recommendation": "later", "deadline": LATER},
        {"recommendation": "done", **DONE, "deadline": LATER},
        {"recommendation": "late", "deadline": LATE},
        {"recommendation": "unknown", "status": None},
        {"recommendation": "soon", "deadline": SOON},
        {"recommendation": "earlier", "deadline": earlier},
    )
    assert table.frame["Recommendation"].tolist() == ["earlier", "late", "soon", "later", "done", "unknown"]


def test_each_row_says_whom_by_when_and_how_it_stands_and_a_dash_is_not_a_name():
    _, table = made({"deadline": LATE, "responsible_unit": "Phòng Nội vụ"}, {"deadline": None})
    assert table.written().to_numpy().tolist() == [
        ["Publish the procedures", "A commune", "Phòng Nội vụ", "8 Sep 2020", "late by 3 working days"],
        ["Publish the procedures", "A commune", "—", "—", "open, without a deadline"],
    ]


def test_it_is_said_in_vietnamese():
    title, table = made({"deadline": LATE}, DONE, words=language_for("vi"))
    assert "1" in title
    assert "2" in title
    assert table.written().iloc[0, 1] == "Xã A"
