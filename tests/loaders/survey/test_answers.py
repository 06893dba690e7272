"""A list of survey answers is read whole or refused, and never keeps what leads to a person."""

import pytest

from loaders import read
from tests.workbooks import table

HEADINGS = (
    "Cuộc điều tra", "Năm", "Đơn vị", "Nhóm đối tượng", "Câu hỏi số", "Nội dung câu hỏi", "Bộ tiêu chí", "Mã tiêu chí",
    "Phương án trả lời", "Trọng số phương án (%)", "Số người chọn",
)  # fmt: skip
ROW = ("Điều tra", 2020, "Xã Cao Sơn", "Người dân", 1, "Thái độ", "Bộ", "8.1", "A", "60%", 12)


def read_rows(tmp_path, units, *rows):
    return read(table(tmp_path / "a.xlsx", HEADINGS, *rows), units=units)


def codes(found) -> list[tuple[str, str]]:
    return [(problem.severity, problem.code) for problem in found.all_problems]


def test_a_row_is_read_with_its_unit_its_group_and_its_weight_as_a_share(tmp_path, units):
    found = read_rows(tmp_path, units, ROW)
    (part,) = found.tables
    row = part.frame.iloc[0]
    assert (part.dataset, found.accepted, codes(found)) == ("survey", True, [])
    assert (row["unit"], row["area"], row["respondent_group"], row["weight"], row["respondents"]) == (
        "17386",
        "424",
        "citizens",
        0.6,
        12,
    )
    assert (row["question"], row["criterion"], row["row"]) == ("1", "8.1", 2)


@pytest.mark.parametrize(("written", "share"), [("100%", 1), (1, 1), (0.6, 0.6), (60, 0.6), ("20", 0.2), (0, 0)])
def test_a_weight_may_be_written_in_percent_or_as_a_share(tmp_path, units, written, share):
    assert read_rows(tmp_path, units, (*ROW[:9], written, 12)).tables[0].frame["weight"].tolist() == [share]


@pytest.mark.parametrize(
    ("place", "value", "code"),
    [
        (9, 120, "share_impossible"),
        (9, "-5%", "share_impossible"),
        (9, "nhiều", "not_a_number"),
        (10, "mười", "not_a_count"),
        (3, "Khách", "word_unknown"),
        (1, 20, "year_impossible"),
        (8, "Cán bộ ở đây rất nhiệt tình nhưng tôi phải đi lại nhiều lần, lần nào cũng phải chờ lâu", "answer_in_own_words"),
        (8, "Nguyễn Văn An", "answer_in_own_words"),
        (5, "Gọi 0912345678", "answer_in_own_words"),
    ],
)
def test_what_cannot_be_is_refused_at_its_place(tmp_path, units, place, value, code):
    found = read_rows(tmp_path, units, (*ROW[:place], value, *ROW[place + 1 :]))
    (problem,) = [problem for problem in found.all_problems if problem.severity == "error"]
    assert (problem.code, problem.row, problem.column) == (code, 2, "ABCDEFGHIJK"[place])
    assert not found.accepted
    assert found.tables[0].frame.empty


def test_what_leads_to_a_person_is_not_even_quoted(tmp_path, units):
    found = read_rows(tmp_path, units, (*ROW[:8], "Nguyễn Văn An", *ROW[9:]))
    assert "Nguyễn" not in repr(found.all_problems)


def test_the_same_answer_twice_is_refused_and_another_weight_for_it_is_warned_of(tmp_path, units):
    assert ("error", "said_twice") in codes(read_rows(tmp_path, units, ROW, ROW))
    other = (*ROW[:2], "Xã Hoa Sơn", *ROW[3:9], "50%", 3)
    assert codes(read_rows(tmp_path, units, ROW, other)) == [("warning", "weights_differ")]
