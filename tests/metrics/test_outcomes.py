"""Every dossier of a period has one outcome; what the file does not say is absent, never zero."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.outcomes import outcomes, still_open, unaccounted
from tests.rows import article, period, sums

JUDGED = {"resolved_total": 80, "resolved_on_time_total": 79, "resolved_overdue": 1}


def of(**counts) -> dict[str, int]:
    table = outcomes(sums({**period("2020-01-01", "2020-12-31"), **counts}))
    return dict(zip(table["outcome"], table["dossiers"], strict=True))


def test_the_articles_62_dossiers_of_2019_are_unaccounted_for():
    assert unaccounted(article()).tolist() == [62, 0]


def test_the_articles_outcomes():
    table = outcomes(article())
    assert list(table.itertuples(index=False, name=None)) == [
        (0, "early", 457),
        (0, "on_time", 12460),
        (0, "late", 0),
        (0, "unaccounted", 62),
        (1, "early", 102),
        (1, "on_time", 3558),
        (1, "late", 13),
    ]


def test_where_early_is_not_told_apart_early_and_on_time_are_one_outcome():
    assert of(received_total=80, **JUDGED) == {"on_time_total": 79, "late": 1}


def test_open_dossiers_are_an_outcome_only_where_they_are_stated():
    assert of(received_total=90, in_process_total=10, **JUDGED)["open"] == 10
    assert "open" not in of(received_total=90, **JUDGED)


def test_nothing_open_is_stated_and_zero():
    assert of(received_total=80, in_process_total=0, **JUDGED)["open"] == 0


def test_a_period_that_does_not_tell_late_from_on_time_has_no_outcomes():
    assert of(received_total=90, within_deadline=80, past_deadline=10) == {}


def test_dossiers_without_a_due_date_and_those_ended_otherwise_are_outcomes_of_their_own():
    counts = JUDGED | {"resolved_total": 83, "resolved_no_due": 3, "withdrawn": 2, "refused": 1}
    assert of(received_total=86, in_process_total=0, **counts) == {
        "on_time_total": 79,
        "late": 1,
        "no_due": 3,
        "ended_otherwise": 3,
        "open": 0,
    }


@pytest.mark.parametrize(
    ("counts", "gap"),
    [
        ({"received_total": 100, "resolved_total": 80, "in_process_total": 20}, 0),
        ({"received_total": 100, "resolved_total": 80, "in_process_total": 15}, 5),
        ({"received_total": 100, "resolved_total": 80, "in_process_total": 15, "withdrawn": 3, "refused": 2}, 0),
        ({"received_total": 100, "resolved_total": 85, "in_process_total": 15, "withdrawn": 3, "refused": 2}, 0),
        ({"received_total": 100, "resolved_total": 80, "in_process_total": 15, "suspended": 5}, 0),
        ({"received_total": 100, "resolved_total": 80, "in_process_total": 20, "suspended": 5}, 0),
        ({"received_total": 100, "resolved_total": 80, "in_process_total": 25}, -5),
        ({"received_total": 659_245, "resolved_total": 643_272, "in_process_total": 7172}, 8801),
        ({"received_total": 100, "resolved_total": None}, None),
        ({"received_total": None, "resolved_total": 80}, None),
    ],
    ids=[
        "resolved and open are all",
        "five are missing",
        "withdrawn and returned stand apart",
        "withdrawn and returned are among the resolved",
        "suspended stand beside the open",
        "suspended are among the open",
        "more than were received",
        "Lâm Đồng, first quarter of 2020",
        "resolved not stated",
        "received not stated",
    ],
)
def test_what_is_not_accounted_for(counts, gap):
    found = unaccounted(sums(counts)).iloc[0]
    assert pd.isna(found) if gap is None else found == gap


def test_suspended_dossiers_beside_the_open_ones_are_open():
    assert still_open(sums({"received_total": 100, "resolved_total": 80, "in_process_total": 15, "suspended": 5})).tolist() == [
        20
    ]


def test_a_negative_gap_is_no_outcome():
    assert "unaccounted" not in of(received_total=70, in_process_total=0, **JUDGED)


@given(st.tuples(*[st.integers(0, 500)] * 8))
def test_the_outcomes_of_a_period_add_up_to_what_was_received(counts):
    early, on_time, late, no_due, withdrawn, refused, still, lost = counts
    parts = of(
        received_total=sum(counts),
        resolved_total=early + on_time + late + no_due,
        resolved_early=early,
        resolved_on_time=on_time,
        resolved_on_time_total=early + on_time,
        resolved_overdue=late,
        resolved_no_due=no_due,
        withdrawn=withdrawn,
        refused=refused,
        in_process_total=still,
    )
    assert sum(parts.values()) == sum(counts)
    assert parts.get("unaccounted", 0) == lost
