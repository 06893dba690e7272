"""Waiting as a person would: until the page stands still, never for a number of seconds."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Error, Page

_PATIENCE = 60_000  # ms: a cold page on a busy machine

_STILL = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  return app && app.dataset.testScriptState === 'notRunning' && app.dataset.testConnectionState === 'CONNECTED'
    && !document.querySelector('[data-stale="true"], [data-testid="stSkeleton"], [data-testid="stAppSkeleton"]')
    && document.querySelector('[data-testid="stMainBlockContainer"] [data-testid="stElementContainer"]')
    && [...document.querySelectorAll('[data-testid="stPlotlyChart"]')].every(chart => chart.querySelector('.main-svg'));
}"""

# Set before an action: when the action returns, the state may still be that of the run before.
_COUNT_RUNS = """() => {
  const app = document.querySelector('[data-testid="stApp"]');
  window.finishedRuns = 0;
  window.runsCounter?.disconnect();
  window.runsCounter = new MutationObserver(changes => {
    for (const change of changes)
      if (change.oldValue === 'running' && app.dataset.testScriptState === 'notRunning') window.finishedRuns += 1;
  });
  window.runsCounter.observe(app, {attributeFilter: ['data-test-script-state'], attributeOldValue: true});
}"""


def settled(page: Page, *, dialog: bool = False) -> Page:
    """Wait until the run is over, the fonts are loaded and the charts drawn; fail if the page shows an exception, or opens a
    dialog that is not expected."""
    try:
        page.wait_for_function(_STILL, timeout=_PATIENCE)
        page.evaluate("() => document.fonts.ready.then(() => true)")
    except Error as error:
        raise AssertionError(f"{page.url} never came to rest ({error.message}):\n{page.inner_text('body')}") from error
    broken = page.get_by_test_id("stException")
    opened = page.get_by_role("dialog")
    assert dialog or opened.count() == 0, f"{page.url} opens a dialog:\n" + opened.inner_text()
    assert broken.count() == 0, f"{page.url} shows an exception:\n" + "\n".join(broken.all_inner_texts())
    return page


def visit(page: Page, address: object, *, dialog: bool = False) -> Page:
    """Open an address (a server is one) and wait for the page."""
    answer = page.goto(str(address))
    assert answer is None or answer.ok, f"{address} answered {answer.status}"
    return settled(page, dialog=dialog)


@contextmanager
def rerun(page: Page) -> Iterator[None]:
    """Around an action that makes the page run again: on leaving, that run is over and the page stands still.

    Where the outcome has a text, `expect(...).to_have_text(...)` says more.
    """
    page.evaluate(_COUNT_RUNS)
    yield
    try:
        page.wait_for_function("() => window.finishedRuns > 0", timeout=_PATIENCE)
    except Error as error:
        raise AssertionError(f"{page.url} did not run again ({error.message}).") from error
    settled(page)
