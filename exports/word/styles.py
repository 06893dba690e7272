"""The page and the styles of Decree 30/2020/NĐ-CP, Annex I: A4, margins, Times New Roman, sizes, numbers of pages."""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from docx.text.run import Run

FONT = "Times New Roman"
# Between the margins of 30 mm on the left and 15 mm on the right.
WIDTH = Mm(165)
_TAGS = {"vi": "vi-VN", "en": "en-GB"}
_OLD_STYLES = "http://schemas.microsoft.com/office/2007/relationships/stylesWithEffects"


def set_up(document: Document, code: str) -> None:
    """The page, the language, and every style the report uses."""
    _drop_old_styles(document)
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.header_distance = Mm(10)
    section.different_first_page_header_footer = True
    _number(section.header.paragraphs[0])
    styles = document.styles
    normal = _plain(styles["Normal"], 14)
    _language(normal, code)
    normal.paragraph_format.space_after = Pt(6)
    normal.paragraph_format.line_spacing = 1.15
    body = _plain(styles.add_style("Report body", WD_STYLE_TYPE.PARAGRAPH), 14)
    body.base_style = normal
    body.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    body.paragraph_format.first_line_indent = Mm(12.7)
    note = _plain(styles.add_style("Report note", WD_STYLE_TYPE.PARAGRAPH), 12, italic=True)
    note.base_style = body
    cell = _plain(styles.add_style("Report cell", WD_STYLE_TYPE.PARAGRAPH), 12)
    cell.base_style = normal
    cell.paragraph_format.space_after = Pt(0)
    cell.paragraph_format.line_spacing = 1.0
    caption = _plain(styles["Caption"], 13, bold=True)
    caption.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    caption.paragraph_format.space_before = Pt(6)
    caption.paragraph_format.keep_with_next = True
    title = _plain(styles["Title"], 14, bold=True)
    _without_rule(title)
    title.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    title.paragraph_format.space_before, title.paragraph_format.space_after = Pt(18), Pt(0)
    for level in (1, 2):
        heading = _plain(styles[f"Heading {level}"], 14, bold=True)
        heading.paragraph_format.first_line_indent = Mm(12.7)
        heading.paragraph_format.space_before, heading.paragraph_format.space_after = Pt(6), Pt(6)
        heading.paragraph_format.keep_with_next = True


def _drop_old_styles(document: Document) -> None:
    """The template's second list of styles, for Word 2007, would contradict the first."""
    relations = document.part.rels
    for number in [number for number, relation in relations.items() if relation.reltype == _OLD_STYLES]:
        del relations[number]


def styled(paragraph: Paragraph, style: str) -> Paragraph:
    """The paragraph in the style of this name. Given the name, python-docx goes through all styles for each paragraph; their ids
    are their names without spaces."""
    paragraph._p.style = style.replace(" ", "")
    return paragraph


def _plain(style: ParagraphStyle, size: float, *, bold: bool = False, italic: bool = False) -> ParagraphStyle:
    font = style.font
    font.name, font.size, font.bold, font.italic = FONT, Pt(size), bold, italic
    font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for letters in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{letters}"), FONT)
    return style


def _language(style: ParagraphStyle, code: str) -> None:
    language = OxmlElement("w:lang")
    for name in ("val", "eastAsia", "bidi"):
        language.set(qn(f"w:{name}"), _TAGS[code])
    properties = style.element.get_or_add_rPr()
    for old in properties.findall(qn("w:lang")):
        properties.remove(old)
    properties.append(language)


def _without_rule(style: ParagraphStyle) -> None:
    """The template's title stands on a coloured rule."""
    properties = style.element.get_or_add_pPr()
    for border in properties.findall(qn("w:pBdr")):
        properties.remove(border)


def _number(paragraph: Paragraph) -> None:
    """The page's number, centred above the text; the first page has a header of its own, without one."""
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run()
    run.font.name, run.font.size = FONT, Pt(14)
    for kind in ("begin", None, "end"):
        run._r.append(_instruction() if kind is None else _field(kind))


def _field(kind: str) -> OxmlElement:
    char = OxmlElement("w:fldChar")
    char.set(qn("w:fldCharType"), kind)
    return char


def _instruction() -> OxmlElement:
    text = OxmlElement("w:instrText")
    text.set(qn("xml:space"), "preserve")
    text.text = "PAGE"
    return text


def written(paragraph: Paragraph, text: str, size: float, *, bold: bool = False, italic: bool = False) -> Run:
    """A run of text with its size, which the heading table's cells set one by one."""
    run = paragraph.add_run(text)
    run.font.size, run.bold, run.italic = Pt(size), bold, italic
    return run
