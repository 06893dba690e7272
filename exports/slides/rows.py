"""Charts with a row for each name: bars, and marks with their intervals; as many rows to a slide as a room can read."""

from dataclasses import dataclass, replace
from itertools import pairwise

from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_MARKER_STYLE, XL_TICK_LABEL_POSITION
from pptx.enum.dml import MSO_PATTERN
from pptx.oxml.ns import qn
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide

from charts import style
from charts.drawing import Bars, Dots, Pairs, Value
from exports.slides import native, scatter
from exports.slides.master import Box
from exports.slides.native import LOOKS, Look, Scale, look_name, look_of, scale_of
from exports.slides.text import cut, inert, rgb, width
from language import N_, Language

ROW = 0.31  # inches: a line of text that a projector can carry
_TALL_ROW = 0.6  # where there are few
_FOOT = 0.42  # what the scale takes
_NAMES, _TEXTS = 3.7, 4.2  # the most room for the names on the left and what is written on the right
_GAP = 0.2
_TARGET = Look(N_("Target"), XL_MARKER_STYLE.X, style.INK, 8)
_HOLLOW = Look("", XL_MARKER_STYLE.CIRCLE, style.GREY, hollow=True)
_NO_NAME = "\N{NO-BREAK SPACE}"  # of a series that is no figure: nothing to read in the key

RowDrawing = Bars | Dots | Pairs


def pages(drawing: RowDrawing, box: Box, words: Language) -> list[RowDrawing]:
    """The drawing in parts of about the same number of rows, each of which fits in a place."""
    most = max(1, int((box.height - native.key_height(_keyed(drawing, words), box.width) - _FOOT) / ROW))
    count = max(1, -(-len(drawing.rows) // most))
    ends = [round(len(drawing.rows) * place / count) for place in range(count + 1)]
    return [_part(drawing, slice(start, stop)) for start, stop in pairwise(ends)]


def _part(drawing: RowDrawing, rows: slice) -> RowDrawing:
    common = {"rows": drawing.rows[rows], "texts": drawing.texts[rows]}
    if isinstance(drawing, Bars):
        parts = tuple(replace(part, values=part.values[rows]) for part in drawing.parts)
        return replace(drawing, **common, parts=parts, marks=drawing.marks[rows])
    if isinstance(drawing, Dots):
        return replace(drawing, **common, dots=drawing.dots[rows])
    beside = {"looks": drawing.looks[rows], "marks": drawing.marks[rows]}
    return replace(drawing, **common, hollow=drawing.hollow[rows], filled=drawing.filled[rows], **beside)


def row_scale(drawing: RowDrawing) -> Scale:
    """One scale for all parts of a drawing."""
    if isinstance(drawing, Bars):
        if drawing.whole:
            return Scale(0.0, 1.0, 0.25, "share")
        sums = [sum(part.values[place] or 0 for part in drawing.parts) for place in range(len(drawing.rows))]
        return scale_of(sums, drawing.unit)
    if isinstance(drawing, Dots):
        values = [value for dot in drawing.dots for value in (dot.value, dot.low, dot.high, dot.target)]
        return scale_of([*values, drawing.reference], drawing.unit, drawing.ends)
    return scale_of([*drawing.hollow, *drawing.filled, *drawing.marks], drawing.unit, drawing.ends)


@dataclass(frozen=True)
class _Room:
    """The chart and its plot in inches; names and texts cut to the room beside it."""

    chart: Box
    plot: Box
    names: list[str]
    texts: list[str]


def _keyed(drawing: RowDrawing, words: Language) -> list[str]:
    """What the key names."""
    if isinstance(drawing, Bars):
        return [inert(part.name) for part in drawing.parts]
    if isinstance(drawing, Pairs):
        return [look.name for look, _ in _ends(drawing)]
    reference = [] if drawing.reference is None else [inert(drawing.reference_name)]
    return [words.say(look.name) for look, _ in _marks(drawing)] + reference


def _room(drawing: RowDrawing, box: Box, words: Language) -> _Room:
    names, texts = ([inert(text) for text in found] for found in (drawing.rows, drawing.texts))
    left = min(_NAMES, max((width(name, native.TEXT_SIZE) for name in names), default=0)) + _GAP
    right = min(_TEXTS, max((width(text, native.TEXT_SIZE) for text in texts), default=0.3)) + 2 * _GAP
    head = native.key_height(_keyed(drawing, words), box.width)
    tall = min(box.height, max(len(names), 1) * _TALL_ROW + head + _FOOT)
    chart = Box(box.left, box.top, box.width, tall)
    plot = Box(box.left + left, box.top + head, box.width - left - right, tall - head - _FOOT)
    return _Room(
        chart,
        plot,
        [cut(name, native.TEXT_SIZE, left - _GAP) for name in names],
        [cut(text, native.TEXT_SIZE, right - 2 * _GAP) for text in texts],
    )


def draw_bars(slide: Slide, drawing: Bars, scale: Scale, box: Box, words: Language) -> GraphicFrame:
    """A stacked bar for each row. The texts are the labels of a last series, whose values are all zero."""
    room = _room(drawing, box, words)
    data = native.CategoryData(number_format=native.data_format(drawing.unit, words))
    data.categories = room.names
    for part in drawing.parts:
        data.add_series(inert(part.name), part.values)
    if any(room.texts):
        data.add_series(_NO_NAME, [0] * len(room.names))
    kind = XL_CHART_TYPE.BAR_STACKED_100 if drawing.whole else XL_CHART_TYPE.BAR_STACKED
    frame = native.add_chart(slide, kind, data, room.chart, words)
    chart = frame.chart
    native.plot_at(chart, room.chart, room.plot)
    bars = chart.plots[0]
    bars.gap_width, bars.overlap = 60, 100
    for part, series in zip(drawing.parts, bars.series, strict=False):
        if part.hatched:
            series.format.fill.patterned()
            series.format.fill.pattern = MSO_PATTERN.WIDE_UPWARD_DIAGONAL
            series.format.fill.fore_color.rgb, series.format.fill.back_color.rgb = rgb(style.GREY), rgb(part.colour)
        else:
            series.format.fill.solid()
            series.format.fill.fore_color.rgb = rgb(part.colour)
    if any(room.texts):
        bars.series[-1].format.fill.background()
        native.label(bars.series[-1], room.texts, XL_LABEL_POSITION.INSIDE_BASE, words)
    if len(drawing.parts) > 1:
        native.add_key(chart, words)
    native.set_axis(chart.value_axis, scale, words)
    native.plain_axis(chart.category_axis)
    # The first row on top, the scale below the last.
    chart.category_axis.reverse_order = True
    chart.value_axis._element.find(qn("c:crosses")).set("val", "max")
    chart.category_axis.tick_label_position = XL_TICK_LABEL_POSITION.LOW
    return frame


def draw_dots(slide: Slide, drawing: Dots, scale: Scale, box: Box, words: Language) -> GraphicFrame:
    """A mark for each row over its interval."""
    joins = [(dot.low, dot.high, look_of(dot.look).colour) for dot in drawing.dots]
    reference = None if drawing.reference is None else (inert(drawing.reference_name), drawing.reference)
    return _draw_marks(slide, drawing, _marks(drawing), joins, reference, scale, box, words)


def _marks(drawing: Dots) -> list[tuple[Look, tuple[Value, ...]]]:
    """The values of each look that there is, and the targets."""
    marks = [
        (look, tuple(dot.value if look_name(dot.look) == name else None for dot in drawing.dots)) for name, look in LOOKS.items()
    ]
    marks.append((_TARGET, tuple(dot.target for dot in drawing.dots)))
    return [(look, values) for look, values in marks if any(value is not None for value in values)]


def draw_pairs(slide: Slide, drawing: Pairs, scale: Scale, box: Box, words: Language) -> GraphicFrame:
    """A hollow and a filled mark for each row, joined."""
    joins = [(start, end, style.PALE) for start, end in zip(drawing.hollow, drawing.filled, strict=True)]
    return _draw_marks(slide, drawing, _ends(drawing), joins, None, scale, box, words)


def _ends(drawing: Pairs) -> list[tuple[Look, tuple[Value, ...]]]:
    """The hollow marks, the filled ones of each look that there is, all under one name, and the upright marks."""
    first, last = (inert(name) for name in drawing.called)
    looks = [look_name(name) for name in drawing.looks] or ["plain"] * len(drawing.rows)
    ends = [(replace(_HOLLOW, name=first), drawing.hollow)]
    for name in dict.fromkeys(looks):
        filled = (value if look == name else None for value, look in zip(drawing.filled, looks, strict=True))
        ends.append((replace(LOOKS[name], name=last), tuple(filled)))
    known = any(mark is not None for mark in drawing.marks)
    return [*ends, (replace(_TARGET, name=inert(drawing.marks_name)), drawing.marks)] if known else ends


def _draw_marks(
    slide: Slide,
    drawing: Dots | Pairs,
    marks: list[tuple[Look, tuple[Value, ...]]],
    joins: list[tuple[Value, Value, str]],
    reference: tuple[str, float] | None,
    scale: Scale,
    box: Box,
    words: Language,
) -> GraphicFrame:
    """Marks in rows at whole heights, the first the highest; below them `joins`, a series of two points for each row, and the
    reference. Names and texts are the labels of two series at the ends of the scale."""
    room = _room(drawing, box, words)
    heights = [len(room.names) - place for place in range(len(room.names))]
    series = [
        scatter.texts(words.say(N_("Name")), [(scale.low, high) for high in heights], room.names, "left", words),
        scatter.texts(words.say(N_("Text")), [(scale.high, high) for high in heights], room.texts, "right", words),
    ]
    if reference is not None:
        name, value = reference
        ends = [(value, 0.5), (value, len(heights) + 0.5)]
        series.append(scatter.line(name, ends, style.GREY, 1.5, "dot", keyed=True))
    for name, high, (start, end, colour) in zip(room.names, heights, joins, strict=True):
        if start is not None and end is not None:
            series.append(scatter.line(name, [(start, high), (end, high)], colour, 2.25))
    for look, values in marks:
        points = [(value, high) for value, high in zip(values, heights, strict=True) if value is not None]
        series.append(scatter.marks(look, points, words))
    frame = scatter.draw_scatter(slide, series, (native.data_format(drawing.unit, words), "General"), room.chart, words)
    native.plot_at(frame.chart, room.chart, room.plot)
    native.set_axis(frame.chart.category_axis, scale, words)
    _hide(frame.chart.value_axis, len(heights))
    return frame


def _hide(axis, rows: int) -> None:
    """The heights of rows are no figures: no axis shows them."""
    axis.minimum_scale, axis.maximum_scale, axis.major_unit = 0.5, rows + 0.5, 1
    axis.has_major_gridlines = False
    axis.tick_label_position = XL_TICK_LABEL_POSITION.NONE
    native.plain_axis(axis)
