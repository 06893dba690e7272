"""Indicators in one table: each as its own picture says it, now, before and against its target."""

import pytest

from charts.programme import Asked
from charts.programme_table import programme_rows, programme_title
from charts.who import Who
from language import language_for
from metrics.programme import NOTHING, previous
from metrics.programme_targets import Held
from metrics.targets import Goal
from schema.shipped_catalogue import catalogue
from tests.measures import AREA, YEAR, half, quarter, reports

EN = language_for("en")
EVERY = {measure.code: measure for measure in catalogue()}
REVIEWED, LEVELS, CONFERENCES = "procedures_reviewed", "services_level_4", "conferences"
CHOSEN = [EVERY[REVIEWED], EVERY[LEVELS], EVERY[CONFERENCES]]


def asked(*given: tuple) -> Asked:
    found = reports(*given)
    return Asked(found, list(EVERY.values()), YEAR, previous(YEAR, found), AREA, Who("Huyện D"))


def rows(*given: tuple, measures=CHOSEN, held_in=lambda *_: None) -> list[list[str]]:
    written = programme_rows(measures, asked(*given), held_in, EN).written()
    return [written.columns.tolist(), *written.to_numpy().tolist()]


def verdicts(**said: str):
    """Targets of these indicators with such a verdict each."""
    return lambda measure, _: (
        Held(Goal(160, "high", "Plan 12"), said[measure.code], NOTHING, quarter(2).end, 0.5, 80.0)
        if measure.code in said
        else None
    )


def test_only_what_is_reported_has_a_row_and_a_share_has_its_counts():
    found = rows((REVIEWED, "A", quarter(1), 40), (REVIEWED, "B", quarter(1), 7), (LEVELS, AREA, quarter(1), 44, 256))
    assert [row[:2] for row in found[1:]] == [
        ["Procedures reviewed", "47 procedures"],
        ["Services offered at level 4 (full), of procedures", "17.19% (44 of 256)"],
    ]


def test_a_zero_is_reported_and_nothing_is_a_dash():
    given = [(REVIEWED, "A", quarter(1), 0), (CONFERENCES, "A", quarter(1), 2), (REVIEWED, "A", quarter(1, 2019), 3)]
    header, *found = rows(*given)
    assert header == ["Indicator", "Q1/2020", "Q1/2019"]
    assert [row[1:] for row in found] == [["0 procedures", "3 procedures"], ["2 meetings", "—"]]


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [(1, 3, "1 of 3, too few for a share"), (9, 8, "9 of 8: these figures contradict each other")],
)
def test_a_share_that_its_own_picture_withholds_is_withheld_here(part, whole, said):
    assert rows((LEVELS, AREA, quarter(1), part, whole))[1][1] == said


def test_a_split_has_a_row_for_each_part_that_is_stated():
    given = [("directive_documents", "A", quarter(1), 12), ("directive_letters", "A", quarter(1), 9)]
    found = rows(*given, measures=[EVERY["directive_documents"]])
    assert [row[:2] for row in found[1:]] == [
        ["Directive documents", "12 documents"],
        ["Directive documents: Official letters", "9 documents"],
    ]


def test_the_target_stands_beside_its_indicator_and_there_is_no_column_without_one():
    given = [(REVIEWED, "A", half(1), 20), (CONFERENCES, "A", half(1), 2)]
    assert "Target" not in rows(*given)[0]
    header, reviewed, conferences = rows(*given, held_in=verdicts(procedures_reviewed="behind"))
    assert header[-1] == "Target"
    assert reviewed[-1] == "Target for 2020 at least 160 procedures (Plan 12): behind: an even pace would be 80 by 30 Jun"
    assert conferences[-1] == ""


def test_indicators_with_a_target_come_first_the_worst_verdict_before_the_others():
    codes = [LEVELS, CONFERENCES, REVIEWED, "directive_documents"]
    given = [(LEVELS, AREA, half(1), 44, 256), *((code, "A", half(1), 2) for code in codes[1:])]
    given.append(("directive_letters", "A", half(1), 1))
    measures = [EVERY[code] for code in codes]
    orders = {
        ("met", "on_course"): [REVIEWED, CONFERENCES],
        ("on_course", "not_yet"): [REVIEWED, CONFERENCES],
        ("not_yet", "at_risk"): [REVIEWED, CONFERENCES],
        ("at_risk", "behind"): [REVIEWED, CONFERENCES],
        ("behind", "missed"): [REVIEWED, CONFERENCES],
        ("met", "met"): [CONFERENCES, REVIEWED],
        ("met", None): [CONFERENCES, REVIEWED],
    }
    names = {CONFERENCES: "Conferences on reform", REVIEWED: "Procedures reviewed"}
    for (of_conferences, of_reviewed), order in orders.items():
        said = verdicts(conferences=of_conferences, procedures_reviewed=of_reviewed)
        found = [row[0] for row in rows(*given, measures=measures, held_in=said)[1:]]
        assert found == [
            *(names[code] for code in order),
            "Services offered at level 4 (full), of procedures",
            "Directive documents",
            "Directive documents: Official letters",
        ]


def test_a_part_with_a_target_takes_its_whole_with_it():
    given = [(CONFERENCES, "A", half(1), 2), ("directive_documents", "A", half(1), 12), ("directive_letters", "A", half(1), 9)]
    measures = [EVERY[CONFERENCES], EVERY["directive_documents"]]
    found = rows(*given, measures=measures, held_in=verdicts(conferences="on_course", directive_letters="missed"))
    assert [row[0] for row in found[1:]][:2] == ["Directive documents", "Directive documents: Official letters"]


def test_nothing_reported_is_an_empty_table():
    assert programme_rows(CHOSEN, asked(), lambda *_: None, EN).frame.empty


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ({REVIEWED: "missed", CONFERENCES: "met"}, "Missed: 1 of 2 targets (Procedures reviewed)"),
        ({REVIEWED: "behind"}, "Behind an even pace: 1 of 1 targets (Procedures reviewed)"),
        ({REVIEWED: "not_yet", CONFERENCES: "on_course"}, "Not reached yet: 1 of 2 targets (Procedures reviewed)"),
        ({LEVELS: "at_risk"}, "At risk, too close to tell: 1 of 1 targets (Services offered at level 4 (full), of procedures)"),
        ({REVIEWED: "on_course", CONFERENCES: "met"}, "On course: 1 of 2 targets (Procedures reviewed)"),
        ({REVIEWED: "met", CONFERENCES: "met"}, "Met: 2 of 2 targets (Procedures reviewed; 1 more)"),
    ],
)
def test_the_title_has_the_worst_verdict_first(said, title):
    assert programme_title(CHOSEN, asked((REVIEWED, "A", quarter(1), 1)), verdicts(**said), EN) == title


@pytest.mark.parametrize(
    ("given", "title"),
    [
        ([], "0 of 3 indicators are reported"),
        ([(REVIEWED, "A", quarter(1), 1)], "1 of 3 indicators is reported"),
        ([(REVIEWED, "A", quarter(1), 1), (CONFERENCES, "A", quarter(1), 0)], "2 of 3 indicators are reported"),
    ],
)
def test_without_a_target_the_title_counts_what_is_reported(given, title):
    assert programme_title(CHOSEN, asked(*given), lambda *_: None, EN) == title
