"""Charts with two scales: lines through periods, and clouds of units by their size and rate."""

import math
from itertools import groupby, pairwise

from charts import style
from charts.drawing import Cloud, Curve, Line, Lines, Unit, Value
from exports.pdf.rows import axis
from exports.pdf.shapes import DASHES, Picture, Scale, length
from language import Language

_LEFT, _BOTTOM, _TOP, _RIGHT = 18.0, 13.0, 3.0, 6.0
_UPPER, _BETWEEN = 0.6, 14.0  # of two pictures: the share of the upper one, and what lies between them
_SIZE = 13.0
_CALLED = {1: "worse", -1: "better"}


def lines(picture: Picture, drawing: Lines, words: Language) -> None:
    pictures = drawing.pictures()
    rooms = [(_TOP, picture.height - _BOTTOM)]
    if len(pictures) > 1:
        share = _TOP + (rooms[0][1] - _TOP) * _UPPER
        rooms = [(_TOP, share - _BETWEEN), (share, rooms[0][1])]
    for one, room in zip(pictures, rooms, strict=False):
        _course(picture, one, room, words)


def _course(picture: Picture, drawing: Lines, room: tuple[float, float], words: Language) -> None:
    """Lines on one scale between two heights of the picture."""
    high = max((value for line in drawing.lines for value in line.values if value is not None), default=0.0) or 1.0
    up = _upwards(picture, (0.0, high), room, drawing.unit, words)
    inset = (picture.width - _LEFT - _RIGHT) / max(len(drawing.periods), 1) / 2
    across = Scale(0, max(len(drawing.periods) - 1, 1), _LEFT + inset, picture.width - _RIGHT - inset)
    _period_names(picture, drawing.periods, across, room[1])
    for line in drawing.lines:
        for run in _runs([*enumerate(line.values)], up):
            picture.line([(across.at(place), up.at(value)) for place, value in run], line.colour, 0.7, line.dash)
        if line.marked:
            _marks(picture, line, across, up)
        picture.name(line.name, line.colour, DASHES[line.dash])


def _marks(picture: Picture, line: Line, across: Scale, up: Scale) -> None:
    for place, value in enumerate(line.values):
        if value is not None:
            called = place in line.called
            look = _CALLED[line.called[place]] if called else "plain"
            picture.mark(across.at(place), up.at(value), look, 1.9 if called else 1.3, "" if called else line.colour)


def _period_names(picture: Picture, periods: tuple[str, ...], across: Scale, bottom: float) -> None:
    """All of them, or every second, third … so that none runs into the next."""
    if not periods:
        return
    step = (picture.width - _LEFT - _RIGHT) / len(periods)
    every = max(1, math.ceil((max(length(name, _SIZE) for name in periods) + 2) / step))
    for place in range(0, len(periods), every):
        picture.text(across.at(place), bottom + 4.5, periods[place], _SIZE, "center")


def _runs(values: list[tuple[float, Value]], up: Scale) -> list[list[tuple[float, float]]]:
    """The parts of a line that have values on the scale, one after the other."""
    groups = groupby(values, key=lambda one: up.holds(one[1]))
    return [run for there, found in groups if there and len(run := list(found)) > 1]


def _upwards(picture: Picture, ends: tuple[float, float], room: tuple[float, float], unit: Unit, words: Language) -> Scale:
    ticks, texts = axis(ends, unit, words)
    up = Scale(ticks[0], ticks[-1], room[1], room[0])
    for tick, text in zip(ticks, texts, strict=True):
        picture.line([(_LEFT, up.at(tick)), (picture.width - _RIGHT, up.at(tick))], style.RULE)
        picture.text(_LEFT - 2, up.at(tick), text, _SIZE, "right")
    return up


def cloud(picture: Picture, drawing: Cloud, words: Language) -> None:
    sizes = [*(point.x for point in drawing.points), *(x for curve in drawing.curves for x in curve.x)] or [1.0, 10.0]
    low, high = max(min(sizes), 1.0), max(sizes)
    up = _upwards(picture, drawing.ends or _heights(drawing), (_TOP, picture.height - _BOTTOM), drawing.unit, words)
    across = Scale(math.log10(low), math.log10(high), _LEFT, picture.width - _RIGHT)
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


def _heights(drawing: Cloud) -> tuple[float, float]:
    """Around all marks, none of them on the edge."""
    rates = [point.y for point in drawing.points] or [0.0]
    room = (max(rates) - min(rates)) * 0.15 or 0.01
    return max(min(rates) - room, 0.0), min(max(rates) + room, 1.0)


def _curve(picture: Picture, curve: Curve, across: Scale, up: Scale) -> None:
    """A curve that leaves the picture ends at its edge; one that never enters it is not named either."""
    logs = [math.log10(max(x, 1.0)) for x in curve.x]
    runs = _runs(_to_the_edge([*zip(logs, curve.y, strict=True)], up), up)
    for run in runs:
        picture.line([(across.at(x), up.at(y)) for x, y in run], style.GREY, 0.4, curve.dash)
    if runs:
        picture.name(curve.name, style.GREY, DASHES[curve.dash])


def _to_the_edge(points: list[tuple[float, Value]], up: Scale) -> list[tuple[float, Value]]:
    """The points, and those between them at which the curve crosses an end of the scale."""
    found = points[:1]
    for (x, y), (next_x, next_y) in pairwise(points):
        if y is not None and next_y is not None:
            crossed = [edge for edge in (up.low, up.high) if min(y, next_y) < edge < max(y, next_y)]
            shares = sorted(((edge - y) / (next_y - y), edge) for edge in crossed)
            found += [(x + share * (next_x - x), edge) for share, edge in shares]
        found.append((next_x, next_y))
    return found


def _sizes(low: float, high: float) -> list[float]:
    """1, 2, 5, 10, 20 … between two numbers."""
    powers = range(math.floor(math.log10(low)), math.ceil(math.log10(high)) + 1)
    return [first * 10.0**power for power in powers for first in (1, 2, 5) if low <= first * 10.0**power <= high]
