"""Runs pages in Streamlit's own test harness, on a real store."""

import re
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


KINDS = ("title", "header", "subheader", "caption", "markdown", "info", "warning", "error", "success", "metric")


def texts(app: AppTest) -> str:
    """Everything a reader can see as text, in one string."""
    return "\n".join(seen(text) for text in written(app))


def written(app: AppTest) -> list[str]:
    """The Markdown the page wrote, with what makes a character stand for itself."""
    return [str(getattr(element, "value", "")) for kind in KINDS for element in getattr(app, kind)]


def seen(markdown: str) -> str:
    """What is read where a text from a file stands in Markdown: its escapes are not."""
    return re.sub(r"\\(?=[^\w\s])", "", markdown)
