"""What stands above and below a report's text: who issues it, the national heading, the recipients and the signature."""

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from charts.report.letterhead import MOTTO, NATION, RECIPIENTS, number_line, place_and_day
from charts.report.model import Letterhead, Report
from exports.printable import printable
from exports.word.styles import WIDTH, styled, written
from exports.word.tables import whole
from language import Language

# The motto must stay on one line beside the office's name.
_LEFT, _RIGHT = Mm(66), Mm(99)


def mark_lines(document: Document, report: Report, words: Language) -> None:
    """That it is a draft, and that figures are made up, above everything else."""
    for text in report.marks(words):
        line = document.add_paragraph()
        line.alignment = WD_ALIGN_PARAGRAPH.RIGHT
        line.paragraph_format.space_after = Pt(2)
        written(line, text, 13, bold=True)


def heading_table(document: Document, letterhead: Letterhead, words: Language) -> None:
    table = _two_columns(document, 2)
    office, nation = table.rows[0].cells
    if letterhead.parent:
        _line(office, printable(letterhead.parent).upper(), 13)
    for name in letterhead.body:
        _line(office, printable(name).upper(), 13, bold=True)
    _rule(office, 22)
    _line(nation, words.say(NATION), 12, bold=True)
    _line(nation, words.say(MOTTO), 13, bold=True)
    _rule(nation, 57)
    number, day = table.rows[1].cells
    _line(number, printable(number_line(letterhead, words)), 13)
    _line(day, printable(place_and_day(letterhead, words)), 13, italic=True)


def signature_table(document: Document, letterhead: Letterhead, words: Language) -> None:
    table = _two_columns(document, 1)
    recipients, signed = table.rows[0].cells
    _line(recipients, words.say(RECIPIENTS), 12, bold=True, italic=True, centred=False)
    for name in letterhead.recipients:
        _line(recipients, f"- {printable(name)}", 11, centred=False)
    _line(signed, printable(letterhead.signed_for).upper(), 14, bold=True)
    _line(signed, printable(letterhead.position).upper(), 14, bold=True)
    # Room for the signature and the seal.
    signed.add_paragraph().paragraph_format.space_after = Pt(70)
    whole(table.rows[0])
    # Some programs heed only what the paragraphs say.
    for cell in (recipients, signed):
        for paragraph in cell.paragraphs:
            paragraph.paragraph_format.keep_with_next = True


def rule(paragraph: Paragraph, width: float) -> None:
    """A thin line so many mm wide in the middle of the page's text."""
    _under(paragraph, WIDTH, width)


def _two_columns(document: Document, rows: int) -> Table:
    """Without borders. Word reads the widths of the cells, other programs those of the grid."""
    table = document.add_table(rows, 2)
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    for column, width in zip(table.columns, (_LEFT, _RIGHT), strict=True):
        column.width = width
        for cell in column.cells:
            cell.width = width
    return table


def _line(cell: _Cell, text: str, size: float, *, bold: bool = False, italic: bool = False, centred: bool = True) -> None:
    """Another line of a cell; a new cell has an empty one."""
    first = cell.paragraphs[0]
    paragraph = first if len(cell.paragraphs) == 1 and not first.runs else cell.add_paragraph()
    styled(paragraph, "Report cell")
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if centred else WD_ALIGN_PARAGRAPH.LEFT
    written(paragraph, text, size, bold=bold, italic=italic)


def _rule(cell: _Cell, width: float) -> None:
    paragraph = cell.add_paragraph()
    styled(paragraph, "Report cell")
    _under(paragraph, cell.width, width)


def _under(paragraph: Paragraph, whole: Length, width: float) -> None:
    """A line above an empty paragraph that is indented from both sides."""
    side = Mm((whole.mm - width) / 2)
    paragraph.paragraph_format.left_indent = paragraph.paragraph_format.right_indent = side
    paragraph.paragraph_format.space_before, paragraph.paragraph_format.space_after = Pt(2), Pt(4)
    paragraph.paragraph_format.line_spacing = Pt(6)
    borders, top = OxmlElement("w:pBdr"), OxmlElement("w:top")
    for name, value in (("val", "single"), ("sz", "6"), ("space", "0"), ("color", "000000")):
        top.set(qn(f"w:{name}"), value)
    borders.append(top)
    properties = paragraph._p.get_or_add_pPr()
    properties.insert_element_before(borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:spacing", "w:ind", "w:jc", "w:rPr")
