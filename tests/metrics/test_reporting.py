"""A total of some of an area's units says how many of how many."""

import datetime as dt

import pandas as pd

from metrics.reporting import incomplete
from schema.periods import Period
from schema.tables import UNITS

MAY = Period(dt.date(2020, 5, 1), dt.date(2020, 5, 31))
UNIT_TABLE = UNITS.conform(
    [
        {"code": "424", "name": "Huyện", "kind": "district", "parent": "40"},
        {"code": "424-MC", "name": "Bộ phận một cửa", "kind": "desk", "parent": "424"},
        {"code": "1", "name": "Xã A", "kind": "commune", "parent": "424"},
        {"code": "2", "name": "Xã B", "kind": "commune", "parent": "424", "valid_to": pd.Timestamp("2020-05-31")},
        {"code": "3", "name": "Xã C", "kind": "commune", "parent": "424", "valid_to": pd.Timestamp("2020-05-30")},
        {"code": "3", "name": "Xã C mới", "kind": "commune", "parent": "424", "valid_from": pd.Timestamp("2020-05-31")},
        {"code": "4", "name": "Xã D", "kind": "commune", "parent": "424", "valid_from": pd.Timestamp("2020-06-01")},
        {"code": "5", "name": "Xã E", "kind": "commune", "parent": "425"},
    ]
)


def test_the_units_of_the_periods_last_day_are_those_that_could_report():
    assert incomplete(["1", "3@2020-05-31"], UNIT_TABLE, "424", MAY) == [("commune", 2, 3)]


def test_a_total_of_all_communes_is_complete_without_the_desk():
    assert incomplete(["1", "2", "3@2020-05-31"], UNIT_TABLE, "424", MAY) == []


def test_a_district_that_reports_itself_is_complete():
    assert incomplete(["424", "1"], UNIT_TABLE, "424", MAY) == []


def test_of_units_nobody_listed_nothing_is_said():
    assert incomplete(["North", "South"], UNIT_TABLE, "Permits", MAY) == []
