"""The six-part table of Decision 766's index, as the portal and as offices write it, is recognised, dated and checked."""

import datetime as dt

import pandas as pd
import pytest

from loaders import read
from tests.workbooks import table

KEYS = (
    "departmentCode", "departmentName", "totalScore", "transparency", "progress", "onlineService", "onlinePayment",
    "digitization", "satisfaction",
)  # fmt: skip
WORDS = (
    "Mã đơn vị", "Tên đơn vị", "Tổng điểm", "Công khai, minh bạch (18)", "Tiến độ giải quyết (20)",
    "Dịch vụ công trực tuyến (12)", "Thanh toán trực tuyến (10 điểm)", "Số hoá hồ sơ (22)", "Mức độ hài lòng (18)",
)  # fmt: skip
TITLE = (("Bộ chỉ số 766 tính đến ngày 26/9/2026",),)
ROW = ("H44.07", "Sở Công Thương - Tỉnh Phú Thọ", 78.1, 15, 14.56, 9.54, 7, 16, 16)


def read_rows(tmp_path, units, *rows, headings=KEYS, above=TITLE, name="a.xlsx", answers=None):
    return read(table(tmp_path / name, headings, *rows, above=above), units=units, answers=answers)


def codes(found) -> list[tuple[str, str]]:
    return [(problem.severity, problem.code) for problem in found.all_problems]


@pytest.mark.parametrize("headings", [KEYS, WORDS], ids=["keys", "words"])
def test_each_part_becomes_a_score_of_its_criterion(tmp_path, units, headings):
    found = read_rows(tmp_path, units, ROW, headings=headings)
    (part,) = found.tables
    assert (part.dataset, part.layout, codes(found)) == ("scores", "decision_766_index", [])
    assert part.frame["criterion"].tolist() == ["1", "2", "3", "4", "5", "6"]
    assert part.frame["appraised_first"].tolist() == [15, 14.56, 9.54, 7, 16, 16]
    assert set(part.frame["unit"]) == {"H44.07@2025-07-01"}
    assert set(part.frame["as_of"]) == {pd.Timestamp("2026-09-26")}
    assert set(part.frame["year"]) == {2026}
    assert set(part.frame["row"]) == {3}


def test_the_progress_table_stays_a_table_of_counts(tmp_path, units):
    headings = ("departmentCode", "departmentName", "totalReceived", "totalOnTime", "totalOverdue", "ratio", "score")
    found = read_rows(tmp_path, units, ("H44.07", "Sở Công Thương", 10, 9, 1, 90, 18), headings=headings)
    assert [part.dataset for part in found.tables] == ["counts"]


def test_an_empty_part_is_missing_and_said_and_not_0(tmp_path, units):
    found = read_rows(tmp_path, units, (*ROW[:2], None, *ROW[3:7], None, 16))
    assert codes(found) == [("note", "points_missing")]
    frame = found.tables[0].frame.set_index("criterion")["appraised_first"]
    assert frame.isna().to_dict() == {"1": False, "2": False, "3": False, "4": False, "5": True, "6": False}


@pytest.mark.parametrize(("total", "expected"), [(78.1, []), (78.11, []), (78.09, []), (78.12, ["points_do_not_add_up"])])
def test_the_parts_add_up_to_the_total_give_or_take_a_hundredth(tmp_path, units, total, expected):
    found = read_rows(tmp_path, units, (*ROW[:2], total, *ROW[3:]))
    assert [problem.code for problem in found.all_problems] == expected
    assert found.accepted


@pytest.mark.parametrize(("place", "points", "column"), [(3, 18.5, "D"), (7, -1, "H"), (2, 101, "C")])
def test_points_beyond_what_is_possible_are_warned_of_and_kept(tmp_path, units, place, points, column):
    found = read_rows(tmp_path, units, (*ROW[:place], points, *ROW[place + 1 :]))
    first = found.all_problems[0]
    assert (first.code, first.severity, first.row, first.column) == ("points_out_of_range", "warning", 3, column)
    assert found.accepted


def test_a_line_of_means_is_no_unit(tmp_path, units):
    found = read_rows(tmp_path, units, ROW, (None, "Trung bình", 78.1, *ROW[3:]))
    assert codes(found) == [("note", "row_no_data")]
    assert len(found.tables[0].frame) == 6


def test_flags_are_kept_and_other_words_beside_them_are_not(tmp_path, units):
    found = read_rows(tmp_path, units, (*ROW, "NO_NATIONAL_REPORT_DATA; hỏi chị Lan"), headings=(*KEYS, "flags"))
    assert set(found.tables[0].frame["flags"]) == {"NO_NATIONAL_REPORT_DATA"}


def day_of(found) -> dt.date:
    return found.tables[0].frame["as_of"].iloc[0].date()


def test_the_day_is_a_columns_the_titles_the_files_or_asked_for(tmp_path, units):
    column = read_rows(tmp_path, units, (*ROW, dt.date(2026, 6, 30)), headings=(*KEYS, "Tính đến ngày"))
    assert day_of(column) == dt.date(2026, 6, 30)
    span = read_rows(tmp_path, units, ROW, above=(("Từ ngày 01/01/2026 đến ngày 31/8/2026",),))
    assert day_of(span) == dt.date(2026, 8, 31)
    named = read_rows(tmp_path, units, ROW, above=(), name="diem_2026-07-31.xlsx")
    assert (day_of(named), codes(named)) == (dt.date(2026, 7, 31), [("note", "period_from_file_name")])
    asked = read_rows(tmp_path, units, ROW, above=())
    (problem,) = asked.all_problems
    assert (asked.accepted, problem.question.kind) == (False, "period")
    answered = read_rows(tmp_path, units, ROW, above=(), answers={problem.question.key: "2026-01-01_2026-05-31"})
    assert day_of(answered) == dt.date(2026, 5, 31)


def test_points_of_before_the_decision_are_refused(tmp_path, units):
    found = read_rows(tmp_path, units, ROW, above=(("Tính đến ngày 01/06/2022",),))
    assert codes(found) == [("error", "before_the_decision")]
