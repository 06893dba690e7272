"""Two figures of each row joined by a line: points now and before, or as a unit scored itself and as it was appraised."""

import html
from collections.abc import Sequence

import plotly.graph_objects as go

from charts import style
from charts.drawing import Pairs, Value
from charts.rate_dots import MARK
from language import Language


def points_ends(*values: Value) -> tuple[float, float]:
    """The ends of an axis of points: all that are known, at least one point apart."""
    known = [value for value in values if value is not None]
    return min(known), max(max(known), min(known) + 1)


def dumbbells(drawing: Pairs, words: Language, *, keys: Sequence[str | None] | None = None) -> go.Figure:
    """The figure of pairs that are all known and lie between ends. `keys` are those of the units that the rows are about."""
    figure = style.legend_above(style.base(style.rows(len(drawing.rows), extra=130)))
    places = [place + MARK for place in range(len(drawing.rows))]
    for place, start, end in zip(places, drawing.hollow, drawing.filled, strict=True):
        figure.add_shape(type="line", x0=start, x1=end, y0=place, y1=place, line={"color": style.GREY, "width": 2})
    hover = [f"<b>{html.escape(name)}</b><br>{html.escape(text)}" for name, text in zip(drawing.rows, drawing.texts, strict=True)]
    looks = (
        (drawing.called[0], drawing.hollow, {"color": style.GREY, "symbol": "circle-open", "size": 10, "line": {"width": 2}}),
        (drawing.called[1], drawing.filled, {"color": style.NAVY, "symbol": "circle", "size": 11}),
    )
    for name, values, marker in looks:
        figure.add_trace(
            go.Scatter(
                x=list(values),
                y=places,
                mode="markers",
                name=name,
                marker=marker,
                hovertext=hover,
                hoverinfo="text",
                customdata=list(keys) if keys else None,
            )
        )
    ticks = style.nice_steps(*(drawing.ends or points_ends(*drawing.hollow, *drawing.filled)))
    pad = (ticks[-1] - ticks[0]) * 0.02
    figure.update_xaxes(
        range=[ticks[0] - pad, ticks[-1] + pad],
        tickvals=ticks,
        ticktext=[words.number(tick, 2) for tick in ticks],
        showgrid=True,
        gridcolor=style.RULE,
    )
    return style.label_rows(figure, drawing.rows, drawing.texts)
