"""A file that says its figures are made up is known to, in either language and wherever in its first rows it says so."""

import datetime as dt

import pandas as pd
import pytest

import loaders
from charts.reading import Reading
from data.shipped import SHIPPED
from exports.form_06a import form
from exports.table import table_xlsx
from language import language_for
from schema.periods import Period
from tests.rows import ARTICLE_2020, sums
from tests.spreadsheets import write

YEAR = Period(dt.date(2020, 1, 1), dt.date(2020, 12, 31))
HEADED = ["Đơn vị", "Tiếp nhận"]


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.path.name)
def test_of_what_ships_the_made_up_files_and_no_others_say_so(file):
    assert loaders.read(file.path).made_up == file.demonstration


@pytest.mark.parametrize("made_up", [True, False])
def test_a_form_of_ours_says_so_of_made_up_figures(made_up):
    rows = sums({"unit": "1", "unit_name": "Xã An", **ARTICLE_2020}).assign(demonstration=made_up)
    assert loaders.read(form(rows, YEAR, "UBND huyện Dương", made=YEAR.end), name="a.xlsx").made_up == made_up


@pytest.mark.parametrize("code", ["vi", "en"])
def test_a_table_of_ours_says_so_in_its_language(code):
    table = Reading(pd.DataFrame({"Đơn vị": ["Xã An"], "Tiếp nhận": [3]}))
    made = table_xlsx("Title", table, language_for(code), demonstration=True)
    assert loaders.read(made, name="a.xlsx").made_up


@pytest.mark.parametrize(
    "text", ["SỐ LIỆU MINH HỌA", "so lieu gia lap, khong phai so that", "Demonstration data", "DEMONSTRATION: MADE-UP FIGURES"]
)
@pytest.mark.parametrize("row", [0, 4])
def test_it_may_stand_in_any_cell_of_the_first_rows(text, row):
    lines = [[None, None] for _ in range(row)] + [[None, text], HEADED, ["Xã An", 3]]
    assert loaders.read(write("xlsx", lines), name="a.xlsx").made_up


@pytest.mark.parametrize("text", ["Kế hoạch minh họa", "Số liệu thật", "Figures made up to March", "Ghi chú"])
def test_what_only_sounds_like_it_is_not_it(text):
    assert not loaders.read(write("xlsx", [[text], HEADED, ["Xã An", 3]]), name="a.xlsx").made_up
