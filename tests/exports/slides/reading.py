"""What stands in a presentation, read back."""

import io
from collections.abc import Iterator

import openpyxl
import pptx
from pptx.presentation import Presentation
from pptx.slide import Slide

from charts.deck import Deck
from exports.slides import presentation
from language import language_for

# One way of writing a series: its name, and its values or points.
Values = list[tuple[str, list]]


def made(deck: Deck, language: str = "vi", **more) -> Presentation:
    return pptx.Presentation(io.BytesIO(presentation(deck, language_for(language), **more)))


def frames(slide: Slide) -> list:
    return [shape for shape in slide.shapes if shape.has_chart or shape.has_table]


def chart_of(slide: Slide):
    return next(shape.chart for shape in slide.shapes if shape.has_chart)


def points(chart) -> Values:
    """Name and points of each series of a scatter chart."""
    return [(series.name, list(zip(_x_values(series), series.values, strict=True))) for series in chart.plots[0].series]


def _x_values(series) -> list[float]:
    return [float(value.text) for value in series._element.xpath("c:xVal//c:pt/c:v")]


def labels(series) -> list[str]:
    """The texts beside a series' points."""
    return [point.data_label.text_frame.text.strip("\N{NO-BREAK SPACE}") for point in series.points]


def sheet_cells(chart) -> Iterator:
    """The cells of a chart's data sheet."""
    book = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    for row in book.active.iter_rows():
        yield from (cell for cell in row if cell.value is not None)


def texts(slide: Slide) -> str:
    """All text of a slide outside charts."""
    found = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    for shape in slide.shapes:
        if shape.has_table:
            found += [cell.text for row in shape.table.rows for cell in row.cells]
    return "\n".join(found)
