"""A table that is mapped is read as its mapping says, and as any other in everything else."""

from dataclasses import replace

import pytest

from loaders import read
from schema.mappings import Mapping

LOG = """Permit,Office,In,Out,Stage
P-1,North,2020-01-14,2020-02-03,Granted
P-2,South,2020-02-13,,Looked at
P-3,Xã Cao Sơn,2020-02-13,2020-02-14,Granted
""".encode()
COLUMNS = {"Permit": "dossier_code", "Office": "unit_name", "In": "received_date", "Out": "completed_date", "Stage": "status"}
MAPPING = Mapping("log", "dossiers", tuple(COLUMNS), COLUMNS, {"status": {"Granted": "10", "Looked at": "4"}})


def areas(units, mapping: Mapping) -> list[str]:
    found = read(LOG, name="a.csv", units=units, mappings=[mapping])
    assert found.accepted, found.all_problems
    return found.tables[0].frame["area_name"].tolist()


def test_units_that_nobody_knows_stand_in_the_area_the_mapping_names_and_others_in_their_own(units):
    assert areas(units, replace(MAPPING, area="Somewhere")) == ["Somewhere", "Somewhere", "Huyện Anh Sơn"]


def test_without_an_area_each_of_them_is_one_of_its_own(units):
    assert areas(units, MAPPING) == ["North", "South", "Huyện Anh Sơn"]


@pytest.mark.parametrize("mapping", [MAPPING, replace(MAPPING, area="Somewhere", unit="City hall")])
def test_a_mapping_is_the_same_after_it_was_written_down(mapping):
    assert Mapping.from_json(mapping.to_json()) == mapping
