"""The made-up points of Decision 766's index: marked, made again, without a contradiction, with parts that are missing."""

import csv

from data.demonstration.decision_766 import FILE, HEADINGS, TITLE, rows
from data.demonstration.seed import MARK
from loaders import read
from loaders.__main__ import known_units


def test_the_file_is_what_the_program_writes_and_says_first_that_it_is_made_up():
    with FILE.open(encoding="utf-8-sig", newline="") as handle:
        written = [tuple(row) for row in csv.reader(handle)]
    assert written == [(TITLE,), HEADINGS, *rows()]
    assert TITLE.startswith(MARK)


def test_it_is_read_as_scores_with_three_notes_of_what_is_missing():
    found = read(FILE, units=known_units())
    (part,) = found.tables
    assert (part.layout, len(part.frame)) == ("decision_766_index", 163 * 6)
    assert [(problem.severity, problem.code) for problem in found.all_problems] == [("note", "points_missing")] * 3
    assert part.frame["appraised_first"].isna().sum() == 3
