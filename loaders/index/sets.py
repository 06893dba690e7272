"""Holds the criteria and points of a file against each other and against what is published of the same set and year."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from language import N_
from loaders.collector import Collector
from loaders.index.checks import STEPS, Cell, check_range
from schema.tables import CRITERIA
from schema.uploads import ReadTable

_KEY = ["criteria_set", "year", "criterion"]
# The layouts whose criteria stand beside points, and are those of the office's list where that is published.
_WITH_POINTS = ("score_sheet", "index_summary")


def settled(tables: Sequence[ReadTable], published: pd.DataFrame | None) -> list[ReadTable]:
    """The tables of a file, of which criteria that stand beside points are kept only where they say something new: a sheet a unit
    says the same many times, and must not undo what an office has set beside its criteria (roles, order among ties). Other most
    points than those of another sheet or of the published list are warned of, and so are points of a list above the most."""
    if not any(table.dataset in ("criteria", "scores") for table in tables):
        return list(tables)
    known = CRITERIA.conform(published if published is not None else [])
    found = []
    for table in tables:
        if table.dataset == "criteria":
            if table.layout in _WITH_POINTS:
                table = _new_only(table, known)
            known = pd.concat([known, table.frame]).drop_duplicates(_KEY, keep="last")
            if table.frame.empty and table.layout in _WITH_POINTS and not table.problems:
                continue
        found.append(table)
    return [_within_most(table, known) if table.dataset == "scores" and table.layout == "scores" else table for table in found]


def _new_only(table: ReadTable, known: pd.DataFrame) -> ReadTable:
    """The table with the criteria that are not known or have other most points; these keep what else is known of them."""
    problems = Collector(table.sheet)
    earlier = known.set_index(_KEY)
    kept = []
    for row in table.frame.to_dict("records"):
        key = tuple(row[name] for name in _KEY)
        was = earlier.loc[key] if key in earlier.index else None
        if was is not None and abs(was["max_points"] - row["max_points"]) <= 1e-9:
            continue
        if was is not None:
            problems.add(
                "warning",
                "most_points_differ",
                N_(
                    "{number} has at most {value} points here and {before} in another sheet or in the published list of {year}. "
                    "If published, {value} holds for all units."
                ),
                row=row["row"] - 1,
                value=f"{row['max_points']:g}",
                expected=f"{was['max_points']:g}",
                number=row["criterion"],
                before=f"{was['max_points']:g}",
                year=str(row["year"]),
            )
            row |= {name: was[name] for name in ("role", "assessed_by", "tie_order") if pd.isna(row[name])}
        kept.append(row)
    return replace(table, frame=CRITERIA.conform(kept), problems=(*table.problems, *problems.problems()))


def _within_most(table: ReadTable, known: pd.DataFrame) -> ReadTable:
    """The table of points with a warning for each that is above the most points of its criterion, or below 0."""
    problems = Collector(table.sheet)
    for which, own in table.frame.groupby(["criteria_set", "year"], sort=False):
        rows = known[(known["criteria_set"] == which[0]) & (known["year"] == which[1])]
        most = dict(zip(rows["criterion"], rows["max_points"].astype(float), strict=True))
        roles = {row["criterion"]: None if pd.isna(row["role"]) else row["role"] for row in rows.to_dict("records")}
        for step in STEPS:
            for row in own[own[step].notna() & own["criterion"].isin(list(most))].to_dict("records"):
                cell = Cell(float(row[step]), row["row"] - 1, table.places[step])
                check_range({row["criterion"]: cell}, most, roles, problems)
    return replace(table, problems=(*table.problems, *problems.problems()))
