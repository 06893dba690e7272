"""The marked workbook: each remark in its cell, nothing that may name a person, and nothing that was no formula becomes one."""

import csv
import datetime as dt
import io
import zipfile

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.comments import Comment

from language import Text, language_for
from loaders import read
from loaders.marking import workbook as marking
from loaders.marking.workbook import marked
from schema.problems import Problem
from schema.uploads import ReadFile
from tests.workbooks import form, table

ENGLISH, VIETNAMESE = language_for("en"), language_for("vi")
HEADINGS = (
    "Mã hồ sơ",
    "Chủ hồ sơ",
    "Đơn vị giải quyết",
    "Ngày tiếp nhận",
    "Ngày hẹn trả",
    "Ngày kết thúc xử lý",
    "Trạng thái",
    "Hình thức nộp",
    "Ý kiến",
)
SECRETS = ("Nguyễn Văn Bí Mật", "0900000001")
DAYS = (dt.date(2019, 3, 4), dt.date(2019, 3, 11), dt.date(2019, 3, 8))
DOSSIER = ("H41-1", SECRETS[0], "Xã Cao Sơn", *DAYS, "Đã trả kết quả", "Bồ câu", SECRETS[1])
# Online, in person and carried over make 5000; but early, on time and late make 4951 of 4950.
COUNTS = ("Huyện Anh Sơn", 5000, None, None, None, 4950, 150, 4700, 101, 50, 40, 10)


def opened(content: bytes) -> Workbook:
    return load_workbook(io.BytesIO(content))


def of(path, language=ENGLISH, **how) -> Workbook:
    return opened(marked(path.read_bytes(), path.name, read(path, **how), language))


def parts(content: bytes) -> str:
    """Every part of a workbook, unpacked, in one text."""
    archive = zipfile.ZipFile(io.BytesIO(content))
    return "\n".join(archive.read(name).decode("utf-8", "replace") for name in archive.namelist())


def listed(book: Workbook) -> list[tuple]:
    return [line for line in book.worksheets[0].iter_rows(values_only=True) if any(line)]


def test_each_remark_is_in_its_cell_and_leads_there(tmp_path, units):
    path = form(tmp_path / "a.xlsx", [COUNTS])
    book = of(path, units=units)
    assert book.sheetnames == ["Summary", "Biểu II.06a"]
    cell = book["Biểu II.06a"]["G12"]
    assert cell.value == 4950
    assert cell.comment.text.startswith("Warning: Resolved is printed as 4,950, but early, on time and late add up to 4,951.")
    assert cell.fill.fgColor.rgb == "00FFE27A"
    links = [cell.hyperlink.location for line in book["Summary"].iter_rows() for cell in line if cell.hyperlink]
    assert "'Biểu II.06a'!G12" in links


def test_the_parts_of_a_sum_are_marked_with_it(tmp_path, units):
    book = of(form(tmp_path / "a.xlsx", [COUNTS]), units=units)
    late = book["Biểu II.06a"]["J12"]
    assert "4,951" in late.comment.text


def test_the_sentences_are_in_the_readers_language(tmp_path, units):
    book = of(form(tmp_path / "a.xlsx", [COUNTS]), VIETNAMESE, units=units)
    assert book.sheetnames[0] == "Tóm tắt"
    assert book["Biểu II.06a"]["G12"].comment.text.startswith("Cảnh báo: ")


def test_several_remarks_on_one_cell_are_one_comment_under_the_gravest_fill(tmp_path):
    path = form(tmp_path / "a.xlsx", [(*COUNTS[:5], 4951, *COUNTS[6:])])
    found = read(path)
    (page,) = found.tables
    remarks = tuple(Problem(kind, "balance", Text(kind), page.sheet, 12, "C") for kind in ("note", "error", "warning"))
    book = opened(marked(path.read_bytes(), path.name, ReadFile("a.xlsx", "", 0, (page,), remarks), ENGLISH))
    cell = book[page.sheet]["C12"]
    assert "Note: note\n\nError: error\n\nWarning: warning" in cell.comment.text
    assert cell.fill.fgColor.rgb == "00E8895A"


def test_a_remark_on_the_whole_file_is_only_in_the_summary(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("nothing,known\n1,2\n", encoding="utf-8")
    book = of(path)
    assert book.sheetnames == ["Summary"]
    assert any("Unknown layout" in line for line in listed(book))


def test_a_file_that_cannot_be_opened_still_has_its_summary(tmp_path):
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"PK\x03\x04 broken")
    assert of(path).sheetnames == ["Summary"]


def test_formats_and_formulas_within_the_sheet_stay_what_they_were(tmp_path, units):
    path = form(tmp_path / "a.xlsx", [COUNTS], around={"P3": "=SUM(C12:C12)", "P4": "'=1+1"})
    book = load_workbook(path)
    book.active["C12"].number_format = "#,##0.00"
    book.active["P5"].value = "=1+1"
    book.active["P5"].data_type = "s"
    book.save(path)
    sheet = of(path, units=units).worksheets[1]
    assert sheet["P3"].value == "=SUM(C12:C12)"
    assert sheet["C12"].number_format == "#,##0.00"
    assert (sheet["P5"].value, sheet["P5"].data_type) == ("=1+1", "s")


def test_a_formula_that_looks_into_another_sheet_becomes_its_value_or_its_text(tmp_path, units):
    path = form(tmp_path / "a.xlsx", [COUNTS], around={"P3": "=Other!A1"})
    book = load_workbook(path)
    book.create_sheet("Other")["A1"] = SECRETS[0]
    book.save(path)
    sheet = of(path, units=units).worksheets[1]
    # openpyxl has worked out no value: the formula stands there as a text, which looks nowhere.
    assert (sheet["P3"].value, sheet["P3"].data_type) == ("=Other!A1", "s")


def planted(path):
    """A list of dossiers with a name or a phone wherever a workbook can hold one beside the columns that are read."""
    table(path, HEADINGS, DOSSIER, above=[("Người lập: " + SECRETS[0],)])
    book = load_workbook(path)
    book.properties.creator = book.properties.lastModifiedBy = SECRETS[0]
    book.properties.description = SECRETS[1]
    page = book.active
    page["A3"].comment = Comment(SECRETS[0], SECRETS[0])
    page["A3"].hyperlink = f"mailto:{SECRETS[1]}@example.invalid"
    page["A9"] = "Người nộp: " + SECRETS[0]
    page["D10"] = SECRETS[0]  # a signature under the column of days, which is refused as no day
    page.oddFooter.left.text = SECRETS[0]
    page.auto_filter.ref = "A2:I3"
    page.auto_filter.add_filter_column(1, [SECRETS[0]])
    other = book.create_sheet("Ghi chú")
    other["A1"] = SECRETS[0]
    hidden = book.create_sheet("Ẩn")
    hidden["A1"], hidden.sheet_state = SECRETS[1], "hidden"
    book.save(path)
    return path


@pytest.mark.parametrize("most_with_formats", [0, 20_000], ids=["anew", "original"])
def test_nothing_that_may_name_a_person_is_in_it(tmp_path, units, monkeypatch, most_with_formats):
    monkeypatch.setattr(marking, "_MOST_WITH_FORMATS", most_with_formats)
    path = planted(tmp_path / "a.xlsx")
    content = path.read_bytes()
    assert all(secret in parts(content) for secret in SECRETS)
    found = read(path, units=units)
    workbook = marked(content, path.name, found, ENGLISH)
    assert [secret for secret in SECRETS if secret in parts(workbook)] == []
    sheet = opened(workbook).worksheets[1]
    assert [cell.value for cell in sheet[2]][:8] == [
        "Mã hồ sơ", None, "Đơn vị giải quyết", "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày kết thúc xử lý", "Trạng thái",
        "Hình thức nộp",
    ]  # fmt: skip
    assert sheet["A3"].value == "H41-1"
    assert "no known way to file" in sheet["H3"].comment.text


def test_the_summary_says_which_columns_are_blanked(tmp_path, units):
    book = of(planted(tmp_path / "a.xlsx"), units=units)
    (said,) = [line[0] for line in listed(book) if "are blanked" in str(line[0])]
    assert said.endswith("blanked: B, I.")


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-1", "@SUM(A1)", '=HYPERLINK("http://example.invalid")', "http://example.invalid"]
)
def test_text_of_a_file_is_never_a_formula_or_a_link(tmp_path, text):
    path = tmp_path / "a.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [HEADINGS[:1] + HEADINGS[2:8], ("H1", "Xã A", "4/3/2019", "8/3/2019", "8/3/2019", "Đã trả kết quả", text)]
        )
    book = of(path)
    cell = book.worksheets[1]["G2"]
    assert (cell.value, cell.data_type, cell.hyperlink) == (text, "s", None)
    assert {cell.data_type for line in book.worksheets[0].iter_rows() for cell in line} <= {"s", "n"}


def test_a_csv_is_written_anew_under_its_own_name_and_says_so(tmp_path):
    path = tmp_path / "Hồ sơ [quý 1].csv"
    path.write_text(
        ",".join(HEADINGS[:1] + HEADINGS[2:8]) + "\nH1,Xã A,4/3/2019,8/3/2019,8/3/2019,Đã trả kết quả,Bồ câu\n", encoding="utf-8"
    )
    book = of(path)
    assert book.sheetnames == ["Summary", "Hồ sơ  quý 1"]
    assert any("written anew" in str(line[0]) for line in listed(book))
    assert book.worksheets[1]["G2"].comment.text.startswith("Warning: “Bồ câu”")


def test_a_sheet_already_called_summary_keeps_its_name(tmp_path, units):
    path = form(tmp_path / "a.xlsx", [COUNTS], sheet="Summary")
    assert of(path, units=units).sheetnames == ["Summary 2", "Summary"]


def test_more_remarks_than_a_sheet_takes_comments_are_all_filled_and_listed(tmp_path, monkeypatch):
    monkeypatch.setattr(marking, "_MOST_WITH_FORMATS", 100)
    monkeypatch.setattr("loaders.marking.grid.MOST_COMMENTS", 5)
    monkeypatch.setattr("loaders.marking.workbook.MOST_COMMENTS", 5)
    monkeypatch.setattr("loaders.marking.grid.MOST_LINKS", 7)
    path = table(tmp_path / "a.xlsx", HEADINGS, *((f"H{n}", *DOSSIER[1:7], f"Bồ câu {n}", None) for n in range(200)))
    book = of(path)
    sheet = book.worksheets[1]
    assert sum(cell.fill.fgColor.rgb == "FFFFE27A" for (cell,) in sheet["H2:H201"]) == 200
    assert sum(cell.comment is not None for line in sheet.iter_rows() for cell in line) == 5
    assert sum(bool(cell.hyperlink) for line in book.worksheets[0].iter_rows() for cell in line) == 7
    assert sum("no known way to file" in str(line[4]) for line in listed(book)) == 200
