"""Rates as dots with their 95% intervals, one row a unit, field, channel or period."""

import html

import pandas as pd
import plotly.graph_objects as go

from charts import style
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


def rate_dots(
    table: pd.DataFrame,
    labels: list[str],
    words: Language,
    *,
    side: str,
    reference: float | None = None,
    reference_name: str = "",
    keys: list[str] | None = None,
) -> go.Figure:
    """One row of the figure for each row of `table` (as metrics.rates.with_rate makes it), in its order.

    `labels` names the rows. A row that is `worse` is drawn in the accent colour and as a diamond, one that is `late` in that
    colour alone; few dossiers are grey and hollow; one that stands `apart` is a grey square; a row without a rate keeps its
    place and says why. `reference` is drawn as a line. `keys` tell a page which row was pointed at.
    """
    figure = style.base(style.rows(len(table)))
    low, high = scale(table, side, reference)
    ticks, tick_texts = style.rate_ticks(low, high, words)
    for look, rows in _looks(table).items():
        _draw(figure, table, labels, words, look, rows, keys)
    if "target" in table:
        _targets(figure, table)
    if reference is not None:
        figure.add_vline(x=reference, line={"color": style.GREY, "width": 1, "dash": "dot"})
        style.name_reference(figure, reference_name)
        figure.update_layout(margin={"t": 30})
    pad = (ticks[-1] - ticks[0]) * 0.02
    figure.update_xaxes(
        range=[ticks[0] - pad, ticks[-1] + pad], tickvals=ticks, ticktext=tick_texts, showgrid=True, gridcolor=style.RULE
    )
    figure.update_xaxes(tickangle=0)
    return style.label_rows(figure, labels, [rate_text(row, words) for _, row in table.iterrows()])


def _targets(figure: go.Figure, table: pd.DataFrame) -> None:
    """An upright bar where each row was to be."""
    places = [place for place, target in enumerate(table["target"]) if not pd.isna(target)]
    figure.add_trace(
        go.Scatter(
            x=table["target"].iloc[places].astype(float),
            y=[place + MARK for place in places],
            mode="markers",
            marker={"symbol": "line-ns", "size": 20, "line": {"width": 3, "color": style.INK}},
            hoverinfo="skip",
        )
    )


# How far below its row's label a mark lies.
MARK = 0.1

_MARKS = {
    "plain": {"color": style.NAVY, "symbol": "circle", "size": 11},
    "worse": {"color": style.OVERDUE, "symbol": "diamond", "size": 12},
    "late": {"color": style.OVERDUE, "symbol": "circle", "size": 11},
    "few": {"color": style.GREY, "symbol": "circle-open", "size": 11, "line": {"width": 2}},
    "apart": {"color": style.GREY, "symbol": "square", "size": 10},
}


def _looks(table: pd.DataFrame) -> dict[str, list[int]]:
    looks: dict[str, list[int]] = {look: [] for look in _MARKS}
    for place, row in enumerate(table.to_dict("records")):
        if pd.isna(row["rate"]):
            continue
        look = "apart" if row.get("apart") else "few" if row["shown"] == "few" else ""
        look = look or next((name for name in ("worse", "late") if row.get(name)), "plain")
        looks[look].append(place)
    return looks


def _draw(
    figure: go.Figure,
    table: pd.DataFrame,
    labels: list[str],
    words: Language,
    look: str,
    places: list[int],
    keys: list[str] | None,
) -> None:
    if not places:
        return
    mark, drawn = _MARKS[look], table.iloc[places]
    figure.add_trace(
        go.Scatter(
            x=drawn["rate"].astype(float),
            y=[place + MARK for place in places],
            mode="markers",
            marker=mark,
            customdata=[keys[place] for place in places] if keys else None,
            error_x={
                "type": "data",
                "symmetric": False,
                "array": (drawn["high"] - drawn["rate"]).astype(float),
                "arrayminus": (drawn["rate"] - drawn["low"]).astype(float),
                "color": mark["color"],
                "thickness": 2,
                "width": 5,
            },
            hovertext=[hover_text(labels[place], row, words) for place, (_, row) in zip(places, drawn.iterrows(), strict=True)],
            hoverinfo="text",
        )
    )
