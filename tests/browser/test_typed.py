"""A row of the list of units is corrected on the page, published as a batch of its own, and undone."""

from playwright.sync_api import TimeoutError as TooLate

from data.shipped import SHIPPED
from tests.browser.waiting import settled, visit

_TRIES = 10
_ONE_TRY = 3_000  # ms
_FIRST_NAME = "glide-cell-2-0"  # the row's number and the code stand before it


def grid(page):
    section = page.locator(".st-key-units")
    section.locator("summary").click()
    table = section.get_by_test_id("stDataFrame")
    table.scroll_into_view_if_needed()
    table.get_by_test_id(_FIRST_NAME).wait_for(state="attached")
    return section, table


def opened(page, table):
    """The field over the first row's name. The table is a picture that still grows while its section opens, and what stands
    above it may push it out of sight, so a click may miss; a person would scroll to it and click again."""
    field = page.locator(".gdg-input")
    for _ in range(_TRIES):
        table.scroll_into_view_if_needed()
        box = table.bounding_box()
        page.mouse.click(box["x"] + 330, box["y"] + 52)
        page.keyboard.press("Enter")
        try:
            field.wait_for(timeout=_ONE_TRY)
        except TooLate:
            continue
        return field
    raise AssertionError("No cell opened for writing.")


def test_a_unit_is_renamed_and_the_change_undone(page, own_dashboard):
    visit(page, f"{own_dashboard}/data?lang=en")
    section, table = grid(page)
    opened(page, table).fill("Xã Mới")
    page.keyboard.press("Enter")
    settled(page)
    section.get_by_label("Your name, for the history").fill("An")
    section.get_by_role("button", name="Publish 1 changed row").click()
    settled(page)
    page.get_by_text(f"is published as batch {len(SHIPPED) + 1}").wait_for()
    batch = page.locator(f".st-key-batch-{len(SHIPPED) + 1}")
    assert "Typed in" in batch.inner_text()
    assert "published by An" in batch.inner_text()
    batch.get_by_role("button", name="Undo").click()
    batch.get_by_role("button", name="Restore").wait_for()
    assert "undone" in batch.inner_text()
