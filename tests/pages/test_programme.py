"""The page of the programme: indicators by area with their targets, who has not reported, and nothing where there is nothing."""

import shutil

import pytest

import loaders
from store import open_store
from tests.pages.conftest import texts
from tests.workbooks import table

ADDRESS = {"lang": "en", "area": "424"}


@pytest.fixture
def page(open_page, shipped_store):
    return lambda **query: open_page("programme", shipped_store, **ADDRESS, **query)


def test_what_units_report_is_typed_in_on_the_page(page):
    assert "Type in what units report" in [one.label for one in page().expander]


def test_it_says_which_targets_are_met_and_who_has_not_reported(page):
    app = page()
    assert not app.exception
    shown = texts(app)
    assert "15 of 21 communes have not reported everything that was due in 2020" in shown
    assert "most often missing: Procedures reviewed" in shown
    assert "Missed: 5 of 8 targets" in shown
    assert "Conferences on reform: 17 meetings" in shown
    assert "behind: an even pace would be 20.9 by 30 Jun" in shown
    assert "Demonstration data" in shown
    # An expander a reform area, with the number of its indicators.
    assert "Public finance (2)" in [one.label for one in app.expander]


def test_the_indicators_of_an_area_stand_with_figure_target_and_what_is_missing(page):
    digital = texts(page(reform="digital"))
    assert "Services offered at level 4 (full), of procedures: 17.19% (44 of 256); First half of 2019: 7.81%" in digital
    assert "Target for 2020 at least 30.00% (Kế hoạch minh họa, demonstration): missed." in digital
    # Staff ratings of 2020 are not there yet, which is not 0.
    assert "Nothing is reported for 2020, which is not 0." in texts(page(reform="civil_service"))


def test_the_table_has_a_row_a_commune_and_the_list_can_be_downloaded(page):
    app = page()
    (shown,) = [one.value for one in app.table if "Reports" in one.value]
    assert len(shown) == 21
    assert shown.index[0] == "Bình Sơn commune"
    assert shown["Procedures reviewed"].str.contains("○ 0/2").sum() == 5
    assert [button.label for button in app.get("download_button")] == ["Download the list of reminders (74 reports)"]


def test_a_quarter_and_a_reform_area_narrow_what_is_shown(page):
    shown = texts(page(span="2019-10-01_2019-12-31", reform="procedures"))
    assert "everything that was due in Quarter IV, 2019" in shown
    assert "Procedures reviewed: 18 procedures, 25 fewer than 43 (Q3/2019)" in shown
    assert "Public finance" not in shown


def test_the_table_of_one_indicator_goes_through_its_periods(page):
    app = page(matrix="procedures_reviewed")
    (shown,) = [one.value for one in app.table if "Reports" in one.value]
    assert shown.columns.tolist() == ["Reports", "Q1/2019", "Q2/2019", "Q3/2019", "Q4/2019", "Q1/2020", "Q2/2020"]


def test_units_that_are_chosen_are_alone(page):
    shown = texts(page(unit="17383", basis="recomputed"))
    assert "Lĩnh Sơn commune has reported everything that was due in 2020" in shown
    assert "Lĩnh Sơn commune – Conferences on reform: 3 meetings, 2 more than 1 (First half of 2019)" in shown


def test_a_day_before_anything_was_due_has_no_table(page):
    assert "No report of a commune was due in this period by that day." in texts(page(until="2020-01-15"))


def test_a_link_to_an_indicator_opens_it(page):
    app = page(indicator="services_level_4")
    assert "Source: anh" in texts(app)


def test_a_period_that_is_not_there_is_said(page):
    assert "which is not in the published data" in texts(page(span="1999-01-01_1999-12-31"))


def test_without_measures_it_says_where_to_get_a_template(open_page, tmp_path):
    path = tmp_path / "empty.duckdb"
    open_store(path).close()
    app = open_page("programme", path, lang="en")
    assert not app.exception
    assert "Nothing of this has been published yet" in texts(app)


def test_real_measures_put_the_made_up_ones_aside(open_page, shipped_store, tmp_path):
    path = shutil.copy(shipped_store, tmp_path / "own.duckdb")
    headings = ("Chỉ tiêu", "Đơn vị", "Từ ngày", "Đến ngày", "Giá trị")
    row = ("Số TTHC được rà soát", "Xã Cao Sơn", "01/01/2020", "31/03/2020", 4)
    store = open_store(path)
    store.publish(loaders.read(table(tmp_path / "real.xlsx", headings, row), units=store.units()), who="An")
    store.close()
    shown = texts(open_page("programme", path, **ADDRESS))
    assert "Procedures reviewed: 4 procedures" in shown
    assert "these figures are made up" not in shown


def test_what_is_not_collected_is_not_due(open_page, shipped_store, tmp_path):
    path = shutil.copy(shipped_store, tmp_path / "own.duckdb")
    headings = ("Mã chỉ tiêu", "Tính chất", "Cấp báo cáo")
    store = open_store(path)
    read = loaders.read(table(tmp_path / "own.xlsx", headings, ("procedures_reviewed", None, "Không thu thập")))
    store.publish(read, who="An")
    store.close()
    (shown,) = [one.value for one in open_page("programme", path, **ADDRESS).table if "Reports" in one.value]
    assert "Procedures reviewed" not in shown
    assert "Procedures proposed to be simplified" in shown


def test_a_communes_drawer_says_what_it_has_reported(open_page, shipped_store):
    shown = texts(open_page("communes", shipped_store, **ADDRESS, basis="recomputed", about="17374"))
    assert "Reports on the reform programme for First half of 2020: 23 of 23 that were due have arrived in full (100%)" in shown
