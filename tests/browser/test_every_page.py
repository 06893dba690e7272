"""Every page in a browser: nothing comes from elsewhere, everyone can use it, and it fits a phone."""

import pytest

from tests.browser.accessibility import violations
from tests.browser.conftest import PAGES, SIZES, visit

VIEWS = {
    "reported": "area=424&basis=reported",
    "dossiers": "area=424&basis=recomputed",
    "progress": "area=H44",
}


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("name", [name for name in PAGES if name != "data"])
def test_a_page_asks_nothing_from_another_host(page, dashboard, outside, name, view):
    visit(page, f"{dashboard}/{PAGES[name]}?{VIEWS[view]}")
    assert outside == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_has_no_accessibility_violation(page, dashboard, name, size):
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    visit(page, f"{dashboard}/{PAGES[name]}")
    assert violations(page) == []


@pytest.mark.parametrize("name", PAGES)
def test_no_page_is_wider_than_a_phone(page, dashboard, name):
    width, height = SIZES["390"]
    page.set_viewport_size({"width": width, "height": height})
    visit(page, f"{dashboard}/{PAGES[name]}")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
