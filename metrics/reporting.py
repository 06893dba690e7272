"""Who is in a total that is the sum of its parts: how many of the units of an area have reported."""

from collections.abc import Collection
from typing import NamedTuple

import pandas as pd

from schema.periods import Period
from schema.units import unit_keys, valid_on


class Coverage(NamedTuple):
    """Of `known` units of a kind in the area, `reported` have figures in the total."""

    kind: str
    reported: int
    known: int


def incomplete(summed: Collection[str], units: pd.DataFrame, area: str, period: Period) -> list[Coverage]:
    """The kinds of units of which some are in the area's total and some are not, in the order of the list of units.

    `summed` are the keys of the units whose rows the total is the sum of, `units` a table of UNITS. Known are those that
    answered to the area on the period's last day. An area that reports itself is complete, and so is a kind of which no
    unit reports: whether it has to is not known.
    """
    if area in summed:
        return []
    valid = valid_on(units, period.end)
    valid = valid[valid["parent"] == area]
    there = pd.Series([unit in summed for unit in unit_keys(valid)], index=valid.index, dtype="bool")
    found = [Coverage(str(kind), int(rows.sum()), len(rows)) for kind, rows in there.groupby(valid["kind"], sort=False)]
    return [kind for kind in found if 0 < kind.reported < kind.known]
