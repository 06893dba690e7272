"""Titles of the index's pictures say what their own tables do, in every branch; reasons stand where there is no picture."""

import pandas as pd
import pytest

from charts.chart import Chart, NoChart
from charts.index.card import areas_chart
from charts.index.losses import constant_sentence, losses_chart, losses_of_one
from charts.index.movement import movement_chart, no_year_before
from charts.index.names import Assessed, listed
from charts.index.ranking import ranking_chart
from charts.index.self_scores import self_scores_chart
from charts.who import Who
from language import language_for
from metrics.index.criteria import differences
from metrics.index.losses import gaps, losses, lost_by
from metrics.index.points import points
from metrics.index.totals import by_area, moved, totals
from tests.metrics.index.index_rows import bands, criteria, scores

EN = language_for("en")
SET = criteria(("1", 6), ("2", 4), ("9", 1), role={"9": "bonus"})
ASSESSED, BEFORE = Assessed("Set", 2020, 10), Assessed("Set", 2019, 10)
WHO = Who("Huyện Anh Sơn")


def of(given, table=SET, **limits: float) -> pd.DataFrame:
    return totals(points(given, table), table, bands(**(limits or {"Tốt": 80, "Khá": 50})))


def ranking(given, table=SET, only=(), **limits) -> Chart | NoChart:
    return ranking_chart(of(given, table, **limits), table, ASSESSED, EN, who=WHO, only=only)


@pytest.mark.parametrize(
    ("given", "title"),
    [
        (scores(A={"1": 6, "2": 3}, B={"1": 5, "2": 2}), "From 9 of 10 points (A) to 7 (B)"),
        (scores(A={"1": 5, "2": 2}, B={"1": 4, "2": 3}), "2 units share the first place with 7 of 10 points"),
        (scores(A={"1": 6, "2": 3}, B={"1": 5}), "Only A has a total: 9 of 10 points"),
        (scores(A={"1": 6}, B={"1": 5}), "No unit has points for every criterion, so none has a total"),
        (scores(A={"1": 6, "2": 3}), "A has 9 of 10 points, rank 1 of 1, band “good”"),
        (scores(A={"1": 1, "2": 1}), "A has 2 of 10 points, rank 1 of 1"),
        (scores(A={"1": 1}), "A has no total: without points for 2"),
    ],
)
def test_the_ranking_says_who_stands_where(given, title):
    assert ranking(given).title == title


def test_bands_ties_and_units_without_a_total_are_said_below_it():
    chart = ranking(scores(A={"1": 6, "2": 3}, B={"1": 5, "2": 2}, C={"1": 4, "2": 3}, D={"1": 1}))
    assert "Bands: good 1, fairly good 2." in chart.note
    assert "B, C have 7 points each and share a rank." in chart.note
    assert "1 unit has no total and no rank." in chart.note
    assert "D: no total: without points for 2" in chart.alt
    assert chart.table.keys == ("A", "B", "C", "D")


def test_what_decides_between_equal_totals_is_named():
    ordered = SET.assign(tie_order=pd.array([1, None, None], dtype="Int64"))
    chart = ranking(scores(B={"1": 4, "2": 3}, C={"1": 5, "2": 2}), ordered)
    assert "C, B have 7 points each and are put in order by 1 Criterion 1." in chart.note
    same = ranking(scores(B={"1": 5, "2": 2}, C={"1": 5, "2": 2}), ordered)
    assert "B, C have 7 points each and are equal in 1 Criterion 1 too: they share a rank." in same.note


def test_a_choice_of_units_keeps_the_ranks_among_all():
    chart = ranking(scores(A={"1": 6, "2": 3}, B={"1": 5, "2": 2}), only=["B"])
    assert chart.title == "B has 7 of 10 points, rank 2 of 2, band “fairly good”"


def test_self_scores_that_count_are_said():
    assert "1 unit has criteria that nobody has appraised" in ranking(scores("self_score", A={"1": 6, "2": 3})).note


def movement(now, before, table=SET, other=SET) -> Chart | NoChart:
    found = differences(table, other)
    return movement_chart(moved(of(now, table), of(before, other)), found, ASSESSED, BEFORE, EN, who=WHO)


NOW = scores(A={"1": 5, "2": 3}, B={"1": 4, "2": 3})


@pytest.mark.parametrize(
    ("before", "title"),
    [
        (scores(A={"1": 6, "2": 3}, B={"1": 4, "2": 2}), "1 of 2 units have more points than in 2019, 1 fewer; A lost most (−1)"),
        (scores(A={"1": 4, "2": 3}, B={"1": 4, "2": 3}), "No unit has fewer points than in 2019; A won most (+1)"),
        (scores(A={"1": 6, "2": 3}, B={"1": 4, "2": 3}), "No unit has more points than in 2019; A lost most (−1)"),
        (NOW, "Not one of 2 totals is another than in 2019"),
        (scores(A={"1": 4, "2": 3}), "A: +1 points since 2019"),
    ],
)
def test_movement_says_who_won_and_who_lost(before, title):
    assert movement(NOW, before).title == title


def test_sets_that_differ_have_no_movement_and_the_reason_names_what_differs():
    other = criteria(("1", 5), ("3", 4), ("9", 1))
    chart = movement(NOW, NOW, SET, other)
    assert isinstance(chart, NoChart)
    assert EN.say(chart.reason) == (
        "The sets of 2019 and 2020 cannot be compared, so neither can their totals and ranks: only in 2020: 2 Criterion 2; "
        "no longer in 2020: 3 Criterion 3; other most points: 1 Criterion 1 (5 → 6); another role: 9 Criterion 9 (Scored → "
        "Bonus points)."
    )


def test_without_a_year_before_or_a_unit_in_both_there_is_a_reason():
    assert EN.say(no_year_before(2020, EN).reason) == "No points of the year before have been published."
    assert EN.say(movement(NOW, scores(C={"1": 1, "2": 1})).reason) == "No unit shown has a total in both years."


def test_another_name_for_a_number_is_to_be_checked():
    chart = movement(NOW, NOW, SET, SET.assign(name=["Other", *SET["name"][1:]]))
    assert "Check that these are the same criteria: 1 “Other” → “Criterion 1”." in chart.note


def self_scores(by="unit", **units) -> Chart | NoChart:
    table = gaps(points(scores(**units), SET), SET, by)
    names = {one: one for one in table[by]} if len(table) else {}
    return self_scores_chart(table, names, ASSESSED, EN, by=by, who=WHO)


def both(own: float, appraised: float) -> dict:
    return {"1": {"self_score": own, "appraised_first": appraised}}


@pytest.mark.parametrize(
    ("units", "title"),
    [
        (
            {"A": both(6, 4), "B": both(4, 4)},
            "1 of 2 units scored themselves above the appraisal, most of all A (2 points)",
        ),
        ({"A": both(4, 4)}, "Every self-score is what was appraised"),
        ({"A": both(4, 5)}, "No self-score is above the appraisal; together they are 1 points below"),
    ],
)
def test_self_scores_say_how_far_they_are_above_the_appraisal(units, title):
    assert self_scores(**units).title == title


def test_self_scores_by_criterion_name_the_criterion():
    assert self_scores("criterion", A=both(6, 4)).title == (
        "1 of 1 criteria were scored above the appraisal, most of all “1” (2 points)"
    )
    assert isinstance(self_scores(A={"1": 4}), NoChart)


GIVEN = points(scores(A={"1": 6, "2": 1}, B={"1": 5, "2": 1}, C={"1": 6, "2": 1}), SET)


def test_losses_say_where_most_is_lost_and_what_is_cheapest():
    table = losses(GIVEN, SET)
    chart = losses_chart(table, ASSESSED, EN, who=WHO, demonstration=True)
    assert chart.title == "Most points are lost in “2 Criterion 2”: 9 of 12"
    assert chart.note.startswith(
        "Cheapest to regain: “1 Criterion 1”; if every unit had the 6 that 2 of 3 have, 1 would come back."
    )
    assert chart.table.written()["Cheapest to regain"].tolist() == ["—", "1"]
    assert constant_sentence(table, EN) == (
        "1 criterion gives every unit the same points and so tells none from another: 2 Criterion 2 (1 of 4 points for all 3 "
        "units)."
    )


def test_where_nothing_is_lost_there_is_a_reason():
    full = losses(points(scores(A={"1": 6, "2": 4}), SET), SET)
    assert isinstance(losses_chart(full, ASSESSED, EN, who=WHO, demonstration=False), NoChart)
    assert constant_sentence(full, EN) == ""


def test_one_units_losses_are_held_against_the_others():
    chart = losses_of_one(lost_by(GIVEN, SET, "B"), "Xã B", ASSESSED, EN, demonstration=False)
    assert chart.title == "B commune loses 4 points, most of them in “2 Criterion 2” (3)"
    assert "“1 Criterion 1”; with the 6 that 2 of 2 other units have, 1 would come back" in chart.note


def test_one_units_areas_are_held_against_the_median():
    chart = areas_chart(by_area(GIVEN, SET, "B"), "Xã B", ASSESSED, EN, demonstration=False)
    assert chart.title == "B commune is below the median in 1 of 2 areas, furthest in “1 Criterion 1” (5 against 6)"
    assert areas_chart(by_area(GIVEN, SET, "A"), "Xã A", ASSESSED, EN, demonstration=False).title == (
        "A commune is below the median in no area"
    )
    nothing = points(scores(A={"9": 1}), SET)
    assert isinstance(areas_chart(by_area(nothing, SET, "A"), "Xã A", ASSESSED, EN, demonstration=False), NoChart)


def test_of_many_names_the_first_are_listed():
    assert listed(list("abcdefg"), EN) == "a, b, c, d, e and 2 more"
