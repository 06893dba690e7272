"""The words that Streamlit itself puts on the screen: Vietnamese for a Vietnamese reader, and still where we expect them."""

import pytest

from tests.browser.conftest import PAGES, visit
from ui.phrases import STREAMLIT_PHRASES

_SEEN = """() => {
  const seen = new Set(), walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) seen.add(node.nodeValue.trim());
  for (const element of document.querySelectorAll("[aria-label],[title],[placeholder]"))
    for (const name of ["aria-label", "title", "placeholder"]) seen.add(element.getAttribute(name)?.trim());
  return [...seen];
}"""


def seen(page) -> set[str]:
    return set(page.evaluate(_SEEN))


@pytest.mark.parametrize("name", ["overview", "data"])
def test_no_word_of_streamlits_own_stays_english(page, dashboard, name):
    visit(page, f"{dashboard}/{PAGES[name]}?lang=vi")
    assert set(STREAMLIT_PHRASES) & seen(page) == set()


@pytest.mark.parametrize(
    ("name", "phrases"), [("overview", {"App pages", "Open", "Skip to main content"}), ("data", {"Upload", "50MB per file"})]
)
def test_the_words_that_are_turned_are_still_streamlits(page, dashboard, name, phrases):
    """An upgrade that words them otherwise must be noticed here, before a reader does."""
    visit(page, f"{dashboard}/{PAGES[name]}?lang=en")
    assert phrases - seen(page) == set()
