"""The slides' PDF has a page for each slide with its own text, and each chart is drawn from the values of its drawing."""

import datetime as dt
import json
from dataclasses import replace

import pandas as pd
import pytest
import typst

from charts import style
from charts.deck import Deck, Remark, Slide
from charts.drawing import Bars, Cloud, Curve, Dot, Dots, Line, Lines, Pairs, Part, Point
from charts.reading import Reading
from exports.pdf import slides_pdf
from exports.pdf.setting import HERE, SANS, given
from exports.pdf.shapes import cut
from exports.pdf.slides import MOST_ROWS, picture_of, slides_data
from language import language_for
from tests.exports.pdf.test_report_pdf import text_of
from tests.reports import HOSTILE

EN, VI = language_for("en"), language_for("vi")
UNITS = ("Xã A", "#panic()", "*x* <b>b</b>")
TABLE = Reading(pd.DataFrame({"Đơn vị": ["=1+1", "#panic()"], "Hồ sơ": [12979, 13]}), {"Hồ sơ": VI.write})
BARS = Bars(
    ("2019", "2020"), (Part("Đúng hạn", style.NAVY, (300, 100)), Part("Quá hạn", style.OVERDUE, (100, None), hatched=True))
)
DOTS = Dots(UNITS, (Dot(0.01, 0.0, 0.04), Dot(None), Dot(0.05, 0.02, 0.1, "worse", 0.03)), texts=("a", "—", "b"), reference=0.02)
PAIRS = Pairs(UNITS, (90, None, 60), (85, 75, None), ("Tự chấm", "Thẩm định"))
LINES = Lines(
    ("1/2020", "2/2020", "3/2020", "4/2020", "5/2020"),
    (
        Line("Tỷ lệ", style.NAVY, (0.0, 0.02, None, 0.04, 0.01), marked=True, called={3: 1}),
        Line("Giới hạn", style.GREY, (0.03,) * 5, "dash"),
    ),
)
CLOUD = Cloud(
    (Point("Xã A", 100, 0.01), Point("Xã B", 1000, 0.05, "worse", called=True)),
    (Curve("Giới hạn", (50.0, 100.0, 1000.0), (0.9, 0.04, 0.02), "dash"),),
    "Số hồ sơ",
    "Tỷ lệ",
)
DRAWINGS = (BARS, DOTS, PAIRS, LINES, CLOUD)


def slide(number: int, **more) -> Slide:
    given = {"title": f"Phát hiện {number}", "subtitle": "Thước đo", "alt": "Mô tả", "table": TABLE, "source": "Nguồn: =1+1.xlsx"}
    return Slide("units", f"s{number}", **{**given, **more})


def deck(*slides: Slide) -> Deck:
    return Deck("Họp #panic()", "Huyện *Anh Sơn*", dt.datetime(2020, 9, 11, 8, 30), slides)


EVERYTHING = deck(
    *(slide(number, drawing=drawing) for number, drawing in enumerate(DRAWINGS)),
    slide(5, title=HOSTILE[2], demonstration=True, remark=Remark(HOSTILE[3], "#who")),
    slide(6, lacking="Chưa có số liệu."),
)


def found(what: str, one: Deck, words=VI, *, lacking: bool = False) -> list[dict]:
    data = slides_data(one, words, lacking=lacking)
    return json.loads(typst.query(HERE / "slides.typ", what, **given(data, SANS)))


@pytest.mark.parametrize(("words", "lacking", "pages"), [(VI, False, 7), (EN, True, 8)])
def test_a_cover_and_a_page_for_each_slide_tagged_with_title_and_language(words, lacking, pages):
    content = slides_pdf(EVERYTHING, words, lacking=lacking)
    assert f"/Count {pages}".encode() in content
    assert b"/StructTreeRoot" in content
    assert f"({words.code})".encode() in content
    assert b"/DisplayDocTitle true" in content


def test_titles_are_headings_and_hostile_text_is_text():
    headings = [text_of(one["body"]) for one in found("heading", EVERYTHING)]
    assert headings == ["Họp #panic()", *(f"Phát hiện {number}" for number in range(5)), HOSTILE[2]]


def test_a_figure_has_its_text_alternative():
    assert [one["alt"] for one in found("figure", EVERYTHING)] == ["Mô tả"] * 5


def test_a_slide_without_a_drawing_shows_its_table_as_a_reader_sees_it():
    (table,) = found("table", EVERYTHING)
    assert [text_of(cell) for cell in table["children"]] == ["Đơn vịHồ sơ", "=1+1", "12.979", "#panic()", "13"]


def test_of_a_long_table_the_first_rows_are_shown_and_that_is_said():
    long = Reading(pd.DataFrame({"n": range(40)}))
    (one,) = slides_data(deck(slide(0, table=long)), EN, lacking=False)["slides"]
    assert len(one["table"]["rows"]) == MOST_ROWS
    assert one["notes"] == ["The first 16 of 40 rows are shown."]


def test_what_lacks_figures_is_left_out_unless_asked_for():
    assert len(slides_data(EVERYTHING, VI, lacking=False)["slides"]) == 6
    last = slides_data(EVERYTHING, VI, lacking=True)["slides"][-1]
    assert (last["lacking"], last["figure"], last["table"]) == ("Chưa có số liệu.", None, None)


def test_made_up_figures_are_marked_on_the_cover_and_on_their_own_slides():
    data = slides_data(EVERYTHING, VI, lacking=False)
    assert data["mark"] == "MINH HỌA: SỐ LIỆU GIẢ LẬP"
    assert [bool(one["mark"]) for one in data["slides"]] == [False] * 5 + [True]
    assert data["slides"][5]["remark"] == f"#who: {HOSTILE[3]}"


def of_kind(drawing, kind: str) -> list[dict]:
    return [shape for shape in picture_of(drawing, VI).shapes if shape["kind"] == kind]


def test_bars_are_as_long_as_their_values():
    wide = [round(bar["width"], 6) for bar in of_kind(BARS, "rect")]
    # 300, 100 (hatched) and 100 of the same scale.
    assert wide == [pytest.approx(3 * wide[1]), wide[1], pytest.approx(wide[1])]
    assert [bar["fill"] for bar in of_kind(BARS, "rect")] == ["plain", "hatched", "plain"]


def test_bars_of_shares_are_each_as_long_as_the_scale():
    whole = Bars(BARS.rows, BARS.parts, whole=True)
    first, second, third = (bar["width"] for bar in of_kind(whole, "rect"))
    assert first + second == pytest.approx(third)
    assert first == pytest.approx(3 * second)


def test_dots_lie_at_their_values_and_a_missing_one_is_not_drawn():
    marks = of_kind(DOTS, "mark")
    assert [(mark["form"], mark["colour"]) for mark in marks] == [("circle", style.NAVY), ("diamond", style.OVERDUE)]
    axis = {text["text"].replace("\N{NO-BREAK SPACE}", " "): text["x"] for text in of_kind(DOTS, "text")}
    unit = (axis["10 %"] - axis["0 %"]) / 10
    assert [mark["x"] for mark in marks] == [pytest.approx(axis["0 %"] + unit), pytest.approx(axis["0 %"] + 5 * unit)]


def test_pairs_are_joined_only_where_both_are_known():
    assert [mark["hollow"] for mark in of_kind(PAIRS, "mark")] == [True, False, False, True]
    assert len([line for line in of_kind(PAIRS, "line") if line["width"] == 0.5]) == 1


def test_pairs_of_points_lie_between_their_own_ends_in_round_steps():
    near = Pairs(UNITS, (60.5, 72, 58), (52.2, 71, 57.5), ("Tự chấm", "Thẩm định"), ends=(52.2, 72.0))
    texts = [text["text"] for text in of_kind(near, "text")]
    assert texts[:6] == ["50", "55", "60", "65", "70", "75"]


def test_a_cloud_has_the_ends_of_its_drawing_and_does_not_name_a_curve_that_is_outside():
    level = replace(CLOUD, points=(Point("Xã A", 9, 0.0), Point("Xã B", 45, 0.0)), ends=(0.0, 0.001))
    outside = replace(level, curves=(Curve("Giới hạn", (8.0, 50.0), (0.2, 0.1)), Curve("Chung", (8.0, 50.0), (0.0, 0.0), "dot")))
    texts = [text["text"].replace("\N{NO-BREAK SPACE}", " ") for text in of_kind(outside, "text")]
    assert texts[:6] == ["0,00 %", "0,02 %", "0,04 %", "0,06 %", "0,08 %", "0,10 %"]
    assert [one["name"] for one in picture_of(outside, VI).legend] == ["Chung"]


def test_a_line_of_another_order_has_a_scale_of_its_own_below():
    flow = Lines(
        ("1", "2"), (Line("Vào", style.NAVY, (500, 1000), marked=True), Line("Tồn", style.GREY, (5, 10), below=True)), "count"
    )
    first, last = (
        line["points"] for line in of_kind(flow, "line") if line["width"] == 0.7 and line["colour"] in (style.NAVY, style.GREY)
    )
    # Each of them rises by half its own scale.
    assert first[0][1] - first[1][1] > 20
    assert last[0][1] - last[1][1] > 10
    assert min(y for _, y in last) > max(y for _, y in first)


def test_a_line_has_a_gap_where_a_value_is_missing_and_its_called_mark_is_a_diamond():
    runs = [len(line["points"]) for line in of_kind(LINES, "line") if line["colour"] == style.NAVY]
    assert runs == [2, 2]
    assert [mark["form"] for mark in of_kind(LINES, "mark")] == ["circle", "circle", "diamond", "circle"]
    heights = [mark["y"] for mark in of_kind(LINES, "mark")]
    assert heights[0] - heights[2] == pytest.approx(2 * (heights[0] - heights[1]))


def test_a_curve_ends_where_it_leaves_the_picture_and_a_called_unit_is_named():
    (curve,) = [line for line in of_kind(CLOUD, "line") if line["dash"] == "dashed"]
    # From 90 % at 50 dossiers to 4 % at 100, it comes in at the 6 % where the scale ends.
    (_, top), (_, second), _ = curve["points"]
    assert top == 3.0 < second
    assert "Xã B" in [text["text"] for text in of_kind(CLOUD, "text")]
    assert "Xã A" not in [text["text"] for text in of_kind(CLOUD, "text")]


@pytest.mark.parametrize(
    "drawing", [Bars((), ()), Dots((), ()), Pairs((), (), (), ("a", "b")), Lines((), ()), Cloud((), (), "", "")]
)
def test_a_drawing_of_nothing_is_an_empty_picture(drawing):
    assert of_kind(drawing, "mark") == of_kind(drawing, "rect") == []


def test_text_without_room_is_cut_and_says_so():
    assert cut("Ủy ban nhân dân", 10, 13) == "Ủy ba…"
    assert cut("Xã A", 10, 50) == "Xã A"


def test_a_long_text_beside_a_row_goes_on_two_lines_and_is_not_cut():
    said = "67,5 → 56,1 (−11,4) · cao hơn ở 18 trên 24 tiêu chí thành phần, thấp hơn ở 2 tiêu chí"
    one = Pairs(("Xã A",), (67.5,), (56.1,), ("Tự chấm", "Thẩm định"), texts=(said,))
    lines = [text["text"] for text in of_kind(one, "text") if text["x"] > 150 and text["align"] == "left"]
    assert len(lines) == 2
    assert " ".join(lines) == said


def test_the_fewer_rows_the_larger_is_their_type():
    def size(rows: int) -> float:
        drawing = Bars(tuple(f"Xã {place}" for place in range(rows)), (Part("Hồ sơ", style.NAVY, (1,) * rows),))
        return next(text["size"] for text in of_kind(drawing, "text") if text["text"] == "Xã 0")

    assert size(2) == 20 > size(8) > size(21) >= 10
