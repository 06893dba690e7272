"""A unit's score sheet gives its criteria and its points; what contradicts itself is kept as printed and named by its cell."""

from io import BytesIO

import pytest
from openpyxl import Workbook

from loaders import read
from schema.tables import CRITERIA
from tests.loaders.index.sheets import HEADINGS, ROWS, TITLES, changed, sheet


def tables(content: bytes, units, **keywords) -> dict:
    found = read(content, name="sheet.xlsx", units=units, **keywords)
    return {table.dataset: table.frame for table in found.tables} | {"read": found}


def problems(content: bytes, units, **keywords) -> list[tuple]:
    found = tables(content, units, **keywords)["read"].all_problems
    return [(one.severity, one.code, one.cell) for one in found if one.severity != "note"]


def test_the_criteria_are_numbered_by_area_and_keep_their_most_points(units):
    frame = tables(sheet(), units)["criteria"]
    assert dict(zip(frame["criterion"], frame["max_points"], strict=True)) == {
        "1": 5, "1.1": 3, "1.1.1": 1, "1.1.2": 2, "1.2": 2, "2": 4, "2.1": 4, "3": 3, "4": 1,
    }  # fmt: skip
    assert set(frame["criteria_set"]) == {"Chỉ số cải cách hành chính"}
    assert set(frame["year"]) == {2020}
    assert frame.set_index("criterion")["role"].dropna().to_dict() == {"4": "bonus"}
    assert frame.set_index("criterion")["assessed_by"].dropna().to_dict() == {"3": "survey"}


def test_the_points_are_the_units_with_the_row_they_stand_in(units):
    frame = tables(sheet(), units)["scores"].set_index("criterion")
    assert set(frame["unit"]) == {"17374"}
    assert frame["self_score"].dropna().to_dict() == {
        "1": 4.5, "1.1": 3, "1.1.1": 1, "1.1.2": 2, "1.2": 1.5, "2": 4, "2.1": 4, "4": 0.5,
    }  # fmt: skip
    assert frame.loc["1.1.2", "appraised_first"] == 1.5
    assert frame.loc["1.1.2", "row"] == 9
    assert frame.loc["3", "appraised_first"] == 2.25


def test_a_sheet_that_adds_up_has_nothing_to_say(units):
    assert problems(sheet(), units) == []


@pytest.mark.parametrize(
    ("row", "column", "value", "expected"),
    [
        (1, 4, 2, [("warning", "criteria_do_not_add_up", "E5"), ("warning", "criteria_do_not_add_up", "E6")]),
        (10, 4, 9, [("warning", "index_total_differs", "E15")]),
        (2, 4, 1.5, [("warning", "criterion_out_of_range", "E7"), ("warning", "criteria_do_not_add_up", "E6")]),
        (10, 2, 100, [("warning", "index_total_differs", "C15")]),
        (6, 2, 6, [("warning", "criteria_do_not_add_up", "C11")]),
        (5, 4, -1, [("warning", "criterion_out_of_range", "E10"), ("warning", "criteria_do_not_add_up", "E5")]),
        (2, 2, None, [("error", "most_points_missing", "C7")]),
        (5, 0, "1.1", [("error", "criterion_twice", "A10")]),
        (5, 0, None, [("warning", "criterion_without_number", "B10")]),
    ],
)
def test_what_contradicts_itself_is_named_by_its_cell(units, row, column, value, expected):
    found = problems(sheet(changed(ROWS, row, column, value)), units)
    assert [one for one in found if one in expected] == expected


def test_a_figure_that_cannot_be_right_is_kept_as_printed(units):
    frame = tables(sheet(changed(ROWS, 2, 4, 1.5)), units)["scores"].set_index("criterion")
    assert frame.loc["1.1.1", "appraised_first"] == 1.5


def test_an_empty_cell_is_no_points_and_is_named(units):
    rows = changed(changed(ROWS, 7, 3, None), 7, 4, None)
    found = tables(sheet(rows), units)
    assert "2.1" not in set(found["scores"]["criterion"])
    assert [one.message.values["numbers"] for one in found["read"].all_problems if one.code == "criteria_without_points"] == [
        "2.1"
    ]


@pytest.mark.parametrize(
    ("titles", "code"),
    [
        ([["BẢNG CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH XÃ PHÚC SƠN"], []], "index_year_not_named"),
        ([["BẢNG CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP XÃ NĂM 2020"], []], "unit_not_named"),
    ],
)
def test_without_year_or_unit_nothing_is_taken(units, titles, code):
    found = tables(sheet(titles=titles), units)
    assert [one.code for one in found["read"].all_problems if one.severity == "error"] == [code]
    assert found["scores"].empty


NAMELESS = [["BẢNG CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CẤP XÃ"], []]


def test_the_year_is_asked_and_then_the_unit_among_those_of_the_year(units):
    (year,) = questions(NAMELESS, units)
    assert (year.key, year.kind) == ("index-year", "year")
    (unit,) = questions(NAMELESS, units, {year.key: "2020"})
    labels = {option.value: option.label.values["unit"] for option in unit.options}
    assert labels["17374"] == "Xã Phúc Sơn"
    assert questions(NAMELESS, units, {year.key: "2020", unit.key: "17374"}) == []
    found = tables(sheet(titles=NAMELESS), units, answers={year.key: "2020", unit.key: "17374"})["scores"]
    assert set(zip(found["unit"], found["year"], found["area"], strict=True)) == {("17374", 2020, "424")}


@pytest.mark.parametrize("answers", [{"index-year": "20"}, {"index-year": "2020", "index-unit:Sheet1": "no unit"}])
def test_an_answer_that_cannot_be_is_asked_again(units, answers):
    assert len(questions(NAMELESS, units, answers)) == 1


def test_without_a_list_of_units_the_title_must_name_one():
    found = read(sheet(titles=NAMELESS), name="sheet.xlsx", answers={"index-year": "2020"})
    (problem,) = [one for one in found.all_problems if one.severity == "error"]
    assert (problem.code, problem.question) == ("unit_not_named", None)


def questions(titles: list, units, answers: dict[str, str] | None = None) -> list:
    found = read(sheet(titles=titles), name="sheet.xlsx", units=units, answers=answers)
    return [one.question for one in found.all_problems if one.question]


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("BẢNG TỰ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CỦA UBND XÃ PHÚC SƠN NĂM 2020", "Chỉ số cải cách hành chính"),
        ("Bảng chấm điểm Bộ tiêu chí xã Phúc Sơn, năm 2020", "Bộ tiêu chí"),
        ("BẢNG CHẤM ĐIỂM XÃ PHÚC SƠN, NĂM 2020", "Bộ tiêu chí cải cách hành chính"),
    ],
)
def test_the_set_is_called_after_the_title_without_unit_and_year(units, title, name):
    assert set(tables(sheet(titles=[[title], []]), units)["criteria"]["criteria_set"]) == {name}


def test_a_line_of_its_own_names_the_set_and_the_unit(units):
    titles = [["BẢNG CHẤM ĐIỂM NĂM 2020"], ["Bộ tiêu chí: Quyết định 12"], ["Đơn vị: UBND xã Phúc Sơn"], []]
    found = tables(sheet(titles=titles), units)
    assert set(found["criteria"]["criteria_set"]) == {"Quyết định 12"}
    assert set(found["scores"]["unit"]) == {"17374"}


def test_two_appraisals_stand_under_a_heading_of_two_rows(units):
    headings = ["STT", "Tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Thẩm định lần 1", "Thẩm định lần 2"]
    frame = tables(sheet(changed(ROWS, 5, 5, 2), headings=headings), units)["scores"].set_index("criterion")
    assert frame.loc["1.2", ["self_score", "appraised_first", "appraised_second"]].tolist() == [1.5, 1.5, 2]


def test_what_the_office_has_set_beside_its_criteria_is_not_undone_by_a_sheet(units):
    published = tables(sheet(), units)["criteria"].assign(tie_order=1)
    assert "criteria" not in tables(sheet(), units, vocabulary={"criteria": published})
    again = tables(sheet(changed(ROWS, 8, 2, 4)), units, vocabulary={"criteria": published})
    assert again["criteria"][["criterion", "max_points", "tie_order"]].values.tolist() == [["3", 4, 1]]
    assert ("warning", "most_points_differ", None) in problems(
        sheet(changed(ROWS, 8, 2, 4)), units, vocabulary={"criteria": published}
    )


def test_points_of_a_list_are_held_against_the_published_criteria(units):
    published = CRITERIA.conform(tables(sheet(), units)["criteria"])
    headings = ["Bộ tiêu chí", "Năm", "Đơn vị", "Mã tiêu chí", "Điểm tự chấm", "Điểm thẩm định"]
    rows = [
        ["Chỉ số cải cách hành chính", 2020, "Xã Phúc Sơn", "1", 4, 4],
        ["Chỉ số cải cách hành chính", 2020, "Xã Phúc Sơn", "1.1", 3, 3.5],
        ["Chỉ số cải cách hành chính", 2020, "Xã Phúc Sơn", "1.2", 1, 2],
    ]
    assert problems(sheet(rows, [], headings), units, vocabulary={"criteria": published}) == [
        ("warning", "criteria_do_not_add_up", "F2"),
        ("warning", "criterion_out_of_range", "F3"),
    ]


LISTED = ["Bộ tiêu chí", "Năm", "Đơn vị", "Mã tiêu chí", "Điểm tự chấm", "Điểm thẩm định"]


def test_points_of_a_number_that_the_set_does_not_have_are_told_at_their_cell_and_left_out(units):
    published = CRITERIA.conform(tables(sheet(), units)["criteria"])
    rows = [["Chỉ số cải cách hành chính", 2020, "Xã Phúc Sơn", number, 1, 1] for number in ("1.2", "9.9")]
    found = tables(sheet(rows, [], LISTED), units, vocabulary={"criteria": published})
    (problem,) = found["read"].all_problems
    assert (problem.severity, problem.code, problem.sheet, problem.cell) == ("warning", "criterion_unknown", "Sheet1", "D3")
    assert problem.message.values == {"number": "9.9", "set": "Chỉ số cải cách hành chính", "year": "2020", "value": "9.9"}
    assert found["scores"]["criterion"].tolist() == ["1.2"]


def test_points_of_a_set_or_year_that_nothing_is_known_of_are_kept(units):
    published = CRITERIA.conform(tables(sheet(), units)["criteria"])
    rows = [["Chỉ số cải cách hành chính", 2021, "Xã Phúc Sơn", "9.9", 1, 1]]
    found = tables(sheet(rows, [], LISTED), units, vocabulary={"criteria": published})
    assert found["read"].all_problems == []
    assert found["scores"]["criterion"].tolist() == ["9.9"]


def test_a_sheet_adds_no_criterion_to_a_published_set(units):
    published = CRITERIA.conform(tables(sheet(), units)["criteria"])
    strange = sheet([*ROWS[:-1], ["IX", "KHÁC", 1, 1, 1, None], ROWS[-1]])
    found = tables(strange, units, vocabulary={"criteria": published})
    told = [(one.severity, one.sheet, one.row) for one in found["read"].all_problems if one.code == "criterion_unknown"]
    assert told == [("warning", "Sheet1", 15)]
    assert found["criteria"].empty
    assert "9" not in set(found["scores"]["criterion"])
    assert "9" in set(tables(strange, units)["criteria"]["criterion"])


def test_a_list_of_criteria_in_the_same_file_has_the_numbers_too(units):
    book = Workbook()
    own = ["Chỉ số cải cách hành chính", 2020]
    for name, rows in {
        "Điểm": [LISTED, *([*own, "Xã Phúc Sơn", number, 1, 1] for number in ("1", "9.9"))],
        "Tiêu chí": [["Bộ tiêu chí", "Năm", "Mã tiêu chí", "Tên tiêu chí", "Điểm tối đa"], [*own, "1", "Kế hoạch", 5]],
    }.items():
        page = book.create_sheet(name)
        for row in rows:
            page.append(row)
    del book["Sheet"]
    content = BytesIO()
    book.save(content)
    assert problems(content.getvalue(), units) == [("warning", "criterion_unknown", "D3")]


def test_titles_and_headings_are_those_of_the_sheets_in_use():
    assert TITLES[1][0].endswith("NĂM 2020")
    assert HEADINGS[2] == "Điểm tối đa"
