"""Writes Decision 766's criteria set as it is loaded: its six parts with their most points, and the bands in common use."""

import csv
from pathlib import Path

from schema.decision_766 import Rules, every_rules
from schema.tables import BANDS, CRITERIA

HERE = Path(__file__).parent
CRITERIA_FILE, BANDS_FILE = HERE / "decision_766_criteria.csv", HERE / "decision_766_bands.csv"
# The years for which it is assessed with the same parts; a set holds for a year.
YEARS = range(2022, 2027)


def _rules() -> Rules:
    return every_rules()[-1]


def criteria() -> list[tuple]:
    """Set, year, number, name and most points of each part."""
    rules = _rules()
    return [(rules.criteria_set, year, block.number, block.name, f"{block.max:g}") for year in YEARS for block in rules.blocks]


def bands() -> list[tuple]:
    """Set, year, name and the percentage from which it holds."""
    rules = _rules()
    return [(rules.criteria_set, year, name, f"{least:g}") for year in YEARS for name, least in rules.bands]


def write(path: Path, headings: list[str], rows: list[tuple]) -> None:
    with path.open("w", encoding="utf-8-sig", newline="") as handle:
        csv.writer(handle, lineterminator="\n").writerows([headings, *rows])


if __name__ == "__main__":
    named = ("criteria_set", "year", "criterion", "name", "max_points")
    write(CRITERIA_FILE, [CRITERIA[name].headings[0] for name in named], criteria())
    write(BANDS_FILE, [BANDS[name].headings[0] for name in ("criteria_set", "year", "band", "at_least")], bands())
