"""Lines along the periods and clouds of marks, as native charts."""

from collections.abc import Iterator
from itertools import groupby
from math import floor, log10

from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_TICK_LABEL_POSITION
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide

from charts import style
from charts.drawing import Cloud, Curve, Line, Lines, Point
from exports.slides import native
from exports.slides.master import Box
from exports.slides.native import LOOKS, look_name, look_of, scale_of
from exports.slides.text import inert, set_font
from language import Language

_LABEL_SIZE = 14
_CALLED = {1: LOOKS["worse"], -1: LOOKS["better"]}


def draw_lines(slide: Slide, drawing: Lines, box: Box, words: Language) -> GraphicFrame:
    """A native line for each; a missing value is a gap."""
    data = native.CategoryData(number_format=native.number_format(drawing.unit, _decimals(drawing), words))
    data.categories = [inert(period) for period in drawing.periods]
    for line in drawing.lines:
        data.add_series(inert(line.name), line.values)
    frame = native.add_chart(slide, XL_CHART_TYPE.LINE_MARKERS, data, box, words)
    chart = frame.chart
    for line, series in zip(drawing.lines, chart.plots[0].series, strict=True):
        _draw_line(line, series)
    if len(drawing.lines) > 1:
        native.add_key(chart, words, _again([line.name for line in drawing.lines]))
    native.set_axis(chart.value_axis, scale_of([value for line in drawing.lines for value in line.values], drawing.unit), words)
    native.plain_axis(chart.category_axis)
    chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    return frame


def _draw_line(line: Line, series) -> None:
    series.smooth = False
    native.draw_line(series, line.colour, 2.5 if line.marked else 1.75, line.dash)
    if line.marked:
        native.draw_mark(series, native.Look(line.name, native.XL_MARKER_STYLE.CIRCLE, line.colour, 7))
        for place, side in line.called.items():
            native.draw_mark(series.points[place], _CALLED[side])


def draw_cloud(slide: Slide, drawing: Cloud, box: Box, words: Language) -> GraphicFrame:
    """Marks over their number on a logarithmic scale; the curves are lines without marks, each unbroken run one series."""
    runs = [(curve, run) for curve in drawing.curves for run in _runs(curve)]
    data = native.XyData(number_format=native.number_format(drawing.unit, _decimals(drawing), words))
    for curve, run in runs:
        _add(data, inert(curve.name), run)
    marked = [(look, [point for point in drawing.points if look_name(point.look) == look]) for look in LOOKS]
    marked = [(look, points) for look, points in marked if points]
    for look, points in marked:
        _add(data, words.say(LOOKS[look].name), [(point.x, point.y) for point in points])
    frame = native.add_chart(slide, XL_CHART_TYPE.XY_SCATTER, data, box, words)
    chart = frame.chart
    series = list(chart.plots[0].series)
    for line, (curve, _) in zip(series, runs, strict=False):
        native.draw_line(line, style.GREY, 1.25, curve.dash)
    middle = sorted(point.x for point in drawing.points)[len(drawing.points) // 2] if drawing.points else 0
    for line, (look, points) in zip(series[len(runs) :], marked, strict=True):
        native.no_line(line)
        native.draw_mark(line, look_of(look))
        _name(line, points, middle, words)
    names = [curve.name for curve, _ in runs] + [LOOKS[look].name for look, _ in marked]
    native.add_key(chart, words, _again(names))
    _axes(chart, drawing, words)
    return frame


def _name(series, points: list[Point], middle: float, words: Language) -> None:
    """The names of those called out, on the side where there is more room."""
    for right in (True, False):
        texts = [inert(point.name) if point.called and (point.x <= middle) == right else "" for point in points]
        position = XL_LABEL_POSITION.RIGHT if right else XL_LABEL_POSITION.LEFT
        native.label(series, texts, position, words, look_of(points[0].look).colour)


def _axes(chart, drawing: Cloud, words: Language) -> None:
    across, up = chart.category_axis, chart.value_axis
    native.set_axis(up, scale_of([point.y for point in drawing.points] + _heights(drawing), drawing.unit, _ends(drawing)), words)
    sizes = [point.x for point in drawing.points] or [x for curve in drawing.curves for x in curve.x]
    across.minimum_scale, across.maximum_scale = _round_down(min(sizes)), _round_up(max(sizes))
    across.has_major_gridlines = False
    across.tick_labels.number_format = native.number_format("count", 0, words)
    across.tick_labels.number_format_is_linked = False
    native.plain_axis(across)
    scaling = across._element.find(qn("c:scaling"))
    scaling.insert(0, parse_xml(f'<c:logBase {nsdecls("c")} val="10"/>'))
    for axis, name in ((across, drawing.x_name), (up, drawing.y_name)):
        axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
        if name:
            axis.has_title = True
            frame = axis.axis_title.text_frame
            native.write(frame, name, words, size=_LABEL_SIZE, bold=False, colour=style.GREY)
    set_font(across.tick_labels.font, words, size=_LABEL_SIZE)


def _ends(drawing: Cloud) -> tuple[float, float] | None:
    """From zero, unless all marks are near one: there a scale from zero would hide what tells them apart."""
    lowest = min([point.y for point in drawing.points], default=0.0)
    if drawing.unit != "share" or lowest <= 0.5:
        return None
    return max(0.0, lowest - (1 - lowest) * 0.1), 1.0


def _heights(drawing: Cloud) -> list[float]:
    """What the scale must hold of the curves: all but the limits of the smallest, which may leave it."""
    if not drawing.points:
        return [value for curve in drawing.curves for value in curve.y if value is not None]
    middle = sorted(point.x for point in drawing.points)[len(drawing.points) // 2]
    ends = _ends(drawing)
    heights = [
        y for curve in drawing.curves for x, y in zip(curve.x, curve.y, strict=True) if y is not None and x >= middle
    ]
    return [height for height in heights if ends is None or ends[0] <= height <= ends[1]]


def _runs(curve: Curve) -> Iterator[list[tuple[float, float]]]:
    """The unbroken runs of a curve."""
    points = zip(curve.x, curve.y, strict=True)
    for there, run in groupby(points, key=lambda point: point[1] is not None):
        if there:
            yield list(run)


def _add(data: native.XyData, name: str, points: list[tuple[float, float]]) -> None:
    series = data.add_series(name)
    for x, y in points:
        series.add_data_point(x, y)


def _again(names: list[str]) -> set[int]:
    """The places of names that an earlier one has already."""
    return {place for place, name in enumerate(names) if not name or name in names[:place]}


def _decimals(drawing: Lines | Cloud) -> int:
    return 2 if drawing.unit in ("share", "points") else 0


def _round_down(size: float) -> float:
    """1, 10, 100 …: the power of ten at or below a size."""
    return 10.0 ** floor(log10(max(size, 1)))


def _round_up(size: float) -> float:
    """1, 2, 5, 10, 20, 50 …: the first above a size."""
    power = _round_down(size)
    return next(factor * power for factor in (1, 2, 5, 10) if factor * power >= size)
