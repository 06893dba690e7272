"""Draws an indicator by its nature: bars for what adds up, steps for a stock, marks for a share, parts for a split."""

import html
from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from charts import style
from charts.axis import axis_periods
from language import Language
from schema.periods import Period

# Of a panel among many, and of the picture of one.
SMALL, LARGE = 170, 360
_COLOURS = (style.NAVY, style.PALE, style.SAND, style.GREY, style.RULE, style.WHITE)
_ROOM_FOR_TEXT = 0.1
_HIGH = 0.35


def _base(periods: Sequence[Period], words: Language, height: int) -> go.Figure:
    """An empty picture with the periods along its axis, which names as many of them as there is room for."""
    figure = style.base(height, top=28, bottom=40)
    ticks = axis_periods(list(periods), words)
    return figure.update_xaxes(tickangle=0, tickvals=list(ticks), ticktext=list(ticks.values()), range=[-0.6, len(periods) - 0.4])


def _absent(figure: go.Figure, values: Sequence, words: Language) -> go.Figure:
    """A dash where nothing is reported: a gap alone might be a 0."""
    for place, value in enumerate(values):
        if pd.isna(value):
            figure.add_annotation(
                x=place, y=0, yanchor="bottom", showarrow=False, text=words.write(None), font={"color": style.GREY}
            )
    return figure


def _top(values: Sequence, *more: float | None) -> float:
    return max([*(float(value) for value in values if not pd.isna(value)), *(one for one in more if one is not None), 1e-9])


def _high(values: Sequence, top: float) -> list[bool]:
    """Which bars have room for their number."""
    return [not pd.isna(value) and float(value) >= _HIGH * top for value in values]


def _target(figure: go.Figure, target: Sequence[float | None]) -> None:
    """Long dashes where a period has a target."""
    if any(one is not None for one in target):
        figure.add_trace(
            go.Scatter(
                x=[place + side for place in range(len(target)) for side in (-0.45, 0.45)],
                y=[one for one in target for _ in (0, 1)],
                mode="lines",
                line={"color": style.INK, "width": 2, "dash": "longdash"},
                connectgaps=False,
                hoverinfo="skip",
            )
        )


def flow_bars(
    table: pd.DataFrame, now: Sequence[bool], hover: list[str], target: Sequence[float | None], words: Language, *, height: int
) -> go.Figure:
    """A bar a period from zero, those of the chosen period (`now`) in full colour; `target` is what each was to come to."""
    figure = _base(list(table["period"]), words, height)
    top = _top(table["value"], *target)
    figure.add_trace(
        go.Bar(
            x=list(range(len(table))),
            y=table["value"].astype(float),
            marker={"color": [style.NAVY if one else style.PALE for one in now]},
            text=["" if pd.isna(value) else words.number(float(value), 1) for value in table["value"]],
            textposition=["inside" if high else "outside" for high in _high(table["value"], top)],
            constraintext="none",
            textangle=0,
            insidetextanchor="end",
            insidetextfont={"color": [style.WHITE if one else style.INK for one in now]},
            cliponaxis=False,
            hovertext=hover,
            hoverinfo="text",
        )
    )
    _target(figure, target)
    figure.update_yaxes(range=[0, top * 1.2], showticklabels=False)
    return _absent(figure, table["value"], words)


def stock_steps(
    table: pd.DataFrame, now: Sequence[bool], hover: list[str], target: Sequence[float | None], words: Language, *, height: int
) -> go.Figure:
    """The level at the end of each period, joined by steps: a level stays until it changes. Scale from zero."""
    figure = _base(list(table["period"]), words, height)
    figure.add_trace(
        go.Scatter(
            x=list(range(len(table))),
            y=table["value"].astype(float),
            mode="lines+markers+text",
            line={"color": style.NAVY, "width": 2, "shape": "hv"},
            marker={"color": [style.NAVY if one else style.PALE for one in now], "size": 12},
            text=["" if pd.isna(value) else words.number(float(value), 1) for value in table["value"]],
            textposition="top center",
            connectgaps=False,
            cliponaxis=False,
            hovertext=hover,
            hoverinfo="text",
        )
    )
    _target(figure, target)
    figure.update_yaxes(range=[0, _top(table["value"], *target) * 1.25], showticklabels=False)
    return _absent(figure, table["value"], words)


def share_marks(
    table: pd.DataFrame, now: Sequence[bool], hover: list[str], target: Sequence[float | None], words: Language, *, height: int
) -> go.Figure:
    """A mark a period with its 95 % interval, on a scale from 0; of a share that is not given a dash."""
    figure = _base(list(table["period"]), words, height)
    rate, low, high = (table[name].astype(float) for name in ("rate", "low", "high"))
    figure.add_trace(
        go.Scatter(
            x=list(range(len(table))),
            y=rate,
            mode="lines+markers",
            line={"color": style.PALE, "width": 1.5},
            marker={"color": [style.NAVY if one else style.PALE for one in now], "size": 10},
            error_y={
                "type": "data",
                "symmetric": False,
                "array": (high - rate).fillna(0),
                "arrayminus": (rate - low).fillna(0),
                "color": style.GREY,
                "thickness": 1.5,
                "width": 4,
            },
            connectgaps=False,
            cliponaxis=False,
            hovertext=hover,
            hoverinfo="text",
        )
    )
    _target(figure, target)
    ticks, texts = style.rate_ticks(0.0, min(1.0, _top(high, *target) * 1.05), words)
    figure.update_yaxes(
        range=[-0.03 * ticks[-1], ticks[-1] * 1.02], tickvals=ticks, ticktext=texts, showgrid=True, gridcolor=style.RULE
    )
    return _absent(figure, table["rate"], words)


def split_bars(table: pd.DataFrame, names: dict[str, str], labels: dict[Period, str], words: Language) -> go.Figure:
    """A bar a period, all of them as long, made of the classes with their counts; the key stands above them."""
    figure = style.legend_above(style.base(style.rows(len(labels), extra=130)))
    places = {period: place for place, period in enumerate(labels)}
    for number, (code, name) in enumerate(names.items()):
        part = table.loc[(table["code"] == code) & table["share"].notna()]
        colour = _COLOURS[number % len(_COLOURS)]
        figure.add_trace(
            go.Bar(
                orientation="h",
                name=name,
                x=part["share"].astype(float),
                y=[places[period] + style.BAR for period in part["period"]],
                width=style.BAR_WIDTH,
                marker={"color": colour, "line": {"color": style.GREY, "width": 1}},
                text=[words.number(float(row.value), 1) if row.share >= _ROOM_FOR_TEXT else "" for row in part.itertuples()],
                textposition="inside",
                insidetextanchor="middle",
                textangle=0,
                textfont={"color": style.WHITE if colour in (style.NAVY, style.GREY) else style.INK},
                hovertext=[
                    f"<b>{html.escape(labels[row.period])}</b><br>{html.escape(name)}: {words.number(float(row.value), 1)} "
                    f"({words.percent(float(row.share))})"
                    for row in part.itertuples()
                ],
                hoverinfo="text",
            )
        )
    ticks = [0, 0.25, 0.5, 0.75, 1]
    figure.update_layout(barmode="stack")
    figure.update_xaxes(range=[0, 1.002], tickvals=ticks, ticktext=[words.tick_percent(tick) for tick in ticks])
    totals = table.groupby("period")["value"].sum()
    counts = [words.number(float(totals.get(period, 0)), 1) for period in labels]
    return style.label_rows(figure, list(labels.values()), counts)
