"""How long resolving takes: the median and the 90th percentile, as two dots on one line."""

import html

import pandas as pd
import plotly.graph_objects as go

from charts import style
from charts.rate_dots import MARK
from language import N_, Language
from schema.small_numbers import small_numbers


def day_range(table: pd.DataFrame, labels: list[str], words: Language) -> go.Figure:
    """One row for each row of `table` (`median`, `p90`, `allowed` in days, `judged`, `late`, `shown`), in its order, named by
    `labels`."""
    figure = style.legend_above(style.base(style.rows(len(table), extra=90)))
    places = list(range(len(table)))
    known = [place for place, shown in zip(places, table["shown"], strict=True) if shown not in ("too_few", "none")]
    rows = table.iloc[known]
    hover = [
        f"<b>{html.escape(labels[place])}</b><br>{html.escape(days_text(row, words))}"
        for place, (_, row) in zip(known, rows.iterrows(), strict=True)
    ]
    for place, (_, row) in zip(known, rows.iterrows(), strict=True):
        figure.add_shape(
            type="line",
            x0=float(row["median"]),
            x1=float(row["p90"]),
            y0=place + MARK,
            y1=place + MARK,
            layer="below",
            line={"color": style.PALE, "width": 3},
        )
    for column, name, symbol, colour in (
        ("allowed", N_("Allowed"), "line-ns", style.GREY),
        ("p90", N_("9 of 10 done by"), "diamond-open", style.NAVY),
        ("median", N_("Median"), "circle", style.NAVY),
    ):
        figure.add_trace(
            go.Scatter(
                x=rows[column].astype("Float64").to_numpy(dtype=float, na_value=float("nan")),
                y=[place + MARK for place in known],
                mode="markers",
                name=words.say(name),
                hovertext=hover,
                hoverinfo="text",
                # What was allowed reaches beyond the marks that may stand on it.
                marker={
                    "symbol": symbol,
                    "color": colour,
                    "size": 20 if column == "allowed" else 11,
                    "line": {"width": 2, "color": colour},
                },
            )
        )
    most = rows[["p90", "allowed"]].max().max() if len(rows) else 1
    ticks, tick_texts = style.number_ticks(float(most), words)
    figure.update_xaxes(
        range=[-ticks[-1] * 0.03, ticks[-1] * 1.03],
        tickvals=ticks,
        ticktext=tick_texts,
        showgrid=True,
        gridcolor=style.RULE,
        title={"text": words.say(N_("working days")), "font": {"size": style.TEXT_SIZE}},
    )
    return style.label_rows(figure, labels, [days_text(row, words) for _, row in table.iterrows()])


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
