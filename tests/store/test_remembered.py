"""What was said once is remembered, the last word counts, and a store of an earlier version learns to."""

import duckdb

from schema.mappings import Mapping
from store import open_store

PERMITS = Mapping("Permits", "dossiers", ("ID", "Opened"), {"ID": "dossier_code", "Opened": "received_date"})


def test_a_mapping_comes_back_as_it_was_saved(store):
    store.save_mapping(PERMITS, who="An")
    assert store.mappings() == [PERMITS]
    assert store.mapping_list()[["name", "who"]].values.tolist() == [["Permits", "An"]]


def test_a_mapping_of_the_same_name_is_replaced(store):
    changed = Mapping("Permits", "dossiers", ("ID", "Closed"), {"ID": "dossier_code"})
    store.save_mapping(PERMITS, who="An")
    store.save_mapping(changed, who="Ba")
    assert store.mappings() == [changed]


def test_a_forgotten_mapping_is_gone_until_it_is_saved_again(store):
    store.save_mapping(PERMITS, who="An")
    store.forget_mapping("Permits", who="An")
    assert store.mappings() == []
    store.save_mapping(PERMITS, who="An")
    assert store.mappings() == [PERMITS]


def test_a_confirmed_name_is_the_last_unit_it_was_said_to_be(store):
    store.confirm_unit("Xã Cao Son", "17386", who="An")
    store.confirm_unit("Xã Cao Son", "17347", who="Ba")
    assert store.unit_names()[["name", "unit", "who"]].values.tolist() == [["Xã Cao Son", "17347", "Ba"]]
    store.forget_unit("Xã Cao Son", who="Ba")
    assert store.unit_names().empty


def test_a_store_of_an_earlier_version_learns_to_remember(tmp_path):
    path = tmp_path / "old.duckdb"
    open_store(path).close()
    with duckdb.connect(str(path)) as old:
        old.execute("DROP TABLE mappings")
        old.execute("DROP TABLE unit_names")
        old.execute("DROP VIEW current_targets")
        old.execute("DROP TABLE targets CASCADE")
    store = open_store(path)
    store.save_mapping(PERMITS, who="An")
    assert store.mappings() == [PERMITS]
    store.close()
