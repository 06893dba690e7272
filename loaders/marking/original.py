"""Marks cells in the workbook as it came, formats and formulas kept, and takes out what may name a person."""

import io
from collections.abc import Sequence

from openpyxl import load_workbook
from openpyxl.cell.cell import Cell, MergedCell
from openpyxl.comments import Comment
from openpyxl.formatting.formatting import ConditionalFormattingList
from openpyxl.packaging.core import DocumentProperties
from openpyxl.packaging.custom import CustomPropertyList
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidationList
from openpyxl.worksheet.filters import AutoFilter
from openpyxl.worksheet.header_footer import HeaderFooter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from loaders.marking.marks import FILLS, LINK_COLUMN, MOST_COMMENTS, MOST_LINKS, WIDTHS, MarkedSheet, Summary, height
from schema.problems import Severity

_FILLS = {severity: PatternFill("solid", fgColor=colour) for severity, colour in FILLS.items()}


def write(content: bytes, sheets: list[MarkedSheet], summary: Summary) -> bytes:
    """The workbook with its marks. Raises what openpyxl raises on a workbook it does not understand."""
    book = load_workbook(io.BytesIO(content))
    read = {page.sheet.name: page for page in sheets}
    for name in book.sheetnames:
        if name not in read:
            del book[name]
    _forget(book)
    for name, facts in read.items():
        _strip(book[name], facts)
        _mark(book[name], facts)
    _summarise(book.create_sheet(summary.name, 0), summary)
    book.active = 0
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def _forget(book: Workbook) -> None:
    """The author, the last editor, and whatever the workbook carries beside its cells."""
    book.properties = DocumentProperties(creator="")
    book.custom_doc_props = CustomPropertyList()
    book.defined_names.clear()
    book._external_links = []
    book.security = None


def _strip(page: Worksheet, facts: MarkedSheet) -> None:
    """Leave nothing but cells: a comment, a link, a filter, a picture or a list of allowed values may name a person too."""
    page.legacy_drawing = None
    page._images, page._charts, page._pivots = [], [], []
    page.tables.clear()
    page.data_validations = DataValidationList()
    page.conditional_formatting = ConditionalFormattingList()  # it would also paint over the marks
    page.auto_filter = AutoFilter()
    page.defined_names.clear()
    page.HeaderFooter = HeaderFooter()
    page.scenarios.scenario = []
    page.protection.sheet = False
    for line in page.iter_rows():
        for cell in line:
            if isinstance(cell, MergedCell):
                continue
            cell.comment = None
            cell.hyperlink = None
            if facts.hides(cell.row, cell.column):
                cell.value = None
            elif cell.data_type == "f" and _looks_elsewhere(cell, facts):
                _put(cell, facts.sheet.at(cell.row - 1, cell.column - 1))


def _looks_elsewhere(cell: Cell, facts: MarkedSheet) -> bool:
    """Whether a formula may need a cell that is blanked or a sheet that is left out: then its value stands in its place."""
    formula = cell.value if isinstance(cell.value, str) else "!"
    return facts.has_dossiers or bool(facts.blanked) or any(sign in formula for sign in '!["')


def _put(cell: Cell, value: object) -> None:
    """A value as it stands: a text that looks like a formula stays a text."""
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"


def _mark(page: Worksheet, facts: MarkedSheet) -> None:
    corners = {cell: (area.min_row, area.min_col) for area in page.merged_cells.ranges for row in area.rows for cell in row}
    for number, (place, mark) in enumerate(facts.marks.items()):
        cell = page.cell(*corners.get(place, place))
        cell.fill = _FILLS[mark.severity]
        if number < MOST_COMMENTS:
            width, height = mark.size
            cell.comment = Comment(mark.comment, "", height=height, width=width)


def _summarise(page: Worksheet, summary: Summary) -> None:
    bold, wrapped = Font(bold=True), Alignment(wrap_text=True, vertical="top")
    for column, width in enumerate(WIDTHS, 1):
        page.column_dimensions[get_column_letter(column)].width = width
    row = 0

    def line(texts: Sequence[str | int], severity: Severity | None = None, link: str | None = None) -> None:
        nonlocal row
        row += 1
        page.row_dimensions[row].height = height(texts)
        for column, text in enumerate(texts, 1):
            cell = page.cell(row, column)
            _put(cell, text)
            cell.alignment = wrapped
            if severity is None:
                cell.font = bold
        if severity is not None:
            page.cell(row, 1).fill = _FILLS[severity]
        if link:
            cell = page.cell(row, LINK_COLUMN + 1)
            cell.hyperlink = Hyperlink(cell.coordinate, location=link)
            cell.font = Font(color="0563C1", underline="single")

    for text in summary.lines:
        row += 1
        _put(page.cell(row, 1), text)
    page["A1"].font = bold
    row += 1
    line(summary.kind_headings)
    for severity, texts in summary.kinds:
        line(texts, severity)
    row += 1
    line(summary.list_headings)
    for number, listed in enumerate(summary.listed):
        line(listed.texts, listed.severity, listed.link if number < MOST_LINKS else None)
    page.page_setup.orientation = "landscape"
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
