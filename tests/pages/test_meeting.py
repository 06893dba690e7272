"""The page Meeting: slides of what is published, put in order, kept under a name, and taken along from other pages."""

import pytest

from schema.meeting import FIGURES, Item, Storyboard
from store import open_store
from tests.pages.conftest import ROOT, texts

MEETING = str(ROOT / "pages" / "meeting.py")
DOSSIERS = {"lang": "en", "area": "424", "basis": "recomputed"}


def shown(app) -> list[str]:
    """The findings that are ticked, in their order."""
    table = app.dataframe[0].value
    return table.loc[table["shown"], "finding"].tolist()


def widget(kind, key: str):
    """The one of the page's widgets of a kind with this key."""
    (found,) = [one for one in kind if one.key == key]
    return found


def test_the_first_storyboard_states_its_findings_in_vietnamese_and_offers_the_others_and_every_file(open_page, shipped_store):
    app = open_page("meeting", shipped_store, lang="vi", area="424", basis="reported", period="2020-01-01_2020-09-11")
    assert not app.exception
    assert app.title[0].value == "Cuộc họp"
    found = shown(app)
    assert len(found) == len(Storyboard().items)
    assert "Năm 2020 (đến 11/9): giải quyết hết, 13 hồ sơ quá hạn" in found
    assert "Tỷ lệ quá hạn tăng từ 0\u00a0% lên 0,35\u00a0%" in found
    assert len(app.dataframe[0].value) == len(FIGURES)
    files = [one.label for one in app.get("download_button")]
    assert files == [
        "Trang chiếu (.pptx)",
        "Trang chiếu (.pdf)",
        "Phân tích (.xlsx)",
        "Báo cáo (.docx)",
        "Báo cáo (.pdf)",
        "Tải về",
    ]


def test_a_part_without_figures_says_so(open_page, shipped_store):
    app = open_page("meeting", shipped_store, lang="en", area="H44", slides=["outcomes", "index-ranking", "rates-unit"])
    outcomes, index, rates = shown(app)
    assert outcomes.startswith("Outcomes by period: no figures. ")
    assert index == "Reform index: no figures. No index that was scored by the end of this period has been published."
    assert "no figures" not in rates


def test_what_the_period_is_held_against_changes_the_slide(open_page, shipped_store):
    app = open_page("meeting", shipped_store, **DOSSIERS, period="2020-07-01_2020-07-31", slides=["change", "outcomes"])
    before = shown(app)
    widget(app.segmented_control, "filter-compare").set_value("none").run()
    assert shown(app)[0] == "Overdue rate against the period of comparison: no figures. There is no period to compare with."
    assert shown(app)[1] == before[1]
    assert app.query_params["compare"] == "none"


def test_a_storyboard_that_is_saved_opens_by_its_link_with_its_remarks(open_page, own_store):
    store = open_store(own_store)
    theirs = Storyboard("Họp", (("area", ("H44",)),), (Item("rates-unit", remark="Xem *trang* 4", who="An"),), "none")
    store.save_storyboard(theirs, who="An")
    store.close()
    app = open_page("meeting", own_store, lang="en", story="Họp")
    assert app.query_params["area"] == "H44"
    assert app.dataframe[0].value["remark"].tolist()[0] == "Xem *trang* 4"
    widget(app.text_input, "meeting-name").set_value("Họp 2")
    widget(app.text_input, "meeting-who").set_value("Ba")
    next(one for one in app.button if one.label == "Save").click().run()
    assert "“Họp 2” is saved. Share the address of this page." in texts(app)
    assert app.query_params["story"] == "Họp 2"
    other = open_page("meeting", own_store, lang="en", story="Họp 2")
    assert other.query_params["compare"] == "none"
    assert len(shown(other)) == 1
    assert "An: Xem *trang* 4" in texts(other)
    assert "Ba, " in texts(other)
    # Who opens it writes under their own name, also one that was An before; what An wrote stays An's.
    for name in ("An", "Ba"):
        widget(other.text_input, "meeting-who").set_value(name).run()
    assert "An: Xem *trang* 4" in texts(other)


def test_a_storyboard_without_a_name_is_refused_in_one_sentence(open_page, shipped_store):
    app = open_page("meeting", shipped_store, **DOSSIERS, slides="outcomes")
    next(one for one in app.button if one.label == "Save").click().run()
    assert [error.value for error in app.error] == ["Give the storyboard a name."]
    assert "story" not in app.query_params


def test_a_figure_taken_along_is_what_the_page_showed_and_stays_so(open_page, shipped_store):
    app = open_page("communes", shipped_store, **DOSSIERS, period="2019-01-01_2019-12-31", side="on_time")
    title = app.header[0].value
    measure = "Anh Sơn district, 2019: On time as a share of dossiers resolved in the period"
    assert measure in texts(app)
    app.button("meeting-add-rates-unit").click().run()
    assert app.toast[0].value == "Added to the meeting: see the page “Meeting”."
    # The menu's addresses name no filters.
    for name in set(app.query_params) - {"lang"}:
        del app.query_params[name]
    app.switch_page(MEETING).run()
    assert not app.exception
    before = shown(app)
    assert before[-1] == f"{title} (from a page)"
    widget(app.selectbox, "filter-period").set_value("2020-01-01_2020-09-11").run()
    assert shown(app)[-1] == f"{title} (from a page)"
    assert shown(app) != before
    widget(app.selectbox, "meeting-preview").select_index(len(before) - 1).run()
    assert measure in texts(app)


@pytest.mark.parametrize("notes", [{}, {"notes": "nobody"}])
def test_without_figures_the_page_says_where_to_get_some_and_the_notes_wait(open_page, tmp_path, notes):
    open_store(tmp_path / "empty.duckdb").close()
    app = open_page("meeting", tmp_path / "empty.duckdb", lang="en", **notes)
    assert not app.exception
    assert ("Nothing has been published yet" if not notes else "The presentation has not begun.") in texts(app)
