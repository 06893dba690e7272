"""Web pages saved under a name that ends in .xls: their tables as grids."""

import re
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from html import unescape
from typing import Any

from language import N_, Text
from loaders.cells import Sheet, UnreadableError
from loaders.formats.grid import Grid, number, span
from loaders.formats.letters import cut_off, decode
from schema.problems import Problem

# A tag, or what looks like one but is no tag; the second form is for quotation marks that do not match. Nothing is tried
# twice, whatever the page holds: the parser of the standard library needs minutes for a page of unclosed tags.
_TAG = re.compile(
    r"<!--|<(/?)([a-zA-Z][\w:-]*+)((?:[^<>\"']++|\"[^\"<]*+\"|'[^'<]*+')*+)>|<(/?)([a-zA-Z][\w:-]*+)([^<>]*+)>|<[!?][^<>]*+>"
)
_LONGEST_TAG = 4000
_BREAK = "\x00"
_ATTRIBUTE = re.compile(r"([\w:-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))")
_CHARSET = re.compile(rb"<(?:meta|\?xml)[^>]*?(?:charset|encoding)\s*=\s*[\"']?\s*([\w-]+)", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|mso-hide\s*:\s*all|visibility\s*:\s*hidden", re.IGNORECASE)
_SKIPPED = {"script", "style", "title", "textarea"}
_LINES = {"br", "p", "div", "li", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "table", "center", "hr", "ul", "ol", "caption"}
_MOST_COLUMNS = 1000
_MOST_ROWS = 65534


def read(content: bytes) -> tuple[list[Sheet], list[Problem]]:
    """The tables of a page. Raises `UnreadableError` for letters that cannot be told, and for a page without a table."""
    declared = _CHARSET.search(content, 0, 8192)
    text, problems = decode(content, declared[1].decode("ascii") if declared else None)
    return _tables(text), problems + ([cut_off()] if _is_cut_off(text) else [])


def read_mht(content: bytes) -> tuple[list[Sheet], list[Problem]]:
    """The same for a page saved as one file (.mht), which holds one page a sheet."""
    message = message_from_bytes(content, policy=policy.compat32)
    sheets, problems = [], []
    for part in message.walk():
        if part.get_content_type() == "text/html":
            page = part.get_payload(decode=True) or b""
            if b"<table" in page.lower() or b"<\x00t\x00a" in page.lower():
                text, found = decode(page, part.get_content_charset())
                sheets += _tables(text)
                problems += found
    if not sheets:
        raise _no_table()
    return sheets, problems


def _is_cut_off(text: str) -> bool:
    end = text[-2000:].lower()
    return (
        "</table" not in end
        and "</html" not in end
        and "</body" not in end
        and text.lower().count("<table") > text.lower().count("</table")
    )


def _no_table() -> UnreadableError:
    text = N_(
        "The file is a web page without a table; perhaps it only refers to further files. "
        "Open it in Excel, save it as .xlsx and drop that."
    )
    return UnreadableError("no_table", Text(text))


@dataclass
class _Table:
    """A table being read: a grid, and the cell that is open."""

    grid: Grid
    start: int
    column: int = 0
    pieces: list[str] | None = None
    given: dict[str, str] = field(default_factory=dict)
    hidden_columns: set[int] = field(default_factory=set)
    shown_columns: set[int] = field(default_factory=set)

    def begin_row(self, hidden: bool = False) -> None:
        self.end_cell()
        self.grid.begin_row()
        self.column = 0
        if hidden:
            self.grid.hidden_rows.add(self.grid.row)

    def begin_cell(self, given: dict[str, str]) -> None:
        self.end_cell()
        if self.grid.row < 0:
            self.begin_row()
        self.column, self.pieces, self.given = self.grid.free(self.column), [], given

    def end_cell(self) -> None:
        if self.pieces is None:
            return
        rows, columns = span(self.given.get("rowspan"), _MOST_ROWS), span(self.given.get("colspan"), _MOST_COLUMNS)
        self.grid.put(self.column, _value(self.given, _text(self.pieces)), rows, columns)
        if _hides(self.given):
            self.hidden_columns.add(self.column)
        else:
            self.shown_columns.add(self.column)
        self.column, self.pieces = self.column + columns, None

    def finished(self) -> Grid:
        self.end_cell()
        self.grid.hidden_columns = self.hidden_columns - self.shown_columns
        return self.grid


def _tables(page: str) -> list[Sheet]:
    """A sheet for each table of data, with the texts and small tables before it on top, as Excel shows a page."""
    blocks = _blocks(page)
    if not any(isinstance(block, Grid) for block in blocks):
        raise _no_table()
    shown = [block for block in blocks if not (isinstance(block, Grid) and block.hidden)]
    groups: list[list[Grid | str]] = [[]]
    for block in shown:
        if isinstance(block, Grid) and _is_data(block) and any(isinstance(b, Grid) and _is_data(b) for b in groups[-1]):
            groups.append(_lead_in(groups[-1]))
        groups[-1].append(block)
    stacked = [_stack(group) for group in groups if any(isinstance(block, Grid) for block in group)]
    hidden = [block for block in blocks if isinstance(block, Grid) and block.hidden]
    grids = [*stacked, *hidden]
    for place, grid in enumerate(grids, start=1):
        grid.name = grid.name or (f"#{place}" if len(grids) > 1 else None)
    return [grid.sheet() for grid in grids]


def _is_data(grid: Grid) -> bool:
    """A table of figures; a letterhead or a place for signatures has few rows or few columns."""
    return len(grid.cells) >= 3 and sum(len([v for v in line if v is not None]) >= 3 for line in grid.cells) >= 3


def _lead_in(group: list[Grid | str]) -> list[Grid | str]:
    """What stands after the last table of data of a group, taken from it: it leads to the next."""
    last = max(place for place, block in enumerate(group) if isinstance(block, Grid) and _is_data(block))
    taken = group[last + 1 :]
    del group[last + 1 :]
    return taken


def _stack(group: list[Grid | str]) -> Grid:
    whole = Grid(next((b.name for b in group if isinstance(b, Grid) and _is_data(b)), None))
    for block in group:
        top = len(whole.cells)
        if isinstance(block, str):
            whole.cells.append([block])
            continue
        whole.cells += block.cells
        whole.merges += [((top + a, b), (top + c, d)) for (a, b), (c, d) in block.sheet().merges]
        whole.hidden_rows |= {top + row for row in block.hidden_rows}
        whole.hidden_columns |= block.hidden_columns if _is_data(block) else set()
    return whole


class _Page:
    """Takes a page tag by tag; `blocks` are its tables and the lines between them, each with the place where it begins."""

    def __init__(self) -> None:
        self.blocks: list[tuple[int, Grid | str]] = []
        self.tables: list[_Table] = []
        self.outside: list[str] = []
        self.hidden_by: list[str] = []  # the open element that hides all that is in it, and those of its name within

    def text(self, text: str) -> None:
        if not self.tables:
            self.outside.append(text)
        elif self.tables[-1].pieces is not None:
            self.tables[-1].pieces.append(text)

    def begin(self, name: str, given: dict[str, str], place: int) -> None:
        table = self.tables[-1] if self.tables else None
        if self.hidden_by and name == self.hidden_by[-1]:
            self.hidden_by.append(name)
        if name in _LINES:
            self.text(_BREAK)
        if name == "table":
            self._begin_table(given, place)
        elif table is None:
            if name in ("div", "span") and not self.hidden_by and _hides(given):
                self.hidden_by.append(name)
        elif name == "tr":
            table.begin_row(_hides(given))
        elif name in ("td", "th"):
            table.begin_cell(given)

    def end(self, name: str) -> None:
        if self.hidden_by and name == self.hidden_by[-1]:
            self.hidden_by.pop()
        if name == "table" and self.tables:
            table = self.tables.pop()
            self.blocks.append((table.start, table.finished()))
        elif name in ("tr", "td", "th") and self.tables:
            self.tables[-1].end_cell()
        elif name in _LINES:
            self.text(_BREAK)

    def finish(self, place: int) -> None:
        while self.tables:
            self.end("table")
        self._lines(place)

    def _begin_table(self, given: dict[str, str], place: int) -> None:
        if not self.tables:
            self._lines(place)
        grid = Grid(given.get("title") or None)
        grid.hidden = _hides(given) or bool(self.hidden_by) or (bool(self.tables) and self.tables[-1].grid.hidden)
        self.tables.append(_Table(grid, place))

    def _lines(self, place: int) -> None:
        if not self.hidden_by:
            self.blocks += [(place, line) for line in _text(self.outside).split("\n") if line]
        self.outside = []


def _blocks(page: str) -> list[Grid | str]:
    """The tables of a page in the order they begin, and the texts between them line by line; nothing that is empty."""
    found, place = _Page(), 0
    while tag := _TAG.search(page, place):
        found.text(page[place : tag.start()])
        place = tag.end()
        closing, name, given = (tag[1], tag[2], tag[3]) if tag[2] else (tag[4], tag[5], tag[6])
        if name is None:
            place = _after(page, "-->", place) if page.startswith("<!--", tag.start()) else place
        elif closing:
            found.end(name.lower())
        elif name.lower() in _SKIPPED:
            place = _after(page, ">", _after(page, f"</{name}", place))
        else:
            found.begin(name.lower(), _given(given[:_LONGEST_TAG]) if "=" in given else {}, tag.start())
    found.text(page[place:])
    found.finish(len(page))
    blocks = [block for _, block in sorted(found.blocks, key=lambda item: item[0])]
    return [block for block in blocks if isinstance(block, str) or any(v is not None for line in block.cells for v in line)]


def _after(page: str, end: str, place: int) -> int:
    """The place after `end`; what is never closed goes on to the end of the page, as in a browser."""
    for form in (end, end.lower(), end.upper()):
        if (found := page.find(form, place)) >= 0:
            return found + len(form)
    return len(page)


def _given(text: str) -> dict[str, str]:
    return {name.lower(): unescape(a or b or c) for name, a, b, c in _ATTRIBUTE.findall(text)}


def _hides(given: dict[str, str]) -> bool:
    return bool(_HIDDEN.search(given.get("style", "")))


def _text(pieces: list[str]) -> str:
    """What a reader sees: spaces and line ends of the source are single spaces, only <br> and paragraphs break lines."""
    lines = (" ".join(unescape(line).split()) for line in "".join(pieces).split(_BREAK))
    return "\n".join(line for line in lines if line)


def _value(given: dict[str, str], text: str) -> Any:
    """The number that Excel wrote beside the text it shows, where it did; otherwise the text."""
    try:
        return number(given["x:num"]) if given.get("x:num") else text or None
    except ValueError:
        return text or None
