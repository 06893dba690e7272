"""The slides on a projector: one fills the screen, keys turn the page, and nothing else is seen."""

import datetime as dt
import math
import secrets

import pandas as pd
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
# Slides are laid out on a screen of so many pixels, and the whole is drawn as much smaller or larger as the window is.
_WIDE, _HIGH = 1920, 1080
_INNER = 1790  # what the margins leave of a line
_ROOM_BELOW = 690  # below title and subtitle
# A line of text below a picture and the gap before it, and a letter's width; the same of a table's cells.
_LINE, _GAP, _LETTER = 39, 16, 11.5
_CELL_LINE, _CELL_PAD, _CELL_LETTER = 31, 12, 10.5
_LONG = 130  # letters of a title that two lines do not hold

_SHEET = f"""
<style>
  [data-testid="stHeader"], [data-testid="stToolbar"], [data-testid="stStatusWidget"], [data-testid="stDecoration"],
  .st-key-language-switch {{ display: none !important; }}
  [data-testid="stMain"] {{ overflow: hidden; background: {WHITE}; }}
  /* The quotient of two lengths is a number only by way of an angle. */
  [data-testid="stMainBlockContainer"] {{
    --scale: min(tan(atan2(100vw, {_WIDE}px)), tan(atan2(100vh, {_HIGH}px)));
    position: fixed; left: calc((100vw - {_WIDE}px * var(--scale)) / 2); top: 0;
    transform: scale(var(--scale)); transform-origin: 0 0;
    width: {_WIDE}px; max-width: none; height: calc(100vh / var(--scale)); padding: 36px 64px 0;
  }}
  .st-key-stage [data-testid="stHeading"] {{ height: 119px; overflow: hidden; }}
  .st-key-stage h1 {{ font-size: 44px !important; line-height: 1.2; padding: 0; }}
  .st-key-stage-long h1 {{ font-size: 33.5px !important; line-height: 1.15; }}
  .st-key-stage-above p {{ font-size: 24px; color: {GREY}; max-width: none; }}
  .st-key-stage-body :is(th, td, td p, th p), .st-key-stage-mark p {{ font-size: 22px !important; }}
  .st-key-stage-body p {{ font-size: 24px; max-width: none; }}
  /* What is drawn smaller is also measured smaller: a figure's place is so much larger, and takes no more room for that. */
  .st-key-stage-room {{
    width: calc({_INNER}px / var(--scale)) !important; max-width: none !important; flex: none !important;
    height: calc(var(--high) / var(--scale)) !important; margin-bottom: calc(var(--high) - var(--high) / var(--scale));
  }}
  .st-key-stage-below {{ position: absolute; left: 64px; right: 64px; bottom: 22px; width: auto; flex-wrap: nowrap !important; }}
  .st-key-stage-below p {{ font-size: 20px; color: {GREY}; max-width: none; white-space: nowrap; }}
  .st-key-stage-below > :first-child:not(:last-child) {{ flex: 0 1 auto; min-width: 0; }}
  .st-key-stage-below > :first-child p {{ overflow: hidden; text-overflow: ellipsis; }}
  .st-key-stage-below > :last-child {{ flex: none; }}
  .st-key-stage-remark p {{ border-left: 6px solid {GREY}; padding-left: 16px; }}
  .st-key-stage-mark p {{ color: {OVERDUE}; font-weight: 600; }}
  .st-key-stage-turns {{ position: fixed; left: -4000px; top: 0; }}
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
    said = [*filter(None, [slide.caveat]), *slide.remarks]
    beside = 40 * slide.demonstration + sum(_high(line) for line in said)
    if slide.remark:
        beside += _high(slide.remark.said)
    with st.container(key="stage-body", gap="small"):
        if slide.figure is not None:
            _figure(slide, _ROOM_BELOW - beside)
        elif slide.table is not None:
            _table(frame, slide.table.written(), _ROOM_BELOW - beside)
        for line in said:
            st.markdown(plain(line))
        if slide.remark:
            with st.container(key="stage-remark"):
                st.markdown(plain(slide.remark.said))


def _figure(slide: Slide, room: int) -> None:
    figure = enlarged(slide.figure, room, names=getattr(slide.drawing, "rows", ()), width=_INNER)
    high = f"{figure.layout.height}px"
    figure.layout.height = None
    st.html(f"<style>.st-key-stage-room {{ --high: {high}; }}</style>")
    with st.container(key="stage-room"):
        st.plotly_chart(
            figure,
            height="stretch",
            theme=None,
            config={"displayModeBar": False, "staticPlot": True},
            alt=slide.alt,
            key="stage-figure",
        )


def _table(frame: Frame, written: pd.DataFrame, room: int) -> None:
    """The first rows, as many as there is room for, and how many there are in all."""
    shown = rows_within(written, room - _LINE - _GAP)
    st.table(written.head(shown).map(plain).rename(columns=plain), hide_index=True)
    if len(written) > shown:
        st.markdown(frame.words.say("{n} of {all} rows; the files have all.", n=shown, all=len(written)))


def rows_within(written: pd.DataFrame, room: int) -> int:
    """How many rows of a table are at most so many pixels high, by the lines of their cells; at least one.

    Where its texts are wider than the slide, a browser gives each column of the width what it has of the letters.
    """
    letters = pd.concat([written.columns.to_frame().T.set_axis(written.columns, axis=1), written]).map(
        lambda text: len(str(text))
    )
    fits = _INNER / _CELL_LETTER - 2 * len(written.columns)
    widths = letters.max() * min(1.0, fits / letters.max().sum())
    lines = (letters / widths.clip(lower=1)).max(axis=1).map(lambda most: math.ceil(most - 1e-6))
    ends = (lines * _CELL_LINE + _CELL_PAD).cumsum()
    return max(int((ends.iloc[1:] <= room).sum()), 1)


def _high(line: str) -> int:
    """Pixels of a paragraph, with the gap before it."""
    return math.ceil(len(line) * _LETTER / _INNER) * _LINE + _GAP


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
