"""From printed points back to the answers."""

import pandas as pd
import pytest

from metrics.survey import scores
from metrics.survey_trace import answers as answered
from metrics.survey_trace import traced
from tests.survey_rows import answers, criteria, forms, printed

FORTY = {"A": 20, "B": 10, "C": 6, "D": 4}  # 0.68


def trace(*rows, **points) -> pd.DataFrame:
    return traced(scores(answers(*rows), forms({}), criteria(c8_1=10, c8_2=5, c8_10=5)), printed(**points))


def test_printed_points_that_the_answers_give_agree_to_the_hundredth():
    found = trace(FORTY, c8_1=6.8)
    assert found[["criterion", "status"]].to_numpy().tolist() == [["8.1", "equal"]]
    assert trace(FORTY, c8_1=6.809)["status"].tolist() == ["equal"]


def test_printed_points_that_differ_say_by_how_much():
    found = trace(FORTY, c8_1=7.2)
    assert found["status"].tolist() == ["differs"]
    assert found.loc[0, "difference"] == pytest.approx(0.4)


def test_what_only_one_side_has_is_named_and_criteria_are_in_the_order_of_their_numbers():
    found = trace(FORTY, {"A": 9, "criterion": "8.10", "question": "3"}, c8_2=4.0, c8_10=5.0)
    assert found["criterion"].tolist() == ["8.1", "8.2", "8.10"]
    assert found["status"].tolist() == ["only_recomputed", "only_printed", "not_computed"]
    assert found["difference"].isna().all()


def test_of_several_days_the_last_of_the_year_counts_and_no_other_year_does():
    rows = pd.concat([printed(c8_1=5.0).assign(as_of=pd.Timestamp("2020-06-30")), printed(c8_1=6.8)])
    scored = scores(answers(FORTY), forms({}), criteria(c8_1=10))
    assert traced(scored, rows)["status"].tolist() == ["equal"]
    assert traced(scored, rows.assign(year=2019))["status"].tolist() == ["only_recomputed"]


def test_the_answers_stand_by_question_with_their_numbers_by_group():
    found = answered(answers(FORTY, {"A": 6, "B": 4, "respondent_group": "officials"}), "a").set_index("answer")
    assert found["respondents"].to_dict() == {"A": 26, "B": 14, "C": 6, "D": 4}
    assert found["of"].tolist() == [50] * 4
    assert found["citizens"].to_dict() == {"A": 20, "B": 10, "C": 6, "D": 4}
    assert found["officials"].to_dict() == {"A": 6, "B": 4, "C": 0, "D": 0}


def test_a_group_of_fewer_than_five_hides_all_groups_since_it_would_follow_from_the_others():
    found = answered(answers(FORTY, {"A": 4, "respondent_group": "officials"}), "a")
    assert found[["citizens", "officials"]].isna().all(axis=None)
    assert found["respondents"].sum() == 44


def test_a_question_fewer_than_five_answered_shows_no_numbers():
    found = answered(answers({"A": 3, "D": 1}), "a")
    assert found["respondents"].isna().all()
