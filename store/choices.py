"""What there is to choose from: areas, periods, units, fields, procedures, channels."""

import datetime as dt
from dataclasses import replace

import pandas as pd

from schema.periods import Period
from schema.selection import Selection
from schema.tables import BOUNDARIES, TARGETS, UNITS
from schema.units import unit_keys
from store.conditions import exactly, view, where
from store.engine import Ask

Options = dict[str, "pd.DataFrame | list[str]"]


def areas(ask: Ask) -> pd.DataFrame:
    """Every area with figures, and whether they are reported or recomputed, made up or real."""
    frame = ask(
        """
        SELECT area, max(area_name) AS area_name,
            max(reported) AS reported, max(recomputed) AS recomputed,
            max(reported * made_up) AS demonstration_reported, max(recomputed * made_up) AS demonstration_recomputed
        FROM (
            SELECT area, area_name, 1 AS reported, 0 AS recomputed, CASE WHEN demonstration THEN 1 ELSE 0 END AS made_up
            FROM current_counts
            UNION ALL
            SELECT area, area_name, 0, 1, CASE WHEN demonstration THEN 1 ELSE 0 END FROM lives
        ) held
        GROUP BY area ORDER BY area"""
    )
    flags = ["reported", "recomputed", "demonstration_reported", "demonstration_recomputed"]
    return frame.astype({"area": "str", "area_name": "str", **dict.fromkeys(flags, "bool")})


def periods(ask: Ask, selection: Selection) -> dict[Period, int]:
    """The reported periods of the selection's area, units and fields, sorted, each with the last batch that has figures of it;
    the selection's own periods do not narrow them."""
    condition, parameters = where(replace(selection, procedures=(), channels=()))
    frame = ask(
        f"""
        SELECT period_start, period_end,
            max(CASE WHEN period_assumed THEN 1 ELSE 0 END) AS assumed,
            max(CASE WHEN period_partial THEN 1 ELSE 0 END) AS partial,
            max(batch_id) AS batch_id
        FROM {view("current_counts", selection)} WHERE {condition}
        GROUP BY period_start, period_end ORDER BY period_start, period_end""",
        parameters,
    )
    return {
        Period(row.period_start.date(), row.period_end.date(), bool(row.assumed), bool(row.partial)): int(row.batch_id)
        for row in frame.itertuples()
    }


def span(ask: Ask, selection: Selection) -> tuple[dt.date, dt.date] | None:
    """The first day a dossier of the selection was received and the last day anything happened to one. None if there is
    no dossier."""
    condition, parameters = where(selection)
    lives = view("lives", selection)
    frame = ask(f"SELECT min(received_date) AS first, max(last_day) AS last FROM {lives} WHERE {condition}", parameters)
    first, last = frame.iloc[0]
    return None if pd.isna(first) else (first.date(), last.date())


def options(ask: Ask, selection: Selection) -> Options:
    """`units` (unit, unit_name), `sectors`, `procedures` and `channels` of the selection's basis and area, in plain
    order. Forms are not split by procedure or channel."""
    reported = selection.basis == "reported"
    held = view("current_counts" if reported else "lives", selection)
    condition, parameters = where(selection.whole)
    units = ask(f"SELECT unit, max(unit_name) AS unit_name FROM {held} WHERE {condition} GROUP BY unit ORDER BY unit", parameters)

    def values(column: str) -> list[str]:
        sql = f"SELECT DISTINCT {column} AS value FROM {held} WHERE {condition} AND {column} IS NOT NULL ORDER BY value"
        return ask(sql, parameters)["value"].tolist()

    return {
        "units": units.astype("str"),
        "sectors": values("sector"),
        "procedures": [] if reported else values("procedure"),
        "channels": [] if reported else values("channel"),
    }


def units(ask: Ask) -> pd.DataFrame:
    """The units table of the active batches: UNITS' columns, one row a code and first day."""
    columns = ", ".join(f'"{name}"' for name in UNITS.names)
    return UNITS.conform(ask(f"SELECT {columns} FROM current_units ORDER BY code, valid_from"))


def targets(ask: Ask) -> pd.DataFrame:
    """The targets in use: TARGETS' columns, one row an indicator, unit and year, with `demonstration`."""
    columns = ", ".join(f'"{name}"' for name in TARGETS.names)
    frame = ask(f"SELECT {columns}, demonstration FROM current_targets ORDER BY year, indicator, unit_name")
    return TARGETS.conform(frame).assign(demonstration=frame["demonstration"].astype("bool"))


def boundaries(ask: Ask) -> pd.DataFrame:
    """The shapes in use: `unit` (its key), BOUNDARIES' columns, `file_name`, `source` and `demonstration`; one row a unit."""
    columns = ", ".join(f'"{name}"' for name in BOUNDARIES.names)
    frame = ask(f"SELECT {columns}, file_name, source, demonstration FROM current_boundaries ORDER BY code, valid_from")
    shapes = BOUNDARIES.conform(frame)
    of_batch = frame[["file_name", "source"]].astype("str").assign(demonstration=frame["demonstration"].astype("bool"))
    return pd.concat([pd.Series(unit_keys(shapes), name="unit", dtype="str"), shapes, of_batch], axis="columns")


def units_today(ask: Ask) -> pd.DataFrame:
    """What each listed unit became: `unit`, `today` (the key of the unit it is part of now, or its own) and that one's `name`."""
    return ask("SELECT unit, today, name FROM units_today ORDER BY unit").astype("str")


def parts(ask: Ask, selection: Selection) -> pd.DataFrame:
    """The units of today and of which units of their time they have figures: unit, unit_name, then_unit, then_name. Reported:
    of the selection's periods; recomputed: of all, since dossiers reach over every period."""
    now = replace(selection, boundaries="today")
    condition, parameters = where(now)
    dates, days = exactly(selection.periods) if selection.basis == "reported" else ("1 = 1", [])
    held = view("current_counts" if selection.basis == "reported" else "lives", now)
    return ask(
        f"""
        SELECT unit, max(unit_name) AS unit_name, then_unit, max(then_name) AS then_name
        FROM {held} WHERE {condition} AND {dates} AND unit <> area
        GROUP BY unit, then_unit ORDER BY unit, then_unit""",
        [*parameters, *days],
    ).astype("str")
