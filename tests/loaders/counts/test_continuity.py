"""Periods of one unit follow from each other: what was open is carried over, and quarters make up their year."""

import pandas as pd
import pytest
from openpyxl import Workbook

from loaders import read
from loaders.counts.continuity import COLUMNS
from tests.workbooks import form

# Received 100 = 80 new + 20 carried over; resolved 90; open 10.
Q1 = (100, 10, 70, 20, 90, 20, 65, 5, 10, 8, 2)
Q2 = (60, 10, 40, 10, 50, 10, 40, 0, 10, 10, 0)


def quarter(path, name: str, start: str, end: str, row, book=None):
    return form(path, [("Xã Cao Sơn", *row)], period=f"(Từ ngày {start} đến ngày {end})", sheet=name, book=book)


def two(path, first, second):
    book = Workbook()
    book.remove(book.active)
    quarter(path, "1", "15/12/2019", "14/03/2020", first, book)
    return quarter(path, "2", "15/03/2020", "14/06/2020", second, book)


def remarks(found, code: str) -> list:
    return [(p.sheet, p.column, p.row, p.value) for p in found.all_problems if p.code == code]


def published(**figures) -> pd.DataFrame:
    row = dict.fromkeys(COLUMNS) | {"unit": "17386", "unit_name": "Xã Cao Sơn"} | figures
    return pd.DataFrame([row]).astype({"period_start": "datetime64[us]", "period_end": "datetime64[us]"})


def test_what_was_open_is_carried_over(tmp_path, units):
    assert remarks(read(two(tmp_path / "a.xlsx", Q1, Q2), units=units), "carried_over_differs") == []


def test_what_is_lost_between_two_sheets_is_told_at_its_cell(tmp_path, units):
    lost = (59, 10, 40, 9, 50, 10, 40, 0, 9, 9, 0)
    found = read(two(tmp_path / "a.xlsx", Q1, lost), units=units)
    assert found.accepted
    assert remarks(found, "carried_over_differs") == [("2", "F", 12, "9")]


def test_suspended_dossiers_may_be_carried_over_too(tmp_path, units):
    before = published(period_start="2019-09-15", period_end="2019-12-14", in_process_total=15, suspended=5)
    path = quarter(tmp_path / "a.xlsx", "1", "15/12/2019", "14/03/2020", Q1)
    assert remarks(read(path, units=units, published=before), "carried_over_differs") == []


def test_a_period_that_is_published_is_held_against_the_next(tmp_path, units):
    before = published(period_start="2019-09-15", period_end="2019-12-14", in_process_total=19)
    path = quarter(tmp_path / "a.xlsx", "1", "15/12/2019", "14/03/2020", Q1)
    assert remarks(read(path, units=units, published=before), "carried_over_differs") == [("1", "F", 12, "20")]


def test_and_against_the_one_before(tmp_path, units):
    after = published(period_start="2020-03-15", period_end="2020-06-14", carried_over=11)
    path = quarter(tmp_path / "a.xlsx", "1", "15/12/2019", "14/03/2020", Q1)
    assert remarks(read(path, units=units, published=after), "carried_over_differs") == [("1", "K", 12, "10")]


def test_periods_with_a_gap_between_them_are_not_compared(tmp_path, units):
    before = published(period_start="2019-01-01", period_end="2019-11-30", in_process_total=1)
    path = quarter(tmp_path / "a.xlsx", "1", "15/12/2019", "14/03/2020", Q1)
    assert remarks(read(path, units=units, published=before), "carried_over_differs") == []


@pytest.mark.parametrize(
    ("whole", "expected"),
    [
        # 80 + 50 new, 20 carried over by the first, 10 open after the second, 90 + 50 resolved.
        ((150, 20, 110, 20, 140, 30, 105, 5, 10, 10, 0), []),
        ((150, 20, 110, 20, 139, 30, 104, 5, 11, 11, 0), [("3", "G", 12, "139"), ("3", "K", 12, "11")]),
    ],
)
def test_half_a_year_is_its_two_quarters(tmp_path, units, whole, expected):
    book = Workbook()
    book.remove(book.active)
    path = tmp_path / "a.xlsx"
    quarter(path, "1", "15/12/2019", "14/03/2020", Q1, book)
    quarter(path, "2", "15/03/2020", "14/06/2020", Q2, book)
    quarter(path, "3", "15/12/2019", "14/06/2020", whole, book)
    assert remarks(read(path, units=units), "year_differs") == expected


def test_what_would_be_replaced_is_said_once(tmp_path, units):
    same = published(period_start="2019-12-15", period_end="2020-03-14", received_new=80)
    found = read(quarter(tmp_path / "a.xlsx", "1", "15/12/2019", "14/03/2020", Q1), units=units, published=same)
    (problem,) = [problem for problem in found.all_problems if problem.code == "already_published"]
    assert (problem.severity, problem.message.values["n"]) == ("warning", 1)
