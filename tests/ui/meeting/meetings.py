"""Meetings about a store with every figure there is, and their files."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from charts.deck import Deck
from charts.report.model import Report
from exports.analysis import analysis
from exports.pdf.slides import slides_data
from exports.slides import presentation
from language import Language
from schema.meeting import FIGURES, Filters, Item, Storyboard
from store import open_store
from ui import url
from ui.frame import Frame
from ui.meeting.deck import at_of, deck_of
from ui.report import report_of

MADE = dt.datetime(2026, 9, 27, 8, 30)
REMARK, WHO = "=1+1 *đề nghị* <b>làm rõ</b>", "@An"


@dataclass
class Meeting:
    """A deck in one language, the report of the same choice, and the files, each made once."""

    words: Language
    deck: Deck
    report: Report

    @cached_property
    def pptx(self) -> bytes:
        return presentation(self.deck, self.words)

    @cached_property
    def xlsx(self) -> bytes:
        return analysis(self.deck, self.words)

    @cached_property
    def pages(self) -> list[dict]:
        """What the template of the slides' PDF is given."""
        return slides_data(self.deck, self.words, lacking=False)["slides"]


def meeting(path: Path, filters: Filters, words: Language, figures: Sequence[str] = tuple(FIGURES)) -> Meeting:
    """Of a closed store; each of the `figures` on a slide with a remark."""
    store = open_store(path)
    try:
        frame = Frame("meeting", words, store)
        board = Storyboard(filters=filters, items=tuple(Item(code, remark=REMARK, who=WHO) for code in figures))
        deck, at = deck_of(frame, board, MADE), at_of(frame, filters, board.compare)
        with url.instead(dict(filters)):
            report = report_of(frame, at.view, at.before, day=at.view.focus.end, remarked=deck.slides)
        return Meeting(words, deck, report)
    finally:
        store.close()
