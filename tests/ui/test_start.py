"""Starting the dashboard: it fills an empty store and says where it is, or says in one sentence why it cannot."""

import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

from data.shipped import SHIPPED
from store import open_store
from tests.browser.server import ROOT, environment, free_port, running


def start(store: Path, port: int | None = None, **settings: str) -> subprocess.CompletedProcess:
    """Start what is expected not to start."""
    return subprocess.run(
        [sys.executable, "-m", "ui"],
        cwd=ROOT,
        env=environment(store, port or free_port(), **settings),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
    )


def refused_in_one_sentence(ended: subprocess.CompletedProcess, *words: str) -> None:
    assert ended.returncode == 1
    assert ended.stdout == ""
    assert len(ended.stderr.splitlines()) == 1, ended.stderr
    for word in words:
        assert word in ended.stderr


def test_make_run_is_this_start():
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert "\n\t@exec $(PYTHON) -m ui\n" in makefile


def test_a_first_start_loads_what_ships_and_a_second_loads_nothing(tmp_path):
    store = tmp_path / "var" / "store.duckdb"  # its folder is made
    with running(store, tmp_path / "first") as first:
        said = first.said().splitlines()
    assert f"The dashboard is at {first} – end it with Ctrl+C." in said
    assert sum(line.endswith((" rows", " row")) for line in said) == len(SHIPPED)

    begun = time.monotonic()
    with running(store, tmp_path / "second") as second:
        taken = time.monotonic() - begun
    assert "rows" not in second.said()
    assert taken < 15  # a second or two; the machine may be busy

    opened = open_store(store)
    assert len(opened.batches()) == len(SHIPPED)
    opened.close()


def test_what_was_undone_is_not_brought_back_by_a_start(own_store, tmp_path):
    opened = open_store(own_store)
    for batch in opened.batches()["batch_id"]:
        opened.undo(int(batch))
    opened.close()
    with running(own_store, tmp_path / "log") as server:
        assert "rows" not in server.said()


def test_it_speaks_the_language_of_the_computer(tmp_path, own_store):
    with running(own_store, tmp_path / "log", LC_ALL="vi_VN.UTF-8") as server:
        assert f"Bảng theo dõi ở {server}" in server.said()


def test_a_console_without_vietnamese_letters_is_no_obstacle(tmp_path, own_store):
    with running(own_store, tmp_path / "log", LC_ALL="vi_VN", PYTHONIOENCODING="ascii") as server:
        assert str(server) in server.said()


def test_ctrl_c_is_its_ordinary_end(tmp_path, own_store):
    with running(own_store, tmp_path / "log") as server:
        server.process.send_signal(signal.SIGINT)
        assert server.process.wait(30) == 0
    assert "Traceback" not in server.said()
    assert "Abort" not in server.said()


def test_a_taken_port_is_named_with_the_way_out(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        ended = start(tmp_path / "store.duckdb", port)
    refused_in_one_sentence(ended, f"127.0.0.1:{port}", "DASHBOARD_PORT")
    assert not (tmp_path / "store.duckdb").exists()


def test_an_address_of_another_computer_is_refused(tmp_path):
    refused_in_one_sentence(start(tmp_path / "store.duckdb", DASHBOARD_ADDRESS="192.0.2.1"), "192.0.2.1")


def test_a_folder_that_cannot_be_made_is_named(tmp_path):
    (tmp_path / "file").write_text("not a folder")
    ended = start(tmp_path / "file" / "store.duckdb")
    refused_in_one_sentence(ended, str(tmp_path / "file"), "DASHBOARD_STORE")


def test_a_store_that_is_a_folder_is_refused(tmp_path):
    (tmp_path / "store.duckdb").mkdir()
    refused_in_one_sentence(start(tmp_path / "store.duckdb"), str(tmp_path / "store.duckdb"))


def test_a_file_that_is_no_store_is_left_alone(tmp_path):
    (tmp_path / "store.duckdb").write_bytes(b"PK\x03\x04 a spreadsheet")
    refused_in_one_sentence(start(tmp_path / "store.duckdb"), str(tmp_path / "store.duckdb"))
    assert (tmp_path / "store.duckdb").read_bytes() == b"PK\x03\x04 a spreadsheet"


def test_a_store_that_another_process_holds_is_refused(own_store):
    opened = open_store(own_store)
    try:
        refused_in_one_sentence(start(own_store), str(own_store))
    finally:
        opened.close()


def test_a_setting_that_cannot_be_is_refused(tmp_path):
    refused_in_one_sentence(start(tmp_path / "store.duckdb", DASHBOARD_UPLOAD_MB="much"), "DASHBOARD_UPLOAD_MB", "“much”")


def test_a_dashboard_of_the_same_store_that_already_runs_is_left_alone(own_store, tmp_path):
    with running(own_store, tmp_path / "log") as server:
        port = int(server.url.rpartition(":")[2])
        refused_in_one_sentence(start(own_store, port), "DASHBOARD_PORT")
