"""What every page begins with: title, language, menu, the open store, and the mark of demonstration data."""

from dataclasses import dataclass
from pathlib import Path

import streamlit as st

from language import Language
from schema.small_numbers import use
from store import Store, StoreError
from ui.language import language_switch, reader_language
from ui.look import dress
from ui.navigation import PAGES, ensure_navigation
from ui.phrases import speak
from ui.settings import settings
from ui.store import the_store

_ICON = Path(__file__).parent.parent / "static" / "favicon.png"


@dataclass(frozen=True)
class Frame:
    """A page that has begun: its name, its reader's language, and the store."""

    name: str
    words: Language
    store: Store


def begin(name: str) -> Frame:
    """The first statement of every page. Nothing of this may live in `dashboard.py`: a link to a page on a freshly
    started server runs the page without it."""
    words = reader_language()
    title = words.say(PAGES[name])
    st.set_page_config(
        page_title=f"{title} · " + words.say("Dossiers on time"),
        page_icon=str(_ICON),
        layout="wide",
        initial_sidebar_state="auto",
    )
    ensure_navigation(words)
    speak(words)
    dress()
    use(settings().small_numbers)
    try:
        return Frame(name, words, the_store())
    except StoreError as error:
        st.error(words.say(error.text))
        st.stop()


def header(frame: Frame) -> None:
    """What stands above a page that has no filters: only the language switch."""
    language_switch(frame.words)
