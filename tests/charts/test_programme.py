"""Each indicator's title is its finding, in every branch, and its picture is the one its nature asks for."""

import pytest

from charts.chart import Chart, NoChart
from charts.programme import Asked, indicator_chart
from charts.who import Who
from language import language_for
from metrics.programme import NOTHING, previous
from metrics.programme_targets import Held
from metrics.targets import Goal
from schema.shipped_catalogue import catalogue
from tests.measures import AREA, YEAR, half, quarter, reports

MEASURES = {measure.code: measure for measure in catalogue()}
EN = language_for("en")


def drawn(code: str, *given: tuple, period=YEAR, held_in=lambda *_: None, due=None, small=False) -> Chart | NoChart:
    found = reports(*given)
    asked = Asked(found, list(MEASURES.values()), period, previous(period, found), AREA, Who("Huyện Anh Sơn"))
    return indicator_chart(MEASURES[code], asked, EN, held_in=held_in, due=due, small=small)


REVIEWED, LEVELS, UNITS = "procedures_reviewed", "services_level_4", "public_service_units"


@pytest.mark.parametrize(
    ("given", "title"),
    [
        ([(REVIEWED, "A", quarter(1), 47)], "Procedures reviewed: 47 procedures"),
        ([(REVIEWED, "A", quarter(1), 1)], "Procedures reviewed: 1 procedure"),
        ([(REVIEWED, "A", quarter(1), 0)], "Procedures reviewed: 0 procedures"),
        (
            [(REVIEWED, "A", quarter(1), 47), (REVIEWED, "A", quarter(1, 2019), 40)],
            "Procedures reviewed: 47 procedures, 7 more than 40 (Q1/2019)",
        ),
        (
            [(REVIEWED, "A", quarter(1), 47), (REVIEWED, "A", quarter(1, 2019), 50)],
            "Procedures reviewed: 47 procedures, 3 fewer than 50 (Q1/2019)",
        ),
        (
            [(REVIEWED, "A", quarter(1), 47), (REVIEWED, "A", quarter(1, 2019), 47)],
            "Procedures reviewed: 47 procedures, as many as before (Q1/2019)",
        ),
    ],
)
def test_what_adds_up_is_compared_with_the_same_part_of_the_year_before(given, title):
    chart = drawn(REVIEWED, *given)
    assert chart.title == title
    assert chart.figure.data[0].type == "bar"
    assert chart.subtitle.startswith("Anh Sơn district, Quarter I, 2020, procedures")


@pytest.mark.parametrize(
    ("given", "finding"),
    [
        ([(LEVELS, AREA, quarter(1), 44, 256)], "17.19% (44 of 256)"),
        ([(LEVELS, AREA, quarter(1), 44, 256), (LEVELS, AREA, quarter(1, 2019), 18, 256)], "17.19% (44 of 256); Q1/2019: 7.03%"),
        ([(LEVELS, AREA, quarter(1), 1, 3)], "1 of 3, too few for a share"),
        ([(LEVELS, AREA, quarter(1), 9, 8)], "9 of 8: these figures contradict each other"),
    ],
)
def test_a_share_has_its_two_counts(given, finding):
    assert drawn(LEVELS, *given).title == f"Services offered at level 4 (full), of procedures: {finding}"


def test_a_share_has_its_interval_and_a_stock_its_level():
    share = drawn(LEVELS, (LEVELS, AREA, quarter(1), 44, 256))
    assert share.figure.data[0].error_y.array[0] > 0
    stock = drawn(UNITS, (UNITS, AREA, half(1), 61), (UNITS, AREA, half(2), 57))
    assert stock.title == "Public-service units: 57 units"
    assert stock.figure.data[0].line.shape == "hv"
    assert list(stock.figure.data[0].y) == [61, 57]


def test_a_split_names_its_largest_part_and_all_bars_are_as_long():
    parts = [("directive_plans", "A", quarter(1), 3), ("directive_letters", "A", quarter(1), 9)]
    chart = drawn("directive_documents", ("directive_documents", "A", quarter(1), 12), *parts)
    assert chart.title == "Directive documents: 12 documents, most often “Official letters” (75.00%)"
    assert sum(sum(trace.x) for trace in chart.figure.data) == 1
    equal = drawn("directive_documents", *[(code, unit, days, 6) for code, unit, days, _ in parts])
    assert equal.title == "Directive documents: 12 documents"


def test_nothing_reported_is_no_picture_and_says_that_it_is_not_0():
    chart = drawn(REVIEWED, ("conferences", "A", quarter(1), 1))
    assert isinstance(chart, NoChart)
    assert EN.say(chart.reason) == "Nothing is reported for 2020, which is not 0."


def test_what_is_reported_for_longer_periods_says_so():
    chart = drawn(UNITS, (UNITS, AREA, half(1), 61), period=quarter(1))
    assert EN.say(chart.reason) == "It is reported for longer periods (Half-year). Choose a year to see it."


def test_a_period_without_a_report_is_a_gap_with_a_dash():
    chart = drawn(REVIEWED, (REVIEWED, "A", quarter(1), 3), (REVIEWED, "A", quarter(3), 3))
    assert [note.text for note in chart.figure.layout.annotations] == ["—"]
    assert "Quarter II, 2020: —" in chart.alt


def test_the_target_is_a_line_and_a_sentence_and_says_when_it_is_made_up():
    goal = Goal(160, "high", "Plan 12", demonstration=True)
    behind = Held(goal, "behind", NOTHING, quarter(1).end, 91 / 366, 39.8)
    chart = drawn(REVIEWED, (REVIEWED, "A", quarter(1), 20), held_in=lambda *_: behind, due=(28, 42))
    assert list(chart.figure.data[1].y) == [40, 40]
    assert chart.note.startswith(
        "Target for 2020 at least 160 procedures (Plan 12, demonstration): behind: an even pace would be 39.8 by 31 Mar. "
        "28 of 42 reports that were due have arrived; the others are in no figure."
    )
    assert chart.demonstration


def test_figures_of_more_or_fewer_reports_are_said_to_be_so():
    chart = drawn(
        REVIEWED, (REVIEWED, "A", quarter(1), 5), (REVIEWED, "B", quarter(1), 5), (REVIEWED, "A", quarter(1, 2019), 5), small=True
    )
    assert chart.note == "Made of 2 reports, the figure before of 1: a difference may lie in that alone."
