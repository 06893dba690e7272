"""Runs pages in Streamlit's own test harness, on a real store."""

from pathlib import Path

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def open_page(monkeypatch):
    """open_page(name, store, **query) runs one page on a store file and returns it."""

    def run(name: str, store: Path, **query: str) -> AppTest:
        monkeypatch.setenv("DASHBOARD_STORE", str(store))
        app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
        for key, value in query.items():
            app.query_params[key] = value
        app.run()
        return app if name == "overview" else app.switch_page(str(ROOT / "pages" / f"{name}.py")).run()

    yield run
    st.cache_resource.clear()


def texts(app: AppTest) -> str:
    """Everything a reader can see as text, in one string."""
    kinds = ("title", "header", "caption", "markdown", "info", "warning", "error", "success", "metric")
    return "\n".join(str(getattr(element, "value", "")) for kind in kinds for element in getattr(app, kind))
