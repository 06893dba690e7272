"""Decision 766's index: points from a ratio and its target, the totals of units, their rank and band."""

from collections.abc import Mapping

import pandas as pd

from schema.decision_766 import Block, Item, Rules


def points(item: Item, ratio: float | None, *, commune: bool = False, nothing: bool = False) -> float | None:
    """The points an item gives: all of them if the ratio (0 to 1) reaches the target, else ratio × most points ÷ target.

    None, and not 0, where there is no ratio, or where the item's most points or target are not known. Items that do not apply
    to communes give a commune all their points; so do petitions where there was nothing to handle (`nothing`). The rule is the
    one that reproduces the national portal's published scores, see the rules' dated file in schema/.
    """
    if item.max is None:
        return None
    if (commune and not item.communes) or (nothing and item.full_if_none):
        return item.max
    if ratio is None or pd.isna(ratio) or item.target is None:
        return None
    return item.max if ratio >= item.target else ratio * item.max / item.target


def block_points(
    block: Block, ratios: Mapping[str, float | None], *, commune: bool = False, nothing: frozenset[str] = frozenset()
) -> float | None:
    """The sum of a block's items by the ratios of their codes; None where one that counts has no points. `nothing` are the codes
    of those that had nothing to handle."""
    found = [points(item, ratios.get(item.code), commune=commune, nothing=item.code in nothing) for item in block.scored]
    return None if None in found else sum(found)


def index(scores: pd.DataFrame, rules: Rules, bands: pd.DataFrame) -> pd.DataFrame:
    """The units' index of one day: a row a unit, the highest total first, with

    - a column a block (its code; Float64), the points as published; missing is not 0
    - `total` (Float64): their sum; missing where one is, which `lacking` names by its code
    - `rank` (Int64): equal totals share one and the next is skipped (1, 2, 2, 4); none without a total
    - `band`: the name of the highest band whose `at_least` (percent of the most points) the total reaches; None without a total
      or where `bands` (rows of store.rows("bands"), of the set and year) has none
    - `flags`: those of its points, each once

    `scores` are rows of store.rows("scores") of the set and day: of points appraised twice the second hold.
    """
    held = scores.assign(points=scores["appraised_second"].fillna(scores["appraised_first"]).astype("Float64"))
    codes = [block.code for block in rules.blocks]
    table = held.drop_duplicates("unit", keep="last")[["unit", "unit_name"]]
    for block in rules.blocks:
        table = table.assign(
            **{block.code: table["unit"].map(held[held["criterion"] == block.number].set_index("unit")["points"])}
        )
    # What is equal on paper is equal here, whatever the order of the sum.
    total = table[codes].sum(axis="columns", skipna=False).round(9)
    flags = held.groupby("unit")["flags"].agg(lambda found: "; ".join(dict.fromkeys(found.dropna())))
    made_up = held.groupby("unit")["demonstration"].any()
    limits = sorted(zip(bands["at_least"].astype(float), bands["band"], strict=True), reverse=True)
    table = table.assign(
        total=total,
        rank=total.rank(method="min", ascending=False).astype("Int64"),
        band=[_band(value, limits, rules.max) for value in total],
        lacking=[[code for code in codes if pd.isna(row[code])] for row in table.to_dict("records")],
        flags=table["unit"].map(flags),
        demonstration=table["unit"].map(made_up).astype("bool"),
    )
    return table.sort_values(["total", "unit_name"], ascending=[False, True], na_position="last", ignore_index=True)


def _band(total: float, limits: list[tuple[float, str]], most: float) -> str | None:
    if pd.isna(total):
        return None
    return next((name for least, name in limits if total / most * 100 >= least), None)
