"""A status or a channel that nobody knows is asked once, with the rows it stands in; one that names two is never the first."""

import pytest

from language import language_for
from loaders import read
from schema.statuses import CHANNELS, STATUSES

HEAD = "Mã hồ sơ,Đơn vị,Ngày tiếp nhận,Ngày trả,Trạng thái,Hình thức nộp\n"


def listed(units, *words: tuple[str, str], **keywords):
    """A list with one dossier for each (status, channel)."""
    lines = [
        f'H-{place},Xã Cao Sơn,13/04/2020,15/04/2020,"{status}","{channel}"' for place, (status, channel) in enumerate(words)
    ]
    return read((HEAD + "\n".join(lines)).encode(), name="a.csv", units=units, **keywords)


def asked(found, code: str):
    return [problem for problem in found.all_problems if problem.code == code]


def test_a_word_in_many_rows_is_one_question_with_all_its_cells(units):
    found = listed(units, *[("Xong", "1")] * 36, ("Đã trả", "1"), ("XONG", "1"))
    (problem,) = asked(found, "status_unknown")
    assert (problem.severity, problem.cell, len(problem.cells), problem.cells[-1]) == ("error", "E2", 36, "E39")
    assert "“Xong” (rows: 37)" in language_for("en").say(problem.message)
    assert [option.value for option in problem.question.options] == [status.code for status in STATUSES]


def test_its_answer_is_its_code(units):
    found = listed(units, ("Xong", "Fax"), ("XONG", "1"), answers={"word:status:xong": "10", "word:channel:fax": "online"})
    assert found.tables[0].frame[["status", "channel"]].values.tolist() == [["10", "online"], ["10", "in_person"]]
    assert asked(found, "status_unknown") == asked(found, "channel_unknown") == []


def test_a_channel_may_be_left_open(units):
    (problem,) = asked(listed(units, ("Đã trả", "Fax")), "channel_unknown")
    assert problem.severity == "warning"
    assert [option.value for option in problem.question.options] == ["open", *(channel.code for channel in CHANNELS)]
    found = listed(units, ("Đã trả", "Fax"), answers={problem.question.key: "open"})
    assert found.tables[0].frame["channel"].isna().all()
    assert asked(found, "channel_unknown") == []


def test_a_status_cannot_be_left_open(units):
    assert asked(listed(units, ("Xong", "1"), answers={"word:status:xong": "open"}), "status_unknown")


@pytest.mark.parametrize(
    ("channel", "first", "second"),
    [
        ("Trực tiếp, bưu chính", "Trực tiếp", "Qua bưu chính"),
        ("Trực tuyến/Trực tiếp", "Trực tuyến", "Trực tiếp"),
        ("Bưu chính hoặc qua mạng", "Qua bưu chính", "Trực tuyến"),
    ],
)
def test_a_channel_that_names_two_is_asked_and_neither(units, channel, first, second):
    found = listed(units, ("Đã trả", channel))
    (problem,) = asked(found, "channel_unknown")
    assert found.tables[0].frame["channel"].isna().all()
    assert f"“{first}” và “{second}”" in language_for("vi").say(problem.message)


def test_a_status_that_names_two_is_asked(units):
    (problem,) = asked(listed(units, ("Đã trả kết quả - Rút hồ sơ", "1")), "status_unknown")
    assert "“Result handed over” and “Withdrawn by the citizen”" in language_for("en").say(problem.message)


def test_a_column_of_too_many_words_is_told_and_not_asked(units):
    found = listed(units, *((f"việc {n}", "1") for n in range(21)))
    problems = asked(found, "status_unknown")
    assert len(problems) == 21
    assert all(problem.severity == "error" and problem.question is None for problem in problems)
