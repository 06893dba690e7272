"""What was just done on the page “Data”, and the way to the figures it changed."""

import streamlit as st

from schema.uploads import ReadFile
from ui import url
from ui.cards import plain
from ui.frame import Frame
from ui.navigation import PAGES
from ui.ways import Way, ways

_SAID, _LINKS = "data-said", "data-links"


def say(text: str, links: list[Way] | None = None) -> None:
    """Keep a sentence for the next run; `links` are what figures to go to, each with the filters that show them."""
    st.session_state[_SAID], st.session_state[_LINKS] = text, links or []


def show(frame: Frame) -> None:
    """The sentence, once, and its links as long as the page stays open."""
    words = frame.words
    if said := st.session_state.pop(_SAID, None):
        st.success(plain(said))
    for place, way in enumerate(st.session_state.get(_LINKS, ())):
        with st.container(horizontal=True, vertical_alignment="center", key=f"links-{place}"):
            st.markdown(plain(words.say("See {figures}:", figures=way.name)))
            for page in way.pages:
                st.page_link(f"pages/{page}.py", label=words.say(PAGES[page]), query_params={"lang": words.code, **way.filters})


def links(frame: Frame, read: ReadFile, batch: int) -> list[Way]:
    """Where the rows of a file that was just published as this batch stand, as `say` takes it. What else was filtered is
    forgotten, since it may leave none of them."""
    for name in ("definition", "unit", "field", "channel"):
        url.put(name, None)
    return ways(frame, read, batch)
