"""What a picture is before anyone draws it: the figure with everything that must stand beside it."""

from dataclasses import dataclass

import plotly.graph_objects as go

from charts.reading import Reading
from language import Text


@dataclass(frozen=True)
class Chart:
    """One picture for screen or export, in one language.

    `title` states the finding and is computed from the same table as the figure; `subtitle` names the
    measure, its denominator and the scale; `alt` says in words what the figure shows; `table` holds the
    same figures; `note` is the rule that must be read with it. `demonstration` is true as soon as any row
    behind it is made up.
    """

    key: str
    title: str
    subtitle: str
    alt: str
    figure: go.Figure
    table: Reading
    note: str = ""
    demonstration: bool = False


@dataclass(frozen=True)
class NoChart:
    """A picture the figures cannot support: what it would have been, and why it is not there."""

    key: str
    title: str
    reason: Text
