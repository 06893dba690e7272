"""Any days can be asked for where dossiers are counted; their course is made of periods as long, or of reporting months."""

import datetime as dt

from tests.pages.conftest import texts

ADDRESS = {"lang": "en", "area": "424", "basis": "recomputed"}


def test_days_of_an_address_are_shown_though_no_step_begins_or_ends_there(open_page, shipped_store):
    app = open_page("overdue", shipped_store, **ADDRESS, period="2020-02-03_2020-03-03")
    assert not app.exception
    assert "Anh Sơn district, 3 Feb 2020–3 Mar 2020" in texts(app)
    assert app.segmented_control(key="filter-step").value == "own"
    rows = next(element.value for element in app.dataframe if "Centre" in element.value)
    assert "3 Feb 2020–3 Mar 2020" in rows["Period"].tolist()


def test_days_outside_the_dossiers_are_told_and_not_shown(open_page, shipped_store):
    app = open_page("overview", shipped_store, **ADDRESS, period="2020-02-03_2021-03-03")
    assert "The link asks for “2020-02-03_2021-03-03”" in texts(app)


def test_other_days_are_chosen_on_the_page_and_stand_in_the_address(open_page, shipped_store):
    app = open_page("overview", shipped_store, **ADDRESS)
    app.date_input("own-period").set_value((dt.date(2020, 2, 3), dt.date(2020, 3, 3))).run()
    assert app.query_params["period"] == "2020-02-03_2020-03-03"
    assert "3 Feb 2020–3 Mar 2020" in texts(app)


def test_the_course_can_go_by_the_reporting_year(open_page, shipped_store):
    app = open_page("overdue", shipped_store, **ADDRESS, step="quarter", calendar="official")
    rows = next(element.value for element in app.dataframe if "Centre" in element.value)
    assert any("15 Mar 2020–14 Jun 2020" in name for name in rows["Period"])


def test_reports_have_no_other_days(open_page, shipped_store):
    app = open_page("overview", shipped_store, lang="en", area="424", basis="reported")
    assert not app.date_input
