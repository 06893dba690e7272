"""A list of measures: figures are figures, nothing reported is not 0, and what is not certain is asked or refused."""

import datetime as dt

import pytest

from loaders import read
from schema.tables import INDICATORS
from tests.loaders.measures.books import HEADINGS, Q1, UNITS, codes, made, said


def measures(tmp_path, *rows, **keywords):
    return read(made(tmp_path, HEADINGS, *rows), units=UNITS, **keywords)


def test_a_row_is_an_indicator_a_unit_and_a_period(tmp_path):
    found = measures(tmp_path, ("TTHC rà soát", "Xã Cao Sơn", *Q1, 3), ("TTHC niêm yết", "Xã Cao Sơn", *Q1, 110, 118))
    frame = found.tables[0].frame
    assert found.tables[0].dataset == "measures"
    assert frame["indicator"].tolist() == ["procedures_reviewed", "procedures_posted"]
    assert frame["unit"].tolist() == ["17386", "17386"]
    assert frame["area"].tolist() == ["424", "424"]
    assert frame["value"].tolist() == [3, 110]
    assert frame["denominator"].iloc[1] == 118


def test_empty_and_a_mark_are_not_reported_and_0_is_0(tmp_path):
    rows = [("TTHC rà soát", unit, *Q1, value) for unit, value in (("Xã Cao Sơn", 0), ("Xã Hoa Sơn", None), ("Xã Đức Sơn", "x"))]
    found = measures(tmp_path, *rows)
    assert found.tables[0].frame["value"].tolist() == [0]
    assert codes(found) == ["marked_not_reported", "left_empty"]
    assert found.accepted


@pytest.mark.parametrize("mark", ["-", "x", "–", "chưa báo cáo"])
def test_a_mark_is_said_with_its_place(tmp_path, mark):
    found = measures(tmp_path, ("TTHC rà soát", "Xã Cao Sơn", *Q1, 1), ("TTHC rà soát", "Xã Hoa Sơn", *Q1, mark))
    (problem,) = found.all_problems
    assert (problem.code, problem.row, problem.column, problem.value) == ("marked_not_reported", 3, "E", mark)


@pytest.mark.parametrize(
    ("row", "code", "severity"),
    [
        (("TTHC niêm yết", "Xã Cao Sơn", *Q1, 119, 118), "measure_above_whole", "warning"),
        (("TTHC niêm yết", "Xã Cao Sơn", *Q1, 119), "share_without_whole", "error"),
        (("TTHC rà soát", "Xã Cao Sơn", *Q1, 2.5), "measure_not_whole", "error"),
        (("TTHC rà soát", "Xã Cao Sơn", *Q1, "-2"), "measure_negative", "error"),
        (("Con vịt", "Xã Cao Sơn", *Q1, 2), "indicator_unknown", "error"),
        (("TTHC rà soát", "Xã Cao Sơn", *reversed(Q1), 2), "period_reversed", "error"),
        (("TTHC rà soát", "Xã Cao Sơn", *Q1, "45%"), "not_a_number", "error"),
    ],
)
def test_a_figure_its_indicator_cannot_have_is_said_at_its_row(tmp_path, row, code, severity):
    found = measures(tmp_path, row)
    problem = next(one for one in found.all_problems if one.code == code)
    assert (problem.severity, problem.row) == (severity, 2)
    assert found.accepted == (severity != "error")


def test_days_may_have_decimals(tmp_path):
    found = measures(tmp_path, ("Thời gian cắt giảm", "Xã Cao Sơn", *Q1, "2,5"), ("TTHC rà soát", "Xã Cao Sơn", *Q1, "1.234"))
    assert found.tables[0].frame["value"].tolist() == [2.5, 1234]


def test_a_split_that_does_not_add_up_is_a_warning_with_both_numbers(tmp_path):
    ratings = ("Hoàn thành xuất sắc nhiệm vụ", "Hoàn thành tốt nhiệm vụ", "Hoàn thành nhiệm vụ", "Không hoàn thành nhiệm vụ")
    rows = [(name, "Xã Cao Sơn", *Q1, value) for name, value in zip(ratings, (3, 14, 4, 0), strict=True)]
    found = measures(tmp_path, *rows, ("Số người được xếp loại", "Xã Cao Sơn", *Q1, 22))
    (problem,) = found.all_problems
    assert problem.code == "split_differs"
    assert "add up to 21" in said(problem)
    assert "says 22" in said(problem)


def test_a_stock_that_is_to_shrink_and_rises_is_noted(tmp_path):
    q2 = dt.date(2020, 4, 1), dt.date(2020, 6, 30)
    rows = [("Đơn vị sự nghiệp công lập", "Huyện Anh Sơn", *days, value) for days, value in ((Q1, 57), (q2, 61))]
    (problem,) = measures(tmp_path, *rows).all_problems
    assert (problem.severity, problem.code, problem.row) == ("note", "stock_rises", 3)


def test_a_word_like_one_of_ours_is_asked_and_the_answer_is_taken(tmp_path):
    row = ("Số TTHC đã được rà soát", "Xã Cao Sơn", *Q1, 3)
    question = measures(tmp_path, row).all_problems[0].question
    assert "procedures_reviewed" in [option.value for option in question.options]
    found = measures(tmp_path, row, answers={question.key: "procedures_reviewed"})
    assert found.tables[0].frame["indicator"].tolist() == ["procedures_reviewed"]


def test_the_same_thing_twice_is_refused(tmp_path):
    row = ("TTHC rà soát", "Xã Cao Sơn", *Q1, 3)
    assert codes(measures(tmp_path, row, row)) == ["said_twice"]


def test_a_remark_that_names_a_person_is_left_out(tmp_path):
    rows = [
        ("TTHC rà soát", "Xã Cao Sơn", *Q1, 3, None, "do ông Nguyễn Văn An báo cáo"),
        ("TTHC rà soát", "Xã Hoa Sơn", *Q1, 3, None, "gồm cả Xã Cao Sơn"),
    ]
    found = measures(tmp_path, *rows)
    assert found.tables[0].frame["note"].tolist()[1] == "gồm cả Xã Cao Sơn"
    assert found.tables[0].frame["note"].isna().tolist() == [True, False]


def test_a_published_indicator_is_known_by_its_words(tmp_path):
    own = INDICATORS.conform(
        [{"code": "bo_thu_tuc", "name": "Bộ thủ tục in sẵn", "words": "Bộ TTHC in", "reform_area": "one_stop", "nature": "flow",
          "measured_in": "bộ"}]
    )  # fmt: skip
    row = ("Bộ TTHC in", "Xã Cao Sơn", *Q1, 3)
    assert "indicator_unknown" in codes(measures(tmp_path, row))
    assert measures(tmp_path, row, vocabulary={"indicators": own}).tables[0].frame["indicator"].tolist() == ["bo_thu_tuc"]
