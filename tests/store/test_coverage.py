"""Which units and periods have both a form and dossiers, and what the dossiers leave unsaid."""

from dataclasses import replace

import pytest

from schema.periods import Period
from schema.selection import Selection
from store import open_store
from tests.store.files import DISTRICT, Y2019, Y2020, count, counts, day, dossier, dossiers

FEBRUARY = Period(day("02-01"), day("02-28"))
MARCH = Period(day("03-01"), day("03-31"))
FROM_DOSSIERS = Selection("recomputed", DISTRICT, periods=(FEBRUARY,))


def of(unit: str, code: str, received: str, **columns) -> dict:
    return dossier(code, received, unit=unit, unit_name=unit, **columns)


def pairs(store) -> list[tuple]:
    """Unit, whether it is the whole, first day of the period, and whether the dossiers reach over all of it."""
    return [(row.unit, row.whole, row.period_start.date(), row.complete) for row in store.covered_twice().itertuples()]


def test_a_unit_is_covered_twice_where_its_form_and_its_dossiers_meet(store):
    store.publish(counts(count("Xã A", FEBRUARY), count("Xã A", MARCH), count("Xã B", FEBRUARY)), who="test")
    store.publish(dossiers(of("Xã A", "1", "01-31"), of("Xã A", "2", "02-05", completed="02-28")), who="test")
    assert pairs(store) == [(DISTRICT, True, FEBRUARY.start, True), ("Xã A", False, FEBRUARY.start, True)]


def test_a_districts_own_row_is_the_areas_and_not_one_of_its_units(store):
    store.publish(counts(count(DISTRICT, FEBRUARY)), who="test")
    store.publish(dossiers(of(DISTRICT, "1", "02-01", completed="02-28"), of("Xã A", "2", "02-02")), who="test")
    assert pairs(store) == [(DISTRICT, True, FEBRUARY.start, True)]


def test_nothing_is_covered_twice_by_one_kind_of_file_or_by_other_areas_files(store):
    assert store.covered_twice().empty
    store.publish(counts(count("Xã A", FEBRUARY)), who="test")
    assert store.covered_twice().empty
    store.publish(dossiers(dossier("1", "02-05", area="Huyện Con Cuông", area_name="Huyện Con Cuông")), who="test")
    assert store.covered_twice().empty


def test_what_was_undone_covers_nothing(store):
    store.publish(counts(count("Xã A", FEBRUARY)), who="test")
    batch = store.publish(dossiers(of("Xã A", "1", "02-05")), who="test")
    assert len(store.covered_twice()) == 2
    store.undo(batch)
    assert store.covered_twice().empty


def test_a_units_dossiers_reach_as_far_as_the_file_they_stand_in(store):
    store.publish(counts(count("Xã A", FEBRUARY), count("Xã B", FEBRUARY)), who="test")
    store.publish(dossiers(of("Xã A", "1", "02-10"), of("Xã B", "2", "01-15", completed="03-01")), who="test")
    found = store.covered_twice()
    assert found["unit"].tolist() == [DISTRICT, "Xã A", "Xã B"]
    assert found["complete"].all()
    assert {day.date() for day in found["first_day"]} == {day("01-15")}
    assert {day.date() for day in found["last_day"]} == {day("03-01")}


def test_an_area_is_reached_only_as_far_as_each_of_its_units(store):
    store.publish(counts(count(DISTRICT, FEBRUARY)), who="test")
    store.publish(dossiers(of("Xã A", "1", "01-10", completed="03-01"), name="a.xlsx"), who="test")
    store.publish(dossiers(of("Xã B", "2", "02-03", completed="02-20"), name="b.xlsx"), who="test")
    (row,) = store.covered_twice().itertuples()
    assert (row.first_day.date(), row.last_day.date(), row.complete) == (day("02-03"), day("02-20"), False)


def test_the_periods_come_with_what_their_form_says_of_them(store):
    store.publish(counts(count(period=Y2019), count(period=replace(Y2020, assumed=True, partial=True))), who="test")
    store.publish(dossiers(dossier("1", "2018-12-31", completed="2020-12-31")), who="test")
    found = store.covered_twice()
    assert found["period_assumed"].tolist() == found["period_partial"].tolist() == [False, True]
    assert found["area_name"].tolist() == [DISTRICT, DISTRICT]


def test_the_shipped_district_is_covered_twice_in_both_years(shipped_store):
    store = open_store(shipped_store)
    assert [(unit, whole, start.year, complete) for unit, whole, start, complete in pairs(store)] == [
        ("424", True, 2019, True),
        ("424", True, 2020, True),
    ]
    store.close()


def test_what_the_dossiers_leave_unsaid_is_counted(store):
    store.publish(
        dossiers(
            dossier("ended before, no day", "01-10", status="10"),
            dossier("ended within, no day", "02-10", status="7"),
            dossier("ended later, no day", "03-10", status="10"),
            dossier("no channel", "02-10", channel=None),
            dossier("no channel, received before", "01-10", channel=None),
            dossier("handed over", "02-10", returned="02-12"),
            dossier("handed over later", "02-10", returned="03-12"),
            dossier("processed and handed over", "02-10", completed="02-11", returned="02-12"),
            dossier("never accepted", "02-10", status="3", channel=None),
        ),
        who="test",
    )
    assert store.gaps(FROM_DOSSIERS).to_dict("records") == [
        {
            "no_end_day": 2,
            "resolved_no_day": 1,
            "withdrawn_no_day": 1,
            "refused_no_day": 0,
            "no_channel": 1,
            "by_return_day": 1,
            "received_before": 2,
        }
    ]


def test_no_dossiers_leave_nothing_unsaid(store):
    assert store.gaps(FROM_DOSSIERS).iloc[0].eq(0).all()


def test_gaps_are_those_of_one_period(store):
    with pytest.raises(ValueError, match="one period"):
        store.gaps(replace(FROM_DOSSIERS, periods=()))
