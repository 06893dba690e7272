"""The rows behind a figure, down to file, sheet and row."""

from dataclasses import replace

from schema.periods import Period
from schema.selection import Selection
from schema.tables import COUNTS, DOSSIERS
from tests.store.files import DISTRICT, Y2020, count, counts, day, dossier, dossiers, file, table

ANH_SON = Selection(area=DISTRICT)
FROM_DOSSIERS = replace(ANH_SON, basis="recomputed")
FEBRUARY = Period(day("02-01"), day("02-28"))


def test_a_reported_figure_leads_to_its_file_sheet_and_row(store):
    rows = [count(received_total=12979), count(period=Y2020, received_total=3673)]
    store.publish(file(table("counts", rows, sheet="Năm 2019"), name="a.xlsx"), who="test", demonstration=True)
    found = store.source_rows(replace(ANH_SON, periods=(Y2020,)))
    assert found.iloc[0][["batch_id", "file_name", "sheet", "row", "demonstration"]].tolist() == [
        1,
        "a.xlsx",
        "Năm 2019",
        11,
        True,
    ]
    assert found["received_total"].tolist() == [3673]
    assert set(found.columns) == {"batch_id", "file_name", "demonstration", *COUNTS.names}


def test_the_rows_are_those_that_were_summed(store):
    store.publish(counts(count(received_total=100), count("Xã Tường Sơn", received_total=60)), who="test")
    assert store.source_rows(ANH_SON)["unit"].tolist() == [DISTRICT]
    assert store.source_rows(ANH_SON, by=("unit",))["unit"].tolist() == ["Xã Tường Sơn"]
    assert store.source_count(ANH_SON) == store.sums((), ANH_SON)["rows"].iloc[0] == 1


def test_rows_that_were_replaced_or_undone_are_behind_nothing(store):
    store.publish(counts(count(received_total=1), name="old.xlsx"), who="test")
    store.publish(counts(count(received_total=2), name="new.xlsx"), who="test")
    assert store.source_rows(ANH_SON)["file_name"].tolist() == ["new.xlsx"]
    store.undo(2)
    assert store.source_rows(ANH_SON)["file_name"].tolist() == ["old.xlsx"]


def test_no_reported_row_is_behind_a_figure_by_channel(store):
    store.publish(counts(count(received_total=1)), who="test")
    assert store.source_count(replace(ANH_SON, channels=("online",))) == 0
    assert store.source_rows(ANH_SON, by=("channel",)).empty


def test_dossiers_come_by_the_day_they_were_received_then_by_code(store):
    store.publish(dossiers(dossier("b", "02-03"), dossier("c", "02-01"), dossier("a", "02-03")), who="test")
    found = store.source_rows(FROM_DOSSIERS)
    assert found["dossier_code"].tolist() == ["c", "a", "b"]
    assert found["row"].tolist() == [11, 12, 10]
    assert set(found.columns) == {"batch_id", "file_name", "demonstration", *DOSSIERS.names}
    assert store.source_rows(FROM_DOSSIERS, limit=2)["dossier_code"].tolist() == ["c", "a"]
    assert store.source_count(FROM_DOSSIERS) == 3


def test_behind_a_periods_figures_are_the_dossiers_in_hand_in_it(store):
    store.publish(
        dossiers(
            dossier("gone before", "01-05", completed="01-31"),
            dossier("ended on the first day", "01-05", completed="02-01"),
            dossier("received on the last day", "02-28"),
            dossier("received after", "03-01"),
            dossier("never accepted", "02-01", status="1"),
        ),
        who="test",
    )
    found = store.source_rows(replace(FROM_DOSSIERS, periods=(FEBRUARY,)))
    assert found["dossier_code"].tolist() == ["ended on the first day", "received on the last day"]


def test_the_files_behind_a_figure_come_with_the_most_rows_first(store):
    store.publish(counts(count("Xã A"), name="a.xlsx"), who="test", source="Báo Nghệ An")
    other = {"area": "Huyện Con Cuông"}
    store.publish(counts(count("Xã B", **other), count("Xã C", **other), name="b.xlsx"), who="test", demonstration=True)
    files = store.source_files(replace(ANH_SON, area=None))
    assert files.to_dict("records") == [
        {"batch_id": 2, "file_name": "b.xlsx", "source": "", "demonstration": True, "rows": 2},
        {"batch_id": 1, "file_name": "a.xlsx", "source": "Báo Nghệ An", "demonstration": False, "rows": 1},
    ]
