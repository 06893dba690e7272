"""A period that lies within another cannot count more dossiers than it: flows only, either way round, units and whole areas."""

import pytest

from loaders import read
from schema.tables import COUNTS
from tests.loaders.counts.test_continuity import quarter
from tests.workbooks import form

# Received 100 = 80 new + 20 carried over; resolved 90 = 20 + 65 + 5; open 10.
Q2 = (100, 10, 70, 20, 90, 20, 65, 5, 10, 8, 2)
UNIT = {"unit": "17386", "unit_name": "Xã Cao Sơn", "area": "424", "area_name": "Huyện Anh Sơn"}
AREA = {"unit": "424", "unit_name": "Huyện Anh Sơn", "area": "424", "area_name": "Huyện Anh Sơn"}
TO_SEPTEMBER = {"period_start": "2020-01-01", "period_end": "2020-09-11"}


def published(*rows: dict):
    return COUNTS.conform(rows)


def second_quarter(path, row=Q2):
    return quarter(path, "2", "15/03/2020", "14/06/2020", row)


def remarks(found) -> list:
    return [
        (p.severity, p.sheet, p.column, p.row, p.message.values["part"], p.message.values["whole"])
        for p in found.all_problems
        if p.code == "part_exceeds_whole"
    ]


@pytest.mark.parametrize(
    ("whole", "expected"),
    [
        ({"resolved_overdue": 5, "received_new": 80, "resolved_total": 90}, []),
        ({"resolved_overdue": 4}, [("warning", "2", "J", 12, 5, 4)]),
        ({"received_new": 79, "resolved_total": 89}, [("warning", "2", None, 12, 80, 79), ("warning", "2", "G", 12, 90, 89)]),
    ],
)
def test_a_quarter_cannot_count_more_than_the_published_year(tmp_path, units, whole, expected):
    held = published({**UNIT, **TO_SEPTEMBER, **whole})
    assert remarks(read(second_quarter(tmp_path / "a.xlsx"), units=units, published=held)) == expected


def test_a_stock_may_be_larger_within_a_period_than_at_its_end(tmp_path, units):
    held = published(
        {**UNIT, **TO_SEPTEMBER, "in_process_total": 1, "in_process_overdue": 0, "carried_over": 1, "received_total": 9}
    )
    assert remarks(read(second_quarter(tmp_path / "a.xlsx"), units=units, published=held)) == []


def test_a_year_published_after_its_quarter_is_told_at_its_own_row(tmp_path, units):
    held = published({**UNIT, "period_start": "2020-04-01", "period_end": "2020-04-30", "resolved_overdue": 6})
    found = read(second_quarter(tmp_path / "a.xlsx"), units=units, published=held)
    assert remarks(found) == [("warning", "2", "J", 12, 6, 5)]


def test_the_communes_of_a_quarter_cannot_count_more_than_the_districts_own_year(tmp_path, units):
    path = form(
        tmp_path / "a.xlsx",
        [("Xã Cao Sơn", *Q2), ("Xã Tường Sơn", *Q2)],
        period="(Từ ngày 15/03/2020 đến ngày 14/06/2020)",
        sheet="2",
    )
    found = read(path, units=units, published=published({**AREA, **TO_SEPTEMBER, "resolved_overdue": 9}))
    assert remarks(found) == [("warning", "2", None, None, 10, 9)]
    assert remarks(read(path, units=units, published=published({**AREA, **TO_SEPTEMBER, "resolved_overdue": 10}))) == []


def test_a_districts_published_communes_are_no_whole(tmp_path, units):
    held = published({**UNIT, "unit": "17000", "unit_name": "Xã B", **TO_SEPTEMBER, "resolved_overdue": 1})
    assert remarks(read(second_quarter(tmp_path / "a.xlsx"), units=units, published=held)) == []


def test_periods_that_only_overlap_are_not_compared(tmp_path, units):
    held = published({**UNIT, "period_start": "2020-04-01", "period_end": "2020-09-11", "resolved_overdue": 1})
    assert remarks(read(second_quarter(tmp_path / "a.xlsx"), units=units, published=held)) == []


def test_a_published_row_that_the_file_replaces_is_not_held_against_it(tmp_path, units):
    path = form(tmp_path / "a.xlsx", [("Xã Cao Sơn", *Q2)], period="(Từ ngày 01/01/2020 đến ngày 11/09/2020)", sheet="2")
    held = published({**UNIT, **TO_SEPTEMBER, "resolved_overdue": 1})
    assert remarks(read(path, units=units, published=held)) == []
