"""The comparison of two units' survey points in words: it differs, or cannot be told."""

import pytest

from charts.survey_compare import compare_chart
from charts.who import Who
from language import language_for
from metrics.survey_compare import Side

EN = language_for("en")


def chart(one: Side, other: Side, name: str | None = "Xã B"):
    keywords = {"who": Who("Huyện H"), "survey": "S, 2020", "criterion": "“8.1”", "demonstration": True}
    return compare_chart((one, other), ("Xã A", name), EN, **keywords)


@pytest.mark.parametrize(
    ("one", "other", "name", "title"),
    [
        (Side(7, 1, 10), Side(5, 1, 10), "Xã B", "A commune differs from B commune: +2 points, more than chance explains"),
        (
            Side(5, 1, 10),
            Side(7, 1, 10),
            "Xã B",
            "A commune differs from B commune: −2 points, lower by more than chance explains",
        ),
        (
            Side(6, 1, 10),
            Side(5, 1, 10),
            "Xã B",
            "Whether A commune differs from B commune cannot be told: +1 points, 95% from −0.41 to +2.41",
        ),
        (
            Side(7, 1, 10),
            Side(5, 0.2, 10, 20),
            None,
            "A commune differs from the mean of the 20 other units: +2 points, more than chance explains",
        ),
        (
            Side(7, 1, 10),
            Side(5, 1, 10, 1),
            None,
            "A commune differs from the 1 other unit: +2 points, more than chance explains",
        ),
    ],
)
def test_the_title_says_whether_they_differ(one, other, name, title):
    assert chart(one, other, name).title == title


def test_the_interval_of_the_difference_stands_below_and_in_the_table():
    drawn = chart(Side(7, 1, 10), Side(5, 1, 10))
    assert drawn.note.startswith("Difference: +2 ± 1.41 points, 95% from +0.59 to +3.41.")
    written = drawn.table.written().set_index("Unit")
    assert written.loc["Difference"].tolist() == ["2", "1.41", "0.59", "3.41"]
    assert drawn.demonstration


def test_against_all_others_it_is_said_how_these_count():
    assert "each unit with enough answers counts alike" in chart(Side(7, 1, 10), Side(5, 1, 10, 3), None).note
