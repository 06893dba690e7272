"""Who stands where: each unit beside all units of its kind, each field or channel beside the whole, and who is clearly worse."""

from collections.abc import Collection
from dataclasses import dataclass

import pandas as pd

from metrics.disclosure import withheld
from metrics.funnel import funnel
from metrics.rank_ranges import rank_ranges
from metrics.ranking import ranked
from metrics.rates import Side, true_counts, with_rate
from schema.definitions import Definition
from schema.selection import Key
from schema.units import kind_of, unit_keys


@dataclass(frozen=True)
class Standing:
    """`table`: the rows to show, best first (see `metrics.ranking.ranked`), with `first` and `last` (the places a rank may have,
    see `metrics.rank_ranges`), the limits around their whole and who lies beyond them (see `metrics.funnel`), and `apart`
    (dossiers that name none: no group, so last, without rank, and never worse).

    `wholes`: what they are held against, one row each: `kind` (of units, else ""), `groups` (how many make it up, only for
    units), `numerator`, `denominator` (Int64) and `rate` (Float64, 0 to 1). A whole of one unit is nobody's measure and has no
    rate. `ranked`: among how many the ranks are, shown or not.
    """

    by: Key
    side: Side
    table: pd.DataFrame
    wholes: pd.DataFrame
    ranked: int

    @property
    def whole(self) -> pd.Series | None:
        """The one whole all rows are held against; None where there are several, or none has a rate."""
        known = self.wholes.loc[self.wholes["rate"].notna()]
        return known.iloc[0] if len(self.wholes) == 1 and len(known) else None

    @property
    def split(self) -> bool:
        """Whether the figures name any such groups at all, rather than give only the whole."""
        return bool(self.table[self.by].notna().any())

    @property
    def worse(self) -> pd.DataFrame:
        """The rows that are clearly worse, the worst first."""
        return self.table.loc[self.table["worse"]].sort_values("rank", ascending=False, kind="stable")


def with_kind(units: pd.DataFrame, known: pd.DataFrame) -> pd.DataFrame:
    """The table of store.sums(("unit",)) with `kind`: that of the list of units `known` (store.units()), else what the name
    says, else "other". Where nothing is known of any of them, all are of the kind "unit"."""
    listed = dict(zip(unit_keys(known), known["kind"], strict=True))
    kinds = [listed.get(unit) or kind_of(name) for unit, name in zip(units["unit"], units["unit_name"], strict=True)]
    unknown = "other" if any(kinds) else "unit"
    return units.assign(kind=pd.Series([kind or unknown for kind in kinds], index=units.index, dtype="str"))


def same_kinds(units: pd.DataFrame, only: Collection[str]) -> pd.DataFrame:
    """All units (with `kind`) of the kinds that those named by `only` are of; of every kind if it names none."""
    return units.loc[units["kind"].isin(units.loc[units["unit"].isin(only), "kind"])] if only else units


def of_units(units: pd.DataFrame, definition: Definition, *, side: Side, only: Collection[str] = ()) -> Standing:
    """Units (with `kind`) beside the whole of all units of their kind, that state the figures.

    `only` are the keys of the units to show; they are ranked among all units of the kinds that are shown. So neither rank nor
    whole depends on which units of a kind are looked at.
    """
    rated = with_rate(same_kinds(units, only), definition, side=side)
    true = true_counts(rated, definition, side=side)
    stated = rated.assign(numerator=true).loc[~rated["shown"].isin(["missing", "impossible", "none"])]
    wholes = stated.groupby("kind", as_index=False).agg(
        groups=("unit", "size"), numerator=("numerator", "sum"), denominator=("denominator", "sum")
    )
    wholes = _with_rate(wholes).assign(rate=lambda table: table["rate"].mask(table["groups"] < 2))
    kept = [withheld(rows, true[rows.index], side=side) for _, rows in rated.groupby("kind", sort=False)]
    table = _ranked(pd.concat(kept) if kept else rated, side).assign(apart=False)
    table = funnel(table, table["kind"].map(wholes.set_index("kind")["rate"]), side=side)
    return Standing("unit", side, _only(table, "unit", only), wholes, int(table["rank"].notna().sum()))


def of_groups(
    groups: pd.DataFrame, whole: pd.DataFrame, by: Key, definition: Definition, *, side: Side, only: Collection[str] = ()
) -> Standing:
    """Fields, channels or procedures beside the whole of all dossiers, `whole` (store.sums(()), one row or none).

    `only` are those to show; it changes neither rank nor whole.
    """
    rated = withheld(with_rate(groups, definition, side=side), true_counts(groups, definition, side=side), side=side)
    named = _ranked(rated.loc[rated[by].notna()], side).assign(apart=False)
    unnamed = rated.loc[rated[by].isna()].assign(rank=pd.array([pd.NA] * int(rated[by].isna().sum()), dtype="Int64"), apart=True)
    table = pd.concat([named, unnamed], ignore_index=True) if len(unnamed) else named
    all_of_them = with_rate(whole, definition, side=side)[["numerator", "denominator", "rate"]].assign(kind="", groups=pd.NA)
    reference = all_of_them["rate"].iloc[0] if len(all_of_them) else pd.NA
    against = pd.Series(reference, index=table.index, dtype="Float64").mask(table["apart"])
    table = funnel(table, against, side=side)
    return Standing(by, side, _only(table, by, only), all_of_them.reset_index(drop=True), int(table["rank"].notna().sum()))


def _ranked(table: pd.DataFrame, side: Side) -> pd.DataFrame:
    rows = ranked(table, side=side)
    return rows.join(rank_ranges(rows, side=side))


def _only(table: pd.DataFrame, by: Key, only: Collection[str]) -> pd.DataFrame:
    return table.loc[table[by].isin(only)].reset_index(drop=True) if only else table


def _with_rate(wholes: pd.DataFrame) -> pd.DataFrame:
    return wholes.assign(rate=wholes["numerator"].astype("Float64") / wholes["denominator"].astype("Float64"))


def holding(table: pd.DataFrame, column: str, *, most: int) -> pd.DataFrame:
    """The `most` rows that have the most of a count, the largest first; rows with none of it or without it are not among them."""
    some = table.loc[table[column].gt(0).fillna(False)]
    return some.sort_values(column, ascending=False, kind="stable").head(most)
