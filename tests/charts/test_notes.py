"""What analysts said stands at its day: on the axis, in the table, below the picture and in its alternative text."""

import datetime as dt

import pytest

from charts.by_period import overdue_chart, periods_of
from charts.notes import note_line, noted, steps
from charts.trend import trend_chart
from charts.who import Who
from language import language_for
from schema.definitions import RESOLVED
from schema.notes import Note
from tests.rows import months

EN, VI = language_for("en"), language_for("vi")
SAVED = dt.datetime(2020, 9, 1, 8)
TABLE = months([20] * 12, resolved=1000)
PERIODS = periods_of(TABLE)


def note(day: str, text: str = "<b>flood</b>", kind: str = "note", number: str = "1") -> Note:
    return Note(kind, "424", dt.date.fromisoformat(day), text, id=number, who="An", saved_at=SAVED)


def course(**notes):
    return trend_chart(TABLE, RESOLVED, [RESOLVED], EN, who=Who("Huyện Anh Sơn"), **notes)


def test_a_note_is_marked_where_its_day_lies_and_told_below():
    picture = noted(course(), [note("2020-03-15")], (), EN)
    assert picture.remarks == ("[1] 15 Mar 2020: <b>flood</b> (An, 1 Sep 2020)",)
    assert [(mark.x, mark.text) for mark in picture.figure.layout.annotations if mark.text == "[1]"] == [(2, "[1]")]
    assert picture.remarks[0] in picture.alt


def test_the_table_has_the_note_beside_the_figures_of_its_period():
    written = noted(course(), [note("2020-03-15"), note("2020-03-31", "b", number="2")], (), EN).table.written()
    assert written["Notes"].tolist()[1:4] == [
        "",
        "15 Mar 2020: <b>flood</b> (An, 1 Sep 2020); 31 Mar 2020: b (An, 1 Sep 2020)",
        "",
    ]


def test_rows_of_periods_carry_the_number_with_their_name():
    chart = overdue_chart(TABLE, PERIODS[-1], RESOLVED, [RESOLVED], EN, who=Who("Huyện Anh Sơn"))
    rows = [row.text for row in noted(chart, [note("2020-12-31")], (), EN).figure.layout.annotations]
    assert [row.split("  ")[0] for row in rows[-2:]] == ["<b>11/2020</b>", "<b>12/2020 [1]</b>"]


def test_the_picture_that_was_noted_is_not_the_one_that_came_in():
    plain = course()
    noted(plain, [note("2020-03-15")], (), EN)
    assert not any(mark.text == "[1]" for mark in plain.figure.layout.annotations)


def test_a_day_outside_the_picture_says_nothing_there():
    assert noted(course(), [note("2021-01-01")], (), EN).remarks == ()


@pytest.mark.parametrize(("day", "remarks"), [("2020-03-31", 1), ("2020-04-01", 0)])
def test_a_picture_of_one_period_tells_the_notes_of_its_days(day, remarks):
    single = course().__class__(**{**vars(course()), "course": None})
    assert len(noted(single, [note(day)], PERIODS[2:3], EN).remarks) == remarks


@pytest.mark.parametrize(
    ("days", "places"),
    [
        (["2020-03-01"], (2,)),
        (["2020-03-02"], (3,)),
        (["2019-05-01"], ()),
        (["2020-01-01"], ()),
        (["2021-05-01"], ()),
        (["2020-05-20", "2020-03-01", "2020-06-01"], (2, 5)),
    ],
)
def test_a_step_begins_with_the_first_period_that_lies_wholly_after_it(days, places):
    assert steps([note(day, kind="step") for day in days], PERIODS) == places


def test_a_step_is_called_one_in_both_languages():
    assert note_line(note("2020-03-01", "x", "step"), EN) == "1 Mar 2020, step change: x (An, 1 Sep 2020)"
    assert note_line(note("2020-03-01", "x", "step"), VI) == "1/3/2020, mốc thay đổi: x (An, 1/9/2020)"


def test_a_note_on_a_unit_names_it():
    of_unit = Note("note", "424", dt.date(2020, 3, 1), "x", "17374", "Xã Phúc Sơn", "1", "An", SAVED)
    assert "Phúc Sơn commune: x" in note_line(of_unit, EN)


def test_an_inspection_is_told_without_a_writer_since_nobody_wrote_it():
    inspection = Note("inspection", "424", dt.date(2020, 3, 5), "inspection K")
    assert noted(course(), [inspection], PERIODS, EN).remarks == ("[1] 5 Mar 2020: inspection K",)
