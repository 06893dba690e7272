"""Publishing: all of a file or nothing, with everything a later reader must know about it."""

import dataclasses
import datetime as dt
import json

import pytest

from language import Text
from schema.problems import Problem
from schema.selection import Selection
from schema.tables import COUNTS
from store import StoreError, problems_of
from tests.store.files import DISTRICT, Y2020, count, counts, dossier, dossiers, file, table

WARNING = Problem(
    "warning",
    "balance",
    Text(
        "{gap} dossiers received by {day} are unaccounted for: {why}",
        {"gap": 62, "day": dt.date(2019, 12, 31), "why": Text("Not stated")},
    ),
    sheet="2019",
    row=12,
    column="G",
    value="12917",
)


def test_a_batch_keeps_who_when_and_which_file(store):
    before = dt.datetime.now().replace(microsecond=0)
    read = counts(count(received_total=1), count(period=Y2020, received_total=2), name="ban-bao-cao.xlsx")
    batch_id = store.publish(read, who="Phòng Nội vụ", demonstration=True, source="Báo Nghệ An")
    batch = store.batches().iloc[0]
    assert batch["batch_id"] == batch_id == 1
    assert batch["file_name"] == "ban-bao-cao.xlsx"
    assert batch["sha256"] == read.sha256
    assert batch["size"] == read.size
    assert batch["who"] == "Phòng Nội vụ"
    assert before <= batch["published_at"] <= dt.datetime.now()
    assert batch["loader_version"] == read.loader_version
    assert batch["demonstration"]
    assert batch["source"] == "Báo Nghệ An"
    assert batch["datasets"] == ["counts"]
    assert batch["rows"] == 2
    assert batch["state"] == "active"
    assert list(batch["superseded_by"]) == []


def test_problems_are_kept_untranslated_with_their_values(store):
    store.publish(counts(count(received_total=1), problems=(WARNING,)), who="test")
    kept = store.batches()["problems"].iloc[0]
    assert json.loads(kept)["first"][0]["message"]["text"] == "{gap} dossiers received by {day} are unaccounted for: {why}"
    assert problems_of(kept).first == [WARNING]


def test_a_file_of_several_tables_is_one_batch(store):
    read = file(
        table("counts", [count(received_total=1)], sheet="2019"),
        table("dossiers", [dossier("a", "01-05"), dossier("b", "01-06")], sheet="Hồ sơ"),
    )
    store.publish(read, who="test")
    batch = store.batches().iloc[0]
    assert batch["datasets"] == ["counts", "dossiers"]
    assert batch["rows"] == 3


def test_a_refused_file_is_not_published(store):
    error = dataclasses.replace(WARNING, severity="error")
    with pytest.raises(StoreError, match=r"file\.xlsx was refused"):
        store.publish(counts(count(received_total=1), problems=(error,)), who="test")
    with pytest.raises(StoreError):
        store.preview(file())
    assert store.is_empty()


@pytest.mark.parametrize("wrong", [{"status": "99"}, {"status": None}, {"unit": None}, {"received_date": None}])
def test_a_row_that_no_figure_could_count_stops_the_whole_file(store, wrong):
    read = dossiers(dossier("a", "01-05"), dossier("b", "01-05") | wrong)
    with pytest.raises(StoreError, match="row 11") as raised:
        store.publish(read, who="test")
    assert raised.value.text.values["row"] == 11
    assert store.is_empty()
    assert store.areas().empty


def test_what_fails_half_way_leaves_everything_as_it_was(store):
    store.publish(counts(count(received_total=1)), who="test")

    def stop(share, _):
        assert share < 0.5, "the reader closed the page"

    many = dossiers(*(dossier(str(number), "01-05") for number in range(10_001)))
    with pytest.raises(AssertionError):
        store.publish(many, who="test", progress=stop)
    assert store.batches()["batch_id"].tolist() == [1]
    assert store.span(Selection("recomputed")) is None
    assert store.publish(many, who="test") == 2, "and the same file can be published afterwards"
    assert store.source_count(Selection("recomputed")) == 10_001


def test_progress_is_told_from_start_to_end(store):
    shares = []
    many = dossiers(*(dossier(str(number), "01-05") for number in range(12_000)))
    store.publish(many, who="test", progress=lambda share, text: shares.append((round(share, 3), text.values["done"])))
    assert shares == [(0.417, 5000), (0.833, 10000), (1.0, 12000)]


def test_the_frame_that_was_passed_in_is_left_as_it_was(store):
    read = counts(count(received_total=1))
    before = read.tables[0].frame.copy()
    store.publish(read, who="test")
    assert read.tables[0].frame.equals(before)
    assert list(read.tables[0].frame.columns) == COUNTS.names


def test_a_published_store_says_the_same_when_it_is_opened_again(store, tmp_path):
    from store import open_store

    store.publish(counts(count(received_total=12979)), who="test")
    store.close()
    again = open_store(tmp_path / "store.duckdb")
    assert again.sums((), Selection(area=DISTRICT))["received_total"].tolist() == [12979]
    again.close()


NAMED = Problem(
    "warning",
    "channel_unknown",
    Text("{value}", {"value": "Nguyễn Văn Bí Mật"}),
    "Sheet1",
    4,
    "H",
    "Nguyễn Văn Bí Mật",
)


def test_what_stood_in_a_cell_that_may_name_a_person_is_not_kept(store):
    store.publish(counts(count(received_total=1), problems=(NAMED,)), who="test")
    kept = store.batches()["problems"].iloc[0]
    assert "Bí Mật" not in kept
    (problem,) = problems_of(kept).first
    assert (problem.cell, problem.value, problem.message.text) == ("H4", None, "Unknown way of filing")


def test_of_a_hundred_thousand_problems_the_number_and_the_first_are_kept(store):
    store.publish(counts(count(received_total=1), problems=(NAMED,) * 100_000), who="test")
    stored = store.batches()["problems"].iloc[0]
    kept = problems_of(stored)
    assert kept.counts == {("warning", "channel_unknown"): 100_000}
    assert kept.total == 100_000
    assert len(kept.first) == 20
    assert len(stored) < 10_000


def test_problems_stored_before_they_were_counted_are_still_read():
    old = [{"severity": "note", "code": "period_partial", "message": {"text": "Part", "values": {}}, "sheet": None, "row": None,
            "column": None, "value": None}]  # fmt: skip
    kept = problems_of(json.dumps(old))
    assert kept.counts == {("note", "period_partial"): 1}
    assert kept.first[0].message == Text("Part")


def test_accepted_warnings_are_recorded_by_kind_with_the_batch(store):
    note = dataclasses.replace(WARNING, severity="note", code="period_partial")
    read = counts(count(received_total=1), problems=(WARNING, NAMED, WARNING, note))
    store.publish(read, who="Phòng Nội vụ", accepted=True)
    assert store.batches()["accepted"].iloc[0] == {"balance": 2, "channel_unknown": 1}


def test_what_nobody_accepted_is_published_and_not_called_accepted(store):
    store.publish(counts(count(received_total=1), problems=(WARNING,)), who="a script")
    assert store.batches()["accepted"].iloc[0] == {}
