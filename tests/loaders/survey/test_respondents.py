"""A file with one respondent a row is counted: no row of a person, no name and no words of theirs are kept."""

from loaders import read
from tests.workbooks import table

HEADINGS = (
    "STT",
    "Họ và tên",
    "Số điện thoại",
    "Đơn vị",
    "Nhóm đối tượng",
    "Câu 1 [8.1]",
    "Câu hỏi 2. Thái độ phục vụ",
    "Ý kiến khác",
)
TITLE = (("Điều tra xã hội học chỉ số CCHC năm 2020",), ())
ROWS = (
    (1, "Nguyễn Văn An", "0912345678", "Xã Cao Sơn", "Người dân", "A", "B", "Chờ lâu"),
    (2, "Trần Thị Bình", "0912345679", "Xã Cao Sơn", "Người dân", "A. Rất tốt", "c", None),
    (3, "Lê Văn Cường", None, "Xã Cao Sơn", "Doanh nghiệp", "D", None, None),
)
ANSWERS = {"scale:Sheet:3": "four"}


def read_rows(tmp_path, units, *rows, answers=ANSWERS, above=TITLE, headings=HEADINGS):
    return read(table(tmp_path / "a.xlsx", headings, *rows, above=above), units=units, answers=answers)


def test_answers_are_counted_by_unit_group_question_and_letter(tmp_path, units):
    found = read_rows(tmp_path, units, *ROWS)
    frame = found.tables[0].frame
    assert (found.accepted, found.tables[0].layout, len(frame)) == (True, "survey_respondents", 4)
    counted = {
        (row.respondent_group, row.question, row.answer): (row.respondents, row.weight, row.row) for row in frame.itertuples()
    }
    assert counted == {
        ("citizens", "1", "A"): (2, 1.0, 4),
        ("businesses", "1", "D"): (1, 0.0, 6),
        ("citizens", "2", "B"): (1, 0.6, 4),
        ("citizens", "2", "C"): (1, 0.2, 5),
    }
    assert set(frame["survey"]) == {"Điều tra xã hội học chỉ số CCHC năm 2020"}
    assert set(frame["year"]) == {2020}
    assert frame.loc[frame["question"] == "1", "criterion"].tolist() == ["8.1"] * 2
    assert frame.loc[frame["question"] == "2", "question_text"].tolist() == ["Thái độ phục vụ"] * 2


def test_no_name_number_or_word_of_a_person_is_in_what_was_read(tmp_path, units):
    found = read_rows(tmp_path, units, *ROWS)
    kept = found.tables[0].frame.to_csv() + repr(found.all_problems)
    assert not any(word in kept for word in ("Nguyễn", "Trần", "Lê Văn", "0912", "Chờ lâu"))
    assert {problem.code for problem in found.all_problems} == {"personal_columns_dropped", "respondents_counted"}


def test_what_the_letters_are_worth_is_asked(tmp_path, units):
    found = read_rows(tmp_path, units, *ROWS, answers={})
    (problem,) = [problem for problem in found.all_problems if problem.severity == "error"]
    assert (problem.code, problem.question.key) == ("answer_scale", "scale:Sheet:3")
    assert [option.value for option in problem.question.options] == ["four", "five"]
    assert read_rows(tmp_path, units, ROWS[0], answers={"scale:Sheet:3": "five"}).tables[0].frame["weight"].tolist() == [
        1.0,
        0.75,
    ]


def test_an_answer_that_is_no_letter_is_refused_without_being_quoted(tmp_path, units):
    found = read_rows(tmp_path, units, (*ROWS[0][:5], "Tôi không hài lòng", "B", None))
    (problem,) = [problem for problem in found.all_problems if problem.severity == "error"]
    assert (problem.code, problem.row, problem.column) == ("answer_unknown", 4, "F")
    assert "hài lòng" not in repr(found.all_problems)


def test_a_file_that_names_no_survey_is_refused(tmp_path, units):
    found = read_rows(tmp_path, units, *ROWS, above=(), answers={"scale:Sheet:1": "four"})
    assert "survey_not_named" in {problem.code for problem in found.all_problems}
    assert not found.accepted
