"""Counts and points as bars, one row a group, each bar made of its parts."""

import html
from collections.abc import Sequence

import plotly.graph_objects as go

from charts import style
from charts.drawing import Bars, Part, Value
from charts.rate_dots import upright
from language import Language

_KEY_LINE = 22  # pixels
_KEY_LINES = 2  # for which there is always room


def count_bars(drawing: Bars, words: Language, *, keys: Sequence[str | None] | None = None) -> go.Figure:
    """The figure of bars on a scale from zero.

    Several parts have a key above the bars. `keys` are those of the units that the bars are about.
    """
    # On a phone the key has a line for each part.
    key = _KEY_LINE * max(0, len(drawing.parts) - _KEY_LINES)
    figure = style.base(style.rows(len(drawing.rows), extra=130 + key if len(drawing.parts) > 1 else 60))
    if len(drawing.parts) > 1:
        style.legend_above(figure)
    for part in drawing.parts:
        figure.add_trace(
            go.Bar(
                orientation="h",
                name=part.name,
                x=lengths(part.values),
                y=[place + style.BAR for place in range(len(drawing.rows))],
                width=style.BAR_WIDTH,
                marker={
                    "color": part.colour,
                    "line": {"color": style.GREY if part.hatched else part.colour, "width": 1 if part.hatched else 0},
                    "pattern": hatching(part),
                },
                hovertext=[
                    f"<b>{html.escape(label)}</b><br>{html.escape(part.name)}: {words.write(n)}"
                    for label, n in zip(drawing.rows, part.values, strict=True)
                ],
                hoverinfo="text",
                customdata=keys,
            )
        )
    marks = {place: mark for place, mark in enumerate(drawing.marks) if mark is not None}
    if marks:
        upright(figure, marks, style.BAR, size=24, name=drawing.marks_name)
    sums = [sum(lengths(values)) for values in zip(*(part.values for part in drawing.parts), strict=True)]
    ticks, tick_texts = style.number_ticks(max(sums, default=1.0), words)
    figure.update_layout(barmode="stack")
    figure.update_xaxes(range=[0, ticks[-1] * 1.02], tickvals=ticks, ticktext=tick_texts, showgrid=True, gridcolor=style.RULE)
    return style.label_rows(figure, drawing.rows, drawing.texts)


def lengths(values: Sequence[Value]) -> list[float]:
    """How long bars are: what is not there has no length."""
    return [float(value or 0) for value in values]


def hatching(part: Part) -> dict:
    """The pattern of a part, as Plotly draws it."""
    return {"shape": "x" if part.crossed else "/" if part.hatched else "", "fgcolor": style.GREY, "size": 6}
