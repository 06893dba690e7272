"""The made-up dossiers: the article's totals to the last one, working-day deadlines, believable seasons, nobody's data."""

import datetime as dt
from collections import Counter

import holidays
import pytest
from openpyxl import load_workbook

from data.demonstration import FILE, HEADINGS, TITLE, rows

NUMBER, CODE, PROCEDURE, SECTOR, UNIT, RECEIVED, DUE, COMPLETED, RETURNED, STATUS = 0, 1, 3, 4, 5, 7, 8, 9, 10, 11


@pytest.fixture(scope="module")
def sheet() -> list[tuple]:
    book = load_workbook(FILE, read_only=True)
    rows = list(book.active.iter_rows(values_only=True))
    book.close()
    return rows


@pytest.fixture(scope="module")
def dossiers(sheet) -> list[tuple]:
    return [tuple(value.date() if isinstance(value, dt.datetime) else value for value in row) for row in sheet[3:]]


def counted(dossiers, start: dt.date, end: dt.date) -> dict[str, int]:
    resolved = [row for row in dossiers if start <= row[COMPLETED] <= end]
    return {
        "received": sum(row[RECEIVED] <= end and row[COMPLETED] >= start for row in dossiers),
        "resolved": len(resolved),
        "early": sum(row[COMPLETED] < row[DUE] for row in resolved),
        "on time": sum(row[COMPLETED] == row[DUE] for row in resolved),
        "late": sum(row[COMPLETED] > row[DUE] for row in resolved),
    }


def test_2019_is_the_articles_to_the_last_dossier(dossiers):
    assert counted(dossiers, dt.date(2019, 1, 1), dt.date(2019, 12, 31)) == {
        "received": 12_979,
        "resolved": 12_917,
        "early": 457,
        "on time": 12_460,
        "late": 0,
    }


def test_2020_is_the_articles_to_the_last_dossier(dossiers):
    assert counted(dossiers, dt.date(2020, 1, 1), dt.date(2020, 9, 11)) == {
        "received": 3_673,
        "resolved": 3_673,
        "early": 102,
        "on time": 3_558,
        "late": 13,
    }


def test_62_dossiers_were_open_and_not_yet_due_when_2019_ended(dossiers):
    end = dt.date(2019, 12, 31)
    still_open = [row for row in dossiers if row[RECEIVED] <= end < row[COMPLETED]]
    assert len(still_open) == 62
    assert all(row[DUE] > end for row in still_open)


def test_it_says_in_its_first_row_that_it_is_made_up(sheet):
    assert sheet[0][0] == TITLE
    assert "MINH HỌA" in TITLE
    assert sheet[2] == HEADINGS


def test_no_column_is_about_a_person(sheet):
    assert not {"Chủ hồ sơ", "Người nộp", "Địa chỉ", "Số điện thoại", "Email", "CMND/CCCD"} & set(sheet[2])


def test_nothing_is_received_due_or_done_on_a_day_off(dossiers):
    calendar = holidays.country_holidays("VN", years=range(2018, 2022))
    days = {row[place] for row in dossiers for place in (RECEIVED, DUE, COMPLETED)}
    assert [day for day in days if not calendar.is_working_day(day)] == []


def test_tet_and_the_distancing_of_april_2020_are_quiet(dossiers):
    months = Counter((row[RECEIVED].year, row[RECEIVED].month) for row in dossiers)
    assert months[2019, 2] < months[2019, 3] / 2
    assert months[2020, 4] < months[2020, 6] / 2


def test_communes_are_unequal(dossiers):
    units = Counter(row[UNIT] for row in dossiers)
    assert len(units) == 22
    communes = sorted(n for unit, n in units.items() if not unit.startswith("Bộ phận"))
    assert communes[-1] > 4 * communes[0]


def test_the_late_ones_are_land_dossiers_of_three_units(dossiers):
    late = [row for row in dossiers if row[COMPLETED] > row[DUE]]
    assert {row[SECTOR] for row in late} == {"Đất đai"}
    assert len({row[UNIT] for row in late}) == 3


def test_every_code_is_used_once_and_nothing_happens_after_the_export(dossiers):
    assert len({row[CODE] for row in dossiers}) == len(dossiers) == 16_590
    assert max(row[RETURNED] or row[COMPLETED] for row in dossiers) <= dt.date(2020, 9, 11)
    assert {row[STATUS] for row in dossiers} == {"Đã trả kết quả", "Đã xử lý xong"}


def test_making_them_again_gives_the_same_cells(dossiers):
    assert rows() == dossiers
