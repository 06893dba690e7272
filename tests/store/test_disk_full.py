"""A disk that fills up while a file is published: a sentence, nothing published, and the store goes on."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
# The limit on a file's size is the process's own, so this must be a process of its own.
FILL = """
import resource, sys
from schema.selection import Selection
from store import StoreError, open_store
from tests.store.files import dossier, dossiers

store = open_store(sys.argv[1])
store.publish(dossiers(dossier("a", "01-05")), who="test")
many = dossiers(*(dossier(f"{number}", "01-05", procedure=f"{number * 7919}") for number in range(10_000)))
resource.setrlimit(resource.RLIMIT_FSIZE, (200_000, resource.RLIM_INFINITY))
try:
    store.publish(many, who="test")
except StoreError as error:
    print(error)
print(store.source_count(Selection("recomputed")), len(store.batches()))
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
print(store.publish(many, who="test"), store.source_count(Selection("recomputed")))
"""


def test_a_full_disk_stops_the_publication_and_nothing_else(tmp_path):
    command = [sys.executable, "-c", FILL, str(tmp_path / "store.duckdb")]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    said, *after = done.stdout.splitlines()
    assert said.startswith("The store could not be written, and nothing was changed. Is the disk full?")
    assert after == ["1 1", "2 10001"]
