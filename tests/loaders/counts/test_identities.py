"""Printed totals are held against their parts, and a form to one way of adding them up."""

import pytest

from loaders.read import read
from tests.spreadsheets import write

TOP = [["Đơn vị báo cáo: UBND huyện Anh Sơn"], ["Quý I năm 2020"]]
HEADINGS = ["Đơn vị", "Tiếp nhận", "Đã giải quyết", "Đang giải quyết", "Rút hồ sơ"]


def differing(units, *rows: list) -> list[str]:
    found = read(write("xlsx", [*TOP, HEADINGS, *rows]), name="a.xlsx", units=units)
    return [problem.cell for problem in found.all_problems if problem.code == "balance"]


@pytest.mark.parametrize("withdrawn", [0, 1])
def test_a_form_may_count_those_withdrawn_within_its_total_or_not(units, withdrawn):
    rows = [["Xã Cao Sơn", 8 + 2 * withdrawn, 5, 3, 2], ["Xã Khai Sơn", 9 + withdrawn, 7, 2, 1]]
    assert differing(units, *rows) == []


def test_a_total_that_only_another_way_of_adding_up_would_fit_is_told(units):
    rows = [["Xã Cao Sơn", 8, 5, 3, 2], ["Xã Khai Sơn", 9, 7, 2, 1], ["Xã Lạng Sơn", 6, 2, 3, 1]]
    assert differing(units, *rows) == ["B6"]
