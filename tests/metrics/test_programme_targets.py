"""A number is held against its target by itself, a share by its interval; only what adds up has a pace."""

import datetime as dt

import pandas as pd
import pytest

from metrics.programme_targets import held
from metrics.targets import Goal
from schema.shipped_catalogue import catalogue
from tests.measures import AREA, YEAR, half, quarter, reports

MEASURES = {measure.code: measure for measure in catalogue()}


def targets(indicator: str, target: float, unit: str = AREA) -> pd.DataFrame:
    return pd.DataFrame(
        [{"indicator": indicator, "unit": unit, "year": 2020, "target": target, "document": pd.NA, "demonstration": False}]
    )


def verdict(indicator: str, target: float, *given: tuple, unit: str | None = None):
    found = held(
        reports(*((indicator, *one) for one in given)),
        MEASURES[indicator],
        list(MEASURES.values()),
        targets(indicator, target),
        unit=unit,
        area=AREA,
        period=YEAR,
    )
    return found and (found.verdict, found.pace)


@pytest.mark.parametrize(
    ("value", "elapsed", "adds", "expected"),
    [
        (10, 1.0, True, "met"),
        (9, 1.0, True, "missed"),
        (10, 0.5, True, "met"),
        (5, 0.5, True, "on_course"),
        (4, 0.5, True, "behind"),
        (10, 0.5, False, "met"),
        (9, 0.5, False, "not_yet"),
        (None, 0.5, True, None),
    ],
)
def test_what_is_to_be_reached(value, elapsed, adds, expected):
    assert Goal(10, "high").verdict_of_count(value, elapsed, adds=adds) == expected


@pytest.mark.parametrize(("value", "expected"), [(4, "on_course"), (6, "behind"), (11, "missed")])
def test_what_is_not_to_be_exceeded_is_behind_when_it_runs_ahead(value, expected):
    assert Goal(10, "low").verdict_of_count(value, 0.5, adds=True) == expected


def test_a_flow_has_an_even_pace_up_to_the_day_the_reports_reach():
    # 2020 has 366 days, 182 of them by 30 June.
    found = verdict("procedures_reviewed", 160, ("A", quarter(1), 20), ("A", quarter(2), 27))
    assert found == ("behind", pytest.approx(160 * 182 / 366))


def test_a_stock_is_decided_by_its_level_and_has_no_pace():
    assert verdict("public_service_units", 58, (AREA, half(1), 57)) == ("met", None)
    assert verdict("public_service_units", 58, (AREA, half(1), 59)) == ("not_yet", None)
    assert verdict("public_service_units", 58, (AREA, half(2), 59)) == ("missed", None)


def test_a_share_is_decided_by_its_interval():
    # 44 of 256 is 17.2%, at 95% from 13.1% to 22.3%.
    assert verdict("services_level_4", 0.30, (AREA, quarter(2), 44, 256)) == ("missed", None)
    assert verdict("services_level_4", 0.20, (AREA, quarter(2), 44, 256)) == ("at_risk", None)
    assert verdict("services_level_4", 0.10, (AREA, quarter(2), 44, 256)) == ("met", None)


def test_what_an_area_is_to_count_is_no_target_of_one_unit_but_a_share_is():
    assert verdict("procedures_reviewed", 160, ("A", quarter(1), 2), unit="A") is None
    assert verdict("services_level_4", 0.30, ("A", quarter(2), 44, 256), unit="A") == ("missed", None)


def test_one_part_of_a_split_is_a_share_of_the_parts_that_are_stated():
    found = held(
        reports(("rating_excellent", "A", YEAR, 10), ("rating_good", "A", YEAR, 90)),
        MEASURES["rating_excellent"],
        list(MEASURES.values()),
        targets("rating_excellent", 0.2),
        unit=None,
        area=AREA,
        period=YEAR,
    )
    # 10 of 100: at 95% from 5.5% to 17.4%, below the 20% that are to be reached.
    assert found.verdict == "missed"


def test_without_a_report_or_a_target_nothing_is_said():
    assert verdict("procedures_reviewed", 160) is None
    none = targets("conferences", 3)
    found = held(
        reports(("procedures_reviewed", "A", quarter(1), 2)),
        MEASURES["procedures_reviewed"],
        [],
        none,
        unit=None,
        area=AREA,
        period=YEAR,
    )
    assert found is None


def test_reports_of_the_year_before_are_not_of_this_year():
    found = verdict("procedures_reviewed", 160, ("A", quarter(1, 2019), 99), ("A", quarter(1), 1))
    assert found[0] == "behind"
    assert found[1] == pytest.approx(160 * ((dt.date(2020, 3, 31) - dt.date(2020, 1, 1)).days + 1) / 366)
