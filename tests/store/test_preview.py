"""A preview tells what a publication would change, and changes nothing."""

import pandas as pd

from schema.periods import Period
from schema.selection import Selection
from store.preview import COLUMNS
from tests.store.files import DISTRICT, Y2020, count, counts, day, dossier, dossiers, file, table


def changes(frame: pd.DataFrame) -> dict:
    """(year, measure) → (before, after)"""
    return {
        (row.period_start.year, row.measure): (
            None if row.before is pd.NA else row.before,
            None if row.after is pd.NA else row.after,
        )
        for row in frame.itertuples()
    }


def test_before_and_after_of_a_corrected_report(store):
    store.publish(counts(count(received_total=12979, resolved_total=12917), count(period=Y2020, received_total=3673)), who="test")
    seen = store.preview(counts(count(received_total=13000, resolved_total=12917)))
    assert changes(seen) == {(2019, "received_total"): (12979, 13000)}
    assert list(seen.columns) == COLUMNS
    assert seen.iloc[0][["area", "area_name", "dataset", "basis"]].tolist() == [DISTRICT, DISTRICT, "counts", "reported"]


def test_a_preview_keeps_nothing(store):
    store.publish(counts(count(received_total=12979)), who="test")
    before = store.revision()
    store.preview(counts(count(received_total=13000)))
    assert store.revision() == before
    assert store.sums((), Selection())["received_total"].tolist() == [12979]
    assert store.publish(counts(count(received_total=13000)), who="test") == 2, "and uses up no batch number"


def test_a_figure_that_becomes_known_or_unknown_is_a_change(store):
    store.publish(counts(count(received_total=5, resolved_early=1)), who="test")
    seen = store.preview(counts(count(received_total=5, resolved_overdue=0)))
    assert changes(seen) == {(2019, "resolved_early"): (1, None), (2019, "resolved_overdue"): (None, 0)}


def test_the_first_file_changes_every_figure_it_has(store):
    seen = store.preview(counts(count(received_total=5)))
    assert changes(seen) == {(2019, "received_total"): (None, 5)}
    assert seen["period_start"].iloc[0].date().isoformat() == "2019-01-01"


def test_the_same_file_again_changes_nothing(store):
    read = counts(count(received_total=5))
    store.publish(read, who="test")
    seen = store.preview(read)
    assert seen.empty
    assert list(seen.columns) == COLUMNS


def test_only_the_areas_of_the_file_are_compared(store):
    store.publish(counts(count(received_total=5), count("H44.01", area="Tỉnh Phú Thọ", received_total=161)), who="test")
    seen = store.preview(counts(count("H44.01", area="Tỉnh Phú Thọ", received_total=162)))
    assert seen["area"].unique().tolist() == ["Tỉnh Phú Thọ"]


def test_units_of_an_area_that_reports_itself_change_their_ranking_only(store):
    store.publish(counts(count(received_total=12979)), who="test")
    seen = store.preview(counts(count("17386", area=DISTRICT, received_total=120)))
    assert seen[["unit_name", "measure", "before", "after"]].astype(object).to_numpy().tolist() == [
        ["17386", "received_total", pd.NA, 120]
    ]


def test_a_unit_that_moves_to_another_area_changes_both(store):
    store.publish(counts(count("Xã A", received_total=5)), who="test")
    seen = store.preview(counts(count("Xã A", area="Huyện Con Cuông", received_total=5)))
    whole = seen[seen["unit_name"].isna()]
    assert sorted(zip(whole["area"], whole["before"].isna(), strict=True)) == [(DISTRICT, False), ("Huyện Con Cuông", True)]


def test_dossiers_are_compared_by_calendar_year_in_their_span(store):
    store.publish(dossiers(dossier("a", "2019-12-20", due="2020-01-10")), who="test")
    seen = store.preview(dossiers(dossier("a", "2019-12-20", due="2020-01-10", completed="2020-01-05")))
    found = changes(seen)
    assert found[(2020, "resolved_early")] == (None, 1), "2020 had no day before"
    assert (2019, "resolved_early") not in found
    assert set(seen["basis"]) == {"recomputed"}


def test_units_alone_change_no_figure(store):
    seen = store.preview(file(table("units", [{"code": "17329", "name": "Thị trấn Anh Sơn", "kind": "commune"}])))
    assert seen.empty


def test_dossiers_that_were_never_accepted_change_no_figure(store):
    assert store.preview(dossiers(dossier("a", "01-05", status="1"))).empty


def test_published_periods_that_share_days_with_the_files_are_named_with_their_batch(store):
    official = Period(day("2018-12-15"), day("2019-12-14"))
    store.publish(counts(count(received_total=1), count(period=Y2020, received_total=2), name="years.xlsx"), who="test")
    (row,) = store.overlaps(counts(count(period=official, received_total=1), count(received_total=3))).itertuples()
    assert (row.period_start.date(), row.period_end.date()) == (official.start, official.end)
    assert (row.other_period_start.date(), row.other_period_end.date()) == (day("01-01"), day("12-31"))
    assert (row.area_name, row.batch_id, row.file_name) == (DISTRICT, 1, "years.xlsx")


def test_periods_of_other_areas_and_undone_ones_share_no_days(store):
    store.publish(counts(count(area="Huyện B", received_total=1)), who="test")
    store.undo(store.publish(counts(count(received_total=1)), who="test"))
    assert store.overlaps(counts(count(period=Period(day("02-01"), day("02-28"))))).empty
    assert store.overlaps(dossiers(dossier("a", "01-05"))).empty
