"""What lay open at the end of a day, by the day it is due: the very dossiers that the stocks count."""

import pytest

from schema.selection import Selection
from tests.store.files import DISTRICT, count, counts, day, dossier, dossiers

ANH_SON = Selection("recomputed", DISTRICT)
ROWS = (
    dossier("ended", "01-10", due="01-20", completed="01-18"),
    dossier("ends later", "01-25", due="02-05", completed="03-01"),
    dossier("late", "01-15", due="02-10"),
    dossier("late too", "01-16", due="02-10"),
    dossier("not yet", "02-20", due="03-05"),
    dossier("comes later", "03-01", due="03-05"),
    dossier("waits", "02-12", due="02-20", status="5"),
    dossier("no promise", "02-12"),
    dossier("ended some day", "02-01", due="02-03", status="10"),
)


@pytest.fixture
def filled(store):
    store.publish(dossiers(*ROWS), who="test", demonstration=True)
    return store


def opened(store, end) -> list[tuple]:
    table = store.open_by_due_date((), ANH_SON, end)
    return [
        (clock, None if due is None or due != due else due.strftime("%m-%d"), n)
        for clock, due, n in zip(table["clock"], table["due_date"], table["dossiers"], strict=True)
    ]


def test_open_dossiers_of_a_day_by_the_day_they_are_due(filled):
    assert sorted(opened(filled, day("02-28")), key=str) == [
        ("none", None, 1),
        ("running", "02-05", 1),
        ("running", "02-10", 2),
        ("running", "03-05", 1),
        ("stopped", "02-20", 1),
    ]


@pytest.mark.parametrize("end", ["01-10", "01-31", "02-10", "02-11", "02-28", "03-01", "03-31"])
def test_they_are_as_many_as_the_stocks_say(filled, end):
    stocks = filled.stocks((), ANH_SON, day(end)).iloc[0]
    table = filled.open_by_due_date((), ANH_SON, day(end))
    running = table.loc[table["clock"] == "running"]
    late = running.loc[running["due_date"].dt.date < day(end), "dossiers"].sum()
    assert table["dossiers"].sum() == stocks["in_process_total"]
    assert late == stocks["in_process_overdue"]
    assert table.loc[table["clock"] == "stopped", "dossiers"].sum() == stocks["suspended"]


def test_by_unit_each_row_names_its_unit_and_says_that_it_is_made_up(filled):
    table = filled.open_by_due_date(("unit",), ANH_SON, day("02-28"))
    assert table.columns.tolist() == ["unit", "unit_name", "clock", "due_date", "dossiers", "demonstration"]
    assert table["demonstration"].all()


def test_forms_do_not_name_single_dossiers(store):
    store.publish(counts(count()), who="test")
    assert store.open_by_due_date((), Selection("reported", DISTRICT), day("02-28")).empty
