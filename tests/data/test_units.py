"""The unit lists as they ship: who was there on a day, what became of whom, no code twice at once."""

import csv
import datetime as dt
from collections import Counter

import pytest

from data.shipped import HERE

ALWAYS, NEVER = dt.date.min, dt.date.max
ARTICLE = dt.date(2020, 9, 11)


def read(name: str) -> list[dict]:
    """The rows with `first` and `last` day as dates; an empty one is open."""

    def day(text: str, otherwise: dt.date) -> dt.date:
        return dt.datetime.strptime(text, "%d/%m/%Y").date() if text else otherwise

    with (HERE / name).open(encoding="utf-8-sig", newline="") as handle:
        return [
            row | {"first": day(row["Hiệu lực từ"], ALWAYS), "last": day(row["Hiệu lực đến"], NEVER)}
            for row in csv.DictReader(handle)
        ]


ANH_SON = read("anh_son_units.csv")
PHU_THO = read("phu_tho_units.csv")


def valid(day: dt.date, **wanted: str) -> list[dict]:
    names = {"kind": "Loại", "parent": "Mã đơn vị cấp trên", "code": "Mã đơn vị"}
    return [
        row
        for row in ANH_SON
        if row["first"] <= day <= row["last"] and all(row[names[name]] == value for name, value in wanted.items())
    ]


@pytest.mark.parametrize(
    ("day", "parent", "communes"),
    [
        (ARTICLE, "424", 21),
        (dt.date(2024, 11, 30), "424", 21),
        (dt.date(2024, 12, 1), "424", 19),
        (dt.date(2025, 6, 30), "424", 19),
        (dt.date(2025, 7, 1), "424", 0),
        (dt.date(2025, 6, 30), "40", 0),
        (dt.date(2025, 7, 1), "40", 6),
    ],
)
def test_how_many_communes_there_were_on_a_day(day, parent, communes):
    assert len(valid(day, kind="commune", parent=parent)) == communes


def test_the_district_had_one_desk_and_ended_with_it_on_30_june_2025():
    (district,), (desk,) = valid(ARTICLE, kind="district"), valid(ARTICLE, kind="desk")
    assert (district["Mã đơn vị"], district["Tên đơn vị"], district["Mã đơn vị cấp trên"]) == ("424", "Huyện Anh Sơn", "40")
    assert (desk["Mã đơn vị"], desk["Mã đơn vị cấp trên"]) == ("424-MC", "424")
    assert district["last"] == desk["last"] == dt.date(2025, 6, 30)


def test_no_code_is_two_units_on_one_day():
    for unit in ANH_SON:
        others = [row for row in ANH_SON if row["Mã đơn vị"] == unit["Mã đơn vị"] and row is not unit]
        assert not [row for row in others if row["first"] <= unit["last"] and unit["first"] <= row["last"]]


def became(unit: dict) -> list[str]:
    """The names of a unit and of what it became, one after the other."""
    names = [unit["Tên đơn vị"]]
    while unit["Mã đơn vị kế thừa"]:
        (unit,) = valid(unit["last"] + dt.timedelta(days=1), code=unit["Mã đơn vị kế thừa"])
        names.append(unit["Tên đơn vị"])
    return names


def test_the_21_communes_became_six():
    assert Counter(became(unit)[-1] for unit in valid(ARTICLE, kind="commune")) == {
        "Xã Anh Sơn": 4,
        "Xã Thành Bình Thọ": 3,
        "Xã Nhân Hòa": 4,
        "Xã Vĩnh Tường": 3,
        "Xã Anh Sơn Đông": 3,
        "Xã Yên Xuân": 4,
    }


@pytest.mark.parametrize(
    "steps",
    [
        ["Thị trấn Anh Sơn", "Thị trấn Kim Nhan", "Xã Anh Sơn"],
        ["Xã Thạch Sơn", "Thị trấn Kim Nhan", "Xã Anh Sơn"],
        ["Xã Tam Sơn", "Xã Tam Đỉnh", "Xã Nhân Hòa"],
        ["Xã Đỉnh Sơn", "Xã Tam Đỉnh", "Xã Nhân Hòa"],
        ["Xã Cao Sơn", "Xã Yên Xuân"],
    ],
    ids=lambda steps: steps[0],
)
def test_what_a_commune_of_2020_became_step_by_step(steps):
    (unit,) = [row for row in valid(ARTICLE) if row["Tên đơn vị"] == steps[0]]
    assert became(unit) == steps


def test_phu_tho_has_148_communes_and_15_departments_under_one_province():
    assert Counter(row["Loại"] for row in PHU_THO) == {"province": 1, "commune": 148, "department": 15}
    (province,) = [row for row in PHU_THO if row["Loại"] == "province"]
    assert (province["Mã đơn vị"], province["Tên đơn vị"]) == ("H44", "Tỉnh Phú Thọ")
    others = [row for row in PHU_THO if row is not province]
    assert {row["Mã đơn vị cấp trên"] for row in others} == {"H44"}
    assert {row["first"] for row in others} == {dt.date(2025, 7, 1)}


def test_phu_tho_names_are_clean_and_codes_and_names_are_used_once():
    names = [row["Tên đơn vị"] for row in PHU_THO]
    assert not [name for name in names if name.startswith("UBND") or " - " in name]
    assert len(set(names)) == len({row["Mã đơn vị"] for row in PHU_THO}) == 164
