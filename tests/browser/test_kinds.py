"""Whatever kind of file an office sends can be dropped on the page."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import visit
from tests.browser.waiting import rerun
from tests.spreadsheets import write

FORM = [
    ["Đơn vị báo cáo: UBND huyện Anh Sơn"],
    ["Kỳ báo cáo: Quý I năm 2018 (Từ ngày 15/12/2017 đến ngày 14/03/2018)"],
    ["Đơn vị", "Đã tiếp nhận", "Đã giải quyết"],
    ["Xã Cao Sơn", 12, 11],
    ["Xã Khai Sơn", 9, 9],
]


@pytest.mark.parametrize(("kind", "name"), [("ods", "a.ods"), ("html", "a.xls"), ("tsv", "a.txt"), ("xls", "report")])
def test_a_file_is_told_by_its_content_and_not_by_its_name(page: Page, dashboard, tmp_path, kind, name):
    path = tmp_path / name
    path.write_bytes(write(kind, FORM))
    visit(page, f"{dashboard}/data?lang=en")
    with rerun(page):
        page.locator("input[type=file]").set_input_files(path)
    expect(page.get_by_role("heading", name="4. What publishing would change")).to_be_visible()


def test_what_is_no_spreadsheet_is_refused_in_a_sentence(page: Page, dashboard, tmp_path):
    path = tmp_path / "a.pdf"
    path.write_bytes(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<<>>\nendobj\n")
    visit(page, f"{dashboard}/data?lang=en")
    with rerun(page):
        page.locator("input[type=file]").set_input_files(path)
    expect(page.get_by_text("The file is a PDF").first).to_be_visible()
    expect(page.get_by_text("The file was refused; nothing was changed.")).to_be_visible()
