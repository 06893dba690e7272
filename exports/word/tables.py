"""A table of a report as a Word table: a header that repeats, numbers on the right, rows that stay whole."""

from docx.document import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu, Pt
from docx.table import Table, _Cell, _Row

from charts.reading import Reading
from exports.columns import numeric, widths
from exports.printable import printable
from exports.word.styles import WIDTH, styled

# So many columns fit at the ordinary size.
_FEW = 5


def reading_table(document: Document, reading: Reading) -> None:
    frame = reading.written()
    right = numeric(reading)
    table = document.add_table(1, len(frame.columns), "Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    _margins(table)
    size = Pt(12 if len(frame.columns) <= _FEW else 10)
    for _ in range(len(frame)):
        table.add_row()
    shares = widths(reading)
    for place, column in enumerate(table.columns):
        column.width = width = Emu(int(WIDTH * shares[place]))
        texts = [str(frame.columns[place]), *frame.iloc[:, place]]
        for row, (cell, text) in enumerate(zip(column.cells, texts, strict=True)):
            cell.width = width
            _fill(cell, text, size, header=row == 0, right=right[place])
    _repeats(table.rows[0])
    for row in table.rows:
        whole(row)


def _fill(cell: _Cell, text: str, size: Pt, *, header: bool, right: bool) -> None:
    paragraph = styled(cell.paragraphs[0], "Report cell")
    run = paragraph.add_run(printable(text))
    run.font.size, run.bold = size, header
    if header:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    elif right:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT


def _margins(table: Table) -> None:
    """A narrow column needs its room for figures: 1 mm on either side of a cell, in twentieths of a point."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        margin = OxmlElement(f"w:{side}")
        margin.set(qn("w:w"), "57")
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    table._tbl.tblPr.insert_element_before(margins, "w:tblLook", "w:tblCaption", "w:tblDescription")


def _repeats(row: _Row) -> None:
    _say(row, "w:tblHeader")


def whole(row: _Row) -> None:
    """The row is not split over two pages."""
    _say(row, "w:cantSplit")


def _say(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))
