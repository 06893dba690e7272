"""Small spreadsheets of measures, and what was said of them."""

import datetime as dt
from pathlib import Path

from openpyxl import Workbook

from data.shipped import HERE
from language import language_for
from loaders import read
from schema.uploads import ReadFile

UNITS = read(HERE / "anh_son_units.csv").tables[0].frame
HEADINGS = ("Chỉ tiêu", "Đơn vị", "Từ ngày", "Đến ngày", "Giá trị", "Mẫu số", "Ghi chú")
Q1 = dt.date(2020, 1, 1), dt.date(2020, 3, 31)


def made(folder: Path, *rows: tuple) -> Path:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    path = folder / "measures.xlsx"
    book.save(path)
    return path


def codes(found: ReadFile) -> list[str]:
    return [problem.code for problem in found.all_problems]


def said(problem) -> str:
    return language_for("en").say(problem.message)
