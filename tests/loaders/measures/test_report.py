"""The usual wide report: units or indicators down, its period in the title, the headings or asked."""

import datetime as dt

from loaders import read
from schema.periods import Period
from tests.loaders.measures.books import UNITS, codes, made, said

ACROSS = (
    ("UBND HUYỆN ANH SƠN",),
    ("BÁO CÁO KẾT QUẢ CẢI CÁCH HÀNH CHÍNH QUÝ I NĂM 2020",),
    (),
    ("STT", "Đơn vị", "Số văn bản chỉ đạo", "TTHC rà soát", "TTHC niêm yết công khai", ""),
    (None, None, None, None, "Đã niêm yết", "Tổng số"),
    (1, "Xã Cao Sơn", 12, 3, 118, 118),
    (2, "Xã Hùng Sơn", 8, None, 110, 118),
    (3, "UBND xã Hoa Sơn", "x", 0, 118, 118),
    (None, "Tổng cộng", 20, 3, 346, 354),
    (),
    ("", "Người lập biểu"),
)
DOWN = (
    ("Đơn vị báo cáo: UBND huyện Anh Sơn",),
    ("Kết quả thực hiện các chỉ tiêu CCHC năm 2020",),
    (),
    ("TT", "Nội dung", "ĐVT", "Quý I", "Quý II"),
    (1, "Số văn bản chỉ đạo", "văn bản", 20, 25),
    ("", "Trong đó: Nghị quyết", "văn bản", 1, 0),
    (2, "Hội nghị chuyên đề", "cuộc", 2, "-"),
    (3, "DVC mức độ 3", "TTHC", 40, 52),
    ("", "Tổng số TTHC", "TTHC", 256, 256),
)


def rows(found) -> list[tuple]:
    frame = found.tables[0].frame
    return list(zip(frame["indicator"], frame["unit_name"], frame["value"], strict=True))


def test_units_down_and_indicators_across(tmp_path):
    found = read(made(tmp_path, *ACROSS), units=UNITS)
    assert rows(found) == [
        ("directive_documents", "Xã Cao Sơn", 12),
        ("procedures_reviewed", "Xã Cao Sơn", 3),
        ("procedures_posted", "Xã Cao Sơn", 118),
        ("directive_documents", "Xã Hùng Sơn", 8),
        ("procedures_posted", "Xã Hùng Sơn", 110),
        ("procedures_reviewed", "Xã Hoa Sơn", 0),
        ("procedures_posted", "Xã Hoa Sơn", 118),
    ]
    assert found.tables[0].frame["denominator"].dropna().tolist() == [118, 118, 118]
    # Named without days: the reporting calendar is assumed, and another can be chosen.
    assert set(found.tables[0].frame["period_start"]) == {dt.datetime(2019, 12, 15)}
    assert codes(found) == ["period_dates_assumed", "marked_not_reported", "left_empty"]


def test_a_total_that_differs_is_said_and_not_used(tmp_path):
    wrong = [*ACROSS[:8], (None, "Tổng cộng", 21, 3, 346, 354)]
    (problem,) = [one for one in read(made(tmp_path, *wrong), units=UNITS).all_problems if one.code == "measure_total_differs"]
    assert (problem.row, problem.column, problem.value) == (9, "C", "21")
    assert "add up to 20" in said(problem)


def test_indicators_down_and_quarters_across_with_the_year_of_the_title(tmp_path):
    found = read(made(tmp_path, *DOWN), units=UNITS)
    frame = found.tables[0].frame
    assert [(code, value) for code, _, value in rows(found)] == [
        ("directive_documents", 20),
        ("directive_documents", 25),
        ("directive_resolutions", 1),
        ("directive_resolutions", 0),
        ("conferences", 2),
        ("services_level_3", 40),
        ("services_level_3", 52),
    ]
    assert set(frame["unit"]) == {"424"}
    assert frame["period_end"].dt.strftime("%d/%m/%Y").tolist()[:2] == ["14/03/2020", "14/06/2020"]
    assert frame["denominator"].dropna().tolist() == [256, 256]


def test_without_a_period_it_is_asked_and_taken_when_given(tmp_path):
    path = made(tmp_path, ("Chỉ tiêu", "Xã Cao Sơn", "Xã Hoa Sơn"), ("Số văn bản chỉ đạo", 20, 25), ("TTHC rà soát", 1, 0))
    found = read(path, units=UNITS)
    assert (codes(found), found.accepted) == (["period_missing"], False)
    days = Period(dt.date(2020, 1, 1), dt.date(2020, 3, 31))
    answered = read(path, units=UNITS, answers={found.all_problems[0].question.key: days.key})
    assert len(answered.tables[0].frame) == 4
    assert set(answered.tables[0].frame["period_end"]) == {dt.datetime(2020, 3, 31)}


def test_a_share_without_its_whole_is_left_out_and_said(tmp_path):
    report = (
        *ACROSS[:3],
        ("Đơn vị", "Số văn bản chỉ đạo", "TTHC rà soát", "Hồ sơ nộp trực tuyến (%)"),
        ("Xã Cao Sơn", 1, 2, "45%"),
    )
    found = read(made(tmp_path, *report), units=UNITS)
    assert "share_left_out" in codes(found)
    assert found.accepted
    assert {code for code, _, _ in rows(found)} == {"directive_documents", "procedures_reviewed"}


def test_a_table_that_mentions_one_indicator_is_no_report_of_measures(tmp_path):
    path = made(tmp_path, ("Đơn vị", "TTHC rà soát", "Số cây"), ("Xã Cao Sơn", 1, 2))
    assert codes(read(path, units=UNITS)) == ["not_recognised"]
