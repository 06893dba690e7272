"""Publishing on the page “Data”: what is said before and after, and where it leads."""

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
