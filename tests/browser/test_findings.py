"""What has been done about a finding is typed in on the page, published, and stands in the history of the finding."""

from playwright.sync_api import TimeoutError as TooLate
from playwright.sync_api import expect

from data.shipped import SHIPPED
from tests.browser.waiting import settled, visit

_TRIES = 10
_ONE_TRY = 3_000  # ms
# The eighth row of the editor is finding 3 of MH-03/2020. Its cells are a picture, known by their place.
_ROW_HEIGHT, _ROW, _STATUS = 35, 8, 1070


def opened(page, table):
    """The choices of the status in that row. The table still grows while its section opens, so a click may miss; a person would
    click again."""
    choice = page.get_by_role("option", name="In progress")
    for _ in range(_TRIES):
        box = table.bounding_box()
        page.mouse.click(box["x"] + _STATUS, box["y"] + _ROW * _ROW_HEIGHT + _ROW_HEIGHT / 2)
        page.keyboard.press("Enter")
        try:
            choice.wait_for(timeout=_ONE_TRY)
        except TooLate:
            page.keyboard.press("Escape")
            continue
        return choice
    raise AssertionError("No cell opened for writing.")


def test_a_follow_up_is_typed_in_published_and_seen_in_the_history(page, own_dashboard):
    visit(page, f"{own_dashboard}/inspections?lang=en&area=424&sort=made_up&asof=2020-09-11&finding=MH-03%2F2020%2F3")
    section = page.locator(".st-key-findings-editor")
    section.locator("summary").click()
    table = section.get_by_test_id("stDataFrame")
    table.scroll_into_view_if_needed()
    opened(page, table).click()
    page.keyboard.press("Enter")
    settled(page)
    section.get_by_label("Your name, for the history").fill("An")
    section.get_by_role("button", name="Publish 1 changed row").click()
    settled(page)
    expect(
        page.get_by_text(f"is published as batch {len(SHIPPED) + 1}. “Undo” on the page “Data” takes it back.")
    ).to_be_visible()
    history = page.locator(".st-key-findings-history table")
    newest = history.locator("tbody tr").first
    for told in ("An", "Status", "Not started", "In progress"):
        expect(newest).to_contain_text(told)
    # What is typed beside made-up findings is made up, too: the others of the inspection still stand.
    expect(page.locator(".st-key-findings-list")).to_contain_text("anh_son_demo_findings_2019_2020.xlsx")
