"""Scatter charts out of native series, for what no other native chart draws."""

from collections.abc import Callable
from dataclasses import dataclass

from pptx.chart.series import XySeries
from pptx.enum.chart import XL_CHART_TYPE
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide

from charts.drawing import Dash
from exports.slides import native
from exports.slides.master import Box
from exports.slides.native import Look
from language import Language


@dataclass(frozen=True)
class Series:
    """Points under a name, and how they are drawn; `keyed` where the key names them."""

    name: str
    points: list[tuple[float, float]]
    draw: Callable[[XySeries], None]
    keyed: bool = False


def line(name: str, points: list[tuple[float, float]], colour: str, wide: float, dash: Dash = "solid", *, keyed=False) -> Series:
    return Series(name, points, lambda series: native.draw_line(series, colour, wide, dash), keyed)


def marks(look: Look, points: list[tuple[float, float]], words: Language, **named) -> Series:
    """Marks of one look; `named` are the arguments of native.label, where some have a name beside them."""

    def draw(series: XySeries) -> None:
        native.no_line(series)
        native.draw_mark(series, look)
        for side, texts in named.items():
            native.label(series, texts, native.SIDES[side], words, look.colour)

    return Series(words.say(look.name), points, draw, keyed=True)


def texts(name: str, points: list[tuple[float, float]], written: list[str], side: str, words: Language) -> Series:
    """Nothing but texts, on one side of places."""

    def draw(series: XySeries) -> None:
        native.no_line(series)
        series.marker.style = native.XL_MARKER_STYLE.NONE
        native.label(series, written, native.SIDES[side], words)

    return Series(name, points, draw)


def draw_scatter(slide: Slide, given: list[Series], formats: tuple[str, str], box: Box, words: Language) -> GraphicFrame:
    """One chart of all series that have points, the later above the earlier; the key where it names more than one. `formats` are
    the number formats of the columns x and y in the data sheet."""
    series = _longest_first([one for one in given if one.points])
    data = native.XyData(number_format=formats[0])
    for one in series:
        added = data.add_series(one.name, number_format=formats[1])
        for x, y in one.points:
            added.add_data_point(x, y)
    frame = native.add_chart(slide, XL_CHART_TYPE.XY_SCATTER, data, box, words)
    for one, drawn in zip(series, frame.chart.plots[0].series, strict=True):
        one.draw(drawn)
    names: set[str] = set()
    hidden = set()
    for place, one in enumerate(series):
        if not one.keyed or one.name in names:
            hidden.add(place)
        else:
            names.add(one.name)
    if len(names) > 1:
        native.add_key(frame.chart, words, hidden)
    return frame


def _longest_first(series: list[Series]) -> list[Series]:
    """LibreOffice loses the points of a series that is shorter than a later one and before all that are as long."""
    longest = max(series, key=lambda one: len(one.points))
    return [longest, *(one for one in series if one is not longest)]
