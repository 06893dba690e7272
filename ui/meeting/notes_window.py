"""The presenter's second window: what stands behind the slide that is on the screen, and which comes next."""

import streamlit as st

from ui.cards import plain
from ui.explain import tip
from ui.frame import Frame, header
from ui.meeting import rooms
from ui.readings import draw

NAME = "notes"
_EVERY = 1.0  # seconds


def wanted() -> bool:
    return NAME in st.query_params


def show(frame: Frame) -> None:
    """Follows the presentation by itself."""
    header(frame)
    st.fragment(_follow, run_every=_EVERY)(frame, st.query_params[NAME])


def _follow(frame: Frame, room: str) -> None:
    words = frame.words
    found = rooms.in_room(room)
    if found is None or not found[0].supported:
        st.info(words.say("The presentation has not begun. Press “Present” in the other window; this one then follows it."))
        return
    deck, number = found
    slides = deck.supported
    slide = slides[number - 1]
    st.caption(words.say("{n} of {all}", n=number, all=len(slides)))
    st.title(plain(slide.title), anchor=False)
    st.markdown(plain(slide.subtitle))
    if slide.remark:
        st.info(plain(slide.remark.said), icon=":material/comment:")
    if slide.note:
        st.markdown(plain(slide.note))
    if number < len(slides):
        st.markdown("**" + plain(words.say("Next: {title}", title=slides[number].title)) + "**")
    if slide.table is not None:
        st.header(words.say("Table"), anchor=False)
        draw(slide.table, slide.title, most=12)
    if slide.explains:
        st.markdown(tip(words, *slide.explains))
    if slide.rows is not None:
        st.header(words.say("Source rows"), anchor=False)
        draw(slide.rows, words.say("Source rows"), most=8)
    st.caption(plain(slide.source))
