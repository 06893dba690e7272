"""Flows add up over periods, stocks do not; shares are counts added up and divided; missing is never 0."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from metrics.programme import NOTHING, calendar_days, course, figure, previous, reached, reports_of, split, steps
from schema.periods import Period, official_period
from schema.shipped_catalogue import catalogue
from tests.measures import AREA, YEAR, YEAR_BEFORE, half, quarter, reports, rows

MEASURES = {measure.code: measure for measure in catalogue()}
REVIEWED, POSTED, UNITS = (MEASURES[code] for code in ("procedures_reviewed", "procedures_posted", "public_service_units"))
ONLINE, DIRECTIVES = MEASURES["dossiers_online"], MEASURES["directive_documents"]


def test_a_flow_adds_up_over_units_and_periods():
    found = figure(
        reports(
            ("procedures_reviewed", "A", quarter(1), 3),
            ("procedures_reviewed", "A", quarter(2), 4),
            ("procedures_reviewed", "B", quarter(1), 0),
        ),
        REVIEWED,
        YEAR,
        AREA,
    )
    assert (found.value, found.reports, found.units) == (7, 3, 2)


def test_a_stock_is_that_of_each_units_last_report():
    given = reports(
        ("public_service_units", "A", half(1), 64),
        ("public_service_units", "A", half(2), 57),
        ("public_service_units", "B", half(1), 10),
    )
    assert figure(given, UNITS, YEAR, AREA).value == 67


def test_a_share_is_the_parts_added_up_divided_by_the_wholes_added_up():
    given = reports(("dossiers_online", "A", quarter(1), 2, 2), ("dossiers_online", "B", quarter(1), 100, 200))
    table = course(given, ONLINE, [quarter(1)], AREA)
    assert (table["numerator"].iloc[0], table["denominator"].iloc[0]) == (102, 202)
    assert table["rate"].iloc[0] == pytest.approx(102 / 202)  # not the mean of 100% and 50%


def test_a_share_on_a_day_does_not_add_up_over_periods():
    given = reports(("procedures_posted", "A", quarter(1), 100, 118), ("procedures_posted", "A", quarter(2), 110, 118))
    found = figure(given, POSTED, YEAR, AREA)
    assert (found.value, found.denominator) == (110, 118)


def test_a_share_without_its_whole_is_left_out():
    found = figure(reports(("dossiers_online", "A", quarter(1), 2, None)), ONLINE, YEAR, AREA)
    assert found == NOTHING


def test_nothing_reported_is_nothing_and_not_0():
    assert figure({}, REVIEWED, YEAR, AREA).value is None
    table = course(reports(("procedures_reviewed", "A", quarter(1), 0)), REVIEWED, [quarter(1), quarter(2)], AREA)
    assert table["value"].iloc[0] == 0
    assert table["value"].isna().tolist() == [False, True]


def test_a_report_of_the_year_stands_for_its_quarters():
    given = reports(
        ("procedures_reviewed", "A", quarter(1), 3),
        ("procedures_reviewed", "A", YEAR, 12),
        ("procedures_reviewed", "B", quarter(1), 1),
    )
    assert figure(given, REVIEWED, YEAR, AREA).value == 13
    assert figure(given, REVIEWED, quarter(1), AREA).value == 4


def test_what_the_area_reports_itself_stands_for_its_units_in_those_days():
    given = reports(
        ("procedures_reviewed", AREA, quarter(1), 20),
        ("procedures_reviewed", "A", quarter(1), 3),
        ("procedures_reviewed", "A", quarter(2), 4),
    )
    assert figure(given, REVIEWED, YEAR, AREA).value == 24


def test_a_quarter_of_the_reporting_year_is_that_quarter():
    official = official_period(1, 3, 2020)
    assert calendar_days(official) == quarter(1)
    given = reports(("procedures_reviewed", "A", official, 3), ("procedures_reviewed", "A", quarter(1), 5))
    # The same quarter twice: the one published last.
    assert figure(given, REVIEWED, YEAR, AREA).value == 5


def test_classes_are_shares_of_what_is_stated():
    given = reports(
        ("directive_documents", "A", quarter(1), 12),
        ("directive_plans", "A", quarter(1), 3),
        ("directive_letters", "A", quarter(1), 9),
    )
    table = split(given, DIRECTIVES, list(MEASURES.values()), [quarter(1)], AREA)
    assert dict(zip(table["code"], table["share"], strict=True)) == {"directive_plans": 0.25, "directive_letters": 0.75}


def test_a_year_that_is_half_reported_is_compared_with_the_same_half():
    given = reports(
        ("procedures_reviewed", "A", quarter(1, 2019), 1),
        ("procedures_reviewed", "A", quarter(4, 2019), 9),
        ("procedures_reviewed", "A", quarter(2), 4),
    )
    assert reached(YEAR, given) == half(1)
    assert previous(YEAR, given) == half(1, 2019)
    assert figure(given, REVIEWED, previous(YEAR, given), AREA).value == 1
    assert previous(quarter(1), given) == quarter(4, 2019)
    assert previous(YEAR_BEFORE, given) is None


def test_the_steps_of_an_indicator_are_as_long_as_it_is_reported_for():
    day, last = dt.date(2020, 2, 3), dt.date(2020, 8, 1)
    assert steps(REVIEWED, day, last) == [quarter(1), quarter(2), quarter(3)]
    assert steps(UNITS, day, last) == [half(1), half(2)]
    assert steps(MEASURES["staff_rated"], day, last) == [YEAR]


VALUES = st.lists(st.tuples(st.sampled_from("ABC"), st.integers(1, 4), st.integers(0, 99)), unique_by=lambda one: one[:2])


@given(VALUES)
def test_quarters_add_up_to_the_year_for_flows_and_not_for_stocks(values):
    given_ = [(unit, quarter(number), value) for unit, number, value in values]
    flows = reports(*(("procedures_reviewed", *one) for one in given_))
    by_quarter = [figure(flows, REVIEWED, quarter(number), AREA).value for number in (1, 2, 3, 4)]
    stated = [value for value in by_quarter if value is not None]
    assert figure(flows, REVIEWED, YEAR, AREA).value == (sum(stated) if stated else None)
    stocks = reports(*(("public_service_units", *one) for one in given_))
    last = {unit: value for unit, _, value in sorted(values, key=lambda one: one[1])}
    assert figure(stocks, UNITS, YEAR, AREA).value == (sum(last.values()) if last else None)


@given(VALUES, st.randoms())
def test_the_order_of_rows_is_of_no_account(values, chance):
    table = rows(*(("dossiers_online", unit, quarter(number), value, 100) for unit, number, value in values))
    shuffled = table.sample(frac=1, random_state=chance.randrange(1000))
    one, other = (figure(reports_of(some), ONLINE, YEAR, AREA) for some in (table, shuffled))
    assert (one.value, one.denominator, one.places) == (other.value, other.denominator, other.places)


def test_a_period_of_no_calendar_stays_as_it_is():
    odd = Period(dt.date(2020, 1, 7), dt.date(2020, 2, 3))
    assert calendar_days(odd) == odd
