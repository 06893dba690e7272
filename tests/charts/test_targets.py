"""A target is drawn where it lies, its verdict is said in words, and the table has both."""

import pytest

from charts.targets import goal_line
from charts.trend import trend_chart
from charts.who import Who
from language import language_for
from metrics.targets import Goal
from schema.definitions import RESOLVED
from tests.rows import months

EN, VI = language_for("en"), language_for("vi")


@pytest.mark.parametrize(
    ("words", "line"),
    [
        (EN, "Target at least 95.00% (Plan 12): met"),
        (VI, "Mục tiêu từ 95,00\u00a0% trở lên (Plan 12): đạt"),
    ],
)
def test_a_card_says_target_document_and_verdict(words, line):
    assert goal_line(Goal(0.95, "high", "Plan 12"), 0.96, 0.99, words) == line


def test_a_made_up_target_says_so_and_one_without_a_rate_has_no_verdict():
    assert goal_line(Goal(0.005, "low", "", True), None, None, EN) == "Target at most 0.50% (demonstration)"


def course(goal_of):
    return trend_chart(months([20] * 6, resolved=1000), RESOLVED, [RESOLVED], EN, who=Who("Huyện B"), goal_of=goal_of)


def test_the_course_is_drawn_with_the_target_of_each_period():
    picture = course(lambda period: Goal(0.01, "low") if period.start.month > 3 else None)
    (line,) = [trace for trace in picture.figure.data if trace.line.dash == "longdash"]
    assert [None if y != y else y for y in line.y] == [None, None, None, 0.01, 0.01, 0.01]
    written = picture.table.written()
    assert written["Target"].tolist() == ["—"] * 3 + ["1.00%"] * 3
    assert written["Against the target"].tolist() == [""] * 3 + ["missed"] * 3
    assert "Long dashes: the target" in picture.note


def test_without_a_target_nothing_speaks_of_one():
    picture = course(None)
    assert "target" not in picture.note.lower()
    assert "Target" not in picture.table.frame
