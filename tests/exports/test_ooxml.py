"""The structure check finds what makes an Office program complain, and finds nothing in a sound file."""

import io
import zipfile

import pptx
import pytest
import xlsxwriter
from pptx.chart.data import CategoryChartData
from pptx.enum.chart import XL_CHART_TYPE

from tests.exports.ooxml import faults, links


def slides() -> bytes:
    made = pptx.Presentation()
    made.slides.add_slide(made.slide_layouts[5]).shapes.title.text = "Có dữ liệu"
    return saved(made)


def saved(made) -> bytes:
    file = io.BytesIO()
    made.save(file)
    return file.getvalue()


def workbook(*texts: str) -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file) as book:
        book.add_worksheet().write_row(0, 0, texts)
    return file.getvalue()


def changed(content: bytes, part: str, old: str, new: str) -> bytes:
    """The file with a text of one part replaced."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as before, zipfile.ZipFile(file, "w") as after:
        for name in before.namelist():
            text = before.read(name)
            if name == part:
                assert old.encode() in text
                text = text.replace(old.encode(), new.encode(), 1)
            after.writestr(name, text)
    return file.getvalue()


def holding(embedded: bytes) -> bytes:
    """Slides with a chart whose data are the workbook."""
    made = pptx.Presentation()
    page = made.slides.add_slide(made.slide_layouts[6])
    data = CategoryChartData()
    data.categories = ["a"]
    data.add_series("b", [1])
    chart = page.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, 0, 0, 9_000_000, 5_000_000, data).chart
    chart.part.chart_workbook.xlsx_part.blob = embedded
    return saved(made)


@pytest.mark.parametrize("content", [slides(), workbook("a")], ids=["pptx", "xlsx"])
def test_a_sound_file_has_no_faults(content):
    assert faults(content) == []


@pytest.mark.parametrize(
    ("part", "old", "new"),
    [
        ("ppt/slides/slide1.xml", "</p:sld>", ""),
        ("ppt/slides/_rels/slide1.xml.rels", "slideLayout6.xml", "slideLayout66.xml"),
        ("[Content_Types].xml", 'PartName="/ppt/slides/slide1.xml"', 'PartName="/ppt/slides/slide9.xml"'),
        ("ppt/presentation.xml", 'r:id="rId7"', 'r:id="rId77"'),
        ("ppt/slides/slide1.xml", "<p:spPr/>", "<p:spPr><a:ln/><a:noFill/></p:spPr>"),
        ("ppt/slides/slide1.xml", 'id="2"', 'id="1"'),
    ],
)
def test_a_broken_file_has_faults(part, old, new):
    assert faults(changed(slides(), part, old, new)) != []


def test_a_fault_within_an_embedded_workbook_is_found():
    broken = changed(workbook("a"), "xl/workbook.xml", 'sheetId="1"', 'sheetId="none"')
    assert any(".xlsx → " in fault for fault in faults(holding(broken)))
    assert not any(".xlsx → " in fault for fault in faults(holding(workbook("a"))))


def test_links_are_found():
    assert links(workbook("a")) == []
    assert links(workbook("https://example.com/")) == ["https://example.com/"]
