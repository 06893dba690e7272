"""A process killed while it publishes loses nothing that was published and leaves nothing half-published."""

import random
import subprocess
import sys
import time
from pathlib import Path

import duckdb

from schema.selection import Selection
from store import open_store
from tests.store.publish_until_killed import ROWS

ROOT = Path(__file__).parents[2]
KILLS = 20


def test_kill_9_during_publishing_twenty_times_loses_nothing(tmp_path):
    path = tmp_path / "store.duckdb"
    moments = random.Random(2019)
    acknowledged: list[int] = []
    following = publisher(path)
    for kill in range(KILLS):
        child, following = following, publisher(path) if kill < KILLS - 1 else None
        # Every second one is killed at a moment of its first batch; the others have published some, however slow the machine.
        acknowledged += killed_after(child, moments.uniform(0.0, 0.3), least=3 * (kill % 2))
    assert len(acknowledged) == len(set(acknowledged))
    assert len(acknowledged) > KILLS

    store = open_store(path)
    batches = store.batches()
    store.close()
    assert set(acknowledged) <= set(batches["batch_id"])
    assert (batches["rows"] == ROWS).all()
    assert (batches["state"] == "active").all()
    with duckdb.connect(str(path)) as held:
        written = dict(held.execute("SELECT batch_id, count(*) FROM dossiers GROUP BY batch_id").fetchall())
    assert written == dict.fromkeys(batches["batch_id"], ROWS), "no batch in part, and no row without its batch"
    # A batch can be there without having been acknowledged: the last one of each round at most.
    assert len(batches) <= len(acknowledged) + KILLS


def test_figures_after_a_kill_are_those_of_the_published_batches(tmp_path):
    path = tmp_path / "store.duckdb"
    acknowledged = killed_after(publisher(path), 0.4, least=1)
    store = open_store(path)
    row = store.sums((), Selection("recomputed")).iloc[0]
    assert row["received_new"] == row["resolved_total"] == ROWS * len(store.batches())
    assert len(store.batches()) in (len(acknowledged), len(acknowledged) + 1)
    store.close()


def publisher(path: Path) -> subprocess.Popen:
    """A process that will publish into the store as soon as it is told to; starting it takes longer than its life."""
    command = [sys.executable, "-m", "tests.store.publish_until_killed", str(path)]
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def killed_after(child: subprocess.Popen, seconds: float, *, least: int = 0) -> list[int]:
    """Let it publish `least` batches and then for so many seconds more, kill it with SIGKILL, and return the batches it said were
    published."""
    with child:
        child.stdin.write("go\n")
        child.stdin.flush()
        assert child.stdout.readline() == "open\n"
        said = "".join(child.stdout.readline() for _ in range(least))
        time.sleep(seconds)
        child.kill()
        said += child.stdout.read()
    # The last line may be cut short by the kill: without its end it was not heard.
    return [int(line) for line in said.splitlines(keepends=True) if line.endswith("\n")]
