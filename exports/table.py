"""One table as a workbook with live rates, or as text for any spreadsheet program."""

import csv
import datetime as dt
import io
import math
import numbers
import re
from collections.abc import Callable
from typing import Any

import pandas as pd
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from charts.reading import Ratio, Reading
from exports.book import Book, Column
from language import N_, Language

# The 97.5% point of the normal distribution, for 95% intervals; a book with such intervals names it.
Z = "z_95"
# What a spreadsheet program may take for the beginning of a formula, be it after spaces or in full width.
_FORMULA = re.compile(r"^\s*[=+\-@\t\r\n＝＋－＠]")
_WIDEST, _NARROWEST, _NUMBER_WIDTH = 44, 10, 14


def table_xlsx(
    title: str, reading: Reading, words: Language, *, subtitle: str = "", source: str = "", demonstration: bool = False
) -> bytes:
    """The .xlsx of one table: title, subtitle and source (each as it is printed) above it, values as numbers, rates as formulas
    of their two counts."""
    book = Book(title, words.say(N_("Contains demonstration data")) if demonstration else "")
    under = [line for line in (subtitle, source) if line]
    page, row = book.sheet(words.say(N_("Table")), table_columns(reading), under=under)
    write_table(book, page, row, reading, words)
    return book.close()


def table_csv(reading: Reading, words: Language, *, demonstration: bool = False) -> bytes:
    """The table as UTF-8 text with a byte order mark, as spreadsheet programs expect it in the reader's country: in Vietnamese
    with semicolons and decimal commas, in English with commas and points. Numbers have 15 significant digits,
    as many as spreadsheet programs keep; days are written 2020-09-11; text that could run as a formula begins with an apostrophe
    (OWASP, CSV injection). Made-up figures are marked in each row, since a line above the header would hide it from programs."""
    comma = words.code == "vi"
    text = io.StringIO()
    rows = csv.writer(text, delimiter=";" if comma else ",", lineterminator="\r\n")
    frame = reading.frame
    if demonstration:
        frame = frame.assign(**{words.say(N_("Kind of figures")): words.say(N_("Demonstration data"))})
    rows.writerow([_inert(str(name)) for name in frame])
    points = {name for name, write in reading.formats.items() if write == words.points}
    for values in frame.itertuples(index=False, name=None):
        row = zip(frame, values, strict=True)
        # A difference of rates under a heading that says percentage points.
        figures = [value * 100 if name in points and not is_missing(value) else value for name, value in row]
        rows.writerow([_as_text(value, words, comma=comma) for value in figures])
    return "\N{BYTE ORDER MARK}".encode() + text.getvalue().encode()


def _as_text(value: Any, words: Language, *, comma: bool) -> str:
    if is_missing(value):
        return ""
    if isinstance(value, (dt.date, pd.Timestamp)):
        return value.isoformat()[:10]
    if is_number(value):
        number = plain(value)
        return (f"{number:.15g}" if isinstance(number, float) else str(number)).replace(".", "," if comma else ".")
    return _inert(words.write(value))


def _inert(text: str) -> str:
    return "'" + text if _FORMULA.match(text) else text


def table_columns(reading: Reading) -> list[Column]:
    """The columns of a sheet that holds it: as wide as their longest text, within limits."""
    columns = []
    for name in reading.frame:
        values = [value for value in reading.frame[name] if not is_missing(value)]
        number = name in reading.formats or (bool(values) and all(map(is_number, values)))
        longest = max((len(str(value)) for value in values if isinstance(value, str)), default=0)
        widest = max(_NARROWEST, longest + 2, min(len(str(name)), 20))
        columns.append(Column(str(name), _NUMBER_WIDTH if number and not longest else min(widest, _WIDEST), number))
    return columns


def write_table(book: Book, page: Worksheet, first: int, reading: Reading, words: Language) -> int:
    """Its rows from the row `first` (counted from 0) on; returns the row after the last. A rate, and its interval, is a formula
    wherever it is given; where it is not, the cell is empty whatever its counts are."""
    names = list(reading.frame)
    formulas = _formulas(reading)
    if any(ratio.low for ratio in reading.ratios.values()):
        book.name(Z, "=NORMSINV(0.975)")
    row = first
    for values in reading.frame.itertuples(index=False, name=None):
        for column, (name, value) in enumerate(zip(names, values, strict=True)):
            if is_missing(value) or value == "":
                continue
            if not is_number(value):
                book.write(page, row, column, value if isinstance(value, (str, dt.date)) else words.write(value))
                continue
            kind = book.pattern(number_format(value, reading.formats.get(name), words))
            if name in formulas:
                book.formula(page, row, column, formulas[name](row + 1), plain(value), kind)
            else:
                book.write(page, row, column, plain(value), kind)
        row += 1
    return row


def _formulas(reading: Reading) -> dict[str, Callable[[int], str]]:
    """For each column that follows from two others the formula in a row, counted from 1."""
    letters = {name: xl_col_to_name(place) for place, name in enumerate(reading.frame)}
    found: dict[str, Callable[[int], str]] = {}
    for name, ratio in reading.ratios.items():
        part, whole = letters[ratio.part], letters[ratio.whole]
        found[name] = lambda row, part=part, whole=whole: f'=IF(N({whole}{row})=0,"",{part}{row}/{whole}{row})'
        found |= _interval(ratio, part, whole)
    return found


def _interval(ratio: Ratio, part: str, whole: str) -> dict[str, Callable[[int], str]]:
    """Wilson's interval as metrics.intervals.wilson writes it; at none and at all of the dossiers its end is exact."""

    def end(row: int, sign: str, certain: str, limit: str) -> str:
        x, n = f"{part}{row}", f"{whole}{row}"
        root = f"{Z}*SQRT({x}/{n}*(1-{x}/{n})/{n}+{Z}^2/(4*{n}^2))"
        ends = f"({x}/{n}+{Z}^2/(2*{n}){sign}{root})/(1+{Z}^2/{n})"
        return f'=IF(N({n})=0,"",IF({x}={certain.format(n=n)},{certain.format(n=n)}/{n},{limit}({x}/{n},{ends})))'

    if not ratio.low:
        return {}
    return {
        ratio.low: lambda row: end(row, "-", "0", "MIN"),
        ratio.high: lambda row: end(row, "+", "{n}", "MAX"),
    }


def number_format(value: Any, write: Callable[[Any], str] | None, words: Language) -> str:
    """How a spreadsheet writes a number so that it looks as the reader sees it: with as many decimals, as a percentage, with a
    sign. A rate that is not quite 0 or 100% never looks as if it were."""
    number = plain(value)
    if write == words.points:
        return f"+{_PERCENT};\N{MINUS SIGN}{_PERCENT};0%"
    written = write(value) if write else words.write(value)
    if write == words.percent:
        return _percent(float(number))
    mark = "," if words.code == "vi" else "."
    decimals = len(re.sub(r"\D.*", "", written.rpartition(mark)[2])) if mark in written else 0
    plus = "#,##0" + ("." + "0" * decimals if decimals else "")
    return f"+{plus};\N{MINUS SIGN}{plus};0" if written.startswith("+") or write == words.signed else plus


_PERCENT = "0.00%"


def _percent(rate: float) -> str:
    if rate in (0, 1):
        return "0%"
    decimals = 2
    while decimals < 9 and round(rate * 100, decimals) in (0, 100):
        decimals += 1
    return f"0.{'0' * decimals}%"


def is_missing(value: Any) -> bool:
    return value is None or value is pd.NA or value is pd.NaT or (isinstance(value, float) and math.isnan(value))


def is_number(value: Any) -> bool:
    return isinstance(value, numbers.Real) and not isinstance(value, bool)


def plain(value: Any) -> int | float:
    """A number of any library as one of Python's."""
    return int(value) if isinstance(value, numbers.Integral) else float(value)
