"""Holds the criteria and points of a file against each other and against what is published of the same set and year."""

from collections.abc import Mapping, Sequence
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
    points than those of another sheet or of the published list are warned of, and so are points of a list above the most.

    Of a set and year that a list says, published or in the file, a number that it does not have is warned of and left out with
    its points: a criterion that came with one unit's sheet would take their totals from all others."""
    if not any(table.dataset in ("criteria", "scores") for table in tables):
        return list(tables)
    known = CRITERIA.conform(published if published is not None else [])
    lists = [table.frame for table in tables if table.dataset == "criteria" and table.layout not in _WITH_POINTS]
    listed = _numbers(pd.concat([known, *lists]))
    found = []
    for table in tables:
        if table.layout in (*_WITH_POINTS, "scores"):
            table = _of_the_set(table, listed)
        if table.dataset == "criteria":
            if table.layout in _WITH_POINTS:
                table = _new_only(table, known)
            known = pd.concat([known, table.frame]).drop_duplicates(_KEY, keep="last")
            if table.frame.empty and table.layout in _WITH_POINTS and not table.problems:
                continue
        found.append(table)
    return [_within_most(table, known) if table.dataset == "scores" and table.layout == "scores" else table for table in found]


def _numbers(criteria: pd.DataFrame) -> dict[tuple[str, int], set[str]]:
    """The numbers of each set and year."""
    return {of: set(rows["criterion"]) for of, rows in criteria.groupby(["criteria_set", "year"], sort=False)}


def _of_the_set(table: ReadTable, listed: Mapping[tuple[str, int], set[str]]) -> ReadTable:
    """The table without the numbers that its set does not have. Where criteria stand beside points, it is told of the criterion
    and not of each of its points."""
    keys = zip(table.frame["criteria_set"], table.frame["year"], table.frame["criterion"], strict=True)
    strange = pd.Series([key[2] not in listed.get(key[:2], {key[2]}) for key in keys], index=table.frame.index, dtype=bool)
    problems = Collector(table.sheet)
    told = table.dataset == "criteria" or table.layout == "scores"
    for row in table.frame[strange].to_dict("records") if told else ():
        problems.add(
            "warning",
            "criterion_unknown",
            N_(
                "The set “{set}” has no criterion {number} in {year}. Its points were left out and are in no total. Correct the "
                "number, or add the criterion to the set first and drop the file again."
            ),
            row=row["row"] - 1,
            column=table.places.get("criterion"),
            value=row["criterion"],
            number=row["criterion"],
            set=row["criteria_set"],
            year=str(row["year"]),
        )
    return replace(table, frame=table.frame[~strange], problems=(*table.problems, *problems.problems()))


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
