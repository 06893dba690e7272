"""The list of units on the page: what each was called, from when to when, and what it became."""

import streamlit as st

from schema.tables import UNITS
from ui import typed
from ui.frame import Frame


def units(frame: Frame) -> None:
    """The published list, to be corrected and continued; nothing as long as there is none."""
    words, known = frame.words, frame.store.units()
    if known.empty:
        return
    with st.expander(words.say("Units and what became of them"), icon=":material/account_balance:", key="units"):
        st.caption(
            words.say(
                "A merger: give the old unit its last day and the code of its successor, and add a row for the new unit from the "
                "next day on. A split: several successors, apart by semicolons; its figures are then never added to theirs."
            )
        )
        typed.editor(frame, UNITS, known)
