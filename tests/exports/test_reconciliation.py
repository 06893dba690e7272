"""The workbook read back: figures, live formulas, dossiers, marks, print set-up, and text that stays text."""

import datetime as dt
import io
from dataclasses import replace

import openpyxl
import pandas as pd
import pytest

from exports.reconciliation import workbook
from language import Text, language_for
from metrics.reconciliation import Reconciliation, Subject, by_unit, reconciled
from schema.notes import Note
from schema.periods import Period
from tests.exports.ooxml import faults
from tests.rows import sums

YEAR = Period(dt.date(2021, 1, 1), dt.date(2021, 12, 31))
SUBJECT = Subject("Xã A", "Huyện B", False, YEAR, pd.Timestamp("2020-11-02"), pd.Timestamp("2022-01-31"))
FORM = {"received_total": 12979, "resolved_total": 40, "resolved_overdue": 0, "withdrawn": 1}
COUNTED = {"received_total": 12979, "resolved_total": 38, "resolved_overdue": 2, "suspended": 0}
MADE = dt.datetime(2022, 2, 3, 14, 5)
FILES = {
    "reported": pd.DataFrame([{"file_name": "form.xlsx", "source": "", "demonstration": False, "rows": 1}]),
    "recomputed": pd.DataFrame([{"file_name": "export.xlsx", "source": "", "demonstration": True, "rows": 50}]),
}
HOSTILE = '=HYPERLINK("http://example.invalid","x")'


def dossier(code: str, **columns) -> dict:
    return {
        "dossier_code": code,
        "unit_name": "Xã A",
        "procedure": "Khai sinh",
        "received_date": pd.Timestamp("2021-03-01"),
        "due_date": pd.Timestamp("2021-03-10"),
        "completed_date": pd.Timestamp("2021-03-12"),
        "returned_date": pd.NaT,
        "status": "10",
        "channel": "online",
        "file_name": "export.xlsx",
        "sheet": "Sheet1",
        "row": 17,
        **columns,
    }


BEHIND = {
    "resolved_total": pd.DataFrame([dossier("H-1"), dossier("H-2"), dossier("H-3", channel=None)]),
    "resolved_overdue": pd.DataFrame([dossier("H-1"), dossier(HOSTILE)]),
}


def found(**changes) -> Reconciliation:
    lines = reconciled(sums(FORM), sums(COUNTED))
    none = sums({"unit": "A", "unit_name": "A"}).iloc[:0]
    whole = Reconciliation(SUBJECT, lines, by_unit(none, none), (Text("The period's days are assumed."),))
    return replace(whole, **changes)


def read(made: bytes, **how):
    return openpyxl.load_workbook(io.BytesIO(made), **how)


@pytest.fixture
def book():
    content = workbook(found(), BEHIND, FILES, language_for("en"), MADE)
    assert faults(content) == []
    return read(content)


def cells(page) -> list[list]:
    return [[cell.value for cell in row] for row in page.iter_rows()]


def row_of(page, label: str) -> list:
    (row,) = (row for row in page.iter_rows() if row[0].value == label)
    return row


def test_the_lines_are_those_of_the_form_and_what_is_not_stated_is_empty(book):
    page = book["Lines"]
    assert [cell.value for cell in page[4]] == [
        "Line of the form",
        "Reported",
        "Recomputed",
        "Difference",
        "Remark",
        "Dossiers listed",
    ]
    assert [cell.value for cell in row_of(page, "Received")[1:3]] == [12979, 12979]
    assert [cell.value for cell in row_of(page, "Resolved late")[1:3]] == [0, 2]
    assert [cell.value for cell in row_of(page, "Suspended")[1:3]] == [None, 0]
    assert [cell.value for cell in row_of(page, "Withdrawn")[1:3]] == [1, None]
    assert row_of(page, "Resolved")[5].value == 3
    assert row_of(page, "Received")[5].value is None


def test_the_difference_is_a_live_formula_that_has_its_value(book):
    row = row_of(book["Lines"], "Resolved late")
    assert row[3].value == f'=IF(OR(B{row[0].row}="",C{row[0].row}=""),"",C{row[0].row}-B{row[0].row})'
    values = read(workbook(found(), BEHIND, FILES, language_for("en"), MADE), data_only=True)["Lines"]
    assert [cell.value for cell in row_of(values, "Resolved late")[3:5]] == [2, "≠ differs"]
    assert [cell.value for cell in row_of(values, "Received")[3:5]] == [0, "= equal"]
    assert row_of(values, "Suspended")[4].value == "only from dossiers"
    assert not row_of(values, "Suspended")[3].value


def test_a_formula_stands_only_where_one_of_ours_is(book):
    formulas = {
        (page.title, cell.column_letter) for page in book for row in page.iter_rows() for cell in row if cell.data_type == "f"
    }
    assert formulas == {("Lines", "D"), ("Lines", "E")}


def test_text_from_the_data_is_never_a_formula_or_a_link():
    subject = replace(SUBJECT, name=HOSTILE, area_name="http://example.invalid")
    files = {side: table.assign(file_name="=1+1", source="+cmd|' /C calc'!A0") for side, table in FILES.items()}
    units = pd.DataFrame(
        [
            {
                "unit": "1",
                "unit_name": "@SUM(A1)",
                "both": 1,
                "differing": 1,
                "line": "withdrawn",
                "difference": 1,
                "status": "differs",
            }
        ]
    )
    made = read(workbook(found(subject=subject, units=units), BEHIND, files, language_for("en"), MADE))
    told = [cell for page in made for row in page.iter_rows() for cell in row if isinstance(cell.value, str)]
    formulas = [cell for cell in told if cell.data_type == "f"]
    assert {(cell.parent.title, cell.column_letter) for cell in formulas} == {("Lines", "D"), ("Lines", "E")}
    assert {HOSTILE, "@SUM(A1)"} <= {cell.value for cell in told if cell.data_type == "s"}
    assert all(cell.hyperlink is None for cell in told)


def test_every_dossier_stands_under_the_line_that_counts_it(book):
    rows = [row for row in cells(book["Dossiers"]) if row[0] in ("Resolved", "Resolved late")]
    assert [(row[0], row[1]) for row in rows] == [
        ("Resolved", "H-1"),
        ("Resolved", "H-2"),
        ("Resolved", "H-3"),
        ("Resolved late", "H-1"),
        ("Resolved late", HOSTILE),
    ]
    assert rows[0][2:] == [
        "Xã A",
        dt.datetime(2021, 3, 1),
        dt.datetime(2021, 3, 10),
        dt.datetime(2021, 3, 12),
        None,
        "Result handed over",
        "Online",
        "export.xlsx",
        "Sheet1",
        17,
    ]
    assert rows[2][8] is None


def test_the_summary_names_unit_period_files_days_and_reasons(book):
    told = {row[0]: row[1] for row in cells(book["Summary"]) if row[0]}
    assert "Reported and recomputed agree in 1 of 3 lines; Resolved differs most, by −2" in told
    assert told["Area"] == "Huyện B"
    assert told["Unit"] == "Xã A"
    assert told["Period"] == "1 Jan 2021–31 Dec 2021"
    assert told["Reported in"] == "form.xlsx · 1 row"
    assert told["Recomputed from"] == "export.xlsx · 50 rows · demonstration data"
    assert told["The dossiers reach"] == "2 Nov 2020–31 Jan 2022"
    assert told["Made on"] == "3 Feb 2022 14:05"
    assert ["The period's days are assumed."] in [row[1:2] for row in cells(book["Summary"])]


def test_every_sheet_says_what_it_is_of_and_prints_on_a4_with_its_header(book):
    assert book.sheetnames == ["Summary", "Lines", "Dossiers"]
    for page in book:
        assert page["A1"].value == "Xã A, 2021: reported and recomputed"
        assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
        assert page.sheet_properties.pageSetUpPr.fitToPage
        assert page.page_setup.fitToHeight == 0
    for name in ("Lines", "Dossiers"):
        assert book[name].print_title_rows == "$1:$4"
        assert book[name].freeze_panes == "B5"
    assert book["Dossiers"].auto_filter.ref == "A4:L10"


def test_made_up_figures_are_marked_on_every_sheet():
    subject = replace(SUBJECT, made_up=("recomputed",))
    made = read(workbook(found(subject=subject), BEHIND, FILES, language_for("en"), MADE))
    assert {page["A2"].value for page in made} == {"Contains demonstration data"}
    real = read(workbook(found(), BEHIND, FILES, language_for("en"), MADE))
    assert {page["A2"].value for page in real} == {None}


def test_units_have_a_sheet_where_there_are_any():
    units = by_unit(
        sums({"unit": "a", "unit_name": "Xã A", **FORM}, {"unit": "b", "unit_name": "Xã B", **FORM}),
        sums({"unit": "a", "unit_name": "Xã A", **COUNTED}),
    )
    page = read(workbook(found(units=units), BEHIND, FILES, language_for("en"), MADE))["Units"]
    assert cells(page)[4:6] == [
        ["Xã A", 3, 2, -2, "Resolved", "≠ differs"],
        ["Xã B", 0, 0, None, "", "only in the form"],
    ]


def test_where_nothing_differs_no_dossier_is_listed():
    lines = reconciled(sums(FORM), sums(FORM))
    page = read(workbook(found(lines=lines), {}, FILES, language_for("en"), MADE))["Dossiers"]
    assert page["A5"].value == "No line that both state differs."


def test_a_vietnamese_reader_has_a_vietnamese_workbook():
    made = read(workbook(found(reasons=()), BEHIND, FILES, language_for("vi"), MADE))
    assert made.sheetnames == ["Tóm tắt", "Chỉ tiêu", "Hồ sơ"]
    assert made["Chỉ tiêu"]["A5"].value == "Tiếp nhận"
    assert "Bản thân số liệu không cho thấy lý do nào." in [row[1] for row in cells(made["Tóm tắt"])]


def test_a_list_that_is_cut_says_so_where_it_is_cut(book):
    first = [row[0] for row in cells(book["Dossiers"])]
    assert first[4:] == [*["Resolved"] * 3, "Resolved: only the first 3 of 38 dossiers are listed.", *["Resolved late"] * 2]


def test_paper_gets_the_first_of_thousands_of_dossiers_and_the_sheet_says_so():
    many = {"resolved_total": pd.DataFrame([dossier(f"H-{n}") for n in range(38)] * 10)}
    page = read(workbook(found(), many, FILES, language_for("en"), MADE))["Dossiers"]
    assert page.print_area == "'Dossiers'!$A$1:$L$304"
    assert page["A3"].value == "Printing takes the first 300 of 380 rows; clear the print area to print them all."


def test_a_line_says_how_many_of_its_dossiers_have_no_day():
    gaps = pd.DataFrame([{"withdrawn_no_day": 10}])
    lines = reconciled(sums(FORM), sums({**COUNTED, "withdrawn": 0}), gaps)
    values = read(workbook(found(lines=lines), BEHIND, FILES, language_for("en"), MADE), data_only=True)["Lines"]
    assert [cell.value for cell in row_of(values, "Withdrawn")[1:5]] == [
        1,
        None,
        None,
        "only in the form; 10 without a day of ending",
    ]


def test_a_note_on_a_day_of_the_period_stands_in_the_summary():
    inside, outside = (
        Note("note", "424", day, "=1+1 flood", id="1", who="An", saved_at=MADE)
        for day in (YEAR.end, YEAR.end + dt.timedelta(days=1))
    )
    page = read(workbook(found(), BEHIND, FILES, language_for("en"), MADE, [inside, outside]))["Summary"]
    notes = [(row[0].value, row[1].value, row[1].data_type) for row in page.iter_rows() if row[0].value == "Note"]
    assert len(notes) == 1
    assert "=1+1 flood (An, " in notes[0][1]
    assert notes[0][2] == "s"
