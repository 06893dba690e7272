"""A table that is mapped is read as its mapping says, and as any other in everything else."""

import json
from dataclasses import replace

import pytest

from data.shipped import HERE
from language import language_for
from loaders import look, read
from loaders.guessing import for_editing
from schema.mappings import Mapping, MappingError, mappings_in

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


def edited(content: bytes, name: str, **changes) -> str:
    """The mapping that is suggested for a file's first table, as it is written, with other values for some keys."""
    return json.dumps(for_editing(look(content, name)[0], None, "log", language_for("en")) | changes)


@pytest.mark.parametrize("name", ["anh_son_2019_ii06a.xlsx", "phu_tho_766_progress_2026-09-26.csv"])
def test_a_suggestion_without_a_gap_is_taken_unedited(units, name):
    content = (HERE / name).read_bytes()
    found = read(content, name=name, units=units, mappings=mappings_in(edited(content, name)))
    as_known = read(content, name=name, units=units)
    assert found.accepted, found.all_problems
    assert found.tables[0].layout == "mapping:log"
    assert found.tables[0].totals["received_total"] == as_known.tables[0].totals["received_total"]


def test_what_a_suggestion_leaves_open_is_named_by_its_key():
    log = LOG.replace(b"Granted", b"Issued")
    with pytest.raises(MappingError) as raised:
        mappings_in(edited(log, "log.csv", columns=COLUMNS, words={"status": {"Issued": "10", "Looked at": ""}}))
    said = language_for("en").say(raised.value.text)
    assert "“words” › “status” › “Looked at”" in said
    assert "In process (4)" in said


@pytest.mark.parametrize("meaning", ["4", "In process", "Đang xử lý", "đang giải quyết"])
def test_what_a_word_means_may_be_written_by_code_name_or_label(meaning):
    text = edited(LOG, "log.csv", columns=COLUMNS, words={"status": {"Looked at": meaning}, "channel": {"fax": ""}})
    assert mappings_in(text)[0].words == {"status": {"Looked at": "4"}, "channel": {}}


def test_several_tables_are_several_mappings():
    assert [one.name for one in mappings_in(f"[{MAPPING.to_json()}, {replace(MAPPING, name='two').to_json()}]")] == ["log", "two"]


def test_a_mapping_without_a_needed_column_says_which_key_to_edit(units):
    columns = {label: name for label, name in COLUMNS.items() if name != "received_date"}
    found = read(LOG, name="a.csv", units=units, mappings=[replace(MAPPING, columns=columns)])
    (problem,) = found.all_problems
    assert "write “received_date” beside it under “columns”" in language_for("en").say(problem.message)


def test_a_mapped_table_is_not_said_to_be_somebodys_work(units):
    found = read(LOG, name="a.csv", units=units, mappings=[MAPPING])
    assert language_for("en").say(found.tables[0].why) == "it has the headings of the mapping “log”"
