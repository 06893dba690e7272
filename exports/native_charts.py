"""What a picture draws, as a chart of the spreadsheet's own over cells of the same sheet."""

import math
from collections.abc import Sequence

from xlsxwriter.chart import Chart
from xlsxwriter.worksheet import Worksheet

from charts import style
from charts.drawing import Bars, Cloud, Dots, Drawing, Lines, Pairs
from charts.funnel import JUDGED
from exports.book import Book
from exports.chart_cells import Cells, Range
from language import N_, Language

_NUMBER_FORMATS = {"share": "0.00%", "count": "#,##0", "points": "#,##0.00", "days": "#,##0.0"}
_DASHES = {"solid": "solid", "dash": "dash", "dot": "round_dot", "longdash": "long_dash"}
# What a mark stands for: its name, shape, colour, and whether it is filled; the same as on the screen.
_LOOKS = {
    "plain": (N_("Value"), "circle", style.NAVY, True),
    "within": (N_("within what chance explains"), "circle", style.NAVY, True),
    "worse": (JUDGED["worse"], "diamond", style.OVERDUE, True),
    "better": (JUDGED["better"], "diamond", style.NAVY, False),
    "late": (N_("Overdue rate"), "circle", style.OVERDUE, True),
    "few": (N_("few dossiers"), "circle", style.GREY, False),
    "apart": (N_("not stated"), "square", style.GREY, True),
}
_WIDTH, _ROW, _AROUND, _LEAST = 820, 30, 110, 360  # pixels
# Where the plot begins and how far it reaches when rows are named to its left, as shares of the chart.
_BESIDE_NAMES = {"x": 0.46, "y": 0.1, "width": 0.5, "height": 0.78}
_FONT = {"size": 10}
_NO_GRID = {"visible": False}
_GRID = {"visible": True, "line": {"color": style.RULE, "width": 0.75}}


def put_chart(
    book: Book, page: Worksheet, row: int, seat: tuple[int, int], drawing: Drawing, words: Language, *, title: str, alt: str
) -> int:
    """The chart with its top left corner in the cell `seat`, below it one for each further scale, and what they are drawn from in
    the rows from `row` on; returns the row after them."""
    kind = book.pattern(_NUMBER_FORMATS[drawing.unit])
    cells = Cells(book, page, row, kind)
    height, (top, left) = _height(drawing), seat
    for place, chart in enumerate(_charts(cells, drawing, words)):
        # The title is the finding in the sheet's first row.
        chart.set_title({"none": True})
        chart.set_size({"width": _WIDTH, "height": height})
        chart.set_chartarea({"border": {"none": True}})
        described = {"description": alt or title, "object_position": 2, "y_offset": place * height}
        page.insert_chart(top, left, chart, described)
    return cells.bottom + 1


def _charts(cells: Cells, drawing: Drawing, words: Language) -> tuple[Chart, ...]:
    if not isinstance(drawing, Lines):
        return (_DRAWN[type(drawing)](cells, drawing, words),)
    periods = cells.add(words.say(N_("Period")), drawing.periods)
    return tuple(_lines(cells, picture, periods, words) for picture in drawing.pictures())


def _height(drawing: Drawing) -> int:
    rows = len(drawing.rows) if isinstance(drawing, (Bars, Dots, Pairs)) else 0
    return max(_LEAST, rows * _ROW + _AROUND)


def _bars(cells: Cells, drawing: Bars, words: Language) -> Chart:
    names = cells.add(words.say(N_("Row")), _called(drawing.rows, drawing.texts))
    chart = cells.book.chart("bar", "percent_stacked" if drawing.whole else "stacked")
    for part in drawing.parts:
        values = cells.add(part.name, part.values)
        fill = {"fill": {"color": part.colour}}
        if part.hatched:
            fill = {"pattern": {"pattern": "wide_upward_diagonal", "fg_color": style.GREY, "bg_color": part.colour}}
        chart.add_series({"name": values.name, "categories": names.values, "values": values.values, "gap": 60, **fill})
    numbers = "0%" if drawing.whole else _axis_format(drawing.unit)
    chart.set_x_axis({"num_format": numbers, "major_gridlines": _GRID, "min": 0, "label_position": "high"})
    chart.set_y_axis({"reverse": True, "num_font": _FONT, "major_gridlines": _NO_GRID, "label_position": "low"})
    return _legend(chart, len(drawing.parts) > 1)


def _dots(cells: Cells, drawing: Dots, words: Language) -> Chart:
    dots, places = drawing.dots, range(1, len(drawing.rows) + 1)
    cells.add(words.say(N_("Row")), _called(drawing.rows, drawing.texts))
    heights = cells.add(words.say(N_("Place")), list(places), "count")
    ends = drawing.ends or _ends([value for dot in dots for value in (dot.value, dot.low, dot.high, dot.target)])
    chart = cells.book.chart("scatter")
    _name_rows(chart, cells, drawing, heights, ends[0], words)
    below = cells.add(words.say(N_("Down to the interval's end")), [_apart(dot.low, dot.value) for dot in dots])
    above = cells.add(words.say(N_("Up to the interval's end")), [_apart(dot.value, dot.high) for dot in dots])
    bars = {"type": "custom", "plus_values": above.formula, "minus_values": below.formula}
    for look, here in _by_look([dot.look for dot in dots]):
        name, mark = _mark(look, words)
        values = cells.add(name, [dot.value if stands else None for dot, stands in zip(dots, here, strict=True)])
        chart.add_series(
            {
                "name": values.name,
                "categories": values.values,
                "values": heights.values,
                "marker": mark,
                "x_error_bars": {**bars, "line": {"color": mark["border"]["color"], "width": 1.5}},
            }
        )
    if any(dot.target is not None for dot in dots):
        _crosses(chart, cells, words.say(N_("Target")), [dot.target for dot in dots], heights)
    if drawing.reference is not None:
        _reference(chart, cells, drawing, words)
    return _rows_axis(chart, drawing.unit, ends, len(dots))


def _pairs(cells: Cells, drawing: Pairs, words: Language) -> Chart:
    cells.add(words.say(N_("Row")), _called(drawing.rows, drawing.texts))
    heights = cells.add(words.say(N_("Place")), list(range(1, len(drawing.rows) + 1)), "count")
    ends = drawing.ends or _ends([*drawing.hollow, *drawing.filled, *drawing.marks])
    chart = cells.book.chart("scatter")
    _name_rows(chart, cells, drawing, heights, ends[0], words)
    first, second = (
        cells.add(name, values) for name, values in zip(drawing.called, (drawing.hollow, drawing.filled), strict=True)
    )
    pairs = list(zip(drawing.hollow, drawing.filled, strict=True))
    below = cells.add(words.say(N_("Down to the other mark")), [_apart(filled, hollow) for hollow, filled in pairs])
    above = cells.add(words.say(N_("Up to the other mark")), [_apart(hollow, filled) for hollow, filled in pairs])
    joined = {"type": "custom", "plus_values": above.formula, "minus_values": below.formula, "end_style": 0}
    worse = [{"fill": {"color": style.OVERDUE}} if look == "worse" else None for look in drawing.looks]
    for values, filled, more in (
        (first, False, {"x_error_bars": {**joined, "line": {"color": style.GREY}}}),
        (second, True, {"points": worse} if any(worse) else {}),
    ):
        mark = _marker("circle", style.NAVY, filled=filled)
        chart.add_series({"name": values.name, "categories": values.values, "values": heights.values, "marker": mark, **more})
    if any(mark is not None for mark in drawing.marks):
        _crosses(chart, cells, drawing.marks_name, drawing.marks, heights)
    return _rows_axis(chart, drawing.unit, ends, len(pairs))


def _crosses(chart: Chart, cells: Cells, name: str, marks: Sequence[float | None], heights: Range) -> None:
    """Targets, or what else is held against the marks of the rows."""
    values = cells.add(name, marks)
    cross = {"type": "x", "size": 9, "border": {"color": style.INK, "width": 2}}
    chart.add_series({"name": values.name, "categories": values.values, "values": heights.values, "marker": cross})


def _lines(cells: Cells, drawing: Lines, periods: Range, words: Language) -> Chart:
    chart = cells.book.chart("line")
    for line in drawing.lines:
        values = cells.add(line.name, line.values)
        series = {
            "name": values.name,
            "categories": periods.values,
            "values": values.values,
            "line": {"color": line.colour, "width": 2 if line.marked else 1.25, "dash_type": _DASHES[line.dash]},
            "marker": {"type": "none"},
        }
        if line.marked:
            series["marker"] = {**_marker("circle", line.colour), "size": 6}
        chart.add_series(series)
        for side, (name, mark) in _CALLED.items():
            if side in line.called.values():
                called = cells.add(
                    f"{line.name}: {words.say(name)}",
                    [value if line.called.get(place) == side else None for place, value in enumerate(line.values)],
                )
                alone = {"line": {"none": True}, "marker": mark}
                chart.add_series({"name": called.name, "categories": periods.values, "values": called.values, **alone})
    chart.show_blanks_as("gap")
    chart.set_x_axis({"num_font": _FONT, "label_position": "low"})
    chart.set_y_axis({"num_format": _axis_format(drawing.unit), "min": 0, "major_gridlines": _GRID, "line": {"none": True}})
    return _legend(chart, len(drawing.lines) > 1 or drawing.lines[0].below)


def _cloud(cells: Cells, drawing: Cloud, words: Language) -> Chart:
    points = drawing.points
    cells.add(words.say(N_("Name")), [point.name for point in points])
    across = cells.add(drawing.x_name, [point.x for point in points], "count")
    chart = cells.book.chart("scatter")
    for look, here in _by_look([point.look for point in points]):
        name, mark = _mark(look, words)
        values = cells.add(name, [point.y if stands else None for point, stands in zip(points, here, strict=True)])
        series = {"name": values.name, "categories": across.values, "values": values.values, "marker": mark}
        shown = [point.called and stands for point, stands in zip(points, here, strict=True)]
        if any(shown):
            series["data_labels"] = {
                "value": True,
                "custom": _labels([point.name for point in points], shown),
                "position": "right",
                "font": _FONT,
            }
        chart.add_series(series)
    for curve in drawing.curves:
        x, y = cells.add(drawing.x_name, curve.x, "count"), cells.add(curve.name, curve.y)
        chart.add_series(
            {
                "name": y.name,
                "categories": x.values,
                "values": y.values,
                "marker": {"type": "none"},
                "line": {"color": style.GREY, "width": 1, "dash_type": _DASHES[curve.dash]},
            }
        )
    sizes = [point.x for point in points if point.x > 0] or [1]
    chart.set_x_axis(
        {
            "name": drawing.x_name,
            "log_base": 10,
            "min": 10 ** math.floor(math.log10(min(sizes))),
            "max": 10 ** math.ceil(math.log10(max(sizes)) or 1),
            "num_format": "#,##0",
            "major_gridlines": _NO_GRID,
            "label_position": "low",
        }
    )
    scale = dict(zip(("min", "max"), drawing.ends, strict=True)) if drawing.ends else {}
    chart.set_y_axis({"name": drawing.y_name, "num_format": _axis_format(drawing.unit), "major_gridlines": _GRID, **scale})
    return _legend(chart, True)


_DRAWN = {Bars: _bars, Dots: _dots, Pairs: _pairs, Cloud: _cloud}


def _called(rows: Sequence[str], texts: Sequence[str]) -> list[str]:
    """The rows' names with what is written beside them."""
    return [f"{row}: {text}" if text else row for row, text in zip(rows, texts or [""] * len(rows), strict=True)]


def _labels(texts: Sequence[str], shown: Sequence[bool]) -> list[dict]:
    """Texts as labels of marks; one that begins like a reference to a cell is set apart from it by a space."""
    inert = (f" {text}" if text.startswith("=") else text for text in texts)
    return [{"value": text} if wanted else {"delete": True} for text, wanted in zip(inert, shown, strict=True)]


def _name_rows(chart: Chart, cells: Cells, drawing: Dots | Pairs, heights: Range, at: float, words: Language) -> None:
    """Scatter charts name no rows: marks that cannot be seen do, at the left end of the plot."""
    # Spaces keep the names off marks that lie on the left end itself.
    called = [f"{text}\N{NO-BREAK SPACE}\N{NO-BREAK SPACE}" for text in _called(drawing.rows, drawing.texts)]
    left = cells.add(words.say(N_("Left end")), [at] * len(called))
    chart.add_series(
        {
            "name": left.name,
            "categories": left.values,
            "values": heights.values,
            "marker": {"type": "circle", "size": 2, "fill": {"none": True}, "border": {"none": True}},
            "data_labels": {"value": True, "custom": _labels(called, [True] * len(called)), "position": "left", "font": _FONT},
        }
    )


def _reference(chart: Chart, cells: Cells, drawing: Dots, words: Language) -> None:
    """An upright line through all rows."""
    name = drawing.reference_name or words.say(N_("Reference"))
    across = cells.add(name, [drawing.reference] * 2)
    heights = cells.add(words.say(N_("Place")), [0.5, len(drawing.rows) + 0.5], "plain")
    chart.add_series(
        {
            "name": across.name,
            "categories": across.values,
            "values": heights.values,
            "marker": {"type": "none"},
            "line": {"color": style.GREY, "width": 1.25, "dash_type": "round_dot"},
        }
    )


def _rows_axis(chart: Chart, unit: str, ends: tuple[float, float], rows: int) -> Chart:
    """Rows from the top, named by marks of their own, and a scale below them."""
    chart.set_x_axis(
        {
            "min": ends[0],
            "max": ends[1],
            "num_format": _axis_format(unit, ends),
            "major_gridlines": _GRID,
            "label_position": "high",  # at the bottom, the rows being counted from the top
        }
    )
    chart.set_y_axis(
        {"min": 0.5, "max": rows + 0.5, "reverse": True, "visible": False, "major_gridlines": _NO_GRID, "major_unit": 1}
    )
    chart.set_plotarea({"layout": _BESIDE_NAMES})
    chart.set_legend({"position": "top", "delete_series": [0], "font": _FONT})
    return chart


def _legend(chart: Chart, wanted: bool) -> Chart:
    chart.set_legend({"position": "top", "font": _FONT} if wanted else {"none": True})
    return chart


def _by_look(looks: Sequence[str]) -> list[tuple[str, list[bool]]]:
    """Which marks have each look, in the order of the looks."""
    there = [look for look in _LOOKS if look in looks]
    others = [look for look in dict.fromkeys(looks) if look not in _LOOKS]
    return [(look, [found == look for found in looks]) for look in (*there, *others)]


def _mark(look: str, words: Language) -> tuple[str, dict]:
    name, shape, colour, filled = _LOOKS.get(look, _LOOKS["plain"])
    return words.say(name), _marker(shape, colour, filled=filled)


def _marker(shape: str, colour: str, *, filled: bool = True) -> dict:
    # A hollow mark is pale: not every program draws its border.
    fill = {"color": colour if filled else style.tint(colour, 0.3)}
    return {"type": shape, "size": 9, "border": {"color": colour, "width": 1.5}, "fill": fill}


# Marks of a line that are called out, by their side.
_CALLED = {
    1: (N_("called out, high"), _marker("diamond", style.OVERDUE)),
    -1: (N_("called out, low"), _marker("diamond", style.NAVY, filled=False)),
}


def _apart(low: float | None, high: float | None) -> float | None:
    """How far the second lies above the first; nothing where it lies below, or either is missing."""
    if low is None or high is None:
        return None
    return max(0.0, float(high) - float(low))


def _ends(values: Sequence[float | None]) -> tuple[float, float]:
    known = [float(value) for value in values if value is not None] or [0.0, 1.0]
    low, high = min(known), max(known)
    room = (high - low or abs(high) or 1.0) * 0.05
    return (0.0 if 0 <= low < (high - low) else low - room), high + room


def _axis_format(unit: str, ends: tuple[float, float] = (0.0, 1.0)) -> str:
    if unit == "share":
        return "0%" if ends[1] - ends[0] > 0.2 else "0.0%"
    return "#,##0" if unit in ("count", "days") else "#,##0.##"
