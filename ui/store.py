"""The one open store of this server, shared by every session."""

import streamlit as st

from store import Store, open_store
from ui.settings import settings


def the_store() -> Store:
    """The store the settings name; raises `StoreError` with a sentence for the reader if it cannot be opened."""
    return _open(str(settings().store))


@st.cache_resource(show_spinner=False, on_release=lambda store: store.close())
def _open(path: str) -> Store:
    return open_store(path)
