"""Decision 766's index in pictures: units by their six parts, and one unit's parts with what is lost in each."""

import html
from collections.abc import Collection

import pandas as pd
import plotly.graph_objects as go

from charts import style
from charts.bars import count_bars, lengths
from charts.by_group import ranked_first
from charts.chart import Chart
from charts.drawing import Bars, Part, values_of
from charts.reading import Reading
from charts.who import Who, at_start, in_sentence
from language import MISSING, N_, Language
from schema.decision_766 import BAND_LABELS, Block, Rules

_COLOURS = {
    "openness": style.NAVY,
    "timeliness": style.PALE,
    "online": style.TEAL,
    "payment": style.SAND,
    "digitisation": style.GREY,
    "satisfaction": style.MIST,
}
_RULE = N_(
    "Points as published; the total is the sum of the six parts. A part that is not published is not 0: it leaves no total and "
    "no rank. Equal totals share a rank (1, 2, 2, 4). Bands are those of the criteria set; the decision itself sets none."
)
_KEY = "decision-766"


def index_chart(
    table: pd.DataFrame,
    rules: Rules,
    words: Language,
    *,
    who: Who,
    day: str,
    only: Collection[str] = (),
    show: str = "worst",
    most: int = 15,
) -> Chart:
    """`table` is one of metrics.decision_766.index with all units that are ranked, of which those named by `only` are shown (all
    if it names none); `day` is the day of the points as it is written; `show` as in `by_group.rates_chart`."""
    shown = table[table["unit"].isin(only)].reset_index(drop=True) if only else table
    if len(shown) == 1:
        return _of_one(shown.iloc[0], table, rules, words, day)
    known = shown[shown["total"].notna()]
    drawn = shown.iloc[ranked_first(shown, show, most)].reset_index(drop=True)
    names = [_ranked(row) if not pd.isna(row["rank"]) else row["unit_name"] for row in drawn.to_dict("records")]
    texts = [_text(row, rules, words) for row in drawn.to_dict("records")]
    title = _title(known, rules, words)
    subtitle = words.say(
        N_("{who}, {day}: points in the six parts of Decision 766's index, {most} at most"),
        who=who.alone(words),
        day=day,
        most=words.number(rules.max),
    )
    parts = tuple(Part(words.say(one.label), _COLOURS[one.code], values_of(drawn[one.code])) for one in rules.blocks)
    drawing = Bars(tuple(names), parts, "points", tuple(texts))
    if len(drawn) < len(shown):
        subtitle += "; " + words.say(N_("{n} of {all} units are drawn, the table has all"), n=len(drawn), all=len(shown))
    return Chart(
        _KEY,
        title,
        subtitle,
        f"{title}. " + "; ".join(f"{name}: {text}" for name, text in zip(names, texts, strict=True)),
        _figure(drawing, drawn, rules, words),
        reading(shown, rules, words),
        " ".join([*_without(shown, words), words.say(_RULE)]),
        bool(shown["demonstration"].any()),
        explains=("index_766",),
        drawing=drawing,
    )


def _ranked(row: dict) -> str:
    return f"{row['rank']} · {row['unit_name']}"


def band_name(band: str | None, words: Language) -> str:
    """A band as a reader knows it; an office's own name stays as it is."""
    if not isinstance(band, str):
        return MISSING
    return words.say(BAND_LABELS[band]) if band in BAND_LABELS else band


def _text(row: dict, rules: Rules, words: Language) -> str:
    if pd.isna(row["total"]):
        return words.say(N_("no total: {reason}"), reason=_reason(row, rules, words))
    points = words.say(N_("{points} points"), points=words.number(float(row["total"]), 2))
    return " · ".join([points, band_name(row["band"], words)]) if isinstance(row["band"], str) else points


def _reason(row: dict, rules: Rules, words: Language) -> str:
    """Which parts are not published, and the flags the source gives."""
    labels = {block.code: words.say(block.label) for block in rules.blocks}
    said = words.say(N_("not published: {parts}"), parts=", ".join(labels[code] for code in row["lacking"]))
    return f"{said} ({row['flags']})" if row["flags"] else said


def _title(known: pd.DataFrame, rules: Rules, words: Language) -> str:
    if known.empty:
        return words.say(N_("No unit has all six parts, so none has a total"))
    first, last = known.iloc[0], known.iloc[-1]
    leaders = int((known["total"] == first["total"]).sum())
    values = {
        "name": at_start(first["unit_name"], words),
        "high": words.number(float(first["total"]), 2),
        "low": words.number(float(last["total"]), 2),
        "most": words.number(rules.max),
        "last": in_sentence(last["unit_name"], words),
        "n": leaders,
    }
    if len(known) == 1:
        return words.say(N_("Only {name} has a total: {high} of {most} points"), **values)
    if leaders > 1:
        return words.say(N_("{n} units share the first place with {high} of {most} points"), **values)
    return words.say(N_("From {high} of {most} points ({name}) to {low} ({last})"), **values)


def _without(shown: pd.DataFrame, words: Language) -> list[str]:
    missing = int(shown["total"].isna().sum())
    if not missing:
        return []
    return [words.say_many("1 unit has no total; the table says why.", "{n} units have no total; the table says why.", missing)]


def _figure(drawing: Bars, drawn: pd.DataFrame, rules: Rules, words: Language) -> go.Figure:
    figure = style.legend_above(style.base(style.rows(len(drawn), extra=160)))
    for block, part in zip(rules.blocks, drawing.parts, strict=True):
        figure.add_trace(
            go.Bar(
                orientation="h",
                name=part.name,
                x=lengths(part.values),
                y=[place + style.BAR for place in range(len(drawn))],
                width=style.BAR_WIDTH,
                marker={"color": part.colour},
                hovertext=[
                    f"<b>{html.escape(name)}</b><br>{html.escape(_part_text(row, block, words))}"
                    for name, row in zip(drawing.rows, drawn.to_dict("records"), strict=True)
                ],
                hoverinfo="text",
            )
        )
    figure.update_layout(barmode="stack", margin={"t": 80})
    ticks = list(range(0, int(rules.max) + 1, 20))
    figure.update_xaxes(
        range=[0, rules.max * 1.01],
        tickvals=ticks,
        ticktext=[words.number(tick) for tick in ticks],
        showgrid=True,
        gridcolor=style.RULE,
    )
    return style.label_rows(figure, drawing.rows, drawing.texts)


def _part_text(row: dict, block: Block, words: Language) -> str:
    points = words.number(None if pd.isna(row[block.code]) else float(row[block.code]), 2)
    return words.say(N_("{part}: {points} of {most}"), part=words.say(block.label), points=points, most=words.number(block.max))


def reading(table: pd.DataFrame, rules: Rules, words: Language) -> Reading:
    """Rank, unit, total, band, the six parts with the most points of each, and why there is no total."""
    rank, total = words.say(N_("Rank")), words.say(N_("Total ({most})"), most=words.number(rules.max))
    columns = {
        rank: table["rank"].to_list(),
        words.say(N_("Unit")): table["unit_name"].to_list(),
        total: table["total"].to_list(),
        words.say(N_("Band")): [band_name(band, words) for band in table["band"]],
    }
    parts = {f"{words.say(block.label)} ({words.number(block.max)})": table[block.code].to_list() for block in rules.blocks}
    rows = table.to_dict("records")
    columns |= parts
    columns[words.say(N_("Remark"))] = [_reason(row, rules, words) if row["lacking"] else row["flags"] for row in rows]
    two = dict.fromkeys((total, *parts), lambda value: words.number(None if pd.isna(value) else float(value), 2))
    return Reading(pd.DataFrame(columns), two | {rank: words.write})


def _of_one(row: pd.Series, table: pd.DataFrame, rules: Rules, words: Language, day: str) -> Chart:
    """One unit: what it has and what it loses in each part, the greatest loss first."""
    found = [(block, row[block.code]) for block in rules.blocks]
    found.sort(key=lambda part: -1.0 if pd.isna(part[1]) else part[0].max - float(part[1]), reverse=True)
    labels = [words.say(block.label) for block, _ in found]
    got = values_of(points for _, points in found)
    lost = tuple(None if points is None else max(0.0, block.max - points) for (block, _), points in zip(found, got, strict=True))
    texts = [
        words.say(N_("not published")) if pd.isna(points) else _of_most(float(points), block, words) for block, points in found
    ]
    title = _title_of_one(row, int(table["rank"].notna().sum()), rules, words)
    parts = (Part(words.say(N_("Points")), style.NAVY, got), Part(words.say(N_("Points lost")), style.MIST, lost))
    drawing = Bars(tuple(labels), parts, "points", tuple(texts))
    subtitle = words.say(
        N_("{who}, {day}: points and points lost in each part of Decision 766's index"),
        who=at_start(row["unit_name"], words),
        day=day,
    )
    return Chart(
        _KEY,
        title,
        subtitle,
        f"{title}. " + "; ".join(f"{label}: {text}" for label, text in zip(labels, texts, strict=True)),
        count_bars(drawing, words),
        reading(row.to_frame().T, rules, words),
        " ".join([row["flags"] or "", words.say(_RULE)]).strip(),
        bool(row["demonstration"]),
        explains=("index_766",),
        drawing=drawing,
    )


def _of_most(points: float, block: Block, words: Language) -> str:
    return words.say(N_("{points} of {most}"), points=words.number(points, 2), most=words.number(block.max))


def _title_of_one(row: pd.Series, ranked: int, rules: Rules, words: Language) -> str:
    name = at_start(row["unit_name"], words)
    if pd.isna(row["total"]):
        return words.say(N_("{name} has no total: {reason}"), name=name, reason=_reason(row.to_dict(), rules, words))
    lost = {block.label: block.max - float(row[block.code]) for block in rules.blocks}
    most = max(lost, key=lambda label: lost[label])
    values = {"name": name, "total": words.number(float(row["total"]), 2), "rank": int(row["rank"]), "n": ranked}
    if lost[most] <= 0:
        return words.say(N_("{name} has all points in every part"), **values)
    return words.say(
        N_("{name} has {total} points, rank {rank} of {n}; most are lost in {part} ({lost})"),
        **values,
        part=words.say(most),
        lost=words.number(lost[most], 2),
    )


def rules_reading(rules: Rules, words: Language) -> Reading:
    """The items of the six parts: what each gives at most, from which ratio, whether communes have it, and how that is known."""
    evidence = {
        "decision": words.say(N_("the decision")),
        "observed": words.say(N_("seen in the portal's scores")),
        "common": words.say(N_("in common use")),
    }
    rows = [(block, item) for block in rules.blocks for item in block.items]
    most, target = words.say(N_("Most points")), words.say(N_("Target"))
    columns = {
        words.say(N_("Part")): [f"{words.say(block.label)} ({words.number(block.max)})" for block, _ in rows],
        words.say(N_("Number")): [item.code for _, item in rows],
        words.say(N_("Item")): [item.vi if words.code == "vi" else item.en for _, item in rows],
        most: [item.max for _, item in rows],
        target: [item.target for _, item in rows],
        words.say(N_("Communes")): ["" if item.communes else words.say(N_("does not apply: full points")) for _, item in rows],
        words.say(N_("Known from")): [evidence[item.evidence] for _, item in rows],
    }
    return Reading(pd.DataFrame(columns), {most: lambda value: words.number(value, 2), target: words.percent})
