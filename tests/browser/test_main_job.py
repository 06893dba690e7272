"""The main job as a person does it: open, filter, follow a link, switch language, upload, see the change, undo."""

import re

from playwright.sync_api import Page, expect

from data.shipped import HERE, SHIPPED
from tests.browser.conftest import choose, headline, settled, visit
from tests.browser.server import running
from tests.workbooks import form

NBSP = "\u00a0"


def test_make_run_opens_the_dashboard_on_the_articles_figures(page: Page, tmp_path, outside):
    log = tmp_path / "log.txt"
    with running(tmp_path / "fresh.duckdb", log, ("make", "run")) as address:
        visit(page, address)
        expect(headline(page)).to_have_text(f"13 hồ sơ quá hạn trên 3.673 hồ sơ (0,35{NBSP}%)")
    assert f"The dashboard is at {address}" in log.read_text()
    assert outside == []


def test_the_first_request_to_a_fresh_server_may_be_a_deep_link(page: Page, own_dashboard):
    visit(page, f"{own_dashboard}/communes?area=H44")
    expect(headline(page)).to_have_text("Các xã")
    expect(page.get_by_role("link", name="Tổng quan")).to_be_visible()


def test_filters_follow_from_page_to_page_and_stand_in_the_address(page: Page, dashboard):
    visit(page, dashboard)
    choose(page, "Địa bàn", "Tỉnh Phú Thọ")
    expect(headline(page)).to_have_text(f"69.234 hồ sơ quá hạn trên 597.918 hồ sơ (11,58{NBSP}%)")
    assert "area=H44" in page.url
    page.get_by_role("link", name="Quá hạn", exact=True).click()
    expect(headline(page)).to_have_text("Quá hạn")
    settled(page)
    assert "area=H44" in page.url
    expect(page.get_by_text(f"11,58{NBSP}%").first).to_be_visible()
    page.get_by_role("link", name="Tổng quan", exact=True).click()
    expect(headline(page)).to_have_text(f"69.234 hồ sơ quá hạn trên 597.918 hồ sơ (11,58{NBSP}%)")


def test_a_pasted_link_shows_the_same_figures(page: Page, context, dashboard):
    visit(page, dashboard)
    choose(page, "Kỳ", "Năm 2019, ngày giả định")
    expect(headline(page)).to_have_text("Không hồ sơ nào quá hạn trong 12.917 hồ sơ")
    link = page.url
    other = context.browser.new_context(locale="vi-VN").new_page()
    visit(other, link)
    expect(headline(other)).to_have_text("Không hồ sơ nào quá hạn trong 12.917 hồ sơ")
    other.context.close()


def test_one_choice_pins_the_others_in_the_address(page: Page, dashboard):
    visit(page, dashboard)
    page.get_by_text("Tính từ hồ sơ").click()
    for choice in ("basis=recomputed", "area=424", "period=2020-01-01_2020-09-11"):
        expect(page).to_have_url(re.compile(choice))


def test_back_after_a_reload_leaves_address_and_screen_in_agreement(page: Page, dashboard):
    visit(page, dashboard)
    choose(page, "Địa bàn", "Tỉnh Phú Thọ")
    expect(headline(page)).to_contain_text("597.918")
    page.reload()
    settled(page)
    expect(headline(page)).to_contain_text("597.918")
    page.go_back()
    page.wait_for_function("document.querySelector('h1') !== null")
    settled(page)
    shown = "597.918" if "area=H44" in page.url else "3.673"
    expect(headline(page)).to_contain_text(shown)


def test_a_commune_that_stands_out_leads_to_its_figures_and_back(page: Page, dashboard):
    visit(page, f"{dashboard}/?area=H44")
    page.get_by_role("link", name="Xã Yên Lạc").click()
    expect(headline(page)).to_have_text("Các xã")
    expect(page.locator("h2").first).to_have_text("Xã Yên Lạc kém rõ rệt so với toàn cấp xã")
    settled(page)
    page.go_back()
    expect(headline(page)).to_have_text(f"69.234 hồ sơ quá hạn trên 597.918 hồ sơ (11,58{NBSP}%)")


def test_the_language_follows_the_browser_and_can_be_switched(page: Page, context, dashboard):
    visit(page, dashboard)
    expect(page.locator("html")).to_have_attribute("lang", "vi")
    page.get_by_role("button", name="English").click()
    expect(headline(page)).to_have_text("13 of 3,673 dossiers late (0.35%)")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert "lang=en" in page.url
    page.get_by_role("link", name="Overdue", exact=True).click()
    expect(headline(page)).to_have_text("Overdue")
    expect(page).to_have_url(re.compile("lang=en"))
    english = context.browser.new_context(locale="en-GB").new_page()
    visit(english, dashboard)
    expect(headline(english)).to_have_text("13 of 3,673 dossiers late (0.35%)")
    english.context.close()


def test_an_upload_changes_the_charts_and_undo_changes_them_back(page: Page, own_dashboard, tmp_path, outside):
    file = form(
        tmp_path / "anh_son_2021.xlsx",
        [("Huyện Anh Sơn", 5000, None, None, None, 4950, 150, 4700, 100, 50, 40, 10)],
        total=(5000, None, None, None, 4950, 150, 4700, 100, 50, 40, 10),
    )
    visit(page, f"{own_dashboard}/data")
    page.locator('input[type="file"]').set_input_files(file)
    expect(page.get_by_text("tiêu đề có các nhóm của biểu II.06a")).to_be_visible()
    # The official form has one column for what came in person and what came by post.
    expect(page.get_by_role("table", name="Lưu ý theo loại").get_by_role("row")).to_have_count(2)
    expect(page.get_by_text("Hai số liệu trong một cột").first).to_be_visible()
    page.locator(".st-key-publish button").click()
    expect(page.get_by_text("đã được công bố")).to_be_visible()

    visit(page, own_dashboard)
    expect(headline(page)).to_have_text(f"100 hồ sơ quá hạn trên 4.950 hồ sơ (2,02{NBSP}%)")
    expect(page.locator(".st-key-chart-overdue h2")).to_have_text(f"Tỷ lệ quá hạn tăng từ 0,35{NBSP}% lên 2,02{NBSP}%")
    expect(page.locator(".st-key-chart-overdue .js-plotly-plot")).to_contain_text("Năm 2021")

    visit(page, f"{own_dashboard}/data")
    page.locator(f".st-key-undo-{len(SHIPPED) + 1} button").click()
    expect(page.get_by_text("Đã hoàn tác.")).to_be_visible()
    visit(page, own_dashboard)
    expect(headline(page)).to_have_text(f"13 hồ sơ quá hạn trên 3.673 hồ sơ (0,35{NBSP}%)")
    expect(page.locator(".st-key-chart-overdue .js-plotly-plot")).not_to_contain_text("Năm 2021")
    assert outside == []


def test_a_refused_file_is_explained_and_changes_nothing(page: Page, own_dashboard, tmp_path):
    file = form(tmp_path / "wrong.xlsx", [("Huyện Anh Sơn", "nhiều", None, None, None, 4950, 150, 4700, 100)])
    visit(page, f"{own_dashboard}/data")
    page.locator('input[type="file"]').set_input_files(file)
    expect(page.get_by_text("Tệp bị từ chối")).to_be_visible()
    expect(page.locator(".st-key-publish")).to_have_count(0)
    expect(page.locator('[class*="st-key-batch-"]')).to_have_count(8)


def test_a_figure_leads_back_to_its_file_sheet_and_row(page: Page, dashboard):
    visit(page, dashboard)
    page.locator(".st-key-source-overdue summary").click()
    expect(page.get_by_text("2 dòng trong các bảng tính đã công bố")).to_be_visible()
    cells = page.locator(".st-key-source-overdue td")
    for text in ("anh_son_2019_ii06a.xlsx", "Năm 2019", "14"):
        expect(cells.filter(has_text=text).first).to_be_attached()


def test_days_given_for_one_file_do_not_reach_the_next(page: Page, own_dashboard, tmp_path):
    progress = (HERE / "phu_tho_766_progress_2026-09-26.csv").read_bytes()
    first, second = tmp_path / "first.csv", tmp_path / "second.csv"
    first.write_bytes(progress)
    second.write_bytes(progress.replace(b"8253", b"8254"))
    visit(page, f"{own_dashboard}/data")
    page.locator('input[type="file"]').set_input_files(first)
    expect(page.get_by_text("Biểu không nêu kỳ báo cáo").first).to_be_visible()
    for label, day in (("Từ ngày", "01012026"), ("Đến ngày", "30062026")):
        page.get_by_role("group", name=label).get_by_role("spinbutton").first.click()
        page.keyboard.type(day)
    page.get_by_role("button", name="Dùng câu trả lời này").click()
    expect(page.get_by_text("6 tháng đầu năm 2026").first).to_be_visible()
    expect(page.get_by_text("Biểu không nêu kỳ báo cáo")).to_have_count(0)
    page.locator('input[type="file"]').set_input_files(second)
    expect(page.get_by_text("Biểu không nêu kỳ báo cáo").first).to_be_visible()
