"""A store in a folder of its own for each test."""

import pytest

from store import open_store


@pytest.fixture
def store(tmp_path):
    opened = open_store(tmp_path / "store.duckdb")
    yield opened
    opened.close()
