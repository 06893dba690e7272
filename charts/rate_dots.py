"""Rates as dots with their 95% intervals, one row a unit, field, channel or period."""

import html
from collections.abc import Sequence

import pandas as pd
import plotly.graph_objects as go

from charts import style
from charts.drawing import Dot, Dots, values_of
from language import MISSING, N_, Language
from schema.small_numbers import small_numbers

# Why a row has no dot, by the `shown` of metrics.rates.
REASONS = {
    "too_few": N_("fewer than {n} dossiers: no rate"),
    "withheld": N_("withheld: another's few dossiers would follow from it"),
    "none": N_("no dossiers: no rate"),
    "missing": N_("not stated in the file"),
    "impossible": N_("the counts contradict each other: no rate"),
}


def reason_of(shown: str, words: Language) -> str:
    """Why there is no rate, by one of `REASONS`."""
    return words.say(REASONS[shown], n=small_numbers().too_few)


def rate_text(row: pd.Series, words: Language) -> str:
    """A rate with its two counts, or the reason there is none: 0.35% · 13 of 3,673."""
    shown = row["shown"]
    if shown in REASONS:
        reason = reason_of(shown, words)
        if shown == "impossible":
            return f"{reason} ({_counts(row, words)})"
        return reason
    few = " · " + words.say(N_("few dossiers")) if shown == "few" else ""
    return f"{words.percent(row['rate'])} · {_counts(row, words)}{few}"


def interval_text(row: pd.Series, words: Language) -> str:
    if pd.isna(row["low"]):
        return MISSING
    return f"{words.percent(row['low'])} – {words.percent(row['high'])}"


def hover_text(label: str, row: pd.Series, words: Language) -> str:
    """What the pointer shows on a mark: its name, its rate with both counts, its interval."""
    interval = words.say(N_("95% interval: {interval}"), interval=interval_text(row, words))
    return f"<b>{html.escape(label)}</b><br>{html.escape(rate_text(row, words))}<br>{html.escape(interval)}"


def in_words(title: str, labels: list[str], table: pd.DataFrame, words: Language) -> str:
    """The alternative text of rates: the finding, then every mark with its figures."""
    rows = (f"{label}: {rate_text(row, words)}" for label, (_, row) in zip(labels, table.iterrows(), strict=True))
    return f"{title}. " + "; ".join(rows)


def _counts(row: pd.Series, words: Language) -> str:
    return words.say(N_("{part} of {whole}"), part=row["numerator"], whole=row["denominator"])


def scale(table: pd.DataFrame, side: str, reference: float | None = None) -> tuple[float, float]:
    """The ends of the axis: overdue rates start at zero, on-time rates end at 100 %; the other end is where
    the outermost interval lies."""
    known = table.loc[table["rate"].notna()]
    targets = known["target"].dropna() if "target" in known else ()
    marks = [*known["low"], *known["high"], *targets, *([] if reference is None else [reference])]
    if side == "overdue":
        return 0.0, min(1.0, max([*marks, 0.001]) * 1.02)
    return max(0.0, min([*marks, 0.999]) - 0.002), 1.0


def rate_marks(
    table: pd.DataFrame,
    labels: Sequence[str],
    words: Language,
    *,
    side: str,
    reference: float | None = None,
    reference_name: str = "",
) -> Dots:
    """A dot for each row of `table` (as metrics.rates.with_rate makes it), in its order, named by `labels`; `reference` is a rate
    to hold them against."""
    values = {name: values_of(table[name]) for name in ("rate", "low", "high")}
    targets = values_of(table["target"]) if "target" in table else (None,) * len(table)
    looks = [_look(row) for row in table.to_dict("records")]
    return Dots(
        tuple(labels),
        tuple(Dot(*dot) for dot in zip(*values.values(), looks, targets, strict=True)),
        "share",
        tuple(rate_text(row, words) for _, row in table.iterrows()),
        scale(table, side, reference),
        reference,
        reference_name,
    )


def _look(row: dict) -> str:
    look = "apart" if row.get("apart") else "few" if row["shown"] == "few" else ""
    return look or next((name for name in ("worse", "late") if row.get(name)), "plain")


def hover_texts(table: pd.DataFrame, labels: Sequence[str], words: Language) -> list[str]:
    """What the pointer shows on the marks of `table`."""
    return [hover_text(label, row, words) for label, (_, row) in zip(labels, table.iterrows(), strict=True)]


def rate_dots(drawing: Dots, hover: Sequence[str], words: Language, *, keys: Sequence[str] | None = None) -> go.Figure:
    """The figure of rates, one row each.

    A row that is `worse` is drawn in the accent colour and as a diamond, one that is `late` in that colour alone; few dossiers
    are grey and hollow; one that stands `apart` is a grey square; a row without a rate keeps its place and says why. The
    reference is drawn as a line. `keys` tell a page which row was pointed at.
    """
    figure = draw_dots(style.base(style.rows(len(drawing.rows))), drawing, hover, keys)
    ticks, tick_texts = style.rate_ticks(*(drawing.ends or (0.0, 1.0)), words)
    if drawing.reference is not None:
        figure.add_vline(x=drawing.reference, line={"color": style.GREY, "width": 1, "dash": "dot"})
        style.name_reference(figure, drawing.reference_name)
        figure.update_layout(margin={"t": 30})
    pad = (ticks[-1] - ticks[0]) * 0.02
    figure.update_xaxes(
        range=[ticks[0] - pad, ticks[-1] + pad], tickvals=ticks, ticktext=tick_texts, showgrid=True, gridcolor=style.RULE
    )
    figure.update_xaxes(tickangle=0)
    return style.label_rows(figure, drawing.rows, drawing.texts)


# How far below its row's label a mark lies.
MARK = 0.1

_MARKS = {
    "plain": {"color": style.NAVY, "symbol": "circle", "size": 11},
    "worse": {"color": style.OVERDUE, "symbol": "diamond", "size": 12},
    "late": {"color": style.OVERDUE, "symbol": "circle", "size": 11},
    "few": {"color": style.GREY, "symbol": "circle-open", "size": 11, "line": {"width": 2}},
    "apart": {"color": style.GREY, "symbol": "square", "size": 10},
}


def draw_dots(figure: go.Figure, drawing: Dots, hover: Sequence[str], keys: Sequence[str] | None = None) -> go.Figure:
    """The dots with their intervals, a trace for each look, and an upright bar where each row was to be."""
    for look, mark in _MARKS.items():
        places = [place for place, dot in enumerate(drawing.dots) if dot.look == look and dot.value is not None]
        if places:
            _draw(figure, drawing.dots, places, mark, hover, keys)
    targets = {place: dot.target for place, dot in enumerate(drawing.dots) if dot.target is not None}
    return upright(figure, targets, MARK) if targets else figure


def upright(figure: go.Figure, at: dict[int, float], below: float, *, size: int = 20, name: str | None = None) -> go.Figure:
    """An upright bar in some of the rows, so far `below` their labels."""
    return figure.add_trace(
        go.Scatter(
            x=list(at.values()),
            y=[place + below for place in at],
            mode="markers",
            name=name,
            marker={"symbol": "line-ns", "size": size, "line": {"width": 3, "color": style.INK}},
            hoverinfo="skip",
        )
    )


def _draw(
    figure: go.Figure, dots: Sequence[Dot], places: list[int], mark: dict, hover: Sequence[str], keys: Sequence[str] | None
) -> None:
    drawn = [dots[place] for place in places]
    figure.add_trace(
        go.Scatter(
            x=[dot.value for dot in drawn],
            y=[place + MARK for place in places],
            mode="markers",
            marker=mark,
            customdata=[keys[place] for place in places] if keys else None,
            error_x={
                "type": "data",
                "symmetric": False,
                "array": [None if dot.high is None else dot.high - dot.value for dot in drawn],
                "arrayminus": [None if dot.low is None else dot.value - dot.low for dot in drawn],
                "color": mark["color"],
                "thickness": 2,
                "width": 5,
            },
            hovertext=[hover[place] for place in places],
            hoverinfo="text",
        )
    )
