"""Counts as bars, one row a group, each bar made of its parts."""

import html
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from charts import style
from language import Language

_KEY_LINE = 22  # pixels
_KEY_LINES = 2  # for which there is always room


@dataclass(frozen=True)
class Part:
    """One part of every bar: its name, its colour and how many of each row are in it; `hatch` is one of Plotly's patterns."""

    name: str
    colour: str
    counts: pd.Series
    hatch: str = ""


def count_bars(
    labels: list[str], texts: list[str], parts: list[Part], words: Language, *, keys: list[str] | None = None
) -> go.Figure:
    """A row for each of `labels`, with `texts` beside the label and the parts after each other in the bar.

    Several parts have a key above the bars. `keys` are those of the units that the bars are about.
    """
    # On a phone the key has a line for each part.
    key = _KEY_LINE * max(0, len(parts) - _KEY_LINES)
    figure = style.base(style.rows(len(labels), extra=130 + key if len(parts) > 1 else 60))
    if len(parts) > 1:
        style.legend_above(figure)
    for part in parts:
        figure.add_trace(
            go.Bar(
                orientation="h",
                name=part.name,
                x=part.counts.astype(float),
                y=[place + style.BAR for place in range(len(labels))],
                width=style.BAR_WIDTH,
                marker={
                    "color": part.colour,
                    "line": {"color": style.GREY if part.hatch else part.colour, "width": 1 if part.hatch else 0},
                    "pattern": {"shape": part.hatch, "fgcolor": style.GREY, "size": 6},
                },
                hovertext=[
                    f"<b>{html.escape(label)}</b><br>{html.escape(part.name)}: {words.write(n)}"
                    for label, n in zip(labels, part.counts, strict=True)
                ],
                hoverinfo="text",
                customdata=keys,
            )
        )
    longest = sum(part.counts.astype(float) for part in parts).max() if labels else 1
    ticks, tick_texts = style.number_ticks(float(longest), words)
    figure.update_layout(barmode="stack")
    figure.update_xaxes(range=[0, ticks[-1] * 1.02], tickvals=ticks, ticktext=tick_texts, showgrid=True, gridcolor=style.RULE)
    return style.label_rows(figure, labels, texts)
