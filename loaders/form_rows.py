"""Which rows of a form are its data, and which only add up the rows below or above them."""

import re
from dataclasses import dataclass

import pandas as pd

from language import N_
from loaders.collector import Collector
from schema.units import fold

# With its accents: "Tổng cộng" is a total, "Tổng công ty Điện lực" and the field "Công chứng" are not.
_TOTAL = re.compile(r"^(?:tổng(?:\s+(?:cộng|số)\b|\s*(?:$|[:(]))|cộng(?:\s*(?:$|[:(])|\s+(?:toàn|các|[ivx]+$|\d)))")
_TOTAL_WITHOUT_ACCENTS = ("tong", "tong cong", "tong so", "cong")
_SIGNATURE = re.compile(r"^(?:noi nhan|nguoi lap|nguoi bao cao|nguoi lam bao cao|lanh dao|thu truong|ky va ghi|tm |kt )")
# "I", "II.", "A": the number of a section; "1.2": a part of "1".
_ROMAN = re.compile(r"^[IVX]+$")
_LETTER = re.compile(r"^[A-H]$")
_DOTTED = re.compile(r"^\d+(?:\.\d+)*$")
_NUMBER_IN_LABEL = re.compile(r"^([IVX]+|[A-H])[.)]\s")


@dataclass(frozen=True)
class Sum:
    """A row that adds up others: its `printed` figures by column, and the rows it adds up (None: all), counted from 1."""

    printed: dict
    rows: tuple[int, ...] | None = None


def is_total(text: str) -> bool:
    """Whether a label or a number says that its row is a total."""
    return bool(_TOTAL.match(text.casefold())) or (text.isascii() and fold(text) in _TOTAL_WITHOUT_ACCENTS)


def is_signature(text: str) -> bool:
    """Whether a label belongs to the lines below the grid."""
    return bool(_SIGNATURE.match(fold(text)))


def number_of(number: str, label: str) -> str:
    """A row's number without the dot after it; a section may carry it in its label, as in "II. Xã, phường"."""
    in_label = None if number else _NUMBER_IN_LABEL.match(label)
    return in_label[1] if in_label else number.rstrip(".) ")


def sums_and_rows(records: list[dict]) -> tuple[list[Sum], list[dict]]:
    """The rows that add up the ones below them, and the data rows. A record has its `number` and its `row`.

    `Sum.rows` also names the sums among the rows below, which are no data. A section that nothing stands under is data
    itself: its figures are nowhere else.
    """
    depths = _depths([record["number"] for record in records])
    sums, rows = [], []
    for place, record in enumerate(records):
        end = place + 1
        while end < len(records) and _is_under(record["number"], depths[place], records[end]["number"], depths[end]):
            end += 1
        if end == place + 1:
            rows.append(record)
        else:
            sums.append(Sum(record, tuple(under["row"] for under in records[place + 1 : end])))
    return sums, rows


def _depths(numbers: list[str]) -> list[int]:
    """How deep each row stands: sections 0 and 1, the kind that comes first outside; then 2 and one more for each dot."""
    kinds = ["roman" if _ROMAN.match(number) else "letter" if _LETTER.match(number) else "row" for number in numbers]
    outer = next((kind for kind in kinds if kind != "row"), None)
    return [
        2 + (number.count(".") if _DOTTED.match(number) else 0) if kind == "row" else int(kind != outer)
        for number, kind in zip(numbers, kinds, strict=True)
    ]


def _is_under(number: str, depth: int, other: str, other_depth: int) -> bool:
    return other_depth > depth and (depth < 2 or other.startswith(f"{number}."))


def check_sums(rows: pd.DataFrame, sums: list[Sum], places: dict[str, int], problems: Collector) -> None:
    """A printed sum may have been typed by hand; the sum of the rows is used either way."""
    for printed in sums:
        added_up = rows if printed.rows is None else rows.loc[rows["row"].isin(printed.rows)]
        for name, at in places.items():
            value = printed.printed[name]
            if value is None or added_up[name].isna().all():
                continue
            added = int(added_up[name].sum())
            if added != value:
                problems.add(
                    "warning",
                    "total_differs",
                    N_("The printed total is {value}, the rows add up to {sum}. The rows are used."),
                    row=printed.printed["row"] - 1,
                    column=at,
                    value=value,
                    sum=added,
                )
