"""The charts of the slides are native and have the drawing's figures to the last digit; what is missing is not there."""

from dataclasses import replace

import pytest
from pptx.enum.chart import XL_CHART_TYPE, XL_MARKER_STYLE
from pptx.oxml.ns import qn

from charts import style
from charts.drawing import Dot, Dots
from exports.slides.native import number_format, scale_of
from exports.slides.text import inert
from language import language_for
from tests.exports.slides.decks import BARS, CLOUD, DOTS, LINES, NASTY, PAIRS, WHOLE, deck, many, slide
from tests.exports.slides.reading import chart_of, frames, labels, made, points, sheet_cells

VI, EN = language_for("vi"), language_for("en")


def chart(drawing, language="vi"):
    return chart_of(made(deck(slide("one", drawing)), language).slides[1])


def series(drawing, language="vi") -> dict:
    return {one.name: one for one in chart(drawing, language).plots[0].series}


@pytest.mark.parametrize(("drawing", "kind"), [(BARS, XL_CHART_TYPE.BAR_STACKED), (WHOLE, XL_CHART_TYPE.BAR_STACKED_100)])
def test_bars_have_a_series_for_each_part(drawing, kind):
    drawn = chart(drawing)
    assert drawn.chart_type == kind
    plot = drawn.plots[0]
    assert [(one.name, tuple(one.values)) for one in plot.series][:-1] == [(part.name, part.values) for part in drawing.parts]
    assert list(plot.categories) == [inert(row) for row in drawing.rows]
    assert labels(plot.series[-1]) == list(drawing.texts)
    assert set(plot.series[-1].values) == {0}


def test_a_part_whose_outcome_is_not_known_is_hatched_and_the_others_have_their_colours():
    *known, hatched, _ = chart(BARS).plots[0].series
    assert [str(one.format.fill.fore_color.rgb) for one in known] == [part.colour[1:] for part in BARS.parts[:-1]]
    assert str(hatched.format.fill.back_color.rgb) == BARS.parts[-1].colour[1:]


def test_the_first_row_of_bars_is_on_top_and_the_scale_begins_at_zero_below_them():
    drawn = chart(BARS)
    assert drawn.category_axis.reverse_order
    assert drawn.value_axis.minimum_scale == 0
    assert drawn.value_axis._element.find(qn("c:crosses")).get("val") == "max"


def test_dots_have_a_series_for_each_look_and_one_of_two_points_for_each_interval():
    found = points(chart(DOTS, "en"))
    heights = {row: len(DOTS.rows) - place for place, row in enumerate(DOTS.rows)}
    for row, dot in zip(DOTS.rows, DOTS.dots, strict=True):
        interval = [(dot.low, heights[row]), (dot.high, heights[row])]
        assert ((inert(row), interval) in found) == (dot.low is not None)
    marks = {
        name: drawn
        for name, drawn in found
        if name in ("Worse than chance", "Value", "Few dossiers", "Overdue rate", "Stands apart")
    }
    assert marks == {
        "Worse than chance": [(0.0123456789012345, 6)],
        "Value": [(0.00353934, 5)],
        "Few dossiers": [(0.1, 3)],
        "Overdue rate": [(0.05, 2)],
        "Stands apart": [(0.0, 1)],
    }
    assert dict(found)["Target"] == [(0.02, 6), (0.02, 5), (0.01, 2)]
    assert {x for x, _ in dict(found)["toàn huyện: 0,35 %"]} == {DOTS.reference}


def test_what_has_no_value_has_its_name_and_its_reason_and_no_mark():
    drawn = chart(DOTS, "en")
    found = {one.name: one for one in drawn.plots[0].series}
    assert labels(found["Name"]) == [inert(row) for row in DOTS.rows]
    assert labels(found["Text"]) == list(DOTS.texts)
    assert "dưới 5 hồ sơ: không tính tỷ lệ" in labels(found["Text"])
    assert 4 not in {
        height for name, drawn in points(drawn) if name not in ("Name", "Text", "toàn huyện: 0,35 %") for _, height in drawn
    }


def test_what_is_worse_is_a_diamond_in_the_accent_colour():
    worse = series(DOTS, "en")["Worse than chance"]
    assert worse.marker.style == XL_MARKER_STYLE.DIAMOND
    assert str(worse.marker.format.fill.fore_color.rgb) == style.OVERDUE[1:] == "C2410C"


def test_no_series_is_longer_than_the_first():
    """LibreOffice loses the points of those before a longer one."""
    for drawing in (DOTS, PAIRS, CLOUD, Dots(("Xã",), (Dot(0.1, 0.05, 0.2),))):
        lengths = [len(drawn) for _, drawn in points(chart(drawing))]
        assert lengths[0] == max(lengths)


def test_pairs_are_two_marks_in_a_row_joined_where_both_are_known():
    found = points(chart(PAIRS))
    assert ("Tự chấm", [(10.25, 4), (7.125, 3)]) in found
    assert ("Thẩm định", [(9.5, 4), (8.0, 3), (3.333333333333333, 2)]) in found
    assert ("Thể chế", [(10.25, 4), (9.5, 4)]) in found
    assert not any(len(drawn) == 2 and {height for _, height in drawn} == {2} for _, drawn in found)


def test_pairs_lie_between_their_own_ends_in_round_steps():
    axis = chart(replace(PAIRS, ends=(3.3, 10.25))).category_axis
    assert (axis.minimum_scale, axis.maximum_scale) == (2, 12)


def test_lines_are_a_line_chart_with_gaps():
    drawn = chart(LINES, "en")
    assert drawn.chart_type in (XL_CHART_TYPE.LINE_MARKERS, XL_CHART_TYPE.LINE)
    plot = drawn.plots[0]
    assert list(plot.categories) == list(LINES.periods)
    assert [(one.name, tuple(one.values)) for one in plot.series][:4] == [(line.name, line.values) for line in LINES.lines]
    assert drawn.element.find(f".//{qn('c:dispBlanksAs')}").get("val") == "gap"
    assert drawn.value_axis.minimum_scale == 0
    assert not any(one.smooth for one in plot.series)


def test_a_line_of_another_order_has_a_chart_of_its_own_below():
    *above, last = LINES.lines
    page = made(deck(slide("one", replace(LINES, lines=(*above, replace(last, below=True))))), "vi").slides[1]
    first, second = (shape for shape in frames(page) if shape.has_chart)
    upper, lower = ([one.name for one in shape.chart.plots[0].series] for shape in (first, second))
    assert upper == [line.name for line in above]
    assert lower[0] == last.name
    assert first.top + first.height <= second.top
    assert second.chart.has_legend


def test_a_cloud_has_the_ends_of_its_drawing():
    level = replace(CLOUD, points=tuple(replace(point, y=0.0) for point in CLOUD.points), ends=(0.0, 0.001))
    axis = chart(level).value_axis
    assert (axis.minimum_scale, axis.maximum_scale) == (0, 0.001)


def test_marks_that_are_called_out_lie_above_the_line():
    found = {name: tuple(one.values) for name, one in series(LINES, "en").items()}
    high, low = found["Higher than by chance"], found["Lower than by chance"]
    assert [(place, value) for place, value in enumerate(high) if value is not None] == [(6, 1 / 3)]
    assert [(place, value) for place, value in enumerate(low) if value is not None] == [(1, 0.0)]


def test_a_cloud_has_all_points_and_curves_on_a_logarithmic_scale():
    drawn = chart(CLOUD, "en")
    found = points(drawn)
    for look, name in (("within", "Within the limits"), ("worse", "Worse than chance"), ("few", "Few dossiers")):
        assert dict(found)[name] == [(point.x, point.y) for point in CLOUD.points if point.look == look]
    for curve in CLOUD.curves:
        assert (curve.name, [(x, y) for x, y in zip(curve.x, curve.y, strict=True) if y is not None]) in found
    scaling = drawn.category_axis._element.find(qn("c:scaling"))
    assert scaling[0].tag == qn("c:logBase")
    assert drawn.category_axis.minimum_scale == 10 and drawn.category_axis.maximum_scale == 1000


def test_numbers_less_than_two_powers_of_ten_apart_are_marked_at_each_doubling():
    points = tuple(replace(point, x=size) for point, size in zip(CLOUD.points, (880.0, 4000.0, 8999.0), strict=False))
    axis = chart(replace(CLOUD, points=points), "en").category_axis
    assert axis._element.find(f".//{qn('c:logBase')}").get("val") == "2"
    assert (axis.minimum_scale, axis.maximum_scale) == (500, 10_000)


def test_only_points_that_are_called_out_bear_their_names():
    found = series(CLOUD, "en")
    assert labels(found["Worse than chance"]) == ["=1+1"]
    assert found["Within the limits"]._element.find(qn("c:dLbls")) is None


def test_a_curve_with_a_gap_is_never_drawn_across_it():
    found = points(chart(type(CLOUD)(CLOUD.points, (type(CLOUD.curves[0])("g", (1, 2, 3, 4), (0.1, 0.2, None, 0.4)),), "x", "y")))
    assert [drawn for name, drawn in found if name == "g"] == [[(1, 0.1), (2, 0.2)], [(4, 0.4)]]


@pytest.mark.parametrize("drawing", [BARS, DOTS, PAIRS, LINES, CLOUD])
def test_text_from_a_file_stays_text_in_the_data_sheet(drawing):
    cells = list(sheet_cells(chart(drawing)))
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert all(cell.hyperlink is None for cell in cells)
    assert any(cell.value == NASTY[0] for cell in cells) or drawing in (LINES, CLOUD)


def test_all_slides_of_many_rows_have_one_scale_and_together_all_rows_in_their_order():
    slides = list(made(deck(slide("many", many(130))), "en").slides)[1:]
    charts = [chart_of(one) for one in slides]
    assert len({(one.category_axis.minimum_scale, one.category_axis.maximum_scale) for one in charts}) == 1
    drawn = [x for one in charts for name, found in points(one) if name == "Value" for x, _ in found]
    assert drawn == [place / 1000 for place in range(130)]
    rows = [len(dict(points(one))["Name"]) for one in charts]
    assert max(rows) <= 12 and max(rows) - min(rows) <= 1
    assert slides[1].shapes.title.text.endswith(f"(2/{len(slides)})")


@pytest.mark.parametrize(
    ("values", "unit", "ends", "scale"),
    [
        ([0.0035, 0.0121], "share", None, (0.0, 0.0125, 0.0025)),
        ([0.95, 0.991], "share", (0.94, 1.0), (0.94, 1.0, 0.02)),
        ([1, 2, None], "count", None, (0.0, 2.0, 1.0)),
        ([3673], "count", None, (0.0, 4000.0, 1000.0)),
        ([-1.5, 2], "points", None, (-2.0, 2.0, 1.0)),
        ([None, 0.0], "share", None, (0.0, 0.001, 0.0002)),
    ],
)
def test_a_scale_has_round_steps_around_all_values(values, unit, ends, scale):
    found = scale_of(values, unit, ends)
    assert (found.low, found.high, found.step) == pytest.approx(scale)


def test_numbers_are_written_in_the_readers_way():
    assert number_format("share", 1, VI) == '[$-42A]0.0"\N{NO-BREAK SPACE}"%'
    assert number_format("share", 0, EN) == "[$-409]0%"
    assert number_format("count", 0, VI) == "[$-42A]#,##0"


@pytest.mark.parametrize("drawing", [BARS, DOTS, PAIRS])
def test_rows_lie_below_the_key_with_room_for_a_line_of_text_each(drawing):
    rows = replace(drawing, rows=drawing.rows * 5, texts=drawing.texts * 5, **_fivefold(drawing))
    for page in list(made(deck(slide("many", rows))).slides)[1:]:
        frame = next(shape for shape in page.shapes if shape.has_chart)
        high = frame.height.inches
        top, share = (float(frame.chart.element.find(f".//{qn('c:' + name)}").get("val")) for name in "yh")
        count = len({height for _, drawn in points(frame.chart) for _, height in drawn}) if drawing is not BARS else 0
        count = count or len(list(frame.chart.plots[0].categories))
        assert share * high / count >= 0.3
        assert top * high >= 0.39


def _fivefold(drawing) -> dict:
    if drawing is BARS:
        return {"parts": tuple(replace(part, values=part.values * 5) for part in drawing.parts)}
    if drawing is DOTS:
        return {"dots": drawing.dots * 5}
    return {"hollow": drawing.hollow * 5, "filled": drawing.filled * 5}
