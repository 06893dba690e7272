"""A unit of today that stands for some of its parts only is named, and so is one that was split."""

import datetime as dt

import pandas as pd

from metrics.boundaries import Lacking, answering, lacking, split
from schema.periods import Period
from schema.tables import UNITS

UNITS_OF = UNITS.conform(
    [
        {"code": "A", "name": "Xã A", "kind": "commune", "valid_to": dt.date(2022, 12, 31), "successor": "C"},
        {"code": "B", "name": "Xã B", "kind": "commune", "valid_to": dt.date(2022, 12, 31), "successor": "C"},
        {"code": "C", "name": "Xã C", "kind": "commune", "valid_from": dt.date(2023, 1, 1)},
        {"code": "S", "name": "Xã S", "kind": "commune", "valid_to": dt.date(2022, 12, 31), "successor": "C; T"},
    ]
)
C = "C@2023-01-01"
TODAY = pd.DataFrame({"unit": ["A", "B", C, "S"], "today": [C, C, C, "S"], "name": ["Xã C", "Xã C", "Xã C", "Xã S"]})
Y2020 = Period(dt.date(2020, 1, 1), dt.date(2020, 12, 31))
Y2023 = Period(dt.date(2023, 1, 1), dt.date(2023, 12, 31))


def parts(*units: str) -> pd.DataFrame:
    return pd.DataFrame({"then_unit": units})


def test_one_of_two_parts_is_not_the_whole():
    assert lacking(parts("A"), TODAY, UNITS_OF, Y2020) == [Lacking(C, 1, 2)]


def test_all_parts_are_the_whole_and_none_is_no_figure():
    assert lacking(parts("A", "B"), TODAY, UNITS_OF, Y2020) == []
    assert lacking(parts("S"), TODAY, UNITS_OF, Y2020) == []


def test_after_the_merger_the_unit_is_its_own_only_part():
    assert lacking(parts(C), TODAY, UNITS_OF, Y2023) == []


def test_a_unit_that_was_split_is_named_where_it_has_figures():
    assert split(parts("A", "S"), UNITS_OF)["name"].tolist() == ["Xã S"]
    assert split(parts("A"), UNITS_OF).empty


AREA = UNITS_OF.assign(parent=["D", "D", "P", "D"])


def test_the_units_of_an_area_are_those_that_answered_to_it_on_the_periods_last_day():
    assert answering(AREA, "D", Y2020)["unit"].tolist() == ["A", "B", "S"]
    assert answering(AREA, "D", Y2023).empty
    assert answering(AREA, "P", Y2023)["unit"].tolist() == [C]


def test_in_todays_boundaries_they_are_what_those_became_once_each():
    found = answering(AREA, "D", Y2020, became=TODAY)
    assert found.to_dict("list") == {"unit": [C, "S"], "name": ["Xã C", "Xã S"], "kind": ["commune", "commune"]}
