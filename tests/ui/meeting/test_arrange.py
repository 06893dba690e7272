"""What is ticked, numbered and written in the table of slides becomes their new order, and no slide is doubled or lost."""

from hypothesis import given
from hypothesis import strategies as st

from schema.meeting import FIGURES, Item
from ui.meeting.arrange import arranged

OUTCOMES, TREND, UNITS = Item("outcomes"), Item("trend"), Item("rates-unit")
# Three slides, and two figures that are not shown: the first usually stands between slides 1 and 2, the other at the end.
CHANGE, ADVICE = Item("change"), Item("recommendations")
ROWS = [OUTCOMES, TREND, UNITS, CHANGE, ADVICE]


def after(edited: dict[int, dict], rows: list[Item] = ROWS, shown: int = 3) -> list[str]:
    return [item.figure for item in arranged(rows, shown, edited, "An")]


def test_without_an_edit_everything_stays():
    assert arranged(ROWS, 3, {}, "An") == (OUTCOMES, TREND, UNITS)


def test_a_tick_taken_away_takes_the_slide_away():
    assert after({1: {"shown": False}}) == ["outcomes", "rates-unit"]
    assert after({0: {"shown": False}, 1: {"shown": False}, 2: {"shown": False}}) == []


def test_a_tick_puts_a_figure_in_its_usual_place():
    assert after({3: {"shown": True}}) == ["outcomes", "change", "trend", "rates-unit"]
    assert after({4: {"shown": True}}) == ["outcomes", "trend", "rates-unit", "recommendations"]
    assert after({0: {"shown": True}}, rows=[OUTCOMES], shown=0) == ["outcomes"]


def test_the_usual_place_is_behind_what_comes_before_it_wherever_that_stands():
    assert after({3: {"shown": True}}, rows=[UNITS, OUTCOMES, TREND, CHANGE]) == ["rates-unit", "outcomes", "change", "trend"]


def test_a_number_moves_a_slide_to_that_place():
    assert after({2: {"order": 1}}) == ["rates-unit", "outcomes", "trend"]
    assert after({0: {"order": 2}}) == ["trend", "outcomes", "rates-unit"]
    assert after({0: {"order": 99}}) == ["trend", "rates-unit", "outcomes"]


def test_a_number_shows_a_figure_at_that_place():
    assert after({4: {"order": 2}}) == ["outcomes", "recommendations", "trend", "rates-unit"]


def test_a_number_that_is_cleared_changes_nothing():
    assert after({1: {"order": None}}) == ["outcomes", "trend", "rates-unit"]


def test_a_remark_is_its_writers_and_shows_the_figure():
    assert arranged(ROWS, 3, {1: {"remark": " See page 4 "}}, "An")[1] == Item("trend", remark="See page 4", who="An")
    assert arranged(ROWS, 3, {3: {"remark": "New"}}, "An")[1] == Item("change", remark="New", who="An")


def test_a_remark_that_is_cleared_is_nobodys():
    rows = [Item("trend", remark="Old", who="Ba")]
    assert arranged(rows, 1, {0: {"remark": None}}, "An") == (TREND,)
    assert arranged(rows, 1, {0: {"remark": "  "}}, "An") == (TREND,)
    # An empty remark beside a figure that is not shown is none.
    assert after({3: {"remark": " "}}) == ["outcomes", "trend", "rates-unit"]


def test_a_remark_that_the_table_still_holds_keeps_its_writer():
    rows = [Item("trend", remark="Old", who="Ba")]
    assert arranged(rows, 1, {0: {"remark": "Old"}}, "An") == tuple(rows)


def test_a_remark_of_another_stays_theirs_when_the_slide_is_moved():
    rows = [OUTCOMES, Item("trend", remark="Old", who="Ba")]
    assert arranged(rows, 2, {1: {"order": 1}}, "An") == (rows[1], OUTCOMES)


def test_two_rows_may_be_edited_at_once():
    assert after({0: {"shown": False}, 3: {"shown": True}}) == ["change", "trend", "rates-unit"]
    assert after({2: {"order": 1}, 0: {"order": 1}}) == ["outcomes", "rates-unit", "trend"]
    edited = {1: {"remark": "Here", "order": 1}}
    assert arranged(ROWS, 3, edited, "An") == (Item("trend", remark="Here", who="An"), OUTCOMES, UNITS)


def test_what_is_unticked_stays_away_whatever_else_is_written_in_its_row():
    assert after({1: {"shown": False, "order": 1, "remark": "Here"}}) == ["outcomes", "rates-unit"]
    assert after({3: {"shown": False, "order": 1, "remark": "Here"}}) == ["outcomes", "trend", "rates-unit"]


def test_a_figure_from_a_page_stands_beside_the_storyboards_own():
    from_page = Item("trend", (("area", ("H44",)),))
    rows = [OUTCOMES, TREND, from_page, CHANGE]
    assert arranged(rows, 3, {2: {"order": 1}}, "An") == (from_page, OUTCOMES, TREND)
    assert arranged(rows, 3, {2: {"shown": False}}, "An") == (OUTCOMES, TREND)


CHANGES = st.fixed_dictionaries(
    {},
    optional={
        "shown": st.booleans(),
        "order": st.none() | st.integers(1, 50),
        "remark": st.none() | st.text(max_size=5),
    },
)


@given(
    codes=st.permutations(list(FIGURES)),
    shown=st.integers(0, len(FIGURES)),
    edited=st.dictionaries(st.integers(0, len(FIGURES) - 1), CHANGES, max_size=5),
)
def test_no_slide_is_doubled_and_none_is_lost(codes, shown, edited):
    rows = [Item(code) for code in codes]
    found = [item.figure for item in arranged(rows, shown, edited, "An")]
    assert len(found) == len(set(found))
    away = {codes[place] for place, changes in edited.items() if changes.get("shown") is False}
    wanted = {
        codes[place]
        for place, changes in edited.items()
        if changes.get("shown") or changes.get("order") or (changes.get("remark") or "").strip()
    }
    assert set(found) == (set(codes[:shown]) | wanted) - away
    # What nobody touched stays in its order.
    untouched = [code for place, code in enumerate(codes[:shown]) if place not in edited]
    assert [code for code in found if code in untouched] == untouched
