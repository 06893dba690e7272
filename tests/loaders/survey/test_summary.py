"""An office's summary of a survey: units or groups as columns, questions filled down, totals as checks."""

from loaders import read
from tests.workbooks import table

TITLE = "Tổng hợp kết quả điều tra xã hội học CCHC năm 2020"
HEADINGS = ("STT", "Câu hỏi", "Phương án", "Trọng số", "Mã tiêu chí", "Xã Cao Sơn", "Xã Hoa Sơn")
ROWS = (
    (1, "Câu 1. Thái độ phục vụ", "A", "100%", "8.1", 10, 20),
    (None, None, "B", "60%", None, 5, 6),
    (None, None, "Tổng", None, None, 15, 26),
    (2, "Câu 2. Thời gian", "A", "100%", "8.2", 9, 8),
    (None, None, "B", "60%", None, None, 3),
)
CITIZENS = ((TITLE,), ("Đối tượng: Người dân",), ())


def read_rows(tmp_path, units, *rows, headings=HEADINGS, above=CITIZENS):
    return read(table(tmp_path / "a.xlsx", headings, *rows, above=above), units=units)


def codes(found) -> list[tuple[str, str]]:
    return [(problem.severity, problem.code) for problem in found.all_problems]


def counts(found) -> dict:
    frame = found.tables[0].frame
    return {(row.unit_name, row.respondent_group, row.question, row.answer): row.respondents for row in frame.itertuples()}


def test_units_as_columns_take_their_group_from_above(tmp_path, units):
    found = read_rows(tmp_path, units, *ROWS[:4])
    assert (found.tables[0].layout, codes(found)) == ("survey_summary", [])
    assert counts(found) == {
        ("Xã Cao Sơn", "citizens", "1", "A"): 10,
        ("Xã Cao Sơn", "citizens", "1", "B"): 5,
        ("Xã Cao Sơn", "citizens", "2", "A"): 9,
        ("Xã Hoa Sơn", "citizens", "1", "A"): 20,
        ("Xã Hoa Sơn", "citizens", "1", "B"): 6,
        ("Xã Hoa Sơn", "citizens", "2", "A"): 8,
    }
    first = found.tables[0].frame.iloc[1]
    assert (first["question_text"], first["criterion"], first["weight"], first["year"], first["row"]) == (
        "Thái độ phục vụ",
        "8.1",
        0.6,
        2020,
        6,
    )


def test_groups_as_columns_take_their_unit_from_above(tmp_path, units):
    headings = (*HEADINGS[:5], "Người dân", "Công chức")
    found = read_rows(tmp_path, units, *ROWS[:2], headings=headings, above=((TITLE,), ("Đơn vị: UBND xã Cao Sơn",)))
    assert counts(found) == {
        ("Xã Cao Sơn", "citizens", "1", "A"): 10,
        ("Xã Cao Sơn", "citizens", "1", "B"): 5,
        ("Xã Cao Sơn", "officials", "1", "A"): 20,
        ("Xã Cao Sơn", "officials", "1", "B"): 6,
    }


def test_units_over_groups_name_both(tmp_path, units):
    headings = ("Câu hỏi", "Phương án", "Trọng số", "Xã Cao Sơn", None, "Xã Hoa Sơn", None)
    below = (None, None, None, "Người dân", "Công chức", "Người dân", "Công chức")
    found = read_rows(tmp_path, units, below, ("1. Thái độ", "A", "100%", 1, 2, 3, 4), headings=headings, above=((TITLE,), ()))
    assert counts(found) == {
        ("Xã Cao Sơn", "citizens", "1", "A"): 1,
        ("Xã Cao Sơn", "officials", "1", "A"): 2,
        ("Xã Hoa Sơn", "citizens", "1", "A"): 3,
        ("Xã Hoa Sơn", "officials", "1", "A"): 4,
    }


def test_a_total_that_differs_is_said_and_the_answers_are_used(tmp_path, units):
    found = read_rows(tmp_path, units, *ROWS[:2], (None, None, "Tổng", None, None, 16, 26))
    (problem,) = found.all_problems
    assert (problem.severity, problem.code, problem.column, problem.row) == ("warning", "total_differs", "F", 7)
    assert sum(counts(found).values()) == 41


def test_an_empty_cell_is_refused_since_it_is_not_0(tmp_path, units):
    assert codes(read_rows(tmp_path, units, *ROWS)) == [("error", "missing_value")]


def test_columns_whose_group_nothing_names_are_refused(tmp_path, units):
    assert ("error", "survey_of_whom") in codes(read_rows(tmp_path, units, *ROWS[:2], above=((TITLE,),)))
