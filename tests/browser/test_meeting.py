"""A meeting in a browser: slides over the whole screen that keys turn, notes that follow in a second window, files that open."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, expect
from pptx import Presentation

from tests.browser.accessibility import violations
from tests.browser.conftest import SIZES, headline, settled, visit
from tests.browser.waiting import rerun

DOSSIERS = "lang=en&area=424&basis=recomputed&period=2020-01-01_2020-09-11"
# Bars, a part without figures, dots beside rows, a table, and a course.
SLIDES = ("outcomes", "change", "rates-unit", "programme-online", "trend", "recommendations")
SOME = DOSSIERS + "&compare=none" + "".join(f"&slides={one}" for one in SLIDES)
LEAST = 20  # pixels of type that the last row of a room can read

# Each piece of text on the page, of words and of drawings, with the size of its type.
_TYPE = """() => {
  const found = [], main = document.querySelector('[data-testid="stMain"]');
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent.trim(), own = walker.currentNode.parentElement;
    if (!text || own.closest('style, script')) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const box = range.getBoundingClientRect();
    const seen = box.width > 1 && box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
    if (seen && own.checkVisibility({opacityProperty: true, visibilityProperty: true}))
      found.push([text, parseFloat(getComputedStyle(own).fontSize)]);
  }
  return found;
}"""
# Texts that leave the screen or lie below the top of the foot.
_ASTRAY = """width => {
  const foot = document.querySelector('.st-key-stage-below').getBoundingClientRect().top, astray = [];
  const walker = document.createTreeWalker(document.querySelector('.st-key-stage'), NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (!walker.currentNode.textContent.trim() || walker.currentNode.parentElement.closest('style, script')) continue;
    const range = document.createRange();
    range.selectNodeContents(walker.currentNode);
    const box = range.getBoundingClientRect();
    if (box.width > 1 && (box.left < 0 || box.top < 0 || box.right > width || box.bottom > foot + 1))
      astray.push(walker.currentNode.textContent);
  }
  return astray;
}"""
_CONTROLS = """() => {
  const all = document.querySelectorAll('header, button, a, input, [role=combobox], [data-testid=stSidebar]');
  return [...all].filter(one => {
    const box = one.getBoundingClientRect();
    return box.width > 1 && box.right > 0 && box.bottom > 0 && one.checkVisibility({visibilityProperty: true});
  }).map(one => one.outerHTML.slice(0, 200));
}"""


def counter(page: Page):
    return page.locator(".st-key-stage-below p").last


def presented(page: Page, dashboard, query: str = SOME, size: str = "1920") -> Page:
    """The presentation, begun by its button."""
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    visit(page, f"{dashboard}/meeting?{query}")
    page.get_by_role("button", name="Present", exact=True).click()
    expect(counter(page)).to_contain_text(re.compile("^1 of "))
    return settled(page)


def turned(page: Page, key: str, to: str | re.Pattern) -> Page:
    page.keyboard.press(key)
    expect(counter(page)).to_have_text(to)
    return settled(page)


def every_slide(page: Page) -> Iterator[int]:
    """One after the other, each when it is drawn."""
    count = int(counter(page).inner_text().split()[-1])
    for number in range(1, count + 1):
        if number > 1:
            turned(page, "ArrowRight", re.compile(rf"^{number} \S+ {count}$"))
        yield number


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("size", ["1440", "390"])
def test_a_meeting_with_what_is_lacking_has_no_accessibility_violation(page, dashboard, size, language):
    width, height = SIZES[size]
    page.set_viewport_size({"width": width, "height": height})
    visit(page, f"{dashboard}/meeting?{SOME.replace('lang=en', f'lang={language}')}")
    assert violations(page) == []


def test_keys_turn_the_page_and_the_address_says_which_it_is(page, dashboard):
    presented(page, dashboard)
    for key, number in (
        ("ArrowRight", 2),
        ("ArrowRight", 3),
        ("ArrowLeft", 2),
        ("End", 5),
        ("ArrowRight", 5),
        ("Home", 1),
        ("ArrowLeft", 1),
    ):
        turned(page, key, f"{number} of 5")
        assert f"present={number}" in page.url
    with rerun(page):
        page.keyboard.press("Escape")
    expect(headline(page)).to_have_text("Meeting")
    assert "present" not in page.url
    # The figures are still those that were presented.
    assert "slides=recommendations" in page.url


def test_a_link_opens_the_presentation_at_its_slide_and_a_wrong_number_at_the_nearest(page, dashboard):
    for asked, number in (("3", 3), ("99", 5), ("0", 1), ("first", 1)):
        visit(page, f"{dashboard}/meeting?{SOME}&present={asked}")
        expect(counter(page)).to_have_text(f"{number} of 5")


@pytest.mark.parametrize("language", ["vi", "en"])
def test_every_slide_fills_the_screen_alone_and_can_be_read_from_the_last_row(page, dashboard, language):
    width, height = SIZES["1920"]
    page.set_viewport_size({"width": width, "height": height})
    visit(page, f"{dashboard}/meeting?{DOSSIERS.replace('lang=en', f'lang={language}')}&present=1")
    titles, counters = set(), set()
    for number in every_slide(page):
        found = page.evaluate(_TYPE)
        assert len(found) > 4
        assert {text: size for text, size in found if size < LEAST} == {}, f"slide {number}"
        assert page.evaluate(_CONTROLS) == [], f"slide {number}"
        title = headline(page).bounding_box()
        titles.add((round(title["x"]), round(title["y"])))
        below = counter(page).bounding_box()
        counters.add((round(below["x"] + below["width"]), round(below["y"] + below["height"])))
        chart = page.locator(".st-key-stage-body .main-svg .trace, .st-key-stage-body tbody tr")
        expect(chart, f"slide {number}").not_to_have_count(0)
        stage = page.locator(".st-key-stage").bounding_box()
        assert stage["y"] + stage["height"] <= below["y"], f"slide {number}"
    assert len(titles) == 1
    assert len(counters) == 1


@pytest.mark.parametrize(("width", "height"), [(1440, 900), (1366, 768), (1280, 720)])
def test_on_a_smaller_screen_every_slide_is_the_same_only_smaller(page, dashboard, width, height):
    page.set_viewport_size({"width": width, "height": height})
    visit(page, f"{dashboard}/meeting?{DOSSIERS.replace('lang=en', 'lang=vi')}&present=1")
    scale = min(width / 1920, height / 1080)
    for number in every_slide(page):
        assert page.evaluate(_ASTRAY, width) == [], f"slide {number}"
        title, below = headline(page).bounding_box(), counter(page).bounding_box()
        assert title["x"] == pytest.approx((width - 1920 * scale) / 2 + 64 * scale, abs=1)
        assert below["y"] + below["height"] < height
        source = page.locator(".st-key-stage-below p").first.bounding_box()
        assert source["height"] == pytest.approx(below["height"], abs=1), f"slide {number}"
        assert source["x"] + source["width"] < below["x"]
        figure = page.locator(".st-key-stage-room .main-svg").first
        if figure.count():
            assert figure.bounding_box()["width"] == pytest.approx(1790 * scale, abs=2), f"slide {number}"


def test_the_notes_follow_the_slide_that_is_shown(page, context, dashboard):
    visit(page, f"{dashboard}/meeting?{SOME}")
    address = page.get_by_role("link", name="Notes in a second window").get_attribute("href")
    notes = context.new_page()
    notes.goto(f"{dashboard}/meeting{address}")
    expect(notes.get_by_text("The presentation has not begun.")).to_be_visible()
    page.get_by_role("button", name="Present", exact=True).click()
    expect(counter(page)).to_have_text("1 of 5")
    for number in every_slide(page):
        expect(headline(notes)).to_have_text(headline(page).inner_text())
        expect(notes.get_by_text(f"{number} of 5")).to_be_visible()
    # What the slide before had more of is gone.
    expect(notes.get_by_role("heading", name="Source rows")).to_have_count(1)
    notes.close()


def test_the_slides_that_are_downloaded_open_with_the_findings_as_titles(page, dashboard, tmp_path):
    visit(page, f"{dashboard}/meeting?{SOME}")
    with page.expect_download() as coming:
        page.get_by_role("button", name="Slides (.pptx)").click()
    assert coming.value.suggested_filename == "Administrative-reform-Anh-Son-district.pptx"
    coming.value.save_as(tmp_path / "slides.pptx")
    titles = [slide.shapes.title.text for slide in Presentation(tmp_path / "slides.pptx").slides if slide.shapes.title]
    assert "2020 (to 11 Sep): all resolved, 13 of them late" in titles
