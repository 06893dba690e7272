"""A commune's drawer opens from its mark, from a list and from a link, and closing it leaves the page as it was."""

import re

from playwright.sync_api import Page, expect

from tests.browser.accessibility import violations
from tests.browser.waiting import settled, visit

ASKED = "area=424&basis=recomputed&side=overdue&lang=en"
PHUC_SON = "17374"


def test_a_click_on_a_mark_opens_the_units_page_and_escape_leaves_all_filters(page: Page, dashboard):
    visit(page, f"{dashboard}/communes?{ASKED}")
    page.locator(".js-plotly-plot").first.locator("path.point").first.click(force=True)
    page.wait_for_url(re.compile(f"about={PHUC_SON}"))
    drawer = page.get_by_role("dialog")
    expect(drawer).to_contain_text("Phúc Sơn commune")
    expect(drawer).to_contain_text("1.60% · 3 of 187")
    expect(drawer).to_contain_text("21 / 21")
    page.keyboard.press("Escape")
    expect(drawer).to_have_count(0)
    page.wait_for_url(re.compile(r"communes(?!.*about=)"))
    settled(page)
    for part in ASKED.split("&"):
        assert part in page.url


def test_the_same_mark_opens_it_again_and_so_do_a_bar_and_a_row(page: Page, dashboard):
    visit(page, f"{dashboard}/communes?{ASKED}")
    mark = page.locator(".st-key-chart-rates-unit path.point").first
    for _ in range(2):
        mark.click(force=True)
        closed_again(page, PHUC_SON)
    page.locator(".st-key-chart-composite .barlayer .point path").first.click(force=True)
    closed_again(page)
    table = page.locator(".st-key-table-rates-unit")
    table.locator("summary").click()
    # The first row's box for choosing it, below the headings.
    table.get_by_test_id("stDataFrame").click(position={"x": 12, "y": 52})
    closed_again(page)


def closed_again(page: Page, unit: str = "") -> None:
    """The drawer has opened, of this unit if one is named, and is closed."""
    page.wait_for_url(re.compile(f"about={unit}"))
    expect(page.get_by_role("dialog")).to_contain_text("Rank may be")
    page.keyboard.press("Escape")
    page.wait_for_url(re.compile(r"communes(?!.*about=)"))
    settled(page)


def test_the_drawer_has_a_link_of_its_own_and_leads_on_to_the_pages(page: Page, dashboard):
    visit(page, f"{dashboard}/communes?{ASKED}&about={PHUC_SON}", dialog=True)
    drawer = page.get_by_role("dialog")
    expect(drawer).to_contain_text("Rank may be: 14–21")
    expect(drawer.get_by_test_id("stPlotlyChart").first).to_be_visible()
    assert violations(page) == []
    drawer.get_by_role("link", name="Overview").click()
    page.wait_for_url(re.compile(f"unit={PHUC_SON}"))
    settled(page)
    assert "about=" not in page.url
    expect(page.locator("h1")).to_contain_text("Phúc Sơn commune")


def test_a_unit_can_be_chosen_from_a_list_instead(page: Page, dashboard):
    visit(page, f"{dashboard}/communes?{ASKED}")
    box = page.get_by_role("combobox", name="One unit in detail")
    box.click()
    box.fill("Khai")
    page.get_by_role("option", name="Khai Sơn commune").click()
    expect(page.get_by_role("dialog")).to_contain_text("1.23% · 2 of 162")


def test_a_mark_on_the_other_pages_opens_it_too(page: Page, dashboard):
    for name in ("overdue", "resolution"):
        visit(page, f"{dashboard}/{name}?{ASKED}&by=unit")
        page.locator(".st-key-chart-rates-unit .js-plotly-plot path.point").first.click(force=True)
        page.wait_for_url(re.compile("about="))
        expect(page.get_by_role("dialog")).to_contain_text("Rank may be")
