"""A storyboard comes back as it was kept, and each figure it may have has a part of the meeting and somebody who makes it."""

import json

import pytest

from schema.meeting import COMPARISONS, FIGURES, SECTIONS, Item, Storyboard
from ui.meeting.figures import MAKE

KEPT = Storyboard(
    "Họp quý III",
    (("area", ("424",)), ("unit", ("17383", "17386"))),
    (Item("trend"), Item("rates-unit", (("area", ("H44",)), ("side", ("on_time",))), "Xem trang 4", "An")),
    "year",
)


@pytest.mark.parametrize("storyboard", [Storyboard(), KEPT, Storyboard("Không có gì", items=())])
def test_a_storyboard_comes_back_as_it_was_kept(storyboard):
    assert Storyboard.from_json(storyboard.to_json()) == storyboard


def test_what_is_kept_can_be_read_by_people():
    assert "Họp quý III" in KEPT.to_json()


def test_a_figure_that_is_not_known_any_more_is_left_out():
    said = json.loads(KEPT.to_json())
    said["items"].insert(0, {"figure": "horoscope", "filters": [], "remark": "", "who": ""})
    assert Storyboard.from_json(json.dumps(said)) == KEPT


def test_every_figure_is_of_a_part_of_the_meeting_and_every_part_has_one():
    assert {one.section for one in FIGURES.values()} == set(SECTIONS)
    assert {one.section for one in FIGURES.values() if one.first} == set(SECTIONS)


def test_figures_stand_in_the_order_of_the_parts():
    order = list(SECTIONS)
    places = [order.index(one.section) for one in FIGURES.values()]
    assert places == sorted(places)


def test_every_figure_is_made_by_somebody_and_nothing_else_is():
    assert set(MAKE) == set(FIGURES)


def test_a_storyboard_that_nobody_changed_has_the_first_figures_and_the_period_before():
    first = Storyboard()
    assert [item.figure for item in first.items] == [code for code, one in FIGURES.items() if one.first]
    assert first.compare in COMPARISONS
    assert not any(item.filters or item.remark for item in first.items)
