"""Every page opened, emptied and broken: it answers with figures, with what to do, or with one clear sentence."""

import datetime as dt
import re
from pathlib import Path

import pytest

import loaders
from data.shipped import SHIPPED
from store import open_store
from tests.pages.conftest import seen, texts, written
from tests.workbooks import form, table

MADE_UP = next(batch for batch, file in enumerate(SHIPPED, start=1) if file.demonstration)
PAGES = ("overview", "resolution", "overdue", "communes", "data")


@pytest.fixture
def empty_store(tmp_path) -> Path:
    open_store(tmp_path / "empty.duckdb").close()
    return tmp_path / "empty.duckdb"


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_opens_on_the_shipped_figures(open_page, shipped_store, page, language):
    app = open_page(page, shipped_store, lang=language)
    assert not app.exception
    assert app.title


@pytest.mark.parametrize("page", PAGES[:-1])
def test_a_page_without_figures_says_where_to_get_some(open_page, empty_store, page):
    app = open_page(page, empty_store, lang="en")
    assert not app.exception
    assert app.title[0].value == "Nothing has been published yet"
    assert "Open the page “Data”" in app.info[0].value


def test_the_empty_data_page_offers_the_figures_that_ship(open_page, empty_store):
    app = open_page("data", empty_store, lang="en")
    app.button("ship").click().run()
    assert "6. anh" in texts(app)


@pytest.mark.parametrize("page", PAGES)
def test_a_store_that_is_none_is_told_in_one_sentence(open_page, tmp_path, page):
    (tmp_path / "notes.duckdb").write_text("this is no store")
    app = open_page(page, tmp_path / "notes.duckdb", lang="en")
    assert not app.exception
    assert "is not a store of this dashboard" in app.error[0].value
    assert (tmp_path / "notes.duckdb").read_text() == "this is no store"


def test_the_overview_states_the_articles_finding_in_both_languages(open_page, shipped_store):
    english = texts(open_page("overview", shipped_store, lang="en"))
    assert "13 of 3,673 dossiers late (0.35%)" in english
    assert "102 early, 3,558 on time and 13 late" in english
    assert "0.21% – 0.60%" in english
    vietnamese = texts(open_page("overview", shipped_store, lang="vi"))
    assert "13 hồ sơ quá hạn trên 3.673 hồ sơ (0,35\u00a0%)" in vietnamese
    assert "102 trước hạn, 3.558 đúng hạn và 13 quá hạn" in vietnamese


def test_the_overview_flags_what_the_article_leaves_open(open_page, shipped_store):
    shown = texts(open_page("overview", shipped_store, lang="en"))
    assert "62 of 12,979 dossiers are neither resolved" in shown
    assert "the next period does not say that it took any over" in shown
    assert "covers part of the year" in shown
    assert "nothing is open in the middle of a year" in shown


def test_totals_of_a_part_year_are_shown_but_not_compared(open_page, shipped_store):
    assert "2019: 12,979; not compared: part of a year" in texts(open_page("overview", shipped_store, lang="en")).replace(
        "\\", ""
    )


def test_the_first_figures_are_real_ones(open_page, shipped_store):
    app = open_page("overview", shipped_store, lang="en")
    assert not any("these figures are made up" in warning.value for warning in app.warning)
    assert not any("Demonstration data" in card.label for card in app.metric)


@pytest.mark.parametrize("page", PAGES[:-1])
def test_every_page_with_made_up_figures_says_so(open_page, shipped_store, page):
    app = open_page(page, shipped_store, lang="en", area="424", basis="recomputed")
    assert not app.exception
    assert "these figures are made up" in app.warning[0].value
    assert ":orange-badge[:material/science: Demonstration data]" in texts(app)


def test_dossiers_give_the_articles_totals_to_the_last_one(open_page, shipped_store):
    app = open_page("overview", shipped_store, lang="en", area="424", basis="recomputed", period="2019-01-01_2019-12-31")
    assert [metric.value for metric in app.metric] == ["12,979", "12,917", "100%", "0%"]
    app = open_page("overview", shipped_store, lang="en", area="424", basis="recomputed", period="2020-01-01_2020-09-11")
    assert [metric.value for metric in app.metric] == ["3,673", "3,673", "99.65%", "0.35%"]


def test_phu_tho_has_its_progress_rate_and_says_what_its_table_lacks(open_page, shipped_store):
    app = open_page("overview", shipped_store, lang="en", area="H44")
    assert [metric.value for metric in app.metric] == ["597,918", "—", "88.42%", "11.58%"]
    assert "Outcomes therefore cannot be shown" in texts(app)
    rates = [metric.value for metric in open_page("resolution", shipped_store, lang="en", area="H44").metric]
    assert rates[:3] == ["—", "—", "88.42%"]


@pytest.mark.parametrize("name", ["area", "basis", "period", "definition", "unit", "field", "channel"])
def test_a_link_to_figures_that_are_not_there_says_so(open_page, shipped_store, name):
    app = open_page("overview", shipped_store, **{"lang": "en", name: "nowhere"})
    assert "The link asks for “nowhere”" in app.warning[0].value
    assert name not in app.query_params


def test_a_definition_the_figures_cannot_support_is_explained_in_place_of_the_chart(open_page, shipped_store):
    shown = texts(open_page("overview", shipped_store, lang="en", area="424", definition="due"))
    assert "do not contain what the rate “Of dossiers due” is made from. They support: Of resolved dossiers" in shown


def test_demonstration_data_goes_with_one_click_and_comes_back_with_one(open_page, own_store):
    app = open_page("data", own_store, lang="en")
    app.button("remove-demonstration").click().run()
    assert "Undone" in app.success[0].value
    assert "remove-demonstration" not in [button.key for button in app.button]
    app.button(f"restore-{MADE_UP}").click().run()
    assert "remove-demonstration" in [button.key for button in app.button]


def test_undoing_a_batch_takes_its_figures_out_of_every_page(open_page, own_store):
    app = open_page("data", own_store, lang="en")
    app.button("undo-4").click().run()
    shown = texts(open_page("overview", own_store, lang="en"))
    assert "None of 12,917 dossiers was late" in shown


def test_the_real_dossiers_of_an_area_are_not_called_made_up(open_page, own_store, tmp_path):
    headings = ("Mã hồ sơ", "Đơn vị giải quyết", "Ngày tiếp nhận", "Ngày hẹn trả", "Ngày kết thúc xử lý", "Trạng thái")
    rows = [
        (f"H-{n}", "Xã Cao Sơn", dt.date(2022, 3, 1), dt.date(2022, 3, 9), dt.date(2022, 3, 8), "Đã trả kết quả")
        for n in range(9)
    ]
    file = loaders.read(table(tmp_path / "real.xlsx", headings, *rows))
    store = open_store(own_store)
    store.undo(7)
    store.publish(file, who="test")
    store.close()
    app = open_page("overview", own_store, lang="en", area="Xã Cao Sơn")
    assert not app.warning
    assert app.metric[1].value == "9"


def test_communes_are_ranked_among_communes(open_page, shipped_store):
    app = open_page("communes", shipped_store, lang="en", area="H44")
    (choice,) = [control for control in app.button_group if control.label == "Units"]
    assert choice.value == "commune"
    assert "Sở Nội vụ" not in app.get("plotly_chart")[0].proto.alt
    assert "of 148 are clearly worse" in app.header[0].value
    app = open_page("communes", shipped_store, lang="en", area="H44", kind="department")
    assert "Sở Nội vụ" in app.get("plotly_chart")[0].proto.alt


def test_a_page_first_splits_by_what_the_figures_are_split_by(open_page, shipped_store):
    app = open_page("overdue", shipped_store, lang="en", area="H44")
    assert [control.value for control in app.button_group if control.label == "Split by"] == ["unit"]
    app = open_page("overdue", shipped_store, lang="en", area="424", basis="recomputed")
    assert [control.value for control in app.button_group if control.label == "Split by"] == ["sector"]


PHUC_SON = {"lang": "en", "area": "424", "basis": "recomputed", "unit": "17374"}


@pytest.mark.parametrize("page", PAGES[:-1])
def test_a_chosen_commune_is_named_wherever_its_figures_stand(open_page, shipped_store, page):
    app = open_page(page, shipped_store, **PHUC_SON)
    shown = texts(app)
    assert "Anh Sơn district" not in shown
    assert "Huyện Anh Sơn" not in shown
    if page == "overview":
        assert seen(app.title[0].value) == "Phúc Sơn commune – 3 of 187 dossiers late (1.60%)"
        assert "In 2020 (to 11 Sep), Phúc Sơn commune resolved 187 dossiers" in shown
    # "What needs attention" is a heading for whatever is below it.
    titles = [header.value for header in app.header if header.value != "What needs attention"]
    assert [title for title in titles if "Phúc Sơn commune" not in title] == []
    cards = [caption.value for caption in app.caption if "of 187 ·" in caption.value]
    assert [card for card in cards if not card.startswith("Phúc Sơn commune")] == []


def test_a_chosen_field_is_named_too(open_page, shipped_store):
    shown = texts(open_page("overview", shipped_store, lang="en", area="424", basis="recomputed", field="Đất đai"))
    assert "Anh Sơn district (only Đất đai) – " in shown


def test_a_chosen_commune_is_held_against_all_communes_in_ranking_and_funnel(open_page, shipped_store):
    app = open_page("communes", shipped_store, **PHUC_SON)
    # 3 late of 187 where 0.17 % are late: P(X > 2) = 0.0045, beyond the 95 % limit and within 99.8 %.
    assert [seen(header.value) for header in app.header] == [
        "Phúc Sơn commune is not clearly worse than the communes together",
        "Phúc Sơn commune lies within what chance explains",
        "Phúc Sơn commune has not changed beyond chance since 2019",
        "Phúc Sơn commune has rank 18 of 21 with 81.8 points",
    ]
    # The desk of the district is no commune: 21 units.
    assert "Compared with the communes together: 21 units, 2,864 of 2,869 dossiers on time" in texts(app)


def test_communes_are_held_against_communes_and_not_against_departments(open_page, shipped_store):
    app = open_page("communes", shipped_store, lang="en", area="H44", side="overdue")
    assert seen(app.header[0].value) == "36 of 148 are clearly worse than the communes together"
    assert "148 units, 35,558 of 488,451 dossiers overdue (7.28%)" in texts(app)
    app = open_page("communes", shipped_store, lang="en", area="H44", kind="department", side="overdue")
    assert "33,676 of 109,467 dossiers overdue (30.76%)" in texts(app)


def test_a_ranking_without_figures_leads_to_the_basis_that_has_them(open_page, shipped_store):
    app = open_page("communes", shipped_store, lang="en", area="424", basis="reported")
    assert [seen(header.value) for header in app.header] == ["Rates: Unit"]
    (link,) = app.get("page_link")
    assert link.proto.label == "The dossiers are split this way (Unit): show the figures from dossiers"
    assert "basis=recomputed" in link.proto.query_string
    assert not open_page("communes", shipped_store, lang="en", area="H44").get("page_link")


@pytest.mark.parametrize("page", ["resolution", "overdue"])
def test_other_pages_hold_communes_against_communes_too(open_page, shipped_store, page):
    app = open_page(page, shipped_store, lang="en", area="H44", by="unit")
    assert "36 of 148 are clearly worse than the communes together" in [header.value for header in app.header]


def test_days_that_are_assumed_are_marked_on_every_page(open_page, shipped_store):
    shown = texts(open_page("overview", shipped_store, lang="en", area="H44"))
    assert "nothing about them is assumed" not in shown
    assert "1 Jan 2026 to 26 Sep 2026 is assumed" in shown
    assert "2026 (to 26 Sep), dates assumed" in texts(open_page("communes", shipped_store, lang="en", area="H44"))


MARKUP = "Xã **Cao** [Sơn](http://example.invalid) <b>x</b> `y` $z$ :red[w]"


@pytest.mark.parametrize("page", ["overview", "resolution", "overdue", "communes", "data"])
def test_markup_in_a_file_stays_text_on_every_page(open_page, own_store, tmp_path, page):
    """Whether a name from a file stands in a title, a sentence, a card or a source, it does nothing."""
    rows = [(MARKUP, 100, 10, 70, 20, 90, 20, 65, 5, 10, 8, 2), ("Xã Tường Sơn", 60, 10, 40, 10, 50, 10, 40, 0, 10, 10, 0)]
    path = form(tmp_path / "**a** [b](c).xlsx", rows, period="(Từ ngày 01/01/2021 đến ngày 31/03/2021)")
    store = open_store(own_store)
    read = loaders.read(path, units=store.units())
    store.publish(read, who="test", accepted=True)
    area = read.tables[0].frame["area"].iloc[0]
    unit = next(unit for unit, name in read.tables[0].frame[["unit", "unit_name"]].to_numpy() if "Cao" in name)
    store.close()
    for query in ({}, {"unit": unit}):
        app = open_page(page, own_store, lang="en", area=area, basis="reported", period="2021-01-01_2021-03-31", **query)
        live = [text for text in written(app) if re.search(r"(?<!\\)(\*\*Cao|\*\*a\*|\]\(|<b>x|`y|\$z|:red)", text)]
        assert live == []
        assert "**a** [b](c).xlsx" in texts(app)


@pytest.mark.parametrize("page", ["communes", "overdue", "resolution"])
def test_a_units_drawer_opens_by_its_link_on_every_page_that_ranks_units(open_page, shipped_store, page):
    address = {"lang": "en", "area": "424", "basis": "recomputed", "side": "overdue", "by": "unit", "about": "17374"}
    app = open_page(page, shipped_store, **address)
    assert not app.exception
    assert "Rank may be: 14–21" in texts(app)
