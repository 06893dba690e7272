"""What a picture draws, as a chart of the spreadsheet's own over cells of the same sheet."""

from xlsxwriter.chart import Chart
from xlsxwriter.worksheet import Worksheet

from charts.drawing import Bars, Cloud, Dots, Drawing, Lines, Pairs
from exports.book import Book
from exports.native_charts.cells import Cells
from exports.native_charts.plane import draw_cloud, draw_lines
from exports.native_charts.rows import draw_bars, draw_dots, draw_pairs
from exports.native_charts.table_cells import TableCells
from language import N_, Language

_DRAWN = {Bars: draw_bars, Dots: draw_dots, Pairs: draw_pairs, Cloud: draw_cloud}
_NUMBER_FORMATS = {"share": "0.00%", "count": "#,##0", "points": "#,##0.00", "days": "#,##0.0"}
_WIDTH, _ROW, _AROUND, _LEAST = 820, 30, 110, 360  # pixels


def put_chart(
    book: Book,
    page: Worksheet,
    row: int,
    seat: tuple[int, int],
    drawing: Drawing,
    table: TableCells,
    words: Language,
    *,
    title: str,
    alt: str,
) -> int:
    """The chart with its top left corner in the cell `seat`, below it one for each further scale, and what they are drawn from in
    the rows from `row` on, by reference to the `table` where it holds the same; returns the row after them."""
    kind = book.pattern(_NUMBER_FORMATS[drawing.unit])
    cells = Cells(book, page, row, kind, table)
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
    return tuple(draw_lines(cells, picture, periods, words) for picture in drawing.pictures())


def _height(drawing: Drawing) -> int:
    rows = len(drawing.rows) if isinstance(drawing, (Bars, Dots, Pairs)) else 0
    return max(_LEAST, rows * _ROW + _AROUND)
