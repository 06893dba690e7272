"""Which rows of a form are its data, and which only add up others or stand around them."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from schema.units import fold

# With its accents: "Tổng cộng" is a total, "Tổng công ty Điện lực" and the field "Công chứng" are not.
_TOTAL = re.compile(
    r"^(?:cả năm\s*$"
    r"|tổng(?:\s+(?:cộng|số)\b|\s*(?:$|[:(]))|cộng(?:\s*(?:$|[:(])|\s+(?:toàn|các|theo|huyện|tỉnh|cấp|khối|mục|phần|xã|[ivx]+$|\d)))"
)
_TOTAL_WITHOUT_ACCENTS = ("tong", "tong cong", "tong so", "cong", "total", "grand total", "subtotal")
_SIGNATURE = re.compile(
    r"^(?:noi nhan|nguoi lap|nguoi bao cao|nguoi lam bao cao|lanh dao|thu truong|ky va ghi|ky ghi ro|ky ten"
    r"|tm |kt |chu tich|truong phong)"
)
_OF_WHICH = re.compile(r"^(?:trong do|gom|bao gom)\b")
# Comparisons and running totals that stand below a table, or within it, and are no unit and no field.
_NO_DATA = re.compile(
    r"^(?:luy ke|cung ky|so voi|chenh lech|ty le|ti le|ky truoc|ghi chu|uoc thuc hien|tang giam|(?:tang|giam)(?: so voi|$)"
    r"|ke hoach(?: nam| giao|$)|nam \d{4}|quy (?:[ivx]+|\d)\b|thang \d{1,2}\b|(?:\d{1,2} )?thang dau nam)"
)
_LEVEL = re.compile(r"^cap (?:tinh|huyen|xa|bo|trung uong)$")
# "I", "II.", "A": the number of a section; "1.2": a part of "1".
_ROMAN = re.compile(r"^[IVX]+$")
_LETTER = re.compile(r"^[A-H]$")
_DOTTED = re.compile(r"^\d+(?:\.\d+)*$")
_NUMBER_IN_LABEL = re.compile(r"^([IVX]+|[A-H])[.)]\s")
DASH = re.compile(r"^[-+•*–]\s*")
# How many digits must agree before a row is taken for a sum although nothing names it so; with fewer it may be chance.
_SURE_DIGITS, _LIKELY_DIGITS = 6, 2
MOST_ROWS = 3000


@dataclass(frozen=True)
class Row:
    """One row with figures: its place (counted from 1), number, label, the section it stands in, and its counts by column."""

    row: int
    number: str
    label: str
    figures: dict[str, int | None]
    section: str | None = None
    texts: dict[str, Any] | None = None


@dataclass(frozen=True)
class Sum:
    """A row that adds up others; `rows` are those it adds up, counted from 1. `by_figures`: nothing but its figures says so."""

    total: Row
    rows: tuple[int, ...]
    by_figures: bool = False

    @property
    def digits(self) -> float:
        """How many digits of different figures agree."""
        return sum(math.log10(value + 1) for value in {value for value in self.total.figures.values() if value})


def is_total(text: str) -> bool:
    """Whether a label or a number says that its row is a total."""
    return bool(_TOTAL.match(text.casefold())) or (text.isascii() and fold(text) in _TOTAL_WITHOUT_ACCENTS)


def is_signature(text: str) -> bool:
    """Whether a label belongs to the lines below the grid."""
    return bool(_SIGNATURE.match(fold(text)))


def is_of_which(text: str) -> bool:
    """Whether a label announces parts of the row above it: "Trong đó"."""
    return bool(_OF_WHICH.match(fold(text)))


def is_no_data(text: str) -> bool:
    """Whether a label names a comparison, a running total or a share: "Lũy kế từ đầu năm", "Cùng kỳ năm 2019", "Tỷ lệ (%)"."""
    folded = fold(text)
    return bool(_NO_DATA.match(folded)) or not any(char.isalpha() for char in folded)


def is_section(number: str, label: str) -> bool:
    """Whether a row's number or label makes it the head of a section."""
    return bool(_ROMAN.match(number) or _LETTER.match(number) or _LEVEL.match(fold(label)))


def number_of(number: str, label: str) -> str:
    """A row's number without the dot after it; a section may carry it in its label, as in "II. Xã, phường"."""
    in_label = None if number else _NUMBER_IN_LABEL.match(label)
    if not number and not in_label and _LEVEL.match(fold(label)):
        return "§"
    return in_label[1] if in_label else number.rstrip(".) ")


def sums_and_rows(found: Sequence[Row]) -> tuple[list[Sum], list[Row]]:
    """The rows that add up others, and the data rows.

    By their names ("Tổng cộng", "Cộng"), by their numbers (II over 1, 2; 1 over 1.1, 1.2; a numbered row over the dashes below
    it), and by their figures alone: a row that in every column is the sum of the rows below or above it. A section
    that nothing stands under is data itself: its figures are nowhere else.
    """
    named = [place for place, row in enumerate(found) if is_total(row.label) or is_total(row.number)]
    others = [row for place, row in enumerate(found) if place not in named]
    sums, rows = _by_numbers(others)
    by_figures, rows = _by_figures(rows)
    sums += by_figures
    for place in named:
        sums.append(Sum(found[place], _added_up_by(found, place, named, rows)))
    return sums, rows


def _added_up_by(found: Sequence[Row], place: int, named: list[int], rows: list[Row]) -> tuple[int, ...]:
    """The data rows a named total adds up: those since the last total, all before it, or all, whichever it is the sum of; where
    it is the sum of none, all for the last total and those since the one before for another."""
    total = found[place]
    since = max((found[other].row for other in named if other < place), default=0)
    until = min((found[other].row for other in named if other > place), default=10**9)
    candidates = [
        [row for row in rows if since < row.row < total.row],
        [row for row in rows if row.row < total.row],
        [row for row in rows if total.row < row.row < until],
        rows,
    ]
    default = rows if place == named[-1] else candidates[0] or candidates[2]
    best = max((c for c in candidates if c), key=lambda c: (_agreement(total, c), c is default), default=default)
    chosen = best if _agreement(total, best) > 0.5 else default
    return tuple(row.row for row in chosen)


def _agreement(total: Row, rows: Sequence[Row]) -> float:
    """The share of the total's figures that are the sum of the rows'."""
    checked = [
        value == sum(row.figures[name] or 0 for row in rows)
        for name, value in total.figures.items()
        if value is not None and any(row.figures[name] is not None for row in rows)
    ]
    return sum(checked) / len(checked) if checked else 0.0


def _by_numbers(found: Sequence[Row]) -> tuple[list[Sum], list[Row]]:
    depths = _depths(found)
    sums, rows = [], []
    place = 0
    while place < len(found):
        end = place + 1
        while end < len(found) and _is_under(found[place], depths[place], found[end], depths[end]):
            end += 1
        under = found[place + 1 : end]
        dashes = bool(under) and all(DASH.match(row.label) for row in under) and depths[place] >= 2
        if dashes and _agreement(found[place], under) < 1:
            # Parts that do not make up the whole: the whole is the figure, they only say more about it.
            rows.append(found[place])
            place = end
            continue
        if under:
            sums.append(Sum(found[place], tuple(row.row for row in under)))
        else:
            rows.append(found[place])
        place += 1
    heads = {total.total.row for total in sums}
    return [Sum(total.total, tuple(row for row in total.rows if row not in heads)) for total in sums], rows


def _depths(found: Sequence[Row]) -> list[int]:
    """How deep each row stands: sections 0 and 1, the kind that comes first outside; then 2 and one more for each dot; a dash
    under a numbered row is a part of it."""
    kinds = [
        "level"
        if row.number == "§"
        else "roman"
        if _ROMAN.match(row.number)
        else "letter"
        if _LETTER.match(row.number)
        else "row"
        for row in found
    ]
    outer = next((kind for kind in kinds if kind != "row"), None)
    depths = []
    for row, kind in zip(found, kinds, strict=True):
        if kind != "row":
            depths.append(int(kind != outer))
        elif not row.number and DASH.match(row.label):
            depths.append(9)
        else:
            depths.append(2 + (row.number.count(".") if _DOTTED.match(row.number) else 0))
    return depths


def _is_under(head: Row, depth: int, other: Row, other_depth: int) -> bool:
    if other_depth == 9:
        return depth < 2 or (depth < 9 and bool(head.number))
    return other_depth > depth and (depth < 2 or other.number.startswith(f"{head.number}."))


def _by_figures(rows: list[Row]) -> tuple[list[Sum], list[Row]]:
    """Rows that are sums although nothing names them so, until no more are found: regions over communes, a whole over regions."""
    sums: list[Sum] = []
    while len(rows) <= MOST_ROWS:
        found = [total for total in likely_sums(rows) if total.digits >= _SURE_DIGITS]
        # Of two that contain each other the smaller is taken first.
        found.sort(key=lambda total: len(total.rows))
        taken: set[int] = set()
        fresh = []
        for total in found:
            if total.total.row not in taken and not taken & set(total.rows):
                fresh.append(total)
                taken |= {total.total.row, *total.rows}
        if not fresh:
            break
        sums += fresh
        heads = {total.total.row for total in fresh}
        rows = [row for row in rows if row.row not in heads]
    return sums, rows


def likely_sums(rows: Sequence[Row]) -> list[Sum]:
    """The rows that in every column are the sum of at least two rows below or above them, be it by chance."""
    return [
        total
        for place in range(len(rows))
        if (total := _sum_of_neighbours(rows, place)) is not None and total.digits >= _LIKELY_DIGITS
    ]


def _sum_of_neighbours(rows: Sequence[Row], place: int) -> Sum | None:
    wanted = rows[place].figures
    filled = {name: value for name, value in wanted.items() if value is not None}
    if not any(filled.values()):
        return None
    for step in (1, -1):
        added = dict.fromkeys(filled, 0)
        end = place
        while 0 <= end + step < len(rows):
            end += step
            for name in added:
                added[name] += rows[end].figures[name] or 0
            if any(added[name] > filled[name] for name in added):
                break
            parts = rows[place + 1 : end + 1] if step > 0 else rows[end:place]
            if added == filled and len([row for row in parts if any(row.figures.values())]) >= 2:
                return Sum(rows[place], tuple(row.row for row in parts), by_figures=True)
    return None
