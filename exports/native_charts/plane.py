"""Courses and clouds as charts of the spreadsheet's own: lines through periods, and marks by two numbers."""

import math

from xlsxwriter.chart import Chart

from charts import style
from charts.drawing import Cloud, Lines
from exports.native_charts.cells import Cells, Range
from exports.native_charts.marks import DASHES, FONT, GRID, NO_GRID, axis_format, by_look, labels, legend, mark_of, marker, where
from language import N_, Language

# Marks of a line that are called out, by their side.
_CALLED = {
    1: (N_("called out, high"), marker("diamond", style.OVERDUE)),
    -1: (N_("called out, low"), marker("diamond", style.NAVY, filled=False)),
}


def draw_lines(cells: Cells, drawing: Lines, periods: Range, words: Language) -> Chart:
    chart = cells.book.chart("line")
    for line in drawing.lines:
        numbers = cells.table.holding(line.values, line.name, *(cells.table.rates if line.marked else ()))
        values = cells.add(line.name, numbers)
        series = {
            "name": values.name,
            "categories": periods.values,
            "values": values.values,
            "line": {"color": line.colour, "width": 2 if line.marked else 1.25, "dash_type": DASHES[line.dash]},
            "marker": {"type": "none"},
        }
        if line.marked:
            series["marker"] = {**marker("circle", line.colour), "size": 6}
        chart.add_series(series)
        for side, (name, mark) in _CALLED.items():
            if side in line.called.values():
                here = [line.called.get(place) == side for place in range(len(numbers))]
                called = cells.add(f"{line.name}: {words.say(name)}", where(numbers, here))
                alone = {"line": {"none": True}, "marker": mark}
                chart.add_series({"name": called.name, "categories": periods.values, "values": called.values, **alone})
    chart.show_blanks_as("gap")
    chart.show_na_as_empty_cell()
    chart.set_x_axis({"num_font": FONT, "label_position": "low"})
    chart.set_y_axis({"num_format": axis_format(drawing.unit), "min": 0, "major_gridlines": GRID, "line": {"none": True}})
    return legend(chart, len(drawing.lines) > 1 or drawing.lines[0].below)


def draw_cloud(cells: Cells, drawing: Cloud, words: Language) -> Chart:
    points = drawing.points
    cells.add(words.say(N_("Name")), [point.name for point in points])
    across = cells.add(drawing.x_name, cells.table.holding([point.x for point in points], drawing.x_name), "count")
    heights = cells.table.holding([point.y for point in points], *cells.table.rates)
    chart = cells.book.chart("scatter")
    for look, here in by_look([point.look for point in points]):
        name, mark = mark_of(look, words)
        values = cells.add(name, where(heights, here))
        series = {"name": values.name, "categories": across.values, "values": values.values, "marker": mark}
        shown = [point.called and stands for point, stands in zip(points, here, strict=True)]
        if any(shown):
            series["data_labels"] = {
                "value": True,
                "custom": labels([point.name for point in points], shown),
                "position": "right",
                "font": FONT,
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
                "line": {"color": style.GREY, "width": 1, "dash_type": DASHES[curve.dash]},
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
            "major_gridlines": NO_GRID,
            "label_position": "low",
        }
    )
    scale = dict(zip(("min", "max"), drawing.ends, strict=True)) if drawing.ends else {}
    chart.set_y_axis({"name": drawing.y_name, "num_format": axis_format(drawing.unit), "major_gridlines": GRID, **scale})
    return legend(chart, True)
