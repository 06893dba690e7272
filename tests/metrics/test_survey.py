"""Response rates, points of criteria and differences of a survey, by hand."""

import pandas as pd
import pytest

from metrics.survey import difference, response, scores, totals
from schema.small_numbers import SmallNumbers, use
from tests.survey_rows import answers, criteria, forms

FORTY = {"A": 20, "B": 10, "C": 6, "D": 4}


@pytest.fixture(autouse=True)
def _rule():
    yield
    use(SmallNumbers())


def one(*rows, forms_of=({"population": None},), most=10, **columns) -> pd.Series:
    return scores(answers(*rows, **columns), forms(*forms_of), criteria(c8_1=most)).iloc[0]


def test_response_is_returned_of_sent_by_group_by_unit_and_in_all():
    sent = forms(
        {"respondent_group": "citizens", "sent": 40, "returned": 30},
        {"respondent_group": "officials", "sent": 10, "returned": 10},
        {"respondent_group": "citizens", "unit": "b", "unit_name": "Xã B", "sent": 0, "returned": 0},
        {"respondent_group": "officials", "unit": "c", "unit_name": "Xã C", "sent": 5, "returned": 6},
    )
    assert response(sent).loc[0, ["sent", "returned", "rate"]].tolist() == [55, 46, pytest.approx(46 / 55)]
    by_unit = response(sent, "unit").set_index("unit_name")
    assert by_unit["shown"].to_dict() == {"Xã A": "rate", "Xã B": "none", "Xã C": "impossible"}
    assert by_unit.loc["Xã A", "rate"] == pytest.approx(0.8)
    assert by_unit["rate"].isna().tolist() == [False, True, True]
    assert response(sent, "respondent_group")["returned"].tolist() == [30, 16]


def test_the_points_are_the_mean_weight_times_the_most_points_with_their_margin():
    row = one(FORTY)
    assert (row["points"], row["shown"], row["respondents"]) == (pytest.approx(6.8), "score", 40)
    assert row["points_margin"] == pytest.approx(1.1472, abs=0.0001)
    assert (row["points_low"], row["points_high"]) == (pytest.approx(5.6528, abs=0.0001), pytest.approx(7.9472, abs=0.0001))
    assert not row["corrected"]
    assert not row["by_shares"]


def test_the_interval_stays_within_none_and_all_of_the_points():
    assert one({"A": 58, "B": 2})["points_high"] == 10
    assert one({"D": 58, "C": 2})["points_low"] == 0


def test_known_sizes_of_all_groups_that_answered_correct_the_margin():
    row = one(FORTY, forms_of=({"population": 100},))
    assert row["corrected"]
    assert row["points_margin"] == pytest.approx(1.1472 * 0.77850, abs=0.0001)
    both = ({**FORTY, "respondent_group": "citizens"}, {**FORTY, "respondent_group": "officials"})
    assert not one(*both, forms_of=({"population": 100}, {"respondent_group": "officials"}))["corrected"]


def test_without_shares_all_answers_count_alike():
    # 40 answers of 0.68 and 10 of 1: (27.2 + 10) ÷ 50
    row = one(FORTY, {"A": 10, "respondent_group": "officials"})
    assert row["points"] == pytest.approx(7.44)
    assert not row["by_shares"]


def test_with_shares_each_group_counts_by_its_own():
    shares = ({"group_share": 0.7}, {"respondent_group": "officials", "group_share": 0.3})
    row = one(FORTY, {"A": 9, "B": 1, "respondent_group": "officials"}, forms_of=shares)
    # 0.7 × 0.68 + 0.3 × 0.96
    assert row["points"] == pytest.approx(7.64)
    assert row["by_shares"]


@pytest.mark.parametrize("shares", [(0.7, None), (0.7, 0.2)])
def test_shares_that_are_no_whole_are_not_used(shares):
    first, second = shares
    row = one(
        FORTY,
        {"A": 10, "respondent_group": "officials"},
        forms_of=({"group_share": first}, {"respondent_group": "officials", "group_share": second}),
    )
    assert (row["by_shares"], row["points"]) == (False, pytest.approx(7.44))


def test_a_group_with_a_share_and_no_two_answers_leaves_no_points():
    shares = ({"group_share": 0.7}, {"respondent_group": "officials", "group_share": 0.3})
    row = one(FORTY, {"A": 1, "respondent_group": "officials"}, forms_of=shares)
    assert row["shown"] == "group_missing"
    assert pd.isna(row["points"])


def test_fewer_respondents_than_the_setting_are_too_few_and_never_fewer_than_five_are_enough():
    assert one({"A": 20, "D": 9})["shown"] == "too_few"
    assert one({"A": 20, "D": 10})["shown"] == "score"
    use(SmallNumbers(answers=1))
    assert one({"A": 2, "D": 2})["shown"] == "too_few"
    assert one({"A": 3, "D": 2})["shown"] == "score"


def test_too_few_is_told_by_the_question_that_fewest_answered():
    row = one(FORTY, {"A": 29, "question": "2"})
    assert (row["shown"], row["respondents"], row["questions"]) == ("too_few", 29, 2)
    assert row[["mean", "points", "points_margin"]].isna().all()


def test_several_questions_of_a_criterion_are_one_sum_over_the_other():
    # (40 × 0.68 + 30 × 1) ÷ 70
    assert one(FORTY, {"A": 30, "question": "2"})["points"] == pytest.approx(10 * 57.2 / 70)


def test_without_the_most_points_there_are_none():
    found = scores(answers(FORTY), forms({}), criteria(c9=3))
    assert found["shown"].tolist() == ["no_max"]


def test_a_row_without_its_criterion_takes_that_of_its_question_in_the_same_survey():
    rows = answers(FORTY, {**FORTY, "unit": "b", "unit_name": "Xã B", "criterion": None, "criteria_set": None})
    assert scores(rows, forms({}), criteria(c8_1=10))["points"].tolist() == [pytest.approx(6.8)] * 2
    assert scores(answers(FORTY, criterion=None), forms({}), criteria(c8_1=10)).empty


def test_the_criteria_of_a_unit_come_to_its_survey_points_and_their_margins_add_up():
    rows = answers(FORTY, {**FORTY, "criterion": "8.2", "question": "2"}, {"A": 30, "unit": "b", "unit_name": "Xã B"})
    found = totals(scores(rows, forms({}), criteria(c8_1=10, c8_2=5)))
    assert found["unit_name"].tolist() == ["Xã A", "Xã B"]
    assert found.loc[0, "points"] == pytest.approx(6.8 + 3.4)
    assert found.loc[0, "points_margin"] == pytest.approx(1.5 * 1.1472, abs=0.0002)
    assert found.loc[0, "max_points"] == 15


def test_a_unit_that_lacks_one_criterion_has_no_total_and_comes_last():
    rows = answers({"A": 20}, {**FORTY, "criterion": "8.2", "question": "2"}, {"D": 40, "unit": "b", "unit_name": "Xã B"})
    found = totals(scores(rows, forms({}), criteria(c8_1=10, c8_2=5)))
    assert found["unit_name"].tolist() == ["Xã B", "Xã A"]
    assert found["shown"].tolist() == ["score", "too_few"]
    assert pd.isna(found.loc[1, "points"])


def test_a_difference_is_clear_only_if_its_interval_leaves_out_none():
    assert difference(7, 1, 5, 1).clear  # 2 > √2
    assert not difference(6.4, 1, 5, 1).clear  # 1.4 < √2
    assert difference(7, 1, 5, 1).margin == pytest.approx(2**0.5)
    # Of three units the first and the last: three pairs, 2.394 ÷ 1.96 times as wide.
    assert difference(7, 1, 5, 1, among=3).margin == pytest.approx(2**0.5 * 2.3940 / 1.9600, abs=0.001)
