"""The one open store of this server, shared by every session."""

import pandas as pd
import streamlit as st

from metrics.findings import inspections
from store import Store, open_store
from ui.settings import settings


def the_store() -> Store:
    """The store the settings name; raises `StoreError` with a sentence for the reader if it cannot be opened."""
    return _open(str(settings().store))


def inspections_of(store: Store, area: str | None) -> pd.DataFrame:
    """The inspections of an area (see `metrics.findings.inspections`). Every picture asks for them, so they are looked for again
    only once something is published or undone."""
    return _inspections(store, str(settings().store), store.revision(), area)


@st.cache_data(show_spinner=False, max_entries=32)
def _inspections(_store: Store, path: str, revision: int, area: str | None) -> pd.DataFrame:  # noqa: ARG001 – the key
    return inspections(_store.rows("findings", area))


@st.cache_resource(show_spinner=False, on_release=lambda store: store.close())
def _open(path: str) -> Store:
    return open_store(path)
