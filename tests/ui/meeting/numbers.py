"""The numbers of a picture by their places, out of its drawing and out of each of its files."""

import io
from collections import defaultdict
from collections.abc import Iterable, Iterator

import openpyxl
import pptx
from openpyxl.worksheet.worksheet import Worksheet
from pptx.slide import Slide as Page

from charts.deck import Slide
from charts.drawing import Bars, Cloud, Curve, Dots, Lines, Pairs
from exports.slides.native import LOOKS
from exports.slides.text import inert
from language import Language
from tests.exports.books import value_at
from tests.exports.slides.reading import chart_of, points

# A place is a row, a period or a curve; what stands there are numbers in their order.
Numbers = dict[str, list[float]]


def known(values: Iterable) -> list[float]:
    return [float(value) for value in values if value is not None]


def by_row(rows: Iterable[Iterable]) -> Numbers:
    return {f"row {place}": sorted(set(known(values))) for place, values in enumerate(rows, start=1)}


def of_drawing(drawing) -> Numbers:
    match drawing:
        case Bars():
            return {f"part {place} {part.name}": known(part.values) for place, part in enumerate(drawing.parts, start=1)}
        case Dots():
            whole = {"reference": known([drawing.reference])}
            return by_row((dot.value, *_both(dot.low, dot.high), dot.target) for dot in drawing.dots) | whole
        case Pairs():
            marks = drawing.marks or [None] * len(drawing.rows)
            return by_row(zip(drawing.hollow, drawing.filled, marks, strict=True))
        case Lines():
            return {f"line {place} {line.name}": known(line.values) for place, line in enumerate(drawing.lines, start=1)}
        case Cloud():
            marks = sorted((point.x, point.y) for point in drawing.points)
            curves = (point for curve in drawing.curves for run in _runs(curve) for point in run)
            return {"marks": [one for mark in marks for one in mark], "curves": [one for point in curves for one in point]}


def _both(low, high) -> tuple:
    return (low, high) if low is not None and high is not None else ()


def _runs(curve: Curve) -> Iterator[list[tuple[float, float]]]:
    run: list[tuple[float, float]] = []
    for x, y in zip(curve.x, curve.y, strict=True):
        if y is not None:
            run.append((float(x), float(y)))
            continue
        if len(run) > 1:
            yield run
        run = []
    if len(run) > 1:
        yield run


def pages_of(content: bytes, slides: Iterable[Slide]) -> dict[str, list[Page]]:
    """The slides of a presentation by the key of the finding that they show."""
    pages, found = iter(list(pptx.Presentation(io.BytesIO(content)).slides)[1:]), {}
    for slide in slides:
        first = next(pages)
        title = first.shapes.title.text_frame.text
        part = title.removeprefix(inert(slide.title))
        assert part != title or not title, (slide.key, title)
        # “Finding (1/3)” goes on over two more.
        more = int(part.strip(" ()").split("/")[1]) - 1 if part else 0
        found[slide.key] = [first, *(next(pages) for _ in range(more))]
    assert next(pages, None) is None
    return found


def of_pages(pages: list[Page], drawing, words: Language) -> Numbers:
    """Out of the native charts of a finding's slides."""
    charts = [chart_of(page) for page in pages]
    match drawing:
        case Bars():
            found: Numbers = defaultdict(list)
            for chart in charts:
                for place, series in enumerate(list(chart.plots[0].series)[: len(drawing.parts)], start=1):
                    found[f"part {place} {series.name}"] += known(series.values)
            return dict(found)
        case Lines():
            drawn = [shape.chart for page in pages for shape in page.shapes if shape.has_chart]
            # One chart for each scale; behind its lines stand those of the marks that are called out.
            own = [
                series
                for picture, chart in zip(drawing.pictures(), drawn, strict=True)
                for series in list(chart.plots[0].series)[: len(picture.lines)]
            ]
            ordered = [line for picture in drawing.pictures() for line in picture.lines]
            return {
                f"line {drawing.lines.index(line) + 1} {series.name}": known(series.values)
                for line, series in zip(ordered, own, strict=True)
            }
        case Dots() | Pairs():
            return _of_rows(charts, drawing, words)
        case Cloud():
            looks = {words.say(look.name) for look in LOOKS.values()}
            given = points(charts[0])
            marks = sorted(point for name, found in given if name in looks for point in found)
            # The longest stands first in the file.
            curves = [found for name, found in given if name not in looks]
            order = {tuple(run): place for place, run in enumerate(run for curve in drawing.curves for run in _runs(curve))}
            curves.sort(key=lambda run: order.get(tuple(run), -1))
            return {
                "marks": [float(one) for mark in marks for one in mark],
                "curves": [float(one) for run in curves for point in run for one in point],
            }


def _of_rows(charts: list, drawing: Dots | Pairs, words: Language) -> Numbers:
    texts = {words.say("Name"), words.say("Text")}
    rows, before, reference = defaultdict(set), 0, set()
    for chart in charts:
        given = [(name, found) for name, found in points(chart)]
        height = max(len(found) for name, found in given if name in texts)
        for name, found in given:
            if name in texts:
                continue
            if len({y for _, y in found} - {int(y) for _, y in found}):
                reference |= {x for x, _ in found}
                continue
            for x, y in found:
                rows[before + height - int(y)].add(float(x))
        before += height
    whole = {"reference": sorted(reference)} if isinstance(drawing, Dots) else {}
    return {f"row {place + 1}": sorted(rows[place]) for place in range(len(drawing.rows))} | whole


def data_sheets(pages: list[Page]) -> list[float]:
    """All numbers of the sheets behind a finding's native charts."""
    found = []
    for page in pages:
        book = openpyxl.load_workbook(io.BytesIO(chart_of(page).part.chart_workbook.xlsx_part.blob))
        found += [float(cell.value) for row in book.active.iter_rows() for cell in row if isinstance(cell.value, (int, float))]
    return sorted(found)


def series_numbers(pages: list[Page]) -> list[float]:
    """All numbers of a finding's native charts themselves."""
    found = []
    for page in pages:
        found += [float(value.text) for value in chart_of(page)._chartSpace.xpath("//c:ser//c:numCache/c:pt/c:v")]
    return sorted(found)


def of_sheet(page: Worksheet, drawing, words: Language) -> Numbers:
    """Out of the cells that a sheet's own chart is drawn from, calculated where they follow the table; an interval's ends are its
    mark and how far they lie from it."""
    columns = _columns(page, words.say("Drawn in the chart"))
    match drawing:
        case Bars() | Lines():
            kind = "part" if isinstance(drawing, Bars) else "line"
            listed = drawing.parts if isinstance(drawing, Bars) else drawing.lines
            names = {part.name for part in listed}
            drawn = [(name, values) for name, values in columns[1:] if name in names]
            return {f"{kind} {place} {name}": known(values) for place, (name, values) in enumerate(drawn, start=1)}
        case Dots():
            return _dots(columns, drawing, words)
        case Pairs():
            # Its first columns are names and places, those after them begin as the row's name does and lie on one line.
            wanted = {*drawing.called, drawing.marks_name}
            return by_row(zip(*(values for name, values in columns if name in wanted), strict=True))
        case Cloud():
            return _cloud(columns, drawing)


def _columns(page: Worksheet, above: str) -> list[tuple[str, list]]:
    start = next(cell.row for (cell,) in page.iter_rows(max_col=1) if cell.value == above) + 1
    return [
        (column[0].value, [value_at(page, cell.coordinate) for cell in column[1:]])
        for column in page.iter_cols(min_row=start)
        if column[0].value
    ]


def _dots(columns: list[tuple[str, list]], drawing: Dots, words: Language) -> Numbers:
    named, rows = dict(columns), len(drawing.rows)
    below, above = (named[words.say(name)][:rows] for name in ("Down to the interval's end", "Up to the interval's end"))
    target = named.get(words.say("Target"), [None] * rows)[:rows]
    place = [name for name, _ in columns].index(words.say("Up to the interval's end")) + 1
    looks = [values[:rows] for name, values in columns[place : place + len({dot.look for dot in drawing.dots})]]
    numbers = []
    for row in range(rows):
        (value,) = known(look[row] for look in looks) or [None]
        ends = [] if value is None or below[row] is None else [value - below[row], value + above[row]]
        numbers.append([value, *ends, target[row]])
    whole = named.get(drawing.reference_name, []) if drawing.reference is not None else []
    return by_row(numbers) | {"reference": sorted(set(known(whole)))}


def _cloud(columns: list[tuple[str, list]], drawing: Cloud) -> Numbers:
    count = len(drawing.points)
    across = columns[1][1][:count]
    first = next(place for place, (name, _) in enumerate(columns) if place > 1 and name == drawing.x_name)
    marks = [(x, values[row]) for _, values in columns[2:first] for row, x in enumerate(across) if values[row] is not None]
    curves = []
    for (_, xs), (_, ys) in zip(columns[first::2], columns[first + 1 :: 2], strict=True):
        there = [x for x in xs if x is not None]
        curves += [point for run in _runs(Curve("", tuple(there), tuple(ys[: len(there)]))) for point in run]
    return {
        "marks": [float(one) for mark in sorted(marks) for one in mark],
        "curves": [float(one) for point in curves for one in point],
    }
