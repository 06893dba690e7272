"""A commune with three dossiers, one of them late: no file says so or lets it be worked out.

The spreadsheet rows behind a figure (in the notes of slides and on the sheet Sources) are not hidden, as they are not on the
screen: they are the evidence (docs/definitions.md, “Small numbers”).
"""

import datetime as dt
import io
import json
import re
import zipfile
from dataclasses import replace

import docx
import pytest

from exports.analysis import analysis
from exports.form_06a import COLUMNS, form
from exports.pdf.report import report_data
from exports.slides import presentation
from exports.table import table_csv, table_xlsx
from exports.word import report_document
from language import language_for
from schema.periods import Period
from schema.selection import Selection
from store import open_store
from tests.exports.books import cells, formulas, opened
from tests.pages.test_leaks import LATE_OF_THREE
from tests.ui.meeting.meetings import Meeting, meeting
from tests.ui.meeting.small import small_store

QUARTER = Period(dt.date(2026, 1, 1), dt.date(2026, 3, 10))
BASE = (("area", ("D",)), ("period", ("2026-01-01_2026-03-10",)))
CHOSEN = {"all": (), "unit": (("unit", ("D2",)),), "field": (("field", ("Đất đai",)),)}
# The rate, its complement, and the ends of their intervals.
HIDDEN = (1 / 3, 2 / 3, 0.06149, 0.79234, 0.20766, 0.93851)


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    return small_store(tmp_path_factory.mktemp("few"))


@pytest.fixture(scope="module", params=CHOSEN)
def held(request, store) -> Meeting:
    made = meeting(store, BASE + CHOSEN[request.param], language_for("en"))
    # Everything but the evidence.
    slides = tuple(replace(slide, rows=None) for slide in made.deck.slides)
    return replace(made, deck=replace(made.deck, slides=slides))


def files(held: Meeting) -> dict[str, str]:
    """All text and numbers of each file, as they stand in it."""
    words, deck, report = held.words, held.deck, held.report
    tables = [slide for slide in deck.supported if slide.table is not None]
    return {
        "pptx": xml_of(presentation(deck, words, lacking=True)),
        "analysis": xml_of(analysis(deck, words)),
        "docx": xml_of(report_document(report, words)),
        "slides pdf": json.dumps([{**page, "figure": None} for page in held.pages], ensure_ascii=False),
        "report pdf": json.dumps(report_data(report, words), ensure_ascii=False),
        "csv": "\n".join(table_csv(slide.table, words).decode() for slide in tables),
        "xlsx": "\n".join(xml_of(table_xlsx(slide.title, slide.table, words)) for slide in tables),
        "screen": "\n".join(slide.figure.to_json() for slide in deck.supported if slide.figure is not None),
    }


def xml_of(content: bytes) -> str:
    """The text of all parts, those of workbooks within it too."""
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        found = []
        for name in parts.namelist():
            part = parts.read(name)
            found.append(xml_of(part) if name.endswith(".xlsx") else part.decode("utf-8", "replace"))
    return "\n".join(found).replace("\N{NO-BREAK SPACE}", " ")


def test_neither_the_rate_nor_its_count_is_in_any_file(held):
    allowed = limits(held)
    wrong = []
    for form_of, text in files(held).items():
        wrong += [f"{form_of}: {said}" for said in LATE_OF_THREE if said in text and said not in allowed]
        numbers = {float(found) for found in re.findall(r"(?<![\w.])0?\.\d{4,}", text)}
        wrong += [f"{form_of}: {n}" for n in numbers for one in HIDDEN[2:] if abs(n - one) < 1e-5]
    assert not wrong, "\n".join(wrong)


def limits(held: Meeting) -> set[str]:
    """The funnel's exact limits for three dossiers are whole thirds, whatever became of them."""
    funnel = next(slide for slide in held.deck.slides if slide.key == "funnel-unit")
    return set() if funnel.table is None else {"33.33%", "66.67%"}


def test_no_table_has_a_count_or_a_formula_where_the_dossiers_are_too_few(held):
    for slide in held.deck.supported:
        frame = None if slide.table is None else slide.table.frame
        for late, whole in (("Dossiers counted", "Out of"), ("Ended after it", "Had a due day")):
            if frame is None or not {late, whole} <= set(frame):
                continue
            few = frame[whole].between(1, 4)
            assert frame.loc[few, late].isna().all(), slide.key
            # What is hidden does not follow from the others.
            assert not few.any() or len(frame) == 1 or (frame[late].isna() & frame[whole].gt(0)).sum() > 1, slide.key
    live = opened(analysis(held.deck, held.words))
    for (sheet, at), formula in formulas(live).items():
        assert all(live[sheet][cell].value is not None for cell in re.findall(r"\b[A-Z]+\d+\b", formula)), (sheet, at, formula)


def test_what_is_about_the_few_alone_says_no_outcome_and_no_reason(store):
    held = meeting(store, BASE + CHOSEN["unit"], language_for("en"), ("outcomes", "reasons", "overdue", "ages"))
    by_key = {slide.key: slide for slide in held.deck.slides}
    assert by_key["reasons"].lacking == "Fewer than 5 dossiers, so that what became of them is not given."
    assert by_key["outcomes"].lacking
    document = docx.Document(io.BytesIO(report_document(held.report, held.words)))
    said = "\n".join(paragraph.text for paragraph in document.paragraphs)
    assert "1 overdue dossier" not in said
    assert "Resolved: fewer than 5 dossiers with a due date" in said


def test_the_form_to_be_shown_around_leaves_them_out_and_those_they_follow_from(store):
    opened_store = open_store(store)
    try:
        rows = opened_store.sums(("unit",), Selection("recomputed", "D", periods=(QUARTER,)))
    finally:
        opened_store.close()
    page = opened(form(rows, QUARTER, "Huyện Dương", complete=False, made=dt.date(2026, 4, 1)), data_only=True)["II.06a"]
    by_unit = {row[1]: dict(zip(COLUMNS, row[2:13], strict=True)) for row in cells(page) if str(row[1]).startswith("Xã ")}
    resolved = ("resolved_early", "resolved_on_time", "resolved_overdue")
    for hidden in ("Xã Cảnh", "Xã Bình"):
        assert {by_unit[hidden][name] for name in resolved} == {None}
    assert [by_unit["Xã An"][name] for name in resolved] == [115, 0, 5]
