"""Sums of what offices reported: a whole is not added to its parts, and missing is not zero."""

import datetime as dt
from dataclasses import replace

import pandas as pd
import pytest

from schema.periods import Period
from schema.selection import Selection
from schema.tables import COUNT_COLUMNS
from tests.store.files import DISTRICT, Y2019, Y2020, count, counts

TUONG_SON, THACH_SON = "Xã Tường Sơn", "Xã Thạch Sơn"
ANH_SON = Selection(area=DISTRICT)
Q1 = Period(dt.date(2019, 1, 1), dt.date(2019, 3, 31))
Q2 = Period(dt.date(2019, 4, 1), dt.date(2019, 6, 30))
Q3 = Period(dt.date(2019, 7, 1), dt.date(2019, 9, 30))


def one(frame: pd.DataFrame) -> pd.Series:
    assert len(frame) == 1
    return frame.iloc[0]


def test_the_articles_figures_come_back_as_they_were_reported(store):
    store.publish(
        counts(
            count(period=replace(Y2019, assumed=True), received_total=12979, resolved_total=12917, resolved_early=457,
                  resolved_on_time=12460, resolved_overdue=0),
            count(period=Period(dt.date(2020, 1, 1), dt.date(2020, 9, 11), assumed=True, partial=True), received_total=3673,
                  resolved_total=3673, resolved_early=102, resolved_on_time=3558, resolved_overdue=13),
        ),
        who="test",
    )  # fmt: skip
    table = store.sums(("period",), ANH_SON)
    assert table["received_total"].tolist() == [12979, 3673]
    assert table["resolved_total"].tolist() == [12917, 3673]
    assert table["resolved_early"].tolist() == [457, 102]
    assert table["resolved_overdue"].tolist() == [0, 13]
    assert table["in_process_total"].isna().all()
    assert table["period_assumed"].tolist() == [True, True]
    assert table["period_partial"].tolist() == [False, True]
    assert table["period_end"].tolist() == [pd.Timestamp("2019-12-31"), pd.Timestamp("2020-09-11")]


def test_the_columns_and_types_are_those_of_the_contract_with_and_without_rows(store):
    empty = store.sums(("area", "unit", "period", "sector"), ANH_SON)
    store.publish(counts(count(TUONG_SON, received_total=1)), who="test")
    full = store.sums(("area", "unit", "period", "sector"), ANH_SON)
    keys = ["area", "area_name", "unit", "unit_name", "period_start", "period_end", "period_assumed", "period_partial", "sector"]
    assert empty.empty
    assert len(full) == 1
    assert list(full.columns) == list(empty.columns) == [*keys, *COUNT_COLUMNS, "demonstration", "rows"]
    assert (full.dtypes == empty.dtypes).all()
    assert set(full[COUNT_COLUMNS].dtypes.astype(str)) == {"Int64"}


def test_a_sum_is_missing_where_one_row_lacks_the_column(store):
    store.publish(
        counts(count(TUONG_SON, received_total=10, resolved_early=0), count(THACH_SON, received_total=5, resolved_early=None)),
        who="test",
    )
    row = one(store.sums((), ANH_SON))
    assert row["received_total"] == 15
    assert row["resolved_early"] is pd.NA
    assert row["rows"] == 2


def test_a_reported_zero_is_zero(store):
    store.publish(counts(count(TUONG_SON, resolved_overdue=0), count(THACH_SON, resolved_overdue=0)), who="test")
    assert one(store.sums((), ANH_SON))["resolved_overdue"] == 0


def test_the_districts_own_row_stands_for_all_its_communes(store):
    store.publish(
        counts(count(received_total=100), count(TUONG_SON, received_total=60), count(THACH_SON, received_total=30)), who="t"
    )
    assert one(store.sums((), ANH_SON))["received_total"] == 100
    assert one(store.sums(("area",), ANH_SON))["received_total"] == 100


def test_without_a_row_of_its_own_a_district_is_the_sum_of_its_communes(store):
    store.publish(counts(count(TUONG_SON, received_total=60), count(THACH_SON, received_total=30)), who="test")
    assert one(store.sums((), ANH_SON))["received_total"] == 90


def test_whole_or_parts_is_decided_for_each_period_by_itself(store):
    store.publish(
        counts(
            count(received_total=100),
            count(TUONG_SON, received_total=60),
            count(TUONG_SON, Y2020, received_total=7),
            count(THACH_SON, Y2020, received_total=5),
        ),
        who="test",
    )
    assert store.sums(("period",), ANH_SON)["received_total"].tolist() == [100, 12]


def test_whole_or_parts_is_decided_for_each_area_by_itself(store):
    store.publish(
        counts(
            count(received_total=100),
            count(TUONG_SON, received_total=60),
            count("H44.01", area="Tỉnh Phú Thọ", received_total=161),
            count("H44.03", area="Tỉnh Phú Thọ", received_total=1840),
        ),
        who="test",
    )
    assert store.sums(("area",), Selection()).set_index("area")["received_total"].to_dict() == {
        DISTRICT: 100,
        "Tỉnh Phú Thọ": 2001,
    }
    assert one(store.sums((), Selection()))["received_total"] == 2101


def test_by_unit_the_district_does_not_stand_among_its_communes(store):
    store.publish(counts(count(received_total=100), count(TUONG_SON, received_total=60)), who="test")
    assert store.sums(("unit",), ANH_SON)["unit"].tolist() == [TUONG_SON]


def test_chosen_units_are_shown_as_chosen_and_never_counted_twice(store):
    store.publish(
        counts(count(received_total=100), count(TUONG_SON, received_total=60), count(THACH_SON, received_total=30)), who="t"
    )
    both = replace(ANH_SON, units=(DISTRICT, TUONG_SON))
    assert store.sums(("unit",), both).set_index("unit")["received_total"].to_dict() == {DISTRICT: 100, TUONG_SON: 60}
    assert one(store.sums((), both))["received_total"] == 100
    assert one(store.sums((), replace(ANH_SON, units=(TUONG_SON, THACH_SON))))["received_total"] == 90


def test_periods_are_matched_by_their_two_dates(store):
    store.publish(counts(count(received_total=100), count(period=Q1, received_total=20)), who="test")
    chosen = replace(ANH_SON, periods=(replace(Q1, assumed=True),))
    assert one(store.sums((), chosen))["received_total"] == 20
    assert store.sums((), replace(ANH_SON, periods=(Q2,))).empty


def test_fields_are_summed_to_the_unit_and_shown_apart_by_field(store):
    store.publish(
        counts(count(TUONG_SON, sector="Đất đai", received_total=4), count(TUONG_SON, sector="Hộ tịch", received_total=6)),
        who="test",
    )
    assert one(store.sums(("unit",), ANH_SON))["received_total"] == 10
    assert store.sums(("sector",), ANH_SON).set_index("sector")["received_total"].to_dict() == {"Hộ tịch": 6, "Đất đai": 4}
    assert one(store.sums((), replace(ANH_SON, sectors=("Đất đai",))))["received_total"] == 4


@pytest.mark.parametrize(
    ("by", "selection"),
    [
        (("channel",), ANH_SON),
        (("procedure",), ANH_SON),
        ((), replace(ANH_SON, channels=("online",))),
        ((), replace(ANH_SON, procedures=("Khai sinh",))),
    ],
)
def test_forms_are_not_split_by_procedure_or_channel(store, by, selection):
    store.publish(counts(count(received_total=100)), who="test")
    table = store.sums(by, selection)
    assert table.empty
    assert list(table.columns) == [*by, *COUNT_COLUMNS, "demonstration", "rows"]


def test_a_figure_with_any_demonstration_row_in_it_says_so(store):
    store.publish(counts(count(TUONG_SON, received_total=1)), who="test")
    store.publish(counts(count(THACH_SON, area="Huyện Con Cuông", received_total=1)), who="test", demonstration=True)
    everywhere = replace(ANH_SON, area=None)
    assert one(store.sums((), everywhere))["demonstration"]
    assert store.sums(("unit",), everywhere).set_index("unit")["demonstration"].to_dict() == {TUONG_SON: False, THACH_SON: True}


def quarter(period: Period, carried_over: int, new: int, resolved: int, **more) -> dict:
    return count(
        period=period,
        received_total=carried_over + new,
        received_new=new,
        carried_over=carried_over,
        resolved_total=resolved,
        in_process_total=carried_over + new - resolved,
        **more,
    )


def test_over_several_periods_flows_add_up_and_stocks_do_not(store):
    store.publish(counts(quarter(Q1, 5, 20, 22), quarter(Q2, 3, 30, 25)), who="test")
    row = one(store.sums((), ANH_SON))
    assert row["received_new"] == 50
    assert row["resolved_total"] == 47
    assert row["carried_over"] == 5, "what was carried into the first period"
    assert row["in_process_total"] == 8, "what was open at the end of the last"
    assert row["received_total"] == 55, "carried over once, then all that came in"


def test_received_in_all_is_missing_over_periods_with_a_gap_between_them(store):
    store.publish(counts(quarter(Q1, 5, 20, 22), quarter(Q3, 3, 30, 25)), who="test")
    row = one(store.sums((), ANH_SON))
    assert row["received_total"] is pd.NA
    assert row["received_new"] == 50


def test_received_in_all_is_missing_over_periods_without_its_parts(store):
    store.publish(counts(count(received_total=12979), count(period=Y2020, received_total=3673)), who="test")
    assert one(store.sums((), ANH_SON))["received_total"] is pd.NA


def test_decision_766_counts_are_known_for_one_period_only(store):
    store.publish(
        counts(
            quarter(Q1, 0, 9, 9, within_deadline=8, past_deadline=1), quarter(Q2, 0, 9, 9, within_deadline=9, past_deadline=0)
        ),
        who="test",
    )
    assert one(store.sums((), ANH_SON))["within_deadline"] is pd.NA
    assert one(store.sums((), replace(ANH_SON, periods=(Q1,))))["within_deadline"] == 8


def test_nothing_is_summed_over_periods_that_overlap(store):
    store.publish(counts(quarter(Y2019, 5, 90, 80), quarter(Q1, 5, 20, 22)), who="test")
    row = one(store.sums((), ANH_SON))
    assert row[COUNT_COLUMNS].isna().all()
    assert row["rows"] == 2


def test_each_groups_periods_are_folded_by_themselves(store):
    tuong_son = [quarter(Q1, 5, 20, 22, unit=TUONG_SON), quarter(Q2, 3, 30, 25, unit=TUONG_SON)]
    store.publish(counts(*tuong_son, quarter(Q1, 0, 4, 3, unit=THACH_SON)), who="test")
    table = store.sums(("unit",), ANH_SON).set_index("unit")
    assert table["received_new"].to_dict() == {TUONG_SON: 50, THACH_SON: 4}
    assert table["in_process_total"].to_dict() == {TUONG_SON: 8, THACH_SON: 1}


def test_the_open_stock_is_known_on_the_last_day_of_a_reported_period(store):
    store.publish(counts(quarter(Y2019, 5, 90, 80), quarter(Q1, 5, 20, 22)), who="test")
    assert one(store.stocks((), ANH_SON, dt.date(2019, 3, 31)))["in_process_total"] == 3
    assert store.stocks((), ANH_SON, dt.date(2019, 3, 30)).empty


def test_a_total_says_whose_rows_it_is_the_sum_of(store):
    store.publish(counts(count(TUONG_SON), count(THACH_SON), count(TUONG_SON, Q1), count(period=Q1)), who="test")
    assert store.summed(replace(ANH_SON, periods=(Y2019,))) == [THACH_SON, TUONG_SON]
    assert store.summed(replace(ANH_SON, periods=(Q1,))) == [DISTRICT]
