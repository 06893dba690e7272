"""Draws an indicator by its nature: bars for what adds up, steps for a stock, marks for a share, parts for a split."""

import html
from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from charts import style
from charts.axis import axis_periods
from charts.bars import lengths
from charts.drawing import Bars, Line, Lines, Part, Value, values_of
from language import N_, Language
from schema.periods import Period

# Of a panel among many, and of the picture of one.
SMALL, LARGE = 170, 360
_COLOURS = (style.NAVY, style.PALE, style.SAND, style.GREY, style.RULE, style.WHITE)
_ROOM_FOR_TEXT = 0.1
_HIGH = 0.35


def period_bars(table: pd.DataFrame, labels: Sequence[str], target: Sequence[float | None], words: Language) -> Bars:
    """A bar for each period of `table` (metrics.programme.course), named by `labels`; `target` is what each was to come to."""
    values = values_of(table["value"])
    texts = tuple(words.number(value, 1) for value in values)
    marks = tuple(target) if _any(target) else ()
    parts = (Part(words.say(N_("Value")), style.NAVY, values),)
    return Bars(tuple(labels), parts, texts=texts, marks=marks, marks_name=words.say(N_("Target")) if marks else "")


def level_line(table: pd.DataFrame, labels: Sequence[str], target: Sequence[float | None], words: Language) -> Lines:
    """The level at the end of each period of `table`, and the targets."""
    line = Line(words.say(N_("Value")), style.NAVY, values_of(table["value"]), marked=True)
    return Lines(tuple(labels), (line, *_target_line(target, words)), "count")


def share_line(table: pd.DataFrame, labels: Sequence[str], target: Sequence[float | None], words: Language) -> Lines:
    """The share of each period of `table`, the ends of its interval, and the targets."""
    lines = (
        Line(words.say(N_("Rate")), style.NAVY, values_of(table["rate"]), marked=True),
        Line(words.say(N_("95% from")), style.GREY, values_of(table["low"]), "dash"),
        Line(words.say(N_("95% to")), style.GREY, values_of(table["high"]), "dash"),
    )
    return Lines(tuple(labels), (*lines, *_target_line(target, words)))


def _target_line(target: Sequence[float | None], words: Language) -> list[Line]:
    return [Line(words.say(N_("Target")), style.INK, tuple(target), "longdash")] if _any(target) else []


def _any(target: Sequence[float | None]) -> bool:
    return any(one is not None for one in target)


def split_parts(table: pd.DataFrame, names: dict[str, str], labels: dict[Period, str], words: Language) -> Bars:
    """A bar for each of the periods, made of the classes of `table` (metrics.programme.split)."""
    keyed = dict(zip(zip(table["period"], table["code"], strict=True), values_of(table["value"]), strict=True))
    parts = tuple(
        Part(name, _COLOURS[number % len(_COLOURS)], tuple(keyed.get((period, code)) for period in labels))
        for number, (code, name) in enumerate(names.items())
    )
    totals = table.groupby("period")["value"].sum()
    texts = tuple(words.number(float(totals.get(period, 0)), 1) for period in labels)
    return Bars(tuple(labels.values()), parts, texts=texts, whole=True)


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
    if _any(target):
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


def _targets(drawing: Lines) -> tuple[Value, ...]:
    return next((line.values for line in drawing.lines if line.dash == "longdash"), ())


def _apart(upper: Sequence[Value], lower: Sequence[Value]) -> list[float]:
    return [0.0 if high is None or low is None else high - low for high, low in zip(upper, lower, strict=True)]


def flow_bars(
    drawing: Bars, periods: Sequence[Period], now: Sequence[bool], hover: list[str], words: Language, *, height: int
) -> go.Figure:
    """A bar a period from zero, those of the chosen period (`now`) in full colour."""
    values = drawing.parts[0].values
    figure = _base(periods, words, height)
    top = _top(values, *drawing.marks)
    figure.add_trace(
        go.Bar(
            x=list(range(len(periods))),
            y=list(values),
            marker={"color": [style.NAVY if one else style.PALE for one in now]},
            text=["" if value is None else words.number(value, 1) for value in values],
            textposition=["inside" if high else "outside" for high in _high(values, top)],
            constraintext="none",
            textangle=0,
            insidetextanchor="end",
            insidetextfont={"color": [style.WHITE if one else style.INK for one in now]},
            cliponaxis=False,
            hovertext=hover,
            hoverinfo="text",
        )
    )
    _target(figure, drawing.marks)
    figure.update_yaxes(range=[0, top * 1.2], showticklabels=False)
    return _absent(figure, values, words)


def stock_steps(
    drawing: Lines, periods: Sequence[Period], now: Sequence[bool], hover: list[str], words: Language, *, height: int
) -> go.Figure:
    """The level at the end of each period, joined by steps: a level stays until it changes. Scale from zero."""
    values, target = drawing.lines[0].values, _targets(drawing)
    figure = _base(periods, words, height)
    figure.add_trace(
        go.Scatter(
            x=list(range(len(periods))),
            y=list(values),
            mode="lines+markers+text",
            line={"color": style.NAVY, "width": 2, "shape": "hv"},
            marker={"color": [style.NAVY if one else style.PALE for one in now], "size": 12},
            text=["" if value is None else words.number(value, 1) for value in values],
            textposition="top center",
            connectgaps=False,
            cliponaxis=False,
            hovertext=hover,
            hoverinfo="text",
        )
    )
    _target(figure, target)
    figure.update_yaxes(range=[0, _top(values, *target) * 1.25], showticklabels=False)
    return _absent(figure, values, words)


def share_marks(
    drawing: Lines, periods: Sequence[Period], now: Sequence[bool], hover: list[str], words: Language, *, height: int
) -> go.Figure:
    """A mark a period with its 95 % interval, on a scale from 0; of a share that is not given a dash."""
    figure = _base(periods, words, height)
    (rate, low, high), target = (line.values for line in drawing.lines[:3]), _targets(drawing)
    figure.add_trace(
        go.Scatter(
            x=list(range(len(periods))),
            y=list(rate),
            mode="lines+markers",
            line={"color": style.PALE, "width": 1.5},
            marker={"color": [style.NAVY if one else style.PALE for one in now], "size": 10},
            error_y={
                "type": "data",
                "symmetric": False,
                "array": _apart(high, rate),
                "arrayminus": _apart(rate, low),
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
    return _absent(figure, rate, words)


def split_bars(drawing: Bars, words: Language) -> go.Figure:
    """A bar a period, all of them as long, made of the classes with their counts; the key stands above them."""
    figure = style.legend_above(style.base(style.rows(len(drawing.rows), extra=130)))
    wholes = [sum(lengths(values)) for values in zip(*(part.values for part in drawing.parts), strict=True)]
    for part in drawing.parts:
        known = {place: value for place, value in enumerate(part.values) if value is not None and wholes[place]}
        shares = {place: value / wholes[place] for place, value in known.items()}
        figure.add_trace(
            go.Bar(
                orientation="h",
                name=part.name,
                x=list(shares.values()),
                y=[place + style.BAR for place in shares],
                width=style.BAR_WIDTH,
                marker={"color": part.colour, "line": {"color": style.GREY, "width": 1}},
                text=[words.number(known[place], 1) if share >= _ROOM_FOR_TEXT else "" for place, share in shares.items()],
                textposition="inside",
                insidetextanchor="middle",
                textangle=0,
                textfont={"color": style.WHITE if part.colour in (style.NAVY, style.GREY) else style.INK},
                hovertext=[
                    f"<b>{html.escape(drawing.rows[place])}</b><br>{html.escape(part.name)}: {words.number(known[place], 1)} "
                    f"({words.percent(share)})"
                    for place, share in shares.items()
                ],
                hoverinfo="text",
            )
        )
    ticks = [0, 0.25, 0.5, 0.75, 1]
    figure.update_layout(barmode="stack")
    figure.update_xaxes(range=[0, 1.002], tickvals=ticks, ticktext=[words.tick_percent(tick) for tick in ticks])
    return style.label_rows(figure, drawing.rows, drawing.texts)
