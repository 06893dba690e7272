"""A slide has its finding as title, one native chart or table with alternative text, its sources, notes and number."""

import datetime as dt
import io
from dataclasses import replace

import pandas as pd
import pptx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn

from charts.deck import Remark
from charts.reading import Reading
from exports.slides import presentation
from exports.slides.text import cut, inert, lines, width
from language import language_for
from tests.exports.ooxml import faults, links
from tests.exports.slides.decks import BARS, DOTS, LONG, NASTY, deck, full, many, reading, slide
from tests.exports.slides.reading import chart_of, frames, made, texts

LANGUAGES = ("vi", "en")


def one(language="vi", **more):
    return made(deck(slide("one", **more)), language).slides[1]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_file_is_sound_leads_nowhere_and_is_the_same_each_time(language):
    content = presentation(full(), language_for(language), lacking=True)
    assert faults(content) == []
    assert links(content) == []
    assert content == presentation(full(), language_for(language), lacking=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_slide_has_a_title_a_number_and_every_figure_an_alternative_text(language):
    show = made(full(), language, lacking=True)
    assert (show.slide_width.inches, show.slide_height.inches) == (pytest.approx(13.333), 7.5)
    for page in show.slides:
        assert page.shapes.title.text
        assert PP_PLACEHOLDER.SLIDE_NUMBER in {place.placeholder_format.type for place in page.placeholders}
        assert len(frames(page)) <= 1
        for frame in frames(page):
            assert frame.element.find(f".//{qn('p:cNvPr')}").get("descr").startswith("Hình ")
        assert not [shape for shape in page.placeholders if shape.has_text_frame and not shape.text_frame.text]
        assert not any(shape.shape_type == 13 for shape in page.shapes), "a picture"


def test_the_cover_says_what_about_which_data_and_that_some_are_made_up():
    show = made(full())
    cover = texts(show.slides[0])
    assert show.slides[0].shapes.title.text == "Họp kiểm tra cải cách hành chính: =1+1 & <b>"
    assert "Huyện Anh Sơn, toàn huyện, 2020, so với 2019" in cover
    assert "Số liệu đến 11/9/2020" in cover and "11/9/2020 08:30" in cover
    assert "Có số liệu minh họa" in cover
    assert "minh họa" not in texts(made(deck(slide("one", DOTS))).slides[0])


def test_a_finding_says_its_measure_its_source_and_whether_it_is_made_up():
    page = texts(one(demonstration=True))
    assert "hồ sơ trễ hạn trên hồ sơ đã giải quyết có hạn" in page
    assert "Nguồn: bao-cao-2020.xlsx, II.06a · Số liệu đến 11/9/2020" in page
    assert "Xếp hạng các xã" in page
    assert "Số liệu minh họa" in page
    assert "Demonstration data" in texts(one("en", demonstration=True))
    assert "minh họa" not in texts(one())


def test_a_remark_stands_as_its_authors():
    page = one(remark=Remark("Kiểm tra lại <b>", "=Người ghi"))
    assert "=Người ghi: Kiểm tra lại <b>" in texts(page)


def test_a_section_without_figures_is_left_out_unless_wanted():
    given = deck(slide("one", DOTS), slide("none", table=None, lacking="Chưa có tệp nào."))
    assert len(made(given).slides) == 2
    page = made(given, lacking=True).slides[2]
    assert "Chưa có tệp nào." in texts(page)
    assert frames(page) == []
    assert "Vì sao chưa có số liệu\nChưa có tệp nào." in page.notes_slide.notes_text_frame.text


@pytest.mark.parametrize(("language", "definition"), [("vi", "Định nghĩa: "), ("en", "Definition: ")])
def test_the_notes_have_definitions_the_table_and_the_source_rows(language, definition):
    notes = one(language, drawing=DOTS).notes_slide.notes_text_frame.text
    assert notes.count(definition) == 2
    assert "bao-cao.xlsx | II.06a | 12\n=1+1 | <b> | 13" in notes
    assert "=1+1 | 24,29" in notes
    assert "Hình thoi màu cam" in notes


def test_text_is_text():
    page = one(table=reading(5), title=NASTY[0], subtitle=NASTY[1], note=NASTY[3], source=NASTY[2])
    assert page.shapes.title.text == "=1+1"
    assert NASTY[1] in texts(page) and NASTY[3] in texts(page)
    for tag in ("a:hlinkClick", "a:br"):
        assert page.element.find(f".//{qn(tag)}") is None
    assert {field.get("type") for field in page.element.iter(qn("a:fld"))} == {"slidenum"}


@pytest.mark.parametrize(("language", "tag"), [("vi", "vi-VN"), ("en", "en-US")])
def test_every_run_says_its_language_and_the_file_its_title(language, tag):
    show = made(full(), language, lacking=True)
    assert show.core_properties.language == tag
    assert show.core_properties.title.startswith("Họp kiểm tra")
    assert show.core_properties.modified == dt.datetime(2020, 9, 11, 8, 30)
    for page in show.slides:
        for run in page.element.iter(qn("a:r")):
            assert run.find(qn("a:rPr")).get("lang") == tag
        for frame in page.shapes:
            if frame.has_chart:
                runs = [run.get("lang") for run in frame.chart.element.iter(qn("a:rPr"), qn("a:defRPr")) if run.get("lang")]
                assert set(runs) == {tag}


def test_a_long_title_shrinks_to_two_lines_and_a_short_one_keeps_its_size():
    run = one(title=LONG).shapes.title.text_frame.paragraphs[0].runs[0]
    assert run.text == LONG
    assert run.font.size.pt < 28
    assert lines(LONG, run.font.size.pt, 12.1, bold=True) == 2
    assert one().shapes.title.text_frame.paragraphs[0].runs[0].font.size is None


def test_nothing_is_written_smaller_than_twelve_points():
    for page in made(full(), lacking=True).slides:
        elements = [page.element, *(frame.chart.element for frame in page.shapes if frame.has_chart)]
        sizes = [int(one.get("sz")) for tree in elements for one in tree.iter(qn("a:rPr"), qn("a:defRPr")) if one.get("sz")]
        assert min(sizes, default=1200) >= 1200


def test_without_a_drawing_the_table_is_shown_as_it_is_written():
    table = reading(3, 3)
    shown = frames(one(table=table))[0].table
    written = table.written()
    cells = [[cell.text for cell in row.cells] for row in shown.rows]
    assert cells == [
        list(written.columns),
        *[[inert(text) for text in row] for row in written.itertuples(index=False, name=None)],
    ]
    assert shown.first_row


def test_a_table_that_goes_on_has_pages_of_about_the_same_height():
    table = Reading(pd.DataFrame({"Xã": [f"Xã {place}" for place in range(7)], "Việc": ["Việc phải làm " * 9] * 7}))
    pages = list(made(deck(slide("one", table=table))).slides)[1:]
    rows = [len(frames(page)[0].table.rows) - 1 for page in pages]
    assert sorted(rows) == [3, 4]


def test_a_long_table_goes_on_and_then_says_how_much_more_there_is():
    table = Reading(pd.DataFrame({"Xã": [f"Xã {place}" for place in range(200)]}))
    pages = list(made(deck(slide("one", table=table))).slides)[1:]
    assert [page.shapes.title.text[-5:] for page in pages] == ["(1/3)", "(2/3)", "(3/3)"]
    shown = [row.cells[0].text for page in pages for row in list(frames(page)[0].table.rows)[1:]]
    assert shown == [f"Xã {place}" for place in range(len(shown))]
    assert f"{len(shown)} trên 200 dòng đầu" in texts(pages[0])
    assert "\nXã 199" in pages[0].notes_slide.notes_text_frame.text
    assert "\nXã 199" not in pages[1].notes_slide.notes_text_frame.text


def test_a_wide_table_shows_its_first_columns_and_says_how_many_more_there_are():
    page = one(table=reading(3, 24))
    shown = len(frames(page)[0].table.columns)
    assert f"Còn {24 - shown} cột nữa" in texts(page)
    assert sum(column.width for column in frames(page)[0].table.columns) <= pptx.util.Inches(12.34)


def test_rows_stay_in_one_line_and_a_column_in_which_nothing_stands_is_left_out():
    frame = {"Đơn vị": ["Thị trấn Anh Sơn"] * 4, "Ghi chú": [""] * 4, "Phát hiện": ["", "", "", "trễ"]} | {
        f"Giới hạn {place}": ["1,23 %"] * 4 for place in range(12)
    }
    table = frames(one(table=Reading(pd.DataFrame(frame))))[0].table
    assert [cell.text for cell in table.rows[0].cells][:3] == ["Đơn vị", "Phát hiện", "Giới hạn 0"]
    assert table.cell(1, 1)._tc.find(f".//{qn('a:endParaRPr')}").get("sz") == "1400"
    assert max(row.height.inches for row in list(table.rows)[1:]) < 0.45


def test_a_table_in_which_nothing_stands_has_its_names():
    table = frames(one(table=Reading(pd.DataFrame({"Xã": ["", ""]}))))[0].table
    assert [row.cells[0].text for row in table.rows] == ["Xã", "", ""]


def test_a_slide_with_neither_drawing_nor_table_keeps_its_finding():
    page = one(table=None)
    assert frames(page) == [] and page.shapes.title.text


@pytest.mark.parametrize("remarks", [(), ("1/7/2020: sáp nhập",) * 5])
@pytest.mark.parametrize("note", ["", "Quy tắc. " * 200])
def test_nothing_on_a_slide_covers_anything_else(remarks, note):
    given = slide("one", many(40), note=note, remarks=remarks, remark=Remark("x " * 150, "y"), demonstration=True, title=LONG)
    for page in list(made(deck(given, replace(given, key="two", drawing=BARS), replace(given, drawing=None))).slides)[1:]:
        boxes = [shape for shape in page.shapes if shape.height]
        for place, shape in enumerate(boxes):
            assert shape.left >= 0 and shape.left + shape.width <= pptx.util.Inches(13.34)
            assert shape.top + shape.height <= pptx.util.Inches(7.5)
            for other in boxes[place + 1 :]:
                apart = shape.top + shape.height <= other.top or other.top + other.height <= shape.top
                beside = shape.left + shape.width <= other.left or other.left + other.width <= shape.left
                assert apart or beside, (shape.name, other.name)


@given(st.text(max_size=40), st.text(max_size=40))
@settings(max_examples=6, deadline=None)
def test_any_text_makes_a_sound_file(name, text):
    drawing = replace(DOTS, rows=(name,) * len(DOTS.rows), texts=(text,) * len(DOTS.rows), reference_name=name)
    content = presentation(deck(slide("one", drawing, title=name, note=text, alt=text, source=name)), language_for("vi"))
    assert faults(content) == []
    assert chart_of(pptx.Presentation(io.BytesIO(content)).slides[1]) is not None


def test_texts_are_measured_in_letters():
    assert width("Đỉnh", 72) == pytest.approx((0.722 + 0.222 + 0.556 + 0.556) * 1.02)
    assert lines("một hai ba", 72, width("một hai", 72)) == 2
    assert cut("một hai ba", 12, width("một hai…", 12)) == "một hai…"
    assert cut("một hai ba bốn", 12, width("một hai ba b…", 12)) == "một hai ba…"
    assert cut("một", 12, 5) == "một"
    assert cut("mộthaiba", 12, width("mộth…", 12)) == "mộth…"
