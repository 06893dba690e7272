"""Units that a file names only by their codes are those of the list of units; a code nobody knows is told, not dropped."""

import pytest

from loaders import read
from tests.spreadsheets import write

TITLE = [
    ["Đơn vị báo cáo: UBND huyện Anh Sơn"],
    ["Kỳ báo cáo: Quý I năm 2020 (Từ ngày 15/12/2019 đến ngày 14/03/2020)"],
]


def form(units, *rows, headings=("Mã đơn vị",)):
    head = [*headings, "Đã tiếp nhận", "Đã giải quyết", "Đang giải quyết"]
    return read(write("xlsx", [*TITLE, head, *map(list, rows)]), name="a.xlsx", units=units)


def received(found) -> dict[str, int]:
    assert found.accepted, found.all_problems
    return found.tables[0].frame.set_index("unit_name")["received_total"].to_dict()


@pytest.mark.parametrize("heading", ["Mã đơn vị", "Đơn vị", "Mã", "Tên đơn vị"])
@pytest.mark.parametrize("written", [str, int])
def test_codes_of_known_units_are_names(units, heading, written):
    found = form(units, [written("17386"), 9, 7, 2], [written("17380"), 5, 5, 0], headings=[heading])
    assert received(found) == {"Xã Cao Sơn": 9, "Xã Khai Sơn": 5}


@pytest.mark.parametrize("heading", ["Mã đơn vị", "Đơn vị"])
def test_a_code_that_nobody_knows_is_kept_and_told(units, heading):
    found = form(units, ["17386", 9, 7, 2], ["99999", 5, 5, 0], headings=[heading])
    assert received(found) == {"Xã Cao Sơn": 9, "99999": 5}
    assert [(problem.code, problem.cell) for problem in found.all_problems] == [("unit_unknown", "A5")]


def test_a_code_stands_for_a_name_that_is_missing_beside_it(units):
    found = form(units, ["17386", None, 9, 7, 2], ["17380", "Xã Khai Sơn", 5, 5, 0], headings=["Mã đơn vị", "Đơn vị"])
    assert received(found) == {"Xã Cao Sơn": 9, "Xã Khai Sơn": 5}


def test_a_code_is_no_name_of_a_field(units):
    found = form(units, ["17386", None, 9, 7, 2], ["17386", "Đất đai", 5, 5, 0], headings=["Mã đơn vị", "Lĩnh vực"])
    assert [(problem.code, problem.row) for problem in found.all_problems if problem.severity == "error"] == [
        ("label_missing", 4)
    ]


def test_a_year_is_no_code(units):
    found = form(units, ["Xã Cao Sơn", 9, 7, 2], ["2019", 5, 5, 0], headings=["Đơn vị"])
    assert received(found) == {"Xã Cao Sơn": 9}


def test_a_list_of_dossiers_may_name_units_by_code(units):
    lines = "Mã hồ sơ,Mã đơn vị,Ngày tiếp nhận,Trạng thái\nA1,17386,13/04/2020,Đã trả\n"
    found = read(lines.encode(), name="a.csv", units=units)
    assert found.tables[0].frame[["unit", "unit_name"]].values.tolist() == [["17386", "Xã Cao Sơn"]]
    found = read((lines + "A2,,13/04/2020,Đã trả\n").encode(), name="a.csv", units=units)
    errors = [(problem.code, problem.cell) for problem in found.all_problems if problem.severity == "error"]
    assert errors == [("missing_value", "B3")]
