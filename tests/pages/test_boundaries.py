"""In today's boundaries the pages show today's communes, say of how many units they are made, and keep the totals."""

from tests.pages.conftest import texts

ADDRESS = {"lang": "en", "area": "424", "basis": "recomputed"}


def test_anh_son_in_2020_has_21_communes_then_and_6_today(open_page, shipped_store):
    then = texts(open_page("communes", shipped_store, **ADDRESS))
    today = texts(open_page("communes", shipped_store, **ADDRESS, boundaries="today"))
    assert "All 6 units lie within what chance explains" in today
    assert "the figures of 21 units of their time stand under 6 units of today" in today
    assert "Anh Sơn district, in today's boundaries, 2020" in today
    assert "units of today" not in then


def test_the_total_is_the_same_in_both(open_page, shipped_store):
    finding = "13 of 3,673 dossiers late (0.35%)"
    for boundaries in ("then", "today"):
        assert finding in texts(open_page("overview", shipped_store, **ADDRESS, boundaries=boundaries))


def test_an_area_whose_units_are_still_what_they_were_has_no_switch(open_page, shipped_store):
    app = open_page("communes", shipped_store, lang="en", area="H44")
    assert "Boundaries" not in [control.label for control in app.segmented_control]
