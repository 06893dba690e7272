"""Where points are lost, which are cheapest to regain, and how far units score themselves above what is appraised."""

import math

import pandas as pd

_ROUNDING = 1e-9
# What one unit in so many has is taken to be within reach of the others.
_ONE_IN = 4


def losses(table: pd.DataFrame, criteria: pd.DataFrame) -> pd.DataFrame:
    """A row a scored criterion that has none below it, most points lost first: `table` is one of metrics.index.points.points,
    `criteria` one of metrics.index.criteria.tree. Columns: `criterion`, `name`, `area`, `max` (Float64) and

    - `units` (Int64): how many have points for it; the others lose nothing that is known
    - `lost` (Float64): the most points less the points, summed over these
    - `full` (Int64): how many of them have all its points, and `share_full` (Float64): full ÷ units
    - `constant` (bool): whether all of at least two have the same points, so that it tells no unit from another
    - `level` (Float64): what the best quarter of the units has, see `level_of`, and `at_level` (Int64): how many have it
    - `regained` (Float64): the points that come back if every unit had the level
    - `ease` (Int64): 1 for the criterion that is cheapest to regain, see `easiest`
    """
    leaves = criteria[criteria["leaf"] & (criteria["role"] == "scored")]
    given = table[table["criterion"].isin(leaves["criterion"])].merge(leaves[["criterion", "max_points"]], on="criterion")
    given = given[given["points"].notna()]
    given = given.assign(lost=(given["max_points"] - given["points"]).clip(lower=0), full=_is_full(given))
    level = {criterion: level_of(points) for criterion, points in given.groupby("criterion")["points"]}
    short = given["criterion"].map(level).astype("Float64") - given["points"]
    given = given.assign(at_level=(short <= _ROUNDING).astype("Int64"), regained=short.clip(lower=0))
    grouped = given.groupby("criterion")
    spread = grouped["points"].max() - grouped["points"].min()
    rows = leaves[["criterion", "name", "area"]].assign(
        max=leaves["max_points"].astype("Float64"),
        units=leaves["criterion"].map(grouped.size()).fillna(0).astype("Int64"),
        lost=leaves["criterion"].map(grouped["lost"].sum()).astype("Float64").round(9),
        full=leaves["criterion"].map(grouped["full"].sum()).fillna(0).astype("Int64"),
        level=leaves["criterion"].map(level).astype("Float64"),
        at_level=leaves["criterion"].map(grouped["at_level"].sum()).fillna(0).astype("Int64"),
        regained=leaves["criterion"].map(grouped["regained"].sum()).astype("Float64").round(9),
        spread=leaves["criterion"].map(spread).astype("Float64"),
    )
    rows = rows.assign(
        share_full=(rows["full"] / rows["units"].where(rows["units"] > 0)).astype("Float64"),
        constant=(rows["units"].ge(2) & rows["spread"].le(_ROUNDING)).fillna(False).astype("bool"),
    ).drop(columns="spread")
    return easiest(rows).sort_values("lost", ascending=False, kind="stable", na_position="last", ignore_index=True)


def _is_full(rows: pd.DataFrame) -> pd.Series:
    return (rows["points"] >= rows["max_points"] - _ROUNDING).astype("Int64")


def level_of(points: pd.Series) -> float:
    """What the best quarter of the units that have points has at least: the points of the (n ÷ 4)th best, rounded up; of up to
    four units those of the best."""
    return float(points.astype(float).nlargest(math.ceil(len(points) / _ONE_IN)).iloc[-1])


def easiest(rows: pd.DataFrame) -> pd.DataFrame:
    """The rows with `ease` (Int64): the order in which lost points are cheapest to regain. What a quarter of the units has is
    within reach, so the criterion with most `regained` comes first, of equals the one that a greater share has reached. None
    where nothing is regained: there the figures do not say that more can be had than units have."""
    share = (rows["at_level"] / rows["units"].where(rows["units"] > 0)).astype("Float64")
    can = rows.assign(share_at_level=share)[(rows["regained"] > _ROUNDING).fillna(False)]
    order = can.sort_values(["regained", "share_at_level"], ascending=False, kind="stable").index
    return rows.assign(ease=pd.Series(range(1, len(order) + 1), index=order, dtype="Int64").reindex(rows.index))


def lost_by(table: pd.DataFrame, criteria: pd.DataFrame, unit: str) -> pd.DataFrame:
    """What one unit lost: rows of `losses` where it has less than the most points, with its `points`, `lost` and `regained`, and
    `units`, `full`, `share_full`, `level`, `at_level` of the *other* units; the greatest loss first."""
    own = table[table["unit"] == unit].set_index("criterion")["points"]
    rows = losses(table[table["unit"] != unit], criteria)
    rows = rows.assign(points=rows["criterion"].map(own).astype("Float64"))
    rows = rows.assign(
        lost=(rows["max"] - rows["points"]).clip(lower=0).round(9),
        regained=(rows["level"] - rows["points"]).clip(lower=0).round(9),
    )
    rows = easiest(rows[(rows["lost"] > _ROUNDING).fillna(False)])
    return rows.sort_values(["lost", "share_full"], ascending=False, kind="stable", ignore_index=True)


def gaps(table: pd.DataFrame, criteria: pd.DataFrame, by: str) -> pd.DataFrame:
    """How far units scored themselves above what was appraised: a row a `unit` or `criterion` (by), over the scored criteria
    counted that have both a self-score and appraised points. Columns: `by` (and unit_name), `self_score`, `appraised` and
    `gap`, their difference (Float64; above 0 the self-score was too high), `compared` (Int64): how many pairs, `above`: in how
    many of them the self-score was higher, `demonstration`. The greatest gap first."""
    scored = table["criterion"].isin(criteria.loc[criteria["role"] == "scored", "criterion"])
    both = table[table["counted"] & scored & table["self_score"].notna() & table["appraised"].notna()]
    both = both.assign(above=(both["self_score"] > both["appraised"] + _ROUNDING).astype("Int64"))
    keys = [by, "unit_name"] if by == "unit" else [by]
    rows = both.groupby(keys, as_index=False, sort=False).agg(
        self_score=("self_score", "sum"),
        appraised=("appraised", "sum"),
        compared=("above", "size"),
        above=("above", "sum"),
        demonstration=("demonstration", "any"),
    )
    rows = rows.assign(gap=(rows["self_score"] - rows["appraised"]).astype("Float64").round(9)).astype({"compared": "Int64"})
    return rows.sort_values(["gap", *keys], ascending=[False] + [True] * len(keys), ignore_index=True)
