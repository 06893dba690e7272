"""A funnel plot: every unit's rate over its number of dossiers, and how far chance alone could have taken it."""

import math

import pandas as pd
import plotly.graph_objects as go

from charts import style, titles
from charts.by_group import GROUPS, NOT_SPLIT, group_labels, said_labels
from charts.by_period import measure, unsupported
from charts.chart import Chart, NoChart
from charts.names import period_label
from charts.rate_dots import hover_text
from charts.reading import Reading, rate_reading
from charts.who import Who
from charts.wholes import whole_name, whole_sentences
from language import N_, Language, Text
from metrics.funnel import funnel_curve
from metrics.standing import Standing
from schema.definitions import Definition
from schema.periods import Period
from schema.small_numbers import small_numbers

# What the limits say of a unit, the first that is true.
JUDGED = {
    "worse": N_("worse than chance explains"),
    "better": N_("better than chance explains"),
    "watch": N_("beyond the 95% limit, as 1 in 40 by chance"),
}
MARKS = {
    "within": {"color": style.NAVY, "symbol": "circle", "size": 10},
    "few": {"color": style.GREY, "symbol": "circle-open", "size": 10, "line": {"width": 2}},
    "better": {"color": style.NAVY, "symbol": "diamond-open", "size": 13, "line": {"width": 2}},
    "worse": {"color": style.OVERDUE, "symbol": "diamond", "size": 13},
}
_RULE = N_(
    "Dotted line: the rate of the whole. Dashed lines: exact 95% limits; solid lines: exact 99.8% limits, beyond which at most "
    "1 in 1,000 lies on either side by chance; they move in steps, since there are only whole dossiers. Only what lies beyond "
    "the solid lines is called out: orange diamond, worse; hollow diamond, better. Grey: fewer than {few} dossiers."
)
# So many names find room beside their marks.
_MOST_NAMED = 5
_MOST_SIZES = 6
# The room of a name, as shares of the plot's width and height.
_NAME = (0.14, 0.07)
# From this share of all on, so many lie beyond the limits that chance is not what tells them apart.
_MANY = 0.2
_DIFFERENT = N_(
    "{n} of {all} lie beyond the 99.8% limits, where chance alone puts about 2 in 1,000: they differ for other reasons as well, "
    "such as other procedures or another mix of work. Compare those whose work is alike before one of them is blamed or praised."
)


def funnel_chart(
    standing: Standing, definition: Definition, able: list[Definition], words: Language, *, who: Who, period: Period
) -> Chart | NoChart:
    """Every row of the standing that has a rate, around the one whole that all are held against."""
    by, table, whole = standing.by, standing.table, standing.whole
    key, name = f"funnel-{by}", words.say(GROUPS[by])
    drawn = table.loc[table["rate"].notna() & ~table["apart"]]
    reason = why_not_judged(standing, definition, able, words)
    if reason is not None or whole is None:
        return NoChart(key, words.say(N_("Funnel plot: {group}"), group=name), reason or Text(NO_WHOLE))
    labels = group_labels(table, by, words)
    names = [labels[table.index.get_loc(place)] for place in drawn.index]
    # A single one is named by the title itself.
    named = who.without(by) if len(drawn) == 1 else who
    title = named.titled(titles.funnel(drawn, said_labels(names, by, words), words), words)
    subtitle = words.say(
        N_("{who}, {period}: {measure}, by the number of dossiers; limits around {whole}: {rate}"),
        who=who.alone(words),
        period=period_label(period, words),
        measure=measure(definition, standing.side, words),
        whole=whole_name(standing, words),
        rate=words.percent(whole["rate"]),
    )
    return Chart(
        key,
        title,
        subtitle,
        called_out(title, drawn, names, words),
        _figure(drawn, names, float(whole["rate"]), standing.side, words),
        limits_reading(table, labels, name, words),
        " ".join([*whole_sentences(standing, words), *too_different(drawn, words), words.say(_RULE, few=small_numbers().few)]),
        bool(table["demonstration"].any()),
        explains=("funnel", "standing"),
    )


NO_WHOLE = N_("There is no whole to compare with.")
_NO_RATE = N_("No rate can be given for any of them.")
_KINDS = N_("Units of several kinds are shown, and each kind has limits of its own: choose one kind of units above.")


def why_not_judged(standing: Standing, definition: Definition, able: list[Definition], words: Language) -> Text | None:
    """Why the rows cannot be held against one whole, if they cannot."""
    table = standing.table
    if not standing.split:
        return Text(NOT_SPLIT, {"group": words.say(GROUPS[standing.by])})
    if (table["shown"] == "missing").all():
        return unsupported(definition, able, words)
    if len(standing.wholes) > 1:
        return Text(_KINDS)
    if standing.whole is None:
        return Text(NO_WHOLE)
    return None if table["rate"].notna().any() else Text(_NO_RATE)


def too_different(drawn: pd.DataFrame, words: Language) -> list[str]:
    """That chance is not what tells the rows apart, if very many lie beyond the limits."""
    beyond, all_of_them = int((drawn["worse"] | drawn["better"]).sum()), int(drawn["shown"].eq("rate").sum())
    # Two of five are no sign of anything.
    if beyond < _MOST_NAMED or beyond < _MANY * all_of_them:
        return []
    return [words.say(_DIFFERENT, n=beyond, all=all_of_them)]


def judged(row: pd.Series, words: Language) -> str:
    """What the limits say of a row: worse than chance explains; nothing within them."""
    return next((words.say(text) for name, text in JUDGED.items() if row[name]), "")


def called_out(title: str, drawn: pd.DataFrame, names: list[str], words: Language) -> str:
    """The alternative text: the finding, then each row of which the limits say something."""
    said = [
        f"{name}: {judged(row, words)} ({words.percent(row['rate'])})"
        for name, (_, row) in zip(names, drawn.iterrows(), strict=True)
        if judged(row, words)
    ]
    return f"{title}. " + "; ".join(said)


def limits_reading(table: pd.DataFrame, labels: list[str], name: str, words: Language) -> Reading:
    """The rates with the limits of each and what they say."""
    reading = rate_reading(table, labels, name, words)
    limits = {
        words.say(N_("99.8% limit, lower")): "lower",
        words.say(N_("95% limit, lower")): "lower_95",
        words.say(N_("95% limit, upper")): "upper_95",
        words.say(N_("99.8% limit, upper")): "upper",
    }
    columns = {title: table[column].to_list() for title, column in limits.items()}
    columns[words.say(N_("Against the limits"))] = [judged(row, words) for _, row in table.iterrows()]
    return reading.beside(columns, dict.fromkeys(limits, words.percent))


def _figure(drawn: pd.DataFrame, names: list[str], rate: float, side: str, words: Language) -> go.Figure:
    figure = style.base(440, top=30, bottom=56)
    sizes = drawn["denominator"].astype(int)
    least, most = _ends(sizes)
    curve = funnel_curve(rate, least, most)
    low, high = _heights(drawn, rate, side)
    ticks, tick_texts = style.rate_ticks(low, high, words)
    # Half a dossier beyond the last count that chance explains, so that no mark lies on a line. Where even none or all late
    # is explained, there is no line.
    half = 0.5 / curve["denominator"].astype(float)
    for column, dash in (("lower", "solid"), ("upper", "solid"), ("lower_95", "dash"), ("upper_95", "dash")):
        limit = curve[column].astype(float)
        line = (limit + half).mask(limit.eq(1)) if column.startswith("upper") else (limit - half).mask(limit.eq(0))
        figure.add_trace(
            go.Scatter(
                x=curve["denominator"].astype(int),
                y=line,
                mode="lines",
                line={"color": style.GREY, "width": 1, "dash": dash},
                hoverinfo="skip",
            )
        )
    figure.add_hline(y=rate, line={"color": style.GREY, "width": 1.5, "dash": "dot"})
    style.name_reference(figure, words.say(N_("the whole: {rate}"), rate=words.percent(rate)))
    looks = [look_of(row) for _, row in drawn.iterrows()]
    for look, mark in MARKS.items():
        places = [place for place, found in enumerate(looks) if found == look]
        figure.add_trace(
            go.Scatter(
                x=sizes.iloc[places],
                y=drawn["rate"].iloc[places].astype(float),
                mode="markers",
                marker=mark,
                cliponaxis=False,
                customdata=drawn["unit"].iloc[places].tolist() if "unit" in drawn else None,
                hovertext=[limits_hover(names[place], drawn.iloc[place], words) for place in places],
                hoverinfo="text",
            )
        )
    _name(figure, drawn, names, looks, (math.log10(least), math.log10(most)), (ticks[0], ticks[-1]))
    places = _round_sizes(least, most)
    figure.update_xaxes(
        type="log",
        range=[math.log10(least), math.log10(most)],
        tickvals=places,
        ticktext=[words.number(place) for place in places],
        tickangle=0,
        title={"text": words.say(N_("Dossiers (logarithmic scale)")), "font": {"size": style.TEXT_SIZE}},
    )
    pad = (ticks[-1] - ticks[0]) * 0.03
    figure.update_yaxes(
        range=[ticks[0] - pad, ticks[-1] + pad], tickvals=ticks, ticktext=tick_texts, showgrid=True, gridcolor=style.RULE
    )
    return figure


def look_of(row: pd.Series) -> str:
    """By which of MARKS a row that has a rate is drawn."""
    if row["shown"] == "few":
        return "few"
    return next((look for look in ("worse", "better") if row[look]), "within")


def limits_hover(name: str, row: pd.Series, words: Language) -> str:
    """What the pointer shows of a row that has a rate: the rate with both counts, its interval, its limits and what they say."""
    told = hover_text(name, row, words)
    values = {"lower": words.percent(row["lower"]), "upper": words.percent(row["upper"])}
    told += "<br>" + words.say(N_("99.8% limits: {lower} – {upper}"), **values)
    return told + "".join(f"<br>{part}" for part in [judged(row, words)] if part)


def _ends(sizes: pd.Series) -> tuple[int, int]:
    """The ends of the axis of sizes: a little beyond the smallest and the largest."""
    return max(1, math.floor(sizes.min() * 0.8)), math.ceil(sizes.max() * 1.25)


def _heights(drawn: pd.DataFrame, rate: float, side: str) -> tuple[float, float]:
    """The ends of the axis of rates: all marks, and the limits of those that are ranked. Limits of the smallest may leave it."""
    judged = drawn.loc[drawn["shown"] == "rate"] if (drawn["shown"] == "rate").any() else drawn
    if side == "overdue":
        return 0.0, min(1.0, max(*drawn["rate"], judged["upper"].median(), 2 * rate, 0.001) * 1.05)
    return max(0.0, min(*drawn["rate"], judged["lower"].median(), 1 - 2 * (1 - rate), 0.999) - 0.002), 1.0


def _round_sizes(least: int, most: int) -> list[int]:
    """Round numbers between the ends, as many as a phone has room for."""
    powers = range(int(math.log10(least)), int(math.log10(most)) + 1)
    for factors in (range(1, 10), (1, 2, 5), (1, 3), (1,)):
        sizes = [factor * 10**power for power in powers for factor in factors if least <= factor * 10**power <= most]
        if len(sizes) <= _MOST_SIZES:
            break
    return sizes


def _name(
    figure: go.Figure,
    drawn: pd.DataFrame,
    names: list[str],
    looks: list[str],
    across: tuple[float, float],
    heights: tuple[float, float],
) -> None:
    """The names of those that are called out, the furthest from the whole first, where they cover neither marks nor names."""
    x = (drawn["denominator"].astype(float).map(math.log10) - across[0]) / (across[1] - across[0])
    y = (drawn["rate"].astype(float) - heights[0]) / (heights[1] - heights[0])
    spots = list(zip(x, y, strict=True))
    called = [place for place, look in enumerate(looks) if look in ("worse", "better")]
    called.sort(key=lambda place: (looks[place] == "better", -abs(y.iloc[place] - y.median())))
    named: list[tuple[float, float]] = []
    for place in called:
        across_here, up_here = spots[place]
        left = across_here > 0.5
        room = (across_here - _NAME[0], across_here) if left else (across_here, across_here + _NAME[0])
        others = [spot for other, spot in enumerate(spots) if other != place]
        covers = any(room[0] <= spot[0] <= room[1] and abs(spot[1] - up_here) < _NAME[1] / 2 for spot in others)
        if len(named) == _MOST_NAMED or covers or any(abs(spot[1] - up_here) < _NAME[1] for spot in named):
            continue
        named.append(spots[place])
        figure.add_annotation(
            x=math.log10(drawn["denominator"].iloc[place]),
            y=float(drawn["rate"].iloc[place]),
            text=style.escaped(names[place]),
            showarrow=False,
            xanchor="right" if left else "left",
            xshift=-10 if left else 10,
            font={"size": style.TEXT_SIZE - 1, "color": style.OVERDUE if looks[place] == "worse" else style.NAVY},
        )
