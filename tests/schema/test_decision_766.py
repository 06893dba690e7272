"""The dated rules of Decision 766 are whole, and say where each figure is from."""

import datetime as dt

import pytest

from schema.decision_766 import BAND_LABELS, BLOCK_LABELS, every_rules, rules_on


def test_the_six_parts_have_18_20_12_10_22_and_18_points():
    (rules,) = every_rules()
    assert [block.max for block in rules.blocks] == [18, 20, 12, 10, 22, 18]
    assert rules.max == 100


@pytest.mark.parametrize("rules", every_rules(), ids=lambda rules: str(rules.holds_from))
def test_the_items_that_give_points_come_to_their_part(rules):
    for block in rules.blocks:
        assert sum(item.max for item in block.scored) == block.max
    assert {block.code for block in rules.blocks} == set(BLOCK_LABELS)
    assert {name for name, _ in rules.bands} == set(BAND_LABELS)


@pytest.mark.parametrize("rules", every_rules(), ids=lambda rules: str(rules.holds_from))
def test_every_item_has_both_names_a_possible_target_and_says_how_it_is_known(rules):
    items = [item for block in rules.blocks for item in block.items]
    assert len({item.code for item in items}) == len(items)
    for item in items:
        assert item.vi
        assert item.en
        assert item.evidence in {"decision", "observed", "common"}
        assert item.target is None or 0 < item.target <= 1


def test_rules_hold_from_the_day_of_the_decision():
    assert rules_on(dt.date(2022, 6, 22)) is None
    assert rules_on(dt.date(2022, 6, 23)).source.startswith("Quyết định số 766/QĐ-TTg")
