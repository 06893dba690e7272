"""Decision 766's criteria set is what its program writes from the dated rules, and is read without a remark."""

import pandas as pd
import pytest

from data.decision_766 import BANDS_FILE, CRITERIA_FILE, YEARS, bands, criteria
from loaders import read


def written(path) -> list[tuple]:
    return [tuple(row) for row in pd.read_csv(path, dtype=str, encoding="utf-8-sig").itertuples(index=False)]


@pytest.mark.parametrize(("path", "rows"), [(CRITERIA_FILE, criteria), (BANDS_FILE, bands)])
def test_the_file_is_what_the_program_writes(path, rows):
    assert written(path) == [tuple(map(str, row)) for row in rows()]


def test_every_year_has_the_six_parts_with_100_points_together():
    frame = read(CRITERIA_FILE).tables[0].frame
    assert frame.groupby("year")["max_points"].sum().to_dict() == dict.fromkeys(YEARS, 100)
    assert frame.groupby("year")["max_points"].agg(list).to_dict() == {year: [18, 20, 12, 10, 22, 18] for year in YEARS}


def test_both_are_read_as_their_tables_without_a_remark():
    for path, name in ((CRITERIA_FILE, "criteria"), (BANDS_FILE, "bands")):
        found = read(path)
        assert ([part.dataset for part in found.tables], found.all_problems) == ([name], [])
