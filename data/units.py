"""Writes the unit lists: Anh Sơn's units with their dates, and Phú Thọ's as its progress table names them."""

import csv
from pathlib import Path

from schema.tables import UNITS
from schema.units import unit_name

HERE = Path(__file__).parent
_HEADINGS = [column.headings[0] for column in UNITS.columns if column.headings]

# Resolution 1243/NQ-UBTVQH15 of 2024 and Resolution 1678/NQ-UBTVQH15 of 2025. That the first was in force from
# 1 December 2024, and that Tam Sơn and Đỉnh Sơn became Tam Đỉnh then, is inferred from later unit lists.
FIRST_MERGER, SECOND_MERGER = "01/12/2024", "01/07/2025"
BEFORE_FIRST, BEFORE_SECOND = "30/11/2024", "30/06/2025"

# Code and name of 2020, code and name from December 2024, code and name from July 2025.
ANH_SON = """
17329 Thị trấn Anh Sơn|17329 Thị trấn Kim Nhan|17329 Xã Anh Sơn
17371 Xã Thạch Sơn|17329 Thị trấn Kim Nhan|17329 Xã Anh Sơn
17353 Xã Đức Sơn|17353 Xã Đức Sơn|17329 Xã Anh Sơn
17374 Xã Phúc Sơn|17374 Xã Phúc Sơn|17329 Xã Anh Sơn
17332 Xã Thọ Sơn|17332 Xã Thọ Sơn|17335 Xã Thành Bình Thọ
17335 Xã Thành Sơn|17335 Xã Thành Sơn|17335 Xã Thành Bình Thọ
17338 Xã Bình Sơn|17338 Xã Bình Sơn|17335 Xã Thành Bình Thọ
17341 Xã Tam Sơn|17344 Xã Tam Đỉnh|17344 Xã Nhân Hòa
17344 Xã Đỉnh Sơn|17344 Xã Tam Đỉnh|17344 Xã Nhân Hòa
17347 Xã Hùng Sơn|17347 Xã Hùng Sơn|17344 Xã Nhân Hòa
17350 Xã Cẩm Sơn|17350 Xã Cẩm Sơn|17344 Xã Nhân Hòa
17356 Xã Tường Sơn|17356 Xã Tường Sơn|17357 Xã Vĩnh Tường
17357 Xã Hoa Sơn|17357 Xã Hoa Sơn|17357 Xã Vĩnh Tường
17368 Xã Hội Sơn|17368 Xã Hội Sơn|17357 Xã Vĩnh Tường
17359 Xã Tào Sơn|17359 Xã Tào Sơn|17365 Xã Anh Sơn Đông
17362 Xã Vĩnh Sơn|17362 Xã Vĩnh Sơn|17365 Xã Anh Sơn Đông
17365 Xã Lạng Sơn|17365 Xã Lạng Sơn|17365 Xã Anh Sơn Đông
17377 Xã Long Sơn|17377 Xã Long Sơn|17380 Xã Yên Xuân
17380 Xã Khai Sơn|17380 Xã Khai Sơn|17380 Xã Yên Xuân
17383 Xã Lĩnh Sơn|17383 Xã Lĩnh Sơn|17380 Xã Yên Xuân
17386 Xã Cao Sơn|17386 Xã Cao Sơn|17380 Xã Yên Xuân
"""
DESK_CODE, DESK_NAME = "424-MC", "Bộ phận một cửa huyện Anh Sơn"
COMMUNES_2020 = [tuple(line.split("|")[0].split(" ", 1)) for line in ANH_SON.strip().splitlines()]


def anh_son() -> list[tuple[str, ...]]:
    """Code, name, kind, parent, valid from, valid to, successor; an empty date is one nobody needs to know here."""
    rows = [
        ("40", "Tỉnh Nghệ An", "province", "", "", "", ""),
        ("424", "Huyện Anh Sơn", "district", "40", "", BEFORE_SECOND, ""),
        (DESK_CODE, DESK_NAME, "desk", "424", "", BEFORE_SECOND, ""),
    ]
    spans: dict[tuple[str, ...], None] = {}
    for line in ANH_SON.strip().splitlines():
        old, middle, new = (tuple(unit.split(" ", 1)) for unit in line.split("|"))
        if old == middle:
            spans[(*old, "commune", "424", "", BEFORE_SECOND, new[0])] = None
        else:
            spans[(*old, "commune", "424", "", BEFORE_FIRST, middle[0])] = None
            spans[(*middle, "commune", "424", FIRST_MERGER, BEFORE_SECOND, new[0])] = None
        spans[(*new, "commune", "40", SECOND_MERGER, "", "")] = None
    return rows + sorted(spans, key=lambda row: (row[4][-4:], row[0], row[1]))


def phu_tho(progress: Path) -> list[tuple[str, ...]]:
    """The province and the units of its progress table; they exist since the mergers of 1 July 2025."""
    kinds = {"PROVINCE": "department", "COMMUNE": "commune"}
    with progress.open(encoding="utf-8", newline="") as handle:
        rows = list(csv.DictReader(handle))
    return [
        ("H44", "Tỉnh Phú Thọ", "province", "", "", "", ""),
        *(
            (row["departmentCode"], unit_name(row["departmentName"]), kinds[row["level"]], "H44", SECOND_MERGER, "", "")
            for row in rows
        ),
    ]


def write(path: Path, rows: list[tuple[str, ...]]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as handle:
        csv.writer(handle, lineterminator="\n").writerows([_HEADINGS, *rows])


if __name__ == "__main__":
    write(HERE / "anh_son_units.csv", anh_son())
    write(HERE / "phu_tho_units.csv", phu_tho(HERE / "phu_tho_766_progress_2026-09-26.csv"))
