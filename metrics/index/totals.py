"""Each unit's total in an index, its rank by the set's own rule for ties, its band, and how it moved since another year."""

import pandas as pd

from metrics.index.criteria import most_points
from metrics.index.points import lacking
from schema.criteria_table import place_of


def totals(table: pd.DataFrame, criteria: pd.DataFrame, bands: pd.DataFrame) -> pd.DataFrame:
    """A row a unit, best first, those without a total last: `table` is one of metrics.index.points.points, `criteria` one of
    metrics.index.criteria.tree, `bands` rows of store.rows("bands") of the same set and year. Columns (Float64 where not said):

    - `appraisal`, `survey`: the points of the criteria decided by either; `bonus`, and `penalty` (0 or more, whatever its sign in
      the file): not stated is not given
    - `so_far`: appraisal + survey + bonus − penalty of what is known, and `total`: the same, missing unless every scored
      criterion is known; `lacking` (list) are those that are not
    - `index`: total ÷ `max`, the most points of the scored criteria; above 1 only by bonus points
    - `rank` (Int64), none without a total: the set's `tie_order` criteria decide between equal totals, one after the other; who
      is equal in these too, or in a set without any, shares a rank and the next is skipped (1, 2, 2, 4)
    - `tie`: "" if no other has the same total, "ordered" if a criterion decided, "shared" if not
    - `band`: the one with the highest `at_least` that index × 100 reaches, else None
    - `by_self` (Int64): how many of its criteria are counted as the unit scored itself, since nobody has appraised them
    - `demonstration` (bool)
    """
    counted = table[table["counted"]].merge(criteria[["criterion", "role", "assessed_by"]], on="criterion")
    missing = lacking(table, criteria)
    most = most_points(criteria)
    rows = table.drop_duplicates("unit")[["unit", "unit_name", "demonstration"]].reset_index(drop=True)
    scored = counted["role"] == "scored"
    by_survey = counted["assessed_by"] == "survey"
    rows = rows.assign(
        appraisal=_summed(rows, counted[scored & ~by_survey]),
        survey=_summed(rows, counted[scored & by_survey]),
        bonus=_summed(rows, counted[counted["role"] == "bonus"]),
        penalty=_summed(rows, counted[counted["role"] == "penalty"].assign(points=lambda found: found["points"].abs())),
        by_self=_number(rows, counted[scored & (counted["step"] == "self_score")]),
        lacking=[missing[unit] for unit in rows["unit"]],
    )
    # What is equal on paper is equal here, whatever the order of the sum.
    so_far = (rows["appraisal"] + rows["survey"] + rows["bonus"] - rows["penalty"]).round(9)
    total = so_far.where(~rows["lacking"].astype("bool"))
    share = total / most if most else total * pd.NA
    limits = sorted(zip(bands["at_least"].astype(float), bands["band"], strict=True), reverse=True)
    rows = rows.assign(so_far=so_far, total=total, max=most, index=share, band=[_band(one, limits) for one in share])
    return _ranked(rows, table, criteria)


def _summed(rows: pd.DataFrame, counted: pd.DataFrame) -> pd.Series:
    return rows["unit"].map(counted.groupby("unit")["points"].sum()).astype("Float64").fillna(0.0)


def _number(rows: pd.DataFrame, counted: pd.DataFrame) -> pd.Series:
    return rows["unit"].map(counted.groupby("unit").size()).fillna(0).astype("Int64")


def _band(share: float, limits: list[tuple[float, str]]) -> str | None:
    if pd.isna(share):
        return None
    return next((name for least, name in limits if round(share * 100, 9) >= least), None)


def _ranked(rows: pd.DataFrame, table: pd.DataFrame, criteria: pd.DataFrame) -> pd.DataFrame:
    known = rows[rows["total"].notna()]
    deciding = criteria[criteria["tie_order"].notna()].sort_values("tie_order", kind="stable")["criterion"].tolist()
    given = {(row.unit, row.criterion): row.points for row in table[table["criterion"].isin(deciding)].itertuples()}
    tied: dict[float, list[str]] = {}
    for unit, total in zip(known["unit"], known["total"], strict=True):
        tied.setdefault(float(total), []).append(unit)
    keys: dict[str, tuple] = {}
    for total, units in tied.items():
        # A criterion that one of them has no points for decides nothing between them.
        usable = [one for one in deciding if not any(pd.isna(given.get((unit, one), pd.NA)) for unit in units)]
        keys |= {unit: (-total, *(-float(given[unit, one]) for one in usable)) for unit in units}
    ordered = sorted(keys.values())
    rank = [ordered.index(keys[unit]) + 1 if unit in keys else pd.NA for unit in rows["unit"]]
    same = known.groupby("total")["unit"].transform("size").reindex(rows.index)
    tie = [
        "" if unit not in keys or number < 2 else "shared" if ordered.count(keys[unit]) > 1 else "ordered"
        for unit, number in zip(rows["unit"], same, strict=True)
    ]
    rows = rows.assign(rank=pd.array(rank, dtype="Int64"), tie=pd.array(tie, dtype="str"))
    return rows.sort_values(["rank", "unit_name", "unit"], na_position="last", ignore_index=True)


def moved(now: pd.DataFrame, before: pd.DataFrame) -> pd.DataFrame:
    """The units of `now` that have a total in `before` too (tables of `totals` whose sets can be compared), with `total_before`,
    `index_before`, `rank_before`, `band_before` and

    - `change` (Float64): the total now less the total before
    - `places` (Int64): so many places it went up, negative for down, among all units of each year

    The greatest loss first.
    """
    old = before.loc[before["total"].notna(), ["unit", "total", "index", "rank", "band", "demonstration"]]
    old = old.rename(columns={name: f"{name}_before" for name in old if name != "unit"})
    rows = now[now["total"].notna()].merge(old, on="unit")
    rows = rows.assign(
        change=(rows["total"] - rows["total_before"]).round(9),
        places=(rows["rank_before"] - rows["rank"]).astype("Int64"),
        demonstration=rows["demonstration"] | rows["demonstration_before"],
    )
    return rows.sort_values(["change", "unit_name", "unit"], ignore_index=True)


def by_area(table: pd.DataFrame, criteria: pd.DataFrame, unit: str) -> pd.DataFrame:
    """One unit's scored areas in their order: `criterion`, `name`, `max`, `points`, `lost` (Float64, missing where its points
    are) and `median` (Float64) of the points of all `units` (Int64) that have them, the unit itself among them."""
    areas = criteria[criteria["parent"].isna() & (criteria["role"] == "scored")]
    given = table[table["criterion"].isin(areas["criterion"])]
    own = given[given["unit"] == unit].set_index("criterion")["points"]
    every = given.groupby("criterion")["points"]
    rows = areas[["criterion", "name"]].assign(
        max=areas["max_points"].astype("Float64"),
        points=areas["criterion"].map(own).astype("Float64"),
        median=areas["criterion"].map(every.median()).astype("Float64"),
        units=areas["criterion"].map(every.count()).astype("Int64"),
    )
    rows = rows.assign(lost=(rows["max"] - rows["points"]).round(9))
    return rows.iloc[sorted(range(len(rows)), key=lambda at: place_of(rows["criterion"].iloc[at]))].reset_index(drop=True)
