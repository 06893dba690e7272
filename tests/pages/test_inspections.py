"""The page Inspections: the article's and the made-up findings stand apart, and each picture says what its day shows."""

import datetime as dt
import shutil

import pytest

import loaders
from schema.tables import FINDINGS
from store import open_store
from tests.pages.conftest import texts
from ui.typed import as_file

ADDRESS = {"lang": "en", "area": "424"}
MADE_UP = {**ADDRESS, "sort": "made_up", "asof": "2020-09-11"}
NOT_KNOWN = "Whether the overdue rate has changed since 11 Sep 2020 cannot be said"


@pytest.fixture
def store(tmp_path, shipped_store):
    return shutil.copy(shipped_store, tmp_path / "own.duckdb")


def test_the_articles_findings_come_first_and_nothing_is_said_that_it_does_not_say(open_page, shipped_store):
    shown = texts(open_page("inspections", shipped_store, **ADDRESS))
    assert "What was done about the 5 findings is not stated" in shown
    assert "not stated in the source" in shown
    assert "Demonstration data" not in shown.split("What has changed since the inspection")[0]
    assert NOT_KNOWN in shown
    assert "No figures after 11 Sep 2020 are published yet" in shown
    assert "rose from" not in shown


def test_the_made_up_ones_are_a_click_away_and_marked(open_page, shipped_store):
    app = open_page("inspections", shipped_store, **MADE_UP)
    shown = texts(app)
    assert "Demonstration data: these figures are made up" in shown
    assert "3 findings are late on 11 Sep 2020, most of them in “Administrative procedures” (2)" in shown
    assert "Longest late is finding 1 of MH-02/2019" in shown
    assert "1 finding repeats an earlier one: Phúc Sơn commune 1" in shown
    assert [metric.value for metric in app.metric] == ["7", "3", "2", "42.86%"]
    assert "3 of 7 findings" in shown
    assert "Sở Nội vụ" not in shown.split("What has changed since the inspection")[0]


def test_the_day_is_an_argument(open_page, shipped_store):
    app = open_page("inspections", shipped_store, **{**MADE_UP, "asof": "2020-08-14"})
    # On its deadline of 14 August finding MH-03/2020/2 is not late yet.
    assert [metric.value for metric in app.metric][:3] == ["7", "2", "1"]


def test_one_inspection_can_be_looked_at_with_what_changed_since(open_page, shipped_store):
    shown = texts(open_page("inspections", shipped_store, **MADE_UP, inspection="MH-04/2020"))
    assert "1 finding is late on 11 Sep 2020, in “Administrative procedures”" in shown
    assert "[2] 18 Jun 2020: Phúc Sơn commune: inspection “MH-04/2020”" in shown
    assert "The overdue rate is higher since 18 Jun 2020, by more than chance explains" in shown
    assert "Before, 19 Jun 2019–17 Jun 2020" in shown


def test_an_inspection_is_a_note_on_every_picture_of_its_area(open_page, shipped_store):
    for page in ("overview", "resolution", "overdue", "communes"):
        shown = texts(open_page(page, shipped_store, **ADDRESS, basis="recomputed"))
        assert "11 Sep 2020: inspection “Kiểm tra CCHC huyện Anh Sơn 2020” by Sở Nội vụ, 5 findings to follow up" in shown, page


def test_a_made_up_inspection_of_a_commune_is_a_note_on_that_commune_alone_and_says_what_it_is(open_page, shipped_store):
    said = "inspection “MH-01/2019” by Phòng Nội vụ huyện (minh họa), 2 findings to follow up (demonstration)"
    address = {**ADDRESS, "basis": "recomputed"}
    assert said in texts(open_page("overdue", shipped_store, **address, unit="17374"))
    assert said not in texts(open_page("overdue", shipped_store, **address))


def test_an_inspection_cannot_be_taken_back_like_a_note(open_page, shipped_store):
    app = open_page("overdue", shipped_store, **ADDRESS)
    assert "Notes and step changes" in [expander.label for expander in app.expander]
    assert not [button for button in app.button if button.label == "Take back"]


def test_the_drawer_of_a_unit_says_what_is_left_of_its_findings(open_page, shipped_store):
    app = open_page("communes", shipped_store, **ADDRESS, basis="recomputed", about="17374")
    shown = texts(app)
    assert "Inspections, as of 11 Sep 2020" in shown
    assert "5 findings to follow up: 2 left to do, 1 of them late" in shown
    assert "Last inspection: MH-04/2020, 18 Jun 2020" in shown


def publish(path, who: str, *, demonstration: bool = False, **row) -> int:
    opened = open_store(path)
    columns = ["inspection", "inspected_on", "unit_name", "finding", "kind", "description", "status", "remediated_on"]
    rows = opened.rows("findings", "424")
    rows = rows[(rows["inspection"] == "MH-04/2020") & (rows["finding"] == "1")][columns].assign(**row)
    read = loaders.read(as_file(FINDINGS, rows.set_axis([2])), name="a.csv", dataset="findings", units=opened.units())
    batch = opened.publish(read, who=who, demonstration=demonstration)
    opened.close()
    return batch


def history(app) -> list[list[str]]:
    frame = next(table.value for table in app.dataframe if "What was changed" in table.value)
    return frame[["Who", "What was changed", "Before", "After", "Undone"]].values.tolist()


def test_the_history_says_who_changed_what_and_what_was_undone(open_page, store):
    publish(store, "An", demonstration=True, status="Đang thực hiện")
    batch = publish(store, "Bình", demonstration=True, status="Đã khắc phục", remediated_on=dt.date(2020, 9, 1))
    opened = open_store(store)
    opened.undo(batch)
    opened.close()
    rows = history(open_page("inspections", store, **MADE_UP, finding="MH-04/2020/1"))
    assert ["Bình", "Status", "In progress", "Put right", "undone"] in rows
    assert ["Bình", "Put right on", "—", "1 Sep 2020", "undone"] in rows
    assert ["An", "Status", "Not started", "In progress", ""] in rows
    assert rows[0][0] == "Bình"


def test_where_nothing_is_published_findings_can_still_be_typed_in(open_page, tmp_path):
    opened = open_store(tmp_path / "empty.duckdb")
    opened.close()
    app = open_page("inspections", tmp_path / "empty.duckdb", lang="en")
    assert "Nothing of this has been published yet" in texts(app)
    assert "Type in findings and what has been done" in [expander.label for expander in app.expander]


def test_vietnamese_reads_vietnamese(open_page, shipped_store):
    shown = texts(open_page("inspections", shipped_store, **{**MADE_UP, "lang": "vi"}))
    assert "Đến 11/9/2020 có 3 phát hiện quá hạn khắc phục" in shown
