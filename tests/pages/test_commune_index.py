"""The commune index on the page: chosen by set and year, a unit's card in a drawer, and what an office types in."""

import shutil

import loaders
from store import open_store
from tests.loaders.index.sheets import sheet
from tests.pages.conftest import texts

ANH_SON = {"lang": "en", "area": "424"}
SET = "Bộ tiêu chí cải cách hành chính cấp xã (minh họa)"


def test_the_newest_year_is_ranked_moved_and_held_against_self_scores(open_page, shipped_store):
    app = open_page("reform_index", shipped_store, **ANH_SON)
    assert not app.exception
    shown = texts(app)
    assert "From 86.37 of 100 points (Phúc Sơn commune) to 68.9 (Hùng Sơn commune)" in shown
    assert "Xã Thọ Sơn, Xã Hội Sơn have 77.06 points each and are put in order by 3 Cải cách thủ tục hành chính" in shown
    assert "16 of 20 units have more points than in 2019, 4 fewer" in shown
    assert "21 of 21 units scored themselves above the appraisal, most of all Vĩnh Sơn commune (11.4 points)" in shown
    assert "Most points are lost in “8.2 Chất lượng giải quyết thủ tục hành chính”" in shown
    assert "4.2 Bố trí cán bộ, công chức đúng số lượng quy định (4 of 4 points for all 21 units)" in shown


def test_another_year_is_chosen_in_the_address(open_page, shipped_store):
    shown = texts(open_page("reform_index", shipped_store, index=f"2019-{SET}", gaps="criterion", **ANH_SON))
    assert "No points of the year before have been published." in shown
    assert "criteria were scored above the appraisal" in shown


def test_a_units_card_opens_by_its_own_link(open_page, shipped_store):
    app = open_page("reform_index", shipped_store, about="17374", **ANH_SON)
    assert not app.exception
    assert "Phúc Sơn commune is below the median in no area" in texts(app)
    assert "86.37 / 100" in [metric.value for metric in app.metric]


def test_an_offices_score_sheet_replaces_the_made_up_points(open_page, shipped_store, tmp_path):
    path = shutil.copy(shipped_store, tmp_path / "own.duckdb")
    opened = open_store(path)
    opened.publish(loaders.read(sheet(), name="sheet.xlsx", units=opened.units(), vocabulary=opened.vocabulary()), who="An")
    opened.close()
    shown = texts(open_page("reform_index", path, **ANH_SON))
    assert "Phúc Sơn commune has 9.75 of 12 points, rank 1 of 1" in shown
    assert "The set has no bands for this year." in shown


def test_a_communes_page_shows_its_newest_index_score(open_page, shipped_store):
    app = open_page("communes", shipped_store, basis="recomputed", about="17374", **ANH_SON)
    assert not app.exception
    assert "86.37 / 100" in [metric.value for metric in app.metric]
    assert "weights: On time 50, Not left past due 30, Online 20" in texts(app)
    app.number_input("weight-index").set_value(100).run()
    assert "Index score 100" in texts(app)


def test_criteria_bands_and_points_can_be_typed_in(open_page, shipped_store):
    app = open_page("data", shipped_store, lang="en")
    assert not app.exception
    shown = texts(app)
    assert "One row a criterion, set and year." in shown
    assert "One row a unit and criterion." in shown
