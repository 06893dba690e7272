"""Between which days dossiers were received, ended and due, and how many share them."""

from dataclasses import replace

import pytest

from schema.periods import Period
from schema.selection import Selection
from tests.store.files import DISTRICT, count, counts, day, dossier, dossiers

ANH_SON = Selection("recomputed", DISTRICT)
JANUARY = Period(day("01-01"), day("01-31"))
FEBRUARY = Period(day("02-01"), day("02-28"))

ROWS = (
    dossier("same day", "01-10", completed="01-10"),
    dossier("three days", "01-30", completed="02-02"),
    dossier("three days too", "02-01", completed="02-04"),
    dossier("handed over", "02-01", returned="02-06", sector="Đất đai"),
    dossier("withdrawn", "02-01", completed="02-06", status="7"),
    dossier("open", "02-01"),
    dossier("ended some day", "02-01", status="10"),
)


@pytest.fixture
def filled(store):
    store.publish(dossiers(*ROWS), who="test", demonstration=True)
    return store


def histogram(table) -> dict[int, int]:
    """Calendar days and how many took them."""
    days = (table["ended_on"] - table["received_date"]).dt.days
    return table["dossiers"].groupby(days).sum().to_dict()


def test_days_run_from_receipt_to_the_end_of_processing_for_resolved_dossiers_only(filled):
    table = filled.durations((), ANH_SON)
    assert histogram(table) == {0: 1, 3: 2, 5: 1}
    assert table.columns.tolist() == ["received_date", "ended_on", "due_date", "dossiers", "demonstration"]
    assert table["demonstration"].all()


def test_a_dossier_belongs_to_the_period_it_was_resolved_in(filled):
    assert histogram(filled.durations((), replace(ANH_SON, periods=(FEBRUARY,)))) == {3: 2, 5: 1}
    by_period = filled.durations(("period",), replace(ANH_SON, periods=(JANUARY, FEBRUARY)))
    assert by_period["dossiers"].tolist() == [1, 1, 1, 1]
    assert by_period["period_start"].dt.month.tolist() == [1, 2, 2, 2]


def test_in_overlapping_periods_each_dossier_is_counted_once(filled):
    both = replace(ANH_SON, periods=(FEBRUARY, Period(day("01-01"), day("12-31"))))
    assert histogram(filled.durations((), both)) == {0: 1, 3: 2, 5: 1}


def test_by_field_each_field_has_its_own_histogram(filled):
    table = filled.durations(("sector",), ANH_SON)
    assert {sector: histogram(rows) for sector, rows in table.groupby("sector")} == {"Hộ tịch": {0: 1, 3: 2}, "Đất đai": {5: 1}}


def test_forms_do_not_say_how_long_a_dossier_took(store):
    store.publish(counts(count(resolved_total=5)), who="test")
    table = store.durations(("unit",), replace(ANH_SON, basis="reported"))
    assert table.empty
    assert table.columns.tolist() == ["unit", "unit_name", "received_date", "ended_on", "due_date", "dossiers", "demonstration"]
