"""What comes in and is not ended stays open: from period to period no dossier is lost."""

import datetime as dt

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from metrics.flow import flow, growing
from schema.periods import calendar_periods
from schema.selection import Selection
from store import open_store
from tests.rows import sums


def row(carried: int, came_in: int, resolved: int, left: int | None, **counts: int) -> dict:
    first = {"carried_over": carried, "received_new": came_in, "received_total": carried + came_in}
    return first | {"resolved_total": resolved, "in_process_total": left} | counts


def test_withdrawn_and_returned_ones_have_ended_too():
    table = flow(sums(row(10, 90, 80, 15, withdrawn=3, refused=2)))
    assert table[["came_in", "ended", "backlog", "more"]].iloc[0].tolist() == [90, 85, 15, 5]


def test_a_form_that_counts_them_among_the_resolved_does_not_count_them_twice():
    assert flow(sums(row(10, 90, 85, 15, withdrawn=3, refused=2)))["ended"].iloc[0] == 85


def test_suspended_ones_that_stand_beside_the_open_are_open():
    assert flow(sums(row(10, 90, 80, 15, suspended=5)))["backlog"].iloc[0] == 20


def test_what_is_not_stated_is_missing():
    table = flow(sums({"received_new": 5}, row(0, 5, 5, None)))
    assert table["ended"].isna().tolist() == [True, False]
    assert table["backlog"].isna().all()


def test_a_backlog_grows_for_so_many_periods_in_a_row():
    backlogs = (10, 5, 6, 9, 12)
    assert growing(pd.DataFrame({"backlog": pd.array(backlogs, dtype="Int64")})) == 3
    assert growing(pd.DataFrame({"backlog": pd.array((1, 2, None, 4), dtype="Int64")})) == 0
    assert growing(pd.DataFrame({"backlog": pd.array((3, 3), dtype="Int64")})) == 0


@given(st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99), st.integers(0, 9)), min_size=1, max_size=9))
def test_the_backlog_is_that_before_plus_what_came_in_less_what_ended(periods):
    rows, carried = [], 0
    for came_in, resolved, withdrawn in periods:
        resolved = min(resolved, carried + came_in)
        withdrawn = min(withdrawn, carried + came_in - resolved)
        rows.append(row(carried, came_in, resolved, carried + came_in - resolved - withdrawn, withdrawn=withdrawn, refused=0))
        carried = rows[-1]["in_process_total"]
    table = flow(sums(*rows))
    assert (table["backlog"].shift(fill_value=0) + table["came_in"] - table["ended"] == table["backlog"]).all()


def test_in_the_shipped_dossiers_no_month_loses_one(own_store):
    store = open_store(own_store)
    months = tuple(calendar_periods(dt.date(2019, 1, 1), dt.date(2020, 9, 11), "month"))
    table = flow(store.sums(("period",), Selection("recomputed", "424", periods=months)))
    before = store.sums((), Selection("recomputed", "424", periods=months[:1]))["carried_over"].iloc[0]
    store.close()
    assert len(table) == 21
    assert (table["backlog"].shift(fill_value=before) + table["came_in"] - table["ended"] == table["backlog"]).all()
