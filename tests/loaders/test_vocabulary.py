"""What the words of a heading mean: one count, or two that nobody can tell apart, never silently the first of them."""

import pytest

from language import language_for
from loaders import read
from loaders.vocabulary import count_column, named_together
from tests.spreadsheets import write

RECEIVED, RESOLVED, OPEN = "Tiếp nhận", "Đã giải quyết", "Đang giải quyết"


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ((RECEIVED, "Trực tuyến, trực tiếp"), ("received_online", "received_in_person")),
        ((RECEIVED, "Trực tuyến và bưu chính"), ("received_online", "received_postal")),
        ((RECEIVED, "Kỳ trước chuyển sang và mới tiếp nhận"), ("carried_over", "received_new")),
        ((RESOLVED, "Đúng hạn, quá hạn"), ("resolved_on_time", "resolved_overdue")),
        ((RESOLVED, "Trước hạn, đúng hạn và quá hạn"), ("resolved_on_time_total", "resolved_overdue")),
        ((OPEN, "Trong hạn/Quá hạn"), ("in_process_not_due", "in_process_overdue")),
        (("Đã xử lý (đúng hạn + quá hạn)",), ("resolved_on_time", "resolved_overdue")),
        (("Tạm dừng, rút hồ sơ",), ("suspended", "withdrawn")),
        (("Từ chối; tạm dừng",), ("refused", "suspended")),
        (("Đã giải quyết, đang giải quyết",), ("resolved_total", "in_process_total")),
    ],
)
def test_a_heading_that_names_two_counts_is_neither(path, names):
    assert count_column(path) is None
    assert named_together(path) == names


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ((RECEIVED, "Mới tiếp nhận (trực tuyến + trực tiếp)"), "received_new"),
        ((RECEIVED, "Tổng số (kỳ trước + trong kỳ)"), "received_total"),
        ((RECEIVED, "Số mới tiếp nhận trực tuyến"), "received_online"),
        ((RESOLVED, "Không quá hạn"), "resolved_on_time_total"),
        ((RESOLVED, "Trước hạn, đúng hạn"), "resolved_on_time_total"),
        ((OPEN, "Chưa quá hạn"), "in_process_not_due"),
        (("Từ chối/Rút",), "ended_otherwise"),
        (("Tạm dừng, chờ bổ sung",), "suspended"),
    ],
)
def test_a_heading_that_names_a_whole_and_its_parts_is_the_whole(path, name):
    assert count_column(path).name == name
    assert named_together(path) == ()


def remarks(heading: str, units):
    rows = [["Đơn vị báo cáo: UBND huyện Anh Sơn"], ["Quý I năm 2020"]]
    rows += [["Đơn vị", "Đã tiếp nhận", heading, "Đã giải quyết"], ["Xã Cao Sơn", 9, 4, 7]]
    found = read(write("xlsx", rows), name="a.xlsx", units=units)
    return found, [problem for problem in found.all_problems if problem.code == "columns_together"]


def test_in_person_with_the_post_is_read_and_said(units):
    found, (note,) = remarks("Tiếp nhận trực tiếp, bưu chính", units)
    assert (found.tables[0].totals["received_in_person"], note.severity, note.cell) == (4, "note", "C3")
    assert "“Received by post” is counted under “Received in person”" in language_for("en").say(note.message)


def test_another_column_of_two_counts_is_not_read_and_warned_of(units):
    found, (warning,) = remarks("Đã giải quyết đúng hạn, quá hạn", units)
    assert found.tables[0].totals["resolved_on_time"] is None
    assert (warning.severity, warning.cell) == ("warning", "C3")
    assert "“Đúng hạn”" in language_for("vi").say(warning.message)
