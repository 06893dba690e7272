"""Due is each indicator of each commune and period that is over; a 0 is a report; all coverages add up to the same."""

import datetime as dt

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.completeness import coverage, expected, never, with_status
from schema.catalogue import Measure
from schema.periods import official_period
from tests.measures import AREA, YEAR, half, quarter, reports, units

REVIEWED = Measure("reviewed", "Reviewed", (), "procedures", "flow", "procedures")
SHARE = Measure("online", "Online", (), "digital", "share", "dossiers")
RATED = Measure("rated", "Rated", (), "civil_service", "flow", "persons", every="half")
GOOD = Measure("good", "Good", (), "civil_service", "class", "persons", every="half", split="rated")
OF_DISTRICT = Measure("levels", "Levels", (), "digital", "flow", "services", reporter="district")
NOT_COLLECTED = Measure("none", "None", (), "digital", "flow", "services", reporter="nobody")
ALL = (REVIEWED, SHARE, RATED, GOOD, OF_DISTRICT, NOT_COLLECTED)
LATE = dt.date(2021, 1, 31)


def statuses(*given_: tuple, measures=(REVIEWED,), as_of=LATE, names="A") -> list[str]:
    due = expected(units(*names), AREA, measures, YEAR, as_of)
    return with_status(due, reports(*given_), measures)["status"].tolist()


def test_due_is_what_communes_report_for_each_period_that_is_over():
    due = expected(units("A", "B"), AREA, ALL, YEAR, dt.date(2020, 9, 29))
    assert due.groupby("indicator").size().to_dict() == {"reviewed": 4, "online": 4, "rated": 2}
    assert set(due["end"]) == {dt.date(2020, 3, 31), dt.date(2020, 6, 30)}


def test_a_period_is_due_from_the_day_after_it():
    assert len(expected(units("A"), AREA, [REVIEWED], YEAR, dt.date(2020, 3, 31))) == 0
    due = expected(units("A"), AREA, [REVIEWED], YEAR, dt.date(2020, 4, 1))
    assert due["days_late"].tolist() == [1]


def test_a_commune_that_had_ended_owes_nothing():
    known = units("A", "B")
    known.loc[known["code"] == "B", "valid_to"] = pd.Timestamp("2020-06-29")
    due = expected(known, AREA, [REVIEWED], YEAR, LATE)
    assert due.groupby("unit").size().to_dict() == {"A": 4, "B": 1}


def test_a_0_is_a_report_and_nothing_is_missing():
    assert statuses(("reviewed", "A", quarter(1), 0)) == ["reported", "missing", "missing", "missing"]


def test_a_report_of_the_reporting_quarter_is_that_quarters():
    assert statuses(("reviewed", "A", official_period(4, 3, 2020), 2))[1] == "reported"


def test_a_share_without_its_whole_and_a_split_without_a_part_are_partly_reported():
    assert statuses(("online", "A", quarter(1), 3), measures=(SHARE,))[0] == "partly"
    assert statuses(("online", "A", quarter(1), 3, 9), measures=(SHARE,))[0] == "reported"
    split = (RATED, GOOD)
    assert statuses(("rated", "A", half(1), 20), measures=split) == ["partly", "missing"]
    assert statuses(("rated", "A", half(1), 20), ("good", "A", half(1), 9), measures=split) == ["reported", "missing"]


def test_a_longer_report_says_something_of_each_of_its_periods():
    assert statuses(("reviewed", "A", YEAR, 9)) == ["partly"] * 4


def test_coverage_has_its_two_counts():
    due = with_status(
        expected(units("A", "B"), AREA, [REVIEWED], YEAR, LATE), reports(("reviewed", "A", quarter(1), 1)), [REVIEWED]
    )
    whole = coverage(due, ()).iloc[0]
    assert (whole["reported"], whole["due"], whole["rate"]) == (1, 8, 0.125)
    assert coverage(due, ["unit"]).set_index("unit")["reported"].to_dict() == {"A": 1, "B": 0}


def test_where_nothing_was_due_there_is_no_rate():
    due = with_status(expected(units("A"), AREA, [REVIEWED], YEAR, dt.date(2020, 1, 2)), {}, [REVIEWED])
    assert coverage(due, ())["rate"].isna().all()


def test_an_indicator_of_which_nothing_arrived_is_named():
    measures = (REVIEWED, SHARE)
    due = with_status(expected(units("A"), AREA, measures, YEAR, LATE), reports(("reviewed", "A", quarter(1), 1)), measures)
    assert never(due) == ["online"]


@given(
    st.lists(
        st.tuples(st.sampled_from(["reviewed", "online"]), st.sampled_from("ABC"), st.integers(1, 4), st.integers(0, 9)),
        unique_by=lambda one: one[:3],
    )
)
@pytest.mark.parametrize("by", [["unit"], ["indicator"], ["start"], ["unit", "indicator"]])
def test_every_way_to_count_adds_up_to_the_same(by, given_):
    measures = (REVIEWED, SHARE)
    found = reports(*((code, unit, quarter(number), value, 9) for code, unit, number, value in given_))
    due = with_status(expected(units(*"ABC"), AREA, measures, YEAR, LATE), found, measures)
    table, whole = coverage(due, by), coverage(due, ()).iloc[0]
    assert table["reported"].sum() == whole["reported"] == len(given_)
    assert (table[["reported", "partly", "missing"]].sum(axis="columns") == table["due"]).all()
    assert table["due"].sum() == 24
