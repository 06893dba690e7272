"""Where a finding stands on a day, by the deadline and what is said of it; days counted by hand on the calendar of 2020."""

import datetime as dt

import pandas as pd
import pytest

from metrics.findings import STATES, ageing, counted, inspections, last_day, put_right_in_time, repeats, states
from schema.tables import FINDINGS

# A Friday. The working days around it: 9, 10 | 11 | 14, 15, 16, 17, 18 | 21 September.
FRIDAY = dt.date(2020, 9, 11)
FOUND = dt.date(2020, 9, 1)


def findings(*rows: dict) -> pd.DataFrame:
    """Shortcomings found on 1 September 2020 in Xã A by inspection K, numbered as they come."""
    filled = [
        {
            "inspection": "K",
            "finding": str(number),
            "inspected_on": FOUND,
            "unit": "a",
            "unit_name": "Xã A",
            "area": "h",
            "kind": "shortcoming",
            "status": "in_progress",
            **row,
        }
        for number, row in enumerate(rows, start=1)
    ]
    return FINDINGS.conform(filled).assign(demonstration=False)


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(f"2020-{text}")


def only(day_: dt.date = FRIDAY, soon: int = 5, **row) -> pd.Series:
    return states(findings(row), day_, soon).iloc[0]


@pytest.mark.parametrize(
    ("deadline", "state", "days"),
    [
        ("09-10", "late", 1),
        ("09-11", "due_soon", 0),
        ("09-14", "due_soon", -1),
        ("09-18", "due_soon", -5),
        ("09-19", "due_soon", -5),  # a Saturday: no working day lies between
        ("09-21", "open", -6),
    ],
)
def test_the_deadline_decides_and_working_days_say_how_soon(deadline, state, days):
    row = only(deadline=day(deadline))
    assert (row["state"], row["days"]) == (state, days)


def test_after_a_deadline_on_a_friday_saturday_is_late_by_no_working_day():
    row = only(day("09-12"), deadline=FRIDAY)
    assert (row["state"], row["days"]) == ("late", 0)


def test_without_a_deadline_it_is_open_and_never_late():
    row = only(deadline=None)
    assert (row["state"], row["days"]) == ("open", pd.NA)


@pytest.mark.parametrize(
    ("row", "state", "in_time"),
    [
        ({"status": "put_right", "deadline": day("09-09"), "remediated_on": day("09-09")}, "put_right", True),
        ({"status": "put_right", "deadline": day("09-09"), "remediated_on": day("09-10")}, "put_right", False),
        ({"status": "put_right", "deadline": day("09-09")}, "put_right", pd.NA),
        ({"status": "put_right", "remediated_on": day("09-10")}, "put_right", pd.NA),
        ({"status": None, "deadline": day("09-09"), "remediated_on": day("09-08")}, "put_right", True),
        ({"status": "put_right", "deadline": day("09-10"), "remediated_on": day("09-14")}, "late", pd.NA),
        ({"status": "no_longer_applies", "deadline": day("09-09")}, "no_longer_applies", pd.NA),
        ({"status": None, "deadline": day("09-09")}, "not_stated", pd.NA),
    ],
)
def test_what_is_said_of_it_decides_first_but_never_before_its_day(row, state, in_time):
    found = only(**row)
    assert found["state"] == state
    assert (found["in_time"] is in_time) if in_time is pd.NA else found["in_time"] == in_time


def test_a_merit_has_no_state_and_is_counted_nowhere():
    stated = states(findings({"kind": "merit", "status": None}, {"deadline": day("09-10")}), FRIDAY, 5)
    assert pd.isna(stated["state"].iloc[0])
    assert counted(stated, ["unit"])["findings"].tolist() == [1]


def test_a_recommendation_without_a_kind_is_followed_up():
    assert only(kind=None, deadline=day("09-10"))["state"] == "late"


def test_what_was_found_after_the_day_is_not_there_yet():
    assert states(findings({"inspected_on": day("09-14")}), FRIDAY, 5).empty


def test_verified_is_known_from_its_day_on():
    row = {"status": "put_right", "remediated_on": day("09-08"), "verified_on": day("09-14")}
    assert [bool(only(on, **row)["verified"]) for on in (FRIDAY, day("09-14"))] == [False, True]


def test_the_age_is_counted_from_the_inspection_and_stops_when_it_is_put_right():
    # From 1 September (a Tuesday; 2 September is a holiday): 3, 4, 7, 8, 9, 10, 11.
    assert only()["age"] == 7
    assert only(status="put_right", remediated_on=day("09-04"))["age"] == 2
    assert pd.isna(only(status="put_right")["age"])


MANY = (
    {"deadline": day("09-10"), "reform_area": "procedures"},
    {"deadline": day("08-03"), "reform_area": "procedures", "inspected_on": day("07-01")},
    {"deadline": day("09-14"), "reform_area": "finance"},
    {"deadline": day("10-30"), "reform_area": "finance"},
    {"deadline": None, "reform_area": None},
    {"deadline": day("09-04"), "status": "put_right", "remediated_on": day("09-03"), "reform_area": "finance"},
    {"deadline": day("09-04"), "status": "put_right", "remediated_on": day("09-08"), "reform_area": "finance"},
)


def test_counts_put_the_places_with_most_late_first_and_keep_those_without_an_area():
    table = counted(states(findings(*MANY), FRIDAY, 5), ["reform_area"])
    assert table["reform_area"].fillna("-").tolist() == ["procedures", "finance", "-"]
    assert table[["late", "due_soon", "open", "put_right", "findings"]].values.tolist() == [
        [2, 0, 0, 0, 2],
        [0, 1, 1, 2, 4],
        [0, 0, 1, 0, 1],
    ]
    assert (table[list(STATES)].sum(axis="columns") == table["findings"]).all()


def test_in_time_is_a_share_of_what_fell_due_and_is_known():
    more = ({"deadline": day("09-04"), "status": "no_longer_applies"}, {"deadline": day("09-04"), "status": "put_right"})
    row = put_right_in_time(states(findings(*MANY, *more), FRIDAY, 5), FRIDAY).iloc[0]
    # Due before 11 September: two late, one in time, one late by two working days. 4 are too few for a rate.
    assert (row["put_right_in_time"], row["fell_due"], row["shown"]) == (1, 4, "too_few")
    assert pd.isna(row["rate"])


def test_a_rate_comes_with_its_interval():
    done = {"deadline": day("09-04"), "status": "put_right", "remediated_on": day("09-03")}
    row = put_right_in_time(states(findings(*[done] * 4, {"deadline": day("09-04")}), FRIDAY, 5), FRIDAY).iloc[0]
    assert (row["numerator"], row["denominator"], row["rate"]) == (4, 5, 0.8)
    assert row["low"] == pytest.approx(0.3755, abs=1e-4)  # Wilson, 4 of 5
    assert row["high"] == pytest.approx(0.9638, abs=1e-4)


def test_what_falls_due_on_the_day_itself_has_not_fallen_due():
    assert put_right_in_time(states(findings({"deadline": FRIDAY}), FRIDAY, 5), FRIDAY)["fell_due"].iloc[0] == 0


def test_ageing_has_a_row_for_each_band_and_every_finding_that_is_left():
    table = ageing(states(findings(*MANY), FRIDAY, 5))
    # 3 August to 11 September: 20 working days in August, 8 in September without the 2nd.
    told = [(row.group, row.findings, row.longest) for row in table.itertuples() if row.findings]
    assert told == [("late", 1, 28), ("late", 1, 1), ("due_soon", 1, pd.NA), ("later", 1, pd.NA), ("no_deadline", 1, pd.NA)]
    assert table["group"].tolist() == ["late"] * 5 + ["due_soon", "later", "no_deadline"]


def test_a_repeat_leads_to_the_earlier_finding_also_with_a_slash_in_its_name_and_to_nothing_where_there_is_none():
    rows = findings(
        {"inspection": "1/KL", "finding": "1", "remediated_on": day("09-08"), "status": "put_right"},
        {"inspection": "2/KL", "repeat_of": "1/KL/1"},
        {"inspection": "2/KL", "repeat_of": "0/KL/7"},
    )
    found = repeats(states(rows, FRIDAY, 5), rows)
    assert found["first_inspection"].fillna("-").tolist() == ["1/KL", "-"]
    assert found["first_remediated_on"].iloc[0] == pd.Timestamp(day("09-08"))


def test_inspections_are_one_row_a_unit_with_what_is_to_be_followed_up():
    rows = findings(
        {"kind": "merit"},
        {"kind": None},
        {},
        {"unit": "b", "unit_name": "Xã B"},
        {"inspection": "J", "inspected_on": day("08-03")},
    )
    table = inspections(rows)
    assert table[["inspection", "unit", "findings"]].values.tolist() == [["J", "a", 1], ["K", "a", 2], ["K", "b", 1]]


def test_the_last_day_is_of_what_happened_and_not_of_what_was_promised():
    rows = findings(
        {"deadline": day("12-31")}, {"status": "put_right", "remediated_on": day("09-08"), "verified_on": day("09-09")}
    )
    assert last_day(rows) == day("09-09")
