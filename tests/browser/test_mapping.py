"""A table nobody knows: mapped on screen and saved, its twin is read without a click; and what a file leaves open is asked."""

import re
from contextlib import suppress
from pathlib import Path

from playwright.sync_api import Error, Page, expect

from tests.browser.conftest import visit
from tests.browser.waiting import rerun

HEADINGS = "Permit no.,Kind of work,Applicant,Office,Brought,Wanted by,Over,Stage"
ROWS = (
    "P-1,Roof,John Doe,North,01/14/2020,02/20/2020,02/03/2020,Granted",
    "P-2,Roof,Jane Roe,North,02/03/2020,03/04/2020,03/17/2020,Granted",
    "P-3,Wall,Jane Roe,South,02/05/2020,03/16/2020,,Being looked at",
)
TWIN = (
    "P-7,Roof,Jim Poe,South,04/14/2020,05/20/2020,05/03/2020,Granted",
    "P-8,Wall,Jim Poe,South,04/16/2020,05/20/2020,,Being looked at",
)


def permits(path: Path, *rows: str) -> Path:
    path.write_text("\n".join((HEADINGS, *rows)) + "\n", encoding="utf-8")
    return path


def drop(page: Page, path: Path) -> None:
    with rerun(page):
        page.locator("input[type=file]").set_input_files(path)


def choose_in(page: Page, label: str, option: str) -> None:
    """Choose an option, unless the guess was right already."""
    box = page.get_by_role("combobox", name=re.compile(rf"^{re.escape(label)}( \*)?$")).first
    expect(box).to_be_enabled()
    if option in box.input_value():
        return
    choice = page.get_by_role("option", name=option).first
    with rerun(page):
        for _ in range(10):
            # A list closes when the page under it scrolls, as it may while it comes into view.
            box.click()
            with suppress(Error):
                choice.click(timeout=2_000)
                break
    expect(box).to_have_value(re.compile(re.escape(option)))


def test_an_unknown_table_is_mapped_saved_and_its_twin_read_without_a_click(page: Page, own_dashboard, tmp_path, outside):
    visit(page, f"{own_dashboard}/data?lang=en")
    drop(page, permits(tmp_path / "permits.csv", *ROWS))
    expect(page.get_by_role("heading", name="Which column is which?")).to_be_visible()
    for column, heading in (
        ("Dossier code", "Permit no."),
        ("Received on", "Brought"),
        ("Due on", "Wanted by"),
        ("Completed on", "Over"),
        ("Unit", "Office"),
        ("Status", "Stage"),
    ):
        choose_in(page, column, heading)
    choose_in(page, "Granted", "Result handed over")
    choose_in(page, "Being looked at", "In process")
    expect(page.get_by_text("Month written first").first).to_be_visible()
    expect(page.get_by_text("John Doe")).to_have_count(0)
    with rerun(page):
        page.get_by_label("Name of the mapping").fill("Permits")
        page.keyboard.press("Enter")
    page.locator(".st-key-save-mapping button").click()
    expect(page.get_by_text("“Permits” is saved")).to_be_visible()

    visit(page, f"{own_dashboard}/data?lang=en")
    drop(page, permits(tmp_path / "twin.csv", *TWIN))
    expect(page.get_by_text("Mapping “Permits”").first).to_be_visible()
    expect(page.get_by_role("heading", name="Which column is which?")).to_have_count(0)
    expect(page.get_by_role("heading", name="4. What publishing would change")).to_be_visible()
    assert outside == []


def test_a_guess_can_be_taken_back(page: Page, dashboard, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("Permit no.,Opened,Target,Stage\nP-1,2020-01-14,2020-02-20,Closed\n", encoding="utf-8")
    visit(page, f"{dashboard}/data?lang=en")
    drop(page, path)
    due = page.get_by_test_id("stSelectbox").filter(has=page.get_by_role("combobox", name="Due on"))
    expect(due.get_by_role("combobox")).to_have_value(re.compile("^Target"))
    with rerun(page):
        due.get_by_role("button", name="Clear value").click()
    expect(due.get_by_role("combobox")).to_have_value("")
    expect(page.get_by_text("These columns are not used: Target.").first).to_be_visible()


def test_what_a_file_leaves_open_is_asked_and_the_answer_is_taken(page: Page, own_dashboard, tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("Mã hồ sơ,Đơn vị,Ngày tiếp nhận,Trạng thái\nH41-1,Xã Cao Sơn,03/04/2020,Đang xử lý\n", encoding="utf-8")
    visit(page, f"{own_dashboard}/data?lang=en")
    drop(page, path)
    expect(page.get_by_text("Nothing in the file shows whether")).not_to_have_count(0)
    expect(page.get_by_text("answer the questions above first")).to_be_visible()
    page.get_by_text("3 Apr 2020: the day comes first").click()
    page.get_by_role("button", name="Use this answer").click()
    expect(page.get_by_text("One answer was taken into account.")).to_be_visible()
    expect(page.get_by_role("heading", name="4. What publishing would change")).to_be_visible()


def test_a_name_that_is_nearly_a_units_is_confirmed_once_and_remembered(page: Page, own_dashboard, tmp_path):
    path = tmp_path / "a.csv"
    row = "H41-1,Xã Cao Sonn,13/04/2020,Đang xử lý"
    path.write_text(f"Mã hồ sơ,Đơn vị,Ngày tiếp nhận,Trạng thái\n{row}\n", encoding="utf-8")
    visit(page, f"{own_dashboard}/data?lang=en")
    drop(page, path)
    with rerun(page):
        page.get_by_role("button", name="Confirm").click()
    expect(page.get_by_text("Unit not in the list")).to_have_count(0)

    visit(page, f"{own_dashboard}/data?lang=en")
    drop(page, path)
    expect(page.get_by_role("button", name="Confirm")).to_have_count(0)
    page.get_by_text("What the dashboard remembers").click()
    expect(page.get_by_text("“Xã Cao Sonn” in files is Xã Cao Sơn")).to_be_visible()
