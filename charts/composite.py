"""The order of units by a weighted sum of rates: what each part contributes, and what of the order hangs on the weights."""

import html
from collections.abc import Callable, Collection, Mapping

import pandas as pd
import plotly.graph_objects as go

from charts import style
from charts.bars import lengths
from charts.by_group import ranked_first
from charts.chart import Chart, NoChart
from charts.drawing import Bars, values_of
from charts.drawing import Part as BarPart
from charts.names import period_label
from charts.reading import Ratio, Reading, places, remark_of, unit_keys
from charts.who import Who, at_start, capital, in_sentence
from language import N_, Language, Text
from metrics.composite import INDEX, MOVED, Lead, Part, composite, leads, weighted
from metrics.composite import places as places_when_moved
from schema.definitions import Definition
from schema.periods import Period
from schema.small_numbers import small_numbers

_COLOURS = (style.NAVY, style.PALE, style.SAND, style.GREY)
_LEAST_TEXT = 12  # points of a bar that have room for their number
_RULE = N_(
    "Points: each rate × 100 × its share of all weight; they add up to 100 at most. Rates count as they are, not against the "
    "best one. Equal totals share a rank (1, 2, 2, 4). A part that is not stated leaves no total; fewer than {few} dossiers in "
    "any part leave no rank. “Rank when weights move” (in the table): the ranks it takes while one part's share of the weight "
    "moves by up to {moved} points either way, the others keeping their proportions. “Rank may be”: the places that chance "
    "leaves open to it by these weights, at 95%."
)


def composite_chart(
    units: pd.DataFrame,
    definition: Definition,
    weights: Mapping[str, int],
    words: Language,
    *,
    who: Who,
    period: Period,
    only: Collection[str] = (),
    show: str = "worst",
    most: int = 15,
) -> Chart | NoChart:
    """`units` is a table of store.sums(("unit",)) with any rows, of which those named by `only` are shown, all if it names none;
    `weights` by the code of the part; `show` as in `by_group.rates_chart`."""
    key, heading = "composite", words.say(N_("Weighted order"))
    parts = weighted(weights)
    if not parts:
        return NoChart(key, heading, Text(N_("No part has a weight. Give at least one of them a weight above 0.")))
    table = composite(units, definition, weights)
    shown = table.loc[table["unit"].isin(only)] if only else table
    if shown["total"].isna().all():
        return NoChart(key, heading, _lacking(shown, parts, words))
    table = table.join(places_when_moved(table, weights))
    lead = leads(table, weights)
    ranked = int(table["rank"].notna().sum())
    title = _title(table, lead, words)
    if 0 < ranked < len(table):
        among = N_("{finding} (of the {ranked} of {all} units that have a rank)")
        title = words.say(among, finding=title, ranked=ranked, all=len(table))
    rule = [
        *_leads(table, lead, parts, words),
        words.say(N_("Parts: {parts}."), parts="; ".join(f"{words.say(p.label)}: {words.say(p.formula)}" for p in parts)),
        words.say(_RULE, few=small_numbers().few, moved=words.number(MOVED * 100)),
    ]
    table = table.loc[table["unit"].isin(only)].reset_index(drop=True) if only else table
    if len(table) == 1:
        title = _title_of_one(table.iloc[0], ranked, words)
    drawn = table.loc[table["total"].notna()]
    drawn = drawn.iloc[ranked_first(drawn, show, most)]
    names = [f"{words.write(row.rank)} · {row.unit_name}" for row in drawn.itertuples()]
    texts = [_text(row, words) for _, row in drawn.iterrows()]
    subtitle = words.say(
        N_("{who}, {period}: points out of 100; weights: {weights}"),
        who=who.alone(words),
        period=period_label(period, words),
        weights=", ".join(f"{words.say(part.label)} {words.write(weights[part.code])}" for part in parts),
    )
    drawing = Bars(
        tuple(names),
        tuple(
            BarPart(words.say(part.label), colour, values_of(drawn[f"points_{part.code}"]))
            for part, colour in zip(parts, _COLOURS, strict=False)
        ),
        "points",
        tuple(texts),
    )
    if len(drawn) < len(table):
        subtitle += "; " + words.say(N_("{n} of {all} units are drawn, the table has all"), n=len(drawn), all=len(table))
    return Chart(
        key,
        title,
        subtitle,
        f"{title}. " + "; ".join(f"{name}: {text}" for name, text in zip(names, texts, strict=True)),
        _figure(drawing, drawn, parts, words),
        _reading(table, parts, words),
        " ".join(rule),
        bool(table["demonstration"].any()) or _index_is_made_up(table, weights),
        explains=("composite", "rank_ranges"),
        drawing=drawing,
    )


def _index_is_made_up(table: pd.DataFrame, weights: Mapping[str, int]) -> bool:
    return weights.get(INDEX.code, 0) > 0 and bool(table["index_demonstration"].any())


def _lacking(table: pd.DataFrame, parts: list[Part], words: Language) -> Text:
    """Which parts keep every unit from having a total."""
    missing = {code for codes in table["lacking"] for code in codes}
    names = ", ".join(words.say(part.label) for part in parts if part.code in missing)
    return Text(
        N_("No unit has all parts; lacking: {parts}. Give these the weight 0, or choose figures that state them."),
        {"parts": names},
    )


def _text(row: pd.Series, words: Language) -> str:
    points = words.say(N_("{points} points"), points=words.number(float(row["total"]), 1))
    few = words.say(N_("few dossiers")) if row["shown"] == "few" else ""
    return " · ".join(filter(None, [points, few]))


def _rate_text(row: pd.Series, part: Part, words: Language) -> str:
    """On time: 98.40% · 184 of 187 → 49.2 points."""
    counts = words.say(N_("{part} of {whole}"), part=row[f"part_{part.code}"], whole=row[f"of_{part.code}"])
    points = words.say(N_("{points} points"), points=words.number(float(row[f"points_{part.code}"]), 1))
    return f"{words.say(part.label)}: {words.percent(row[f'rate_{part.code}'])} · {counts} → {points}"


def _title(table: pd.DataFrame, lead: list[Lead], words: Language) -> str:
    """Who leads, and whether that hangs on the weights."""
    first = table.loc[table["rank"] == 1]
    if first.empty:
        return words.say(N_("All have few dossiers: none is ranked"))
    points = words.number(float(first["total"].iloc[0]), 1)
    if len(first) > 1:
        return words.say(N_("{n} units share the first place with {points} points"), n=len(first), points=points)
    name = in_sentence(first["unit_name"].iloc[0], words)
    open_to = int((table["first"] == 1).sum())
    values = {"name": name, "points": points, "n": open_to}
    if open_to > 1:
        open_first = N_("{name} has the most points ({points}), but chance leaves the first place open to {n} units")
        return capital(words.say(open_first, **values))
    near = any(
        (one.low is not None and one.now - one.low <= MOVED) or (one.high is not None and one.high - one.now <= MOVED)
        for one in lead
    )
    if near:
        text = N_("{name} leads with {points} points, but only by these weights")
    elif lead:
        text = N_("{name} leads with {points} points, also if a weight moves by {moved} points")
    else:
        text = N_("{name} leads with {points} points")
    return capital(words.say(text, **values, moved=words.number(MOVED * 100)))


def _title_of_one(row: pd.Series, ranked: int, words: Language) -> str:
    """A single unit's own place."""
    if pd.isna(row["rank"]):
        return words.say(N_("All have few dossiers: none is ranked"))
    values = {"points": words.number(float(row["total"]), 1), "rank": row["rank"], "n": ranked}
    return words.say(N_("{name} has rank {rank} of {n} with {points} points"), name=at_start(row["unit_name"], words), **values)


def _leads(table: pd.DataFrame, lead: list[Lead], parts: list[Part], words: Language) -> list[str]:
    """Between which shares of each part the first stays first."""
    if not lead or (table["rank"] == 1).sum() != 1:
        return []
    labels = {part.code: words.say(part.label) for part in parts}
    reaches = [
        words.say(
            N_("{part} {low}–{high}"),
            part=labels[one.code],
            low=words.percent(one.low or 0.0),
            high=words.percent(1.0 if one.high is None else one.high),
        )
        for one in lead
    ]
    name = at_start(table.loc[table["rank"] == 1, "unit_name"].iloc[0], words)
    return [
        words.say(N_("{name} stays first while the share of all weight lies at: {parts}."), name=name, parts="; ".join(reaches))
    ]


def _figure(drawing: Bars, drawn: pd.DataFrame, parts: list[Part], words: Language) -> go.Figure:
    figure = style.legend_above(style.base(style.rows(len(drawn), extra=130)))
    for part, bar in zip(parts, drawing.parts, strict=True):
        points = lengths(bar.values)
        figure.add_trace(
            go.Bar(
                orientation="h",
                name=bar.name,
                x=points,
                y=[place + style.BAR for place in range(len(drawn))],
                width=style.BAR_WIDTH,
                marker={"color": bar.colour},
                text=[words.number(value, 1) if value >= _LEAST_TEXT else "" for value in points],
                textposition="inside",
                insidetextanchor="middle",
                textangle=0,
                textfont={"color": style.WHITE if bar.colour in (style.NAVY, style.GREY) else style.INK},
                hovertext=[
                    f"<b>{html.escape(name)}</b><br>{html.escape(_rate_text(row, part, words))}"
                    for name, (_, row) in zip(drawing.rows, drawn.iterrows(), strict=True)
                ],
                hoverinfo="text",
                customdata=drawn["unit"].tolist(),
            )
        )
    figure.update_layout(barmode="stack")
    ticks = list(range(0, 101, 20))
    figure.update_xaxes(
        range=[0, 101], tickvals=ticks, ticktext=[words.number(tick) for tick in ticks], showgrid=True, gridcolor=style.RULE
    )
    return style.label_rows(figure, drawing.rows, drawing.texts)


def _reading(table: pd.DataFrame, parts: list[Part], words: Language) -> Reading:
    rank, total = words.say(N_("Rank")), words.say(N_("Total (points)"))
    columns = {
        rank: table["rank"].to_list(),
        words.say(N_("Rank may be")): [places(row.first, row.last, words) for row in table.itertuples()],
        words.say(N_("Rank when weights move")): [places(row.best, row.worst, words) for row in table.itertuples()],
        words.say(N_("Unit")): table["unit_name"].to_list(),
        total: table["total"].to_list(),
    }
    formats, ratios = {rank: words.write, total: _one_decimal(words)}, {}
    for part in parts:
        for text, column, write in (
            (N_("{part}, dossiers counted") if part.columns else N_("{part}, points given"), "part", words.write),
            (N_("{part}, out of"), "of", words.write),
            (N_("{part}, rate"), "rate", words.percent),
            (N_("{part}, points"), "points", _one_decimal(words)),
        ):
            name = words.say(text, part=words.say(part.label))
            columns[name], formats[name] = table[f"{column}_{part.code}"].to_list(), write
        if part.columns:
            counted, out_of, rate = list(columns)[-4:-1]
            ratios[rate] = Ratio(counted, out_of)
    labels = {part.code: words.say(part.label) for part in parts}
    columns[words.say(N_("Remark"))] = [
        words.say(N_("not stated: {parts}"), parts=", ".join(labels[code] for code in row.lacking))
        if row.lacking and row.shown == "missing"
        else remark_of(row.shown, words)
        for row in table.itertuples()
    ]
    return Reading(pd.DataFrame(columns), formats, unit_keys(table), ratios)


def _one_decimal(words: Language) -> Callable[[float], str]:
    return lambda value: words.number(value, 1)
