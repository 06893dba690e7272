"""The picture of reasons says what is given most often, and never hides that most give none."""

import datetime as dt

import pytest

from charts.chart import NoChart
from charts.delay_reasons import reasons_chart
from charts.who import Who
from language import language_for
from schema.periods import Period
from tests.metrics.test_delay_reasons import late
from tests.rows import sums

EN, VI = language_for("en"), language_for("vi")
Y2020 = Period(dt.date(2020, 1, 1), dt.date(2020, 12, 31))


def chart(table, words=EN, basis="recomputed"):
    return reasons_chart(table, words, who=Who("Huyện Anh Sơn"), period=Y2020, basis=basis)


@pytest.mark.parametrize(
    ("dossiers", "title"),
    [
        ({"agency": 7, "staff": 3}, "2020: the reason given most often is “Waiting for another office” (7 of 10 late)"),
        (
            {"agency": 4, "staff": 4, "none": 2},
            "2020: given most often are “Waiting for another office” and “Staff short, absent or slow” (4 of 10 late each)",
        ),
        ({"agency": 2, "staff": 2, "rules": 2}, "2020: no reason stands out among 6 late dossiers"),
        ({"agency": 4, "none": 6}, "2020: 6 of 10 late dossiers give no reason"),
        ({"none": 3}, "2020: none of 3 late dossiers gives a reason"),
        ({"none": 1}, "2020: the 1 late dossier gives no reason"),
    ],
)
def test_the_title_says_what_the_table_shows(dossiers, title):
    assert chart(late(**dossiers)).title == title


def test_a_dossier_without_a_reason_has_a_bar_of_its_own_colour():
    picture = chart(late(agency=6, none=4))
    assert [trace.name for trace in picture.figure.data] == ["Reason given", "No reason given"]
    assert [list(trace.x) for trace in picture.figure.data] == [[6.0, 0.0], [0.0, 4.0]]


def test_the_table_adds_up_the_shares():
    written = chart(late(agency=6, none=4), VI).table.written()
    assert written.values.tolist() == [
        ["Chờ phối hợp của cơ quan khác", "6", "60,00\u00a0%", "60,00\u00a0%"],
        ["Không ghi lý do", "4", "40,00\u00a0%", "100\u00a0%"],
    ]


@pytest.mark.parametrize(("basis", "said"), [("reported", "only be read from dossiers"), ("recomputed", "No dossier is late")])
def test_without_late_dossiers_or_without_dossiers_it_says_so(basis, said):
    found = chart(late().astype({"delay_reason": "str"}), basis=basis)
    assert isinstance(found, NoChart)
    assert said in EN.say(found.reason)


def test_of_few_dossiers_it_is_not_told_how_many_are_late():
    whole = sums({"resolved_on_time_total": 2, "resolved_overdue": 1, "in_process_total": 0, "in_process_overdue": 0})
    found = reasons_chart(late(none=1), EN, who=Who("Xã A"), period=Y2020, basis="recomputed", whole=whole)
    assert isinstance(found, NoChart)
    assert EN.say(found.reason) == "Fewer than 5 dossiers, so that what became of them is not given."
