"""A map of the units' verdicts: each unit's shape filled by what the exact limits say of its rate, drawn without the internet."""

import html
import math

import pandas as pd
import plotly.graph_objects as go

from charts import style, titles
from charts.by_group import GROUPS, group_labels, said_labels
from charts.by_period import measure
from charts.chart import Chart, NoChart
from charts.funnel import (
    JUDGED,
    NO_WHOLE,
    called_out,
    limits_hover,
    limits_reading,
    why_not_judged,
)
from charts.funnel_figure import MARKS, look_of
from charts.names import period_label
from charts.rate_dots import hover_text
from charts.reading import Reading
from charts.shapes import Seat, Shape, inside, seat, shape_of
from charts.who import Who, at_start
from charts.wholes import too_different, whole_name, whole_sentences
from language import N_, Language, Text
from metrics.standing import Standing
from schema.definitions import Definition
from schema.periods import Period
from schema.small_numbers import small_numbers
from schema.units import level_of

KEY = "map-unit"
# Rows whose figures are not given, so that what chance explains is not said either.
_HIDDEN = ("too_few", "withheld")
_NAMES = {
    "worse": JUDGED["worse"],
    "better": JUDGED["better"],
    "within": N_("within what chance explains"),
    "few": N_("few dossiers"),
    "withheld": N_("too few dossiers: no rate"),
    "none": N_("no figures"),
}
_RANKS = {look: place for place, look in enumerate(_NAMES, start=1)}
_FILLS = {
    "worse": style.tint(style.OVERDUE, 0.5),
    "better": style.tint(style.NAVY, 0.5),
    "within": style.tint(style.NAVY, 0.16),
    "few": style.tint(style.GREY, 0.25),
    "withheld": style.WHITE,
    "none": style.WHITE,
}
_CROSS = {"color": style.GREY, "symbol": "x-thin", "size": 10, "line": {"width": 2, "color": style.GREY}}
_RULE = N_(
    "Filled by the exact 99.8% limits of the funnel plot, beyond which at most 1 in 1,000 lies on either side by chance: orange "
    "with a diamond, worse; dark blue with a hollow diamond, better; pale blue, within. Grey: fewer than {few} dossiers. "
    "Hatched: too few dossiers for a rate, or withheld. White: no figures. The size of a shape says nothing about its dossiers."
)
# A name must find room on a phone too: so wide is the map there, a letter, and so high are half a mark and a line, in pixels.
_PHONE, _LETTER, _MARK, _LINE = 300, 7.0, 6, 18
# Beside the ranking it is about so wide, and no higher than a screen.
_WIDTH, _HEIGHTS = 520, (320, 720)
# Above a map on a phone, where its key goes on over several lines.
_PHONE_KEY = 120
# Of more shapes than this the marks are smaller, so that they do not cover each other on a phone.
_MANY, _SMALL = 40, 0.7
# Pixels from one point that can be clicked to the next.
_TOUCH = 14


def map_chart(
    standing: Standing,
    boundaries: pd.DataFrame,
    definition: Definition,
    able: list[Definition],
    words: Language,
    *,
    who: Who,
    period: Period,
    silent: pd.DataFrame | None = None,
) -> Chart | NoChart:
    """Every row of a standing of units of which `boundaries` (store.boundaries) has the shape, held against its whole as in the
    funnel plot. Rows without a shape are named below it; `silent` (unit, name) are units of the area without any figures, whose
    shapes are outlined."""
    by, table, whole = standing.by, standing.table, standing.whole
    name = words.say(GROUPS[by])
    reason = why_not_judged(standing, definition, able, words)
    if reason is not None or whole is None:
        return NoChart(KEY, words.say(N_("Map: {group}"), group=name), reason or Text(NO_WHOLE))
    labels = group_labels(table, by, words)
    silent = pd.DataFrame({"unit": [], "name": []}) if silent is None else silent
    boundaries = boundaries.loc[boundaries["unit"].isin([*table["unit"], *silent["unit"]])]
    shapes = {row.unit: shape_of(row.geometry) for row in boundaries.itertuples()}
    rated = table.loc[table["rate"].notna()]
    names = [labels[table.index.get_loc(place)] for place in rated.index]
    named = who.without(by) if len(rated) == 1 else who
    title = named.titled(titles.funnel(rated, said_labels(names, by, words), words), words)
    there = table.loc[table["unit"].isin(shapes)]
    outlined = silent.loc[silent["unit"].isin(shapes)]
    subtitle = words.say(
        N_("{who}, {period}: {measure}, held against {whole}: {rate}"),
        who=who.alone(words),
        period=period_label(period, words),
        measure=measure(definition, standing.side, words),
        whole=whole_name(standing, words),
        rate=words.percent(whole["rate"]),
    )
    return Chart(
        KEY,
        title,
        subtitle,
        " ".join([called_out(title, rated, names, words).rstrip(". ") + ".", *_not_drawn(table, there, words)]),
        _figure(there, outlined, shapes, words),
        _reading(table, labels, name, set(there["unit"]), words),
        " ".join(
            [
                *_not_drawn(table, there, words),
                *_without_figures(outlined, words),
                *whole_sentences(standing, words),
                *too_different(rated, words),
                words.say(_RULE, few=small_numbers().few),
                *_drawn_from(boundaries, words),
            ]
        ),
        bool(table["demonstration"].any() or boundaries["demonstration"].any()),
        explains=(definition.id if standing.side == "on_time" else "overdue", "standing"),
    )


def _not_drawn(table: pd.DataFrame, there: pd.DataFrame, words: Language) -> list[str]:
    """The units with figures and no shape, by their names."""
    lacking = table.loc[~table["unit"].isin(there["unit"]), "unit_name"]
    if lacking.empty:
        return []
    units = ", ".join(at_start(name, words) for name in lacking)
    return [words.say(N_("No boundary is published for: {units}."), units=units)]


def _without_figures(outlined: pd.DataFrame, words: Language) -> list[str]:
    if outlined.empty:
        return []
    return [words.say(N_("No figures: {units}."), units=", ".join(at_start(name, words) for name in outlined["name"]))]


def _drawn_from(boundaries: pd.DataFrame, words: Language) -> list[str]:
    """The files the shapes are from, and that they are made up, if they are."""
    files = ", ".join(dict.fromkeys(boundaries["file_name"]))
    made_up = [words.say(N_("The boundaries are made up."))] if boundaries["demonstration"].any() else []
    return [words.say(N_("Boundaries: {files}."), files=files), *made_up]


def _reading(table: pd.DataFrame, labels: list[str], name: str, drawn: set[str], words: Language) -> Reading:
    """The table of the funnel plot, and which units are on the map."""
    reading = limits_reading(table, labels, name, words)
    said = [words.say(N_("yes") if unit in drawn else N_("no boundary")) for unit in table["unit"]]
    return reading.beside({words.say(N_("On the map")): said})


def _look(row: pd.Series) -> str:
    if row["shown"] in _HIDDEN:
        return "withheld"
    return "none" if pd.isna(row["rate"]) else look_of(row)


def _figure(there: pd.DataFrame, outlined: pd.DataFrame, shapes: dict[str, Shape], words: Language) -> go.Figure:
    drawn = [shapes[unit] for unit in [*there["unit"], *outlined["unit"]]]
    boxes = [shape.box for shape in drawn]
    west, south = min(box[0] for box in boxes), min(box[1] for box in boxes)
    east, north = max(box[2] for box in boxes), max(box[3] for box in boxes)
    # A degree of longitude is shorter than one of latitude by this, in the middle of the map.
    stretch = 1 / math.cos(math.radians((south + north) / 2))
    height = min(max(_WIDTH * (north - south) * stretch / (east - west), _HEIGHTS[0]), _HEIGHTS[1])
    figure = style.legend_above(style.base(round(height) + 80, left=8, right=8, bottom=8))
    looks = [_look(row) for _, row in there.iterrows()]
    for look in _NAMES:
        filled = [shape for shape, found in zip(drawn, [*looks, *["none"] * len(outlined)], strict=True) if found == look]
        _fill(figure, look, filled, words)
    for look in _NAMES:
        _mark(figure, look, there.loc[[found == look for found in looks]], shapes, words, many=len(drawn) > _MANY)
    apart = (east - west) * _TOUCH / _WIDTH, (east - west) * _TOUCH / _WIDTH / stretch
    for _, row in there.iterrows():
        _touch(figure, row, shapes[row["unit"]], apart, words)
    across = min(_PHONE / (east - west), height / ((north - south) * stretch))
    rates = [None if pd.isna(rate) else words.percent(rate) for rate in there["rate"]]
    for name, rate, shape in zip([*there["unit_name"], *outlined["name"]], [*rates, *[None] * len(outlined)], drawn, strict=True):
        _name(figure, name, rate, seat(shape), across, across * stretch)
    figure.update_layout(hovermode="closest")
    # Of a frame of another shape a part stays empty; were the ranges widened instead, they would stay so when it changes again.
    figure.update_xaxes(visible=False, range=_padded(west, east), constrain="domain")
    return figure.update_yaxes(
        visible=False,
        range=_padded(south, north),
        scaleanchor="x",
        scaleratio=stretch,
        constrain="domain",
        constraintoward="top",
    )


def phone_height(figure: go.Figure) -> int:
    """The height in pixels at which a map fills a phone's width: there it is as wide as names are fitted for, and its key takes
    more lines than on a desk. Never more than on a desk."""
    across, up = (axis.range[1] - axis.range[0] for axis in (figure.layout.xaxis, figure.layout.yaxis))
    return min(round(_PHONE * up * figure.layout.yaxis.scaleratio / across) + _PHONE_KEY, figure.layout.height)


def _padded(low: float, high: float) -> list[float]:
    edge = (high - low) * 0.01
    return [low - edge, high + edge]


def _fill(figure: go.Figure, look: str, shapes: list[Shape], words: Language) -> None:
    """All shapes of one look, as one trace; it stands in the key where the look has no mark of its own there."""
    if not shapes:
        return
    lines = [shape.lines for shape in shapes]
    figure.add_trace(
        go.Scatter(
            x=[x for xs, _ in lines for x in xs],
            y=[y for _, ys in lines for y in ys],
            mode="lines",
            fill="toself",
            fillcolor=_FILLS[look],
            fillpattern={"shape": "/", "size": 8, "fgcolor": style.GREY, "bgcolor": style.WHITE} if look == "withheld" else None,
            line={"color": style.GREY, "width": 1},
            name=words.say(_NAMES[look]),
            legendgroup=look,
            showlegend=look not in MARKS,
            legendrank=_RANKS[look],
            hoverinfo="skip",
        )
    )


def _mark(figure: go.Figure, look: str, rows: pd.DataFrame, shapes: dict[str, Shape], words: Language, *, many: bool) -> None:
    """A mark inside each shape, that of the funnel plot: it tells the looks apart without their colours."""
    seats, mark = [seat(shapes[unit]) for unit in rows["unit"]], MARKS.get(look, _CROSS)
    if seats:
        figure.add_trace(
            go.Scatter(
                x=[one.x for one in seats],
                y=[one.y for one in seats],
                mode="markers",
                marker=mark | {"size": mark["size"] * (_SMALL if many else 1)},
                hoverinfo="skip",
                name=words.say(_NAMES[look]),
                legendgroup=look,
                showlegend=look in MARKS,
                legendrank=_RANKS[look],
            )
        )


def _touch(figure: go.Figure, row: pd.Series, shape: Shape, apart: tuple[float, float], words: Language) -> None:
    """Points that nobody sees all over a shape: Plotly lets points be pointed at and clicked, and no area."""
    middle = seat(shape)
    points = [(middle.x, middle.y), *inside(shape, *apart)]
    figure.add_trace(
        go.Scatter(
            x=[x for x, _ in points],
            y=[y for _, y in points],
            mode="markers",
            marker={"size": _TOUCH, "color": "rgba(0,0,0,0)", "line": {"width": 0}},
            customdata=[row["unit"]] * len(points),
            hovertext=_hover(row, words),
            hoverinfo="text",
            hoverlabel={"bordercolor": style.GREY},
            showlegend=False,
        )
    )


def _hover(row: pd.Series, words: Language) -> str:
    name = at_start(row["unit_name"], words)
    return hover_text(name, row, words) if pd.isna(row["rate"]) else limits_hover(name, row, words)


def _name(figure: go.Figure, name: str, rate: str | None, at: Seat, across: float, up: float) -> None:
    """The unit's name and rate below its mark, where they find room on a phone; `across` and `up` are pixels a degree there."""
    bare = name[len(level_of(name)) :].strip()
    fit = max(0, int((at.below * up - _MARK) // _LINE))
    lines = list(filter(None, [name if not bare or bare.isdecimal() else bare, rate]))[:fit]
    if not lines or max(map(len, lines)) * _LETTER > at.width * across:
        return
    figure.add_annotation(
        x=at.x,
        y=at.y,
        text="<br>".join(html.escape(line) for line in lines),
        showarrow=False,
        yanchor="top",
        yshift=-_MARK,
        font={"size": style.TEXT_SIZE - 2, "color": style.INK},
    )
