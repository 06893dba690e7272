"""What other programs are given to draw is what the figure draws and the table says, to the last digit."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pandas as pd
import pytest

from charts.chart import Chart
from charts.drawing import Bars, Cloud, Dots, Lines, Pairs, Value
from charts.rate_dots import MARK
from tests.charts.pictures import PICTURES, Picture

CHARTS = Path(__file__).parents[2] / "charts"
# Pictures that other programs show as their tables, and why.
WITHOUT = {"map.map_chart": "shapes of land are no chart of PowerPoint or Excel"}

MADE = [pytest.param(picture, id=picture.name) for picture in PICTURES]


def returned() -> Iterator[tuple[str, bool]]:
    """Every picture that charts/ makes: its module and function, and whether it has a drawing."""
    for path in sorted(CHARTS.rglob("*.py")):
        module = ".".join(path.relative_to(CHARTS).with_suffix("").parts)
        for function in ast.parse(path.read_text(encoding="utf-8")).body:
            for call in ast.walk(function):
                if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id == "Chart":
                    yield f"{module}.{function.name}", any(keyword.arg == "drawing" for keyword in call.keywords)


def test_every_picture_has_a_drawing_or_a_reason_why_not():
    assert {name for name, has in returned() if not has} == set(WITHOUT)


def test_every_picture_with_a_drawing_is_among_those_tested():
    assert {name for name, has in returned() if has} == {picture.made_by for picture in PICTURES}


def known(values) -> list[float]:
    return [value for value in values if value is not None]


def own_numbers(drawing) -> list[float]:
    """The numbers that are the picture's own; curves and references are made for the eye."""
    match drawing:
        case Bars():
            return known([*(value for part in drawing.parts for value in part.values), *drawing.marks])
        case Dots():
            return known([value for dot in drawing.dots for value in (dot.value, dot.low, dot.high, dot.target)])
        case Pairs():
            return known([*drawing.hollow, *drawing.filled, *drawing.marks])
        case Lines():
            return known([value for line in drawing.lines for value in line.values])
        case Cloud():
            return [value for point in drawing.points for value in (point.x, point.y)]


@pytest.mark.parametrize("picture", MADE)
def test_every_number_is_plain_and_stands_in_the_table(picture: Picture):
    chart = picture.make()
    table = chart.table.frame
    cells = [cell for column in table for cell in table[column] if not isinstance(cell, str) and not pd.isna(cell)]
    written = {round(float(cell), 9) for cell in [*cells, *(one for one in picture.also(table) if not pd.isna(one))]}
    numbers = own_numbers(chart.drawing)
    assert numbers
    assert {type(number) for number in numbers} <= {int, float}
    assert {number for number in numbers if round(number, 9) not in written} == set()


@pytest.mark.parametrize("picture", MADE)
def test_every_number_is_where_the_figure_has_it(picture: Picture):
    chart = picture.make()
    compare = {Bars: bars_agree, Dots: dots_agree, Pairs: pairs_agree, Lines: lines_agree, Cloud: cloud_agrees}
    compare[type(chart.drawing)](chart)


@pytest.mark.parametrize("picture", MADE)
def test_rows_have_a_value_or_none_and_a_text(picture: Picture):
    drawing = picture.make().drawing
    match drawing:
        case Bars():
            counted = [len(drawing.texts), *(len(part.values) for part in drawing.parts)]
        case Dots():
            counted = [len(drawing.texts), len(drawing.dots)]
        case Pairs():
            counted = [len(drawing.texts), len(drawing.hollow), len(drawing.filled)]
        case Lines():
            assert {len(line.values) for line in drawing.lines} == {len(drawing.periods)}
            return
        case Cloud():
            assert all(len(curve.x) == len(curve.y) for curve in drawing.curves)
            return
    assert set(counted) == {len(drawing.rows)}


def at(places, values) -> dict[int, float]:
    """What a trace draws in each row or period; nothing where it draws none or a length of 0."""
    drawn = zip(places, values, strict=True)
    return {round(place): round(float(value), 12) for place, value in drawn if value is not None and value == value and value}


def there(values: tuple[Value, ...]) -> dict[int, float]:
    return at(range(len(values)), values)


def bars_agree(chart: Chart) -> None:
    drawing = chart.drawing
    assert isinstance(drawing, Bars)
    bars = [trace for trace in chart.figure.data if trace.type == "bar"]
    assert len(bars) == len(drawing.parts)
    wholes = [sum(known(values)) for values in zip(*(part.values for part in drawing.parts), strict=True)]
    for part, trace in zip(drawing.parts, bars, strict=True):
        lying = trace.orientation == "h"
        places, lengths = (trace.y, trace.x) if lying else (trace.x, trace.y)
        values = [value / whole if drawing.whole and value else value for value, whole in zip(part.values, wholes, strict=True)]
        assert at(places, lengths) == there(tuple(values))
        assert trace.name in (part.name, None)
        assert not lying or trace.marker.color == part.colour
        assert bool(trace.marker.pattern.shape) == part.hatched
    marks = [trace for trace in chart.figure.data if trace.type == "scatter"]
    assert bool(marks) == bool(drawing.marks)
    for trace in marks:
        places, values = (trace.y, trace.x) if trace.mode == "markers" else (trace.x, trace.y)
        assert at(places, values) == there(drawing.marks)


def dots_agree(chart: Chart) -> None:
    drawing = chart.drawing
    assert isinstance(drawing, Dots)
    targets = [trace for trace in chart.figure.data if trace.marker.symbol == "line-ns"]
    dots = [trace for trace in chart.figure.data if trace not in targets]
    found = {
        round(y - MARK): (x, x - low, x + high)
        for trace in dots
        for x, y, low, high in zip(trace.x, trace.y, trace.error_x.arrayminus, trace.error_x.array, strict=True)
    }
    assert {place for place, dot in enumerate(drawing.dots) if dot.value is not None} == set(found)
    for place, values in found.items():
        dot = drawing.dots[place]
        assert values == pytest.approx((dot.value, dot.low, dot.high), abs=1e-12)
    there_be = {place: dot.target for place, dot in enumerate(drawing.dots) if dot.target is not None}
    assert {round(y - MARK): x for trace in targets for x, y in zip(trace.x, trace.y, strict=True)} == there_be
    lines = [shape.x0 for shape in chart.figure.layout.shapes]
    assert lines == ([] if drawing.reference is None else [drawing.reference])


def pairs_agree(chart: Chart) -> None:
    drawing = chart.drawing
    assert isinstance(drawing, Pairs)
    for trace in chart.figure.data:
        symbol = trace.marker.symbol if isinstance(trace.marker.symbol, str) else ""
        values = drawing.marks if symbol == "line-ns" else drawing.hollow if symbol.endswith("open") else drawing.filled
        assert at((y - MARK for y in trace.y), trace.x) == there(values)
    assert len(chart.figure.data) == 2 + bool(drawing.marks)
    low, *_, high = chart.figure.layout.xaxis.tickvals
    assert low <= drawing.ends[0] < drawing.ends[1] <= high


def lines_agree(chart: Chart) -> None:
    drawing = chart.drawing
    assert isinstance(drawing, Lines)
    traces = list(chart.figure.data)
    marked = [trace for trace in traces if "markers" in trace.mode]
    assert [there(line.values) for line in drawing.lines if line.marked] == [at(trace.x, trace.y) for trace in marked]
    assert [line.below for line in drawing.lines if line.marked] == [trace.yaxis == "y2" for trace in marked]
    drawn = [at(trace.x, trace.y) for trace in traces]
    for trace in marked:
        if trace.error_y.array is not None:
            ends = zip(trace.y, trace.error_y.array, trace.error_y.arrayminus, strict=True)
            low, high = zip(
                *((y if y is None else y - minus, y if y is None else y + plus) for y, plus, minus in ends), strict=True
            )
            drawn += [at(trace.x, low), at(trace.x, high)]
    for line in drawing.lines:
        assert any(there(line.values) == pytest.approx(found, abs=1e-9) for found in drawn)
    # Neither has a line that the other lacks.
    assert len(drawn) == len(drawing.lines)


def cloud_agrees(chart: Chart) -> None:
    drawing = chart.drawing
    assert isinstance(drawing, Cloud)
    marks = [trace for trace in chart.figure.data if trace.mode == "markers"]
    points = [(x, y) for trace in marks for x, y in zip(trace.x, trace.y, strict=True)]
    assert sorted(points) == sorted((point.x, point.y) for point in drawing.points)
    lines = [trace for trace in chart.figure.data if trace.mode == "lines"]
    *limits, whole = drawing.curves
    assert [(tuple(trace.x), tuple(trace.y)) for trace in lines] == [(curve.x, curve.y) for curve in limits]
    assert [shape.y0 for shape in chart.figure.layout.shapes] == [whole.y[0]]
    named = {note.text for note in chart.figure.layout.annotations if not note.text.startswith("····")}
    assert named == {point.name for point in drawing.points if point.called}


def made(name: str) -> Chart:
    return next(picture.make() for picture in PICTURES if picture.name == name)


def test_a_suppressed_rate_has_neither_value_nor_interval():
    drawing = made("ranking").drawing
    (few,) = [place for place, name in enumerate(drawing.rows) if "Tam Sơn" in name]
    assert (drawing.dots[few].value, drawing.dots[few].low, drawing.dots[few].high) == (None, None, None)
    assert drawing.texts[few] == "fewer than 5 dossiers: no rate"


def test_what_may_not_be_told_is_none_and_never_zero():
    assert made("days").drawing.rows[-1] == "Hộ tịch"
    assert [values[-1] for values in (made("days").drawing.hollow, made("days").drawing.filled)] == [None, None]
    assert {part.values[1] for part in made("outcomes").drawing.parts} == {None}
    assert made("survey points").drawing.dots[1].value is None
    assert "Xã Nhỏ" not in {point.name for point in made("funnel").drawing.points}


def test_what_is_not_stated_is_none_and_never_zero():
    assert made("flow").drawing.lines[2].values == (10, None, 25)
    assert made("flow of an indicator").drawing.parts[0].values == (20, None, 3)
    assert [part.values[1] for part in made("decision 766").drawing.parts] == [18, 20, 12, 10, None, 18]
    appraisal, *_, so_far = made("index").drawing.parts
    assert appraisal.values[-1] is None
    assert so_far.values == (None, None, 1)


def test_names_stand_in_full():
    name = "Xã " + "Rất dài " * 8 + "Sơn"
    chart = next(picture for picture in PICTURES if picture.name == "ranking").make({name: (3, 100), "Xã B": (3, 100)})
    assert {row.split(" · ")[1] for row in chart.drawing.rows} == {name, "Xã B"}
