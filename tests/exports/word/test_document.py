"""The Word document has Decree 30/2020's layout and the report's own text and figures, whatever that text is."""

import io
import re
import zipfile

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt

from charts.report.model import Table
from exports.printable import printable
from exports.word import report_document
from language import language_for
from tests.reports import HOSTILE, sample

EN, VI = language_for("en"), language_for("vi")


@pytest.fixture(scope="module")
def vi():
    return Document(io.BytesIO(report_document(sample(VI, demonstration=True), VI)))


@pytest.fixture(scope="module")
def en():
    return Document(io.BytesIO(report_document(sample(EN), EN)))


def lines(cell) -> list[str]:
    return [paragraph.text for paragraph in cell.paragraphs if paragraph.text]


def test_page_and_margins(vi):
    section = vi.sections[0]
    # Word keeps lengths in twentieths of a point.
    assert [round(side.mm) for side in (section.page_width, section.page_height)] == [210, 297]
    sides = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round(side.mm) for side in sides] == [20, 20, 30, 15]


def test_the_page_number_is_centred_on_top_from_the_second_page_on(vi):
    section = vi.sections[0]
    assert section.different_first_page_header_footer
    (line,) = section.header.paragraphs
    assert line.alignment == WD_ALIGN_PARAGRAPH.CENTER
    assert [text.text for text in line._p.iter(qn("w:instrText"))] == ["PAGE"]
    assert not any(paragraph.text for paragraph in section.first_page_header.paragraphs)


def test_the_heading_has_office_nation_motto_number_and_day(vi):
    office, nation = vi.tables[0].rows[0].cells
    number, day = vi.tables[0].rows[1].cells
    assert lines(office) == ["TỈNH #PANIC()", "ỦY BAN NHÂN DÂN", "HUYỆN ANH SƠN"]
    assert lines(nation) == ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"]
    assert number.text.split() == ["Số:", "/BC-UBND"]
    assert day.text == "Anh Sơn, ngày 11 tháng 9 năm 2020"
    sizes = [(run.font.size, run.bold) for paragraph in nation.paragraphs for run in paragraph.runs]
    assert sizes == [(Pt(12), True), (Pt(13), True)]
    assert day.paragraphs[0].runs[0].italic


def test_cells_and_grid_agree_on_the_widths_of_the_heading(vi):
    for table in (vi.tables[0], vi.tables[-1]):
        assert [round(column.width.mm) for column in table.columns] == [66, 99]
        assert {tuple(round(cell.width.mm) for cell in row.cells) for row in table.rows} == {(66, 99)}


def test_title_and_headings_are_what_a_reader_of_the_outline_finds(vi):
    headings = [(p.style.name, p.text) for p in vi.paragraphs if p.style.name.startswith(("Title", "Heading"))]
    assert headings[:3] == [
        ("Title", "BÁO CÁO"),
        ("Heading 1", "I. KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH"),
        ("Heading 2", "1. Tiếp nhận và giải quyết hồ sơ"),
    ]
    assert headings[1:] == [(f"Heading {level}", printable(text)) for level, text, _ in sample(VI).outline()]


def test_body_text_is_justified_14_points_with_a_first_line_of_1_27_cm(vi):
    style = vi.styles["Report body"]
    assert style.font.name == "Times New Roman"
    assert style.font.size == Pt(14)
    assert style.paragraph_format.alignment == WD_ALIGN_PARAGRAPH.JUSTIFY
    assert round(style.paragraph_format.first_line_indent.mm, 1) == 12.7


def test_it_is_marked_as_a_draft_and_as_made_up_and_only_if_it_is(vi, en):
    assert [paragraph.text for paragraph in vi.paragraphs[:2]] == ["DỰ THẢO", "MINH HỌA: SỐ LIỆU GIẢ LẬP"]
    assert en.paragraphs[0].text == "DRAFT"
    assert not any("MADE-UP" in paragraph.text for paragraph in en.paragraphs)


def test_recipients_and_signature_stand_at_the_end(vi):
    recipients, signed = vi.tables[-1].rows[0].cells
    assert lines(recipients) == ["Nơi nhận:", "- =1+1;", "- Lưu: VT."]
    assert lines(signed) == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]


def test_the_signature_stays_in_one_piece_and_with_what_closes_the_report(vi):
    (row,) = vi.tables[-1].rows
    assert row._tr.trPr.find(qn("w:cantSplit")) is not None
    assert all(paragraph.paragraph_format.keep_with_next for cell in row.cells for paragraph in cell.paragraphs)
    closing, source = vi.paragraphs[-2:]
    assert (closing.text, source.text) == (sample(VI).closing[0].text, "Nguồn: =1+1.xlsx")
    assert closing.paragraph_format.keep_with_next and source.paragraph_format.keep_with_next


def test_what_introduces_a_list_stays_with_its_first_item(vi):
    kept = {p.text for p in vi.paragraphs if p.style.name == "Report body" and p.paragraph_format.keep_with_next}
    assert any(text.startswith("Đoàn kiểm tra đã chỉ ra") for text in kept)
    assert not any(text.startswith("- ") for text in kept)


@pytest.mark.parametrize("words", [VI, EN])
def test_every_cell_is_the_tables_to_the_last_digit(words):
    report = sample(words)
    document = Document(io.BytesIO(report_document(report, words)))
    tables = [item.reading.written() for _, _, part in report.outline() for item in part.items if isinstance(item, Table)]
    found = [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables[1:-1]]
    assert found == [[list(frame), *frame.values.tolist()] for frame in tables]
    assert len(found) == 5


@pytest.mark.parametrize("words", [VI, EN])
def test_every_paragraph_is_the_reports(words):
    report = sample(words)
    document = Document(io.BytesIO(report_document(report, words)))
    said = [item.text for _, _, part in report.outline() for item in part.items if not isinstance(item, Table)]
    found = [p.text for p in document.paragraphs if p.style.name == "Report body"]
    assert found == [printable(text) for text in [*said, *(paragraph.text for paragraph in report.closing)]]


def test_header_rows_repeat_and_rows_stay_whole(vi):
    for table in vi.tables[1:-1]:
        assert [row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows] == [True] + [False] * (
            len(table.rows) - 1
        )
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)


def test_language_and_properties(vi, en):
    for document, tag, code in ((vi, "vi-VN", "vi"), (en, "en-GB", "en")):
        (language,) = document.styles["Normal"].element.iter(qn("w:lang"))
        assert language.get(qn("w:val")) == tag
        assert document.core_properties.language == code
    assert vi.core_properties.title.startswith("Báo cáo – Kết quả giải quyết thủ tục hành chính của huyện Anh Sơn")
    assert en.core_properties.author == "People's Committee Anh Sơn district"


def test_text_from_a_spreadsheet_is_only_ever_text(vi):
    text = "\n".join(paragraph.text for paragraph in vi.paragraphs)
    assert all(printable(hostile) in text for hostile in HOSTILE)
    # The number of the page is the only field.
    package = zipfile.ZipFile(io.BytesIO(report_document(sample(VI), VI)))
    parts = {name: package.read(name).decode() for name in package.namelist() if name.endswith(".xml")}
    assert [code for part in parts.values() for code in re.findall(r"<w:instrText[^>]*>([^<]*)", part)] == ["PAGE"]
    assert "<b>" not in parts["word/document.xml"]
