"""A rate period after period, with its interval, on a scale that starts at zero."""

import pandas as pd
import plotly.graph_objects as go

from charts import style
from charts.rate_dots import hover_text, scale
from language import Language

_FEWEST_FOR_A_LINE = 4


def trend_line(
    table: pd.DataFrame,
    labels: list[str],
    words: Language,
    *,
    ticks: dict[int, str],
    side: str = "overdue",
    reference: float | None = None,
    reference_name: str = "",
) -> go.Figure:
    """`table` (as metrics.rates.with_rate makes it) in time order, named by `labels`; `ticks` are the places that the axis
    names and how. A period without a rate is a gap in the line, never a zero. Periods whose whole interval lies above
    `reference` are accented."""
    figure = style.base(380, top=30, bottom=40)
    low, high = scale(table, side, reference)
    rates, rate_texts = style.rate_ticks(low, high, words)
    places = list(range(len(table)))
    rate = table["rate"].astype(float)
    worse = [reference is not None and bool(above) for above in table["low"].gt(reference or 0).fillna(False)]
    figure.add_trace(
        go.Scatter(
            x=places,
            y=rate,
            # Two or three points are not a trend, so no line leads the eye from one to the next.
            mode="lines+markers" if rate.notna().sum() >= _FEWEST_FOR_A_LINE else "markers",
            connectgaps=False,
            cliponaxis=False,
            line={"color": style.NAVY, "width": 2},
            marker={
                "color": [style.OVERDUE if flag else style.NAVY for flag in worse],
                "symbol": ["diamond" if flag else "circle" for flag in worse],
                "size": [12 if flag else 8 for flag in worse],
            },
            error_y={
                "type": "data",
                "symmetric": False,
                "array": (table["high"].astype(float) - rate),
                "arrayminus": (rate - table["low"].astype(float)),
                "color": style.PALE,
                "thickness": 1.5,
                "width": 3,
            },
            hovertext=[hover_text(label, row, words) for label, (_, row) in zip(labels, table.iterrows(), strict=True)],
            hoverinfo="text",
        )
    )
    if reference is not None:
        figure.add_hline(y=reference, line={"color": style.GREY, "width": 1, "dash": "dot"})
        figure.add_annotation(
            x=0,
            xref="paper",
            y=1,
            yref="paper",
            xanchor="left",
            yanchor="bottom",
            showarrow=False,
            text="···· " + reference_name,
            font={"color": style.GREY, "size": style.TEXT_SIZE - 1},
        )
    figure.update_xaxes(tickangle=0, tickvals=list(ticks), ticktext=list(ticks.values()), range=[-0.5, len(table) - 0.5])
    figure.update_yaxes(range=[rates[0], rates[-1]], tickvals=rates, ticktext=rate_texts, showgrid=True, gridcolor=style.RULE)
    return figure
