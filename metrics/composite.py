"""One order out of several rates, by weights an office sets: what each part contributes, and what hangs on the weights."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import pandas as pd
from scipy.stats import rankdata

from language import N_
from metrics.disclosure import withheld
from metrics.rank_ranges import DRAWS, SEED, drawn_rates, ranges_of
from metrics.ranking import ranked
from metrics.rates import counts, share
from schema.definitions import Definition

# So far a part's share of all weight is moved, down and up, to see what the order owes to it.
MOVED = 0.1
# The order of metrics.rates' reasons, the one that weighs most first: what holds of one part holds of the total.
_SHOWN = ("missing", "impossible", "none", "too_few", "withheld", "few", "rate")


@dataclass(frozen=True)
class Part:
    """One rate of the composite, a share that is best at 1: `columns` says of which columns numerator and denominator are the
    sums, as metrics.rates.share takes them; none for `INDEX`, whose rate counts no dossiers. `metric` is its explanation in
    schema.explained; none for the part that has that of the definition chosen."""

    code: str
    label: str
    formula: str
    weight: int
    columns: Callable[[Definition], tuple[tuple[str, ...], tuple[str, ...]]] | None = None
    metric: str = ""


# What is received and does not lie open past due at the end of the period.
_KEPT = "not_left_past_due"

PARTS = (
    Part(
        "on_time",
        N_("On time"),
        N_("the on-time rate of the definition chosen"),
        50,
        lambda definition: (definition.on_time, definition.out_of),
    ),
    Part(
        "not_past_due",
        N_("Not left past due"),
        N_("received less open past due ÷ received, at the end of the period"),
        30,
        lambda _: ((_KEPT,), ("received_total",)),
        metric="not_past_due",
    ),
    Part(
        "online",
        N_("Online"),
        N_("filed online ÷ newly received"),
        20,
        lambda _: (("received_online",), ("received_new",)),
        metric="online_rate",
    ),
)

# Only where an office has points of an index for the year: points are no counts, so chance moves nothing in it.
INDEX = Part(
    "index",
    N_("Index score"),
    N_("total of the commune reform index ÷ its most points, of the year the period ends in"),
    0,
    metric="index_total",
)


def offered(table: pd.DataFrame) -> tuple[Part, ...]:
    """The parts that may have a weight: `INDEX` where any unit of the table has `index_points`."""
    return (*PARTS, INDEX) if "index_points" in table and table["index_points"].notna().any() else PARTS


def composite(table: pd.DataFrame, definition: Definition, weights: Mapping[str, int]) -> pd.DataFrame:
    """The units of store.sums(("unit",)) in the order of their totals, best first, with

    - for each part of a weight above 0 `rate_CODE` (Float64, 0 to 1) with its two counts `part_CODE` and `of_CODE` (Int64), and
      `points_CODE`: the rate × 100 × its share of all weight
    - `first`, `last` (Int64): the places that chance leaves open to it at 95 %, each part's true rate drawn from its counts as in
      `metrics.rank_ranges` and the parts taken as independent
    - `total` (Float64, 0 to 100): the sum of the points; missing where any part has no rate, which `lacking` names by its code
    - `shown`: of the part that allows least (see metrics.rates.share); `rank` by the rule of `metrics.ranking.ranked`

    A rate counts as it is and not against the best unit's, so that nobody's total moves because of another. Raises `ValueError`
    if no part has a weight. For `INDEX` the table has `index_points` and `index_most` (Float64), which are its two counts.
    """
    parts = weighted(weights)
    whole = sum(weights[part.code] for part in parts)
    if not whole:
        raise ValueError("No part has a weight.")
    kept = table["received_total"].astype("Int64") - table["in_process_overdue"].astype("Int64")
    whole_table = table.assign(**{_KEPT: kept})
    rated = {
        part.code: _rated(whole_table, *part.columns(definition)) if part.columns else _scored(whole_table) for part in parts
    }
    rates, shown, sizes = (
        pd.DataFrame({code: rows[column] for code, rows in rated.items()}) for column in ("rate", "shown", "denominator")
    )
    points = {part.code: rates[part.code] * 100 * weights[part.code] / whole for part in parts}
    # What is equal on paper is equal here, whatever the order of the sum.
    total = sum(points.values()).round(9)
    rows = table.assign(
        **{f"rate_{code}": rates[code] for code in rated},
        **{f"part_{code}": rated[code]["numerator"] for code in rated},
        **{f"of_{code}": sizes[code] for code in rated},
        **{f"points_{code}": points[code] for code in rated},
        total=total,
        lacking=[[code for code in rated if pd.isna(row[code])] for _, row in rates.iterrows()],
        rate=total,
        shown=shown.apply(lambda row: min(row, key=_SHOWN.index), axis=1) if len(table) else pd.Series(dtype="str"),
        denominator=sizes[[part.code for part in parts if part.columns]].min(axis=1).astype("Int64"),
    )
    order = ranked(rows, side="on_time").drop(columns=["rate", "denominator"])
    return order.join(_chance(order, {code: weights[code] / whole for code in rated}))


def _rated(table: pd.DataFrame, part: tuple[str, ...], whole: tuple[str, ...]) -> pd.DataFrame:
    """A part's rates, without those from which a hidden one would follow."""
    return withheld(share(table, part, whole), counts(table, part, whole)[0], side="on_time")


def _scored(table: pd.DataFrame) -> pd.DataFrame:
    """The rates of an index: points ÷ most points, missing without a total."""
    points, most = (table[name].astype("Float64") for name in ("index_points", "index_most"))
    shown = points.isna().map({True: "missing", False: "rate"})
    return table.assign(numerator=points, denominator=most.where(points.notna()), rate=points / most, shown=shown)


def _chance(order: pd.DataFrame, shares: Mapping[str, float]) -> pd.DataFrame:
    """`first` and `last` of the units that have a rank; drawn in the order of their keys, so that the same figures give the same
    places."""
    units = order.loc[order["rank"].notna()].sort_values("unit")
    chance = np.random.default_rng(SEED)
    totals = np.zeros((DRAWS, len(units)))
    for code, weight in shares.items():
        if code == INDEX.code:
            totals += weight * units[f"rate_{code}"].to_numpy(dtype=float)
        else:
            totals += weight * drawn_rates(*units[[f"part_{code}", f"of_{code}"]].to_numpy(dtype=float).T, chance)
    return ranges_of(-totals, units.index)


def weighted(weights: Mapping[str, int]) -> list[Part]:
    """The parts that have a weight."""
    return [part for part in (*PARTS, INDEX) if weights.get(part.code, 0) > 0]


class Lead(NamedTuple):
    """The first of the order stays first while the part's share of all weight lies from `low` to `high` (0 to 1); `now` it is so
    much. Missing bounds: it would lose the lead nowhere on that side."""

    code: str
    now: float
    low: float | None
    high: float | None


def leads(table: pd.DataFrame, weights: Mapping[str, int]) -> list[Lead]:
    """For each part how far its share may move, the others keeping their proportions, before the first in rank is not the first
    any more. Totals are straight lines over the share, so the points where two cross are computed, not searched for.
    `table` is that of `composite`; several that share the first rank lead together as long as the one printed first does."""
    known = table.loc[table["rank"].notna()]
    codes = [part.code for part in weighted(weights)]
    if known.empty or len(codes) < 2:
        return []
    found = []
    for code in codes:
        now, at_none, at_all = _line(known, weights, code)
        # The first one's lead over each other, at a share of 0 and of 1.
        start, end = at_none[0] - at_none, at_all[0] - at_all
        slope = end - start
        with np.errstate(divide="ignore", invalid="ignore"):
            cross = np.where(slope != 0, -start / slope, np.nan)
        # It falls behind where the lead turns negative: to the left where the lead grows with the share, else to the right.
        low = cross[(slope > 0) & (cross > 0) & (cross <= now + 1e-12)]
        high = cross[(slope < 0) & (cross < 1) & (cross >= now - 1e-12)]
        found.append(Lead(code, now, float(low.max()) if len(low) else None, float(high.min()) if len(high) else None))
    return found


def places(table: pd.DataFrame, weights: Mapping[str, int], *, moved: float = MOVED) -> pd.DataFrame:
    """`best` and `worst` (Int64): the ranks each unit takes while the share of any one part moves by up to `moved` (10 points)
    either way, the others keeping their proportions. Missing for units without a rank."""
    known = table.loc[table["rank"].notna()]
    ranks = [known["rank"].to_numpy(dtype=float)[None, :]]
    codes = [part.code for part in weighted(weights)] if len(known) else []
    for code in codes if len(codes) > 1 else []:
        now, at_none, at_all = _line(known, weights, code)
        share = _between_crossings(at_none, at_all, max(0.0, now - moved), min(1.0, now + moved))
        totals = at_none + share[:, None] * (at_all - at_none)
        ranks.append(rankdata(-totals.round(9), method="min", axis=1))
    every = np.concatenate(ranks)
    ends = pd.DataFrame({"best": every.min(axis=0), "worst": every.max(axis=0)}, index=known.index)
    return ends.astype("Int64").reindex(table.index)


def _line(known: pd.DataFrame, weights: Mapping[str, int], code: str) -> tuple[float, np.ndarray, np.ndarray]:
    """The part's share of all weight, and the totals of all units where that share is 0 and where it is 1."""
    parts = {part.code: weights[part.code] for part in weighted(weights)}
    others = {name: weight for name, weight in parts.items() if name != code}
    rest = sum(known[f"rate_{name}"].astype(float) * weight for name, weight in others.items()) / sum(others.values())
    return parts[code] / sum(parts.values()), rest.to_numpy() * 100, known[f"rate_{code}"].to_numpy(dtype=float) * 100


def _between_crossings(at_none: np.ndarray, at_all: np.ndarray, low: float, high: float) -> np.ndarray:
    """Shares from `low` to `high` of which every order of the lines has one: the ends, the crossings, and the middles between."""
    first, second = np.triu_indices(len(at_none), 1)
    gap, slope = at_none[first] - at_none[second], (at_all - at_none)[first] - (at_all - at_none)[second]
    with np.errstate(divide="ignore", invalid="ignore"):
        cross = np.where(slope != 0, -gap / slope, np.nan)
    points = np.unique(np.concatenate([[low, high], cross[(cross > low) & (cross < high)]]))
    return np.concatenate([points, (points[1:] + points[:-1]) / 2])
