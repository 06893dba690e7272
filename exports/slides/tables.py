"""Native tables: as many columns as stay readable, and rows over as many slides as a presenter will turn."""

from dataclasses import dataclass
from itertools import pairwise

import pandas as pd
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.enum.text import MSO_VERTICAL_ANCHOR, PP_ALIGN
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide
from pptx.util import Inches

from charts import style
from charts.reading import Reading
from exports.slides.master import Box
from exports.slides.text import TAGS, inert, lines, rgb, width, write
from language import N_, Language

_SIZES = (18, 16, 14, 12)
_USUAL = 14
_MOST_PAGES = 3
_LINE = 1.22  # of the type size
_PAD, _SIDE = 0.1, 0.1  # inches above and below the text of a cell together; on either side of it
_NARROWEST, _SHORT, _WIDEST = 0.6, 2.4, 4.0


@dataclass(frozen=True)
class Page:
    """Some rows of a table as text, with the widths of its columns in inches."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[float, ...]
    numbers: tuple[bool, ...]
    size: int


@dataclass(frozen=True)
class Laid:
    """A table laid out: its pages, and how much of it they show."""

    pages: tuple[Page, ...]
    columns_left: int
    rows_shown: int
    rows_all: int

    def cut(self, words: Language) -> list[str]:
        """What the pages do not show, said."""
        said = []
        if self.rows_shown < self.rows_all:
            text = N_("The first {n} of {all} rows; the others are in the notes.")
            said.append(words.say(text, n=self.rows_shown, all=self.rows_all))
        if self.columns_left:
            said.append(words.say_many("1 more column is in the notes.", "{n} more columns are in the notes.", self.columns_left))
        return said


def lay_out(table: Reading, room: Box) -> Laid:
    """The written table in pages that fit in a room, at the largest type size at which all columns do."""
    written = table.written().map(inert)
    # A column in which nothing stands says nothing.
    written = written.loc[:, written.ne("").any()] if written.ne("").any(axis=None) else written
    head = [inert(str(name)) for name in written.columns]
    numbers = [_is_number(table.frame[name]) or name in table.formats for name in written.columns]
    for size in _SIZES:
        widths = _widths(head, written, size, room.width)
        whole = len(widths) == len(head)
        laid = _laid(head[: len(widths)], written, widths, numbers, size, room.height)
        # Large where everything is on one page, smaller as long as columns are missing.
        if whole and (len(laid.pages) == 1 or size <= _USUAL):
            break
    return laid


def _laid(head: list[str], written: pd.DataFrame, widths: list[float], numbers: list[bool], size: int, height: float) -> Laid:
    rows = [tuple(row[: len(widths)]) for row in written.itertuples(index=False, name=None)]
    heights = [_height(row, widths, size) for row in rows]
    ends = _even_ends(heights, height - _height(head, widths, size, bold=True))
    pages = tuple(
        Page(tuple(head), tuple(rows[start:stop]), tuple(widths), tuple(numbers[: len(widths)]), size)
        for start, stop in pairwise(ends)
    )
    return Laid(pages, len(written.columns) - len(widths), ends[-1], len(rows))


def _is_number(column: pd.Series) -> bool:
    return pd.api.types.is_numeric_dtype(column) and not pd.api.types.is_bool_dtype(column)


def _widths(head: list[str], written: pd.DataFrame, size: int, room: float) -> list[float]:
    """Widths that fill the room, of all columns or of the first for which there is room: each takes at least the longest word
    of its name and its texts in one line if they are short, and more of what is left the longer they are."""
    least, most = [], []
    for place, name in enumerate(head):
        texts = [*written.iloc[:, place]]
        longest_text = max(width(text, size) for text in texts)
        longest = max([min(longest_text, _SHORT), *(width(word, size, bold=True) for word in name.split(" "))])
        whole = max(longest_text, width(name, size, bold=True))
        least.append(min(max(longest + 2 * _SIDE, _NARROWEST), _WIDEST))
        most.append(min(max(whole + 2 * _SIDE, least[-1]), _WIDEST))
    while len(least) > 1 and sum(least) > room:
        least.pop()
        most.pop()
    wanted = sum(most) - sum(least)
    share = min(1.0, (room - sum(least)) / wanted) if wanted > 0 else 0.0
    return [a + (b - a) * share for a, b in zip(least, most, strict=True)]


def _height(cells, widths: list[float], size: int, *, bold: bool = False) -> float:
    tall = max(lines(text, size, wide - 2 * _SIDE, bold=bold) for text, wide in zip(cells, widths, strict=True))
    return tall * size * _LINE / 72 + _PAD


def _even_ends(heights: list[float], room: float) -> list[int]:
    """The same, of about the same height where they hold all rows: no page for a single last row."""
    ends = _ends(heights, room)
    if ends[-1] < len(heights):
        return ends
    lower = (_ends(heights, room * share / 20) for share in range(1, 20))
    return next((even for even in lower if len(even) == len(ends) and even[-1] == len(heights)), ends)


def _ends(heights: list[float], room: float) -> list[int]:
    """Where pages begin and end, at most so many."""
    ends, used = [0], 0.0
    for place, height in enumerate(heights):
        if used and used + height > room:
            if len(ends) == _MOST_PAGES:
                return [*ends, place]
            ends.append(place)
            used = 0.0
        used += height
    return [*ends, len(heights)]


def draw_table(slide: Slide, page: Page, box: Box, words: Language) -> GraphicFrame:
    """A table with a heading row; numbers stand on the right."""
    frame = slide.shapes.add_table(
        len(page.rows) + 1, len(page.head), Inches(box.left), Inches(box.top), Inches(sum(page.widths)), Inches(0.3)
    )
    table = frame.table
    for column, wide in zip(table.columns, page.widths, strict=True):
        column.width = Inches(wide)
    for place, cells in enumerate((page.head, *page.rows)):
        table.rows[place].height = Inches(_height(cells, list(page.widths), page.size, bold=place == 0))
        for column, text in enumerate(cells):
            _cell(table.cell(place, column), text, page, column, words, head=place == 0)
    frame.height = sum(row.height for row in table.rows)
    return frame


def _cell(cell, text: str, page: Page, column: int, words: Language, *, head: bool) -> None:
    cell.margin_left = cell.margin_right = Inches(_SIDE)
    cell.margin_top = cell.margin_bottom = Inches(_PAD / 2)
    cell.vertical_anchor = MSO_VERTICAL_ANCHOR.BOTTOM if head else MSO_VERTICAL_ANCHOR.TOP
    if text:
        write(cell.text_frame, text, words, size=page.size, bold=head, colour=style.WHITE if head else style.INK)
    else:
        # An empty line is as high as its type too, and the default is larger.
        end = f'<a:endParaRPr {nsdecls("a")} lang="{MSO_LANGUAGE_ID.to_xml(TAGS[words.code])}" sz="{page.size * 100}"/>'
        cell.text_frame.paragraphs[0]._p.append(parse_xml(end))
    if page.numbers[column]:
        cell.text_frame.paragraphs[0].alignment = PP_ALIGN.RIGHT
    cell.fill.solid()
    cell.fill.fore_color.rgb = rgb(style.NAVY if head else style.WHITE)
    if not head:
        _rule_below(cell)


def _rule_below(cell) -> None:
    """A pale line below a row: pptx has no borders of cells."""
    properties = cell._tc.get_or_add_tcPr()
    line = properties.makeelement(qn("a:lnB"), {"w": "9525"})
    fill = line.makeelement(qn("a:solidFill"), {})
    fill.append(fill.makeelement(qn("a:srgbClr"), {"val": style.MIST[1:]}))
    line.append(fill)
    properties.insert(0, line)  # lines come before the fill
