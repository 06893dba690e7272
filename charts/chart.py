"""What a picture is before anyone draws it: the figure with everything that must stand beside it."""

from dataclasses import dataclass
from typing import Literal

import plotly.graph_objects as go

from charts.drawing import Drawing
from charts.reading import Reading
from language import Text
from schema.periods import Period


@dataclass(frozen=True)
class Course:
    """The periods that a picture and its table go through, row by row; they lie at 0, 1, 2 … along the axis `along`."""

    periods: tuple[Period, ...]
    along: Literal["x", "y"]


@dataclass(frozen=True)
class Chart:
    """One picture for screen or export, in one language.

    `title` states the finding and is computed from the same table as the figure; `subtitle` names the
    measure, its denominator and the scale; `alt` says in words what the figure shows; `table` holds the
    same figures; `note` is the rule that must be read with it, and `caveat` what of it even those must read who see no notes, as
    on a projector: without it the title would mislead. `demonstration` is true as soon as any row
    behind it is made up. `course` is there where the picture goes through time. `remarks` are what analysts have said of
    its days, each with who said it and when. `explains` are the metrics it shows, by their codes in `schema.explained`.
    `drawing` has the marks of the figure for programs that draw charts of their own; a picture without one is shown there as
    its table.
    """

    key: str
    title: str
    subtitle: str
    alt: str
    figure: go.Figure
    table: Reading
    note: str = ""
    demonstration: bool = False
    course: Course | None = None
    remarks: tuple[str, ...] = ()
    explains: tuple[str, ...] = ()
    drawing: Drawing | None = None
    caveat: str = ""


@dataclass(frozen=True)
class NoChart:
    """A picture the figures cannot support: what it would have been, and why it is not there."""

    key: str
    title: str
    reason: Text
