"""The slides of a storyboard one after the other, and the file they make."""

import copy
import io
import zipfile

from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_VERTICAL_ANCHOR, PP_ALIGN
from pptx.oxml.ns import qn
from pptx.presentation import Presentation
from pptx.shapes.autoshape import Shape
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide as Page
from pptx.text.text import TextFrame
from pptx.util import Inches

from charts import style
from charts.deck import Deck, Slide
from charts.drawing import Bars, Cloud, Dots, Lines, Pairs
from exports.slides import master
from exports.slides.lines import draw_cloud, draw_lines
from exports.slides.master import INNER, MARGIN, Box
from exports.slides.native import describe
from exports.slides.notes import write_notes
from exports.slides.rows import draw_bars, draw_dots, draw_pairs, pages, row_scale
from exports.slides.tables import draw_table, lay_out
from exports.slides.text import cut, fitting, inert, lines, rgb, width, write
from language import N_, Language
from schema.meeting import SECTIONS

_TOP, _BOTTOM = 2.14, 6.9  # inches between which a slide's figure and what is said below it lie
_SMALL = 12
_SMALL_LINE, _LINE = 0.21, 0.26
_MOST_NOTE = 4  # lines; the whole note is in the notes
_EPOCH = (1980, 1, 1, 0, 0, 0)


def presentation(deck: Deck, words: Language, *, lacking: bool = False) -> bytes:
    """The storyboard as .pptx, in the deck's language: a cover, then a slide a finding, more where it has many rows.

    Charts are native, with their data sheets; what PowerPoint does not draw (intervals, pairs) is made of native series. Slides
    that say why their section has no figures are left out unless `lacking`. The same deck gives the same bytes.
    """
    made = master.empty()
    _cover(made, deck, words)
    for slide in deck.slides if lacking else deck.supported:
        _finding(made, slide, words)
    _properties(made, deck, words)
    return _packed(made)


def _cover(made: Presentation, deck: Deck, words: Language) -> None:
    page = _page(made, 0)
    title = inert(deck.title)
    room = master.INNER - 1.0
    size = fitting(title, room - 0.2, (40, 36, 32, *master.TITLE_SIZES), 3, bold=True)
    write(page.shapes.title.text_frame, title, words, size=size, bold=True, colour=style.NAVY)
    below = page.placeholders[1].text_frame
    write(below, deck.scope, words, size=20, colour=style.INK)
    days = {slide.data_date for slide in deck.supported if slide.data_date}
    if len(days) == 1:
        write(below, days.pop(), words, size=16, colour=style.GREY)
    made_on = words.say(N_("Made on"))
    write(below, f"{made_on}: {words.moment(deck.made)}", words, size=16, colour=style.GREY)
    if deck.demonstration:
        _mark(page, words.say(N_("Contains demonstration data")), words)
    _foot(page, "", words)


def _finding(made: Presentation, slide: Slide, words: Language) -> None:
    """A finding on as many slides as its rows need, each with its title and all that must be read with it."""
    note = _below(slide, words)
    room = Box(MARGIN, _TOP, INNER, _BOTTOM - _TOP - _height(note) - (_remark_height(slide) if slide.remark else 0))
    drawn = _figures(slide, room, words)
    for place, (draw, cuts) in enumerate(drawn):
        said = [*cuts, *note]
        page = _page(made, 1)
        part = f" ({words.number(place + 1)}/{words.number(len(drawn))})" if len(drawn) > 1 else ""
        _head(page, slide, part, words)
        frame = draw(page)
        if frame is not None:
            describe(frame, slide.title + part, _alternative(slide) + part)
        _foot_of(page, slide, said, words)
        write_notes(page, slide, words, first=place == 0)


def _figures(slide: Slide, room: Box, words: Language) -> list:
    """How each of the finding's slides is drawn, and what each leaves out, in sentences."""
    drawing = slide.drawing
    if slide.lacking:
        return [(lambda page: _sentence(page, slide.lacking, words), [])]
    if isinstance(drawing, (Bars, Dots, Pairs)) and drawing.rows:
        draw = {Bars: draw_bars, Dots: draw_dots, Pairs: draw_pairs}[type(drawing)]
        scale = row_scale(drawing)
        return [(lambda page, part=part: draw(page, part, scale, room, words), []) for part in pages(drawing, room, words)]
    if isinstance(drawing, Lines) and drawing.periods and drawing.lines:
        return [(lambda page: _courses(page, drawing, slide, room, words), [])]
    if isinstance(drawing, Cloud) and drawing.points:
        return [(lambda page: draw_cloud(page, drawing, room, words), [])]
    if slide.table is not None and len(slide.table.frame):
        laid = lay_out(slide.table, Box(room.left, room.top, room.width, room.height - 2 * _SMALL_LINE))
        cuts = laid.cut(words)
        return [(lambda page, part=part: draw_table(page, part, room, words), cuts) for part in laid.pages]
    return [(lambda _: None, [])]


def _courses(page: Page, drawing: Lines, slide: Slide, room: Box, words: Language) -> GraphicFrame:
    """A chart for each scale, one below the other; returns the first."""
    pictures = drawing.pictures()
    tall = room.height / len(pictures)
    first, *below = (
        draw_lines(page, one, Box(room.left, room.top + tall * place, room.width, tall), words)
        for place, one in enumerate(pictures)
    )
    for frame, one in zip(below, pictures[1:], strict=True):
        describe(frame, ", ".join(line.name for line in one.lines), _alternative(slide))
    return first


def _alternative(slide: Slide) -> str:
    return slide.alt or f"{slide.title}. {slide.subtitle}"


def _page(made: Presentation, layout: int) -> Page:
    return made.slides.add_slide(made.slide_layouts[layout])


def _head(page: Page, slide: Slide, part: str, words: Language) -> None:
    title = inert(slide.title) + part
    size = fitting(title, master.TITLE.width - 0.2, master.TITLE_SIZES, 2, bold=True)
    smaller = size if size < master.TITLE_SIZES[0] else None
    write(page.shapes.title.text_frame, title, words, size=smaller)
    section = words.say(SECTIONS[slide.section]) if slide.section in SECTIONS else ""
    _fill(page, master.SECTION, section, words)
    subtitle = inert(slide.subtitle)
    small = fitting(subtitle, master.SUBTITLE_BOX.width - 0.2, (16, 14, 12), 2)
    _fill(page, master.SUBTITLE, subtitle, words, None if small == 16 else small)
    if slide.demonstration:
        _mark(page, words.say(N_("Demonstration data")), words)


def _fill(page: Page, idx: int, text: str, words: Language, size: int | None = None) -> None:
    """Text into a placeholder; one that stays empty would ask for a click in the editor, so it goes."""
    place = page.placeholders[idx]
    if text:
        write(place.text_frame, text, words, size=size)
    else:
        place.element.getparent().remove(place.element)


def _mark(page: Page, text: str, words: Language) -> None:
    """That figures are made up, where nobody can miss it."""
    wide = width(text, 14, bold=True) + 0.3
    shape = _plain_box(page, Box(master.WIDTH - MARGIN - wide, 0.17, wide, 0.34), text)
    shape.fill.fore_color.rgb = rgb(style.WHITE)
    shape.line.color.rgb = rgb(style.OVERDUE)
    shape.text_frame.paragraphs[0].alignment = PP_ALIGN.CENTER
    write(shape.text_frame, text, words, size=14, bold=True, colour=style.OVERDUE)


def _sentence(page: Page, text: str, words: Language) -> None:
    box = page.shapes.add_textbox(*Box(MARGIN, _TOP + 0.3, INNER, 1.5).lengths)
    box.text_frame.word_wrap = True
    write(box.text_frame, text, words, size=20, colour=style.INK)


def _below(slide: Slide, words: Language) -> list[str]:
    """What is said below the figure: its rule, shortened if it is long, and what analysts said of its days."""
    said = [cut(slide.note, _SMALL, INNER - 0.2, _MOST_NOTE)] if slide.note else []
    more = len(slide.remarks) - 2
    said += [cut(remark, _SMALL, INNER - 0.2) for remark in slide.remarks[:2]]
    if more > 0:
        said.append(words.say_many("1 more remark is in the notes.", "{n} more remarks are in the notes.", more))
    return said


def _height(said: list[str]) -> float:
    return sum(lines(text, _SMALL, INNER - 0.2) for text in said) * _SMALL_LINE + (0.1 if said else 0)


def _remark_height(slide: Slide) -> float:
    return lines(_remark(slide), 14, INNER - 0.4) * _LINE + 0.25


def _remark(slide: Slide) -> str:
    return inert(slide.remark.said)


def _foot_of(page: Page, slide: Slide, said: list[str], words: Language) -> None:
    """From the bottom up: source and data date, the remark, the rule."""
    _foot(page, " · ".join(filter(None, (slide.source, slide.data_date))), words)
    bottom = _BOTTOM
    if slide.remark is not None:
        tall = _remark_height(slide) - 0.1
        bottom -= tall
        box = _plain_box(page, Box(MARGIN, bottom, INNER, tall), words.say(N_("Remark")))
        box.fill.fore_color.rgb = rgb(style.tint(style.NAVY, 0.08))
        write(box.text_frame, _remark(slide), words, size=14, colour=style.INK)
        bottom -= 0.1
    if said:
        tall = _height(said)
        box = page.shapes.add_textbox(*Box(MARGIN, bottom - tall, INNER, tall).lengths)
        box.name = words.say(N_("How to read it"))
        _inset(box.text_frame)
        for text in said:
            write(box.text_frame, text, words, size=_SMALL, colour=style.GREY)


def _inset(frame: TextFrame) -> None:
    frame.word_wrap = True
    frame.margin_top = frame.margin_bottom = Inches(0.02)
    frame.margin_left = frame.margin_right = Inches(0.1)
    frame.vertical_anchor = MSO_VERTICAL_ANCHOR.MIDDLE


def _plain_box(page: Page, box: Box, name: str) -> Shape:
    """A rectangle without the theme's shadow and effects."""
    shape = page.shapes.add_shape(MSO_SHAPE.RECTANGLE, *box.lengths)
    shape.name = name
    shape.element.remove(shape.element.find(qn("p:style")))
    shape.fill.solid()
    shape.line.fill.background()
    _inset(shape.text_frame)
    shape.text_frame.paragraphs[0].alignment = PP_ALIGN.LEFT
    return shape


def _foot(page: Page, text: str, words: Language) -> None:
    """The layout's footer and slide number on the slide."""
    tree = page.shapes.element
    for found in master.footers(page.slide_layout):
        number = 1 + max(int(other.get("id")) for other in tree.iter(qn("p:cNvPr")))
        element = copy.deepcopy(found)
        element.find(f".//{qn('p:cNvPr')}").set("id", str(number))
        tree.append(element)
    foot = page.placeholders[11]
    if text:
        foot.text_frame.clear()
        write(foot.text_frame, cut(text, _SMALL, INNER - 1.2), words)
    else:
        foot.element.getparent().remove(foot.element)


def _properties(made: Presentation, deck: Deck, words: Language) -> None:
    properties = made.core_properties
    properties.title, properties.subject = inert(deck.title)[:255], inert(deck.scope)[:255]
    properties.language = {"vi": "vi-VN", "en": "en-US"}[words.code]
    properties.author = properties.last_modified_by = properties.keywords = properties.comments = ""
    properties.created = properties.modified = deck.made
    properties.revision = 1


def _packed(made: Presentation) -> bytes:
    """The file, its parts without the hour at which they were packed."""
    first, last = io.BytesIO(), io.BytesIO()
    made.save(first)
    with zipfile.ZipFile(first) as parts, zipfile.ZipFile(last, "w", zipfile.ZIP_DEFLATED) as packed:
        for part in parts.infolist():
            packed.writestr(zipfile.ZipInfo(part.filename, _EPOCH), parts.read(part), zipfile.ZIP_DEFLATED)
    return last.getvalue()
