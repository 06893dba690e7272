"""Lines along the periods and clouds of marks, as native charts."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from math import floor, log10

from pptx.chart.series import LineSeries
from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE, XL_TICK_LABEL_POSITION
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide

from charts import style
from charts.drawing import Cloud, Curve, Line, Lines, Value
from exports.slides import native, scatter
from exports.slides.master import Box
from exports.slides.native import LOOKS, Look, look_name, scale_of
from exports.slides.text import inert, set_font
from language import N_, Language

_LABEL_SIZE = 14
_CALLED = {
    1: replace(LOOKS["worse"], name=N_("Higher than by chance")),
    -1: replace(LOOKS["better"], name=N_("Lower than by chance")),
}


def draw_lines(slide: Slide, drawing: Lines, box: Box, words: Language) -> GraphicFrame:
    """A native line for each; a missing value is a gap. Marks that are called out lie above them, a series for each look."""
    called = list(_called(drawing, words))
    data = native.CategoryData(number_format=native.data_format(drawing.unit, words))
    data.categories = [inert(period) for period in drawing.periods]
    for name, values in [
        *((inert(line.name), line.values) for line in drawing.lines),
        *((name, found) for name, _, found in called),
    ]:
        data.add_series(name, values)
    frame = native.add_chart(slide, XL_CHART_TYPE.LINE_MARKERS, data, box, words)
    chart = frame.chart
    series = list(chart.plots[0].series)
    for line, drawn in zip(drawing.lines, series, strict=False):
        _draw_line(line, drawn)
    for (_, look, _), drawn in zip(called, series[len(drawing.lines) :], strict=True):
        native.no_line(drawn)
        native.draw_mark(drawn, look)
    names = [one.name for one in series]
    if len(names) > 1 or drawing.lines[0].below:
        native.add_key(chart, words, {place for place, name in enumerate(names) if not name or name in names[:place]})
    native.set_axis(chart.value_axis, scale_of([value for line in drawing.lines for value in line.values], drawing.unit), words)
    native.plain_axis(chart.category_axis)
    chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    return frame


def _called(drawing: Lines, words: Language) -> Iterator[tuple[str, Look, list[Value]]]:
    """The marks called out as high and as low: name, look and values, missing where a mark is not called out."""
    for side, look in _CALLED.items():
        for line in drawing.lines:
            values = [value if line.called.get(place) == side else None for place, value in enumerate(line.values)]
            if any(value is not None for value in values):
                yield words.say(look.name), look, values


def _draw_line(line: Line, series: LineSeries) -> None:
    series.smooth = False
    native.draw_line(series, line.colour, 2.5 if line.marked else 1.75, line.dash)
    if line.marked:
        native.draw_mark(series, Look(line.name, XL_MARKER_STYLE.CIRCLE, line.colour, 7))


def draw_cloud(slide: Slide, drawing: Cloud, box: Box, words: Language) -> GraphicFrame:
    """Marks over their number on a logarithmic scale; the curves are lines without marks, each unbroken run one series."""
    series = [
        scatter.line(inert(curve.name), run, style.GREY, 1.25, curve.dash, keyed=bool(curve.name))
        for curve in drawing.curves
        for run in _runs(curve)
    ]
    middle = _middle(drawing)
    for name, look in LOOKS.items():
        points = [point for point in drawing.points if look_name(point.look) == name]
        places = [(point.x, point.y) for point in points]
        # A name stands on the side where there is more room.
        right = [inert(point.name) if point.called and point.x <= middle else "" for point in points]
        left = [inert(point.name) if point.called and point.x > middle else "" for point in points]
        series.append(scatter.marks(look, places, words, right=right, left=left))
    formats = native.data_format("count", words), native.data_format(drawing.unit, words)
    frame = scatter.draw_scatter(slide, series, formats, box, words)
    _axes(frame.chart, drawing, words)
    return frame


def _axes(chart, drawing: Cloud, words: Language) -> None:
    across, up = chart.category_axis, chart.value_axis
    native.set_axis(up, _upwards(drawing), words)
    sizes = [point.x for point in drawing.points]
    low, high = _round_down(min(sizes)), _round_up(max(sizes))
    across.minimum_scale, across.maximum_scale = low, high
    across.has_major_gridlines = False
    across.tick_labels.number_format = native.number_format("count", 0, words)
    across.tick_labels.number_format_is_linked = False
    native.plain_axis(across)
    scaling = across._element.find(qn("c:scaling"))
    # A mark at each doubling where there would be fewer than three at each power of ten.
    scaling.insert(0, parse_xml(f'<c:logBase {nsdecls("c")} val="{10 if high >= 100 * low else 2}"/>'))
    for axis, name in ((across, drawing.x_name), (up, drawing.y_name)):
        axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
        if name:
            axis.has_title = True
            frame = axis.axis_title.text_frame
            native.write(frame, name, words, size=_LABEL_SIZE, bold=False, colour=style.GREY)
    set_font(across.tick_labels.font, words, size=_LABEL_SIZE)


def _upwards(drawing: Cloud) -> native.Scale:
    """As on the screen, where the drawing says how far that goes; curves may leave it."""
    marks = [point.y for point in drawing.points]
    if drawing.ends is not None:
        return scale_of(marks, drawing.unit, drawing.ends)
    return scale_of(marks + _heights(drawing), drawing.unit, _ends(drawing))


def _ends(drawing: Cloud) -> tuple[float, float] | None:
    """From zero, unless all marks are near one: there a scale from zero would hide what tells them apart."""
    lowest = min(point.y for point in drawing.points)
    if drawing.unit != "share" or lowest <= 0.5:
        return None
    return max(0.0, lowest - (1 - lowest) * 0.1), 1.0


def _heights(drawing: Cloud) -> list[float]:
    """What the scale must hold of the curves: all but the limits of the smallest, which may leave it."""
    middle = _middle(drawing)
    ends = _ends(drawing)
    heights = [y for curve in drawing.curves for x, y in zip(curve.x, curve.y, strict=True) if y is not None and x >= middle]
    return [height for height in heights if ends is None or ends[0] <= height <= ends[1]]


def _runs(curve: Curve) -> Iterator[list[tuple[float, float]]]:
    """The unbroken runs of a curve."""
    points = zip(curve.x, curve.y, strict=True)
    for there, run in groupby(points, key=lambda point: point[1] is not None):
        if there:
            yield list(run)


def _middle(drawing: Cloud) -> float:
    """The middle size."""
    sizes = sorted(point.x for point in drawing.points)
    return sizes[len(sizes) // 2]


def _round_down(size: float) -> float:
    """1, 2, 5, 10, 20, 50 …: the last at or below a size."""
    power = 10.0 ** floor(log10(max(size, 1)))
    return max(factor * power for factor in (1, 2, 5) if factor * power <= max(size, 1))


def _round_up(size: float) -> float:
    """1, 2, 5, 10, 20, 50 …: the first above a size."""
    down = _round_down(size)
    return next(size_up for factor in (1, 2, 2.5, 4, 5) if (size_up := _round_down(factor * down)) >= size)
