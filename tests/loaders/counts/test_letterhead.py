"""A table below another that says neither period nor unit has those of the one above; no dossier is counted in both."""

import datetime as dt

import pytest

from loaders import read
from schema.selection import Selection
from store import open_store
from tests.spreadsheets import write

TITLE = [
    ["Đơn vị báo cáo: UBND huyện Anh Sơn"],
    ["Kỳ báo cáo: Quý I năm 2020 (Từ ngày 15/12/2019 đến ngày 14/03/2020)"],
]
COUNTS = ["Đã tiếp nhận", "Đã giải quyết", "Đang giải quyết"]
BY_UNIT = [["Đơn vị", *COUNTS], ["Xã Cao Sơn", 9, 7, 2], ["Xã Khai Sơn", 5, 5, 0], ["Tổng cộng", 14, 12, 2], []]
BY_FIELD = [["Lĩnh vực", *COUNTS], ["Đất đai", 10, 8, 2], ["Hộ tịch", 4, 4, 0]]
WHOLE = [["Đơn vị", *COUNTS], ["Huyện Anh Sơn", 14, 12, 2], []]


def sheet(*rows, units):
    return read(write("xlsx", [*TITLE, *(list(row) for row in rows)]), name="a.xlsx", units=units)


def codes(found) -> list[str]:
    return [problem.code for problem in found.all_problems]


@pytest.mark.parametrize("between", [[], [["Chia theo lĩnh vực"]]])
def test_a_table_by_field_below_one_by_unit_is_of_the_same_unit_and_days(units, between):
    found = sheet(*BY_UNIT, *between, *BY_FIELD, units=units)
    first, second = found.tables
    assert found.accepted, found.all_problems
    assert codes(found) == ["as_table_above"]
    assert (second.period_start, second.period_end) == (dt.date(2019, 12, 15), dt.date(2020, 3, 14))
    assert second.frame["unit_name"].unique().tolist() == ["Huyện Anh Sơn"]
    assert first.frame["unit_name"].tolist() == ["Xã Cao Sơn", "Xã Khai Sơn"]


def test_the_two_breakdowns_are_never_added(units, tmp_path):
    store = open_store(tmp_path / "store.duckdb")
    store.publish(sheet(*BY_UNIT, *BY_FIELD, units=units), who="test")
    for by, received in (((), [14]), (("unit",), [5, 9]), (("sector",), [4, 10])):
        assert sorted(store.sums(by, Selection(area="424"))["received_total"]) == received
    store.close()


def test_a_units_own_row_and_its_fields_are_the_same_dossiers_and_refused(units):
    found = sheet(*WHOLE, *BY_FIELD, units=units)
    errors = [(problem.code, problem.row) for problem in found.all_problems if problem.severity == "error"]
    assert errors == [("whole_and_fields", 7), ("whole_and_fields", 8)]


@pytest.mark.parametrize("title", ["Cùng kỳ", "Kỳ trước", "Lũy kế", "Kế hoạch", "Quý trước"])
def test_a_table_of_another_time_does_not_take_the_days_above(units, title):
    found = sheet(*BY_UNIT, [title], *BY_FIELD, units=units)
    assert "period_missing" in codes(found)
    assert not found.accepted
