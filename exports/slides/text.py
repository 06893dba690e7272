"""Text on a slide: inert, in the reader's language, and small enough for its place."""

import unicodedata

from pptx.dml.color import RGBColor
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.text.text import Font, TextFrame
from pptx.util import Pt

from exports.printable import printable
from language import Language

TAGS = {"vi": MSO_LANGUAGE_ID.VIETNAMESE, "en": MSO_LANGUAGE_ID.ENGLISH_US}

# Widths of Arial's letters in thousandths of the type size; a letter with marks is as wide as without.
_WIDTHS = {
    222: "ijl|'",
    278: " \u00a0ftI.,:;/!()[]",
    333: "r-",
    500: "ckvxyszJ",
    556: "abdeghnopqu0123456789Lđ+?_–",
    611: "FTZ",
    667: "ABEKPSVXY&",
    722: "CDHNRUwĐ",
    778: "GOQ",
    833: "mM",
    889: "%",
    1000: "W—…@",
}
_WIDTH = {char: size / 1000 for size, chars in _WIDTHS.items() for char in chars}
_BOLD = 1.08
_SURE = 1.02  # programs differ a little


def inert(text: str) -> str:
    """One line of text without anything that XML cannot hold."""
    return printable(text).strip(" ")


def rgb(colour: str) -> RGBColor:
    """A colour of charts.style, #RRGGBB."""
    return RGBColor.from_string(colour[1:])


def set_font(
    font: Font, words: Language, *, size: float | None = None, bold: bool | None = None, colour: str | None = None
) -> None:
    """The language of a font, and what else is given of it; `size` in points."""
    font.language_id = TAGS[words.code]
    if size is not None:
        font.size = Pt(size)
    if bold is not None:
        font.bold = bold
    if colour is not None:
        font.color.rgb = rgb(colour)


def write(
    frame: TextFrame,
    text: str,
    words: Language,
    *,
    size: float | None = None,
    bold: bool | None = None,
    colour: str | None = None,
) -> None:
    """Add a paragraph to a frame; the first one goes where the frame is still empty."""
    first = frame.paragraphs[0]
    paragraph = first if len(frame.paragraphs) == 1 and not first.runs else frame.add_paragraph()
    run = paragraph.add_run()
    run.text = inert(text)
    set_font(run.font, words, size=size, bold=bold, colour=colour)


def width(text: str, size: float, *, bold: bool = False) -> float:
    """How wide a text is in inches, rather more than less."""
    letters = (char for char in unicodedata.normalize("NFD", text) if not unicodedata.combining(char))
    return sum(_WIDTH.get(char, 0.6) for char in letters) * size / 72 * _SURE * (_BOLD if bold else 1)


def lines(text: str, size: float, room: float, *, bold: bool = False) -> int:
    """In how many lines a text goes that wraps at `room` inches."""
    room += 1e-6  # a text has room in its own width
    count, used = 1, 0.0
    for word in text.split(" "):
        long = width(word, size, bold=bold)
        space = width(" ", size, bold=bold) if used else 0.0
        if used and used + space + long > room:
            count, used, space = count + 1, 0.0, 0.0
        used += space + long
        # A word that is longer than a line is broken.
        count, used = count + int(used // room), used % room
    return count


def fitting(text: str, room: float, sizes: tuple[int, ...], most: int, *, bold: bool = False) -> int:
    """The largest of the type sizes at which a text needs at most so many lines; the smallest if none does."""
    return next((size for size in sizes if lines(text, size, room, bold=bold) <= most), sizes[-1])


def cut(text: str, size: float, room: float, most: int = 1) -> str:
    """The text, shortened with an ellipsis to so many lines of `room` inches: behind a word, unless it is the only one."""
    text = inert(text)
    if lines(text, size, room) <= most:
        return text
    while " " in text and lines(text + "…", size, room) > most:
        text = text.rpartition(" ")[0].rstrip()
    while text and lines(text + "…", size, room) > most:
        text = text[:-1]
    return text + "…"
