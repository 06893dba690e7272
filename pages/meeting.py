"""Meeting: what do we say in the room?"""

import streamlit as st

from ui import as_of
from ui.filters import bar
from ui.frame import begin
from ui.meeting import arrange, board, files, notes_window, preview, stage
from ui.meeting.deck import deck_of

frame = begin("meeting")
words = frame.words
if notes_window.wanted():
    notes_window.show(frame)
    st.stop()
board.arrive(frame)
if stage.wanted():
    stage.show(frame, as_of.now())
    st.stop()
bar(frame, more=board.NAMES)

st.title(words.say("Meeting"), anchor=False)
with st.container(horizontal=True, vertical_alignment="bottom"):
    arrange.compare_choice(frame)
    arrange.stories(frame)
    stage.begin(frame)
with st.spinner(words.say("Reading the figures …")):
    deck = deck_of(frame, board.board(), as_of.now())
arrange.table(frame, deck)
files.downloads(frame, deck, board.board())
preview.preview(frame, deck)
