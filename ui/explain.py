"""How a figure is computed, beside the figure: the same words as in docs/definitions.md."""

from collections.abc import Sequence

import streamlit as st

from language import Language
from schema.explained import METRICS
from ui.cards import plain


def tip(words: Language, *codes: str) -> str:
    """What stands behind the “?” of a card; several metrics under their names."""
    if len(codes) == 1:
        return _said(codes[0], words)
    return "\n\n".join(f"**{plain(words.say(METRICS[code].label))}**\n\n{_said(code, words)}" for code in codes)


def beside(words: Language, codes: Sequence[str], key: str) -> None:
    """A button that opens it, beside a picture's title; nothing where the picture shows no metric."""
    if not codes:
        return
    with st.popover(words.say("How it is computed"), icon=":material/help:", type="tertiary", key=f"explain-{key}"):
        # One below the other is longer than a screen: a heading of each can be reached by keyboard, and the text scrolls with it.
        for place, code in enumerate(codes):
            with st.expander(plain(words.say(METRICS[code].label)), expanded=not place, key=f"explain-{key}-{code}"):
                st.markdown(_said(code, words))


def _said(code: str, words: Language) -> str:
    return "\n\n".join(f"**{plain(name)}:** {plain(text)}" for name, text in METRICS[code].said(words).items())
