"""A short list whose days are all real dates before the 13th: nothing but the dossiers' lives tells whether they were turned."""

import datetime as dt

import pytest

from language import language_for
from loaders import read
from tests.workbooks import table

HEADINGS = ("Số hồ sơ", "Đơn vị", "Ngày tiếp nhận", "Ngày hẹn trả", "Trạng thái")


def day(month: int, day_of_month: int) -> dt.date:
    return dt.date(2020, month, day_of_month)


def listed(tmp_path, units, *days: tuple[dt.date, dt.date], **keywords):
    rows = [(f"000.{place}", "Xã Cao Sơn", received, due, "Đang xử lý") for place, (received, due) in enumerate(days)]
    return read(table(tmp_path / "a.xlsx", HEADINGS, *rows), units=units, **keywords)


def codes(found) -> set[str]:
    return {problem.code for problem in found.all_problems} - {"no_end_date"}


def test_two_dossiers_that_live_in_either_order_are_asked_about_once(tmp_path, units):
    days = (day(3, 4), day(5, 6)), (day(4, 5), day(6, 7))
    found = listed(tmp_path, units, *days)
    (problem,) = [problem for problem in found.all_problems if problem.question]
    assert not found.accepted
    assert (problem.question.key, problem.cell) == ("turned", "C2")
    assert "Is this 4 Mar 2020 or 3 Apr 2020?" in language_for("en").say(problem.message)
    assert "4/3/2020 hay 3/4/2020" in language_for("vi").say(problem.message)


@pytest.mark.parametrize(("answer", "received"), [("as it is", day(3, 4)), ("turned", day(4, 3))])
def test_the_answer_is_for_all_columns(tmp_path, units, answer, received):
    found = listed(tmp_path, units, (day(3, 4), day(5, 6)), answers={"turned": answer})
    row = found.tables[0].frame.iloc[0]
    assert found.accepted
    assert row["received_date"].date() == received
    assert row["due_date"].date() == (day(6, 5) if answer == "turned" else day(5, 6))


def test_a_day_after_the_12th_shows_that_nothing_was_turned(tmp_path, units):
    assert codes(listed(tmp_path, units, (day(3, 4), day(5, 6)), (day(3, 4), day(3, 18)))) == set()


def test_days_that_only_follow_each_other_as_they_stand_are_not_asked_about(tmp_path, units):
    # 4 to 6 March; turned, from 3 April to 3 June.  9 March to 3 April; turned, from 3 September to 4 March: before it began.
    assert codes(listed(tmp_path, units, (day(3, 4), day(3, 6)), (day(3, 9), day(4, 3)))) == set()


def test_days_that_only_follow_each_other_when_turned_are_turned_and_told(tmp_path, units):
    found = listed(tmp_path, units, (day(9, 3), day(3, 4)))
    assert codes(found) == {"days_turned"}
    assert found.tables[0].frame["received_date"].iloc[0].date() == day(3, 9)
    assert found.tables[0].frame["due_date"].iloc[0].date() == day(4, 3)


def test_dossiers_that_take_days_as_they_stand_and_months_when_turned_are_not_asked_about(tmp_path, units):
    assert codes(listed(tmp_path, units, *((day(3, n), day(3, n + 4)) for n in range(4, 9)))) == set()


def in_figures(tmp_path, units, *days: tuple[str, str], **keywords):
    rows = [(f"000.{place}", "Xã Cao Sơn", received, due, "Đang xử lý") for place, (received, due) in enumerate(days)]
    return read(table(tmp_path / "a.xlsx", HEADINGS, *rows), units=units, **keywords)


# Three or more days, or as many months: 03/02 to 06/02, and 03/02 to 03/08.
DAYS_IF_DAY_FIRST = [(f"{n:02}/02/2020", f"{n + 3:02}/02/2020") for n in range(3, 9)]
DAYS_IF_MONTH_FIRST = [(f"{n:02}/02/2020", f"{n:02}/08/2020") for n in range(3, 9)]


def test_that_only_the_length_of_lives_shows_the_day_first_is_told(tmp_path, units):
    found = in_figures(tmp_path, units, *DAYS_IF_DAY_FIRST)
    assert codes(found) == {"day_first_likely"}
    assert found.tables[0].frame["received_date"].iloc[0].date() == day(2, 3)


def test_the_length_of_lives_alone_never_puts_the_month_first(tmp_path, units):
    # Six months promised on six days running are odd, but may be.
    found = in_figures(tmp_path, units, *DAYS_IF_MONTH_FIRST)
    assert not found.accepted
    assert codes(found) == {"day_order"}
    answered = in_figures(tmp_path, units, *DAYS_IF_MONTH_FIRST, answers={"day_order": "day first"})
    assert answered.tables[0].frame["due_date"].iloc[0].date() == day(8, 3)


@pytest.mark.parametrize("heading", ["Ngày kết thúc", "Ngày giải quyết xong", "Ngày kết thúc thực tế", "Ngày hoàn thành xử lý"])
def test_the_end_of_processing_has_many_names(tmp_path, units, heading):
    rows = [("000.1", "Xã Cao Sơn", day(3, 4), day(3, 20), day(3, 18), "Đã xử lý xong")]
    found = read(table(tmp_path / "a.xlsx", (*HEADINGS[:4], heading, HEADINGS[4]), *rows), units=units)
    assert found.tables[0].frame["completed_date"].iloc[0].date() == day(3, 18)
    assert "no_end_date" not in {problem.code for problem in found.all_problems}
