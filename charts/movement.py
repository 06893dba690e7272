"""Each unit's rate now and in the period before: who has moved, and who only seems to."""

import html

import pandas as pd
import plotly.graph_objects as go

from charts import style, titles
from charts.by_group import GROUPS, group_labels, said_labels
from charts.by_period import measure
from charts.chart import Chart, NoChart
from charts.drawing import Pairs, values_of
from charts.names import period_label, period_name, short_period
from charts.rate_dots import MARK, rate_text
from charts.reading import Ratio, Reading, unit_keys
from charts.who import Who
from language import N_, Language, Text
from metrics.movement import movement
from metrics.standing import Standing
from schema.definitions import Definition
from schema.periods import Period
from schema.small_numbers import small_numbers

_MOVED = {"worse": N_("worse, beyond chance"), "better": N_("better, beyond chance"), "": ""}
_RULE = N_(
    "Hollow: the period before; filled: now; the worst change first. Orange diamond: worse by more than chance explains (exact "
    "test of the four counts, 99.8%). Other changes may be chance, however large they look. Ranks are those of each period; "
    "fewer than {few} dossiers in either period are never called a change."
)
_NO_BEFORE = N_("There is no earlier period to compare with.")
_SAME = N_("Not one rate is another than in the period before.")
_NO_RATES = N_("None of them has a rate in both periods.")


def movement_chart(
    now: Standing,
    before: Standing | None,
    definition: Definition,
    words: Language,
    *,
    who: Who,
    period: Period,
    previous: Period | None,
    most: int = 15,
) -> Chart | NoChart:
    """What has changed for each row of `now` since `before`, the standing of the `previous` period, None if there is none."""
    by, side = now.by, now.side
    key, name = f"movement-{by}", words.say(GROUPS[by])
    heading = words.say(N_("Change since the period before: {group}"), group=name)
    if before is None or previous is None:
        return NoChart(key, heading, Text(_NO_BEFORE))
    table = movement(now.table, before.table, by, side=side)
    known = table.loc[table["points"].notna()]
    if known.empty:
        return NoChart(key, heading, Text(_NO_RATES))
    labels = group_labels(table, by, words)
    drawn = _drawn(known, most)
    if drawn.empty:
        return NoChart(key, heading, Text(_SAME))
    names = [f"{_ranks(row, words)} · {labels[place]}" for place, row in drawn.iterrows()]
    named = who.without(by) if len(known) == 1 else who
    title = titles.movement(known, said_labels(labels[: len(known)], by, words), words, since=period_name(previous, words))
    title = named.titled(title, words)
    subtitle = words.say(
        N_("{who}, {period} against {previous}: {measure}"),
        who=who.alone(words),
        period=period_label(period, words),
        previous=period_label(previous, words),
        measure=measure(definition, side, words),
    )
    if len(drawn) < len(known):
        values = {"n": len(drawn), "all": len(known)}
        subtitle += "; " + words.say(N_("the {n} with the largest changes of {all} are drawn, the table has all"), **values)
    drawing = Pairs(
        tuple(names),
        values_of(drawn["rate_before"]),
        values_of(drawn["rate"]),
        (short_period(previous, words), short_period(period, words)),
        "share",
        tuple(_said(row, words) for _, row in drawn.iterrows()),
        tuple("worse" if moved == "worse" else "plain" for moved in drawn["moved"]),
        ends=_ends(drawn, side),
    )
    return Chart(
        key,
        title,
        subtitle,
        f"{title}. " + "; ".join(f"{name}: {text}" for name, text in zip(names, drawing.texts, strict=True)),
        _figure(drawing, drawn, words),
        _reading(table, labels, name, period, previous, words),
        words.say(_RULE, few=small_numbers().few),
        bool(table["demonstration"].any()),
        explains=("movement",),
        drawing=drawing,
    )


def _drawn(known: pd.DataFrame, most: int) -> pd.DataFrame:
    """Those that moved and those with the largest changes, in the order of the table; none that stand where they stood."""
    sizes = known["points"].abs().astype(float) + known["moved"].ne("")
    return known.loc[sizes[sizes > 0].nlargest(most).index.sort_values()]


def _ranks(row: pd.Series, words: Language) -> str:
    return f"{words.write(row['rank_before'])} → {words.write(row['rank'])}"


def _said(row: pd.Series, words: Language) -> str:
    moved = row["moved"]
    rates = f"{words.percent(row['rate_before'])} → {words.percent(row['rate'])} ({words.points(row['points'])})"
    return f"{rates} · {words.say(_MOVED[moved])}" if moved else rates


def _ends(drawn: pd.DataFrame, side: str) -> tuple[float, float]:
    """Overdue rates start at zero, on-time rates end at 100 %."""
    rates = [*drawn["rate_before"], *drawn["rate"]]
    return (0.0, float(max(*rates, 0.001))) if side == "overdue" else (float(min(*rates, 0.999)), 1.0)


def _figure(drawing: Pairs, drawn: pd.DataFrame, words: Language) -> go.Figure:
    figure = style.base(style.rows(len(drawn)))
    ticks, tick_texts = style.rate_ticks(*(drawing.ends or (0.0, 1.0)), words)
    places = [place + MARK for place in range(len(drawn))]
    worse = [look == "worse" for look in drawing.looks]
    for place, start, end, flag in zip(places, drawing.hollow, drawing.filled, worse, strict=True):
        line = {"color": style.OVERDUE if flag else style.GREY, "width": 2}
        figure.add_shape(type="line", x0=start, x1=end, y0=place, y1=place, line=line)
    hover = [
        f"<b>{html.escape(name)}</b><br>{html.escape(_counts(row, words))}<br>{html.escape(text)}"
        for name, text, (_, row) in zip(drawing.rows, drawing.texts, drawn.iterrows(), strict=True)
    ]
    keys = drawn["unit"].tolist() if "unit" in drawn else None
    for values, marker in (
        (drawing.hollow, {"color": style.GREY, "symbol": "circle-open", "size": 10, "line": {"width": 2}}),
        (
            drawing.filled,
            {
                "color": [style.OVERDUE if flag else style.NAVY for flag in worse],
                "symbol": ["diamond" if flag else "circle" for flag in worse],
                "size": 11,
            },
        ),
    ):
        figure.add_trace(
            go.Scatter(
                x=list(values), y=places, mode="markers", marker=marker, hovertext=hover, hoverinfo="text", customdata=keys
            )
        )
    pad = (ticks[-1] - ticks[0]) * 0.02
    figure.update_xaxes(
        range=[ticks[0] - pad, ticks[-1] + pad],
        tickvals=ticks,
        ticktext=tick_texts,
        tickangle=0,
        showgrid=True,
        gridcolor=style.RULE,
    )
    return style.label_rows(figure, drawing.rows, drawing.texts)


def _counts(row: pd.Series, words: Language) -> str:
    before = pd.Series({name: row[f"{name}_before"] for name in ("rate", "numerator", "denominator", "shown")})
    return f"{rate_text(before, words)} → {rate_text(row, words)}"


def _reading(table: pd.DataFrame, labels: list[str], name: str, period: Period, previous: Period, words: Language) -> Reading:
    """Both periods' counts, rates and ranks, and what is said of the change."""
    columns, formats, ratios = {name: labels}, {}, {}
    for one, suffix in ((previous, "_before"), (period, "")):
        when = short_period(one, words)
        for text, column, write in (
            (N_("Dossiers counted"), "numerator", words.write),
            (N_("Out of"), "denominator", words.write),
            (N_("Rate"), "rate", words.percent),
            (N_("Rank"), "rank", words.write),
        ):
            title = f"{words.say(text)}, {when}"
            columns[title], formats[title] = table[column + suffix].to_list(), write
        part, whole, rate = list(columns)[-4:-1]
        ratios[rate] = Ratio(part, whole)
    points = words.say(N_("Change (points)"))
    columns[points], formats[points] = table["points"].to_list(), words.points
    columns[words.say(N_("What it means"))] = [words.say(_MOVED[moved]) if moved else "" for moved in table["moved"]]
    return Reading(pd.DataFrame(columns), formats, unit_keys(table), ratios)
