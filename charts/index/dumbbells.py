"""Two figures of each row joined by a line: points now and before, or as a unit scored itself and as it was appraised."""

import html
from collections.abc import Sequence

import plotly.graph_objects as go

from charts import style
from charts.rate_dots import MARK
from language import Language


def dumbbells(
    names: Sequence[str],
    texts: Sequence[str],
    hollow: Sequence[float],
    filled: Sequence[float],
    words: Language,
    *,
    called: tuple[str, str],
    keys: Sequence[str] | None = None,
) -> go.Figure:
    """A row for each of `names`, from its `hollow` mark to its `filled` one; `called` is what these are, in this order. `keys`
    are those of the units that the rows are about."""
    figure = style.legend_above(style.base(style.rows(len(names), extra=130)))
    places = [place + MARK for place in range(len(names))]
    for place, start, end in zip(places, hollow, filled, strict=True):
        figure.add_shape(type="line", x0=start, x1=end, y0=place, y1=place, line={"color": style.GREY, "width": 2})
    hover = [f"<b>{html.escape(name)}</b><br>{html.escape(text)}" for name, text in zip(names, texts, strict=True)]
    looks = (
        (called[0], hollow, {"color": style.GREY, "symbol": "circle-open", "size": 10, "line": {"width": 2}}),
        (called[1], filled, {"color": style.NAVY, "symbol": "circle", "size": 11}),
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
    ends = [*hollow, *filled]
    ticks = style.nice_steps(min(ends), max(max(ends), min(ends) + 1))
    pad = (ticks[-1] - ticks[0]) * 0.02
    figure.update_xaxes(
        range=[ticks[0] - pad, ticks[-1] + pad],
        tickvals=ticks,
        ticktext=[words.number(tick, 2) for tick in ticks],
        showgrid=True,
        gridcolor=style.RULE,
    )
    return style.label_rows(figure, list(names), list(texts))
