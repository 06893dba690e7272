"""What ships is as published, marked where it is made up, and can be made again."""

import csv
import hashlib

import pandas as pd
import pytest
from openpyxl import load_workbook

from data.article import FIGURES, workbook
from data.shipped import HERE, SHIPPED
from data.templates import template
from data.units import anh_son, phu_tho
from schema.tables import TABLES

PROGRESS = HERE / "phu_tho_766_progress_2026-09-26.csv"


def cells(book) -> dict:
    return {
        (sheet.title, cell.coordinate): cell.value for sheet in book for row in sheet for cell in row if cell.value is not None
    }


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: file.path.name)
def test_a_shipped_file_is_there_and_names_its_source(file):
    assert file.path.exists()
    assert file.source


def test_only_what_is_made_up_is_marked_as_demonstration_and_its_name_says_so():
    made_up = [file.path.name for file in SHIPPED if file.demonstration]
    assert made_up == [file.path.name for file in SHIPPED if "_demo_" in file.path.name]


def test_the_progress_table_is_as_published():
    table = pd.read_csv(PROGRESS)
    assert len(table) == 163
    assert table[["totalReceived", "totalOnTime", "totalOverdue"]].sum().tolist() == [597_918, 528_684, 69_234]
    assert hashlib.sha256(PROGRESS.read_bytes()).hexdigest().startswith("0cb4e2c6bd53")


@pytest.mark.parametrize("year", FIGURES)
def test_the_articles_workbook_is_what_its_program_writes(year):
    assert cells(load_workbook(HERE / f"anh_son_{year}_ii06a.xlsx")) == cells(workbook(year))


@pytest.mark.parametrize("year", FIGURES)
def test_the_articles_workbook_says_whose_figures_it_has_and_leaves_the_rest_empty(year):
    sheet = load_workbook(HERE / f"anh_son_{year}_ii06a.xlsx").active
    assert "Báo Nghệ An, 11/9/2020" in sheet["A7"].value
    assert "không phải văn bản của UBND huyện" in sheet["A7"].value
    assert [sheet[f"{letter}14"].value for letter in "DEFKLM"] == [None] * 6
    assert "K10:M10" in {str(merged) for merged in sheet.merged_cells.ranges}


@pytest.mark.parametrize("name", TABLES)
def test_a_template_is_what_its_program_writes_and_explains_every_column(name):
    book = load_workbook(HERE / "templates" / f"{name}.xlsx")
    assert cells(book) == cells(template(TABLES[name]))
    headings = book.worksheets[0][1]
    assert all(cell.comment and ("Bắt buộc" in cell.comment.text or "Không bắt buộc" in cell.comment.text) for cell in headings)


def read_units(name: str) -> list[tuple]:
    with (HERE / name).open(encoding="utf-8-sig", newline="") as handle:
        return [tuple(row) for row in csv.reader(handle)][1:]


def test_the_unit_lists_are_what_their_program_writes():
    assert read_units("anh_son_units.csv") == anh_son()
    assert read_units("phu_tho_units.csv") == phu_tho(PROGRESS)


def test_anh_son_had_21_communes_in_2020_19_after_2024_and_6_after_2025():
    communes = [row for row in anh_son() if row[2] == "commune"]
    district = [row for row in communes if row[3] == "424"]
    assert sum(row[4] == "" for row in district) == 21
    assert sum(row[5] == "30/06/2025" for row in district) == 19
    assert sum(row[4] == "01/07/2025" for row in communes) == 6


def test_a_reused_code_is_another_unit_at_another_time():
    assert [row[1] for row in anh_son() if row[0] == "17329"] == ["Thị trấn Anh Sơn", "Thị trấn Kim Nhan", "Xã Anh Sơn"]
