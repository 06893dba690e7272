"""What a reader must know before quoting a figure is said, with its numbers, and nothing else is said."""

import pytest

from language import language_for
from metrics.flags import Flag, flags
from tests.rows import article, period, sums

EN = language_for("en")
YEAR = period("2019-01-01", "2019-12-31")
NEXT = period("2020-01-01", "2020-12-31")


def found(*rows: dict, basis: str = "reported") -> list[Flag]:
    return flags(sums(*rows), basis=basis)


def codes(*rows: dict, basis: str = "reported") -> list[tuple[str, int]]:
    return [(flag.code, flag.row) for flag in found(*rows, basis=basis)]


def test_the_flags_of_the_article():
    assert [(flag.code, flag.severity, flag.row) for flag in flags(article(), basis="reported")] == [
        ("unaccounted", "warning", 0),
        ("not_visibly_carried", "warning", 0),
        ("dates_assumed", "note", 0),
        ("zero_open_stock", "warning", 1),
        ("part_of_year", "note", 1),
        ("dates_assumed", "note", 1),
    ]


def test_the_articles_62_dossiers_are_named_with_their_numbers():
    texts = {flag.code: EN.say(flag.text) for flag in flags(article().head(1), basis="reported")}
    assert texts["unaccounted"] == "62 of 12,979 dossiers are neither resolved (12,917) nor reported as open"
    assert texts["dates_assumed"] == "the source only names the period; 1 Jan 2019 to 31 Dec 2019 is assumed"


def test_figures_that_add_up_and_assume_nothing_have_no_flag():
    assert codes({**YEAR, "received_total": 100, "resolved_total": 90, "in_process_total": 10}) == []


def test_more_accounted_for_than_received_is_flagged_too():
    flag = found({**YEAR, "received_total": 100, "resolved_total": 95, "in_process_total": 10})[0]
    assert EN.say(flag.text) == "5 more dossiers are resolved, open or withdrawn than the 100 received"


def test_what_was_open_must_be_taken_over_by_the_next_period():
    row = {**YEAR, "received_total": 100, "resolved_total": 90, "in_process_total": 10}
    after = {**NEXT, "received_total": 60, "resolved_total": 50, "in_process_total": 10}
    assert codes(row, {**after, "carried_over": 10}) == []
    assert codes(row, {**after, "carried_over": 8}) == [("carried_differs", 0)]
    assert codes(row, after) == [("not_visibly_carried", 0)]


def test_what_was_taken_over_must_have_been_open():
    row = {**YEAR, "received_total": 100, "resolved_total": 100, "in_process_total": 0}
    assert codes(row, {**NEXT, "carried_over": 8}) == [("carried_differs", 0)]


def test_nothing_is_said_of_a_period_that_does_not_follow():
    row = {**YEAR, "received_total": 100, "resolved_total": 90, "in_process_total": 10}
    assert codes(row, {**period("2020-02-01", "2020-12-31"), "received_total": 60}) == []


def test_the_order_of_the_periods_does_not_matter():
    turned = flags(article().iloc[::-1], basis="reported")
    assert {(flag.code, 1 - flag.row) for flag in turned} == {
        (flag.code, flag.row) for flag in flags(article(), basis="reported")
    }


ALL_DONE = {"received_total": 100, "resolved_total": 100}


@pytest.mark.parametrize("end", ["2020-09-11", "2020-06-30", "2020-03-14"])
def test_nothing_open_in_the_middle_of_a_year_is_implausible(end):
    assert codes({**period("2020-01-01", end), **ALL_DONE}) == [("zero_open_stock", 0)]


@pytest.mark.parametrize(("start", "end"), [("2020-01-01", "2020-12-31"), ("2019-12-15", "2020-12-14")])
def test_nothing_open_at_the_end_of_a_year_is_not_flagged(start, end):
    assert codes({**period(start, end), **ALL_DONE}) == []


def test_nothing_open_is_not_flagged_where_the_dossiers_themselves_were_counted():
    assert codes({**period("2020-01-01", "2020-06-30"), **ALL_DONE}, basis="recomputed") == []


@pytest.mark.parametrize("counts", [{"received_total": 0, "resolved_total": 0}, {"received_total": 100}])
def test_nothing_open_is_not_flagged_where_nothing_was_received_or_nothing_is_known(counts):
    assert codes({**period("2020-01-01", "2020-06-30"), **counts}) == []


@pytest.mark.parametrize(
    ("code", "counts"),
    [
        ("sum_received_total", {"received_total": 100, "received_new": 90, "carried_over": 9}),
        ("sum_received_new", {"received_new": 90, "received_online": 30, "received_in_person": 50}),
        ("sum_resolved_total", {"resolved_total": 643_272, "resolved_on_time_total": 635_593, "resolved_overdue": 7677}),
        ("sum_resolved_on_time_total", {"resolved_on_time_total": 10, "resolved_early": 4, "resolved_on_time": 5}),
        ("sum_in_process_total", {"in_process_total": 10, "in_process_not_due": 4, "in_process_overdue": 5}),
        ("sum_within_and_past", {"received_total": 100, "within_deadline": 80, "past_deadline": 10}),
    ],
)
def test_parts_that_do_not_add_up_are_flagged_and_the_printed_figures_kept(code, counts):
    table = sums({**YEAR, **counts})
    before = table.copy()
    assert [flag.code for flag in flags(table, basis="reported")] == [code]
    assert table.equals(before)


def test_both_numbers_of_lam_dong_are_in_the_sentence():
    flag = found({**YEAR, "resolved_total": 643_272, "resolved_on_time_total": 635_593, "resolved_overdue": 7677})[0]
    assert EN.say(flag.text) == "Resolved is printed as 643,272, its parts add up to 643,270; both are kept as printed"


@pytest.mark.parametrize(
    "counts",
    [
        {"received_new": 80, "received_online": 30, "received_in_person": 50},
        {"received_new": 90, "received_online": 30, "received_in_person": 50, "received_postal": 10},
        {"resolved_total": 16, "resolved_on_time_total": 10, "resolved_overdue": 1, "resolved_no_due": 5},
        {"resolved_total": 14, "resolved_on_time_total": 10, "resolved_overdue": 1, "withdrawn": 2, "refused": 1},
        {"in_process_total": 12, "in_process_not_due": 9, "in_process_overdue": 1, "suspended": 2},
        {"in_process_total": 10, "in_process_not_due": 9, "in_process_overdue": 1, "suspended": 2},
        {"in_process_total": 13, "in_process_not_due": 9, "in_process_overdue": 1, "suspended": 2, "in_process_no_due": 1},
        {"received_total": 100, "received_new": 90},
        {"received_total": 100, "within_deadline": 80, "past_deadline": 10, "resolved_total": 90, "in_process_total": 10},
    ],
)
def test_the_ways_forms_add_up_are_not_flagged(counts):
    assert codes({**YEAR, **counts}) == []


def test_no_periods_have_no_flags():
    assert flags(article().head(0), basis="reported") == []
