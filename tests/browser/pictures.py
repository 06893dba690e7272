"""Takes the pictures of README and docs from a real dashboard: `python -m tests.browser.pictures`."""

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.chromium import ARGUMENTS, NEEDED, find
from tests.browser.server import running
from tests.browser.waiting import settled, visit

FOLDER = Path(__file__).parent.parent.parent / "docs" / "pictures"

_MEETING = "/meeting?area=424&basis=recomputed&period=2020-07-01_2020-07-31"
# Name, address, language, width and height of what is shown.
PICTURES = (
    ("overview-en", "/?lang=en", "en-GB", 1440, 900),
    ("overview-vi", "/?lang=vi", "vi-VN", 1440, 900),
    ("communes-en", "/communes?lang=en&area=H44", "en-GB", 1440, 1000),
    ("communes-vi", "/communes?lang=vi&area=H44", "vi-VN", 1440, 1000),
    ("overdue-en", "/overdue?lang=en&area=424&basis=recomputed", "en-GB", 1440, 900),
    ("overdue-vi", "/overdue?lang=vi&area=424&basis=recomputed", "vi-VN", 1440, 900),
    ("data-en", "/data?lang=en", "en-GB", 1440, 700),
    ("data-vi", "/data?lang=vi", "vi-VN", 1440, 700),
    ("meeting-en", f"{_MEETING}&lang=en", "en-GB", 1440, 1100),
    ("meeting-vi", f"{_MEETING}&lang=vi", "vi-VN", 1440, 1100),
    ("slide-en", f"{_MEETING}&lang=en&slides=rates-sector&present=1", "en-GB", 1920, 1080),
    ("slide-vi", f"{_MEETING}&lang=vi&slides=rates-sector&present=1", "vi-VN", 1920, 1080),
    ("overview-phone-vi", "/?lang=vi", "vi-VN", 390, 844),
)

# A table nobody knows, and a list that leaves two things open: which number is the day, and which unit is meant. Made up.
_PERMITS = """Permit no.,Kind of work,Applicant,Office,Filed date,Target date,Issued date,Stage
P-1,Roof,A,North,01/14/2020,02/20/2020,02/03/2020,Issued
P-2,Roof,B,North,02/03/2020,03/04/2020,03/17/2020,Issued
P-3,Wall,C,South,02/05/2020,03/06/2020,,In review
"""
_OPEN = """Mã hồ sơ,Đơn vị,Ngày tiếp nhận,Ngày hẹn trả,Trạng thái
VD-1,Xã Cao Sonn,03/04/2020,07/04/2020,Đang xử lý
VD-2,Xã Hùng Sơn,05/04/2020,12/04/2020,Đang xử lý
"""
# Name without language, the file, from which heading on, and how much of the page.
UPLOADS = (
    ("mapping", "permits.csv", _PERMITS, {"en": "Which column is which?", "vi": "Cột nào là cột nào?"}, 720),
    ("questions", "vi-du.csv", _OPEN, {"en": "What only you can say", "vi": "Điều chỉ bạn mới trả lời được"}, 560),
    ("problems", "permits.csv", _PERMITS, {"en": "2. What is worth knowing", "vi": "2. Những điều cần biết"}, 620),
)


def main() -> None:
    program = find()
    if program is None:
        raise SystemExit(NEEDED)
    FOLDER.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=list(ARGUMENTS))
        with running(Path(folder) / "dashboard.duckdb", Path(folder) / "log.txt") as server:
            for name, address, locale, width, height in PICTURES:
                context = browser.new_context(
                    locale=locale, timezone_id="Asia/Ho_Chi_Minh", viewport={"width": width, "height": height}
                )
                page = context.new_page()
                visit(page, f"{server}{address}")
                settled(page)
                page.screenshot(path=FOLDER / f"{name}.png")
                context.close()
            for name, file, content, headings, height in UPLOADS:
                for language, heading in headings.items():
                    _picture_of_upload(browser, server, f"{name}-{language}", language, file, content, heading, height)
        browser.close()


def _picture_of_upload(browser, server, name: str, language: str, file: str, content: str, heading: str, height: int) -> None:
    page = browser.new_context(timezone_id="Asia/Ho_Chi_Minh", viewport={"width": 1280, "height": height}).new_page()
    visit(page, f"{server}/data?lang={language}")
    page.locator("input[type=file]").set_input_files({"name": file, "mimeType": "text/csv", "buffer": content.encode()})
    title = page.get_by_role("heading", name=heading).first
    title.wait_for()
    settled(page)
    title.evaluate("element => element.scrollIntoView({block: 'start'})")
    page.wait_for_timeout(500)
    page.screenshot(path=FOLDER / f"{name}.png")
    page.context.close()


if __name__ == "__main__":
    main()
