"""What tests of several rooms share: a store filled with everything that ships, made once."""

import shutil
from pathlib import Path

import pytest
from hypothesis import settings

from language import language_for
from store import open_store
from ui.shipping import ship

# How long one example takes says something of the machine and nothing of the rule.
settings.register_profile("any machine", deadline=None)
settings.load_profile("any machine")


@pytest.fixture(scope="session")
def shipped_store(tmp_path_factory) -> Path:
    """A closed store file with all shipped figures. Not to be written: copy it with `own_store`."""
    path = tmp_path_factory.mktemp("shipped") / "dashboard.duckdb"
    store = open_store(path)
    ship(store, language_for("en"))
    store.close()
    return path


@pytest.fixture
def own_store(shipped_store, tmp_path) -> Path:
    """A copy of the shipped store that a test may change."""
    return Path(shutil.copy(shipped_store, tmp_path / "dashboard.duckdb"))
