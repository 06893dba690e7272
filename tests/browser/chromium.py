"""Where a Chromium for the browser tests is, and what to do if there is none."""

import os
import shutil
from pathlib import Path

NEEDED = (
    "The browser tests need a Chromium and none was found. Install one (Debian, Ubuntu: `apt install chromium`; elsewhere Google "
    "Chrome, or `python -m playwright install chromium`), or let CHROMIUM name its program."
)

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
# Without these, Chromium looks up hosts of its maker, which a closed network refuses; a root account has no sandbox.
ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
)  # fmt: skip


def find() -> str | None:
    """The program CHROMIUM names, else one on the path, else Playwright's own; None if there is none."""
    if named := os.environ.get("CHROMIUM"):
        return named if Path(named).exists() else shutil.which(named)
    return next((path for name in _NAMES if (path := shutil.which(name))), None) or _playwrights_own()


def _playwrights_own() -> str | None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    return path if Path(path).exists() else None
