"""Newer files replace older ones, unit by unit and period by period, and undo brings the older figure back."""

import pytest

from schema.selection import Selection
from store import StoreError
from tests.store.files import Y2020, count, counts, dossier, dossiers, file, table

DOSSIERS = Selection("recomputed")
REPORTED = Selection()


def received(store, selection=REPORTED) -> int:
    return store.sums((), selection)["received_total"].iloc[0]


def states(store) -> list[str]:
    return store.batches()["state"].tolist()


def test_a_newer_report_for_the_same_unit_and_period_replaces_the_older(store):
    store.publish(counts(count(received_total=12979)), who="test")
    store.publish(counts(count(received_total=13000)), who="test")
    assert received(store) == 13000
    assert states(store) == ["superseded", "active"]
    assert store.batches()["superseded_by"].tolist() == [[2], []]


def test_a_newer_report_replaces_all_fields_of_the_unit_and_period(store):
    store.publish(counts(count(sector="Đất đai", received_total=4), count(sector="Hộ tịch", received_total=6)), who="test")
    store.publish(counts(count(sector="Đất đai", received_total=5)), who="test")
    assert received(store) == 5


def test_a_report_for_another_period_replaces_nothing(store):
    store.publish(counts(count(received_total=12979)), who="test")
    store.publish(counts(count(period=Y2020, received_total=3673)), who="test")
    assert states(store) == ["active", "active"]


def test_a_batch_of_which_only_a_part_is_replaced_says_so(store):
    store.publish(counts(count(received_total=1), count(period=Y2020, received_total=2)), who="test")
    store.publish(counts(count(received_total=3)), who="test")
    assert states(store) == ["partly superseded", "active"]


def test_undo_brings_the_old_figure_back_and_restore_the_new_one(store):
    store.publish(counts(count(received_total=12979)), who="test")
    newer = store.publish(counts(count(received_total=13000)), who="test")
    store.undo(newer)
    assert received(store) == 12979
    assert states(store) == ["active", "undone"]
    store.restore(newer)
    assert received(store) == 13000
    assert states(store) == ["superseded", "active"]


def test_undoing_what_was_superseded_changes_no_figure(store):
    older = store.publish(counts(count(received_total=12979)), who="test")
    store.publish(counts(count(received_total=13000)), who="test")
    store.undo(older)
    assert received(store) == 13000
    store.restore(older)
    assert received(store) == 13000, "a restored batch is as old as it was"


def test_undoing_everything_leaves_nothing_to_show_but_a_history(store):
    store.undo(store.publish(counts(count(received_total=1)), who="test"))
    assert store.sums((), Selection()).empty
    assert store.areas().empty
    assert not store.is_empty()
    assert states(store) == ["undone"]


@pytest.mark.parametrize("change", ["undo", "restore"])
def test_an_unknown_batch_cannot_be_undone_or_restored(store, change):
    with pytest.raises(StoreError, match="no batch 7"):
        getattr(store, change)(7)


def test_undoing_twice_is_undoing_once(store):
    batch = store.publish(counts(count(received_total=1)), who="test")
    store.undo(batch)
    revision = store.revision()
    store.undo(batch)
    assert store.revision() == revision


def test_the_revision_grows_with_every_change_of_figures(store):
    seen = [store.revision()]
    batch = store.publish(counts(count(received_total=1)), who="test")
    seen.append(store.revision())
    store.undo(batch)
    seen.append(store.revision())
    store.restore(batch)
    seen.append(store.revision())
    assert seen == sorted(set(seen))


def test_the_same_file_is_noticed_whatever_it_is_called(store):
    store.publish(counts(count(received_total=1), name="a.xlsx", content="same"), who="test")
    again = counts(count(received_total=1), name="b.xlsx", content="same")
    assert store.find(again.sha256)["file_name"].tolist() == ["a.xlsx"]
    assert store.find("another").empty


def test_an_undone_batch_of_the_same_file_is_found_as_undone(store):
    read = counts(count(received_total=1))
    store.undo(store.publish(read, who="test"))
    assert store.find(read.sha256)["state"].tolist() == ["undone"]


def test_a_newer_export_replaces_its_dossiers_and_keeps_the_others(store):
    first = store.publish(dossiers(dossier("a", "01-05"), dossier("b", "01-06")), who="test")
    second = store.publish(dossiers(dossier("b", "01-06", completed="02-01"), dossier("c", "02-02")), who="test")
    row = store.sums((), DOSSIERS).iloc[0]
    assert (row["received_new"], row["resolved_total"]) == (3, 1)
    assert states(store) == ["partly superseded", "active"]
    store.undo(second)
    row = store.sums((), DOSSIERS).iloc[0]
    assert (row["received_new"], row["resolved_total"]) == (2, 0)
    store.undo(first)
    assert store.sums((), DOSSIERS).empty


def test_the_same_code_in_two_units_is_two_dossiers(store):
    store.publish(dossiers(dossier("a", "01-05"), dossier("a", "01-05", unit="Xã Thạch Sơn")), who="test")
    assert received(store, DOSSIERS) == 2


def test_of_two_rows_for_one_dossier_in_one_file_the_later_counts(store):
    store.publish(dossiers(dossier("a", "01-05"), dossier("a", "01-05", completed="01-09")), who="test")
    row = store.sums((), DOSSIERS).iloc[0]
    assert (row["received_new"], row["resolved_total"]) == (1, 1)
    assert states(store) == ["active"]


def units(*rows: dict):
    return file(table("units", [{"kind": "commune", **row} for row in rows]))


def test_a_unit_is_a_code_and_a_day_and_its_newest_row_counts(store):
    store.publish(
        units({"code": "17329", "name": "Thị trấn Anh Sơn"}, {"code": "17329", "name": "Kim Nhan", "valid_from": "2024-12-01"}),
        who="test",
    )
    second = store.publish(units({"code": "17329", "name": "Thị trấn Kim Nhan", "valid_from": "2024-12-01"}), who="test")
    assert store.units()["name"].tolist().count("Thị trấn Kim Nhan") == 1
    assert sorted(store.units()["name"]) == ["Thị trấn Anh Sơn", "Thị trấn Kim Nhan"]
    assert states(store) == ["partly superseded", "active"]
    store.undo(second)
    assert sorted(store.units()["name"]) == ["Kim Nhan", "Thị trấn Anh Sơn"]


def test_a_unit_without_a_first_day_is_replaced_by_one_without_a_first_day(store):
    store.publish(units({"code": "17329", "name": "old"}), who="test")
    store.publish(units({"code": "17329", "name": "new"}), who="test")
    assert store.units()["name"].tolist() == ["new"]
    assert states(store) == ["superseded", "active"]
