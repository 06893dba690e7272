"""Text from a spreadsheet does nothing in any file or picture, and is read there as it was."""

import csv
import datetime as dt
import io
import json
import re
import zipfile
from pathlib import Path

import pytest
import typst
import xlsxwriter

import loaders
from exports.analysis import analysis
from exports.book import INERT
from exports.form_06a import form
from exports.pdf.report import report_data
from exports.pdf.setting import HERE, SANS, SERIF, given
from exports.pdf.slides import slides_data
from exports.slides import presentation
from exports.table import table_csv, table_xlsx
from exports.word import report_document
from language import language_for
from schema.periods import Period
from schema.selection import Selection
from store import open_store
from tests.exports.books import calculated, formulas, opened
from tests.exports.pdf.test_report_pdf import text_of
from tests.loaders.test_findings_table import HEADINGS, ROW
from tests.pages.conftest import open_page, written  # noqa: F401 – a fixture
from tests.pages.test_leaks import DOSSIERS, LISTED
from tests.ui.meeting.meetings import Meeting, meeting

HOSTILE = ("=1+1", "@SUM(A1)", "<b>x</b>", "*x*", "#panic()", "[a](http://x)")
FILE = "=1+1 *x* <b>.xlsx"
QUARTER = Period(dt.date(2026, 1, 1), dt.date(2026, 3, 10))
PERIOD = (("area", ("D",)), ("period", ("2026-01-01_2026-03-10",)))
# What only our own sentences may have in a cell that calculates.
_OURS = re.compile(r"^=(SUM\(|NORMSINV\()")


def book(path: Path, *rows) -> Path:
    """A workbook in which every text is text."""
    made = xlsxwriter.Workbook(path, INERT)
    page = made.add_worksheet()
    for place, row in enumerate(rows):
        page.write_row(place, 0, row)
    made.close()
    return path


def units() -> list[tuple]:
    return [("D", "Huyện Dương", "district", ""), *((f"D{n}", f"Xã {text}", "commune", "D") for n, text in enumerate(HOSTILE))]


def dossiers() -> list[tuple]:
    """Forty of each unit, field and procedure, two of them late."""
    done = {0: "10/03/2026", 1: "09/03/2026"}
    return [
        (
            f"H-{n}-{k}",
            f"Xã {text}",
            text,
            text,
            "02/03/2026",
            "05/03/2026",
            done.get(k, "04/03/2026"),
            "Đã trả kết quả",
            "Trực tiếp",
        )
        for n, text in enumerate(HOSTILE)
        for k in range(40)
    ]


def findings() -> list[list]:
    rows = [
        ROW | {"inspected_on": "02/03/2026", "unit": f"Xã {text}", "finding": n, "found": text, "asked": text, "done": text}
        for n, text in enumerate(HOSTILE, start=1)
    ]
    names = [name for name in HEADINGS if any(name in row for row in rows)]
    return [[HEADINGS[name] for name in names], *([row.get(name, "") for name in names] for row in rows)]


@pytest.fixture(scope="module")
def store(tmp_path_factory) -> Path:
    folder = tmp_path_factory.mktemp("inert")
    store = open_store(folder / "store.duckdb")
    store.publish(loaders.read(book(folder / "units.xlsx", LISTED, *units())), who="An")
    for path in (book(folder / FILE, DOSSIERS, *dossiers()), book(folder / "findings.xlsx", *findings())):
        store.publish(loaders.read(path, units=store.units()), who="An", accepted=True)
    store.close()
    return folder / "store.duckdb"


@pytest.fixture(scope="module")
def held(store) -> Meeting:
    return meeting(store, PERIOD, language_for("en"))


def parts(content: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(content)) as found:
        return {name: found.read(name).decode("utf-8", "replace") for name in found.namelist()}


def workbooks(held: Meeting, store: Path) -> dict[str, bytes]:
    tables = {slide.key: slide for slide in held.deck.supported if slide.table is not None}
    made = {key: table_xlsx(one.title, one.table, held.words, source=one.source) for key, one in tables.items()}
    opened_store = open_store(store)
    try:
        rows = opened_store.sums(("unit", "sector"), Selection("recomputed", "D", periods=(QUARTER,)))
        made["form"] = form(rows, QUARTER, HOSTILE[0], complete=True, made=dt.date(2026, 4, 1), sources=[FILE])
    finally:
        opened_store.close()
    return made | {"analysis": analysis(held.deck, held.words)}


def test_no_cell_of_a_workbook_runs_or_leads_anywhere(held, store):
    for name, content in workbooks(held, store).items():
        live = opened(content)
        for (sheet, _), formula in formulas(live).items():
            assert _OURS.match(formula) or calculated(live[sheet], formula) != "", (name, formula)
        told = [cell for page in live for row in page.iter_rows() for cell in row if cell.value is not None]
        assert all(cell.hyperlink is None for cell in told), name
        assert not any("externalLink" in part or "hyperlink" in text for part, text in parts(content).items()), name
    texts = {cell.value for cell in told if cell.data_type == "s"}
    assert {*HOSTILE, *(f"Xã {text}" for text in HOSTILE)} <= texts
    assert any(FILE in text for text in texts)


def test_no_field_of_a_csv_begins_a_formula(held):
    for slide in held.deck.supported:
        if slide.table is None:
            continue
        for row in csv.reader(io.StringIO(table_csv(slide.table, held.words).decode("utf-8-sig"), newline="")):
            running = [text for text in row if re.match(r"\s*[=@+]|\s*-(?![\d.])", text)]
            assert running == [], slide.key


def test_no_text_of_a_presentation_is_a_link_a_field_or_a_formula(held):
    found = parts(presentation(held.deck, held.words, lacking=True))
    for name, text in found.items():
        assert "hlinkClick" not in text, name
        own = {"datetimeFigureOut"} if "Master" in name else set()
        assert set(re.findall(r'<a:fld [^>]*type="(\w+)"', text)) <= {"slidenum"} | own, name
        assert all(re.match(r"Sheet1!", formula) for formula in re.findall(r"<c:f>(.*?)</c:f>", text)), name
        assert 'TargetMode="External"' not in text, name
    with zipfile.ZipFile(io.BytesIO(presentation(held.deck, held.words))) as packed:
        for name in packed.namelist():
            if name.endswith(".xlsx"):
                assert formulas(opened(packed.read(name))) == {}
    told = "\n".join("".join(re.findall(r"<a:t>(.*?)</a:t>", text)) for text in found.values())
    for text in HOSTILE:
        assert text.replace("<", "&lt;").replace(">", "&gt;") in told


def test_no_text_of_a_document_is_a_link_or_a_field(held):
    found = parts(report_document(held.report, held.words))
    for name, text in found.items():
        assert "<w:hyperlink" not in text and "fldSimple" not in text, name
        assert {code.strip() for code in re.findall(r"<w:instrText[^>]*>(.*?)</w:instrText>", text)} <= {"PAGE"}, name
        assert 'TargetMode="External"' not in text, name
    for text in HOSTILE:
        assert text.replace("<", "&lt;").replace(">", "&gt;") in found["word/document.xml"]


@pytest.mark.parametrize("form_of", ["slides", "report"])
def test_no_text_of_a_pdf_is_markup(held, form_of):
    data = slides_data(held.deck, held.words, lacking=True) if form_of == "slides" else report_data(held.report, held.words)
    inputs = given(data, SANS if form_of == "slides" else SERIF)
    template = HERE / f"{form_of}.typ"
    assert json.loads(typst.query(template, "link", **inputs)) == []
    told = "\n".join(text_of(one) for what in ("par", "table") for one in json.loads(typst.query(template, what, **inputs)))
    shown = told if form_of == "report" else told + json.dumps(data, ensure_ascii=False)
    assert all(text in shown for text in HOSTILE)


def test_no_text_of_a_picture_is_markup(held):
    for slide in held.deck.supported:
        if slide.figure is not None:
            live = [text for text in shown(json.loads(slide.figure.to_json())) if "<b>x</b>" in text or "<a " in text]
            assert live == [], slide.key


def shown(value, name: str = ""):
    """The texts of a figure that a browser draws, in which Plotly reads a few tags."""
    if isinstance(value, dict):
        for key, one in value.items():
            yield from () if key in ("customdata", "meta") else shown(one, key)
    elif isinstance(value, list):
        for one in value:
            yield from shown(one, name)
    elif isinstance(value, str):
        yield value


@pytest.mark.parametrize(("page", "more"), [("resolution", {"by": "sector"}), ("inspections", {})])
def test_no_text_of_a_page_is_markup(open_page, store, page, more):  # noqa: F811
    app = open_page(page, store, lang="en", area="D", period="2026-01-01_2026-03-10", **more)
    assert not app.exception
    live = [text for text in written(app) if re.search(r"(?<!\\)(\*x|\]\(http)|<b>x", text)]
    assert live == []
