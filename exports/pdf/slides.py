"""The slides of a meeting as PDF: one 16:9 page a slide, its chart drawn from the values of its drawing."""

from typing import Any

from charts.deck import Deck, Slide
from charts.drawing import Bars, Cloud, Dots, Drawing, Lines, Pairs
from charts.reading import Reading
from exports.columns import numeric, widths
from exports.pdf.courses import cloud, lines
from exports.pdf.rows import bars, dots, pairs
from exports.pdf.setting import SANS, set_in_type
from exports.pdf.shapes import POINT, Picture, wrapped
from language import N_, Language
from schema.meeting import SECTIONS

_DRAW = {Bars: bars, Dots: dots, Pairs: pairs, Lines: lines, Cloud: cloud}
# Millimetres between the margins of a page of 16:9, and what of them takes the same room on every page: section, gaps, legend and
# source. The template has the sizes too; where more is said than is reckoned with here, it draws the picture smaller.
WIDTH, HEIGHT = 313.0, 173.0
_ALWAYS, _LEAST_HEIGHT = 32.0, 60.0
_LINE = 1.2  # from one line of a text to the next, to its size
MOST_ROWS = 16
_LONG = 75  # characters of a title that fit one line


def slides_pdf(deck: Deck, words: Language, *, lacking: bool = False) -> bytes:
    """A tagged PDF: a cover, then a page for each slide that has figures, with `lacking` also one for each that has none."""
    return set_in_type("slides.typ", slides_data(deck, words, lacking=lacking), SANS)


def slides_data(deck: Deck, words: Language, *, lacking: bool) -> dict[str, Any]:
    """What the template is given: all its texts, and the shapes of the charts."""
    slides = deck.slides if lacking else deck.supported
    return {
        "language": words.code,
        "title": deck.title,
        "scope": deck.scope,
        "made": words.say(N_("Figures as of {moment}"), moment=words.moment(deck.made)),
        "mark": words.say(_MARK) if deck.demonstration else "",
        "slides": [_slide(slide, words) for slide in slides],
    }


_MARK = N_("DEMONSTRATION: MADE-UP FIGURES")


def _slide(slide: Slide, words: Language) -> dict[str, Any]:
    drawn = None if slide.drawing is None or slide.lacking else picture_of(slide.drawing, words, _height(slide))
    table = None if drawn or slide.lacking or slide.table is None else _table(slide.table, words)
    return {
        "section": words.say(SECTIONS[slide.section]),
        "title": slide.title,
        "size": _title_size(slide),
        "subtitle": slide.subtitle,
        "alt": slide.alt or slide.title,
        "figure": None if drawn is None else vars(drawn),
        "table": table,
        "lacking": slide.lacking,
        "notes": [text for text in (slide.note, *slide.remarks, (table or {}).get("part", "")) if text],
        "remark": _remark(slide),
        "source": " · ".join(text for text in (slide.source, slide.data_date) if text),
        "mark": words.say(_MARK) if slide.demonstration else "",
    }


def _remark(slide: Slide) -> str:
    if slide.remark is None:
        return ""
    return slide.remark.said


def _title_size(slide: Slide) -> int:
    return 24 if len(slide.title) <= _LONG else 20


def _height(slide: Slide) -> float:
    """About what title, subtitle, remark and notes of a slide leave to its picture, in millimetres."""
    notes = " ".join(text for text in (slide.note, *slide.remarks) if text)
    said = ((slide.title, _title_size(slide)), (slide.subtitle, 13), (_remark(slide), 13), (notes, 11))
    taken = sum(len(wrapped(text, size, WIDTH)) * _LINE * size * POINT for text, size in said if text)
    return max(HEIGHT - _ALWAYS - taken, _LEAST_HEIGHT)


def picture_of(drawing: Drawing, words: Language, height: float = 114.0) -> Picture:
    """The shapes of a drawing, so many millimetres high at most."""
    picture = Picture(WIDTH, height)
    _DRAW[type(drawing)](picture, drawing, words)
    return picture


def _table(reading: Reading, words: Language) -> dict[str, Any]:
    frame = reading.written()
    part = ""
    if len(frame) > MOST_ROWS:
        part = words.say(N_("The first {n} of {all} rows are shown."), n=MOST_ROWS, all=len(frame))
    return {
        "columns": [str(name) for name in frame.columns],
        "right": numeric(reading),
        "widths": widths(reading),
        "rows": frame.head(MOST_ROWS).values.tolist(),
        "part": part,
    }
