"""A real browser on a real dashboard: both are started for the tests, watched meanwhile, and ended after them."""

from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.chromium import ARGUMENTS, NEEDED, find
from tests.browser.server import Server, running
from tests.browser.waiting import settled, visit

__all__ = ["PAGES", "SIZES", "choose", "headline", "settled", "visit"]

# By their names, with their addresses.
PAGES = {
    "overview": "",
    "resolution": "resolution",
    "overdue": "overdue",
    "communes": "communes",
    "reform_index": "reform_index",
    "inspections": "inspections",
    "programme": "programme",
    "meeting": "meeting",
    "data": "data",
}
SIZES = {"1440": (1440, 900), "1920": (1920, 1080), "390": (390, 844)}

expect.set_options(timeout=20_000)  # a cold page on a busy machine


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """These tests last: the quick ones say first what is wrong."""
    items.sort(key=lambda item: "tests/browser/" in item.nodeid)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args) -> dict:
    """Without a browser these tests fail: a check that is skipped in silence is none."""
    path = find()
    if path is None:
        pytest.fail(NEEDED, pytrace=False)
    return {**browser_type_launch_args, "executable_path": path, "args": list(ARGUMENTS)}


@pytest.fixture(scope="session")
def browser_context_args(browser_context_args) -> dict:
    """A Vietnamese reader's browser."""
    width, height = SIZES["1440"]
    return {
        **browser_context_args,
        "locale": "vi-VN",
        "timezone_id": "Asia/Ho_Chi_Minh",
        "viewport": {"width": width, "height": height},
    }


@pytest.fixture(scope="session")
def dashboard(tmp_path_factory) -> Server:
    """The dashboard as `make run` leaves it on a new computer, shared by all tests: look, do not publish."""
    folder = tmp_path_factory.mktemp("dashboard")
    with running(folder / "dashboard.duckdb", folder / "log.txt") as server:
        yield server


@pytest.fixture
def own_dashboard(own_store, tmp_path) -> Server:
    """A freshly started dashboard of the test's own, with the shipped figures; it may publish and undo."""
    with running(own_store, tmp_path / "own_log.txt") as server:
        yield server


@pytest.fixture
def outside(context) -> list[str]:
    """Addresses of other computers that the browser has asked for something; stays empty."""
    asked: list[str] = []

    def note(url: str) -> None:
        if urlsplit(url).scheme not in ("data", "blob") and urlsplit(url).hostname != "127.0.0.1":
            asked.append(url)

    context.on("request", lambda request: note(request.url))
    context.on("page", lambda page: page.on("websocket", lambda socket: note(socket.url)))
    return asked


@pytest.fixture(autouse=True)
def watched(request, context, outside):
    """After every test: nothing was asked of another computer, no script broke in the browser, and the dashboard
    printed no traceback, not even one its reader did not see."""
    broken: list[str] = []
    context.on("weberror", lambda error: broken.append(str(error.error)))
    names = [name for name in ("dashboard", "own_dashboard") if name in request.fixturenames]
    servers = [request.getfixturevalue(name) for name in names]
    before = [len(server.said()) for server in servers]
    yield
    assert outside == []
    assert broken == []
    for server, length in zip(servers, before, strict=True):
        assert "Traceback" not in server.said()[length:], server.said()[length:]


def headline(page: Page) -> Locator:
    """The page's title, which on the overview is its finding."""
    return page.locator("h1")


def choose(page: Page, label: str, option: str) -> None:
    """Pick an option of the filter with this label."""
    page.get_by_role("combobox", name=label).click()
    page.get_by_role("option", name=option, exact=True).click()
