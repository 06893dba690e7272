"""The cells of a slide's table that hold the numbers of its chart, so that the chart follows them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from xlsxwriter.utility import xl_rowcol_to_cell

from charts.drawing import Cloud, Drawing, Lines, Value
from charts.reading import Reading
from exports.table import is_missing, is_number, plain


@dataclass(frozen=True)
class TableCell:
    """A number and the cell of the table that holds it. Where that is emptied nothing is drawn: what is missing is not zero."""

    value: float
    cell: str

    @property
    def formula(self) -> str:
        return f'=IF({self.cell}="",NA(),{self.cell})'


# A number of the drawing: one that stays as it is, or one that follows the table.
Number = Value | TableCell


@dataclass(frozen=True)
class Distance:
    """How far `high` lies above `low`, of which one at least follows the table; nothing where it lies below."""

    low: float | TableCell
    high: float | TableCell

    @property
    def value(self) -> float:
        return max(0.0, float(_now(self.high)) - float(_now(self.low)))

    @property
    def formula(self) -> str:
        low, high = (f"N({end.cell})" if isinstance(end, TableCell) else repr(float(end)) for end in (self.low, self.high))
        return f"=MAX(0,{high}-{low})"


@dataclass(frozen=True)
class Furthest:
    """The end of a scale: `end`, or the highest of some numbers of the table once that is higher."""

    end: float
    numbers: tuple[TableCell, ...]

    @property
    def value(self) -> float:
        return max(self.end, *(number.value for number in self.numbers))

    @property
    def formula(self) -> str:
        return f"=MAX({self.end!r},{','.join(f'N({number.cell})' for number in self.numbers)})"


def furthest(end: float, numbers: Iterable[Number]) -> Furthest | float:
    """How far a scale that ends there has to reach for these, some of which may change."""
    live = tuple(number for number in numbers if isinstance(number, TableCell))
    return Furthest(float(end), live) if live else end


def distance(low: Number, high: Number) -> Distance | Value:
    """How far the second lies above the first; missing where either is, and a number that stays where both do."""
    if low is None or high is None:
        return None
    found = Distance(low, high)
    return found if isinstance(low, TableCell) or isinstance(high, TableCell) else found.value


def _now(number: float | TableCell) -> float:
    return number.value if isinstance(number, TableCell) else number


class TableCells:
    """The table of a drawing as `write_table` has written it from the row `first` (counted from 0) on."""

    def __init__(self, reading: Reading, first: int, drawing: Drawing) -> None:
        self._reading, self._first = reading, first
        self._rows = _rows(reading, _names(drawing))
        self.rates = tuple(reading.ratios)
        self.lows = tuple(ratio.low for ratio in reading.ratios.values())
        self.highs = tuple(ratio.high for ratio in reading.ratios.values())

    def holding(self, values: Sequence[Value], *names: str) -> tuple[Number, ...]:
        """The values, one for each row of the drawing, as the cells of the one column that holds exactly these there. Where
        several do, `names` are asked in turn which column is called so, or alone begins so; without any they stay numbers."""
        column = self._column(values, names)
        if column is None:
            return tuple(values)
        return tuple(
            None if value is None else TableCell(plain(value), xl_rowcol_to_cell(self._first + row, column))
            for row, value in zip(self._rows, values, strict=True)
        )

    def _column(self, values: Sequence[Value], names: Sequence[str]) -> int | None:
        if self._rows is None or all(value is None for value in values):
            return None
        frame = self._reading.frame.iloc[list(self._rows)]
        found = [place for place in range(frame.shape[1]) if list(map(_number, frame.iloc[:, place])) == list(values)]
        for name in filter(None, names):
            for fits in (str.__eq__, str.startswith):
                called = [place for place in found if fits(str(frame.columns[place]), name)]
                if len(called) == 1:
                    return called[0]
        return found[0] if len(found) == 1 else None


def _number(value: Any) -> Value | str:
    """As drawings have it; a text is none of theirs."""
    if is_missing(value):
        return None
    return plain(value) if is_number(value) else str(value)


def _names(drawing: Drawing) -> Sequence[str]:
    match drawing:
        case Lines():
            return drawing.periods
        case Cloud():
            return [point.name for point in drawing.points]
    return drawing.rows


def _rows(reading: Reading, names: Sequence[str]) -> Sequence[int] | None:
    """The table's row of each name: the only one that has the name, which may stand behind a rank (3 · Anh Sơn). A table of other
    names that is as long as the drawing has the same rows."""
    for _, column in reading.frame.items():
        found = [[row for row, text in enumerate(column) if _is_named(name, text)] for name in names]
        if found and all(len(rows) == 1 for rows in found):
            return [row for (row,) in found]
    return range(len(names)) if len(names) == len(reading.frame) else None


def _is_named(name: str, text: object) -> bool:
    return isinstance(text, str) and bool(text) and (name == text or name.endswith(f" · {text}"))
