"""What became of the dossiers of each period: early, on time, late, open, or not accounted for."""

import html

import pandas as pd
import plotly.graph_objects as go

from charts import style
from charts.bars import hatching, lengths
from charts.drawing import Bars, Part, values_of
from language import N_, Language
from schema.periods import Period

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


def outcome_parts(table: pd.DataFrame, labels: dict[Period, str], untold: dict[Period, str], words: Language) -> Bars:
    """A bar for each of `labels`. `table` has `period` (a key of `labels`), `outcome`, `dossiers`; an outcome that no period
    has is no part. `untold` says of the periods that have no outcomes why not."""
    parts = []
    for outcome, (name, colour, hatch) in OUTCOMES.items():
        part = table.loc[(table["outcome"] == outcome) & table["dossiers"].notna()]
        counts = dict(zip(part["period"], values_of(part["dossiers"]), strict=True))
        if any(counts.values()):
            values = tuple(counts.get(period) for period in labels)
            parts.append(Part(words.say(name), colour, values, bool(hatch), hatch == "x"))
    whole = table.groupby("period")["dossiers"].sum()
    texts = (
        untold[period] if period in untold else words.say_many("{n} dossier", "{n} dossiers", int(whole[period]))
        for period in labels
    )
    return Bars(tuple(labels.values()), tuple(parts), texts=tuple(texts), whole=True)


def outcome_bars(drawing: Bars, words: Language) -> go.Figure:
    """Stacked bars, one a period; the shares are of the sum of the outcomes given for the period."""
    figure = style.legend_above(style.base(style.rows(len(drawing.rows), extra=130)))
    wholes = [sum(lengths(values)) for values in zip(*(part.values for part in drawing.parts), strict=True)]
    for part in drawing.parts:
        shares = {place: value / wholes[place] for place, value in enumerate(part.values) if value}
        texts = [words.number(int(part.values[place] or 0)) for place in shares]
        figure.add_trace(
            go.Bar(
                orientation="h",
                name=part.name,
                x=list(shares.values()),
                y=[place + style.BAR for place in shares],
                width=style.BAR_WIDTH,
                marker={
                    "color": part.colour,
                    "line": {"color": style.GREY if part.hatched else style.WHITE, "width": 1.5},
                    "pattern": hatching(part),
                },
                text=[text if share >= _ROOM_FOR_TEXT else "" for text, share in zip(texts, shares.values(), strict=True)],
                textposition="inside",
                insidetextanchor="middle",
                textangle=0,
                textfont={"color": style.INK if part.hatched else style.WHITE},
                hovertext=[
                    f"<b>{html.escape(drawing.rows[place])}</b><br>{html.escape(part.name)}: {text} ({words.percent(share)})"
                    for (place, share), text in zip(shares.items(), texts, strict=True)
                ],
                hoverinfo="text",
            )
        )
    ticks = [0, 0.25, 0.5, 0.75, 1]
    figure.update_layout(barmode="stack")
    figure.update_xaxes(range=[0, 1.002], tickvals=ticks, ticktext=[words.tick_percent(tick) for tick in ticks])
    return style.label_rows(figure, drawing.rows, drawing.texts)
