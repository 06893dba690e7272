"""Late by reason: each late dossier once, resolved late in the period or open past due at its end."""

import pytest

from schema.periods import Period
from schema.selection import Selection
from tests.store.files import DISTRICT, count, counts, day, dossier, dossiers

FEBRUARY = Period(day("02-01"), day("02-28"))
CHOSEN = Selection("recomputed", DISTRICT, periods=(FEBRUARY,))

ROWS = (
    dossier("late", "02-01", "02-10", "02-11", delay_reason="agency"),
    dossier("late before the period", "01-02", "01-10", "01-31", delay_reason="staff"),
    dossier("on time", "02-01", "02-10", "02-10", delay_reason="staff"),
    dossier("open past due", "02-01", "02-27", delay_reason="agency"),
    dossier("due on the last day", "02-01", "02-28", delay_reason="staff"),
    dossier("open past due then, ended since", "02-01", "02-20", "03-05"),
    dossier("suspended", "02-01", "02-10", status="5", delay_reason="applicant"),
    dossier("without a due date", "02-01", delay_reason="staff"),
    dossier("withdrawn", "02-01", "02-05", "02-20", status="7", delay_reason="staff"),
)


@pytest.fixture
def filled(store):
    store.publish(dossiers(*ROWS), who="test", demonstration=True)
    return store


def test_each_late_dossier_counts_once_by_its_reason_or_none(filled):
    table = filled.late_by_reason(CHOSEN)
    assert table.fillna({"delay_reason": "none"}).set_index("delay_reason")["dossiers"].to_dict() == {"agency": 2, "none": 1}
    assert table["demonstration"].all()


def test_they_are_as_many_as_the_two_counts_say(filled):
    sums = filled.sums((), CHOSEN).iloc[0]
    assert filled.late_by_reason(CHOSEN)["dossiers"].sum() == sums["resolved_overdue"] + sums["in_process_overdue"] == 3


def test_a_form_gives_no_reasons(store):
    store.publish(counts(count(resolved_overdue=3)), who="test")
    assert store.late_by_reason(Selection("reported", DISTRICT, periods=(FEBRUARY,))).empty


def test_reasons_are_those_of_one_period(filled):
    with pytest.raises(ValueError, match="one period"):
        filled.late_by_reason(Selection("recomputed", DISTRICT))
