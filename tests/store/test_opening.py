"""Opening a store: what is in the way is said in a sentence, and nothing is touched."""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import duckdb
import pytest

from language import language_for
from store import StoreError, open_store

ROOT = Path(__file__).parents[2]
HOLD = """
import sys
from store import open_store
store = open_store(sys.argv[1])
print("held", flush=True)
sys.stdin.read()
"""


def refusal(path) -> str:
    with pytest.raises(StoreError) as raised:
        open_store(path)
    return language_for("en").say(raised.value.text)


def test_the_folder_is_made_if_it_is_not_there(tmp_path):
    open_store(tmp_path / "var" / "store" / "store.duckdb").close()
    assert (tmp_path / "var" / "store" / "store.duckdb").exists()


def test_a_file_held_by_another_process_is_said_to_be(tmp_path):
    path = tmp_path / "store.duckdb"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as holder:
        try:
            assert holder.stdout.readline() == "held\n"
            said = refusal(path)
        finally:
            holder.communicate("")
    assert "is held by another program" in said
    assert "DASHBOARD_STORE" in said
    assert str(path) in said
    open_store(path).close()


@pytest.fixture
def locked_folder():
    """A folder nobody may write, seen by a user who is not root: root may write everywhere."""
    with tempfile.TemporaryDirectory() as top:
        Path(top).chmod(0o755)
        folder = Path(top) / "locked"
        folder.mkdir(0o555)
        folder.chmod(0o555)
        is_root = os.geteuid() == 0
        if is_root:
            os.seteuid(65534)
        yield folder
        if is_root:
            os.seteuid(0)
        assert list(folder.iterdir()) == []
        folder.chmod(0o755)


def test_a_folder_that_may_not_be_written_is_said_to_be(locked_folder):
    said = refusal(locked_folder / "store.duckdb")
    assert "may not be written" in said
    assert "DASHBOARD_STORE" in said


def test_a_folder_that_cannot_be_made_is_said_to_be(locked_folder):
    said = refusal(locked_folder / "var" / "store.duckdb")
    assert "cannot be made" in said
    assert "DASHBOARD_STORE" in said


def test_a_folder_whose_name_is_a_files_cannot_be_made(tmp_path):
    (tmp_path / "file").write_text("")
    assert "cannot be made" in refusal(tmp_path / "file" / "store.duckdb")


@pytest.mark.parametrize("content", ["", "Mã hồ sơ;Ngày tiếp nhận\n" * 1000])
def test_a_file_that_is_no_store_is_left_as_it_is(tmp_path, content):
    path = tmp_path / "store.duckdb"
    path.write_text(content)
    assert "is not a store of this dashboard" in refusal(path)
    assert path.read_text() == content


def test_a_folder_in_place_of_the_file_is_no_store(tmp_path):
    assert "is not a store of this dashboard" in refusal(tmp_path)


def test_another_programs_database_is_left_as_it_is(tmp_path):
    path = tmp_path / "other.duckdb"
    with duckdb.connect(str(path)) as other:
        other.execute("CREATE TABLE counts (x INTEGER)")
    assert "is not a store of this dashboard" in refusal(path)
    with duckdb.connect(str(path)) as other:
        assert other.execute("SHOW TABLES").fetchall() == [("counts",)]


def test_a_store_of_a_newer_version_is_not_opened(tmp_path):
    path = tmp_path / "store.duckdb"
    open_store(path).close()
    with duckdb.connect(str(path)) as later:
        later.execute("INSERT INTO schema_version VALUES (99)")
    assert "newer version of the dashboard" in refusal(path)


def test_a_file_of_a_newer_engine_is_not_opened(tmp_path):
    path = tmp_path / "store.duckdb"
    open_store(path).close()
    content = bytearray(path.read_bytes())

    def in_checksum() -> int:
        return int.from_bytes(content[8:16], "little") * 0xBF58476D1CE4E5B9 % 2**64

    # The engine's header: a checksum (8 bytes), "DUCK", then the version of the file format.
    before = in_checksum()
    content[12] = 200
    content[:8] = (int.from_bytes(content[:8], "little") ^ before ^ in_checksum()).to_bytes(8, "little")
    path.write_bytes(content)
    assert "newer version of the dashboard" in refusal(path)


def test_a_damaged_file_is_said_not_to_open(tmp_path):
    path = tmp_path / "store.duckdb"
    open_store(path).close()
    content = bytearray(path.read_bytes())
    content[12] = 200
    path.write_bytes(content)
    assert "could not be opened" in refusal(path)


def test_a_column_the_schema_gained_is_added_and_unknown_in_old_rows(tmp_path):
    from schema.selection import Selection
    from tests.store.files import count, counts

    path = tmp_path / "store.duckdb"
    store = open_store(path)
    store.publish(counts(count(received_total=1, refused=4)), who="test")
    store.close()
    with duckdb.connect(str(path)) as earlier:
        for view in ("events", "lives", "current_counts", "current_dossiers", "current_units"):
            earlier.execute(f"DROP VIEW {view}")
        earlier.execute("ALTER TABLE counts DROP COLUMN refused")
    store = open_store(path)
    row = store.sums((), Selection()).iloc[0]
    assert row["received_total"] == 1
    assert row[["refused"]].isna().all()
    store.close()


def test_a_store_made_before_warnings_were_accepted_takes_acceptances(tmp_path):
    from tests.store.files import count, counts

    path = tmp_path / "store.duckdb"
    store = open_store(path)
    store.publish(counts(count(received_total=1)), who="test")
    store.close()
    with duckdb.connect(str(path)) as earlier:
        earlier.execute("DROP TABLE acceptances")
    store = open_store(path)
    store.publish(counts(count(received_total=2)), who="test", accepted=True)
    assert store.batches()["accepted"].tolist() == [{}, {}]
    store.close()


def test_an_error_is_said_in_english_and_can_be_translated():
    from language import Text

    error = StoreError(Text("There is no batch {batch} in the store.", {"batch": "7"}))
    assert str(error) == "There is no batch 7 in the store."
    assert error.text.values == {"batch": "7"}
