"""Holds the periods of a unit against each other: those of one file, and those that are published already."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import pandas as pd

from language import N_
from loaders.collector import Collector
from schema.problems import Problem
from schema.uploads import ReadTable

# What the published rows must have, see `store.Store.published_counts`.
COLUMNS = [
    "unit",
    "unit_name",
    "sector",
    "period_start",
    "period_end",
    "received_new",
    "carried_over",
    "resolved_total",
    "in_process_total",
    "suspended",
]
_SUMS = ("received_new", "resolved_total")
_DAY = pd.Timedelta(days=1)


@dataclass(frozen=True)
class _Line:
    """One unit's (and field's) figures of one period; `table` is None for what is published already."""

    figures: Mapping[str, Any]
    table: ReadTable | None

    def get(self, name: str) -> int | None:
        value = self.figures[name]
        return None if pd.isna(value) else int(value)


def check_periods(tables: Sequence[ReadTable], published: pd.DataFrame | None) -> list[Problem]:
    """Warnings where dossiers are lost between two periods, a year is not its quarters, or figures are published already.

    Only what the file says is questioned; a published row is what it is held against. Rows with no period before or
    within theirs are not checked.
    """
    found: dict[int, Collector] = {id(table): Collector(table.sheet) for table in tables}
    mine = [
        _Line(row, table)
        for table in tables
        if table.dataset == "counts"
        for row in table.frame[[*COLUMNS, "row"]].to_dict("records")
    ]
    if not mine:
        return []
    keys = {_key(line) for line in mine}
    earlier = [] if published is None else [_Line(row, None) for row in published[COLUMNS].to_dict("records")]
    groups: dict[tuple, list[_Line]] = {}
    for line in [*mine, *(line for line in earlier if _key(line) in keys)]:
        groups.setdefault(_key(line), []).append(line)
    for lines in groups.values():
        _check_carried_over(lines, found)
        _check_years(lines, found)
    _say_published(mine, earlier, found)
    return [problem for collector in found.values() for problem in collector.problems()]


def _key(line: _Line) -> tuple:
    sector = line.figures["sector"]
    return line.figures["unit"], None if pd.isna(sector) else sector


def _check_carried_over(lines: list[_Line], found: Mapping[int, Collector]) -> None:
    """What is carried over is what was open at the end of the period before, those whose clock stood still included or not."""
    by_end: dict[pd.Timestamp, list[_Line]] = {}
    for line in lines:
        by_end.setdefault(line.figures["period_end"], []).append(line)
    for line in lines:
        carried = line.get("carried_over")
        before = [
            other for other in by_end.get(line.figures["period_start"] - _DAY, []) if other.get("in_process_total") is not None
        ]
        if carried is None or not before or (line.table is None and all(other.table is None for other in before)):
            continue
        shortest = max(before, key=lambda other: (other.figures["period_start"], other.table is not None))
        open_before, suspended = shortest.get("in_process_total"), shortest.get("suspended") or 0
        if carried in (open_before, open_before + suspended):
            continue
        teller = line if line.table is not None else shortest
        _add(
            found,
            teller,
            "carried_over_differs",
            N_(
                "{unit} carries {carried} dossiers over into the period from {start}, but {open} were open at the end of the one "
                "before it. Both are kept as printed."
            ),
            "carried_over" if teller is line else "in_process_total",
            unit=line.figures["unit_name"],
            carried=carried,
            start=line.figures["period_start"].date(),
            open=open_before,
        )


def _check_years(lines: list[_Line], found: Mapping[int, Collector]) -> None:
    """A longer period is the sum of the shorter ones that make it up, begins with what the first carried over, and ends with
    what the last left open."""
    for whole in lines:
        parts = _made_up_of(whole, lines)
        if parts is None or all(line.table is None for line in (whole, *parts)):
            continue
        wanted = {name: _sum(part.get(name) for part in parts) for name in _SUMS}
        wanted |= {"carried_over": parts[0].get("carried_over"), "in_process_total": parts[-1].get("in_process_total")}
        teller = whole if whole.table is not None else next(part for part in parts if part.table is not None)
        for name, value in wanted.items():
            if value is not None and whole.get(name) not in (None, value):
                _add(
                    found,
                    teller,
                    "year_differs",
                    N_(
                        "{unit}, {start} to {end}: the whole period says {whole}, the {n} shorter ones in it give {parts}. "
                        "All are kept as printed."
                    ),
                    name,
                    unit=whole.figures["unit_name"],
                    start=whole.figures["period_start"].date(),
                    end=whole.figures["period_end"].date(),
                    whole=whole.get(name),
                    n=len(parts),
                    parts=value,
                )


def _made_up_of(whole: _Line, lines: list[_Line]) -> list[_Line] | None:
    """The shorter periods that follow each other from the first day of `whole` to its last; None if there are gaps."""
    start, end = whole.figures["period_start"], whole.figures["period_end"]
    inside = [
        line
        for line in lines
        if line is not whole and start <= line.figures["period_start"] and line.figures["period_end"] <= end
    ]
    shorter = [line for line in inside if (line.figures["period_start"], line.figures["period_end"]) != (start, end)]
    parts: list[_Line] = []
    while start <= end:
        following = [line for line in shorter if line.figures["period_start"] == start]
        if not following:
            return None
        # The file's own row before the one it would replace.
        parts.append(min(following, key=lambda line: (line.figures["period_end"], line.table is None)))
        start = parts[-1].figures["period_end"] + _DAY
    return parts if len(parts) > 1 else None


def _sum(values: Iterable[int | None]) -> int | None:
    known = list(values)
    return None if None in known else sum(known)


def _say_published(mine: list[_Line], earlier: list[_Line], found: Mapping[int, Collector]) -> None:
    """One warning a table for what it would replace."""
    held = {(*_key(line), line.figures["period_start"], line.figures["period_end"]) for line in earlier}
    for table in {id(line.table): line.table for line in mine}.values():
        again = [
            line
            for line in mine
            if line.table is table and (*_key(line), line.figures["period_start"], line.figures["period_end"]) in held
        ]
        if again:
            _add(
                found,
                again[0],
                "already_published",
                N_(
                    "Figures of {n} rows, {unit} first, are already published for {start} to {end}; "
                    "publishing would replace them."
                ),
                None,
                n=len(again),
                unit=again[0].figures["unit_name"],
                start=again[0].figures["period_start"].date(),
                end=again[0].figures["period_end"].date(),
            )


def _add(found: Mapping[int, Collector], line: _Line, code: str, text: str, name: str | None, **values: Any) -> None:
    found[id(line.table)].add(
        "warning",
        code,
        text,
        row=int(line.figures["row"]) - 1,
        column=line.table.places.get(name),
        value=line.get(name) if name else None,
        **values,
    )
