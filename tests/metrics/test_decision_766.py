"""Decision 766: points from ratio and target, totals, ranks and bands, by hand."""

import datetime as dt

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.decision_766 import block_points, index, points
from schema.decision_766 import rules_on
from schema.tables import BANDS, SCORES

RULES = rules_on(dt.date(2026, 9, 26))
ITEMS = {item.code: item for block in RULES.blocks for item in block.items}
BLOCKS = {block.code: block for block in RULES.blocks}
SCORED = [item for item in ITEMS.values() if item.max is not None and item.target is not None]


@pytest.mark.parametrize(
    ("code", "ratio", "expected"),
    [
        ("3.1", 0.8, 2),
        ("3.1", 0.9, 2),
        ("3.1", 0.4, 1),  # 0.4 × 2 ÷ 0.8
        ("3.3", 0.2, 2.4),  # 0.2 × 6 ÷ 0.5
        ("2.1", 0.9689, 19.378),  # as the portal prints 19.38 for 96.89 %
        ("5.4", 0.81, 5.4),  # 0.81 × 6 ÷ 0.9
        ("5.4", 0.0, 0),
    ],
)
def test_points_are_all_from_the_target_on_and_in_proportion_below(code, ratio, expected):
    assert points(ITEMS[code], ratio) == pytest.approx(expected)


def test_no_ratio_gives_no_points_and_not_0():
    assert points(ITEMS["3.1"], None) is None
    assert points(ITEMS["3.1"], float("nan")) is None


def test_what_does_not_apply_to_communes_gives_them_all_its_points():
    assert points(ITEMS["4.5a"], None, commune=True) == 2
    assert points(ITEMS["4.5a"], None) is None
    assert points(ITEMS["4.1"], None, commune=True) is None


def test_no_petitions_give_all_points_of_petitions_and_of_nothing_else():
    assert points(ITEMS["5.2"], None, nothing=True) == 6
    assert points(ITEMS["5.4"], None, nothing=True) is None


def test_an_item_whose_most_points_or_target_is_not_known_gives_none():
    assert points(ITEMS["2.2"], 0.9) is None
    assert points(ITEMS["4.4"], 0.9) is None


def test_a_block_is_the_sum_of_its_items_or_nothing():
    # 2 + 4 × 0.75 + 0.25 × 6 ÷ 0.5
    assert block_points(BLOCKS["online"], {"3.1": 0.85, "3.2": 0.75, "3.3": 0.25}) == pytest.approx(8)
    assert block_points(BLOCKS["online"], {"3.1": 0.85, "3.2": 0.75}) is None
    assert block_points(BLOCKS["satisfaction"], {"5.4": 0.95}, nothing=frozenset({"5.2", "5.3"})) == 18


@given(st.sampled_from(SCORED), st.floats(0, 1), st.floats(0, 1))
def test_a_higher_ratio_never_gives_fewer_points_and_none_gives_more_than_the_most(item, ratio, other):
    low, high = (points(item, value) for value in sorted((ratio, other)))
    assert 0 <= low <= high <= item.max


def scores(*units: tuple, **columns) -> pd.DataFrame:
    """(name, six parts) of units; None is not published."""
    rows = [
        {
            "criteria_set": RULES.criteria_set,
            "year": 2026,
            "unit": name.lower(),
            "unit_name": name,
            "area": "t",
            "area_name": "T",
            "criterion": block.number,
            "as_of": pd.Timestamp("2026-09-26"),
            "appraised_first": part,
            **columns,
        }
        for name, *parts in units
        for block, part in zip(RULES.blocks, parts, strict=True)
    ]
    return SCORES.conform(rows).assign(demonstration=False)


def bands(*rows: tuple) -> pd.DataFrame:
    found = [{"criteria_set": RULES.criteria_set, "year": 2026, "band": name, "at_least": least} for name, least in rows]
    return BANDS.conform(found).assign(demonstration=False)


TWO = bands(("Tốt", 80), ("Khá", 70))


def test_totals_ranks_with_ties_and_bands():
    table = index(
        scores(
            ("A", 18, 20, 12, 10, 20, 0),  # 80
            ("B", 17, 19, 11, 9, 20, 4),  # 80
            ("C", 18, 20, 12, 9.99, 10, 0),  # 69.99
            ("D", 18, 20, 12, 10, 22, 18),  # 100
        ),
        RULES,
        TWO,
    )
    assert table["unit_name"].tolist() == ["D", "A", "B", "C"]
    assert table["total"].tolist() == [100, 80, 80, 69.99]
    assert table["rank"].tolist() == [1, 2, 2, 4]
    assert table["band"].tolist()[:3] == ["Tốt"] * 3
    assert pd.isna(table["band"].iloc[3])


def test_a_missing_part_is_not_0_and_leaves_neither_total_nor_rank_nor_band():
    table = index(scores(("A", 18, 20, 12, 10, None, 18), ("B", 1, 1, 1, 1, 1, 1)), RULES, TWO)
    assert table["unit_name"].tolist() == ["B", "A"]
    assert table[["total", "rank", "band"]].iloc[1].isna().all()
    assert table["lacking"].tolist() == [[], ["digitisation"]]
    assert table["rank"].iloc[0] == 1


def test_a_part_that_has_no_row_at_all_is_missing_too():
    rows = scores(("A", 18, 20, 12, 10, 22, 18))
    assert index(rows[rows["criterion"] != "4"], RULES, TWO)["lacking"].tolist() == [["payment"]]


def test_flags_are_kept_once_and_a_second_appraisal_holds():
    rows = scores(("A", 18, 20, 12, 10, 22, 18), flags="NO_NATIONAL_REPORT_DATA")
    assert index(rows, RULES, TWO)["flags"].tolist() == ["NO_NATIONAL_REPORT_DATA"]
    rows["appraised_second"] = rows["appraised_second"].mask(rows["criterion"] == "1", 10.0)
    assert index(rows, RULES, TWO)["total"].tolist() == [92]
