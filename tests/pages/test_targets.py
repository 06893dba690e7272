"""Published targets stand beside the figures they are about, and only there."""

import shutil

import pytest

import loaders
from store import open_store
from tests.pages.conftest import texts
from tests.workbooks import table

ADDRESS = {"lang": "en", "area": "424", "basis": "recomputed"}
HEADINGS = ("Chỉ tiêu", "Đơn vị", "Năm", "Mục tiêu", "Văn bản")


@pytest.fixture
def store(tmp_path, shipped_store):
    path = shutil.copy(shipped_store, tmp_path / "own.duckdb")
    rows = [
        ("Tỷ lệ đúng hạn", "Huyện Anh Sơn", 2020, "95%", "Plan 12"),
        ("Tỷ lệ đúng hạn", "Xã Phúc Sơn", 2020, "99,9%", None),
        ("Tỷ lệ hồ sơ trực tuyến", "Huyện Anh Sơn", 2020, "99%", None),
    ]
    opened = open_store(path)
    opened.publish(loaders.read(table(tmp_path / "targets.xlsx", HEADINGS, *rows), units=opened.units()), who="An")
    opened.close()
    return path


def test_the_cards_say_whether_a_target_is_met(open_page, store):
    assert "Target at least 95.00% (Plan 12): met" in texts(open_page("overview", store, **ADDRESS))
    assert "Target at most 5.00% (Plan 12): met" in texts(open_page("overdue", store, **ADDRESS))
    assert "Target at least 99.00%: missed" in texts(open_page("resolution", store, **ADDRESS))


def test_each_commune_is_held_against_its_own_or_its_districts_target(open_page, store):
    shown = texts(open_page("communes", store, **ADDRESS))
    # Phúc Sơn misses its own; Hoa Sơn's 65 of 65 reach down to 94.4%; the other 19 lie above 95%.
    assert "Met: 19; at risk: 1; missed: 1." in shown


def test_a_field_has_no_target_and_neither_has_another_year(open_page, store):
    assert "Target at" not in texts(open_page("overview", store, **ADDRESS, field="Đất đai"))
    assert "Target at" not in texts(open_page("overview", store, **ADDRESS, period="2019-01-01_2019-12-31"))
