"""Number, place and day are written as Decree 30/2020 wants them; what is not known is left open."""

import datetime as dt
from dataclasses import replace

import pytest

from charts.report.letterhead import letterhead_of, number_line, place_and_day
from language import language_for

EN, VI = language_for("en"), language_for("vi")
HEAD = letterhead_of("Huyện Anh Sơn", VI)


def test_an_areas_committee_issues_the_report():
    assert HEAD.body == ("Ủy ban nhân dân", "Huyện Anh Sơn")
    assert (HEAD.signed_for, HEAD.position) == ("TM. Ủy ban nhân dân", "Chủ tịch")
    assert letterhead_of("Huyện Anh Sơn", EN).body == ("People's Committee", "Anh Sơn district")


@pytest.mark.parametrize(
    ("area", "on", "above"),
    [
        ("Tỉnh Phú Thọ", None, "Bộ Nội vụ"),
        ("Thành phố Hà Nội", None, "Bộ Nội vụ"),
        ("Thành phố Vinh", None, "Sở Nội vụ"),
        ("Huyện Anh Sơn", dt.date(2020, 9, 11), "Sở Nội vụ"),
        ("Xã Phúc Sơn", dt.date(2025, 6, 30), "Ủy ban nhân dân cấp huyện"),
        ("Xã Phúc Sơn", dt.date(2025, 7, 1), "Sở Nội vụ"),
        ("Xã Phúc Sơn", None, "Sở Nội vụ"),
    ],
)
def test_a_report_goes_to_the_office_above(area, on, above):
    assert letterhead_of(area, VI, on).recipients == (f"{above} (để báo cáo);", "Lưu: VT.")


def test_the_number_is_left_to_the_clerical_office():
    assert number_line(HEAD, VI).split() == ["Số:", "/BC-UBND"]
    assert number_line(letterhead_of("Huyện Anh Sơn", EN), EN).split() == ["No.:", "/BC-UBND"]


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (None, "Anh Sơn, ngày … tháng … năm …"),
        (dt.date(2020, 2, 5), "Anh Sơn, ngày 05 tháng 02 năm 2020"),
        (dt.date(2020, 3, 15), "Anh Sơn, ngày 15 tháng 3 năm 2020"),
    ],
)
def test_days_below_ten_and_the_first_two_months_have_a_zero_before_them(day, said):
    assert place_and_day(replace(HEAD, day=day), VI) == said


def test_the_day_in_english():
    assert place_and_day(replace(HEAD, day=dt.date(2020, 2, 5)), EN) == "Anh Sơn, 5 Feb 2020"
