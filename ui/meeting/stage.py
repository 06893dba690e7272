"""The slides on a projector: one fills the screen, keys turn the page, and nothing else is seen."""

import datetime as dt
import secrets

import streamlit as st

from charts.deck import Slide
from charts.style import GREY, OVERDUE, WHITE, enlarged
from schema.meeting import SECTIONS
from ui import url
from ui.cards import plain
from ui.frame import Frame
from ui.meeting import board, rooms
from ui.meeting.deck import deck_of

PRESENT = "present"
_ROOM = "meeting room"
# What is drawn on a screen of 1920 × 1080; on others type and figure follow the screen, the figure's own type stays as large.
_HEIGHT = 690
_MOST_ROWS = 10
_LONG = 130  # letters of a title that two lines do not hold

_SHEET = f"""
<style>
  [data-testid="stHeader"], [data-testid="stToolbar"], [data-testid="stStatusWidget"], [data-testid="stDecoration"],
  .st-key-language-switch {{ display: none !important; }}
  [data-testid="stMain"] {{ overflow: hidden; background: {WHITE}; }}
  [data-testid="stMainBlockContainer"] {{ padding: 3.3vh 3.3vw 0; max-width: none; height: 100vh; }}
  .st-key-stage [data-testid="stHeading"] {{ height: 11vh; overflow: hidden; }}
  .st-key-stage h1 {{ font-size: min(2.3vw, 4.1vh) !important; line-height: 1.2; padding: 0; }}
  .st-key-stage-long h1 {{ font-size: min(1.75vw, 3.1vh) !important; line-height: 1.15; }}
  .st-key-stage-above p {{ font-size: max(20px, 1.25vw); color: {GREY}; max-width: none; }}
  .st-key-stage-body :is(th, td, td p, th p), .st-key-stage-mark p {{ font-size: max(20px, 1.15vw) !important; }}
  .st-key-stage-body p {{ font-size: max(20px, 1.25vw); max-width: none; }}
  .st-key-stage-below {{ position: fixed; left: 3.3vw; right: 3.3vw; bottom: 2vh; width: auto; }}
  .st-key-stage-below p {{ font-size: 20px; color: {GREY}; max-width: none; }}
  .st-key-stage-remark p {{ border-left: 6px solid {GREY}; padding-left: 16px; }}
  .st-key-stage-mark p {{ color: {OVERDUE}; font-weight: 600; }}
  .st-key-stage-turns {{ position: fixed; left: -2000px; top: 0; }}
</style>
"""


def begin(frame: Frame) -> None:
    """A button that starts the presentation in this window, and the link to the notes for a second one."""
    words = frame.words
    st.button(words.say("Present"), icon=":material/slideshow:", type="primary", on_click=url.putter(PRESENT, "1"))
    st.link_button(words.say("Notes in a second window"), f"?notes={room()}&lang={words.code}", icon=":material/speaker_notes:")


def room() -> str:
    """By which the second window finds this one."""
    return st.session_state.setdefault(_ROOM, secrets.token_urlsafe(9))


def wanted() -> bool:
    return PRESENT in st.query_params


def show(frame: Frame, made: dt.datetime) -> None:
    """The slide that the address names, over the whole page."""
    words = frame.words
    deck = deck_of(frame, board.board(), made)
    slides = deck.supported if deck else ()
    st.html(_SHEET)
    number = _number(len(slides))
    if deck is not None:
        rooms.at(room(), deck, number)
    with st.container(key="stage", gap="small"):
        if not slides:
            st.title(words.say("No slide has figures"), anchor=False)
        else:
            draw(frame, slides[number - 1])
    with st.container(key="stage-below", horizontal=True):
        if slides:
            slide = slides[number - 1]
            st.markdown(plain(" · ".join(filter(None, [slide.source, slide.data_date]))))
        st.space("stretch")
        st.markdown(words.say("{n} of {all}", n=number, all=len(slides)))
    _turns(frame, len(slides))


def draw(frame: Frame, slide: Slide) -> None:
    """One slide as a room sees it."""
    words = frame.words
    with st.container(key="stage-above", gap="xsmall"):
        st.markdown(words.say(SECTIONS[slide.section]))
        with st.container(key="stage-long" if len(slide.title) > _LONG else "stage-title"):
            st.title(plain(slide.title), anchor=False)
        st.markdown(plain(slide.subtitle))
    if slide.demonstration:
        with st.container(key="stage-mark"):
            st.markdown(words.say("Demonstration data: these figures are made up."))
    with st.container(key="stage-body", gap="small"):
        if slide.figure is not None:
            beside = 40 * slide.demonstration + 50 * len(slide.remarks) + 60 * bool(slide.remark)
            figure = enlarged(slide.figure, _HEIGHT - beside)
            # As high as on the large screen, or as this screen has room for.
            room = f"height: min(65vh - {beside}px, {figure.layout.height}px) !important; flex: none !important;"
            st.html(f"<style>.st-key-stage-room {{ {room} }}</style>")
            figure.layout.height = None
            with st.container(key="stage-room"):
                st.plotly_chart(
                    figure,
                    height="stretch",
                    theme=None,
                    config={"displayModeBar": False, "staticPlot": True},
                    alt=slide.alt,
                    key="stage-figure",
                )
        elif slide.table is not None:
            written = slide.table.written()
            st.table(written.head(_MOST_ROWS).map(plain).rename(columns=plain), hide_index=True)
            if len(written) > _MOST_ROWS:
                st.markdown(words.say("{n} of {all} rows; the files have all.", n=_MOST_ROWS, all=len(written)))
        for line in slide.remarks:
            st.markdown(plain(line))
        if slide.remark:
            with st.container(key="stage-remark"):
                st.markdown(plain(slide.remark.said))


def _number(slides: int) -> int:
    asked = st.query_params.get(PRESENT, "1")
    return min(max(int(asked), 1), max(slides, 1)) if asked.isdecimal() else 1


def _turn(by: int, slides: int) -> None:
    """From where the address is by now: keys may come faster than slides."""
    url.put(PRESENT, str(min(max(_number(slides) + by, 1), max(slides, 1))))


def _turns(frame: Frame, slides: int) -> None:
    """Out of sight, for the keys and for those who hear the page."""
    words = frame.words
    with st.container(key="stage-turns"):
        for label, key, by in (
            (words.say("Slide before"), "Left", -1),
            (words.say("Next slide"), "Right", 1),
            (words.say("First slide"), "Home", -slides),
            (words.say("Last slide"), "End", slides),
        ):
            st.button(label, shortcut=key, key=f"stage-{key}", on_click=_turn, args=(by, slides))
        st.button(words.say("End the presentation"), shortcut="Escape", key="stage-leave", on_click=url.putter(PRESENT, None))
