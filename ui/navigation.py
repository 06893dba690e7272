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
    "reform_index": N_("Reform index"),
    "inspections": N_("Inspections"),
    "programme": N_("Programme"),
    "meeting": N_("Meeting"),
    "data": N_("Data"),
}

_RAN = "navigation ran in this run"
_AGAIN = "page was run again with its navigation"


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
    if st.session_state.pop(_RAN, False):
        return
    navigation(words)
    st.session_state.pop(_RAN, None)
    # Run again at once, by way of `dashboard.py`: a widget drawn in this run would be another one in the next, and the
    # first file dropped on it would be lost. Once only, for where the file itself is all that is run.
    if not st.session_state.get(_AGAIN):
        st.session_state[_AGAIN] = True
        st.rerun()
