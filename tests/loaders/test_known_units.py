"""A unit is a code and a date: names and codes are matched exactly, and only while they were valid."""

import datetime as dt

import pytest

from loaders.known_units import KnownUnits


@pytest.mark.parametrize(
    ("name", "code", "day", "key", "area"),
    [
        ("Thị trấn Anh Sơn", "17329", "2020-01-01", "17329", "Huyện Anh Sơn"),
        ("Thị trấn Kim Nhan", "17329", "2025-01-15", "17329@2024-12-01", "Huyện Anh Sơn"),
        ("Xã Anh Sơn", "17329", "2025-08-01", "17329@2025-07-01", "Tỉnh Nghệ An"),
        ("UBND huyện Anh Sơn, tỉnh Nghệ An", None, "2020-01-01", "424", "Huyện Anh Sơn"),
        ("Bộ phận một cửa huyện Anh Sơn", None, "2020-01-01", "424-MC", "Huyện Anh Sơn"),
        ("UBND phường Việt Trì", "H44.100", "2026-09-26", "H44.100@2025-07-01", "Tỉnh Phú Thọ"),
    ],
)
def test_a_unit_is_found_by_name_and_day(units, name, code, day, key, area):
    unit = KnownUnits(units).find(name, code, dt.date.fromisoformat(day))
    assert (unit.key, unit.area_name) == (key, area)


@pytest.mark.parametrize(
    ("name", "code", "day"),
    [
        ("Xã Anh Sơn", "17329", "2020-01-01"),  # the code is older than the name
        ("Xã Cao Son", None, "2020-01-01"),  # without its accent it may be another commune
        ("Huyện Anh Sơn", "424", "2025-08-01"),  # districts ended
    ],
)
def test_a_likeness_or_a_reused_code_is_no_match(units, name, code, day):
    assert KnownUnits(units).find(name, code, dt.date.fromisoformat(day)) is None
