"""The weighted order says who leads only as far as chance and weights allow, and shows what each part contributes."""

import pandas as pd
import pytest

from charts.chart import NoChart
from charts.composite import composite_chart
from charts.who import Who
from language import language_for
from schema.definitions import RESOLVED
from schema.periods import Period
from tests.metrics.test_composite import EVEN, units
from tests.store.files import Y2020

EN, VI = language_for("en"), language_for("vi")
MANY = 100
NEAR = {"on_time": 55, "not_past_due": 45}
OPEN = "A has the most points (90.5), but chance leaves the first place open to 2 units"
COUNTS = ["resolved_on_time_total", "resolved_overdue", "received_total", "received_new", "in_process_overdue", "received_online"]


def many(table):
    """The same rates on many more dossiers, so that chance decides nothing."""
    return table.assign(**{name: table[name] * MANY for name in COUNTS})


def chart(table, weights=EVEN, words=EN, period: Period = Y2020, **how):
    return composite_chart(table, RESOLVED, weights, words, who=Who("Huyện B"), period=period, **how)


@pytest.mark.parametrize(
    ("table", "weights", "title"),
    [
        (many(units(A=(90, 90, 90), B=(60, 60, 60))), EVEN, "A leads with 90 points, also if a weight moves by 10 points"),
        (many(units(A=(90, 50, 50), B=(60, 80, 80))), NEAR, "A leads with 72 points, but only by these weights"),
        (units(A=(91, 90, 90), B=(90, 90, 90)), EVEN, OPEN),
        (many(units(A=(90, 1, 1), B=(60, 1, 1))), {"on_time": 1}, "A leads with 90 points"),
        (units(A=(90, 90, 90), B=(90, 90, 90)), EVEN, "2 units share the first place with 90 points"),
    ],
)
def test_the_title_says_no_more_than_chance_and_weights_allow(table, weights, title):
    assert chart(table, weights).title == title


def test_the_title_says_of_how_many_where_not_all_have_a_rank():
    few = units(C=(90, 1, 1)).assign(resolved_on_time_total=9, resolved_overdue=1, received_total=10, received_new=10)
    among = pd.concat([many(units(A=(90, 1, 1), B=(60, 1, 1))), few], ignore_index=True)
    assert chart(among, {"on_time": 1}).title == "A leads with 90 points (of the 2 of 3 units that have a rank)"


def test_each_part_is_drawn_with_its_points_and_the_table_has_rate_and_points():
    picture = chart(units(A=(90, 80, 40)))
    assert [(trace.name, trace.x[0]) for trace in picture.figure.data] == [
        ("On time", 45),
        ("Not left past due", 20),
        ("Online", 10),
    ]
    row = picture.table.written().iloc[0]
    assert (row["On time, rate"], row["On time, points"], row["Total (points)"]) == ("90.00%", "45", "75")


def test_a_choice_of_units_changes_who_is_shown_and_not_their_rank():
    picture = chart(units(A=(90, 90, 90), B=(60, 60, 60)), only=("B",))
    assert picture.table.written()[["Rank", "Unit"]].values.tolist() == [["2", "B"]]
    assert picture.figure.data[0].x == (30.0,)
    assert picture.title == "B has rank 2 of 2 with 60 points"


def test_what_keeps_all_from_a_total_is_named():
    found = chart(units(A=(90, 80, 40)).assign(received_online=None).astype({"received_online": "Int64"}))
    assert isinstance(found, NoChart)
    assert "lacking: Online" in EN.say(found.reason)


def test_without_any_weight_it_asks_for_one():
    assert "No part has a weight" in EN.say(chart(units(A=(90, 80, 40)), {"on_time": 0}).reason)


def test_the_rule_for_ties_gaps_and_few_dossiers_is_printed_with_it():
    note = chart(units(A=(90, 80, 40)), words=VI).note
    assert "(1, 2, 2, 4)" in note
    assert "dưới 30 hồ sơ" in note


def test_no_rate_stands_without_its_two_counts():
    picture = chart(units(A=(90, 80, 40)))
    row = picture.table.written().iloc[0]
    assert (row["On time, dossiers counted"], row["On time, out of"]) == ("90", "100")
    assert picture.figure.data[0].hovertext == ("<b>1 · A</b><br>On time: 90.00% · 90 of 100 → 45 points",)
