"""Units whose figures stand under the units of today: which of them lack a part, and which were split and stand alone."""

from typing import NamedTuple

import pandas as pd

from schema.periods import Period
from schema.units import successors, unit_keys, valid_on


class Lacking(NamedTuple):
    """Of the `known` units that were to become a unit of today, `there` have figures; `unit` is its key."""

    unit: str
    there: int
    known: int


def lacking(parts: pd.DataFrame, today: pd.DataFrame, units: pd.DataFrame, period: Period) -> list[Lacking]:
    """The units of today that stand for some of their parts only, by their keys.

    `parts` (store.parts) are the units with figures, `today` (store.units_today) says what each became, `units` is a table of
    UNITS. The parts of a unit are those that were valid on the period's last day.
    """
    became = today.set_index("unit")["today"].reindex(unit_keys(valid_on(units, period.end)))
    there = became.index.isin(parts["then_unit"])
    counted = pd.DataFrame({"there": there, "known": 1}).groupby(became.to_numpy()).sum()
    some = counted[(counted["there"] > 0) & (counted["there"] < counted["known"])]
    return [Lacking(str(row.Index), int(row.there), int(row.known)) for row in some.itertuples()]


def split(parts: pd.DataFrame, units: pd.DataFrame) -> pd.DataFrame:
    """The rows of `units` that have figures and were split among several: no unit of today has them whole."""
    several = units["successor"].map(lambda codes: len(successors(codes)) > 1)
    return units[several & pd.Series(unit_keys(units), index=units.index).isin(parts["then_unit"])]


def answering(units: pd.DataFrame, area: str | None, period: Period, *, became: pd.DataFrame | None = None) -> pd.DataFrame:
    """The units that answered to an area on the period's last day: their key `unit`, `name` and `kind`. With `became`
    (store.units_today) those of today that they are part of, once each."""
    keyed = units.assign(unit=unit_keys(units))
    there = valid_on(keyed, period.end)
    there = there[there["parent"] == area]
    if became is not None:
        now = became.set_index("unit")["today"].reindex(there["unit"])
        there = keyed[keyed["unit"].isin(now)]
    return there[["unit", "name", "kind"]].reset_index(drop=True)
