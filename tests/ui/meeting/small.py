"""A store in which a commune has three dossiers, one of them late."""

from pathlib import Path

import loaders
from store import open_store
from tests.pages.test_leaks import DOSSIERS, LISTED, UNITS, dossiers
from tests.workbooks import table


def small_store(folder: Path) -> Path:
    """Closed; its commune D2 and the field “Đất đai” are the same three dossiers."""
    store = open_store(folder / "store.duckdb")
    store.publish(loaders.read(table(folder / "units.xlsx", LISTED, *UNITS)), who="An")
    read = loaders.read(table(folder / "dossiers.xlsx", DOSSIERS, *dossiers()), units=store.units())
    store.publish(read, who="An", accepted=True)
    store.close()
    return folder / "store.duckdb"
