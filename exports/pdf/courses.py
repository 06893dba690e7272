"""Charts with two scales: lines through periods, and clouds of units by their size and rate."""

import math
from itertools import groupby

from charts import style
from charts.drawing import Cloud, Curve, Line, Lines, Value
from exports.pdf.rows import axis
from exports.pdf.shapes import DASHES, Picture, Scale, length
from language import Language

_LEFT, _BOTTOM, _TOP, _RIGHT = 18.0, 13.0, 3.0, 6.0
_SIZE = 12.0
_CALLED = {1: "worse", -1: "better"}


def lines(picture: Picture, drawing: Lines, words: Language) -> None:
    high = max((value for line in drawing.lines for value in line.values if value is not None), default=0.0) or 1.0
    up = _upwards(picture, (0.0, high), drawing.unit, words)
    inset = (picture.width - _LEFT - _RIGHT) / max(len(drawing.periods), 1) / 2
    across = Scale(0, max(len(drawing.periods) - 1, 1), _LEFT + inset, picture.width - _RIGHT - inset)
    _period_names(picture, drawing.periods, across)
    for line in drawing.lines:
        for run in _runs([*enumerate(line.values)], up):
            picture.line([(across.at(place), up.at(value)) for place, value in run], line.colour, 0.7, line.dash)
        if line.marked:
            _marks(picture, line, across, up)
        picture.name(line.name, line.colour, DASHES[line.dash])


def _marks(picture: Picture, line: Line, across: Scale, up: Scale) -> None:
    for place, value in enumerate(line.values):
        if value is not None:
            look = _CALLED.get(line.called.get(place, 0), "plain")
            picture.mark(across.at(place), up.at(value), look, 1.9 if place in line.called else 1.3)


def _period_names(picture: Picture, periods: tuple[str, ...], across: Scale) -> None:
    """All of them, or every second, third … so that none runs into the next."""
    if not periods:
        return
    step = (picture.width - _LEFT - _RIGHT) / len(periods)
    every = max(1, math.ceil((max(length(name, _SIZE) for name in periods) + 2) / step))
    for place in range(0, len(periods), every):
        picture.text(across.at(place), picture.height - _BOTTOM + 4.5, periods[place], _SIZE, "center")


def _runs(values: list[tuple[float, Value]], up: Scale) -> list[list[tuple[float, float]]]:
    """The parts of a line that have values on the scale, one after the other."""
    groups = groupby(values, key=lambda one: up.holds(one[1]))
    return [run for there, found in groups if there and len(run := list(found)) > 1]


def _upwards(picture: Picture, ends: tuple[float, float], unit: str, words: Language) -> Scale:
    ticks, texts = axis(ends, unit, words)
    up = Scale(ticks[0], ticks[-1], picture.height - _BOTTOM, _TOP)
    for tick, text in zip(ticks, texts, strict=True):
        picture.line([(_LEFT, up.at(tick)), (picture.width - _RIGHT, up.at(tick))], style.RULE)
        picture.text(_LEFT - 2, up.at(tick), text, _SIZE, "right")
    return up


def cloud(picture: Picture, drawing: Cloud, words: Language) -> None:
    sizes = [point.x for point in drawing.points]
    low, high = max(min(sizes, default=1.0), 1.0), max([*sizes, 10.0])
    highest = max((point.y for point in drawing.points), default=0.0)
    lowest = min((point.y for point in drawing.points), default=0.0)
    room = (highest - lowest) * 0.15 or 0.01
    # No mark lies on the edge, and a curve that leaves the picture ends there.
    up = _upwards(picture, (max(lowest - room, 0.0), min(highest + room, 1.0)), drawing.unit, words)
    across = Scale(math.log10(low) - 0.05, math.log10(high) + 0.05, _LEFT, picture.width - _RIGHT)
    for size in _sizes(low, high):
        picture.text(across.at(math.log10(size)), picture.height - _BOTTOM + 4.5, words.number(size), _SIZE, "center")
    picture.text(picture.width / 2, picture.height - 2, drawing.x_name, _SIZE, "center")
    for curve in drawing.curves:
        _curve(picture, curve, across, up)
    for point in sorted(drawing.points, key=lambda point: point.called):
        x, y = across.at(math.log10(max(point.x, 1.0))), up.at(point.y)
        picture.mark(x, y, point.look, 1.5)
        if point.called:
            left = x > picture.width * 0.6
            picture.text(x - 3 if left else x + 3, y, point.name, _SIZE, "right" if left else "left")


def _curve(picture: Picture, curve: Curve, across: Scale, up: Scale) -> None:
    logs = [math.log10(max(x, 1.0)) for x in curve.x]
    for run in _runs([*zip(logs, curve.y, strict=True)], up):
        picture.line([(across.at(x), up.at(y)) for x, y in run], style.GREY, 0.4, curve.dash)
    picture.name(curve.name, style.GREY, DASHES[curve.dash])


def _sizes(low: float, high: float) -> list[float]:
    """1, 2, 5, 10, 20 … between two numbers."""
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    return [first * 10.0**power for power in powers for first in (1, 2, 5) if low <= first * 10.0**power <= high]
