"""The slides on the page of the meeting, one at a time, and what has no figures."""

import streamlit as st

from charts.deck import Deck
from ui.cards import demonstration_badge, plain
from ui.frame import Frame
from ui.readings import draw

_KEY = "meeting-preview"


def preview(frame: Frame, deck: Deck) -> None:
    """The slide that is chosen here, the first unless one is."""
    words, slides = frame.words, deck.slides
    if not slides:
        return
    titles = [f"{number} · {slide.title}" for number, slide in enumerate(slides, start=1)]
    chosen = st.selectbox(words.say("Look at a slide"), range(len(slides)), format_func=titles.__getitem__, key=_KEY)
    slide = slides[chosen]
    with st.container(border=True, gap="xsmall", key="meeting-slide"):
        st.header(plain(slide.title), anchor=False)
        if slide.lacking:
            st.info(plain(slide.lacking), icon=":material/block:")
            return
        if slide.demonstration:
            demonstration_badge(words)
        st.caption(plain(slide.subtitle))
        if slide.figure is not None:
            st.plotly_chart(slide.figure, theme=None, config={"displayModeBar": False}, alt=slide.alt, key="meeting-figure")
        elif slide.table is not None:
            draw(slide.table, slide.title, most=12)
        for line in slide.remarks:
            st.markdown(plain(line))
        if slide.remark:
            st.info(plain(slide.remark.said), icon=":material/comment:")
        if slide.note:
            st.caption(plain(slide.note))
        st.caption(plain(f"{slide.source} · {slide.data_date}"))
