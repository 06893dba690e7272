"""Which language the reader gets: the link's, else the browser's, and the switch between the two."""

import streamlit as st

from language import LANGUAGES, Language, language_for
from ui.settings import settings

PARAM = "lang"
_REMEMBERED = "remembered language"


def reader_language() -> Language:
    """The language in the URL, else the one chosen earlier in this session, else the browser's.

    A choice made with the switch is put back into the URL on every page, so that a copied link carries it.
    """
    chosen = st.query_params.get(PARAM)
    if chosen not in LANGUAGES:
        chosen = st.session_state.get(_REMEMBERED)
        if chosen:
            st.query_params[PARAM] = chosen
    else:
        st.session_state[_REMEMBERED] = chosen
    return language_for(chosen or settings().language or st.context.locale or "vi")


def language_switch(words: Language) -> None:
    """A button named in the other language, which turns the page to it."""
    other = next(code for code in LANGUAGES if code != words.code)
    st.button(
        LANGUAGES[other], key="language-switch", icon=":material/translate:", type="tertiary", on_click=_choose, args=(other,)
    )


def _choose(code: str) -> None:
    st.session_state[_REMEMBERED] = code
    st.query_params[PARAM] = code
