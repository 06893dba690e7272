"""A note stands beside the figures it is about, and a step parts only a course that is wholly its own."""

import datetime as dt

import pytest

from schema.notes import Note
from schema.selection import Selection

OF_AREA = Note("step", "424", dt.date(2020, 3, 1), "a second desk")
OF_UNIT = Note("step", "424", dt.date(2020, 3, 1), "a second desk", "17374", "Xã Phúc Sơn")


@pytest.mark.parametrize(
    ("note", "area", "units", "concerns", "parts"),
    [
        (OF_AREA, "424", (), True, True),
        (OF_AREA, "424", ("17374",), True, True),
        (OF_AREA, "425", (), False, False),
        (OF_UNIT, "424", (), False, False),
        (OF_UNIT, "424", ("17374",), True, True),
        (OF_UNIT, "424", ("17374", "17386"), True, False),
        (OF_UNIT, "424", ("17386",), False, False),
    ],
)
def test_what_is_said_of_an_area_holds_for_its_units_and_not_the_other_way_round(note, area, units, concerns, parts):
    chosen = Selection(area=area, units=units)
    assert note.concerns(chosen) is concerns
    assert note.parts(chosen) is parts


def test_a_remark_parts_nothing():
    assert not Note("note", "424", dt.date(2020, 3, 1), "flood").parts(Selection(area="424"))


def test_a_note_comes_back_from_its_writing():
    saved = dt.datetime(2020, 9, 1, 8)
    again = Note.from_json(OF_UNIT.to_json(), id="3", who="An", saved_at=saved)
    assert again == Note("step", "424", dt.date(2020, 3, 1), "a second desk", "17374", "Xã Phúc Sơn", "3", "An", saved)


@pytest.mark.parametrize(
    ("units", "concerns"), [(("17374",), True), (("17374", "a", "b"), True), (("17374", "a", "b", "c"), False)]
)
def test_an_inspection_of_a_unit_stands_beside_few_units_and_not_below_a_picture_of_all(units, concerns):
    inspection = Note("inspection", "424", dt.date(2020, 3, 1), "K", "17374", "Xã Phúc Sơn")
    assert inspection.concerns(Selection(area="424", units=units)) is concerns
    assert not inspection.parts(Selection(area="424", units=("17374",)))
