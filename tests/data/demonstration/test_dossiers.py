"""The made-up dossiers: the article's totals to the last one, working-day deadlines, believable seasons, nobody's data."""

import datetime as dt
import re
from collections import Counter
from functools import cache

import holidays
import pytest
from openpyxl import load_workbook

from data.demonstration.dossiers import FILE, HEADINGS, TITLE, after, rows
from data.procedures import PROCEDURES

NUMBER, CODE, PROCEDURE_CODE, PROCEDURE, SECTOR, UNIT, OFFICE = range(7)
RECEIVED, DUE, COMPLETED, RETURNED, STATUS, CHANNEL, LEVEL, REASON = range(7, 15)


@pytest.fixture(scope="module")
def sheet() -> list[tuple]:
    book = load_workbook(FILE, read_only=True)
    rows = list(book.active.iter_rows(values_only=True))
    book.close()
    return rows


@pytest.fixture(scope="module")
def dossiers(sheet) -> list[tuple]:
    # A row ends with its last value, which for most is no reason for delay.
    padded = [(*row, *[None] * (len(HEADINGS) - len(row))) for row in sheet[3:]]
    return [tuple(value.date() if isinstance(value, dt.datetime) else value for value in row) for row in padded]


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


def test_every_due_day_is_the_promised_number_of_working_days_after_receipt(dossiers):
    calendar = holidays.country_holidays("VN", years=range(2018, 2022))
    promised = {procedure.code: procedure.days for procedure in PROCEDURES}

    @cache
    def between(received: dt.date, due: dt.date) -> int:
        return sum(calendar.is_working_day(received + dt.timedelta(days=n)) for n in range(1, (due - received).days + 1))

    assert [row for row in dossiers if between(row[RECEIVED], row[DUE]) != promised[row[PROCEDURE_CODE]]] == []


@pytest.mark.parametrize(
    ("received", "days", "due"),
    [
        (dt.date(2019, 3, 4), 0, dt.date(2019, 3, 4)),  # the same day
        (dt.date(2019, 3, 8), 1, dt.date(2019, 3, 11)),  # over a weekend
        (dt.date(2019, 2, 1), 3, dt.date(2019, 2, 13)),  # over Tết, 2 to 10 February
        (dt.date(2019, 5, 2), 2, dt.date(2019, 5, 4)),  # a Saturday worked in exchange for 29 April
    ],
)
def test_a_due_day_counted_by_hand(received, days, due):
    assert after(received, days) == due


def test_nothing_is_done_before_it_came_in_or_handed_over_before_it_was_done(dossiers):
    assert all(row[RECEIVED] <= row[COMPLETED] <= (row[RETURNED] or row[COMPLETED]) for row in dossiers)
    assert all((row[STATUS] == "Đã trả kết quả") == (row[RETURNED] is not None) for row in dossiers)


def test_the_codes_are_of_the_national_pattern_and_carry_the_day_of_receipt(dossiers):
    assert all(re.fullmatch(rf"H41\.10\.\d\d-{row[RECEIVED]:%y%m%d}-\d{{4}}", row[CODE]) for row in dossiers)
    assert all(re.fullmatch(r"\d\.\d{6}", row[PROCEDURE_CODE]) for row in dossiers)


def test_a_procedure_code_is_one_procedure_and_there_are_many(dossiers):
    assert len({(row[PROCEDURE_CODE], row[PROCEDURE], row[SECTOR]) for row in dossiers}) == len(PROCEDURES) == 27
    assert len({procedure.code for procedure in PROCEDURES}) == 27
    assert len({row[SECTOR] for row in dossiers}) >= 8


def test_most_come_in_person_and_only_online_ones_are_of_level_3_or_4(dossiers):
    channels = Counter(row[CHANNEL] for row in dossiers)
    assert channels["Trực tiếp"] > 0.85 * len(dossiers)
    assert channels["Trực tuyến"] > channels["Qua bưu chính công ích"] > 100
    assert all((row[CHANNEL] == "Trực tuyến") == (row[LEVEL] in ("Mức độ 3", "Mức độ 4")) for row in dossiers)


def test_some_units_are_early_far_more_often_than_others(dossiers):
    all_of, early = Counter(row[UNIT] for row in dossiers), Counter(r[UNIT] for r in dossiers if r[COMPLETED] < r[DUE])
    shares = sorted(early[unit] / n for unit, n in all_of.items())
    assert shares[0] == 0
    assert shares[-1] > 0.05


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
    assert {row[COMPLETED].month for row in late} <= {6, 7, 8}
    assert {row[COMPLETED].year for row in late} == {2020}


def test_every_code_is_used_once_and_nothing_happens_after_the_export(dossiers):
    assert len({row[CODE] for row in dossiers}) == len(dossiers) == 16_590
    assert max(row[RETURNED] or row[COMPLETED] for row in dossiers) <= dt.date(2020, 9, 11)
    assert {row[STATUS] for row in dossiers} == {"Đã trả kết quả", "Đã xử lý xong"}


def test_making_them_again_gives_the_same_cells(dossiers):
    assert rows() == dossiers


def test_only_late_dossiers_have_a_reason_and_some_of_them_none(dossiers):
    late = [row[REASON] for row in dossiers if row[COMPLETED] > row[DUE]]
    assert not any(row[REASON] for row in dossiers if row[COMPLETED] <= row[DUE])
    assert 0 < late.count(None) < len(late) == 13
