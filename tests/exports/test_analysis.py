"""The workbook of a meeting read back: every slide's figures, live rates, native charts, definitions and sources."""

import datetime as dt
import io
import re
import zipfile
from dataclasses import replace

import pandas as pd
import pytest

from charts import style
from charts.deck import Deck, Remark, Slide
from charts.drawing import Bars, Cloud, Curve, Dot, Dots, Line, Lines, Pairs, Part, Point
from charts.reading import Reading, rate_reading
from exports.analysis import analysis
from language import language_for
from metrics.disclosure import withheld
from metrics.rates import counts, share
from schema.explained import METRICS
from schema.meeting import SECTIONS
from tests.exports.books import calculated, cells, formulas, opened, value_at
from tests.exports.ooxml import faults

VI, EN = language_for("vi"), language_for("en")
HOSTILE = '=HYPERLINK("http://example.invalid","x")'
UNITS = ("Xã An", "Xã Bình", HOSTILE, "Xã Duy")


def rates() -> pd.DataFrame:
    """The third has too few dossiers, the second would give it away."""
    counted = pd.DataFrame({"unit": list("ABCD"), "part": [5, 3, 1, 2], "whole": [120, 60, 3, 80]})
    counted = counted.astype({"part": "Int64", "whole": "Int64"})
    return withheld(share(counted, ["part"], ["whole"]), counts(counted, ["part"], ["whole"])[0], side="overdue")


def known(values) -> list:
    return [None if pd.isna(value) else float(value) for value in values]


def reading(words) -> Reading:
    return rate_reading(rates(), list(UNITS), words.say("Unit"), words)


def dots() -> Dots:
    table = rates()
    marks = (Dot(*mark) for mark in zip(*(known(table[name]) for name in ("rate", "low", "high")), strict=True))
    return Dots(UNITS, tuple(marks), "share", ("a", "b", "c", "d"), (0.0, 0.2), 0.04, "the whole")


BARS = Bars(
    UNITS[:2],
    (Part("On time", style.NAVY, (1, 2)), Part("Not stated", style.SAND, (3, None), hatched=True)),
    "count",
    ("4", "2"),
)
PAIRS = Pairs(UNITS[:3], (1.5, 2.0, None), (2.0, 1.0, 3.0), ("2019", "2020"))
LINES = Lines(
    ("1/2020", "2/2020", "3/2020"),
    (
        Line("Rate", style.NAVY, (0.01, None, 0.07), marked=True, called={2: 1}),
        Line("Upper limit", style.GREY, (0.03, 0.03, 0.04), "dash"),
    ),
)
CLOUD = Cloud(
    (Point("Xã An", 120, 0.04, "within"), Point(HOSTILE, 60, 0.2, "worse", called=True)),
    (Curve("99.8%", (10.0, 100.0, 200.0), (0.3, 0.1, None), "dash"),),
    "Dossiers",
    "Overdue rate",
)
ROWS = Reading(pd.DataFrame({"File": ["form.xlsx"], "Sheet": ["=1+1"], "Row": [14]}))


def slide(key: str, words, drawing=None, **more) -> Slide:
    return Slide(
        "units",
        key,
        f"Finding {key}",
        "Measure, of what",
        f"In words {key}",
        reading(words),
        drawing=drawing,
        source="Source: form.xlsx",
        data_date="Figures up to 11 Sep 2020",
        explains=("overdue", "wilson"),
        **more,
    )


def deck(words) -> Deck:
    return Deck(
        HOSTILE,
        "Huyện Dương, 2020",
        dt.datetime(2020, 9, 12, 8, 30),
        (
            slide("dots", words, dots(), note="Note", rows=ROWS, remark=Remark("=1+1", "An")),
            slide("bars", words, BARS, demonstration=True),
            slide("pairs", words, PAIRS),
            slide("lines", words, LINES),
            slide("cloud", words, CLOUD),
            slide("table", words),
            Slide("index", "survey", "Survey", lacking="No survey is published."),
        ),
    )


@pytest.fixture(scope="module", params=[VI, EN], ids=["vi", "en"])
def made(request) -> tuple:
    return request.param, analysis(deck(request.param), request.param)


def table_of(page, frame: pd.DataFrame) -> list[list]:
    rows = cells(page)
    header = next(place for place, row in enumerate(rows) if row[: len(frame.columns)] == list(frame.columns))
    return [row[: len(frame.columns)] for row in rows[header + 1 : header + 1 + len(frame)]]


def test_every_slides_table_has_its_values_to_the_last_digit(made):
    words, content = made
    book = opened(content, data_only=True)
    frame = reading(words).frame
    wanted = [[None if pd.isna(value) or value == "" else value for value in row] for row in frame.itertuples(index=False)]
    pages = book.worksheets[1:7]
    assert [page["A1"].value for page in pages] == [
        f"Finding {key}" for key in ("dots", "bars", "pairs", "lines", "cloud", "table")
    ]
    for page in pages:
        assert table_of(page, frame) == wanted


def test_formulas_are_those_of_rates_and_give_what_is_stored(made):
    _, content = made
    live, stored = opened(content), opened(content, data_only=True)
    found = formulas(live)
    # Two of four rows have a rate and an interval, on six sheets.
    assert sum(formula.startswith("=IF(N(") for formula in found.values()) == 6 * 2 * 3
    for (sheet, at), formula in found.items():
        assert calculated(live[sheet], formula) == pytest.approx(stored[sheet][at].value, abs=1e-15)


def test_what_is_suppressed_is_in_no_sheet(made):
    words, content = made
    book = opened(content, data_only=True)
    numbers = {cell.value for page in book for row in page.iter_rows() for cell in row if isinstance(cell.value, (int, float))}
    for part, whole in ((1, 3), (3, 60)):
        assert not any(abs(number - part / whole) < 1e-9 for number in numbers)
    assert [row[1:6] for row in table_of(book.worksheets[1], reading(words).frame)[1:3]] == [
        [None, 60, None, None, None],
        [None, 3, None, None, None],
    ]
    drawn = "".join(zipped(content, r"xl/charts/chart\d+\.xml").values())
    assert str(1 / 3)[:8] not in drawn


def zipped(content: bytes, pattern: str) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        return {name: parts.read(name).decode() for name in parts.namelist() if re.fullmatch(pattern, name)}


def test_each_kind_of_drawing_is_a_native_chart_over_cells(made):
    words, content = made
    charts = zipped(content, r"xl/charts/chart\d+\.xml")
    assert [re.findall(r"<c:(\w+)Chart>", charts[f"xl/charts/chart{place}.xml"]) for place in range(1, 6)] == [
        ["scatter"],
        ["bar"],
        ["scatter"],
        ["line"],
        ["scatter"],
    ]
    live = opened(content, data_only=True)
    for text in charts.values():
        ranges = re.findall(r"<c:f>'([^']+)'!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?</c:f>", text)
        assert ranges
        for sheet, column, first, _ in ranges:
            assert live[sheet][f"{column}{first}"].row > 0
    assert drawn_in(words, live.worksheets[1], words.say("Value")) == [5 / 120, None, None, 2 / 80]


def drawn_in(words, page, name: str) -> list:
    """What stands, with all formulas calculated, under a name among the cells that a chart is drawn from."""
    start = next(cell.row for (cell,) in page.iter_rows(max_col=1) if cell.value == words.say("Drawn in the chart")) + 1
    column = next(cell.column_letter for cell in page[start] if cell.value == name)
    return [value_at(page, f"{column}{row}") for row in range(start + 1, start + 5)]


def test_a_chart_follows_a_count_that_is_changed(made):
    words, content = made
    page = opened(content).worksheets[1]
    page["B7"] = 30  # of 120 in place of 5; Wilson's interval is from 18.11% to 33.44%
    assert drawn_in(words, page, words.say("Value")) == [0.25, None, None, 2 / 80]
    down, up = (drawn_in(words, page, words.say(f"{way} to the interval's end")) for way in ("Down", "Up"))
    assert [down[0], up[0]] == pytest.approx([0.25 - 0.1811, 0.3344 - 0.25], abs=1e-4)
    # The scale ended at 20%.
    assert drawn_in(words, page, words.say("Right end"))[0] == pytest.approx(0.3344, abs=1e-4)


def test_what_is_emptied_in_the_table_is_not_drawn_as_zero(made):
    words, content = made
    page = opened(content).worksheets[1]
    page["C7"] = None
    assert drawn_in(words, page, words.say("Value")) == [None, None, None, 2 / 80]
    assert drawn_in(words, page, words.say("Down to the interval's end"))[0] == 0


def test_what_the_table_does_not_hold_stays_a_number(made):
    _, content = made
    bars = opened(content).worksheets[2]
    assert not any(cell.data_type == "f" for row in bars.iter_rows(min_row=12) for cell in row)


def test_a_charts_words_for_those_who_do_not_see_it_are_there(made):
    _, content = made
    assert [re.findall(r'descr="([^"]+)"', text) for text in zipped(content, r"xl/drawings/drawing\d+\.xml").values()] == [
        [f"In words {key}"] for key in ("dots", "bars", "pairs", "lines", "cloud")
    ]


def test_text_stays_text_in_cells_and_charts(made):
    _, content = made
    book = opened(content)
    told = [cell for page in book for row in page.iter_rows() for cell in row if isinstance(cell.value, str)]
    assert {HOSTILE, "=1+1", "An: =1+1"} <= {cell.value for cell in told if cell.data_type == "s"}
    assert all(cell.hyperlink is None for cell in told)
    assert all(
        "HYPERLINK" not in reference
        for text in zipped(content, r"xl/charts/.*").values()
        for reference in re.findall(r"<c:f>(.*?)</c:f>", text)
    )


def test_the_cover_says_what_it_is_of_and_what_is_lacking():
    book = opened(analysis(deck(EN), EN))
    told = {row[0]: row[1] for row in cells(book["Contents"]) if row[0]}
    assert book["Contents"]["A1"].value == HOSTILE
    assert book["Contents"]["A2"].value == "Contains demonstration data"
    assert told["What it is of"] == "Huyện Dương, 2020"
    assert told["Made on"] == "12 Sep 2020 08:30"
    assert told["Sources"] == "Source: form.xlsx"
    assert told["2 Communes, ranked"] == "Finding bars\nContains demonstration data"
    assert told["7 Reform index"] == "Survey\nNo survey is published."
    assert "7 Reform index" not in book.sheetnames


def test_only_made_up_slides_are_marked():
    book = opened(analysis(deck(EN), EN))
    assert [page["A2"].value for page in book.worksheets[1:4]] == [None, "Contains demonstration data", None]


def test_measure_source_note_and_remark_stand_with_the_table():
    page = opened(analysis(deck(EN), EN)).worksheets[1]
    first = [row[0] for row in cells(page)]
    assert first[2:4] == ["Measure, of what", "Source: form.xlsx · Figures up to 11 Sep 2020"]
    assert "Note" in first
    assert "An: =1+1" in first


LONG = "Grey: fewer than 30 dossiers. Lines: exact limits, which move in steps since there are only whole dossiers. " * 4


def test_long_lines_wrap_within_the_page_and_beside_the_chart():
    """A line that ran on would shrink the whole sheet when it is printed, and go on behind the chart."""
    long = slide("dots", EN, dots(), note=LONG, remark=Remark(LONG, "An"))
    made = analysis(replace(deck(EN), slides=(replace(long, title=LONG, subtitle=LONG),)), EN)
    assert faults(made) == []
    page = opened(made).worksheets[1]
    merged = {cell.min_row: cell for cell in page.merged_cells.ranges}
    wide = len(reading(EN).frame.columns)
    for line in [row for row in page.iter_rows(max_col=1) if LONG in str(row[0].value)]:
        (cell,) = line
        assert cell.alignment.wrap_text
        assert page.row_dimensions[cell.row].height >= 4 * 15
        assert merged[cell.row].max_col <= wide
        letters = "ABCDEFG"[: merged[cell.row].max_col]
        assert 80 < sum(page.column_dimensions[letter].width for letter in letters) < 130


def test_overdue_rates_are_called_that_in_both_languages():
    late = replace(dots(), dots=tuple(replace(dot, look="late") for dot in dots().dots))
    for words, name in ((VI, "Tỷ lệ quá hạn"), (EN, "Overdue rate")):
        made = analysis(replace(deck(words), slides=(slide("dots", words, late),)), words)
        said = [cell for row in cells(opened(made).worksheets[1]) for cell in row]
        assert name in said
        assert not any("khắc phục" in str(cell) for cell in said)


def test_definitions_are_those_of_the_metrics_once(made):
    words, content = made
    page = opened(content)[words.say("Definitions")]
    rows = cells(page)
    codes = ("overdue", "wilson")
    wanted = [[words.say(METRICS[code].label), *METRICS[code].said(words).values()] for code in codes]
    assert rows[-2:] == wanted
    assert words.say("Definition") in rows[-3]


def test_sources_have_the_rows_behind_each_slide():
    rows = cells(opened(analysis(deck(EN), EN))["Sources"])
    start = next(place for place, row in enumerate(rows) if row[0] == "1 Communes, ranked")
    assert rows[start][1] == "Source: form.xlsx"
    assert [row[:3] for row in rows[start + 1 : start + 3]] == [["File", "Sheet", "Row"], ["form.xlsx", "=1+1", 14]]
    assert "7 Reform index" not in [row[0] for row in rows]


def test_a_sheets_name_is_one_that_spreadsheets_take():
    many = Deck("T", "S", dt.datetime(2020, 9, 12), tuple(slide("table", VI) for _ in range(12)))
    names = opened(analysis(many, VI)).sheetnames
    assert len(set(names)) == len(names) == 15
    assert max(map(len, names)) <= 31


def test_a_long_name_of_a_sheet_ends_with_a_word():
    slides = tuple(replace(slide("table", VI), section=section) for section in ("fields", "units"))
    names = opened(analysis(Deck("T", "S", dt.datetime(2020, 9, 12), slides), VI)).sheetnames
    assert VI.say(SECTIONS["fields"]) == "Lĩnh vực, thủ tục và lý do chậm"
    assert names[1:3] == ["1 Lĩnh vực, thủ tục và lý do…", "2 Xếp hạng các xã"]
