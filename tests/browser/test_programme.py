"""The page of the programme in a browser: the table of who has not reported, its list to download, an indicator in detail."""

import io

from openpyxl import load_workbook
from playwright.sync_api import Page, expect

from tests.browser.accessibility import violations
from tests.browser.conftest import SIZES
from tests.browser.waiting import settled, visit


def test_the_list_of_reminders_is_downloaded_as_the_table_shows_it(page: Page, dashboard):
    visit(page, f"{dashboard}/programme?area=424")
    expect(page.locator(".st-key-chart-completeness h2")).to_contain_text("15 trên 21 xã, thị trấn chưa báo cáo đủ")
    with page.expect_download() as download:
        page.get_by_role("button", name="Tải danh sách nhắc báo cáo").click()
    assert download.value.suggested_filename == "nhac-bao-cao-2020-09-28.xlsx"
    book = load_workbook(io.BytesIO(download.value.path().read_bytes()))
    assert book.sheetnames == ["Theo xã", "Danh sách đơn vị chưa báo cáo"]
    assert book.worksheets[1]["B5"].value == "Thị trấn Anh Sơn"


def test_on_a_phone_the_commune_stays_beside_the_columns(page: Page, dashboard):
    width, height = SIZES["390"]
    page.set_viewport_size({"width": width, "height": height})
    visit(page, f"{dashboard}/programme?area=424&lang=en")
    row = page.locator("[class*='st-key-matrix-'] tbody tr").first
    row.scroll_into_view_if_needed()
    before = row.locator("th").bounding_box()["x"]
    row.locator("td").last.scroll_into_view_if_needed()
    assert row.locator("th").bounding_box()["x"] == before
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_an_indicator_opens_in_detail_and_closes_again(page: Page, dashboard):
    visit(page, f"{dashboard}/programme?area=424&lang=en&reform=digital")
    page.locator(".st-key-detail-services_level_4").get_by_role("button").click()
    drawer = page.get_by_role("dialog")
    expect(drawer).to_contain_text("Where does this come from?")
    expect(drawer.get_by_test_id("stPlotlyChart").first).to_be_visible()
    assert "indicator=services_level_4" in page.url
    assert violations(page) == []
    page.keyboard.press("Escape")
    expect(drawer).to_have_count(0)
    settled(page)
    assert "indicator=" not in page.url
