"""The map in a browser: it asks nobody, everyone can use it, it fits a phone, and a click in a shape opens that unit's page."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

import loaders
from data.shipped import SHIPPED
from store import open_store
from tests import shapes
from tests.browser.accessibility import violations
from tests.browser.conftest import SIZES, settled, visit
from tests.browser.server import running
from tests.browser.waiting import rerun

ASKED = "area=424&basis=recomputed&side=overdue&lang=en"
# The first two of the grid's lowest row, from the west.
CODES = {"17374": "Phúc Sơn commune", "17377": "Long Sơn commune"}


@pytest.fixture(scope="module")
def with_map(shipped_store, tmp_path_factory):
    """A dashboard with made-up squares for two communes, which nobody publishes to."""
    folder = tmp_path_factory.mktemp("map")
    path = folder / "dashboard.duckdb"
    path.write_bytes(Path(shipped_store).read_bytes())
    store = open_store(path)
    read = loaders.read(shapes.content(shapes.grid(CODES)), name="squares.geojson", units=store.units())
    store.publish(read, who="tester", demonstration=True)
    store.close()
    with running(path, folder / "log.txt") as server:
        yield server


@pytest.mark.parametrize("size", SIZES)
def test_the_map_is_drawn_and_asks_nobody(page: Page, with_map, outside, size):
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    visit(page, f"{with_map}/communes?{ASKED}")
    chart = page.locator(".st-key-chart-map-unit")
    expect(chart.locator(".js-plotly-plot .fills path").first).to_be_attached()
    expect(chart).to_contain_text("The boundaries are made up.")
    expect(chart).to_contain_text("No boundary is published for:")
    assert outside == []
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_phone_the_map_leaves_no_empty_frame(page: Page, with_map):
    page.set_viewport_size({"width": SIZES["390"][0], "height": SIZES["390"][1]})
    visit(page, f"{with_map}/communes?{ASKED}")
    chart = page.locator(".st-key-chart-map-unit")
    expect(chart.locator(".js-plotly-plot .fills path").first).to_be_attached()
    settled(page)
    drawn = '[data-testid="stElementContainer"]:has(.js-plotly-plot)'
    frame, shape = (chart.locator(place).first.bounding_box() for place in (drawn, ".fills path"))
    # Two squares side by side fill the width; below them less than half their height is left.
    assert shape["width"] > 0.4 * frame["width"]
    assert frame["y"] + frame["height"] - (shape["y"] + shape["height"]) < shape["height"] / 2


@pytest.mark.parametrize("size", ["1440", "390"])
def test_a_click_in_a_shape_and_not_on_its_mark_opens_the_units_page(page: Page, with_map, size):
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    for place, (code, name) in enumerate(CODES.items()):
        visit(page, f"{with_map}/communes?{ASKED}")
        chart = page.locator(".st-key-chart-map-unit .js-plotly-plot")
        chart.scroll_into_view_if_needed()
        box = chart.locator(".fills path").first.bounding_box()
        # Both squares are one fill; a quarter of a square from its lower western corner is far from the mark.
        side = box["width"] / len(CODES)
        page.mouse.click(box["x"] + (place + 0.25) * side, box["y"] + 0.75 * box["height"])
        page.wait_for_url(re.compile(f"about={code}"))
        settled(page, dialog=True)
        expect(page.get_by_role("dialog")).to_contain_text(name)


def test_an_analyst_drops_boundaries_answers_of_which_time_they_are_and_finds_the_map(page: Page, own_dashboard, tmp_path):
    # Codes that were given to new units in July 2025.
    file = shapes.write(tmp_path / "squares.geojson", shapes.grid(["17329", "17335"]))
    visit(page, f"{own_dashboard}/data?lang=en")
    with rerun(page):
        page.locator("input[type=file]").set_input_files(file)
    page.get_by_text("From 1 Jul 2025 on (Xã Anh Sơn)").click()
    with rerun(page):
        page.get_by_role("button", name="Use this answer").click()
    expect(page.get_by_text("Boundaries of units (GeoJSON)").first).to_be_attached()
    page.locator(".st-key-publish button").click()
    expect(page.get_by_text(f"is published as batch {len(SHIPPED) + 1}")).to_be_visible()
    settled(page)
    visit(page, f"{own_dashboard}/communes?{ASKED}&boundaries=today")
    chart = page.locator(".st-key-chart-map-unit")
    expect(chart).to_contain_text("No boundary is published for: Nhân Hòa commune, Anh Sơn Đông commune")
    visit(page, f"{own_dashboard}/communes?{ASKED}&boundaries=then")
    expect(chart).to_have_count(0)
