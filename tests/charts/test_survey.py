"""The survey in pictures: titles in every branch, reasons instead of figures, the rules beside them."""

import pytest

from charts.survey import points_chart
from charts.survey_response import response_chart
from charts.survey_trace import answers_reading, trace_chart
from charts.who import Who
from language import language_for
from metrics.survey import most_first, response, scores
from metrics.survey_trace import answers as answered
from metrics.survey_trace import traced
from tests.survey_rows import answers, criteria, forms, printed

EN = language_for("en")
WHO = Who("Huyện H")
FORTY = {"A": 20, "B": 10, "C": 6, "D": 4}  # 0.68


def unit(letter: str, **counts: int) -> dict:
    return {**counts, "unit": letter.lower(), "unit_name": f"Xã {letter}"}


def points(*rows: dict, most: float = 10, sent=({},)):
    table = most_first(scores(answers(*rows), forms(*sent), criteria(c8_1=most)))
    return points_chart(table, EN, who=WHO, survey="S, 2020", criterion="“8.1”")


def test_the_title_says_whether_the_first_and_the_last_are_further_apart_than_chance_explains():
    far = points(unit("A", A=40), unit("B", D=40))
    assert far.title == "A commune has the most points (10) and B commune the fewest (0), further apart than chance explains"
    near = points(unit("A", **FORTY), unit("B", A=19, B=11, C=6, D=4))
    assert near.title == "From 6.8 to 6.7 points: between the first and the last the difference may be chance"


def test_a_unit_alone_has_its_points_in_the_title():
    assert points(unit("A", **FORTY)).title == "A commune has 6.8 of 10 points from the survey"


def test_units_with_too_few_answers_keep_their_row_and_say_why():
    chart = points(unit("A", **FORTY), unit("B", A=20), unit("C", A=3))
    assert "Xã B: too few answers to say · 20 respondents" in chart.alt
    assert chart.alt.endswith("Xã C: too few answers to say")
    table = chart.table.written().set_index("Unit")
    assert table.loc["Xã B", ["Points", "95% margin", "Remark"]].tolist() == ["—", "—", "too few answers to say"]
    assert table.loc["Xã C", "Respondents"] == "—"


def test_the_table_says_who_clearly_has_fewer_points_than_the_first():
    chart = points(unit("A", A=40), unit("B", A=39, B=1), unit("C", D=40))
    assert chart.table.frame["Against the first"].tolist() == ["", "may be chance", "clearly fewer"]


def test_without_any_points_the_reason_stands_there():
    assert points(unit("A", A=3)).reason.values == {"n": 30}
    assert (
        "Publish the criteria"
        in points_chart(scores(answers(FORTY), forms({}), criteria()), EN, who=WHO, survey="S", criterion="c").reason.text
    )
    shares = ({"group_share": 0.5}, {"respondent_group": "officials", "group_share": 0.5})
    assert "every group" in points(unit("A", **FORTY), sent=shares).reason.text


def test_the_note_says_how_groups_count_and_whether_their_sizes_are_known():
    note = points(unit("A", **FORTY)).note
    assert "All answers count alike" in note
    assert "not corrected" in note
    note = points(unit("A", **FORTY), sent=({"population": 100, "group_share": 1.0},)).note
    assert "by the shares the office has set" in note
    assert "Margins are corrected for the size of the groups." in note


def responses(*rows: dict, by_unit: bool = True):
    table = response(forms(*rows), "unit" if by_unit else "respondent_group")
    labels = table["unit_name" if by_unit else "respondent_group"].tolist()
    return response_chart(table, labels, EN, who=WHO, survey="S, 2020", by_unit=by_unit)


def test_the_lowest_response_is_named_with_both_counts():
    chart = responses({**unit("A"), "returned": 30}, {**unit("B"), "returned": 10})
    assert chart.title == "The fewest forms came back in B commune: 10 of 40 (25.00%)"
    assert chart.alt.endswith("Xã B: 25.00% · 10 of 40 forms; Xã A: 75.00% · 30 of 40 forms")


def test_units_that_share_the_lowest_response_are_counted():
    assert responses(unit("A"), unit("B")).title == "The fewest forms came back in 2 units: 100% each"


def test_groups_and_a_unit_alone_have_the_whole_in_the_title():
    groups = responses({"returned": 30}, {"respondent_group": "officials", "sent": 10, "returned": 10}, by_unit=False)
    assert groups.title == "40 of 50 forms came back (80.00%)"
    assert responses({"returned": 30}).title == "30 of 40 forms came back (75.00%)"


def test_only_the_lowest_are_drawn_and_the_table_has_all():
    chart = responses(*({**unit(letter), "returned": place} for place, letter in enumerate("ABCDEFGHIJ")))
    assert chart.subtitle.endswith("the 8 lowest of 10 are drawn, the table has all")
    assert len(chart.table.frame) == 10


def test_more_returned_than_sent_has_no_rate_and_nothing_sent_no_picture():
    chart = responses({**unit("A"), "returned": 30}, {**unit("B"), "returned": 41})
    assert "Xã B: 41 of 40 forms · more came back than were sent: no rate" in chart.alt
    assert chart.table.frame["Remark"].tolist() == ["", "more came back than were sent: no rate"]
    assert "sent" in responses({"sent": 0, "returned": 0}).reason.text


def trace(*rows: dict, **given: float):
    table = traced(scores(answers(*rows), forms({}), criteria(c8_1=10, c8_2=5)), printed(**given))
    return trace_chart(table, "Xã A", {"8.1": "Direction"}, EN, survey="S, 2020")


def test_the_trace_says_that_all_agree_or_which_differs_most():
    assert trace(FORTY, c8_1=6.8).title == "The printed survey points of A commune are what its answers give"
    both = trace(FORTY, {**FORTY, "criterion": "8.2", "question": "2"}, c8_1=6.8, c8_2=3.0)
    assert both.title == ("1 of 2 printed survey points of A commune differ from its answers, most of all 8.2: −0.4 points")
    assert "8.1 Direction: 6.8 ± 1.15 · printed 6.8" in both.alt
    assert "8.2: 3.4 ± 0.57 · printed 3 (−0.4)" in both.alt


def test_the_trace_says_what_cannot_be_compared():
    assert trace(FORTY).title == "A commune: no survey points are printed that the answers could be held against"
    assert trace({"A": 9}, c8_1=9.0).title == "A commune: too few answers to say where the printed points come from"
    assert "no points are printed" in trace({"A": 9}).reason.text
    assert trace(FORTY, c8_1=6.8, c8_2=4.0).table.frame["Remark"].tolist() == ["agrees", "no answers in the survey"]


def test_the_answers_stand_with_their_weights_and_groups():
    table = answers_reading(answered(answers(FORTY, question_text="How?"), "a"), EN).written()
    assert table.iloc[1].tolist() == ["8.1", "1. How?", "B", "60.00%", "10", "40", "10"]
    assert table.columns[-1] == "Citizens"


@pytest.mark.parametrize("made_up", [True, False])
def test_what_is_made_up_is_marked(made_up):
    rows = answers(FORTY).assign(demonstration=made_up)
    chart = points_chart(scores(rows, forms({}), criteria(c8_1=10)), EN, who=WHO, survey="S", criterion="c")
    assert chart.demonstration is made_up


def test_a_name_from_a_file_stays_text():
    rows = answers({**FORTY, "unit_name": "<b>Xã</b>"})
    chart = points_chart(scores(rows, forms({}), criteria(c8_1=10)), EN, who=WHO, survey="S", criterion="c")
    assert "<b>Xã</b>" not in chart.figure.layout.annotations[0].text
    assert "<b>Xã</b>" not in chart.figure.data[0].hovertext[0].removeprefix("<b>")
