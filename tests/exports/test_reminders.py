"""The list of reminders has a sheet by commune and a letter, is marked where it is made up, and cannot become a formula."""

import datetime as dt
import io

from openpyxl import load_workbook

from charts.who import Who
from exports.reminders import workbook
from language import language_for
from metrics.completeness import expected, with_status
from schema.catalogue import Measure
from tests.exports.ooxml import faults
from tests.measures import AREA, YEAR, quarter, reports, units

MEASURES = (Measure("reviewed", "=cmd|' /C calc'!A0", (), "procedures", "flow", "procedures"),)
AS_OF = dt.date(2020, 7, 10)


def made(*given: tuple, language: str = "vi", demonstration: bool = True):
    due = with_status(expected(units("A", "B"), AREA, MEASURES, YEAR, AS_OF), reports(*given), MEASURES)
    who = Who("Huyện D")
    content = workbook(due, MEASURES, language_for(language), who=who, period=YEAR, as_of=AS_OF, demonstration=demonstration)
    assert faults(content) == []
    return load_workbook(io.BytesIO(content))


def test_two_sheets_with_their_rows_and_the_mark():
    book = made(("reviewed", "A", quarter(1), 0))
    assert book.sheetnames == ["Theo xã", "Danh sách đơn vị chưa báo cáo"]
    first, letter = book.worksheets
    assert "minh họa" in first["A2"].value
    assert [cell.value for cell in first[5]][:5] == ["Xã B", 2, 0, 0, 2]
    rows = [[cell.value for cell in row] for row in letter.iter_rows(min_row=5, max_row=7)]
    assert [row[:2] + row[3:5] for row in rows] == [
        [1, "Xã A", "Quý II/2020", 10],
        [2, "Xã B", "Quý I/2020", 101],
        [3, "Xã B", "Quý II/2020", 10],
    ]
    assert "Đề nghị 2 đơn vị" in letter["A10"].value


def test_text_stays_text():
    letter = made().worksheets[1]
    assert {cell.data_type for cell in letter["C"] if cell.value} == {"s"}
    assert letter["C5"].value.startswith("=cmd")


def test_real_figures_bear_no_mark_and_nothing_owed_asks_for_nothing():
    book = made(
        *(("reviewed", unit, quarter(number), 0) for unit in "AB" for number in (1, 2)), language="en", demonstration=False
    )
    assert book.worksheets[0]["A2"].value is None
    letter = book.worksheets[1]
    assert [cell.value for cell in letter["A"] if cell.value][2:] == [
        "As of 10 Jul 2020: All 2 communes have reported everything that was due in 2020."
    ]
