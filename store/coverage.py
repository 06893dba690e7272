"""Which units and periods both a form and dossiers speak of, and what those dossiers leave unsaid."""

import pandas as pd

from schema.columns import Kind
from schema.selection import Selection
from schema.statuses import Bucket
from store.conditions import view, where
from store.engine import Ask
from store.folding import keyed
from store.views import codes

_DAYS = "datetime64[us]"

# What is known of a unit's dossiers reaches as far as the files they stand in: a commune to which nothing happened in
# December is still covered by its district's export to 31 December.
_REACH = """
    SELECT u.area, u.unit, min(f.first_day) AS first_day, max(f.last_day) AS last_day
    FROM (SELECT DISTINCT area, unit, batch_id FROM lives) u
    JOIN (
        SELECT area, batch_id, min(received_date) AS first_day, max(last_day) AS last_day FROM lives GROUP BY area, batch_id
    ) f ON f.area = u.area AND f.batch_id = u.batch_id
    GROUP BY u.area, u.unit"""

_PERIOD = """c.period_start, c.period_end,
        max(CASE WHEN c.period_assumed THEN 1 ELSE 0 END) AS period_assumed,
        max(CASE WHEN c.period_partial THEN 1 ELSE 0 END) AS period_partial"""


def covered_twice(ask: Ask) -> pd.DataFrame:
    """One row an area (`whole` true, unit and unit_name those of the area) or unit and reported period of which there are
    dossiers too: area, area_name, unit, unit_name, whole, the period columns, first_day, last_day, complete.

    `first_day` to `last_day` is what the exports reach over, `complete` whether the period lies in it. An area is reached
    as far as every unit with dossiers is. A district's own row in a form is the area's, never that of one of its units.
    Ordered by area, the whole first, then by unit and period.
    """
    frame = ask(
        f"""
        WITH reach AS ({_REACH}),
        areas AS (
            SELECT area, max(first_day) AS first_day, min(last_day) AS last_day,
                min(first_day) AS earliest, max(last_day) AS latest
            FROM reach GROUP BY area
        )
        SELECT c.area, max(c.area_name) AS area_name, c.area AS unit, max(c.area_name) AS unit_name, 1 AS whole, {_PERIOD},
            a.first_day, a.last_day
        FROM current_counts c
        JOIN areas a ON a.area = c.area AND c.period_start <= a.latest AND c.period_end >= a.earliest
        GROUP BY c.area, c.period_start, c.period_end, a.first_day, a.last_day
        UNION ALL
        SELECT c.area, max(c.area_name), c.unit, max(c.unit_name), 0, {_PERIOD}, r.first_day, r.last_day
        FROM current_counts c
        JOIN reach r ON r.area = c.area AND r.unit = c.unit AND c.period_start <= r.last_day AND c.period_end >= r.first_day
        WHERE c.unit <> c.area
        GROUP BY c.area, c.unit, c.period_start, c.period_end, r.first_day, r.last_day
        ORDER BY 1, 5 DESC, 3, 6, 7"""
    )
    names = ("area", "area_name", "unit", "unit_name")
    found = pd.DataFrame(
        {
            **{name: frame[name].astype(Kind.TEXT.dtype) for name in names},
            "whole": frame["whole"].astype("bool"),
            **keyed(frame, ("period",)),
            "first_day": frame["first_day"].astype(_DAYS),
            "last_day": frame["last_day"].astype(_DAYS),
        }
    )
    complete = (found["first_day"] <= found["period_start"]) & (found["last_day"] >= found["period_end"])
    return found.assign(complete=complete)


# Each is a number of dossiers that a figure of the period may lack or hold on uncertain ground.
_GAPS = {
    # Ended, and no day says when: counted as received and as nothing else.
    "no_end_day": "outcome = 'unknown' AND received_date <= ?",
    # Of these, by what became of them: no period counts them in its line.
    "resolved_no_day": f"outcome = 'unknown' AND status IN ({codes(Bucket.RESOLVED)}) AND received_date <= ?",
    "withdrawn_no_day": f"outcome = 'unknown' AND status IN ({codes(Bucket.WITHDRAWN)}) AND received_date <= ?",
    "refused_no_day": f"outcome = 'unknown' AND status IN ({codes(Bucket.REFUSED)}) AND received_date <= ?",
    # Newly received, by a channel nobody wrote down: then no channel can be counted.
    "no_channel": "channel IS NULL AND received_date >= ? AND received_date <= ?",
    # Ended in the period by the day the result was handed over, in want of the day processing ended.
    "by_return_day": "completed_date IS NULL AND ended_on >= ? AND ended_on <= ?",
    # Received before the period: none means that the export cannot know what was carried over.
    "received_before": "received_date < ?",
}


def gaps(ask: Ask, selection: Selection) -> pd.DataFrame:
    """One row: for the selection's one period the numbers of dossiers (Int64) that are `no_end_day` (of these
    `resolved_no_day`, `withdrawn_no_day` and `refused_no_day`), `no_channel`, `by_return_day` and
    `received_before`. Raises `ValueError` for several periods or none."""
    if len(selection.periods) != 1:
        raise ValueError("Gaps are those of one period.")
    start, end = selection.periods[0].start, selection.periods[0].end
    condition, parameters = where(selection)
    lives = view("lives", selection)
    figures = ", ".join(f"sum(CASE WHEN {gap} THEN 1 ELSE 0 END) AS {name}" for name, gap in _GAPS.items())
    frame = ask(f"SELECT {figures} FROM {lives} WHERE {condition}", [*[end] * 4, start, end, start, end, start, *parameters])
    return frame.astype("Float64").fillna(0).astype("Int64")
