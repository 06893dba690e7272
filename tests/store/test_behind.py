"""The dossiers behind a recomputed figure: as many as it says, and the right ones."""

from dataclasses import replace
from itertools import product

import pytest

from schema.periods import Period
from schema.selection import Selection
from schema.statuses import STATUSES
from schema.tables import COUNT_COLUMNS, DOSSIERS
from store import open_store
from tests.store.files import DISTRICT, Y2019, day, dossier, dossiers
from tests.store.test_recomputed import EIGHT, FEBRUARY, JANUARY, MARCH

FROM_DOSSIERS = Selection("recomputed", DISTRICT)
IN_FEBRUARY = replace(FROM_DOSSIERS, periods=(FEBRUARY,))
MANY = 10_000


def codes(store, measure: str, selection: Selection = IN_FEBRUARY) -> str:
    return "".join(sorted(store.dossiers_behind(measure, selection)["dossier_code"]))


def every_kind() -> list[dict]:
    """A dossier of every status, received in January or February, with every combination of days about February."""
    days = product(
        [status.code for status in STATUSES],
        ("01-15", "02-10"),
        (None, "01-10", "02-12", "02-28", "03-10"),
        (None, "01-20", "02-12", "03-05"),
        (None, "02-20"),
        ("online", "postal"),
    )
    return [
        dossier(f"{place:04}", received, due=due, completed=ended, returned=returned, status=status, channel=channel)
        for place, (status, received, due, ended, returned, channel) in enumerate(days)
    ]


def test_of_eight_dossiers_those_counted_by_hand_are_behind_each_figure(store):
    store.publish(dossiers(*EIGHT), who="test")
    assert codes(store, "received_total") == "bcdefgh"
    assert codes(store, "carried_over") == "bf"
    assert codes(store, "resolved_overdue") == "d"
    assert codes(store, "resolved_total") == "bcdg"
    assert codes(store, "in_process_total") == "efh"
    assert codes(store, "in_process_overdue") == "f"
    assert codes(store, "in_process_not_due") == "e"
    assert codes(store, "suspended") == "h"
    assert codes(store, "withdrawn") == ""


@pytest.mark.parametrize("period", [JANUARY, FEBRUARY, MARCH, Y2019], ids=lambda period: period.key)
def test_behind_every_figure_are_as_many_dossiers_as_it_says(store, period):
    store.publish(dossiers(*every_kind()), who="test")
    selection = replace(FROM_DOSSIERS, periods=(period,))
    figures = store.sums((), selection).iloc[0]
    found = {measure: store.dossiers_behind(measure, selection, MANY) for measure in COUNT_COLUMNS}
    assert {measure: len(rows) for measure, rows in found.items()} == figures[COUNT_COLUMNS].to_dict()
    assert all(rows["dossier_code"].is_unique for rows in found.values())
    assert figures["received_total"] > 100


@pytest.mark.parametrize("measure", COUNT_COLUMNS)
def test_behind_every_shipped_figure_are_as_many_dossiers_as_it_says(shipped_store, measure):
    store = open_store(shipped_store)
    period = next(iter(store.periods(Selection(area="424"))))
    for units in ((), ("17329",)):
        selection = Selection("recomputed", "424", units=units, periods=(period,))
        assert len(store.dossiers_behind(measure, selection, 20_000)) == store.sums((), selection)[measure].iloc[0]
    store.close()


def test_a_figure_that_is_not_known_has_no_dossier_behind_it(store):
    store.publish(dossiers(dossier("a", "02-01", status="10"), dossier("b", "02-02", status="10")), who="test")
    figures = store.sums((), IN_FEBRUARY).iloc[0]
    assert figures.isna()["resolved_total"]
    assert store.dossiers_behind("resolved_total", IN_FEBRUARY).empty
    assert codes(store, "received_new") == "ab"


def test_a_period_without_dossiers_has_none_behind_its_figures(store):
    store.publish(dossiers(*EIGHT), who="test")
    assert store.dossiers_behind("in_process_total", replace(FROM_DOSSIERS, periods=(Period(day("06-01"), day("06-30")),))).empty


def test_the_dossiers_come_with_their_days_and_their_place_in_the_file(store):
    store.publish(dossiers(*EIGHT), who="test")
    rows = store.dossiers_behind("resolved_overdue", IN_FEBRUARY)
    assert set(rows.columns) == {"batch_id", "file_name", "demonstration", *DOSSIERS.names}
    row = rows.iloc[0]
    assert row[["dossier_code", "file_name", "sheet", "row", "status"]].tolist() == ["d", "file.xlsx", "Sheet1", 13, "10"]
    assert [row[name].date() for name in ("received_date", "due_date", "completed_date")] == [
        day("02-06"),
        day("02-12"),
        day("02-15"),
    ]


def test_no_more_dossiers_are_given_than_asked_for_the_earliest_first(store):
    store.publish(dossiers(*EIGHT), who="test")
    assert store.dossiers_behind("received_total", IN_FEBRUARY, 2)["dossier_code"].tolist() == ["f", "b"]


def test_only_the_dossiers_of_the_chosen_units_are_behind_a_figure(store):
    elsewhere = dossier("z", "02-06", due="02-12", completed="02-15", unit="Xã Cao Sơn", unit_name="Xã Cao Sơn")
    store.publish(dossiers(*EIGHT, elsewhere), who="test")
    assert codes(store, "resolved_overdue") == "dz"
    assert codes(store, "resolved_overdue", replace(IN_FEBRUARY, units=("Xã Cao Sơn",))) == "z"


@pytest.mark.parametrize(
    ("measure", "selection"),
    [
        ("dossier_code", IN_FEBRUARY),
        ("received_new", FROM_DOSSIERS),
        ("received_new", replace(IN_FEBRUARY, basis="reported")),
        ("received_new", replace(IN_FEBRUARY, periods=(JANUARY, FEBRUARY))),
    ],
    ids=["no count", "no period", "reported", "two periods"],
)
def test_only_one_recomputed_count_of_one_period_has_dossiers_behind_it(store, measure, selection):
    with pytest.raises(ValueError, match="one recomputed count of one period"):
        store.dossiers_behind(measure, selection)
