"""The course of lateness shows its limits, says what it found, and makes no course of a few periods."""

import datetime as dt

import pytest

from charts.trend import FOUND, trend_chart
from charts.who import Who
from language import language_for
from metrics.control import RULES
from schema.definitions import RESOLVED
from schema.notes import Note
from tests.rows import months

EN, VI = language_for("en"), language_for("vi")
ANH_SON = Who("Huyện Anh Sơn")
VARYING = [18, 28] * 5 + [19]


def chart(late: list[int], words=EN):
    return trend_chart(months(late, resolved=1000), RESOLVED, [RESOLVED], words, who=ANH_SON)


def test_fewer_than_five_periods_are_rates_beside_each_other_and_no_course():
    few = chart([20, 22, 60, 18])
    assert "limits" not in few.note
    assert all(trace.mode == "markers" for trace in few.figure.data)
    assert few.key == "trend"


def test_the_centre_and_both_limits_are_drawn_below_the_rates():
    lower, upper, rates = (chart([*VARYING, 60]).figure.data[place] for place in (1, 2, 3))
    assert [trace.line.dash for trace in (lower, upper)] == ["dash", "dash"]
    assert rates.marker.symbol == ("circle",) * 11 + ("diamond",)
    assert max(upper.y) < 0.06 < max(rates.y) + 1e-9


@pytest.mark.parametrize(
    ("words", "found", "told"), [(EN, "Found", "above the upper limit"), (VI, "Phát hiện", "trên giới hạn trên")]
)
def test_the_table_and_the_pointer_say_what_was_found(words, found, told):
    picture = chart([*VARYING, 60], words)
    assert picture.table.written()[found].tolist() == [""] * 11 + [told]
    assert told in picture.figure.data[3].hovertext[11]


def test_every_rule_has_its_words_on_both_sides():
    assert set(FOUND) == {(rule, side) for rule in RULES for side in (-1, 1)}


@pytest.mark.parametrize(("points", "trial"), [(5, True), (11, True), (12, False)])
def test_limits_on_trial_are_said_to_be(points, trial):
    assert ("on trial" in chart([20] * points).note) == trial


def test_without_a_late_dossier_the_scale_still_starts_at_zero():
    picture = chart([0] * 6)
    assert picture.title == "Nothing late in 6 periods"
    assert picture.figure.layout.yaxis.tickvals[0] == 0


def stepped(late: list[int], day: str):
    step = Note("step", "424", dt.date.fromisoformat(day), "a second desk", id="1", who="An", saved_at=dt.datetime(2020, 9, 1))
    return trend_chart(months(late, resolved=1000), RESOLVED, [RESOLVED], EN, who=ANH_SON, changes=[step])


def test_a_step_parts_the_limits_and_is_drawn_between_the_periods():
    picture = stepped([60] * 6 + [20] * 6, "2020-07-01")
    assert [tuple(trace.x) for trace in picture.figure.data[:6:3]] == [tuple(range(6)), tuple(range(6, 12))]
    assert [shape.x0 for shape in picture.figure.layout.shapes] == [5.5]
    assert "A step change begins with 7/2020" in picture.note


def test_the_table_holds_each_part_against_its_own_centre():
    centres = stepped([60] * 6 + [20] * 6, "2020-07-01").table.written()["Centre"].tolist()
    assert centres == ["6.00%"] * 6 + ["2.00%"] * 6


def test_a_part_of_few_periods_has_no_limits_and_says_so():
    picture = stepped([60] * 6 + [20] * 3, "2020-07-01")
    assert "fewer than 5 periods has no limits yet" in picture.note
    assert "on trial" in picture.note
    assert picture.table.written()["Centre"].tolist()[-1] == "—"
