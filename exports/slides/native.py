"""What native charts share: data sheets in which nothing runs, axes in round steps, marks, lines, labels, the key."""

import datetime as dt
from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from math import ceil

import xlsxwriter
from pptx.chart.axis import ValueAxis
from pptx.chart.chart import Chart
from pptx.chart.data import CategoryChartData, XyChartData
from pptx.chart.series import BarSeries, LineSeries, XySeries
from pptx.chart.xlsx import CategoryWorkbookWriter, XyWorkbookWriter
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION, XL_LEGEND_POSITION, XL_MARKER_STYLE, XL_TICK_MARK
from pptx.enum.dml import MSO_LINE
from pptx.enum.lang import MSO_LANGUAGE_ID
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.shapes.graphfrm import GraphicFrame
from pptx.slide import Slide
from pptx.util import Pt
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from charts import style
from charts.drawing import Dash, Unit, Value
from exports.book import INERT, Exact
from exports.slides.master import FONT, Box
from exports.slides.text import TAGS, inert, rgb, set_font, width, write
from language import N_, Language

TEXT_SIZE = 14
# Of the key, in inches: a mark and the gaps around it, a line; and the share of the chart's width it takes.
_KEY_MARK, _KEY_LINE, _KEY_SHARE = 0.75, 0.28, 0.75
_DASHES = {"solid": MSO_LINE.SOLID, "dash": MSO_LINE.DASH, "dot": MSO_LINE.ROUND_DOT, "longdash": MSO_LINE.LONG_DASH}
# Decimal signs follow the reader's language where a program lets a number's format say so.
_LOCALES = {"vi": "[$-42A]", "en": "[$-409]"}
_APART = "\N{NO-BREAK SPACE}"  # keeps a text off its mark
_CREATED = dt.datetime(2000, 1, 1)  # the same deck is the same file


def _write_exactly(page: Worksheet, row: int, column: int, value: float, kind: Format | None = None) -> int:
    return page.write_number(row, column, Exact(value), kind)


class _InertSheet:
    """A chart's data sheet: text from a file stays text there, whatever it looks like."""

    @contextmanager
    def _open_worksheet(self, xlsx_file) -> Iterator[tuple]:
        book = xlsxwriter.Workbook(xlsx_file, INERT)
        book.set_properties({"created": _CREATED})
        page = book.add_worksheet()
        page.add_write_handler(float, _write_exactly)
        yield book, page
        book.close()


class _CategorySheet(_InertSheet, CategoryWorkbookWriter):
    pass


class _XySheet(_InertSheet, XyWorkbookWriter):
    pass


class CategoryData(CategoryChartData):
    """Series of a value for each category."""

    @property
    def _workbook_writer(self) -> _CategorySheet:
        return _CategorySheet(self)


class XyData(XyChartData):
    """Series of points."""

    @property
    def _workbook_writer(self) -> _XySheet:
        return _XySheet(self)


@dataclass(frozen=True)
class Look:
    """How a mark is drawn and what the key calls it."""

    name: str
    symbol: XL_MARKER_STYLE
    colour: str
    size: int = 9
    hollow: bool = False


SIDES = {"left": XL_LABEL_POSITION.LEFT, "right": XL_LABEL_POSITION.RIGHT}
LOOKS = {
    "plain": Look(N_("Value"), XL_MARKER_STYLE.CIRCLE, style.NAVY),
    "within": Look(N_("Within the limits"), XL_MARKER_STYLE.CIRCLE, style.NAVY),
    "worse": Look(N_("Worse than chance"), XL_MARKER_STYLE.DIAMOND, style.OVERDUE, 12),
    "late": Look(N_("Overdue rate"), XL_MARKER_STYLE.CIRCLE, style.OVERDUE),
    "better": Look(N_("Better than chance"), XL_MARKER_STYLE.DIAMOND, style.NAVY, 12, hollow=True),
    "few": Look(N_("Few dossiers"), XL_MARKER_STYLE.CIRCLE, style.GREY, hollow=True),
    "apart": Look(N_("Stands apart"), XL_MARKER_STYLE.SQUARE, style.GREY),
}


def look_name(name: str) -> str:
    """The name of a look among LOOKS; one that is not known is a plain one."""
    return name if name in LOOKS else "plain"


def look_of(name: str) -> Look:
    return LOOKS[look_name(name)]


@dataclass(frozen=True)
class Scale:
    """The ends and the steps of an axis."""

    low: float
    high: float
    step: float
    unit: Unit

    def code(self, words: Language) -> str:
        """The number format of its ticks, with as many decimals as the steps have."""
        return number_format(self.unit, _decimals(self.step * (100 if self.unit == "share" else 1)), words)


def scale_of(values: Iterable[Value], unit: Unit, ends: tuple[float, float] | None = None) -> Scale:
    """Round steps from zero, or from `ends`, around all values. Shares end at 1; counts have no halves."""
    known = [value for value in (*values, *(ends or (0.0,))) if value is not None]
    low, high = min(known), max(known)
    if high <= low:
        high = low + (0.001 if unit == "share" else 1)
    steps = style.nice_steps(low, high)
    step = steps[1] - steps[0]
    if unit == "count" and step < 1:
        step, steps = 1.0, [float(value) for value in range(int(low // 1), int(-(-high // 1)) + 1)]
    return Scale(steps[0], min(steps[-1], 1.0) if unit == "share" else steps[-1], round(step, 12), unit)


def number_format(unit: Unit, decimals: int, words: Language) -> str:
    """0,5 % or 0.5%; 1.234 or 1,234."""
    number = ("0" if unit == "share" else "#,##0") + ("." + "0" * decimals if decimals else "")
    sign = '"\N{NO-BREAK SPACE}"%' if words.code == "vi" else "%"
    return _LOCALES[words.code] + number + (sign if unit == "share" else "")


def data_format(unit: Unit, words: Language) -> str:
    """The number format of values in the data sheet."""
    return number_format(unit, 2 if unit in ("share", "points") else 0, words)


def _decimals(step: float) -> int:
    return next((n for n in range(6) if abs(step * 10**n - round(step * 10**n)) < 1e-6), 6)


def add_chart(slide: Slide, kind: XL_CHART_TYPE, data: CategoryData | XyData, box: Box, words: Language) -> GraphicFrame:
    """A chart without a title of its own: the slide has it."""
    frame = slide.shapes.add_chart(kind, *box.lengths, data)
    chart = frame.chart
    chart.has_title = False
    chart.has_legend = False
    set_font(chart.font, words, size=TEXT_SIZE, colour=style.INK)
    chart.font.name = FONT
    for end in chart.element.iter(qn("a:endParaRPr")):
        end.set("lang", MSO_LANGUAGE_ID.to_xml(TAGS[words.code]))
    # python-pptx numbers axes below zero, which the schema forbids.
    for number in chart.element.iter(qn("c:axId"), qn("c:crossAx")):
        number.set("val", number.get("val").lstrip("-"))
    return frame


def describe(frame: GraphicFrame, name: str, alt: str) -> None:
    """The frame's name in the list of objects and its alternative text."""
    properties = frame.element.find(f"{qn('p:nvGraphicFramePr')}/{qn('p:cNvPr')}")
    properties.set("name", inert(name))
    properties.set("descr", inert(alt))


def key_height(names: Collection[str], wide: float) -> float:
    """The height of the key in inches, where a chart is so wide. Some programs give all names columns of the same width."""
    if len(names) < 2:
        return 0.1
    columns = max(1, int(wide * _KEY_SHARE / (max(width(name, TEXT_SIZE) for name in names) + _KEY_MARK)))
    return 0.12 + _KEY_LINE * ceil(len(names) / columns)


def plot_at(chart: Chart, whole: Box, inner: Box) -> None:
    """Where within the chart its plot lies, without the texts around it."""
    shares = {
        "x": (inner.left - whole.left) / whole.width,
        "y": (inner.top - whole.top) / whole.height,
        "w": inner.width / whole.width,
        "h": inner.height / whole.height,
    }
    placed = "".join(f'<c:{name} val="{share:.5f}"/>' for name, share in shares.items())
    area = chart.element.find(f".//{qn('c:plotArea')}")
    for old in area.findall(qn("c:layout")):
        area.remove(old)
    area.insert(
        0,
        parse_xml(
            f"<c:layout {nsdecls('c')}><c:manualLayout><c:layoutTarget val='inner'/><c:xMode val='edge'/><c:yMode val='edge'/>"
            f"{placed}</c:manualLayout></c:layout>"
        ),
    )


def set_axis(axis: ValueAxis, scale: Scale, words: Language) -> None:
    """An axis of numbers with pale grid lines."""
    axis.minimum_scale, axis.maximum_scale, axis.major_unit = scale.low, scale.high, scale.step
    axis.tick_labels.number_format = scale.code(words)
    axis.tick_labels.number_format_is_linked = False
    axis.has_major_gridlines = True
    axis.major_gridlines.format.line.color.rgb = rgb(style.RULE)
    plain_axis(axis)


def plain_axis(axis) -> None:
    """A thin axis line without tick marks."""
    axis.major_tick_mark = XL_TICK_MARK.NONE
    axis.format.line.color.rgb = rgb(style.MIST)


def no_line(series: LineSeries | XySeries) -> None:
    series.format.line.fill.background()


def draw_line(series: LineSeries | XySeries, colour: str, points: float, dash: Dash = "solid") -> None:
    """A straight line without marks, so many points wide."""
    series.marker.style = XL_MARKER_STYLE.NONE
    series.format.line.color.rgb = rgb(colour)
    series.format.line.width = Pt(points)
    series.format.line.dash_style = _DASHES[dash]


def draw_mark(marked, look: Look) -> None:
    """The mark of a series or of one point of it."""
    marker = marked.marker
    marker.style, marker.size = look.symbol, look.size
    if look.hollow:
        # Where borders of marks are unknown (LibreOffice), no filling is drawn as a filled mark and a white one not at all.
        marker.format.fill.background()
    else:
        marker.format.fill.solid()
        marker.format.fill.fore_color.rgb = rgb(look.colour)
    marker.format.line.color.rgb = rgb(look.colour)
    marker.format.line.width = Pt(2 if look.hollow else 0.75)


def label(
    series: BarSeries | XySeries, texts: Sequence[str], position: XL_LABEL_POSITION, words: Language, colour: str = style.INK
) -> None:
    """Write a text beside each of a series' points; nothing where the text is empty."""
    for place, text in enumerate(texts):
        if not text:
            continue
        data_label = series.points[place].data_label
        frame = data_label.text_frame
        frame.word_wrap = False
        write(frame, f"{_APART}{text}{_APART}", words, size=TEXT_SIZE, colour=colour)
        data_label.position = position
    labels = series._element.find(qn("c:dLbls"))
    if labels is not None:
        labels.find(qn("c:showVal")).set("val", "0")


def add_key(chart: Chart, words: Language, hidden: Collection[int] = ()) -> None:
    """The key above the plot, without the series at the places `hidden`."""
    chart.has_legend = True
    legend = chart.legend
    legend.position = XL_LEGEND_POSITION.TOP
    legend.include_in_layout = False
    set_font(legend.font, words, size=TEXT_SIZE, colour=style.INK)
    after = legend._element.find(qn("c:legendPos"))
    for place in sorted(hidden, reverse=True):
        after.addnext(parse_xml(f'<c:legendEntry {nsdecls("c")}><c:idx val="{place}"/><c:delete val="1"/></c:legendEntry>'))
