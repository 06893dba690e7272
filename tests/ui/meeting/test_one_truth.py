"""Screen and files come from one figure model: the same figures, to the last digit, and the same words, in every format."""

import csv
import io
import itertools
import json
import re
from itertools import islice

import docx
import pandas as pd
import pytest
import typst
from streamlit.testing.v1 import AppTest

from charts.deck import Slide
from charts.drawing import Bars, Cloud, Dots, Lines, Pairs
from exports.pdf import report_pdf
from exports.pdf.report import report_data
from exports.pdf.setting import HERE, SERIF, given
from exports.pdf.slides import MOST_ROWS, picture_of
from exports.slides.text import inert
from exports.table import is_missing, table_csv, table_xlsx
from exports.word import report_document
from language import language_for
from schema.meeting import FIGURES
from tests.charts import test_drawings as screen
from tests.exports.books import cells, opened
from tests.exports.ooxml import faults
from tests.exports.pdf.test_report_pdf import text_of
from tests.exports.slides.reading import texts as texts_of_page
from tests.pages.conftest import written
from tests.ui.meeting import numbers
from tests.ui.meeting.meetings import REMARK, WHO, Meeting, meeting
from ui.cards import plain as plain_text

CASES = {
    "recomputed": (("area", ("424",)), ("basis", ("recomputed",)), ("period", ("2020-07-01_2020-07-31",))),
    "reported": (("area", ("424",)), ("basis", ("reported",)), ("period", ("2020-01-01_2020-09-11",))),
    "province": (("area", ("H44",)),),
}


@pytest.fixture(scope="module", params=itertools.product(CASES, ("vi", "en")), ids="-".join)
def held(request, shipped_store) -> Meeting:
    case, language = request.param
    return meeting(shipped_store, CASES[case], language_for(language))


def drawn(held: Meeting) -> list[Slide]:
    return [slide for slide in held.deck.supported if slide.drawing is not None]


def differences(slide: Slide, form: str, wanted: dict, found: dict, *, within: float = 0.0) -> list[str]:
    """Where a format has something else than the figure model: slide, format, place and both values."""

    def same(one, other) -> bool:
        return one == other or (within and len(one) == len(other) and one == pytest.approx(other, abs=within))

    return [
        f"{slide.key}, {form}, {place}: {wanted.get(place)} is {found.get(place)}"
        for place in {**wanted, **found}
        if not same(wanted.get(place, ()), found.get(place, ()))
    ]


def test_office_programs_open_every_file_as_it_is(held):
    for content in (held.pptx, held.xlsx, report_document(held.report, held.words)):
        assert faults(content) == []


def test_every_figure_is_on_a_slide_in_its_place(held):
    assert [slide.key for slide in held.deck.slides] == list(FIGURES)
    assert {slide.section for slide in held.deck.slides} == {figure.section for figure in FIGURES.values()}


def test_the_pictures_on_the_screen_have_the_numbers_of_their_drawings(held):
    agree = {
        Bars: screen.bars_agree,
        Dots: screen.dots_agree,
        Pairs: screen.pairs_agree,
        Lines: screen.lines_agree,
        Cloud: screen.cloud_agrees,
    }
    wrong = []
    for slide in drawn(held):
        try:
            agree[type(slide.drawing)](slide)
        except AssertionError as error:
            wrong.append(f"{slide.key}, screen: {error}")
    assert not wrong, "\n".join(wrong)


def test_the_charts_of_the_slides_have_them(held):
    pages = numbers.pages_of(held.pptx, held.deck.supported)
    wrong = []
    for slide in drawn(held):
        found = numbers.of_pages(pages[slide.key], slide.drawing, held.words)
        wrong += differences(slide, "pptx", numbers.of_drawing(slide.drawing), found)
        in_charts, in_sheets = numbers.series_numbers(pages[slide.key]), numbers.data_sheets(pages[slide.key])
        wrong += differences(slide, "pptx", {"data sheet": in_charts}, {"data sheet": in_sheets})
    assert not wrong, "\n".join(wrong)


def test_the_cells_of_the_analysis_have_them(held):
    book = opened(held.xlsx, data_only=True)
    names = iter(book.worksheets[1:])
    wrong = []
    for slide in held.deck.supported:
        page = next(names)
        if slide.table is not None:
            wrong += differences(slide, "analysis table", of_frame(slide.table.frame), of_rows(cells(page), slide.table.frame))
        if slide.drawing is not None:
            # An interval is stored as how far its ends lie from the mark: the sum has the last digit's error of one addition.
            found = numbers.of_sheet(page, slide.drawing, held.words)
            wrong += differences(slide, "analysis chart", numbers.of_drawing(slide.drawing), found, within=1e-12)
    assert not wrong, "\n".join(wrong)


def test_the_charts_of_the_analysis_follow_the_counts_of_its_tables(held):
    """Of twice as many dossiers every rate is half of what it was, in the table and in its chart."""
    book = opened(held.xlsx)
    pages = dict(zip((slide.key for slide in held.deck.supported), book.worksheets[1:], strict=False))
    followed = [slide for slide in drawn(held) if slide.table.ratios and isinstance(slide.drawing, (Dots, Lines, Cloud))]
    assert followed
    wrong = []
    for slide in followed:
        for ratio in slide.table.ratios.values():
            double(pages[slide.key], slide.table.frame, ratio.whole)
        wanted, found = halved(slide.drawing), numbers.of_sheet(pages[slide.key], slide.drawing, held.words)
        wrong += [
            f"{slide.key}, {place}: {value} is not among {found[place]}"
            for place, values in wanted.items()
            for value in values
            if not any(abs(value - other) < 1e-12 for other in found[place])
        ]
    assert not wrong, "\n".join(wrong)


def double(page, frame: pd.DataFrame, name: str) -> None:
    """Every number of a column of the table."""
    column = list(frame).index(name) + 1
    header = next(row for row in range(1, page.max_row + 1) if page.cell(row, column).value == name)
    for row in range(header + 1, header + 1 + len(frame)):
        if (cell := page.cell(row, column)).value is not None:
            cell.value *= 2


def halved(drawing) -> numbers.Numbers:
    """Its rates, by their places."""
    match drawing:
        case Dots():
            marks = {f"row {place}": [dot.value] for place, dot in enumerate(drawing.dots, start=1)}
        case Lines():
            lines = enumerate(drawing.lines, start=1)
            marks = {f"line {place} {line.name}": line.values for place, line in lines if line.marked}
        case Cloud():
            marks = {"marks": [point.y for point in drawing.points]}
    return {place: [value / 2 for value in numbers.known(values)] for place, values in marks.items()}


def of_frame(frame: pd.DataFrame) -> dict[str, list]:
    return {f"row {place}": [plain(value) for value in row] for place, row in enumerate(frame.itertuples(index=False), start=1)}


def plain(value):
    """A value as a cell has it; nothing where it is missing or empty."""
    if is_missing(value) or value == "":
        return None
    return pd.Timestamp(value).to_pydatetime() if hasattr(value, "isoformat") else value


def of_rows(rows: list[list], frame: pd.DataFrame) -> dict[str, list]:
    wide = len(frame.columns)
    header = next(place for place, row in enumerate(rows) if row[:wide] == [str(name) for name in frame.columns])
    return {f"row {place}": rows[header + place][:wide] for place in range(1, len(frame) + 1)}


def test_the_files_of_each_table_have_its_values(held):
    comma = held.words.code == "vi"
    wrong = []
    for slide in held.deck.supported:
        if slide.table is None:
            continue
        frame, wanted = slide.table.frame, of_frame(slide.table.frame)
        page = opened(table_xlsx(slide.title, slide.table, held.words), data_only=True).worksheets[0]
        wrong += differences(slide, "table xlsx", wanted, of_rows(cells(page), frame))
        content = table_csv(slide.table, held.words).decode("utf-8-sig")
        _, *rows = csv.reader(io.StringIO(content, newline=""), delimiter=";" if comma else ",")
        found = {
            f"row {place}": [as_value(text, value, comma=comma) for text, value in zip(row, frame.iloc[place - 1], strict=True)]
            for place, row in enumerate(rows, start=1)
        }
        # As many digits as spreadsheet programs keep.
        kept = {place: [float(f"{one:.15g}") if isinstance(one, float) else one for one in row] for place, row in wanted.items()}
        wrong += differences(slide, "table csv", kept, found)
    assert not wrong, "\n".join(wrong)


def as_value(text: str, like, *, comma: bool):
    """A field of a .csv as a value of the kind that stands in the table."""
    if text == "":
        return None
    if isinstance(like, str) or is_missing(like):
        return text.removeprefix("'") if like != text else text
    if hasattr(like, "isoformat"):
        return pd.Timestamp(text).to_pydatetime()
    return float(text.replace(",", ".") if comma else text)


def test_the_pdfs_shapes_lie_where_the_numbers_say(held):
    wrong = []
    for slide in drawn(held):
        shapes = picture_of(slide.drawing, held.words).shapes
        for what, values, places in by_shape(slide.drawing, shapes):
            if len(values) != len(places) or not affine(values, places):
                wrong.append(f"{slide.key}, slides pdf, {what}: {values} lie at {places}")
    assert not wrong, "\n".join(wrong)


def by_shape(drawing, shapes: list[dict]):
    """What is drawn, its values, and where or how long its shapes are."""
    marks = [shape for shape in shapes if shape["kind"] == "mark"]
    match drawing:
        case Bars():
            totals = [sum(values) or 1 for values in zip(*([v or 0 for v in part.values] for part in drawing.parts), strict=True)]
            rows = zip(*(part.values for part in drawing.parts), strict=True)
            values = [
                value / (total if drawing.whole else 1) for row, total in zip(rows, totals, strict=True) for value in row if value
            ]
            yield "bars", [0.0, *values], [0.0, *(shape["width"] for shape in shapes if shape["kind"] == "rect")]
        case Dots():
            yield "marks", numbers.known(dot.value for dot in drawing.dots), [mark["x"] for mark in marks]
        case Pairs():
            pairs = zip(drawing.hollow, drawing.filled, strict=True)
            yield "marks", numbers.known(value for pair in pairs for value in pair), [mark["x"] for mark in marks]
        case Lines():
            # Each picture has a scale of its own, and its marks behind those of the one above it.
            places = iter(mark["y"] for mark in marks)
            for picture in drawing.pictures():
                values = numbers.known(value for line in picture.lines if line.marked for value in line.values)
                yield "marks", values, list(islice(places, len(values)))
        case Cloud():
            points = sorted(drawing.points, key=lambda point: point.called)
            yield "marks", [point.y for point in points], [mark["y"] for mark in marks]


def affine(values: list[float], places: list[float]) -> bool:
    """Whether places follow from values by one scale."""
    if len(set(values)) < 2:
        return len(set(places)) <= 1
    low, high = values.index(min(values)), values.index(max(values))
    per = (places[high] - places[low]) / (values[high] - values[low])
    return places == pytest.approx([places[low] + (value - values[low]) * per for value in values], abs=1e-6)


def test_every_format_says_the_same_words(held):
    """Title, measure, source, day and remark of each slide; a title may go on over several slides, a long foot is shortened."""
    words, supported = held.words, held.deck.supported
    pages = numbers.pages_of(held.pptx, supported)
    book = opened(held.xlsx)
    sheets = dict(zip((slide.key for slide in supported), book.worksheets[1:], strict=False))
    wrong = []
    for slide, data in zip(supported, held.pages, strict=True):
        source = " · ".join((slide.source, slide.data_date))
        wanted = {"title": slide.title, "subtitle": slide.subtitle, "source": source, "remark": f"{WHO}: {REMARK}"}
        column = [row[0] for row in cells(sheets[slide.key]) if isinstance(row[0], str)]
        said = {
            "slides pdf": data,
            "analysis": {name: text if text in column else column[:4] for name, text in wanted.items()},
            "pptx": on_page(pages[slide.key], wanted),
        }
        for form, found in said.items():
            wrong += differences(slide, form, wanted, {name: found[name] for name in wanted})
        if slide.table is not None:
            page = table_xlsx(slide.title, slide.table, words, subtitle=slide.subtitle, source=slide.source)
            top = [row[0] for row in cells(opened(page).worksheets[0])[:4]]
            wrong += differences(slide, "table xlsx", {"head": [slide.title, None, slide.subtitle, slide.source]}, {"head": top})
    assert not wrong, "\n".join(wrong)


def on_page(pages: list, wanted: dict[str, str]) -> dict[str, str]:
    """What of it each of a finding's slides has; else all its text."""
    found = {}
    for name, text in wanted.items():
        shown = [texts_of_page(page).split("\n") for page in pages]
        missing = [lines for lines in shown if not any(agrees(line, inert(text), name) for line in lines)]
        found[name] = str(missing[0]) if missing else text
    return found


def agrees(line: str, text: str, name: str) -> bool:
    if name == "title":
        return line.startswith(text)
    return line == text or (name == "source" and line.endswith("…") and text.startswith(line[:-1]))


def test_the_notes_have_the_whole_table_as_a_reader_sees_it(held):
    pages = numbers.pages_of(held.pptx, held.deck.supported)
    wrong = []
    for slide in held.deck.supported:
        if slide.table is None:
            continue
        notes = pages[slide.key][0].notes_slide.notes_text_frame.text.split("\n")
        for row in slide.table.written().itertuples(index=False, name=None):
            line = inert(" | ".join(inert(cell) for cell in row))
            wrong += [] if line in notes else [f"{slide.key}, notes: no line {line}"]
    assert not wrong, "\n".join(wrong)


def test_tables_in_pictures_place_are_written_alike(held):
    wrong = []
    for slide, data in zip(held.deck.supported, held.pages, strict=True):
        if slide.drawing is None and slide.table is not None:
            rows = slide.table.written().head(MOST_ROWS).to_numpy().tolist()
            wrong += differences(slide, "slides pdf", {"table": rows}, {"table": data["table"]["rows"]})
    assert not wrong, "\n".join(wrong)


def previewed() -> None:
    """Run by the harness of Streamlit: the slide of the session's deck that it names."""
    import streamlit as st

    from ui.frame import Frame
    from ui.meeting.preview import preview

    preview(Frame("meeting", st.session_state["words"], None), st.session_state["deck"])


def test_the_page_shows_the_same_words_and_the_figure_itself(held):
    app = AppTest.from_function(previewed, default_timeout=60)
    app.session_state["words"], app.session_state["deck"] = held.words, held.deck
    wrong = []
    for place, slide in enumerate(held.deck.slides):
        app.session_state["meeting-preview"] = place
        app.run()
        assert not app.exception
        shown = "\n".join(written(app))
        wanted = [slide.title, slide.lacking] if slide.lacking else [slide.title, slide.subtitle, slide.source, slide.data_date]
        wanted += [] if slide.lacking else [REMARK, WHO, slide.note, *slide.remarks]
        wrong += [f"{slide.key}, page: {text!r} is not there" for text in wanted if text and plain_text(text) not in shown]
        if slide.figure is not None and not slide.lacking:
            (figure,) = app.get("plotly_chart")
            assert json.loads(figure.proto.spec) == json.loads(slide.figure.to_json())
    assert not wrong, "\n".join(wrong)


def report_texts(held: Meeting) -> dict[str, str]:
    """All text of the report's two files."""
    document = docx.Document(io.BytesIO(report_document(held.report, held.words)))
    assert report_pdf(held.report, held.words).startswith(b"%PDF")
    data = given(report_data(held.report, held.words), SERIF)
    paragraphs = json.loads(typst.query(HERE / "report.typ", "par", **data))
    return {
        "docx": "\n".join(paragraph.text for paragraph in document.paragraphs),
        "report pdf": "\n".join(text_of(paragraph["body"]) for paragraph in paragraphs),
    }


def test_the_report_counts_as_the_slides_do(held):
    wanted = [*outcomes_of(held), *overdue_of(held)]
    assert wanted
    wrong = []
    for form, text in report_texts(held).items():
        wrong += [f"{slide}, {form}: {said!r} is not there" for slide, said in wanted if said not in text]
    assert not wrong, "\n".join(wrong)


PROGRAMME = ("programme-direction", "programme-online", "programme-organisation")


def test_the_report_has_the_programmes_figures_and_verdicts_of_the_slides(held):
    told = any(part.heading == held.words.say("Reform programme") for part in held.report.parts)
    slides = [slide for slide in held.deck.supported if slide.key in PROGRAMME]
    # Real dossiers are reported without what is made up beside them.
    assert told == bool(slides and held.report.demonstration)
    if told:
        rows = [row for slide in slides for row in slide.table.written().to_numpy().tolist()]
        wanted = {name: [*said, ""][:3] for name, *said in rows}
        for form, rows in report_rows(held, held.words.say("Indicator")).items():
            found = {row[0]: [*row[1:3], *aim(row[3:], held)] for row in rows}
            # The report has also indicators of an area that no slide is about.
            assert {name: found[name] for name in wanted} == wanted, form


def aim(cells: list[str], held: Meeting) -> list[str]:
    """Target and verdict in the one cell that they have on a slide."""
    target, verdict = cells
    return [f"{held.words.say('Target for {year} {aim}', year='2020', aim=target)}: {verdict}" if target else ""]


def report_rows(held: Meeting, first: str) -> dict[str, list[list[str]]]:
    """The rows of the table of the report's two files whose first heading is this."""
    document = docx.Document(io.BytesIO(report_document(held.report, held.words)))
    tables = [[[cell.text for cell in row.cells] for row in table.rows] for table in document.tables]
    (header, *rows) = next(rows for rows in tables if rows[0][0] == first and len(rows[0]) > 4)
    data = given(report_data(held.report, held.words), SERIF)
    pdf = json.loads(typst.query(HERE / "report.typ", "table", **data))
    set_in_type = [[text_of(cell) for cell in one["children"]] for one in pdf]
    wide, flat = len(header), next(cells[1:] for cells in set_in_type if cells[0] == "".join(header))
    return {"docx": rows, "report pdf": [flat[at : at + wide] for at in range(0, len(flat), wide)]}


def test_the_report_has_each_remark_on_figures_of_its_sort(held):
    wanted = [
        f"“{slide.title}”: {WHO}: {REMARK}"
        for slide in held.deck.slides
        if slide.lacking or slide.demonstration == held.report.demonstration
    ]
    for form, text in report_texts(held).items():
        missing = [said for said in wanted if inert(said) not in text]
        assert not missing, f"{form}: {missing}"
        assert text.count(REMARK) == len(wanted), form


def slide_of(held: Meeting, key: str) -> Slide:
    return next(slide for slide in held.deck.slides if slide.key == key)


def row_of(held: Meeting, slide: Slide) -> dict:
    """The row of the meeting's period in a table by period."""
    frame = slide.table.frame
    period = held.deck.scope.split(" · ")[1]
    found = frame[[re.sub(r"[\s ]", " ", str(name)).startswith(period) for name in frame.iloc[:, 0]]]
    return found.iloc[-1].to_dict()


def outcomes_of(held: Meeting) -> list[tuple[str, str]]:
    """What became of the period's dossiers, in the words of the report and the figures of the slide."""
    slide, words = slide_of(held, "outcomes"), held.words
    if slide.lacking:
        return []
    row = row_of(held, slide)
    judged = sum(row[words.say(name)] for name in ("Resolved early", "Resolved on time", "Resolved late"))
    said = []
    for column, text in (
        ("Resolved early", "early: {n}"),
        ("Resolved on time", "on time: {n}"),
        ("Resolved late", "late: {n}"),
    ):
        n = int(row[words.say(column)])
        said.append(f"{words.say(text, n=n)} ({words.percent(n / judged)})")
    resolved = words.say_many("1 dossier was resolved", "{n} dossiers were resolved", int(judged))
    opened_now = row.get(words.say("Open"))
    if opened_now is not None and not pd.isna(opened_now):
        said.append(
            words.say_many(
                "At the end of the period 1 dossier is open", "At the end of the period {n} dossiers are open", int(opened_now)
            )
        )
    return [("outcomes", text) for text in (resolved, *said)]


def overdue_of(held: Meeting) -> list[tuple[str, str]]:
    """The overdue rate and its numerator; where the source gives only what is within its deadline, the report has that share."""
    slide, words = slide_of(held, "overdue"), held.words
    row = row_of(held, slide)
    late, rate = int(row[words.say("Dossiers counted")]), row[words.say("Rate")]
    if slide_of(held, "outcomes").lacking:
        whole = int(row[words.say("Out of")])
        rate = (whole - late) / whole
    return [("overdue", words.number(late)), ("overdue", words.percent(rate))]


def test_a_difference_names_slide_format_place_and_both_values():
    slide = Slide("units", "rates-unit", "Finding")
    assert differences(slide, "pptx", {"row 1": [0.1], "row 2": [0.3]}, {"row 1": [0.1], "row 2": [0.2]}) == [
        "rates-unit, pptx, row 2: [0.3] is [0.2]"
    ]
