"""How long resolving takes: the median and the 90th percentile, as two dots on one line."""

import html

import pandas as pd
import plotly.graph_objects as go

from charts import style
from charts.drawing import Pairs, values_of
from charts.rate_dots import MARK
from language import N_, Language
from schema.small_numbers import small_numbers


def day_marks(table: pd.DataFrame, labels: list[str], words: Language) -> Pairs:
    """One row for each row of `table` (`median`, `p90`, `allowed` in days, `judged`, `late`, `shown`), in its order, named by
    `labels`."""
    known = table[["median", "p90", "allowed"]].mask(table["shown"].isin(["too_few", "none"]))
    most = known[["p90", "allowed"]].max().max()
    return Pairs(
        tuple(labels),
        values_of(known["p90"]),
        values_of(known["median"]),
        (words.say(N_("9 of 10 done by")), words.say(N_("Median"))),
        "days",
        tuple(days_text(row, words) for _, row in table.iterrows()),
        marks=values_of(known["allowed"]),
        marks_name=words.say(N_("Allowed")),
        ends=(0.0, 1.0 if pd.isna(most) else float(most)),
    )


def day_range(drawing: Pairs, words: Language) -> go.Figure:
    """The figure of `day_marks`."""
    figure = style.legend_above(style.base(style.rows(len(drawing.rows), extra=90)))
    known = [place for place, median in enumerate(drawing.filled) if median is not None]
    hover = [f"<b>{html.escape(drawing.rows[place])}</b><br>{html.escape(drawing.texts[place])}" for place in known]
    for place in known:
        figure.add_shape(
            type="line",
            x0=drawing.filled[place],
            x1=drawing.hollow[place],
            y0=place + MARK,
            y1=place + MARK,
            layer="below",
            line={"color": style.PALE, "width": 3},
        )
    for values, name, symbol, colour, size in (
        # What was allowed reaches beyond the marks that may stand on it.
        (drawing.marks, drawing.marks_name, "line-ns", style.GREY, 20),
        (drawing.hollow, drawing.called[0], "diamond-open", style.NAVY, 11),
        (drawing.filled, drawing.called[1], "circle", style.NAVY, 11),
    ):
        figure.add_trace(
            go.Scatter(
                x=[values[place] for place in known],
                y=[place + MARK for place in known],
                mode="markers",
                name=name,
                hovertext=hover,
                hoverinfo="text",
                marker={"symbol": symbol, "color": colour, "size": size, "line": {"width": 2, "color": colour}},
            )
        )
    ticks, tick_texts = style.number_ticks(drawing.ends[1] if drawing.ends else 1.0, words)
    figure.update_xaxes(
        range=[-ticks[-1] * 0.03, ticks[-1] * 1.03],
        tickvals=ticks,
        ticktext=tick_texts,
        showgrid=True,
        gridcolor=style.RULE,
        title={"text": words.say(N_("working days")), "font": {"size": style.TEXT_SIZE}},
    )
    return style.label_rows(figure, drawing.rows, drawing.texts)


def days_text(row: pd.Series, words: Language) -> str:
    """Median and 90th percentile of the days allowed, and how many were late, or why there is no figure."""
    if row["shown"] in ("too_few", "none"):
        return words.say(N_("fewer than {n} dossiers: no figure"), n=small_numbers().too_few)
    few = " · " + words.say(N_("few dossiers")) if row["shown"] == "few" else ""
    return (
        words.say(
            N_("{median} / {p90} days of {allowed} · late: {late} of {judged}"),
            median=words.number(row["median"], 1),
            p90=words.number(row["p90"], 1),
            allowed=row["allowed"],
            late=row["late"],
            judged=row["judged"],
        )
        + few
    )
