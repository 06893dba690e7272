"""The period of a form: printed days before named ones, and never the day of another document."""

import datetime as dt

import pytest
from openpyxl import Workbook

from loaders import read
from schema.periods import Period
from tests.workbooks import form

ROW = ("Huyện Anh Sơn", 100, 10, 80, 10, 90, 20, 65, 5, 10, 8, 2)


def period_of(found) -> tuple[str, str, bool, bool]:
    assert found.accepted, found.all_problems
    (table,) = found.tables
    row = table.frame.iloc[0]
    return str(table.period_start), str(table.period_end), bool(row["period_assumed"]), bool(row["period_partial"])


def test_days_may_be_printed_in_words(tmp_path):
    period = "(Từ ngày 15 tháng 12 năm 2019 đến ngày 14 tháng 3 năm 2020)"
    assert period_of(read(form(tmp_path / "a.xlsx", [ROW], period=period))) == ("2019-12-15", "2020-03-14", False, False)


@pytest.mark.parametrize(
    "text",
    [
        "Ban hành theo Thông tư số 01/2020/TT-VPCP ngày 21 tháng 10 năm 2020",
        "(Kèm theo Công văn số 12/UBND ngày 5 tháng 6 năm 2020)",
    ],
)
def test_the_day_of_a_document_that_is_named_is_not_the_forms(tmp_path, text):
    path = form(tmp_path / "a.xlsx", [ROW], period="Kỳ báo cáo: Năm 2020", around={"A2": text})
    assert period_of(read(path)) == ("2019-12-15", "2020-12-14", True, False)


def test_the_day_in_the_letterhead_is_not_the_period(tmp_path):
    path = form(tmp_path / "a.xlsx", [ROW], period="Năm 2020", around={"D1": "Anh Sơn, ngày 5 tháng 1 năm 2021"})
    assert period_of(read(path)) == ("2019-12-15", "2020-12-14", True, False)


def test_a_form_signed_within_its_named_period_covers_a_part(tmp_path):
    path = form(tmp_path / "a.xlsx", [ROW], period="Kỳ báo cáo: Năm 2020", signed="Anh Sơn, ngày 11 tháng 9 năm 2020")
    found = read(path)
    assert period_of(found) == ("2019-12-15", "2020-09-11", True, True)
    assert "period_partial" in [problem.code for problem in found.all_problems]


@pytest.mark.parametrize(
    ("named", "signed", "days", "first_offered"),
    [
        # In its last days: the whole.  Halfway: a part, which is no year.
        ("Quý III năm 2021", (10, 9), ("2021-06-15", "2021-09-14"), "2021-06-15_2021-09-14"),
        ("6 tháng đầu năm 2021", (10, 6), ("2020-12-15", "2021-06-14"), "2020-12-15_2021-06-14"),
        ("Quý III năm 2021", (5, 8), ("2021-06-15", "2021-08-05"), "2021-06-15_2021-08-05"),
    ],
)
def test_a_named_period_signed_before_its_end_offers_the_whole_and_the_part(tmp_path, named, signed, days, first_offered):
    day = f"Anh Sơn, ngày {signed[0]} tháng {signed[1]} năm 2021"
    found = read(form(tmp_path / "a.xlsx", [ROW], period=f"Kỳ báo cáo: {named}", signed=day))
    assert period_of(found) == (*days, True, False)
    (question,) = [problem.question for problem in found.all_problems if problem.question]
    assert question.options[0].value == first_offered
    assert len(question.options) == 3
    answered = read(
        form(tmp_path / "a.xlsx", [ROW], period=f"Kỳ báo cáo: {named}", signed=day),
        answers={question.key: question.options[1].value},
    )
    assert period_of(answered)[:2] == tuple(question.options[1].value.split("_"))


def test_a_form_dated_when_its_period_had_hardly_begun_is_asked_about(tmp_path):
    path = form(tmp_path / "a.xlsx", [ROW], period="Kỳ báo cáo: Quý III năm 2021", signed="Anh Sơn, ngày 20 tháng 6 năm 2021")
    found = read(path)
    assert not found.accepted
    (problem,) = [problem for problem in found.all_problems if problem.question]
    answered = read(path, answers={problem.question.key: "2021-06-15_2021-09-14"})
    assert period_of(answered)[:2] == ("2021-06-15", "2021-09-14")


def test_a_form_signed_within_its_printed_days_keeps_them(tmp_path):
    path = form(tmp_path / "a.xlsx", [ROW], signed="Anh Sơn, ngày 11 tháng 9 năm 2021")
    assert period_of(read(path)) == ("2021-01-01", "2021-12-31", False, False)


def test_a_period_that_is_given_is_taken_before_a_named_one(tmp_path):
    given = Period(dt.date(2018, 12, 15), dt.date(2019, 12, 14))
    found = read(form(tmp_path / "a.xlsx", [ROW], period="Kỳ báo cáo: Năm 2019"), period=given)
    assert period_of(found) == ("2018-12-15", "2019-12-14", False, False)


@pytest.mark.parametrize(
    ("period", "code"),
    [
        ("Từ ngày 14/03/2020 đến ngày 15/12/2019", "period_reversed"),
        ("Từ ngày 31/02/2020 đến ngày 15/12/2020", "period_not_dates"),
        ("Biểu tổng hợp", "period_missing"),
    ],
)
def test_a_period_that_cannot_be_refuses_the_form(tmp_path, period, code):
    found = read(form(tmp_path / "a.xlsx", [ROW], period=period))
    assert not found.accepted
    assert [problem.code for problem in found.all_problems if problem.severity == "error"] == [code]


def test_a_copied_sheet_would_be_counted_twice_and_is_refused(tmp_path):
    book = Workbook()
    book.remove(book.active)
    for name in ("Năm 2021", "Năm 2021 (2)"):
        path = form(tmp_path / "a.xlsx", [ROW], sheet=name, book=book)
    found = read(path)
    assert not found.accepted
    assert [(problem.code, problem.sheet, problem.row) for problem in found.problems] == [("row_twice", "Năm 2021 (2)", 12)]
