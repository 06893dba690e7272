"""Areas in Roman numerals, criteria in whole numbers, parts with dots, letters or dashes: all get one kind of number."""

import pytest

from loaders.index.numbering import assessed_by, numbers, plain_number, role_of


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        (["I", "1", "1.1", "2", "II", "1"], ["1", "1.1", "1.1.1", "1.2", "2", "2.1"]),
        (["I", "1", "2", "II", "3", "4"], ["1", "1.1", "1.2", "2", "2.3", "2.4"]),
        (["I", "1.1", "1.1.1", "II", "2.1"], ["1", "1.1", "1.1.1", "2", "2.1"]),
        (["1", "1.1", "1.1.1", "2"], ["1", "1.1", "1.1.1", "2"]),
        (["I", "1", "a", "b", "2", "-", "-"], ["1", "1.1", "1.1.1", "1.1.2", "1.2", "1.2.1", "1.2.2"]),
        (["A", "I", "", "1"], [None, "1", None, "1.1"]),
        (["1", "1.8", "1.9", "1.1"], ["1", "1.8", "1.9", "1.1"]),
        (["1", "1.1", "1.9", "1.1"], ["1", "1.1", "1.9", "1.10"]),
        (["VIII", "1", "IX"], ["8", "8.1", "9"]),
    ],
)
def test_marks_become_numbers(marks, expected):
    assert numbers(marks) == expected


@pytest.mark.parametrize(
    ("cell", "mark"), [("1.", "1"), ("1.2)", "1.2"), (1, "1"), (2.0, "2"), (1.1, "1.1"), ("-", "-"), (None, "")]
)
def test_a_mark_is_what_stands_in_the_cell_without_dots_and_brackets(cell, mark):
    assert plain_number(cell) == mark


def test_headings_say_role_and_way_of_assessment():
    assert [role_of(name) for name in ("ĐIỂM THƯỞNG", "Điểm trừ", "Điểm phạt", "Khen thưởng")] == [
        "bonus",
        "penalty",
        "penalty",
        None,
    ]
    assert assessed_by("Điều tra xã hội học") == "survey"
    assert assessed_by("Công tác chỉ đạo") is None
