"""Each reason is given when the figures tell it, and not otherwise."""

import datetime as dt
from dataclasses import replace

import pandas as pd
import pytest

from language import language_for
from metrics.reasons import reasons
from metrics.reconciliation import Subject, by_unit, reconciled
from schema.periods import Period
from tests.rows import sums

EN = language_for("en")
YEAR = Period(dt.date(2021, 1, 1), dt.date(2021, 12, 31))
SUBJECT = Subject("Xã A", "Huyện B", False, YEAR, pd.Timestamp("2020-11-02"), pd.Timestamp("2021-12-31"))
COUNTED = {
    "received_total": 120,
    "received_new": 100,
    "received_online": 30,
    "received_in_person": 60,
    "received_postal": 10,
    "carried_over": 20,
    "resolved_total": 80,
    "resolved_early": 50,
    "resolved_on_time": 25,
    "resolved_on_time_total": 75,
    "resolved_overdue": 5,
    "resolved_no_due": 0,
    "in_process_total": 30,
    "in_process_not_due": 20,
    "in_process_overdue": 4,
    "in_process_no_due": 0,
    "suspended": 6,
    "withdrawn": 7,
    "refused": 3,
}
GAPS = {"no_end_day": 0, "no_channel": 0, "by_return_day": 0, "received_before": 20}


def given(form: dict, counted: dict | None = None, *, gaps: dict | None = None, units=None, **subject) -> str:
    """The reasons, a line each, for a form that prints `form` and dossiers that give COUNTED with these changes."""
    recomputed = sums({**COUNTED, **(counted or {})})
    none = sums({"unit": "A", "unit_name": "A"}).iloc[:0]
    found = reasons(
        replace(SUBJECT, **subject),
        reconciled(sums(form), recomputed),
        recomputed,
        pd.DataFrame([{**GAPS, **(gaps or {})}]).astype("Int64"),
        by_unit(none, none) if units is None else units,
    )
    return "\n".join(EN.say(text) for text in found)


def test_figures_that_agree_in_full_need_no_reason():
    assert given(COUNTED) == ""


@pytest.mark.parametrize(
    ("made_up", "said"),
    [
        (("recomputed",), "A real form is compared with dossiers that are made up."),
        (("reported",), "A form that is made up is compared with real dossiers."),
        (("reported", "recomputed"), "Form and dossiers are made up."),
    ],
)
def test_what_is_made_up_is_said_first(made_up, said):
    assert given(COUNTED, made_up=made_up, gaps={"received_before": 0}).startswith(said)


def test_an_export_that_ends_before_the_period_cannot_be_complete():
    said = given(COUNTED, last_day=pd.Timestamp("2021-11-30"))
    assert "happened on 30 Nov 2021, the period ends on 31 Dec 2021" in said
    assert "the first of their files ends on 30 Nov 2021" in given(COUNTED, last_day=pd.Timestamp("2021-11-30"), whole=True)


def test_an_export_without_earlier_dossiers_lacks_those_carried_over():
    assert "no dossier received before 1 Jan 2021" in given(COUNTED, gaps={"received_before": 0})
    said = given(COUNTED, whole=True, first_day=pd.Timestamp("2021-02-01"))
    assert "the last of their files begins on 1 Feb 2021" in said


@pytest.mark.parametrize(
    ("period", "said"),
    [
        (replace(YEAR, assumed=True), "The form only names its period: 1 Jan 2021 to 31 Dec 2021 is assumed."),
        (replace(YEAR, assumed=True, partial=True), "The form covers a part of a year and does not say which"),
    ],
)
def test_assumed_days_are_a_reason(period, said):
    assert given(COUNTED, period=period).startswith(said)


@pytest.mark.parametrize(
    ("gap", "said"),
    [
        ("no_end_day", "Dossiers that have ended without a day that says when: 2."),
        ("no_channel", "Dossiers received in the period without a channel: 2."),
        ("by_return_day", "Dossiers that only say when the result was handed over: 2."),
    ],
)
def test_what_the_dossiers_leave_unsaid_is_a_reason(gap, said):
    assert given(COUNTED, gaps={gap: 2}).startswith(said)


def test_dossiers_without_a_due_date_are_counted_whether_resolved_or_open():
    changed = {"resolved_no_due": 2, "in_process_no_due": 3}
    assert "Dossiers without a due date: 5." in given(COUNTED, changed)
    assert "Dossiers without a due date: 2." in given(COUNTED, {"resolved_no_due": 2, "in_process_no_due": pd.NA})


@pytest.mark.parametrize(
    ("form", "said"),
    [
        ({"resolved_total": 87}, "with those withdrawn: it seems to count these in."),
        ({"resolved_total": 83}, "with those returned or stopped: it seems"),
        ({"resolved_total": 90}, "with those withdrawn, returned or stopped: it seems"),
        ({"received_in_person": 70}, "with those by post: it seems to count both as one."),
        ({"received_total": 100}, "leave out those carried over"),
        ({"in_process_total": 24}, "without the suspended: it seems to count these apart."),
        ({"resolved_early": 45, "resolved_on_time": 30}, "Early and on time agree when added up"),
    ],
)
def test_a_difference_that_another_way_of_counting_explains_is_explained(form, said):
    assert given(form).count("\n") == 0
    assert said in given(form)


@pytest.mark.parametrize(
    "form",
    [
        {"resolved_total": 88},
        {"received_in_person": 70, "received_postal": 10},
        {"received_total": 101},
        {"in_process_total": 25},
        {"resolved_early": 45, "resolved_on_time": 31},
        {"resolved_early": 50, "resolved_on_time": 25},
    ],
)
def test_a_difference_that_no_other_way_explains_is_left_open(form):
    assert "seems" not in given(form)
    assert "added up" not in given(form)


def test_what_was_suspended_is_not_known_where_the_export_is_younger_than_the_period():
    later = pd.Timestamp("2022-03-01")
    assert "Dossiers suspended by the export's status: 6." in given({"suspended": 5}, last_day=later)
    assert given({"suspended": 5}) == ""
    assert given({"suspended": 6}, last_day=later) == ""


def test_units_that_only_one_side_knows_are_named():
    form = sums(*({"unit": name, "unit_name": f"Xã {name}", "received_total": 1} for name in "ABCDEFG"))
    dossiers = sums(*({"unit": name, "unit_name": f"Xã {name}", "received_total": 1} for name in "AH"))
    said = given(COUNTED, units=by_unit(form, dossiers), whole=True)
    assert "Units in the form that have no dossier: 6 (Xã B, Xã C, Xã D, Xã E, Xã F, …)." in said
    assert "Units with dossiers that are not in the form: 1 (Xã H)." in said
