"""A selection as SQL: the keys a figure is asked by and the rows it is asked of."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from schema.periods import Period
from schema.selection import Key, Selection

# The columns a key gives; the first is what rows are grouped by, the second a name that goes with it.
_KEY_COLUMNS = {
    "area": ("area", "area_name"),
    "unit": ("unit", "unit_name"),
    "sector": ("sector",),
    "procedure": ("procedure",),
    "channel": ("channel",),
}
PERIOD_COLUMNS = ("period_start", "period_end", "period_assumed", "period_partial")


def by_columns(by: Sequence[Key]) -> list[str]:
    """The columns a table by these keys begins with."""
    return [column for key in by for column in (PERIOD_COLUMNS if key == "period" else _KEY_COLUMNS[key])]


def group_columns(by: Sequence[Key]) -> list[str]:
    """The columns to group by, without the periods."""
    return [_KEY_COLUMNS[key][0] for key in by if key != "period"]


def name_columns(by: Sequence[Key]) -> list[str]:
    """The columns that only go with a group column: a unit may be written in two ways, so one name is taken."""
    return [column for key in by if key != "period" for column in _KEY_COLUMNS[key][1:]]


def listed(*parts: Sequence[str]) -> str:
    """Select-list items joined, each with a comma after it, so that an empty list leaves no comma behind."""
    return "".join(f"{item}, " for part in parts for item in part)


def grouped(columns: Sequence[str]) -> str:
    """A GROUP BY over the columns; over none of them all rows are one group, and no rows no group."""
    return f"GROUP BY {', '.join(columns)}" if columns else "HAVING count(*) > 0"


def over(columns: Sequence[str], order: str = "") -> str:
    """A window over the rows of each group; over no columns all rows are one group."""
    parts = [f"PARTITION BY {', '.join(columns)}" if columns else "", f"ORDER BY {order}" if order else ""]
    return f"OVER ({' '.join(part for part in parts if part)})"


def view(name: str, selection: Selection) -> str:
    """The view `name` ("current_counts", "lives", "events") with its units in the selection's boundaries; goes with `where`."""
    return f"{name}_today" if selection.boundaries == "today" else name


def then_column(selection: Selection) -> str:
    """The column of such a view that has the unit a row was published of."""
    return "then_unit" if selection.boundaries == "today" else "unit"


def as_published(selection: Selection) -> str:
    """The columns of such a view with each row's unit as its file named it."""
    return "* REPLACE (then_unit AS unit, then_name AS unit_name)" if selection.boundaries == "today" else "*"


def where(selection: Selection) -> tuple[str, list[Any]]:
    """The condition on area, units, fields, procedures and channels, and its parameters."""
    clauses, parameters = ["1 = 1"], []
    if selection.area is not None:
        rows = "current_counts" if selection.basis == "reported" else "current_dossiers"
        clauses.append(_NOW_IN[selection.boundaries].format(rows=rows))
        parameters.extend([selection.area] * clauses[-1].count("?"))
    for column, values in (
        ("unit", selection.units),
        ("sector", selection.sectors),
        ("procedure", selection.procedures),
        ("channel", selection.channels),
    ):
        if values:
            clauses.append(f"{column} IN ({', '.join('?' * len(values))})")
            parameters.extend(values)
    return " AND ".join(clauses), parameters


# A unit of today belongs to every area that a part of it was ever in; what an area reports of itself stays its own.
_NOW_IN = {
    "then": "area = ?",
    "today": """(unit = area AND area = ? OR unit <> area AND unit IN (
        SELECT coalesce(t.today, r.unit) FROM {rows} r LEFT JOIN units_today t ON t.unit = r.unit WHERE r.area = ?))""",
}


def exactly(periods: Sequence[Period]) -> tuple[str, list[dt.date]]:
    """The condition that a reported row is of one of these periods, by its two dates."""
    if not periods:
        return "1 = 1", []
    clause = " OR ".join(["(period_start = ? AND period_end = ?)"] * len(periods))
    return f"({clause})", [day for period in periods for day in (period.start, period.end)]


def periods_table(periods: Sequence[Period], last: dt.date = dt.date.max) -> tuple[str, list[Any]]:
    """The periods as a table, `at_the_end` being 1 for one that reaches `last`, the last day of the data."""
    row = (
        "SELECT CAST(? AS DATE) AS period_start, CAST(? AS DATE) AS period_end, "
        "? AS period_assumed, ? AS period_partial, ? AS at_the_end"
    )
    once = {(period.start, period.end): period for period in periods}.values()
    values = [
        value
        for period in once
        for value in (period.start, period.end, int(period.assumed), int(period.partial), int(period.end >= last))
    ]
    return " UNION ALL ".join([row] * len(once)), values
