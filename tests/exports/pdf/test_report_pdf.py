"""The report's PDF is tagged, has a title and language, and holds the report's own text and figures as text and nothing else."""

import json
from itertools import pairwise

import pytest
import typst

from charts.report.model import Table
from exports.pdf import report_pdf
from exports.pdf.report import report_data
from exports.pdf.setting import HERE, SERIF, STRANGE, given
from exports.printable import printable
from language import language_for
from tests.reports import HOSTILE, sample

EN, VI = language_for("en"), language_for("vi")


def text_of(content) -> str:
    """All text of a piece of Typst's content."""
    if isinstance(content, dict):
        return content["text"] if isinstance(content.get("text"), str) else "".join(map(text_of, content.values()))
    return "".join(map(text_of, content)) if isinstance(content, list) else ""


def found(report, words, what: str) -> list[dict]:
    """What the set document has of an element, as Typst itself tells it."""
    return json.loads(typst.query(HERE / "report.typ", what, **given(report_data(report, words), SERIF)))


@pytest.mark.parametrize(("words", "tag"), [(VI, b"(vi)"), (EN, b"(en)")])
def test_it_is_tagged_with_a_title_and_a_language(words, tag):
    content = report_pdf(sample(words), words)
    assert content.startswith(b"%PDF-1.7")
    assert b"/StructTreeRoot" in content
    assert b"/Marked true" in content
    assert b"/DisplayDocTitle true" in content
    assert b"/Lang" in content and tag in content
    assert b"pdfuaid:part" in content


@pytest.mark.parametrize("words", [VI, EN])
def test_its_headings_are_the_reports(words):
    headings = [(one["level"], text_of(one["body"])) for one in found(sample(words), words, "heading")]
    assert headings == [(level, text) for level, text, _ in sample(words).outline()]


@pytest.mark.parametrize("words", [VI, EN])
def test_every_cell_is_the_tables_to_the_last_digit(words):
    report = sample(words)
    tables = [item.reading.written() for _, _, part in report.outline() for item in part.items if isinstance(item, Table)]
    set_in_type = [[text_of(cell) for cell in one["children"]] for one in found(report, words, "table")]
    assert set_in_type == [["".join(frame), *frame.to_numpy().ravel()] for frame in tables]
    assert len(set_in_type) == 5


def test_introductions_of_lists_and_no_items_are_kept_with_what_follows():
    items = report_data(sample(VI), VI)["items"]
    introducing = [item["kind"] != "item" and after["kind"] == "item" for item, after in pairwise(items)]
    assert [bool(item.get("sticky")) for item in items] == [*introducing, False]
    assert any(introducing)


def test_text_from_a_spreadsheet_is_only_ever_text():
    paragraphs = [text_of(one["body"]) for one in found(sample(VI), VI, "par")]
    for hostile in HOSTILE:
        shown = "".join(STRANGE if "\u4e00" <= char <= "\u9fff" else char for char in printable(hostile))
        assert sum(shown in paragraph for paragraph in paragraphs) >= 2, hostile


@pytest.mark.parametrize(("demonstration", "marked"), [(True, 1), (False, 0)])
def test_it_is_marked_as_a_draft_and_as_made_up_only_if_it_is(demonstration, marked):
    data = report_data(sample(VI, demonstration=demonstration), VI)
    assert data["marks"][0] == "DỰ THẢO"
    assert data["marks"].count("MINH HỌA: SỐ LIỆU GIẢ LẬP") == marked
