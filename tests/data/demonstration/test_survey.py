"""The made-up survey: marked, made again, uneven, with one commune of which nothing can be said and one misprint."""

from openpyxl import load_workbook

from data.demonstration.seed import MARK
from data.demonstration.survey import FILE, answers, forms, scores, workbook
from data.units import COMMUNES_2020
from loaders import read
from loaders.__main__ import known_units


def test_every_sheet_says_in_its_first_row_that_it_is_made_up():
    assert all(sheet["A1"].value.startswith(MARK) for sheet in load_workbook(FILE))


def test_the_file_is_what_the_program_writes():
    found, made = load_workbook(FILE), workbook()
    assert [sheet.title for sheet in found] == [sheet.title for sheet in made]
    for title in found.sheetnames:
        rows = (
            [[str(value) for value in row] for row in book[title].iter_rows(min_row=3, values_only=True)]
            for book in (found, made)
        )
        first, second = rows
        assert [row[:5] for row in first] == [row[:5] for row in second]
        assert [row[-1][:10] for row in first] == [row[-1][:10] for row in second]


def test_it_is_read_as_four_tables_without_a_remark():
    found = read(FILE, units=known_units())
    assert [part.dataset for part in found.tables] == ["survey_forms", "survey", "criteria", "scores"]
    assert found.all_problems == []


def test_fifteen_questions_three_groups_and_21_communes_in_two_years():
    assert len({row[5] for row in answers()}) == 15
    assert len({row[4] for row in answers()}) == 3
    assert {(row[1], row[3]) for row in forms()} == {(year, code) for year in (2019, 2020) for code, _ in COMMUNES_2020}


def test_no_more_answer_than_came_back_and_response_is_uneven():
    returned = {row[1:5]: row[7] for row in forms()}
    given: dict = {}
    for row in answers():
        given[(*row[1:5], row[5])] = given.get((*row[1:5], row[5]), 0) + row[11]
    assert all(n <= returned[key[:4]] for key, n in given.items())
    rates = {row[7] / row[6] for row in forms()}
    assert min(rates) < 0.5 < 0.9 < max(rates)


def test_one_commune_has_too_few_answers_in_2020():
    by_unit: dict = {}
    for row in forms():
        by_unit[row[1], row[2]] = by_unit.get((row[1], row[2]), 0) + row[7]
    assert [key for key, n in by_unit.items() if n < 30] == [(2020, "Xã Cao Sơn")]


def test_points_are_printed_for_every_commune_and_criterion():
    assert len(scores()) == 2 * 21 * 4
    assert all(0 <= row[-1] <= 8.5 for row in scores())
