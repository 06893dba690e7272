"""Takes README's pictures from a real dashboard: `python -m tests.browser.pictures`."""

import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.chromium import ARGUMENTS, NEEDED, find
from tests.browser.server import running
from tests.browser.waiting import settled, visit

FOLDER = Path(__file__).parent.parent.parent / "docs" / "pictures"

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
    ("overview-phone-vi", "/?lang=vi", "vi-VN", 390, 844),
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
        browser.close()


if __name__ == "__main__":
    main()
