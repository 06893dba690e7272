"""Figures counted from dossiers, against what a person counts on paper."""

import datetime as dt
from dataclasses import replace

import pandas as pd
import pytest

from schema.periods import Period
from schema.selection import Selection
from schema.tables import COUNT_COLUMNS
from tests.store.files import DISTRICT, day, dossier, dossiers

ANH_SON = Selection("recomputed", DISTRICT)
JANUARY = Period(day("01-01"), day("01-31"))
FEBRUARY = Period(day("02-01"), day("02-28"))
MARCH = Period(day("03-01"), day("03-31"))

EIGHT = (
    dossier("a", "01-10", due="01-20", completed="01-18"),
    dossier("b", "01-25", due="02-05", completed="02-01"),
    dossier("c", "02-04", due="02-14", completed="02-14", channel="online"),
    dossier("d", "02-06", due="02-12", completed="02-15"),
    dossier("e", "02-20", due="03-05", channel="postal"),
    dossier("f", "01-15", due="02-10"),
    dossier("g", "02-11", completed="02-13", channel="online"),
    dossier("h", "02-12", due="02-20", status="5"),
)


def figures(store, period: Period, *rows: dict) -> pd.Series:
    """The counts of one period of a store that holds these dossiers and nothing else."""
    store.publish(dossiers(*rows), who="test")
    table = store.sums((), replace(ANH_SON, periods=(period,)))
    assert len(table) == 1
    return table.iloc[0]


def test_eight_dossiers_in_february_counted_by_hand(store):
    assert figures(store, FEBRUARY, *EIGHT).to_dict() == {
        "received_total": 7,  # all but a
        "received_new": 5,  # c d e g h
        "received_online": 2,  # c g
        "received_in_person": 2,  # d h
        "received_postal": 1,  # e
        "carried_over": 2,  # b f
        "resolved_total": 4,
        "resolved_early": 1,  # b
        "resolved_on_time": 1,  # c
        "resolved_on_time_total": 2,
        "resolved_overdue": 1,  # d
        "resolved_no_due": 1,  # g
        "in_process_total": 3,  # e f h
        "in_process_not_due": 1,  # e
        "in_process_overdue": 1,  # f
        "in_process_no_due": 0,
        "suspended": 1,  # h
        "withdrawn": 0,
        "refused": 0,
        "within_deadline": 3,  # b c e
        "past_deadline": 2,  # d f
        "demonstration": False,
        "rows": 7,
    }


def test_the_same_dossiers_by_period_carry_over_from_one_to_the_next(store):
    store.publish(dossiers(*EIGHT), who="test")
    table = store.sums(("period",), replace(ANH_SON, periods=(JANUARY, FEBRUARY)))
    assert table["period_start"].tolist() == [pd.Timestamp("2019-01-01"), pd.Timestamp("2019-02-01")]
    assert table["received_new"].tolist() == [3, 5]
    assert table["in_process_total"].tolist() == [2, 3]
    assert table["carried_over"].tolist() == [0, 2]


def test_the_same_dossiers_over_both_months_at_once(store):
    store.publish(dossiers(*EIGHT), who="test")
    row = store.sums((), replace(ANH_SON, periods=(JANUARY, FEBRUARY))).iloc[0]
    assert (row["received_total"], row["carried_over"], row["resolved_total"], row["in_process_total"]) == (8, 0, 5, 3)
    assert row["rows"] == 8


def test_without_periods_the_whole_span_of_the_dossiers_is_one_period(store):
    store.publish(dossiers(*EIGHT), who="test")
    table = store.sums(("period",), ANH_SON)
    assert store.span(ANH_SON) == (day("01-10"), day("02-20"))
    assert table[["period_start", "period_end"]].iloc[0].tolist() == [pd.Timestamp("2019-01-10"), pd.Timestamp("2019-02-20")]
    assert table["received_total"].tolist() == [8]
    assert store.sums((), ANH_SON)["received_total"].tolist() == [8]


def test_due_on_the_last_day_is_not_yet_past_due(store):
    row = figures(store, FEBRUARY, dossier("a", "02-01", due="02-28"), dossier("b", "02-01", due="02-27"))
    assert (row["in_process_not_due"], row["in_process_overdue"]) == (1, 1)


def test_open_without_a_due_date_is_neither_in_time_nor_past_due(store):
    row = figures(store, FEBRUARY, dossier("a", "02-01"))
    assert (row["in_process_total"], row["in_process_no_due"]) == (1, 1)
    assert (row["in_process_not_due"], row["in_process_overdue"]) == (0, 0)


def test_a_suspended_dossier_is_open_and_its_clock_stands_still(store):
    row = figures(store, FEBRUARY, dossier("a", "02-01", due="02-05", status="6"))
    assert (row["in_process_total"], row["suspended"], row["in_process_overdue"]) == (1, 1, 0)


@pytest.mark.parametrize("status", ["1", "3"])
def test_what_was_never_accepted_is_not_received(store, status):
    row = figures(store, FEBRUARY, dossier("a", "02-01", status=status), dossier("b", "02-01"))
    assert (row["received_total"], row["in_process_total"], row["rows"]) == (1, 1, 1)


@pytest.mark.parametrize(("status", "column"), [("7", "withdrawn"), ("8", "refused")])
def test_withdrawn_and_refused_are_ended_but_not_resolved(store, status, column):
    row = figures(store, FEBRUARY, dossier("a", "02-01", due="02-05", completed="02-20", status=status))
    assert (row[column], row["resolved_total"], row["resolved_overdue"], row["in_process_total"]) == (1, 0, 0, 0)


def test_a_dossier_withdrawn_late_was_open_past_due_until_then(store):
    store.publish(dossiers(dossier("a", "02-01", due="02-05", completed="02-20", status="7")), who="test")
    overdue = [
        store.stocks((), ANH_SON, day(text))["in_process_overdue"].iloc[0] for text in ("02-05", "02-06", "02-19", "02-20")
    ]
    assert overdue == [0, 1, 1, 0]


def test_the_day_of_handing_over_stands_in_for_a_missing_end_of_processing(store):
    row = figures(
        store,
        FEBRUARY,
        dossier("a", "02-01", due="02-10", returned="02-12"),
        dossier("b", "02-01", due="02-10", completed="02-10", returned="02-12"),
    )
    assert (row["resolved_on_time"], row["resolved_overdue"]) == (1, 1)


def test_a_day_of_ending_does_not_end_a_dossier_whose_status_says_it_is_open(store):
    row = figures(store, FEBRUARY, dossier("a", "02-01", due="03-10", completed="02-12", status="4"))
    assert (row["resolved_total"], row["in_process_total"]) == (0, 1)


def test_an_end_before_the_day_of_receipt_counts_on_the_day_of_receipt(store):
    row = figures(store, FEBRUARY, dossier("a", "02-10", due="02-20", completed="01-10"))
    assert (row["received_new"], row["resolved_early"], row["in_process_total"]) == (1, 1, 0)


def test_ended_on_an_unknown_day_is_received_and_neither_open_nor_resolved(store):
    store.publish(dossiers(dossier("a", "01-10", status="10"), dossier("b", "01-12", due="02-09", completed="02-09")), who="test")
    january, february = store.sums(("period",), replace(ANH_SON, periods=(JANUARY, FEBRUARY))).itertuples()
    assert (january.received_new, january.in_process_total) == (2, 1)
    assert (february.carried_over, february.resolved_total, february.in_process_total) == (1, 1, 0)
    assert store.source_count(replace(ANH_SON, periods=(FEBRUARY,))) == february.rows == 1


def test_where_no_end_has_a_day_what_hangs_on_it_is_missing_and_not_zero(store):
    store.publish(
        dossiers(dossier("a", "01-10", status="10"), dossier("b", "01-12", due="01-20"), dossier("c", "02-20")), who="t"
    )
    january, february = (
        row._asdict() for row in store.sums(("period",), replace(ANH_SON, periods=(JANUARY, FEBRUARY))).itertuples()
    )
    assert january["received_new"] == january["received_total"] == 2
    assert february["received_new"] == 1
    for name in ("resolved_total", "resolved_overdue", "withdrawn", "within_deadline", "past_deadline"):
        assert january[name] is pd.NA
        assert february[name] is pd.NA
    assert january["in_process_total"] is pd.NA, "a was perhaps still open"
    assert february["carried_over"] is pd.NA
    assert (february["in_process_total"], february["in_process_overdue"]) == (2, 1), "open at the end of the data is known"


def test_the_channels_are_missing_where_a_dossier_names_none(store):
    row = figures(store, FEBRUARY, dossier("a", "02-01", channel="online"), dossier("b", "02-01", channel=None))
    assert row["received_new"] == 2
    assert row[["received_online", "received_in_person", "received_postal"]].isna().all()


def test_nothing_is_said_of_a_period_the_dossiers_do_not_reach(store):
    store.publish(dossiers(*EIGHT), who="test")
    before = Period(dt.date(2018, 1, 1), dt.date(2018, 12, 31))
    table = store.sums(("period",), replace(ANH_SON, periods=(before, FEBRUARY, MARCH)))
    assert table["period_start"].tolist() == [pd.Timestamp("2019-02-01")]
    assert store.sums((), replace(ANH_SON, periods=(MARCH,))).empty


def test_a_stock_can_be_asked_for_any_day_after_the_data(store):
    store.publish(dossiers(*EIGHT), who="test")
    row = store.stocks((), ANH_SON, day("12-31")).iloc[0]
    assert (row["in_process_total"], row["in_process_overdue"], row["suspended"]) == (3, 2, 1)
    assert not row["demonstration"]


def test_a_stock_is_not_asked_for_by_period(store):
    with pytest.raises(ValueError, match="at a day"):
        store.stocks(("period",), ANH_SON, day("12-31"))


def test_dossiers_of_the_district_itself_stand_among_its_units(store):
    desk = {"unit": DISTRICT, "unit_name": DISTRICT}
    store.publish(dossiers(dossier("a", "02-01"), dossier("b", "02-01") | desk, dossier("c", "02-02") | desk), who="test")
    table = store.sums(("unit",), ANH_SON)
    assert table.set_index("unit")["received_new"].to_dict() == {"Xã Tường Sơn": 1, DISTRICT: 2}
    assert store.sums((), ANH_SON)["received_new"].tolist() == [3]


@pytest.mark.parametrize(
    ("filters", "expected"),
    [
        ({"units": ("Xã Tường Sơn",)}, 1),
        ({"sectors": ("Đất đai",)}, 1),
        ({"procedures": ("Khai sinh", "Khai tử")}, 1),
        ({"channels": ("online", "postal")}, 1),
        ({"area": None}, 2),
        ({"area": "Tỉnh Phú Thọ"}, 0),
    ],
)
def test_every_filter_narrows_the_dossiers(store, filters, expected):
    other = {
        "unit": "Xã Thạch Sơn",
        "unit_name": "Xã Thạch Sơn",
        "sector": "Đất đai",
        "procedure": "Tách thửa",
        "channel": "online",
    }
    store.publish(dossiers(dossier("a", "02-01"), dossier("b", "02-01") | other), who="test")
    assert store.source_count(replace(ANH_SON, **filters)) == expected
    assert store.sums((), replace(ANH_SON, **filters))["received_total"].sum() == expected


def test_only_the_demonstration_dossiers_in_hand_make_a_figure_demonstration(store):
    store.publish(dossiers(dossier("a", "01-05", completed="01-20")), who="test", demonstration=True)
    store.publish(dossiers(dossier("b", "02-05", unit="Xã B", area="Huyện Con Cuông", area_name="Huyện Con Cuông")), who="test")
    everywhere = replace(ANH_SON, area=None)
    table = store.sums(("period",), replace(everywhere, periods=(JANUARY, FEBRUARY)))
    assert table["demonstration"].tolist() == [True, False]
    assert store.sums((), everywhere)["demonstration"].tolist() == [True]


def test_the_columns_are_the_same_with_and_without_dossiers(store):
    by = ("channel", "procedure", "period")
    empty = store.sums(by, ANH_SON)
    store.publish(dossiers(*EIGHT), who="test")
    full = store.sums(by, ANH_SON)
    assert list(full.columns) == list(empty.columns)
    assert (full.dtypes == empty.dtypes).all()
    assert full.columns[-len(COUNT_COLUMNS) - 2 :].tolist() == [*COUNT_COLUMNS, "demonstration", "rows"]
    assert full["channel"].tolist() == ["in_person", "online", "postal"]
