"""Communes: which stand where, for certain?"""

import streamlit as st

from charts.by_group import rates_chart
from ui import show
from ui.filters import bar
from ui.frame import begin
from ui.groups import of_kind, part_choice, side_choice

frame = begin("communes")
view = bar(frame)
words, store = frame.words, frame.store

st.title(words.say("Communes"), anchor=False)
with st.container(horizontal=True):
    side = side_choice(frame)
    part = part_choice(frame)
    units = of_kind(frame, view.selection)

show.chart(
    frame,
    rates_chart(
        store.sums(("unit",), units),
        store.sums((), view.selection),
        "unit",
        view.definition,
        view.supported,
        words,
        side=side,
        area=view.area_name,
        period=view.focus,
        show=part,
    ),
    units,
    ("unit",),
)
