"""The structure check finds what makes an Office program complain, and finds nothing in a sound file."""

import io
import zipfile

import docx
import pptx
import pytest
import xlsxwriter

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


@pytest.mark.parametrize("content", [slides(), saved(docx.Document()), workbook("a")], ids=["pptx", "docx", "xlsx"])
def test_a_sound_file_has_no_faults(content):
    assert faults(content) == []


@pytest.mark.parametrize(
    ("part", "old", "new", "fault"),
    [
        ("ppt/slides/slide1.xml", "</p:sld>", "", "ppt/slides/slide1.xml: "),
        ("ppt/slides/_rels/slide1.xml.rels", "slideLayout6.xml", "slideLayout66.xml", "slideLayout66.xml, which is not there"),
        (
            "[Content_Types].xml",
            'PartName="/ppt/slides/slide1.xml"',
            'PartName="/ppt/slides/slide9.xml"',
            "slide9.xml has",
        ),
        ("ppt/presentation.xml", 'r:id="rId7"', 'r:id="rId77"', "rId77 is no relationship"),
        ("ppt/slides/slide1.xml", "<p:spPr/>", "<p:spPr><a:ln/><a:noFill/></p:spPr>", "p:spPr has its children in the order"),
        ("ppt/slides/slide1.xml", 'id="2"', 'id="1"', "two objects have the number 1"),
    ],
)
def test_a_broken_file_has_its_fault_named(part, old, new, fault):
    assert any(fault in found for found in faults(changed(slides(), part, old, new)))


def test_what_is_no_archive_is_named_and_so_is_a_link():
    assert faults(b"text") == ["no zip archive"]
    assert links(workbook("a")) == []
    assert links(workbook("https://example.com/")) == ["https://example.com/"]
