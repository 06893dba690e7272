"""Writes made-up points of Phú Thọ's units in Decision 766's index, in the columns of the national portal's answers."""

import csv
from pathlib import Path

import numpy as np

from data.demonstration.seed import FOLDER, MARK, SEED
from schema.decision_766 import every_rules

FILE = FOLDER / "phu_tho_demo_766_index_2026-09-26.csv"
_UNITS = FOLDER / "phu_tho_766_progress_2026-09-26.csv"
TITLE = f"{MARK} – điểm giả lập của Bộ chỉ số 766, không phải điểm đã công bố của đơn vị nào (tính đến ngày 26/9/2026)"
HEADINGS = (
    "departmentCode", "departmentName", "totalScore",
    "transparency", "progress", "onlineService", "onlinePayment", "digitization", "satisfaction", "flags",
)  # fmt: skip
# How large a share of each part's points an average unit has, and how far units differ.
_SHARES = {
    "openness": (0.93, 0.05),
    "timeliness": (0.9, 0.08),
    "online": (0.72, 0.15),
    "payment": (0.62, 0.2),
    "digitisation": (0.66, 0.12),
    "satisfaction": (0.93, 0.05),
}
# Units of which the source has no figures for a part, by their place: an empty cell, and not 0.
_WITHOUT = {11: "digitisation", 40: "payment", 97: "digitisation"}
_FLAG = "NO_NATIONAL_REPORT_DATA"


def rows() -> list[tuple[str, ...]]:
    """A row a unit, the total being the sum of its rounded parts; without a total where a part is missing."""
    chance = np.random.default_rng(SEED + 766)
    blocks = every_rules()[-1].blocks
    with _UNITS.open(encoding="utf-8", newline="") as handle:
        units = [(row["departmentCode"], row["departmentName"]) for row in csv.DictReader(handle)]
    found = []
    for place, (code, name) in enumerate(units):
        ability = chance.normal(0, 0.6)
        parts = [_points(block.max, *_SHARES[block.code], ability, chance) for block in blocks]
        missing = [block.code == _WITHOUT.get(place) for block in blocks]
        total = "" if any(missing) else f"{sum(parts):.2f}"
        written = ["" if gone else f"{points:.2f}" for points, gone in zip(parts, missing, strict=True)]
        found.append((code, name, total, *written, _FLAG if any(missing) else ""))
    return found


def _points(most: float, mean: float, spread: float, ability: float, chance: np.random.Generator) -> float:
    share = min(1.0, max(0.1, mean + spread * (ability + chance.normal(0, 0.8))))
    return round(most * share, 2)


def write(path: Path) -> None:
    """As a .csv whose first row says that it is made up."""
    with path.open("w", encoding="utf-8-sig", newline="") as handle:
        csv.writer(handle, lineterminator="\n").writerows([(TITLE,), HEADINGS, *rows()])


if __name__ == "__main__":
    write(FILE)
