"""How a funnel plot is drawn: marks by dossiers and rate, the exact limits around them, and names where they find room."""

import math
from collections.abc import Sequence
from statistics import median

import pandas as pd
import plotly.graph_objects as go

from charts import style
from charts.drawing import Cloud, Curve, Dash, Point, values_of
from language import N_, Language
from metrics.funnel import funnel_curve

MARKS = {
    "within": {"color": style.NAVY, "symbol": "circle", "size": 10},
    "few": {"color": style.GREY, "symbol": "circle-open", "size": 10, "line": {"width": 2}},
    "better": {"color": style.NAVY, "symbol": "diamond-open", "size": 13, "line": {"width": 2}},
    "worse": {"color": style.OVERDUE, "symbol": "diamond", "size": 13},
}
# How each limit is called, and how it is drawn.
LIMITS: dict[str, tuple[str, Dash]] = {
    "lower": (N_("99.8% limit, lower"), "solid"),
    "lower_95": (N_("95% limit, lower"), "dash"),
    "upper_95": (N_("95% limit, upper"), "dash"),
    "upper": (N_("99.8% limit, upper"), "solid"),
}
# So many names find room beside their marks.
_MOST_NAMED = 5
_MOST_SIZES = 6
# The room of a name, as shares of the plot's width and height.
_NAME = (0.14, 0.07)


def look_of(row: pd.Series) -> str:
    """By which of MARKS a row that has a rate is drawn."""
    if row["shown"] == "few":
        return "few"
    return next((look for look in ("worse", "better") if row[look]), "within")


def funnel_marks(drawn: pd.DataFrame, names: Sequence[str], rate: float, side: str, words: Language) -> Cloud:
    """The rows of a standing that have a rate, called `names`, around the `rate` of the whole."""
    least, most = _ends(drawn["denominator"].astype(int))
    ends = _heights(drawn, rate, side)
    looks = [look_of(row) for _, row in drawn.iterrows()]
    places = list(zip(values_of(drawn["denominator"]), values_of(drawn["rate"]), strict=True))
    called = _called(places, looks, (math.log10(least), math.log10(most)), style.rate_ticks(*ends, words)[0])
    points = (
        Point(name, *where, look, place in called)
        for place, (name, where, look) in enumerate(zip(names, places, looks, strict=True))
    )
    whole = Curve(words.say(N_("the whole: {rate}"), rate=words.percent(rate)), (least, most), (rate, rate), "dot")
    sizes = words.say(N_("Dossiers (logarithmic scale)"))
    return Cloud(tuple(points), (*_limits(rate, least, most, words), whole), sizes, words.say(N_("Rate")), ends=ends)


def _limits(rate: float, least: int, most: int, words: Language) -> list[Curve]:
    """The limits half a dossier beyond the last count that chance explains, so that no mark lies on a line. Where even none or
    all late is explained, there is no line."""
    curve = funnel_curve(rate, least, most)
    half = 0.5 / curve["denominator"].astype(float)
    curves = []
    for column, (name, dash) in LIMITS.items():
        limit = curve[column].astype(float)
        line = (limit + half).mask(limit.eq(1)) if column.startswith("upper") else (limit - half).mask(limit.eq(0))
        curves.append(Curve(words.say(name), values_of(curve["denominator"]), values_of(line), dash))
    return curves


def funnel_figure(drawing: Cloud, hover: Sequence[str], keys: Sequence[str] | None, words: Language) -> go.Figure:
    """The figure of `funnel_marks`; `hover` and `keys` (of the units, where they are units) are those of its points."""
    figure = style.base(440, top=30, bottom=56)
    *limits, whole = drawing.curves
    for curve in limits:
        figure.add_trace(
            go.Scatter(
                x=curve.x,
                y=curve.y,
                mode="lines",
                line={"color": style.GREY, "width": 1, "dash": curve.dash},
                hoverinfo="skip",
            )
        )
    figure.add_hline(y=whole.y[0], line={"color": style.GREY, "width": 1.5, "dash": whole.dash})
    style.name_reference(figure, whole.name)
    for look, mark in MARKS.items():
        places = [place for place, point in enumerate(drawing.points) if point.look == look]
        figure.add_trace(
            go.Scatter(
                x=[drawing.points[place].x for place in places],
                y=[drawing.points[place].y for place in places],
                mode="markers",
                marker=mark,
                cliponaxis=False,
                customdata=[keys[place] for place in places] if keys else None,
                hovertext=[hover[place] for place in places],
                hoverinfo="text",
            )
        )
    least, most = whole.x
    _name(figure, drawing.points, math.sqrt(least * most))
    sizes = _round_sizes(int(least), int(most))
    figure.update_xaxes(
        type="log",
        range=[math.log10(least), math.log10(most)],
        tickvals=sizes,
        ticktext=[words.number(size) for size in sizes],
        tickangle=0,
        title={"text": drawing.x_name, "font": {"size": style.TEXT_SIZE}},
    )
    ticks, tick_texts = style.rate_ticks(*(drawing.ends or (0.0, 1.0)), words)
    pad = (ticks[-1] - ticks[0]) * 0.03
    return figure.update_yaxes(
        range=[ticks[0] - pad, ticks[-1] + pad], tickvals=ticks, ticktext=tick_texts, showgrid=True, gridcolor=style.RULE
    )


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


def _called(
    places: Sequence[tuple[float, float]], looks: Sequence[str], across: tuple[float, float], ticks: Sequence[float]
) -> set[int]:
    """Those whose names are written: of those beyond the limits the furthest from the others first, where a name covers neither
    marks nor names."""
    x = [(math.log10(size) - across[0]) / (across[1] - across[0]) for size, _ in places]
    y = [(rate - ticks[0]) / (ticks[-1] - ticks[0]) for _, rate in places]
    spots = list(zip(x, y, strict=True))
    beyond = [place for place, look in enumerate(looks) if look in ("worse", "better")]
    middle = median(y)
    beyond.sort(key=lambda place: (looks[place] == "better", -abs(y[place] - middle)))
    called: list[int] = []
    for place in beyond:
        across_here, up_here = spots[place]
        room = (across_here - _NAME[0], across_here) if across_here > 0.5 else (across_here, across_here + _NAME[0])
        others = [spot for other, spot in enumerate(spots) if other != place]
        covers = any(room[0] <= spot[0] <= room[1] and abs(spot[1] - up_here) < _NAME[1] / 2 for spot in others)
        if len(called) < _MOST_NAMED and not covers and all(abs(y[one] - up_here) >= _NAME[1] for one in called):
            called.append(place)
    return set(called)


def _name(figure: go.Figure, points: Sequence[Point], middle: float) -> None:
    """The names of those that are called out, on the side of their marks that looks to the `middle` size."""
    for point in sorted((point for point in points if point.called), key=lambda point: point.look == "better"):
        left = point.x > middle
        figure.add_annotation(
            x=math.log10(point.x),
            y=point.y,
            text=style.escaped(point.name),
            showarrow=False,
            xanchor="right" if left else "left",
            xshift=-10 if left else 10,
            font={"size": style.TEXT_SIZE - 1, "color": style.OVERDUE if point.look == "worse" else style.NAVY},
        )
