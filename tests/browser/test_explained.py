"""With “How it is computed” open a page is as accessible as before, and it fits a phone."""

import pytest
from playwright.sync_api import expect

from tests.browser.accessibility import violations
from tests.browser.conftest import SIZES, visit


@pytest.mark.parametrize("size", ["1440", "390"])
def test_how_a_figure_is_computed_opens_without_a_violation(page, dashboard, size):
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    visit(page, f"{dashboard}/resolution?area=424&basis=recomputed&lang=en")
    # The picture with most to explain.
    page.locator(".st-key-explain-rates-unit").get_by_role("button", name="How it is computed").click()
    opened = page.get_by_test_id("stPopoverBody")
    expect(opened.get_by_text("Early counts as on time")).to_be_visible()
    opened.get_by_text("Few dossiers", exact=True).click()
    expect(opened.get_by_text("Suppression of small cells")).to_be_visible()
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
