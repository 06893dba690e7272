"""Each unit's rate now and in the period before: who has moved, and who only seems to."""

import html

import pandas as pd
import plotly.graph_objects as go

from charts import style, titles
from charts.by_group import GROUPS, group_labels, said_labels
from charts.by_period import measure
from charts.chart import Chart, NoChart
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
    return Chart(
        key,
        title,
        subtitle,
        f"{title}. " + "; ".join(f"{name}: {_said(row, words)}" for name, (_, row) in zip(names, drawn.iterrows(), strict=True)),
        _figure(drawn, names, words, side=side),
        _reading(table, labels, name, period, previous, words),
        words.say(_RULE, few=small_numbers().few),
        bool(table["demonstration"].any()),
        explains=("movement",),
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


def _figure(drawn: pd.DataFrame, names: list[str], words: Language, *, side: str) -> go.Figure:
    figure = style.base(style.rows(len(drawn)))
    ends = pd.concat([drawn["rate"], drawn["rate_before"]]).astype(float)
    low, high = (0.0, max(ends.max(), 0.001)) if side == "overdue" else (min(ends.min(), 0.999), 1.0)
    ticks, tick_texts = style.rate_ticks(low, high, words)
    places = [place + MARK for place in range(len(drawn))]
    for place, (_, row) in zip(places, drawn.iterrows(), strict=True):
        figure.add_shape(
            type="line",
            x0=float(row["rate_before"]),
            x1=float(row["rate"]),
            y0=place,
            y1=place,
            line={"color": style.OVERDUE if row["moved"] == "worse" else style.GREY, "width": 2},
        )
    hover = [
        f"<b>{html.escape(name)}</b><br>{html.escape(_counts(row, words))}<br>{html.escape(_said(row, words))}"
        for name, (_, row) in zip(names, drawn.iterrows(), strict=True)
    ]
    worse = drawn["moved"].eq("worse")
    for column, marker in (
        ("rate_before", {"color": style.GREY, "symbol": "circle-open", "size": 10, "line": {"width": 2}}),
        (
            "rate",
            {
                "color": [style.OVERDUE if flag else style.NAVY for flag in worse],
                "symbol": ["diamond" if flag else "circle" for flag in worse],
                "size": 11,
            },
        ),
    ):
        x = drawn[column].astype(float)
        keys = drawn["unit"].tolist() if "unit" in drawn else None
        figure.add_trace(
            go.Scatter(x=x, y=places, mode="markers", marker=marker, hovertext=hover, hoverinfo="text", customdata=keys)
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
    return style.label_rows(figure, names, [_said(row, words) for _, row in drawn.iterrows()])


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
