"""Walks through the rows below a form's header: which have figures, whose they are, and in which section they stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from language import N_
from loaders import values
from loaders.cells import Sheet, letter
from loaders.collector import Collector
from loaders.counts.blocks import Block
from loaders.counts.figures import read_figures
from loaders.counts.named_period import named_span
from loaders.counts.row_kinds import DASH, Row, is_no_data, is_of_which, is_section, is_signature, is_total, number_of
from loaders.header import is_datum, merged, numbers
from loaders.headings import repeats_header
from loaders.known_units import KnownUnits
from loaders.vocabulary import is_number_heading
from schema.questions import Answers

# No year and no number of a row has five figures.
_LIKE_A_CODE = re.compile(r"^\d{5,}$")


@dataclass
class _Walk:
    """What the rows passed so far say about the next: the section, whether "Trong đó" is open, whether the signatures began."""

    section: str | None = None
    of_which: bool = False
    signed: bool = False
    numbered: bool = False
    # The periods that titles between the rows name, and where the last of them stands.
    periods: list[tuple[int, int, int]] = field(default_factory=list)
    title_at: int | None = None
    # The row that ended "Trong đó" without a number to show that it is a row of its own.
    ended_at: int | None = None


@dataclass(frozen=True)
class _Line:
    """One row that is not the header again: its place counted from 0, its number, its texts by kind, the filled places."""

    row: int
    number: str
    texts: dict[str, str | None]
    filled: list[int]
    only_words: bool

    @property
    def label(self) -> str:
        """What the row is called; where no field is named either, a unit's code is its name."""
        name = next((text for kind, text in self.texts.items() if text and kind not in ("unit_code", "area_name")), "")
        return name or ("sector" not in self.texts and self.texts.get("unit_code")) or ""


def read_form_rows(
    sheet: Sheet, block: Block, known: KnownUnits, problems: Collector, answers: Answers, *, key: str
) -> list[Row]:
    """The rows with figures, totals included, with the section each stands in; parts of a row ("Trong đó") are left out, and
    said. `key` is the key of the question whether decimals are thousands."""
    columns = block.columns
    walk = _Walk()
    kept: list[tuple[_Line, str, str | None]] = []
    parts: list[int] = []
    for line in _lines(sheet, block):
        number = number_of(line.number, line.label)
        if kept and line.only_words and is_number_heading(line.number):
            _say_another_table(line, problems)
            break
        _pass(walk, line, number)
        if _stands_around(walk, line):
            continue
        if walk.of_which and not is_total(line.label or line.number):
            parts.append(line.row)
            continue
        if not line.label and not is_total(line.number):
            _say_label_missing(line.row, block, problems)
            continue
        if not columns.by_period and is_no_data(line.label or line.number) and not _is_code(line, known):
            _say_no_data(line, block, problems)
            continue
        if walk.ended_at == line.row:
            problems.add(
                "warning",
                "of_which_unclear",
                N_(
                    "Nothing shows whether “{value}” is still a part of the row above “Trong đó”. "
                    "It is counted as a row of its own."
                ),
                row=line.row,
                column=min(columns.labels, default=None),
                value=line.label,
            )
        walk.numbered = walk.numbered or bool(line.number)
        kept.append((line, number, walk.section))
    if len(set(walk.periods)) > 1:
        problems.add(
            "error",
            "several_periods",
            N_(
                "Titles between the rows name several periods. "
                "Put each period into a sheet of its own, or under a header of its own."
            ),
            row=walk.title_at,
        )
    if parts:
        problems.add(
            "note",
            "of_which_rows",
            N_("{n} rows under “Trong đó” are parts of the row above them and are not counted again."),
            row=parts[0],
            n=len(parts),
        )
    figures = read_figures(sheet, [line.row for line, *_ in kept], columns, problems, answers, key=key)
    return [
        Row(line.row + 1, number, line.label or line.number, figures[line.row], section, line.texts)
        for line, number, section in kept
    ]


def _lines(sheet: Sheet, block: Block) -> Iterator[_Line]:
    columns = block.columns
    places, labels = columns.figures, sorted(columns.labels)
    printed = {at: path for at, path in columns.header.paths.items() if at in (*places, *labels)}
    first = min([*labels, *places])
    for row in range(columns.header.body, block.end):
        if numbers(sheet, row) or repeats_header(sheet, row, printed):
            continue
        filled = [at for at in places if sheet.at(row, at) is not None]
        yield _Line(
            row,
            next((values.text(value) for at in range(first) if (value := sheet.at(row, at)) is not None), "") or "",
            {columns.labels[at]: values.text(_label(sheet, row, at)) for at in labels},
            filled,
            bool(filled) and all(_is_word(sheet.at(row, at)) for at in filled),
        )


def _is_code(line: _Line, known: KnownUnits) -> bool:
    """Whether a label without a letter is the code of a unit: one that is known, looks like one or stands in a column of them."""
    if not line.label:
        return False
    return line.label == line.texts.get("unit_code") or known.has_code(line.label) or bool(_LIKE_A_CODE.match(line.label))


def _pass(walk: _Walk, line: _Line, number: str) -> None:
    """Take note of what the row says about those after it."""
    name = line.label or line.number
    if not line.filled and not walk.signed and (span := named_span(name)):
        walk.periods.append(span)
        walk.title_at = line.row
    if is_signature(name) and (not line.filled or line.only_words):
        walk.signed = True
    if is_section(number, line.label) and name and not is_total(name):
        walk.section = line.label
    if is_of_which(name):
        walk.of_which = True
    elif walk.of_which and (line.number or (line.label and not DASH.match(line.label) and not walk.numbered)):
        walk.of_which = False
        walk.ended_at = None if line.number else line.row


def _stands_around(walk: _Walk, line: _Line) -> bool:
    """Whether the row is a section's heading, a remark, a signature, the place and date below the grid, or empty."""
    return not line.filled or (line.only_words and (walk.signed or not line.label or is_signature(line.label)))


def _say_no_data(line: _Line, block: Block, problems: Collector) -> None:
    problems.add(
        "warning",
        "row_no_data",
        N_("“{value}” is no unit and no field of work; the row was not counted."),
        row=line.row,
        column=min(block.columns.labels, default=None),
        value=line.label or line.number,
    )


def _say_another_table(line: _Line, problems: Collector) -> None:
    problems.add(
        "warning",
        "another_table",
        N_(
            "Another table begins in row {first}, which is not of received and resolved dossiers: nothing is read from there on. "
            "If it is, put it into a sheet of its own."
        ),
        row=line.row,
        value=line.label or line.number,
        first=str(line.row + 1),
    )


def _say_label_missing(row: int, block: Block, problems: Collector) -> None:
    columns = block.columns
    at = min(columns.labels, default=None)
    problems.add(
        "error",
        "label_missing",
        N_("This row has figures but does not say whose. Fill in “{heading}” or remove the row."),
        row=row,
        column=at,
        heading=columns.header.label(at) if at in columns.header.paths else letter(at or 0),
    )


def _label(sheet: Sheet, row: int, at: int) -> Any:
    """A label, or that of a range merged over several rows."""
    value = sheet.at(row, at)
    if value is None and (row, at) in sheet.covered and sheet.covered[row, at][1] == at:
        return merged(sheet, row, at)
    return value


def _is_word(value: Any) -> bool:
    return isinstance(value, str) and not is_datum(value) and not value.startswith("#")
