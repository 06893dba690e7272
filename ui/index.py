"""An index of a set and year as the pages use it: its criteria, its points and its totals, among units of one kind."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Self

import pandas as pd

from charts.index.names import Assessed
from metrics.index.criteria import most_points, tree
from metrics.index.points import latest, points
from metrics.index.totals import totals
from metrics.standing import with_kind
from schema.decision_766 import portal_sets
from store import Store

_WHICH = ["criteria_set", "year"]


@dataclass(frozen=True)
class Index:
    """`scores` are the published rows (with `kind`), `criteria` a table of metrics.index.criteria.tree, `points` one of
    metrics.index.points.points and `totals` one of metrics.index.totals.totals."""

    assessed: Assessed
    scores: pd.DataFrame
    criteria: pd.DataFrame
    bands: pd.DataFrame
    points: pd.DataFrame
    totals: pd.DataFrame

    def of_kinds(self, kinds: Iterable[str]) -> Self:
        """The same among units of these kinds alone: ranks, medians and shares are among these."""
        scores = self.scores[self.scores["kind"].isin(list(kinds))]
        return replace(self, **_computed(scores, self.criteria, self.bands))

    @property
    def demonstration(self) -> bool:
        return bool(self.points["demonstration"].any())


def index_of(store: Store, area: str, criteria_set: str, year: int) -> Index:
    """The index of all units of an area that have points in the set and year."""
    scores, criteria, bands = (
        rows[(rows["criteria_set"] == criteria_set) & (rows["year"] == year)]
        for rows in (store.rows("scores", area), store.rows("criteria"), store.rows("bands"))
    )
    criteria = tree(criteria)
    scores = with_kind(latest(scores), store.units())
    assessed = Assessed(criteria_set, year, most_points(criteria))
    return Index(assessed, criteria=criteria, bands=bands, **_computed(scores, criteria, bands))


def _computed(scores: pd.DataFrame, criteria: pd.DataFrame, bands: pd.DataFrame) -> dict[str, pd.DataFrame]:
    table = points(scores, criteria)
    return {"scores": scores, "points": table, "totals": totals(table, criteria, bands)}


def sets_of(scores: pd.DataFrame) -> list[tuple[str, int]]:
    """The sets and years that rows of store.rows("scores") have points in, the newest year first."""
    found = scores[_WHICH].drop_duplicates().sort_values(["year", "criteria_set"], ascending=[False, True])
    return [(name, int(year)) for name, year in found.itertuples(index=False)]


def own_sets(scores: pd.DataFrame) -> list[tuple[str, int]]:
    """Those of `sets_of` that are an office's own: Decision 766's stands apart."""
    return [one for one in sets_of(scores) if one[0] not in portal_sets()]


def sets_by(scores: pd.DataFrame, day: dt.date) -> list[tuple[str, int]]:
    """Those of `own_sets` that were scored by the end of a day: figures up to a day know nothing of later points."""
    last = scores.groupby(_WHICH)["as_of"].max()
    return [one for one in own_sets(scores) if last[one] <= pd.Timestamp(day)]


def address_of(criteria_set: str, year: int) -> str:
    """By which an address names a set and year."""
    return f"{year}-{criteria_set}"


def real_first(scores: pd.DataFrame) -> pd.DataFrame:
    """The rows that are not made up, where there are any; else all of them."""
    real = scores[~scores["demonstration"]]
    return scores if real.empty else real


def year_before(store: Store, area: str, index: Index) -> Index | None:
    """The index of the year before: of the set of the same name, else of the only other one there is. Made-up and real years
    are not set beside each other."""
    assessed, scores = index.assessed, store.rows("scores", area)
    scores = scores[scores["demonstration"] == index.demonstration]
    earlier = [name for name, year in sets_of(scores) if year == assessed.year - 1]
    same = [name for name in earlier if name == assessed.criteria_set]
    if same or len(earlier) == 1:
        return index_of(store, area, (same or earlier)[0], assessed.year - 1)
    return None


def newest_of(store: Store, area: str, unit: str) -> tuple[Index, pd.Series] | None:
    """The newest index in which a unit of an area has points, real ones before made-up ones, among units of its kind, and its row
    of the totals."""
    scores = store.rows("scores", area)
    own = real_first(scores[scores["unit"] == unit]).sort_values(["as_of", "criteria_set"])
    if own.empty:
        return None
    last = own.iloc[-1]
    found = index_of(store, area, last["criteria_set"], int(last["year"]))
    found = found.of_kinds(found.scores.loc[found.scores["unit"] == unit, "kind"].unique())
    if not found.assessed.most:
        return None
    return found, found.totals.set_index("unit", drop=False).loc[unit]


def with_index(store: Store, units: pd.DataFrame, area: str, year: int) -> pd.DataFrame:
    """Units (with `unit`, `kind`) with `index_points` and `index_most` (Float64) of the area's index of the year: missing where a
    unit has no total, or the area has no index. Of several sets a real one is taken before a made-up one, Decision 766's last."""
    scores = store.rows("scores", area)
    of_year = real_first(scores[scores["year"] == year])
    sets = sorted((name for name, _ in sets_of(of_year)), key=lambda name: name in portal_sets())
    points, most, made_up = {}, 0.0, {}
    if sets:
        index = index_of(store, area, sets[0], year)
        most = index.assessed.most
        points = dict(zip(index.totals["unit"], index.totals["total"], strict=True)) if most else {}
        made_up = dict(zip(index.totals["unit"], index.totals["demonstration"], strict=True))
    given = units["unit"].map(points).astype("Float64")
    return units.assign(
        index_points=given,
        index_most=pd.Series(most, index=units.index, dtype="Float64").where(given.notna()),
        index_demonstration=pd.Series([bool(made_up.get(unit)) for unit in units["unit"]], index=units.index, dtype="bool"),
    )
