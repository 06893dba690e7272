"""Each title says what its own table shows, in every branch, and every count stands in words beside its bar."""

import datetime as dt

import pandas as pd
import pytest

from charts.chart import Chart, NoChart
from charts.finding_words import in_time_line, inspection_note, repeat_line, state_text, unit_lines
from charts.findings import ageing_chart, findings_chart, findings_reading
from charts.who import Who
from language import language_for
from metrics.findings import inspections, put_right_in_time, repeats, states
from schema.tables import FINDINGS

EN, VI = language_for("en"), language_for("vi")
DAY = dt.date(2020, 9, 11)
WHO = Who("Huyện H")
LATE, SOON, LATER = dt.date(2020, 9, 8), dt.date(2020, 9, 15), dt.date(2020, 12, 1)


def published(*rows: dict) -> pd.DataFrame:
    filled = [
        {
            "inspection": "K/1",
            "finding": str(number),
            "inspected_on": dt.date(2020, 9, 1),
            "unit": row.get("unit_name", "Xã A"),
            "unit_name": "Xã A",
            "area": "h",
            "area_name": "Huyện H",
            "reform_area": "finance",
            "kind": "shortcoming",
            "status": "in_progress",
            **row,
        }
        for number, row in enumerate(rows, start=1)
    ]
    return FINDINGS.conform(filled).assign(demonstration=False)


def stated(*rows: dict) -> pd.DataFrame:
    return states(published(*rows), DAY, 5)


def chart(*rows: dict, by: str = "reform_area", words=EN) -> Chart | NoChart:
    return findings_chart(stated(*rows), by, DAY, 5, words, who=WHO)


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        ([{"deadline": LATE}], "1 finding is late on 11 Sep 2020, in “Public finance”"),
        ([{"deadline": LATE}] * 2, "2 findings are late on 11 Sep 2020, all of them in “Public finance”"),
        (
            [{"deadline": LATE}] * 2 + [{"deadline": LATE, "reform_area": "digital"}],
            "3 findings are late on 11 Sep 2020, most of them in “Public finance” (2)",
        ),
        (
            [{"deadline": LATE}, {"deadline": LATE, "reform_area": None}],
            "2 findings are late on 11 Sep 2020, in no place more than in others",
        ),
        ([{"deadline": SOON}], "No finding is late on 11 Sep 2020; 1 falls due within 5 working days"),
        ([{"deadline": SOON}, {"deadline": DAY}], "No finding is late on 11 Sep 2020; 2 fall due within 5 working days"),
        ([{"deadline": LATER}, {"deadline": None}], "No finding is late on 11 Sep 2020; 2 are open"),
        ([{"status": None}], "What was done about the finding is not stated"),
        ([{"status": None}] * 3, "What was done about the 3 findings is not stated"),
        (
            [{"status": None}, {"status": "put_right", "remediated_on": LATE}],
            "What was done about 1 of 2 findings is not stated",
        ),
        (
            [{"status": "put_right", "remediated_on": LATE}, {"status": "no_longer_applies"}],
            "Nothing is left to do on 11 Sep 2020: what was found is put right or no longer applies",
        ),
    ],
)
def test_the_title_says_what_matters_most(rows, title):
    assert chart(*rows).title == title


def test_in_vietnamese_one_finding_is_not_called_all_of_them():
    one, two = (chart(*[{"deadline": LATE}] * n, words=VI).title for n in (1, 2))
    assert "đều" not in one and "đều thuộc" in two


def test_by_unit_the_title_names_the_unit_as_it_is_said():
    drawn = chart({"deadline": LATE}, {"unit_name": "Xã B"}, by="unit")
    assert drawn.title == "1 finding is late on 11 Sep 2020, in A commune"
    assert drawn.subtitle == "H district: findings of 1 inspection by unit, as of 11 Sep 2020"


def test_every_count_stands_in_words_beside_its_bar():
    drawn = chart({"deadline": LATE}, {"deadline": SOON}, {"status": None}, {"reform_area": "digital"})
    assert drawn.alt.endswith("Public finance: 1 late · 1 due soon · 1 not stated; Digital government: 1 open")
    assert drawn.table.written().to_dict("records")[0] == {
        "Area of reform": "Public finance",
        "late": "1",
        "due soon": "1",
        "open": "0",
        "not stated": "1",
        "Findings": "3",
    }


def test_where_there_are_only_merits_there_is_no_picture():
    assert isinstance(chart({"kind": "merit", "status": None}), NoChart)


@pytest.mark.parametrize(
    ("rows", "title"),
    [
        (
            [{"deadline": LATE}, {"deadline": dt.date(2020, 9, 3)}],
            "Longest late is finding 2 of K/1: due on 3 Sep 2020, at A commune",
        ),
        ([{"deadline": SOON}], "Nothing is past its deadline on 11 Sep 2020"),
    ],
)
def test_what_is_left_is_told_by_its_deadline(rows, title):
    assert ageing_chart(stated(*rows), DAY, 5, EN, who=WHO).title == title


def test_where_nothing_is_left_there_is_no_picture_of_it():
    found = ageing_chart(stated({"status": None}), DAY, 5, EN, who=WHO)
    assert isinstance(found, NoChart)
    assert EN.say(found.reason) == "Nothing is left to do on 11 Sep 2020, as far as it is stated what was done."


@pytest.mark.parametrize(
    ("row", "text"),
    [
        ({"deadline": dt.date(2020, 9, 10)}, "late by 1 working day"),
        ({"deadline": LATE}, "late by 3 working days"),
        ({"deadline": DAY}, "due on the day itself"),
        ({"deadline": SOON}, "due in 2 working days"),
        ({"deadline": dt.date(2020, 9, 21)}, "open, 6 working days left"),
        ({}, "open, without a deadline"),
        ({"status": None}, "not stated"),
        ({"status": "no_longer_applies"}, "no longer applies"),
        ({"status": "put_right"}, "put right"),
        ({"status": "put_right", "deadline": DAY, "remediated_on": DAY, "verified_on": DAY}, "put right in time, verified"),
        ({"status": "put_right", "deadline": LATE, "remediated_on": dt.date(2020, 9, 10)}, "put right 2 working days late"),
        ({"kind": "merit", "status": None}, "nothing to put right"),
    ],
)
def test_a_state_is_told_in_words(row, text):
    assert state_text(stated(row).iloc[0], EN) == text


def test_late_on_the_saturday_after_is_late_by_no_working_day():
    row = states(published({"deadline": DAY}), dt.date(2020, 9, 12), 5).iloc[0]
    assert state_text(row, EN) == "late since its deadline"


def test_the_list_begins_with_what_is_late_and_leaves_empty_columns_out():
    reading = findings_reading(stated({}, {"deadline": LATE, "description": "=1+1"}), EN)
    assert reading.written()["State"].tolist() == ["late by 3 working days", "open, without a deadline"]
    assert "Verified by" not in reading.frame


def test_a_repeat_says_what_became_of_the_first():
    rows = published(
        {"status": "put_right", "remediated_on": LATE},
        {"finding": "2"},
        {"repeat_of": "K/1/1"},
        {"repeat_of": "K/1/2"},
        {"repeat_of": "J/9"},
    )
    lines = [repeat_line(row, EN) for _, row in repeats(states(rows, DAY, 5), rows).iterrows()]
    assert lines == [
        "A commune, Public finance: finding 3 of K/1 repeats finding 1 of K/1, put right on 8 Sep 2020",
        "A commune, Public finance: finding 4 of K/1 repeats finding 2 of K/1, of which no day says that it was put right",
        "A commune, Public finance: finding 5 of K/1 repeats J/9, which is not published",
    ]


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        ([{"deadline": SOON}], "no deadline has passed"),
        ([{"deadline": LATE}], "0 of 1 findings: too few for a rate"),
        ([{"deadline": LATE}] * 5, "0 of 5 findings · 95% interval: 0% – 43.45%"),
    ],
)
def test_the_rate_comes_with_its_counts_or_the_reason_there_is_none(rows, line):
    assert in_time_line(put_right_in_time(stated(*rows), DAY).iloc[0], EN) == line


@pytest.mark.parametrize(
    ("rows", "line"),
    [
        ([{"deadline": LATE}, {}], "2 findings to follow up: 2 left to do, 1 of them late"),
        ([{}], "1 finding to follow up: 1 left to do, none late"),
        ([{"status": None}] * 2, "2 findings to follow up: what was done is not stated"),
    ],
)
def test_a_unit_has_its_findings_in_two_lines(rows, line):
    assert unit_lines(stated(*rows), EN) == [line, "Last inspection: K/1, 1 Sep 2020"]


def test_an_inspection_of_the_area_itself_is_a_note_on_all_of_it_and_a_made_up_one_says_so():
    rows = published({"unit": "h", "unit_name": "Huyện H", "inspecting_body": "Sở Nội vụ"}, {"unit": "a"})
    of_area, of_unit = (inspection_note(row, EN) for _, row in inspections(rows.assign(demonstration=[False, True])).iterrows())
    if of_area.unit:
        of_area, of_unit = of_unit, of_area
    assert of_area.text == "inspection “K/1” by Sở Nội vụ, 1 finding to follow up"
    assert (of_unit.unit, of_unit.text) == ("a", "inspection “K/1”, 1 finding to follow up (demonstration)")


def test_vietnamese_says_the_same():
    assert (
        chart({"deadline": LATE}, words=VI).title
        == "Đến 11/9/2020 có 1 phát hiện quá hạn khắc phục, thuộc “Cải cách tài chính công”"
    )
