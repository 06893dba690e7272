"""Charts with a row for each unit, period or reason: bars, dots and pairs of marks."""

from collections.abc import Callable, Sequence

from charts import style
from charts.drawing import Bars, Dots, Pairs, Unit, Value
from exports.pdf.shapes import POINT, Picture, Scale, length, wrapped
from language import Language

_AXIS, _AXIS_SIZE = 8.0, 13.0  # room for the numbers below, and their size
_MOST = 27.0  # a row is at most so high
_GAP = 4.0
_BIGGEST, _LEAST = 20, 10  # points
_LINE = 1.2  # from one line of a text to the next, to its size
_LABELS, _TEXTS = 0.34, 0.36  # of the width at most

# What draws one row: its place, the scale, and the middle and the height of the row.
Row = Callable[[int, Scale, float, float], None]


def bars(picture: Picture, drawing: Bars, words: Language) -> None:
    totals = [sum(part.values[row] or 0 for part in drawing.parts) for row in range(len(drawing.rows))]
    high = 1.0 if drawing.whole else max([*totals, *(mark or 0 for mark in drawing.marks)], default=0) or 1.0

    def row(place: int, scale: Scale, middle: float, height: float) -> None:
        sofar, whole = 0.0, totals[place] or 1.0
        for part in drawing.parts:
            value = (part.values[place] or 0) / (whole if drawing.whole else 1)
            if value > 0:
                fill = "crossed" if part.crossed else "hatched" if part.hatched else "plain"
                left, right = scale.at(sofar), scale.at(sofar + value)
                picture.rect(left, middle - height * 0.32, right - left, height * 0.64, part.colour, fill)
            sofar += value
        _upright(picture, drawing.marks, place, scale, middle, height)

    _rows(picture, drawing.rows, drawing.texts, (0.0, high), "share" if drawing.whole else "count", words, row)
    for part in drawing.parts:
        picture.name(part.name, part.colour, "crossed" if part.crossed else "hatched" if part.hatched else "square")
    _name_marks(picture, drawing.marks_name)


def dots(picture: Picture, drawing: Dots, words: Language) -> None:
    known = [value for dot in drawing.dots for value in (dot.value, dot.low, dot.high, dot.target) if value is not None]
    known += [] if drawing.reference is None else [drawing.reference]
    low, high = drawing.ends or (min(known, default=0.0), max(known, default=1.0))

    def row(place: int, scale: Scale, middle: float, height: float) -> None:
        dot = drawing.dots[place]
        if dot.low is not None and dot.high is not None:
            picture.line([(scale.at(dot.low), middle), (scale.at(dot.high), middle)], style.GREY, 0.5)
        _upright(picture, [one.target for one in drawing.dots], place, scale, middle, height)
        if dot.value is not None:
            picture.mark(scale.at(dot.value), middle, dot.look, _mark_size(height))

    scale, bottom = _rows(picture, drawing.rows, drawing.texts, (low, high), drawing.unit, words, row)
    if drawing.reference is not None:
        x = scale.at(drawing.reference)
        picture.line([(x, 0), (x, bottom)], style.GREY, 0.5, "dot")
        picture.name(drawing.reference_name, style.GREY, "dotted")


def pairs(picture: Picture, drawing: Pairs, words: Language) -> None:
    known = [value for value in (*drawing.hollow, *drawing.filled, *drawing.marks) if value is not None]

    def row(place: int, scale: Scale, middle: float, height: float) -> None:
        hollow, filled, size = drawing.hollow[place], drawing.filled[place], _mark_size(height)
        if hollow is not None and filled is not None:
            picture.line([(scale.at(hollow), middle), (scale.at(filled), middle)], style.GREY, 0.5)
        if hollow is not None:
            picture.mark(scale.at(hollow), middle, "few", size)
        if filled is not None:
            picture.mark(scale.at(filled), middle, drawing.looks[place] if drawing.looks else "plain", size)
        _upright(picture, drawing.marks, place, scale, middle, height)

    ends = drawing.ends or (min(known, default=0.0), max(known, default=1.0))
    _rows(picture, drawing.rows, drawing.texts, ends, drawing.unit, words, row)
    picture.name_mark(drawing.called[0], "few")
    picture.name_mark(drawing.called[1], "plain")
    _name_marks(picture, drawing.marks_name)


def _upright(picture: Picture, marks: Sequence[Value], place: int, scale: Scale, middle: float, height: float) -> None:
    value = marks[place] if place < len(marks) else None
    if value is not None:
        x = scale.at(value)
        picture.line([(x, middle - height * 0.4), (x, middle + height * 0.4)], style.INK, 0.8)


def _mark_size(height: float) -> float:
    return max(min(1.6, height * 0.25), height * 0.1)


def _name_marks(picture: Picture, name: str) -> None:
    if name:
        picture.name(name, style.INK, "upright")


def _rows(
    picture: Picture,
    labels: Sequence[str],
    texts: Sequence[str],
    ends: tuple[float, float],
    unit: Unit,
    words: Language,
    row: Row,
) -> tuple[Scale, float]:
    """The names on the left, what is written on the right, between them the scale and the rows; returns the scale and where the
    rows end."""
    height = min((picture.height - _AXIS) / max(len(labels), 1), _MOST)
    size = _size(picture, labels, texts, height)
    left, right = _room(labels, size, picture.width * _LABELS), _room(texts, size, picture.width * _TEXTS)
    bottom = height * len(labels)
    ticks, written = axis(ends, unit, words)
    scale = Scale(ticks[0], ticks[-1], left + _GAP, picture.width - right - _GAP - 2)
    for tick, text in zip(ticks, written, strict=True):
        picture.line([(scale.at(tick), 0), (scale.at(tick), bottom)], style.RULE)
        picture.text(scale.at(tick), bottom + 4, text, _AXIS_SIZE, "center")
    for place, label in enumerate(labels):
        middle = height * (place + 0.5)
        _write(picture, 0, middle, label, size, left, height)
        row(place, scale, middle, height)
        if place < len(texts):
            _write(picture, picture.width - right, middle, texts[place], size, right, height)
    return scale, bottom


def _size(picture: Picture, labels: Sequence[str], texts: Sequence[str], height: float) -> float:
    """The largest size at which nothing is cut; where there is none, one that can still be read."""
    largest = min(_BIGGEST, int(height * 2.2), int(11 + height * 0.38))
    for size in range(largest, _LEAST - 1, -1):
        most = _most_lines(size, height)
        columns = ((labels, picture.width * _LABELS), (texts, picture.width * _TEXTS))
        lines = [(found, room) for column, room in columns for text in column for found in [wrapped(text, size, room)]]
        if all(len(found) <= most and length(max(found, key=len), size) <= room for found, room in lines):
            return size
    return min(largest, _LEAST + 2)


def _most_lines(size: float, height: float) -> int:
    return 2 if 2 * size * _LINE * POINT <= height else 1


def _room(texts: Sequence[str], size: float, most: float) -> float:
    """What the longest takes, wrapped where it takes too much."""
    return min(max((length(line, size) for text in texts for line in wrapped(text, size, most)), default=0.0), most)


def _write(picture: Picture, x: float, middle: float, text: str, size: float, room: float, height: float) -> None:
    """A text in as many lines as it needs and its row has; the rest is cut."""
    lines, most = wrapped(text, size, room), _most_lines(size, height)
    shown = [*lines[: most - 1], " ".join(lines[most - 1 :])] if len(lines) > most else lines
    step = size * _LINE * POINT
    for place, line in enumerate(shown):
        picture.text(x, middle + (place - (len(shown) - 1) / 2) * step, line, size, room=room)


def axis(ends: tuple[float, float], unit: Unit, words: Language) -> tuple[list[float], list[str]]:
    """Where a scale's lines lie and what is written below them, as on the screen: rates and points between their ends, what is
    counted from zero in whole steps."""
    if unit == "share":
        return style.rate_ticks(*ends, words)
    if unit == "points":
        steps = style.nice_steps(*ends)
        return steps, [words.number(step, 2) for step in steps]
    return style.number_ticks(ends[1], words)
