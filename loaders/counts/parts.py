"""Holds periods against those they lie within, of the file and published: a part cannot count more than the whole."""

from collections.abc import Sequence

import pandas as pd

from language import N_, Text
from loaders.collector import Collector
from schema.problems import Problem
from schema.tables import COUNTS
from schema.uploads import ReadTable

# What belongs to the period in which it happened, so that every dossier of a part is one of the whole; a stock is not.
FLOWS = ("received_new", "resolved_total", "resolved_on_time_total", "resolved_overdue")
_SUBJECT = ["unit", "unit_name", "area", "area_name", "period_start", "period_end"]
_PUBLISHED = -1


def check_parts(tables: Sequence[ReadTable], published: pd.DataFrame | None) -> list[Problem]:
    """Warnings where a period counts more than one it lies within, of one unit or of a whole area.

    An area's part is its own row, else the sum of its units' rows, which is never more than the area's; its whole is only
    ever its own row. `published` are the rows that are published (columns of `COUNTS`; those that are absent are not held
    against the file's).
    """
    found = {place: Collector(table.sheet) for place, table in enumerate(tables) if table.dataset == "counts"}
    if not found:
        return []
    mine = pd.concat([tables[place].frame.assign(place=place) for place in found], ignore_index=True)
    figures = _of_units(pd.concat([mine, _kept(published, mine)], ignore_index=True))
    figures = pd.concat([figures, _of_areas(figures)], ignore_index=True)
    for _, lines in figures.groupby("unit", sort=False):
        if (lines["place"] != _PUBLISHED).any():
            _check(lines.to_dict("records"), tables, found)
    return [problem for collector in found.values() for problem in collector.problems()]


def _kept(published: pd.DataFrame | None, mine: pd.DataFrame) -> pd.DataFrame:
    """The published rows that the file does not replace."""
    columns = [*_SUBJECT, *FLOWS]
    if published is None or published.empty:
        return COUNTS.conform([])[columns].assign(place=_PUBLISHED)
    rows = COUNTS.conform(published)
    keys = ["unit", "period_start", "period_end"]
    replaced = pd.MultiIndex.from_frame(rows[keys]).isin(pd.MultiIndex.from_frame(mine[keys]))
    return rows.loc[~replaced, columns].assign(place=_PUBLISHED)


def _of_units(rows: pd.DataFrame) -> pd.DataFrame:
    """One row a unit and period, its fields added up; `row` where it is one row, `own` is true."""
    groups = rows.groupby(["unit", "period_start", "period_end"], sort=False)
    sums = groups[list(FLOWS)].sum(min_count=1).where(groups[list(FLOWS)].count().eq(groups.size(), axis=0))
    first = groups[["unit_name", "area", "area_name", "place"]].first()
    row = groups["row"].first().where(groups.size().eq(1))
    return first.join(sums).assign(row=row, own=True).reset_index()


def _of_areas(units: pd.DataFrame) -> pd.DataFrame:
    """One row an area and period without a row of its own: the sum of its units', `own` false."""
    keys = ["area", "period_start", "period_end"]
    reported = pd.MultiIndex.from_frame(units.loc[units["unit"] == units["area"], keys])
    parts = units.loc[~pd.MultiIndex.from_frame(units[keys]).isin(reported)]
    groups = parts.groupby(keys, sort=False)
    sums = groups[list(FLOWS)].sum(min_count=1).where(groups[list(FLOWS)].count().eq(groups.size(), axis=0))
    # Of units of which some are published, the file's are what is told.
    described = groups.agg(unit_name=("area_name", "first"), area_name=("area_name", "first"), place=("place", "max"))
    table = described.join(sums).reset_index()
    return table.assign(unit=table["area"], row=pd.NA, own=False)


def _check(lines: list[dict], tables: Sequence[ReadTable], found: dict[int, Collector]) -> None:
    for part in lines:
        for whole in lines:
            if whole["own"] and _within(part, whole) and max(part["place"], whole["place"]) != _PUBLISHED:
                _compare(part, whole, tables, found)


def _within(part: dict, whole: dict) -> bool:
    days = [(line["period_start"], line["period_end"]) for line in (part, whole)]
    return days[0] != days[1] and days[1][0] <= days[0][0] and days[0][1] <= days[1][1]


def _compare(part: dict, whole: dict, tables: Sequence[ReadTable], found: dict[int, Collector]) -> None:
    teller = part if part["place"] != _PUBLISHED else whole
    for name in FLOWS:
        if pd.isna(part[name]) or pd.isna(whole[name]) or part[name] <= whole[name]:
            continue
        one_row = not pd.isna(teller["row"])
        found[teller["place"]].add(
            "warning",
            "part_exceeds_whole",
            N_(
                "{unit}, {part_start} to {part_end}: {part} dossiers stand under “{figure}”, but {start} to {end}, in which "
                "these days lie, has only {whole}. Both are kept as printed."
            ),
            row=int(teller["row"]) - 1 if one_row else None,
            column=tables[teller["place"]].places.get(name) if one_row else None,
            value=int(teller[name]) if one_row else None,
            unit=part["unit_name"],
            part_start=part["period_start"].date(),
            part_end=part["period_end"].date(),
            part=int(part[name]),
            figure=Text(COUNTS[name].label),
            start=whole["period_start"].date(),
            end=whole["period_end"].date(),
            whole=int(whole[name]),
        )
