"""The report put into a document: heading table, title, parts with headings and tables, recipients and signature."""

import datetime as dt
import io

from docx import Document
from docx.document import Document as Opened
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Pt
from docx.text.paragraph import Paragraph as Set

from charts.report.model import REPORT, Paragraph, Report, Table, introduces
from exports.printable import printable
from exports.word.heading import heading_table, mark_lines, rule, signature_table
from exports.word.styles import set_up, styled, written
from exports.word.tables import reading_table
from language import Language


def report_document(report: Report, words: Language) -> bytes:
    """A .docx in the layout of Decree 30/2020/NĐ-CP, Annex I. Every text of the report is only ever text in it."""
    document = Document()
    set_up(document, words.code)
    _properties(document, report, words)
    mark_lines(document, report, words)
    heading_table(document, report.letterhead, words)
    _title(document, report, words)
    for paragraph in report.opening:
        _paragraph(document, paragraph)
    for level, heading, part in report.outline():
        styled(document.add_paragraph(printable(heading)), f"Heading {level}")
        for item, introduces_list in introduces(part.items):
            if isinstance(item, Table):
                _table(document, item)
            else:
                _paragraph(document, item, keep=introduces_list)
    # What closes the report stays with the signature, and the signature in one piece.
    for paragraph in report.closing:
        _paragraph(document, paragraph, keep=True)
    if report.source:
        source = _paragraph(document, Paragraph(report.source, "note"), keep=True)
        # Names of files are too long to be set justified.
        source.alignment = WD_ALIGN_PARAGRAPH.LEFT
    signature_table(document, report.letterhead, words)
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def _properties(document: Opened, report: Report, words: Language) -> None:
    about = document.core_properties
    about.title = printable(f"{words.say(REPORT)} – {report.subject}")[:255]
    about.subject = printable(report.subject)[:255]
    about.author = printable(" ".join(report.letterhead.body))[:255]
    about.language = words.code
    about.comments = "; ".join(report.marks(words))
    about.created = about.modified = dt.datetime.now(dt.UTC)
    about.last_modified_by = ""


def _title(document: Opened, report: Report, words: Language) -> None:
    styled(document.add_paragraph(words.say(REPORT).upper()), "Title")
    subject = document.add_paragraph()
    subject.alignment = WD_ALIGN_PARAGRAPH.CENTER
    subject.paragraph_format.space_after = Pt(0)
    written(subject, printable(report.subject), 14, bold=True)
    rule(document.add_paragraph(), 55)


def _paragraph(document: Opened, paragraph: Paragraph, *, keep: bool = False) -> Set:
    """`keep`: on one page with what follows."""
    style = "Report note" if paragraph.style == "note" else "Report body"
    added = styled(document.add_paragraph(printable(paragraph.text)), style)
    if keep:
        added.paragraph_format.keep_with_next = True
    return added


def _table(document: Opened, table: Table) -> None:
    styled(document.add_paragraph(printable(table.caption)), "Caption")
    reading_table(document, table.reading)
    if table.note:
        note = styled(document.add_paragraph(printable(table.note)), "Report note")
        note.paragraph_format.space_before = Pt(3)
