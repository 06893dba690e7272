"""The figures from daily events against the plain definition of each, over random dossiers and periods."""

import datetime as dt
import tempfile
from collections import Counter
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from schema.periods import Period
from schema.selection import Selection
from schema.statuses import STATUSES, Bucket
from schema.tables import COUNT_COLUMNS
from store import open_store
from tests.store.files import dossier, dossiers

RECOMPUTED = Selection("recomputed")
FIRST = dt.date(2019, 1, 1)
BUCKETS = {status.code: status.bucket for status in STATUSES}
ENDED = {Bucket.RESOLVED, Bucket.WITHDRAWN, Bucket.REFUSED}

days = st.integers(0, 40).map(lambda number: FIRST + dt.timedelta(number))
maybe_days = st.none() | days
rows = st.fixed_dictionaries(
    {
        "received": days,
        "due": maybe_days,
        "completed": maybe_days,
        "returned": maybe_days,
        "status": st.sampled_from(sorted(BUCKETS)),
        "channel": st.sampled_from(["in_person", "online", "postal"]),
        "unit": st.sampled_from(["Xã Tường Sơn", "Xã Thạch Sơn"]),
    }
)
periods = st.tuples(days, days).map(lambda ends: Period(min(ends), max(ends)))


def end_of(row: dict) -> dt.date | None:
    """The day a dossier ended, None if it has not or nobody knows."""
    end = row["completed"] or row["returned"]
    return max(end, row["received"]) if BUCKETS[row["status"]] in ENDED and end else None


def counted(rows: list[dict], period: Period) -> dict[str, int]:
    """Every figure by its definition, dossier by dossier."""
    found = Counter(dict.fromkeys(COUNT_COLUMNS, 0))
    for row in rows:
        bucket, received, due, end = BUCKETS[row["status"]], row["received"], row["due"], end_of(row)
        if bucket is Bucket.NOT_RECEIVED or received > period.end:
            continue
        nobody_knows = bucket in ENDED and end is None
        if received >= period.start:
            found.update(["received_new", "received_total", f"received_{row['channel']}"])
        elif not nobody_knows and (end is None or end >= period.start):
            found.update(["carried_over", "received_total"])
        if nobody_knows:
            continue
        if end is None or end > period.end:
            found["in_process_total"] += 1
            if bucket is Bucket.SUSPENDED:
                found["suspended"] += 1
            elif due is None:
                found["in_process_no_due"] += 1
            elif due < period.end:
                found.update(["in_process_overdue", "past_deadline"])
            else:
                found.update(["in_process_not_due", "within_deadline"])
        elif end >= period.start:
            if bucket is not Bucket.RESOLVED:
                found[bucket.value] += 1
                continue
            found["resolved_total"] += 1
            if due is None:
                found["resolved_no_due"] += 1
            elif end > due:
                found.update(["resolved_overdue", "past_deadline"])
            else:
                found.update(["resolved_early" if end < due else "resolved_on_time", "resolved_on_time_total", "within_deadline"])
    return dict(found)


def as_read(rows: list[dict]) -> list[dict]:
    def text(day: dt.date | None) -> str | None:
        return day and day.isoformat()

    return [
        dossier(
            str(number),
            text(row["received"]),
            text(row["due"]),
            text(row["completed"]),
            returned=text(row["returned"]),
            **{name: row[name] for name in ("status", "channel", "unit")},
            unit_name=row["unit"],
        )
        for number, row in enumerate(rows)
    ]


# One dossier with both days lets every group say when its dossiers ended: the case that no end has a day is tested by hand.
KNOWN = {"received": FIRST, "due": FIRST, "completed": FIRST, "returned": None, "status": "10", "channel": "online"}


@settings(max_examples=60, deadline=None)
@given(st.lists(rows, max_size=25), st.lists(periods, min_size=1, max_size=4, unique=True), days)
def test_sums_by_period_and_by_unit_are_what_counting_one_by_one_gives(random, asked, at):
    held = [*random, KNOWN | {"unit": "Xã Tường Sơn"}, KNOWN | {"unit": "Xã Thạch Sơn"}]
    with tempfile.TemporaryDirectory() as folder:
        store = open_store(Path(folder) / "store.duckdb")
        try:
            store.publish(dossiers(*as_read(held)), who="test")
            first, last = store.span(RECOMPUTED)
            reached = [period for period in asked if period.start <= last and period.end >= first]
            table = store.sums(("unit", "period"), replace(RECOMPUTED, periods=tuple(asked)))
            assert len(table) == 2 * len(reached)
            for row in table.to_dict("records"):
                period = Period(row["period_start"].date(), row["period_end"].date())
                expected = counted([one for one in held if one["unit"] == row["unit"]], period)
                assert {name: row[name] for name in COUNT_COLUMNS} == expected
            for period in reached:
                chosen = replace(RECOMPUTED, periods=(period,))
                expected = counted(held, period)
                whole = store.sums((), chosen).iloc[0]
                assert {name: whole[name] for name in COUNT_COLUMNS} == expected
                assert whole["rows"] == store.source_count(chosen) == expected["received_total"]
                assert store.durations((), chosen)["dossiers"].sum() == expected["resolved_total"]
            stock = store.stocks((), RECOMPUTED, at).iloc[0]
            expected = counted(held, Period(at, at))
            for name in ("in_process_total", "in_process_not_due", "in_process_overdue", "in_process_no_due", "suspended"):
                assert stock[name] == expected[name]
        finally:
            store.close()
