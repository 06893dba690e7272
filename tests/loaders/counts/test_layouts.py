"""Layouts offices draw themselves: months side by side, running totals beside the month, a sheet a commune, words cut short."""

import datetime as dt

import pytest

from loaders import read
from schema.mappings import Mapping
from tests.spreadsheets import write

UNIT = ["Đơn vị báo cáo: UBND huyện Anh Sơn"]
DAYS = ["Kỳ báo cáo: Quý I năm 2021 (Từ ngày 15/12/2020 đến ngày 14/03/2021)"]


def file(units, *rows, merges=(), name: str = "Sheet1", **keywords):
    return read(write("xlsx", [list(row) for row in rows], merges=merges, name=name), name="a.xlsx", units=units, **keywords)


def figures(found, *columns: str) -> list[tuple]:
    assert found.accepted, found.all_problems
    return [row for table in found.tables for row in table.frame[list(columns)].astype(object).itertuples(index=False, name=None)]


MONTHS = [
    ["TT", "Đơn vị", "Tháng 1", None, None, "Tháng 2", None, None],
    [None, None, "Tiếp nhận", "Đã giải quyết", "Quá hạn", "Tiếp nhận", "Đã giải quyết", "Quá hạn"],
    [1, "Xã Cao Sơn", 10, 9, 1, 12, 11, 0],
    [2, "Xã Tường Sơn", 20, 19, 0, 22, 22, 2],
]


def test_months_side_by_side_take_the_year_of_the_title(units):
    found = file(units, UNIT, ["SỐ LIỆU QUÝ I NĂM 2021"], *MONTHS)
    assert [table.period_end for table in found.tables] == [dt.date(2021, 1, 14), dt.date(2021, 2, 14)]
    assert figures(found, "received_total", "resolved_overdue") == [(10, 1), (20, 0), (12, 0), (22, 2)]


def test_months_side_by_side_without_a_year_are_not_guessed(units):
    found = file(units, UNIT, ["SỐ LIỆU"], *MONTHS)
    assert not found.accepted
    assert {problem.code for problem in found.all_problems if problem.severity == "error"} == {"period_missing"}


def test_running_totals_beside_the_month_are_not_read(units):
    found = file(
        units,
        UNIT,
        ["BÁO CÁO THÁNG 3 NĂM 2021"],
        ["TT", "Đơn vị", "Tiếp nhận", None, "Đã giải quyết", None, "Quá hạn", None],
        [None, None, *["Trong tháng", "Lũy kế"] * 3],
        [1, "Xã Cao Sơn", 10, 40, 9, 38, 1, 2],
        [2, "Xã Tường Sơn", 20, 60, 18, 58, 0, 1],
        [None, "Cộng", 30, 100, 27, 96, 1, 3],
    )
    assert figures(found, "received_total", "resolved_total", "resolved_overdue") == [(10, 9, 1), (20, 18, 0)]
    (told,) = [problem for problem in found.all_problems if problem.code == "columns_not_used"]
    assert told.message.values["headings"] == "Tiếp nhận › Lũy kế, Đã giải quyết › Lũy kế, Quá hạn › Lũy kế"


FIELDS = [["Lĩnh vực", "Tiếp nhận", "Đã giải quyết", "Quá hạn"], ["Đất đai", 10, 9, 1], ["Hộ tịch", 5, 5, 0]]


def test_a_sheet_called_after_a_commune_is_that_communes(units):
    found = file(units, DAYS, *FIELDS, name="Xã Cao Sơn")
    assert figures(found, "unit_name", "sector", "received_total") == [
        ("Xã Cao Sơn", "Đất đai", 10),
        ("Xã Cao Sơn", "Hộ tịch", 5),
    ]


def test_a_sheet_called_after_a_commune_without_its_level_is_asked_about(units):
    found = file(units, DAYS, *FIELDS, name="Cao Sơn")
    (problem,) = [problem for problem in found.all_problems if problem.question]
    assert (problem.code, problem.question.unit) == ("unit_unknown", "Cao Sơn")
    assert (
        figures(file(units, DAYS, *FIELDS, name="Cao Sơn", answers={problem.question.key: "17386"}), "unit") == [("17386",)] * 2
    )


def test_a_sheet_called_otherwise_is_nobodys(units):
    assert "unit_missing" in {problem.code for problem in file(units, DAYS, *FIELDS, name="Biểu 6").all_problems}


@pytest.mark.parametrize(
    ("total", "resolved", "parts", "open_now"),
    [
        ("TSHS tiếp nhận", "Số HS đã GQ", ("Tr. hạn", "Đ. hạn", "Q. hạn"), "HS đang GQ"),
        ("TS HS TN", "Đã GQ", ("Trước hạn", "ĐH", "QH"), "Đang GQ"),
        ("SL HS tiếp nhận", "KQ giải quyết HS", ("Sớm hạn", "Đúng hạn", "Trễ hạn"), "Chưa GQ"),
    ],
)
def test_words_cut_short_are_the_words(units, total, resolved, parts, open_now):
    found = file(
        units,
        UNIT,
        DAYS,
        ["STT", "Tên xã", total, resolved, None, None, None, open_now, None],
        [None, None, None, "TS", *parts, "TS", "QH"],
        [1, "Xã Cao Sơn", 100, 90, 60, 25, 5, 10, 2],
    )
    names = ("received_total", "resolved_total", "resolved_early", "resolved_on_time", "resolved_overdue")
    assert figures(found, *names, "in_process_total", "in_process_overdue") == [(100, 90, 60, 25, 5, 10, 2)]


def test_done_and_new_in_other_words(units):
    heads = [
        "Đơn vị",
        "Kỳ trước chuyển sang",
        "Nhận mới",
        "Đang xử lý",
        "Trong đó quá hạn",
        "Đã xong",
        "Xong đúng hạn",
        "Xong trễ hạn",
    ]
    found = file(units, UNIT, DAYS, heads, ["Xã Cao Sơn", 10, 90, 8, 3, 92, 90, 2])
    names = ("carried_over", "received_new", "in_process_total", "in_process_overdue", "resolved_total", "resolved_overdue")
    assert figures(found, *names) == [(10, 90, 8, 3, 92, 2)]


@pytest.mark.parametrize("heading", ["Quá hạn", "Hồ sơ quá hạn"])
def test_an_overdue_column_that_may_be_of_resolved_or_open_ones_is_told(units, heading):
    found = file(
        units, UNIT, DAYS, ["Đơn vị", "Tiếp nhận", "Đã giải quyết", "Đang giải quyết", heading], ["Xã Cao Sơn", 9, 5, 4, 2]
    )
    assert figures(found, "in_process_overdue") == [(2,)]
    assert [(problem.code, problem.cell) for problem in found.all_problems] == [("overdue_of_which", "E3")]


def test_an_overdue_column_that_was_mapped_is_not_in_doubt(units):
    columns = {
        "Đơn vị": "unit_name",
        "Nhận": "received_total",
        "Xong": "resolved_total",
        "Còn": "in_process_total",
        "Trễ": "in_process_overdue",
    }
    mapping = Mapping("Biểu riêng", "counts", tuple(columns), columns)
    found = file(units, UNIT, DAYS, columns, ["Xã Cao Sơn", 9, 5, 4, 2], mappings=[mapping])
    assert figures(found, "in_process_overdue") == [(2,)]
    assert "overdue_of_which" not in {problem.code for problem in found.all_problems}


def test_an_overdue_column_beside_that_of_the_resolved_is_not_in_doubt(units):
    heads = ["Đơn vị", "Tiếp nhận", "Đã giải quyết", "Đúng hạn", "Quá hạn", "Đang giải quyết", "Quá hạn"]
    found = file(units, UNIT, DAYS, heads, ["Xã Cao Sơn", 9, 5, 4, 1, 4, 2])
    assert figures(found, "resolved_overdue", "in_process_overdue") == [(1, 2)]
    assert not found.all_problems


def test_new_ones_and_those_left(units):
    heads = ["Đơn vị", "Hồ sơ kỳ trước", "Hồ sơ mới", "Giải quyết đúng hạn", "Giải quyết quá hạn", "Còn lại"]
    found = file(units, UNIT, DAYS, heads, ["Xã Cao Sơn", 10, 90, 85, 5, 10])
    assert figures(found, "carried_over", "received_new", "resolved_overdue", "in_process_total") == [(10, 90, 5, 10)]
