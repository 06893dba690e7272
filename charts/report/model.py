"""What an official report is made of, before anyone sets it: who issues it, its parts, its paragraphs and tables."""

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Literal

from charts.reading import Reading
from language import N_, Language

# "item": one of a list; "note": what must be read with the figures above it.
Style = Literal["body", "item", "note"]


@dataclass(frozen=True)
class Paragraph:
    text: str
    style: Style = "body"


@dataclass(frozen=True)
class Table:
    """A table under its caption; `note` is the rule that must be read with it."""

    caption: str
    reading: Reading
    note: str = ""


@dataclass(frozen=True)
class Part:
    """A heading without its number, what stands under it, and the parts of it."""

    heading: str
    items: tuple[Paragraph | Table, ...] = ()
    parts: tuple["Part", ...] = ()


def introduces(items: Sequence[Paragraph | Table]) -> Iterator[tuple[Paragraph | Table, bool]]:
    """Each of them with whether it introduces a list: such a paragraph never stands alone at the foot of a page."""
    for item, after in zip_longest(items, items[1:]):
        yield item, _style(item) not in (None, "item") and _style(after) == "item"


def _style(item: Paragraph | Table | None) -> Style | None:
    return item.style if isinstance(item, Paragraph) else None


@dataclass(frozen=True)
class Letterhead:
    """Who issues the report and how it is signed, all of it text as it is printed; what is empty or None is left open, as in a
    draft. `body` and `parent` are the issuing office and the one above it, `symbol` is the office's part of the document's number
    (BC-UBND), `signed_for` and `position` are the two lines above the signature, `recipients` the lines below “Nơi nhận”."""

    body: tuple[str, ...]
    parent: str = ""
    symbol: str = ""
    place: str = ""
    day: dt.date | None = None
    signed_for: str = ""
    position: str = ""
    recipients: tuple[str, ...] = ()


@dataclass(frozen=True)
class Report:
    """A report in one language. `subject` says below the title what it is about; `opening` are the paragraphs before the first
    part, `closing` those after the last. `source` names the files. `demonstration`: some of its figures are made up."""

    letterhead: Letterhead
    subject: str
    parts: tuple[Part, ...]
    opening: tuple[Paragraph, ...] = ()
    closing: tuple[Paragraph, ...] = ()
    source: str = ""
    draft: bool = True
    demonstration: bool = False

    def marks(self, words: Language) -> list[str]:
        """What must stand on its first page: that it is a draft, and that figures are made up."""
        draft = [words.say(N_("DRAFT"))] if self.draft else []
        return [*draft, words.say(N_("DEMONSTRATION: MADE-UP FIGURES"))] if self.demonstration else draft

    def outline(self) -> Iterator[tuple[int, str, Part]]:
        """Every part in its order with its level (1, 2) and its heading with its number: I, II …, and within each 1, 2 …"""
        for place, part in enumerate(self.parts):
            yield 1, f"{_ROMAN[place]}. {part.heading.upper()}", part
            for number, inner in enumerate(part.parts, start=1):
                yield 2, f"{number}. {inner.heading}", inner


_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
REPORT = N_("Report")
