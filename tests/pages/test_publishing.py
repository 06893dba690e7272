"""Publishing on the page “Data”: what is said before and after, and where it leads."""

from urllib.parse import parse_qsl

from data.shipped import HERE
from tests.pages.conftest import texts
from tests.pages.test_problems import drop
from tests.workbooks import form

# Received 5000; resolved 4950 = 150 + 4700 + 100; open 50 = 40 + 10.
EVEN = ("Huyện Anh Sơn", 5000, None, None, None, 4950, 150, 4700, 100, 50, 40, 10)
SECOND_QUARTER = "(Từ ngày 15/03/2021 đến ngày 14/06/2021)"


def links(app) -> list[tuple[str, str]]:
    return [(link.proto.page, link.proto.query_string) for link in app.get("page_link")]


def test_what_was_published_is_one_click_away(open_page, own_store, tmp_path):
    app = drop(open_page("data", own_store, lang="en"), form(tmp_path / "a.xlsx", [EVEN], period=SECOND_QUARTER))
    assert links(app) == []
    app.button("publish").click().run()
    assert not app.exception
    assert "See Huyện Anh Sơn, Quarter II, 2021 (15 Mar 2021–14 Jun 2021):" in texts(app).replace("\\", "")
    asked = "lang=en&area=424&basis=reported&period=2021-03-15_2021-06-14"
    assert links(app) == [(page, asked) for page in ("", "resolution", "overdue", "communes")]
    shown = texts(open_page("overview", own_store, lang="en", area="424", basis="reported", period="2021-03-15_2021-06-14"))
    assert "100 of 4,950 dossiers late" in shown


def test_a_file_that_cannot_be_opened_offers_no_marked_copy(open_page, own_store, tmp_path):
    (tmp_path / "a.xlsx").write_bytes(b"PK\x03\x04 no workbook")
    app = drop(open_page("data", own_store, lang="en"), tmp_path / "a.xlsx")
    assert "was refused" in texts(app)
    assert "mark" not in [button.key for button in app.button]


def test_publishing_says_which_published_period_shares_days(open_page, own_store, tmp_path):
    year = "(Từ ngày 15/12/2018 đến ngày 14/12/2019)"
    app = drop(open_page("data", own_store, lang="en"), form(tmp_path / "a.xlsx", [EVEN], period=year))
    (said,) = [warning.value.replace("\\", "") for warning in app.warning if "overlaps with" in warning.value]
    assert "2019 (15 Dec 2018–14 Dec 2019) overlaps with 2019, published as batch 3 (anh_son_2019_ii06a.xlsx)" in said
    app = drop(open_page("data", own_store, lang="en"), form(tmp_path / "b.xlsx", [EVEN], period=SECOND_QUARTER))
    assert not [warning for warning in app.warning if "overlaps with" in warning.value]


PERMITS = """permit no,handed in,promised,finished,state
P-1,14/01/2020,20/02/2020,03/02/2020,Closed
P-2,03/02/2020,04/03/2020,17/03/2020,Closed
"""


def recognised(app) -> dict[str, str]:
    (row,) = next(element.value for element in app.table if "Because" in element.value.columns).to_dict("records")
    return row


def test_a_guess_is_called_one_until_a_column_is_chosen(open_page, own_store, tmp_path):
    (tmp_path / "permits.csv").write_text(PERMITS)
    app = drop(open_page("data", own_store, lang="en"), tmp_path / "permits.csv")
    assert recognised(app)["Because"].startswith("its columns were guessed")
    (due,) = [box for box in app.selectbox if box.label == "Due on"]
    due.set_value(None).run()
    assert not recognised(app)["Because"].startswith("its columns were guessed")


def test_a_saved_mapping_is_named_at_once(open_page, own_store, tmp_path):
    (tmp_path / "permits.csv").write_text(PERMITS)
    app = drop(open_page("data", own_store, lang="en"), tmp_path / "permits.csv")
    assert recognised(app)["Recognised as"] == "Mapping “permits”"
    (name,) = [box for box in app.text_input if box.label == "Name of the mapping"]
    name.set_value("Building permits").run()
    app.button("save-mapping").click().run()
    assert recognised(app)["Recognised as"] == "Mapping “Building permits”"


def test_an_inspection_that_was_published_is_shown_by_itself_one_click_away(open_page, own_store):
    app = drop(open_page("data", own_store, lang="en"), HERE / "anh_son_inspection_2020.xlsx")
    assert "and change what these pages show: Inspections." in texts(app)
    app.button("publish").click().run()
    assert not app.exception
    ((page, query),) = links(app)
    assert page == "inspections"
    asked = dict(parse_qsl(query))
    shown = open_page("inspections", own_store, **asked)
    assert [box.value for box in shown.selectbox if box.label == "Inspection"] == [asked["inspection"]]
    assert "What was done about the 5 findings is not stated" in texts(shown)


MADE_UP = HERE / "anh_son_demo_targets_2020.xlsx"


def test_a_file_that_says_it_is_made_up_is_published_as_such_unless_somebody_says_otherwise(open_page, own_store):
    app = drop(open_page("data", own_store, lang="en"), MADE_UP)
    (tick,) = [box for box in app.checkbox if "are made up" in box.label]
    assert tick.value
    assert not [warning for warning in app.warning if "itself says" in warning.value]
    tick.uncheck().run()
    assert [warning for warning in app.warning if "itself says" in warning.value]


def test_what_was_ticked_for_one_file_is_not_for_the_next(open_page, own_store, tmp_path):
    app = drop(open_page("data", own_store, lang="en"), MADE_UP)
    app = drop(app, form(tmp_path / "a.xlsx", [EVEN], period=SECOND_QUARTER))
    (tick,) = [box for box in app.checkbox if "are made up" in box.label]
    assert not tick.value
