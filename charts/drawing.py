"""What a picture draws, apart from how: marks and lines that a native chart of another program can be made of."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

import pandas as pd

# A share is between 0 and 1; the others are whole numbers of dossiers or findings, numbers of points, and of days.
Unit = Literal["share", "count", "points", "days"]
Value = float | None
Dash = Literal["solid", "dash", "dot", "longdash"]


def values_of(column: Iterable) -> tuple[Value, ...]:
    """A column of a table as plain numbers, None where it has none."""
    return tuple(None if pd.isna(value) else value.item() if hasattr(value, "item") else value for value in column)


@dataclass(frozen=True)
class Part:
    """One part of every bar, from the left: its name, its colour (#RRGGBB) and its value in each row, None where it has nothing
    to say of the row; `hatched` where it is no known outcome, and `crossed` both ways where it is one that cannot be judged."""

    name: str
    colour: str
    values: tuple[Value, ...]
    hatched: bool = False
    crossed: bool = False


@dataclass(frozen=True)
class Bars:
    """Lying bars, one for each row from the top, made of the same parts one after the other. `texts` are what is written beside
    each row. With `whole` each bar is drawn as the shares of its own sum. `marks` are upright lines in the rows, as a median or a
    target, and `marks_name` is what they are."""

    rows: tuple[str, ...]
    parts: tuple[Part, ...]
    unit: Unit = "count"
    texts: tuple[str, ...] = ()
    whole: bool = False
    marks: tuple[Value, ...] = ()
    marks_name: str = ""


@dataclass(frozen=True)
class Dot:
    """A mark in a row, with its interval where it has one; `look` says what it stands for (charts.rate_dots)."""

    value: Value
    low: Value = None
    high: Value = None
    look: str = "plain"
    target: Value = None


@dataclass(frozen=True)
class Dots:
    """One mark for each row from the top. `texts` are written beside each row; `reference` is a line across all of them. Between
    the `ends` lies all that is drawn; the axis goes on to the next round steps."""

    rows: tuple[str, ...]
    dots: tuple[Dot, ...]
    unit: Unit = "share"
    texts: tuple[str, ...] = ()
    ends: tuple[float, float] | None = None
    reference: Value = None
    reference_name: str = ""


@dataclass(frozen=True)
class Pairs:
    """Two marks in each row from the top, joined by a line: first the hollow one, then the filled one; `called` is what they
    are. `looks` are those of the filled ones ("plain" or "worse"; all plain if there are none). `marks` and `marks_name` are as
    in Bars, `ends` as in Dots."""

    rows: tuple[str, ...]
    hollow: tuple[Value, ...]
    filled: tuple[Value, ...]
    called: tuple[str, str]
    unit: Unit = "points"
    texts: tuple[str, ...] = ()
    looks: tuple[str, ...] = ()
    marks: tuple[Value, ...] = ()
    marks_name: str = ""
    ends: tuple[float, float] | None = None


@dataclass(frozen=True)
class Line:
    """Values along the periods; a missing one is a gap. `marked`: only a line with marks has figures of its own, the others are
    limits, centres and targets. `called` are the places of marks that are called out, with 1 for high and -1 for low. `below`: it
    is of another order of magnitude and has a picture of its own below the others."""

    name: str
    colour: str
    values: tuple[Value, ...]
    dash: Dash = "solid"
    marked: bool = False
    called: dict[int, int] = field(default_factory=dict)
    below: bool = False


@dataclass(frozen=True)
class Lines:
    """Lines through the same periods, on one scale from zero, those `below` the others on one of their own."""

    periods: tuple[str, ...]
    lines: tuple[Line, ...]
    unit: Unit = "share"

    def pictures(self) -> "tuple[Lines, ...]":
        """One for each scale, from the top."""
        parts = (tuple(line for line in self.lines if line.below == below) for below in (False, True))
        return tuple(replace(self, lines=part) for part in parts if part)


@dataclass(frozen=True)
class Point:
    """A named mark of a cloud; `called` where its name is written beside it."""

    name: str
    x: float
    y: float
    look: str = "within"
    called: bool = False


@dataclass(frozen=True)
class Curve:
    """A line through a cloud; where a value is missing it ends."""

    name: str
    x: tuple[float, ...]
    y: tuple[Value, ...]
    dash: Dash = "solid"


@dataclass(frozen=True)
class Cloud:
    """Marks by two numbers, and curves around them; the first number on a logarithmic scale, the second between the `ends`, which
    curves may leave."""

    points: tuple[Point, ...]
    curves: tuple[Curve, ...]
    x_name: str
    y_name: str
    unit: Unit = "share"
    ends: tuple[float, float] | None = None


Drawing = Bars | Dots | Pairs | Lines | Cloud
