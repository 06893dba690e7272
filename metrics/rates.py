"""Rates from summed counts: sum first, divide last, and never a rate without its two counts."""

from collections.abc import Sequence
from functools import reduce
from operator import add
from typing import Literal

import pandas as pd

from metrics.intervals import wilson
from schema.definitions import DEFINITIONS, Definition
from schema.small_numbers import small_numbers

Side = Literal["on_time", "overdue"]


def share(table: pd.DataFrame, part: Sequence[str], whole: Sequence[str]) -> pd.DataFrame:
    """The table with `numerator`, `denominator` (Int64: sums of the named columns), `rate`, its Wilson 95 %
    interval `low` to `high` (Float64, 0 to 1), and `shown`, which says whether a reader may be given the rate:

    - "missing": a column it is made from is not known; nothing is computed
    - "impossible": more in the numerator than in the denominator; the counts are kept, there is no rate
    - "none": the denominator is 0, so there is no rate (not a rate of 0 %)
    - "too_few": fewer than 5 dossiers (or what `schema.small_numbers` says); neither the rate nor the numerator is given
    - "few": fewer than 30 (or what it says); the rate is given, greyed
    - "rate": the rate is given
    """
    numerator, denominator = counts(table, part, whole)
    shown = how_shown(denominator)
    shown = shown.mask((numerator.lt(0) | numerator.gt(denominator)).fillna(False), "impossible")
    given = shown.isin(["rate", "few"])
    n = denominator.where(given)
    return table.assign(
        numerator=numerator.mask(shown == "too_few"),
        denominator=denominator,
        rate=numerator.where(given).astype("Float64") / n.astype("Float64"),
        **dict(wilson(numerator.where(given), n).items()),
        shown=shown,
    )


def counts(table: pd.DataFrame, part: Sequence[str], whole: Sequence[str]) -> tuple[pd.Series, pd.Series]:
    """The two sums (Int64) a rate is made from, whatever may be shown of them; both missing where either is."""
    numerator, denominator = _sum(table, part), _sum(table, whole)
    return numerator.where(denominator.notna()), denominator.where(numerator.notna())


def _sum(table: pd.DataFrame, columns: Sequence[str]) -> pd.Series:
    """Row by row; missing as soon as one of the columns is."""
    return reduce(add, (table[name].astype("Int64") for name in columns))


def how_shown(dossiers: pd.Series) -> pd.Series:
    """The small-number rules alone: how much may be shown of a figure that rests on so many dossiers (as in `share`)."""
    rule = small_numbers()
    shown = pd.Series("rate", index=dossiers.index, dtype="str")
    shown = shown.mask(dossiers.lt(rule.few).fillna(False), "few")
    shown = shown.mask(dossiers.lt(rule.too_few).fillna(False), "too_few")
    shown = shown.mask(dossiers.eq(0).fillna(False), "none")
    return shown.mask(dossiers.isna(), "missing")


def with_rate(table: pd.DataFrame, definition: Definition, *, side: Side) -> pd.DataFrame:
    """`share` for one side of an on-time definition."""
    return share(table, definition.on_time if side == "on_time" else definition.late, definition.out_of)


def true_counts(table: pd.DataFrame, definition: Definition, *, side: Side) -> pd.Series:
    """The numerator of `with_rate` (Int64) also where it is not given: to be added up, not to be shown."""
    return counts(table, definition.on_time if side == "on_time" else definition.late, definition.out_of)[0]


def resolution_rate(table: pd.DataFrame) -> pd.DataFrame:
    """Resolved ÷ received, those carried over included."""
    return share(table, ("resolved_total",), ("received_total",))


def early_rate(table: pd.DataFrame) -> pd.DataFrame:
    """Resolved before the due date ÷ resolved."""
    return share(table, ("resolved_early",), ("resolved_total",))


def online_rate(table: pd.DataFrame) -> pd.DataFrame:
    """Filed online ÷ newly received: those carried over were filed in an earlier period."""
    return share(table, ("received_online",), ("received_new",))


def open_overdue_rate(table: pd.DataFrame) -> pd.DataFrame:
    """Open past due ÷ open, at the end of the period."""
    return share(table, ("in_process_overdue",), ("in_process_total",))


def on_time_overview(whole: pd.DataFrame) -> pd.DataFrame:
    """The three on-time rates of a table of one row, one row each: `definition` (id), the columns of `share`,
    and `missing`, the names of the columns a rate lacks."""
    return pd.DataFrame(
        [
            {
                "definition": definition.id,
                **with_rate(whole, definition, side="on_time")
                .iloc[0][["numerator", "denominator", "rate", "low", "high", "shown"]]
                .to_dict(),
                "missing": missing(whole, definition),
            }
            for definition in DEFINITIONS.values()
        ]
    )


def missing(table: pd.DataFrame, definition: Definition) -> list[str]:
    """The columns the definition needs and no row of the table knows."""
    return [name for name in definition.needs if table[name].isna().all()]


def supported(table: pd.DataFrame) -> list[Definition]:
    """The definitions for which at least one row knows every column that is needed."""
    return [
        definition
        for definition in DEFINITIONS.values()
        if len(table) and table[list(definition.needs)].notna().all(axis="columns").any()
    ]
