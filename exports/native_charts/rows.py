"""Rows of names as charts of the spreadsheet's own: bars, marks with intervals, and pairs of marks."""

from collections.abc import Iterable, Sequence

from xlsxwriter.chart import Chart

from charts import style
from charts.drawing import Bars, Dots, Pairs
from exports.native_charts.cells import Cells, Range
from exports.native_charts.marks import FONT, GRID, NO_GRID, axis_format, by_look, labels, legend, mark_of, marker, where
from exports.native_charts.table_cells import Number, TableCells, distance, furthest
from language import N_, Language

# Where the plot begins and how far it reaches when rows are named to its left, as shares of the chart.
_BESIDE_NAMES = {"x": 0.46, "y": 0.1, "width": 0.5, "height": 0.78}


def draw_bars(cells: Cells, drawing: Bars, words: Language) -> Chart:
    names = cells.add(words.say(N_("Row")), _called(drawing.rows, drawing.texts))
    chart = cells.book.chart("bar", "percent_stacked" if drawing.whole else "stacked")
    for part, numbers in zip(drawing.parts, _numbers(drawing, cells.table), strict=True):
        values = cells.add(part.name, numbers)
        fill = {"fill": {"color": part.colour}}
        if part.hatched:
            fill = {"pattern": {"pattern": "wide_upward_diagonal", "fg_color": style.GREY, "bg_color": part.colour}}
        chart.add_series({"name": values.name, "categories": names.values, "values": values.values, "gap": 60, **fill})
    steps = "0%" if drawing.whole else axis_format(drawing.unit)
    chart.set_x_axis({"num_format": steps, "major_gridlines": GRID, "min": 0, "label_position": "high"})
    chart.set_y_axis({"reverse": True, "num_font": FONT, "major_gridlines": NO_GRID, "label_position": "low"})
    return legend(chart, len(drawing.parts) > 1)


def _numbers(drawing: Bars, table: TableCells) -> list[Sequence[Number]]:
    """Those of each part; parts of which no row has two are one column of the table, told apart."""
    given = [[value for value in row if value is not None] for row in zip(*(part.values for part in drawing.parts), strict=True)]
    if len(drawing.parts) == 1 or any(len(row) > 1 for row in given):
        return [table.holding(part.values, part.name) for part in drawing.parts]
    whole = table.holding([next(iter(row), None) for row in given])
    return [where(whole, [value is not None for value in part.values]) for part in drawing.parts]


def draw_dots(cells: Cells, drawing: Dots, words: Language) -> Chart:
    dots, places, table = drawing.dots, range(1, len(drawing.rows) + 1), cells.table
    marks = table.holding([dot.value for dot in dots], *table.rates)
    lows, highs = table.holding([dot.low for dot in dots], *table.lows), table.holding([dot.high for dot in dots], *table.highs)
    target = words.say(N_("Target"))
    targets = table.holding([dot.target for dot in dots], target)
    cells.add(words.say(N_("Row")), _called(drawing.rows, drawing.texts))
    heights = cells.add(words.say(N_("Place")), list(places), "count")
    ends = drawing.ends or _ends([value for dot in dots for value in (dot.value, dot.low, dot.high, dot.target)])
    chart = cells.book.chart("scatter")
    _name_rows(chart, cells, drawing, heights, ends[0], words)
    _reach(chart, cells, heights, ends, zip(marks, highs, targets, strict=True), words)
    below = cells.add(words.say(N_("Down to the interval's end")), [*map(distance, lows, marks)])
    above = cells.add(words.say(N_("Up to the interval's end")), [*map(distance, marks, highs)])
    bars = {"type": "custom", "plus_values": above.formula, "minus_values": below.formula}
    for look, here in by_look([dot.look for dot in dots]):
        name, mark = mark_of(look, words)
        values = cells.add(name, where(marks, here))
        chart.add_series(
            {
                "name": values.name,
                "categories": values.values,
                "values": heights.values,
                "marker": mark,
                "x_error_bars": {**bars, "line": {"color": mark["border"]["color"], "width": 1.5}},
            }
        )
    if any(number is not None for number in targets):
        _crosses(chart, cells, target, targets, heights)
    if drawing.reference is not None:
        _reference(chart, cells, drawing, words)
    return _rows_axis(chart, drawing.unit, ends, len(dots))


def draw_pairs(cells: Cells, drawing: Pairs, words: Language) -> Chart:
    cells.add(words.say(N_("Row")), _called(drawing.rows, drawing.texts))
    heights = cells.add(words.say(N_("Place")), list(range(1, len(drawing.rows) + 1)), "count")
    ends = drawing.ends or _ends([*drawing.hollow, *drawing.filled, *drawing.marks])
    chart = cells.book.chart("scatter")
    hollow, filled = map(cells.table.holding, (drawing.hollow, drawing.filled), drawing.called)
    marks = cells.table.holding(drawing.marks or [None] * len(drawing.rows), drawing.marks_name)
    _name_rows(chart, cells, drawing, heights, ends[0], words)
    _reach(chart, cells, heights, ends, zip(hollow, filled, marks, strict=True), words)
    first, second = map(cells.add, drawing.called, (hollow, filled))
    below = cells.add(words.say(N_("Down to the other mark")), [*map(distance, filled, hollow)])
    above = cells.add(words.say(N_("Up to the other mark")), [*map(distance, hollow, filled)])
    joined = {"type": "custom", "plus_values": above.formula, "minus_values": below.formula, "end_style": 0}
    worse = [{"fill": {"color": style.OVERDUE}} if look == "worse" else None for look in drawing.looks]
    for values, solid, more in (
        (first, False, {"x_error_bars": {**joined, "line": {"color": style.GREY}}}),
        (second, True, {"points": worse} if any(worse) else {}),
    ):
        mark = marker("circle", style.NAVY, filled=solid)
        chart.add_series({"name": values.name, "categories": values.values, "values": heights.values, "marker": mark, **more})
    if any(number is not None for number in marks):
        _crosses(chart, cells, drawing.marks_name, marks, heights)
    return _rows_axis(chart, drawing.unit, ends, len(drawing.rows))


def _crosses(chart: Chart, cells: Cells, name: str, numbers: Sequence[Number], heights: Range) -> None:
    """Targets, or what else is held against the marks of the rows."""
    values = cells.add(name, numbers)
    cross = {"type": "x", "size": 9, "border": {"color": style.INK, "width": 2}}
    chart.add_series({"name": values.name, "categories": values.values, "values": heights.values, "marker": cross})


def _called(rows: Sequence[str], texts: Sequence[str]) -> list[str]:
    """The rows' names with what is written beside them."""
    return [f"{row}: {text}" if text else row for row, text in zip(rows, texts or [""] * len(rows), strict=True)]


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
            "data_labels": {"value": True, "custom": labels(called, [True] * len(called)), "position": "left", "font": FONT},
        }
    )


def _reach(
    chart: Chart, cells: Cells, heights: Range, ends: tuple[float, float], rows: Iterable[Sequence[Number]], words: Language
) -> None:
    """Marks that cannot be seen, near the right end of the plot: where a number of their row outgrows it, they take it along."""
    # Programs let a scale end at a round step that leaves a twentieth of it free.
    near = ends[1] - 0.06 * (ends[1] - ends[0])
    right = cells.add(words.say(N_("Right end")), [furthest(near, numbers) for numbers in rows])
    chart.add_series({"name": right.name, "categories": right.values, "values": heights.values, "marker": {"type": "none"}})


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
            "num_format": axis_format(unit, ends),
            "major_gridlines": GRID,
            "label_position": "high",  # at the bottom, the rows being counted from the top
        }
    )
    chart.set_y_axis(
        {"min": 0.5, "max": rows + 0.5, "reverse": True, "visible": False, "major_gridlines": NO_GRID, "major_unit": 1}
    )
    chart.set_plotarea({"layout": _BESIDE_NAMES})
    chart.set_legend({"position": "top", "delete_series": [0, 1], "font": FONT})
    return chart


def _ends(values: Sequence[float | None]) -> tuple[float, float]:
    known = [float(value) for value in values if value is not None] or [0.0, 1.0]
    low, high = min(known), max(known)
    room = (high - low or abs(high) or 1.0) * 0.05
    return (0.0 if 0 <= low < (high - low) else low - room), high + room
