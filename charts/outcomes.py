"""What became of the dossiers of each period: early, on time, late, open, or not accounted for."""

import html

import pandas as pd
import plotly.graph_objects as go

from charts import style
from language import N_, Language

OUTCOMES = {
    "early": (N_("Resolved early"), style.PALE, ""),
    "on_time": (N_("Resolved on time"), style.NAVY, ""),
    "on_time_total": (N_("Resolved early or on time"), style.NAVY, ""),
    "late": (N_("Resolved late"), style.OVERDUE, ""),
    "no_due": (N_("Resolved, no due date"), style.SAND, ""),
    "ended_otherwise": (N_("Withdrawn, returned or stopped"), style.SAND, "x"),
    "open": (N_("Open"), style.GREY, ""),
    "unaccounted": (N_("Not accounted for"), style.WHITE, "/"),
}

# A part narrower than this share of its bar cannot carry its number; the number is in the label and the table.
_ROOM_FOR_TEXT = 0.09


def outcome_bars(table: pd.DataFrame, labels: dict[str, str], words: Language) -> go.Figure:
    """Stacked bars of shares, one a period. `table` has `period` (a key of `labels`), `outcome`, `dossiers`;
    the shares are of the sum of the outcomes given for the period."""
    whole = table.groupby("period")["dossiers"].sum()
    figure = style.legend_above(style.base(style.rows(len(labels), extra=130)))
    places = {period: place for place, period in enumerate(labels)}
    for outcome, (name, colour, hatch) in OUTCOMES.items():
        part = table.loc[(table["outcome"] == outcome) & table["dossiers"].gt(0)]
        if part.empty:
            continue
        shares = part["dossiers"].astype(float) / part["period"].map(whole).astype(float)
        texts = [words.number(int(n)) for n in part["dossiers"]]
        figure.add_trace(
            go.Bar(
                orientation="h",
                name=words.say(name),
                x=shares,
                y=part["period"].map(places) + style.BAR,
                width=style.BAR_WIDTH,
                marker={
                    "color": colour,
                    "line": {"color": style.WHITE if not hatch else style.GREY, "width": 1.5},
                    "pattern": {"shape": hatch, "fgcolor": style.GREY, "size": 6},
                },
                text=[text if share >= _ROOM_FOR_TEXT else "" for text, share in zip(texts, shares, strict=True)],
                textposition="inside",
                insidetextanchor="middle",
                textangle=0,
                textfont={"color": style.WHITE if not hatch else style.INK},
                hovertext=[
                    f"<b>{html.escape(labels[period])}</b><br>{html.escape(words.say(name))}: {text} ({words.percent(share)})"
                    for period, text, share in zip(part["period"], texts, shares, strict=True)
                ],
                hoverinfo="text",
            )
        )
    ticks = [0, 0.25, 0.5, 0.75, 1]
    figure.update_layout(barmode="stack")
    figure.update_xaxes(range=[0, 1.002], tickvals=ticks, ticktext=[words.tick_percent(tick) for tick in ticks])
    counts = [words.say_many("{n} dossier", "{n} dossiers", int(whole.get(period, 0))) for period in labels]
    return style.label_rows(figure, list(labels.values()), counts)
