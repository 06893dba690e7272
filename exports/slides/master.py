"""The empty presentation: 16:9, one master with two layouts, Arial throughout, the colours of the charts."""

from dataclasses import dataclass

import pptx
from lxml import etree
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.presentation import Presentation
from pptx.slide import SlideLayout, SlideMaster
from pptx.util import Inches

from charts import style

FONT = "Arial"  # every Office has it, with all Vietnamese letters
WIDTH, HEIGHT = 13.333, 7.5
MARGIN = 0.5
INNER = WIDTH - 2 * MARGIN
TITLE_SIZES = (28, 26, 24, 22, 20, 18, 16, 14)

# Placeholders of the layout "finding" that the default template does not have.
SECTION, SUBTITLE = 13, 14
_TITLE, _FINDING = 0, 5  # layouts of the default template: "Title Slide" and "Title Only"
_ACCENTS = (style.NAVY, style.OVERDUE, style.GREY, style.TEAL, style.PALE, style.SAND)


@dataclass(frozen=True)
class Box:
    """A place on the slide, in inches."""

    left: float
    top: float
    width: float
    height: float

    @property
    def bottom(self) -> float:
        return self.top + self.height

    @property
    def lengths(self) -> tuple[Inches, Inches, Inches, Inches]:
        return Inches(self.left), Inches(self.top), Inches(self.width), Inches(self.height)


TITLE = Box(MARGIN, 0.55, INNER, 0.95)
_PLACES = {
    PP_PLACEHOLDER.TITLE: TITLE,
    PP_PLACEHOLDER.FOOTER: Box(MARGIN, 6.98, INNER - 1.0, 0.36),
    PP_PLACEHOLDER.SLIDE_NUMBER: Box(WIDTH - MARGIN - 0.9, 6.98, 0.9, 0.36),
}
_COVER = {
    PP_PLACEHOLDER.CENTER_TITLE: Box(1.0, 1.6, WIDTH - 2.0, 2.0),
    PP_PLACEHOLDER.SUBTITLE: Box(1.0, 3.75, WIDTH - 2.0, 2.2),
}
SECTION_BOX = Box(MARGIN, 0.2, INNER - 3.2, 0.34)
SUBTITLE_BOX = Box(MARGIN, 1.52, INNER, 0.56)


def empty() -> Presentation:
    """A presentation without slides, its layouts in the order cover, finding."""
    made = pptx.Presentation()
    made.slide_width, made.slide_height = Inches(WIDTH), Inches(HEIGHT)
    kept = [made.slide_layouts[_TITLE], made.slide_layouts[_FINDING]]
    for layout in list(made.slide_layouts):
        if layout not in kept:
            made.slide_layouts.remove(layout)
    _theme(made.slide_master)
    _master(made.slide_master)
    _layout(kept[0], "Cover", _PLACES | _COVER)
    _layout(kept[1], "Finding", _PLACES)
    tree = kept[1].shapes.element
    tree.append(_body(20, "Section", SECTION, SECTION_BOX, 14, style.GREY))
    tree.append(_body(21, "Subtitle", SUBTITLE, SUBTITLE_BOX, 16, style.GREY))
    return made


def _theme(master: SlideMaster) -> None:
    """Fonts and colours of the theme, which charts and tables that somebody adds will take as well."""
    part = master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme = etree.fromstring(part.blob)
    theme.set("name", "Findings")
    for latin in theme.iter(qn("a:latin")):
        latin.set("typeface", FONT)
    for font in theme.iter(qn("a:font")):
        if font.get("script") == "Viet":
            font.set("typeface", FONT)
    for place, colour in enumerate(_ACCENTS, start=1):
        theme.find(f".//{qn(f'a:accent{place}')}/{qn('a:srgbClr')}").set("val", colour[1:])
    part.blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)


def _master(master: SlideMaster) -> None:
    """The title on the left, bold, at the bottom of its place; no date, since each slide says of when its data are."""
    for shape in list(master.placeholders):
        kind = shape.placeholder_format.type
        if kind == PP_PLACEHOLDER.DATE:
            shape.element.getparent().remove(shape.element)
        elif kind == PP_PLACEHOLDER.BODY:
            _put(shape, Box(MARGIN, 2.1, INNER, 4.7))
        elif kind in _PLACES:
            _put(shape, _PLACES[kind])
    title = master.element.find(f".//{qn('p:titleStyle')}/{qn('a:lvl1pPr')}")
    title.set("algn", "l")
    properties = title.find(qn("a:defRPr"))
    properties.set("sz", str(TITLE_SIZES[0] * 100))
    properties.set("b", "1")
    for shape in master.placeholders:
        kind = shape.placeholder_format.type
        if kind == PP_PLACEHOLDER.TITLE:
            shape.element.find(f".//{qn('a:bodyPr')}").set("anchor", "t")
        if kind == PP_PLACEHOLDER.FOOTER:
            shape.element.find(f".//{qn('a:lvl1pPr')}").set("algn", "l")


def _layout(layout: SlideLayout, name: str, places: dict[PP_PLACEHOLDER, Box]) -> None:
    layout.name = name
    for shape in list(layout.placeholders):
        kind = shape.placeholder_format.type
        if kind in places:
            _put(shape, places[kind])
        else:
            shape.element.getparent().remove(shape.element)
    for paragraph in layout.element.iter(qn("a:lvl1pPr")):
        if paragraph.get("algn") == "ctr":
            paragraph.set("algn", "l")
    # A title of a cover stands above its subtitle, wherever it ends.
    for shape in layout.placeholders:
        if shape.placeholder_format.type == PP_PLACEHOLDER.CENTER_TITLE:
            shape.element.find(f".//{qn('a:bodyPr')}").set("anchor", "b")


def _put(shape, box: Box) -> None:
    shape.left, shape.top, shape.width, shape.height = box.lengths


def _body(number: int, name: str, idx: int, box: Box, size: int, colour: str):
    """A placeholder for one paragraph without a bullet."""
    left, top, wide, high = (int(length) for length in box.lengths)
    return parse_xml(
        f"""<p:sp {nsdecls("p", "a")}>
  <p:nvSpPr><p:cNvPr id="{number}" name="{name}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>
    <p:nvPr><p:ph type="body" sz="quarter" idx="{idx}"/></p:nvPr></p:nvSpPr>
  <p:spPr><a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm></p:spPr>
  <p:txBody><a:bodyPr lIns="91440" tIns="0" rIns="91440" bIns="0" anchor="t"><a:normAutofit/></a:bodyPr>
    <a:lstStyle><a:lvl1pPr marL="0" indent="0" algn="l"><a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>
      <a:defRPr sz="{size * 100}"><a:solidFill><a:srgbClr val="{colour[1:]}"/></a:solidFill></a:defRPr></a:lvl1pPr></a:lstStyle>
    <a:p><a:endParaRPr lang="vi-VN"/></a:p></p:txBody>
</p:sp>"""
    )


def footers(layout: SlideLayout) -> list:
    """The elements of a layout's footer and slide number, which a new slide does not get by itself."""
    kinds = (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
    return [shape.element for shape in layout.placeholders if shape.placeholder_format.type in kinds]
