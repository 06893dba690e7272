"""The list of problems on the page “Data”: everything reachable, marked in the analyst's workbook, accepted before publishing."""

import io
from pathlib import Path

import pytest
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from store import open_store
from tests.pages.conftest import texts
from tests.workbooks import form, table

HEADINGS = (
    "Mã hồ sơ", "Chủ hồ sơ", "Đơn vị giải quyết", "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày kết thúc xử lý", "Trạng thái",
    "Hình thức nộp",
)  # fmt: skip
DOSSIER = ("…", "Xã Cao Sơn", "04/03/2019", "11/03/2019", "18/03/2019", "Đã trả kết quả", "Bồ câu")
# 4951 of 4950 resolved dossiers were early, on time or late.
ODD = ("Huyện Anh Sơn", 5000, None, None, None, 4950, 150, 4700, 101, 50, 40, 10)


@pytest.fixture
def store(tmp_path) -> Path:
    path = tmp_path / "store.duckdb"
    open_store(path).close()
    return path


def drop(app: AppTest, path: Path) -> AppTest:
    app.run()  # a file given to a page in the run that opens it gets lost in the harness
    return app.file_uploader[0].upload(path.name, path.read_bytes()).run()


def listed(app: AppTest) -> list:
    """The table of remarks cell by cell, as it is on the page now."""
    (shown,) = [element.value for element in app.table if "What it means" in element.value.columns]
    return shown.to_dict("records")


def test_remarks_are_counted_by_kind_with_why_they_matter(open_page, store, tmp_path):
    app = drop(open_page("data", store, lang="en"), form(tmp_path / "a.xlsx", [ODD]))
    kinds = next(element.value for element in app.table if "Why it matters" in element.value.columns)
    assert kinds["Kind"].tolist() == sorted(kinds["Kind"], key=["Error", "Warning", "Note"].index)
    (row,) = kinds.loc[kinds["What it is"] == "Resolved differs from its parts"].to_dict("records")
    assert (row["Kind"], row["Times"]) == ("Warning", "1")
    assert row["What is expected"] == "Early plus on time plus late."


def test_every_remark_can_be_reached_and_filtered(open_page, store, tmp_path):
    rows = [(f"H{n}", *DOSSIER[:-1], f"Bồ câu {n}") for n in range(120)]
    app = drop(open_page("data", store, lang="en"), table(tmp_path / "a.xlsx", HEADINGS, *rows))
    assert len(listed(app)) == 50
    (pages,) = app.get("pagination")
    assert "Remarks 1 to 50" in texts(app)
    (kinds,) = [control for control in app.multiselect if control.label == "What it is"]
    kinds.set_value(["personal_columns_dropped"]).run()
    assert [row["Kind"] for row in listed(app)] == ["Note"]
    assert pages.proto.num_pages >= 3


def test_the_marked_workbook_is_made_on_request(open_page, store, tmp_path):
    app = drop(open_page("data", store, lang="en"), form(tmp_path / "a.xlsx", [ODD]))
    assert "marked" not in [button.key for button in app.get("download_button")]
    app.button("mark").click().run()
    assert not app.exception
    _, content = app.session_state["marked workbook"]
    book = load_workbook(io.BytesIO(content))
    assert book.sheetnames == ["Summary", "Biểu II.06a"]


def test_warnings_must_be_accepted_and_that_is_told_in_the_history(open_page, store, tmp_path):
    app = drop(open_page("data", store, lang="en"), form(tmp_path / "a.xlsx", [ODD]))
    assert app.button("publish").disabled
    (tick,) = [box for box in app.checkbox if "I have looked at" in box.label]
    tick.check().run()
    assert not app.button("publish").disabled
    app.button("publish").click().run()
    assert "accepted by" in texts(app)
    assert "Resolved differs from its parts" in texts(app)
    opened = open_store(store)
    assert opened.batches()["accepted"].iloc[0]["resolved_sum"] == 1
    opened.close()


def test_a_file_without_warnings_asks_for_no_tick(open_page, own_store, tmp_path):
    even = (*ODD[:8], 100, *ODD[9:])
    app = drop(open_page("data", own_store, lang="en"), form(tmp_path / "a.xlsx", [even]))
    assert "1 remark cell by cell" in [box.label for box in app.expander]
    assert [box.label for box in app.checkbox if "I have looked at" in box.label] == []
    assert not app.button("publish").disabled
