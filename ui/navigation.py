"""The pages in their order: what the menu calls them, their address, and the file that draws them."""

from pathlib import Path

import streamlit as st

from language import N_, Language

_PAGES = Path(__file__).parent.parent / "pages"

PAGES = {
    "overview": N_("Overview"),
    "resolution": N_("Resolution"),
    "overdue": N_("Overdue"),
    "communes": N_("Communes"),
    "data": N_("Data"),
}

_RAN = "navigation ran in this run"


def navigation(words: Language):
    """Tell Streamlit the pages; returns the one the address asks for, not yet run."""
    st.session_state[_RAN] = True
    return st.navigation(
        [
            st.Page(_PAGES / f"{name}.py", title=words.say(title), url_path=name, default=name == "overview")
            for name, title in PAGES.items()
        ],
        position="top",
    )


def ensure_navigation(words: Language) -> None:
    """Name the pages unless `dashboard.py` did so in this run.

    On a freshly started server a link to a page makes Streamlit run that page's file alone, with a raw menu of
    file names; naming the pages from within the page gives that first visitor the menu everybody else has.
    """
    if not st.session_state.pop(_RAN, False):
        navigation(words)
        st.session_state.pop(_RAN, None)
