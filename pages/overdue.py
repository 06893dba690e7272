"""Overdue: is lateness growing, and where?"""

import streamlit as st

from charts.by_group import rates_chart
from charts.by_period import trend_chart
from ui import rate_cards, show
from ui.filters import bar
from ui.frame import begin
from ui.groups import group_choice

frame = begin("overdue")
view = bar(frame, steps=True)
words, store = frame.words, frame.store

st.title(words.say("Overdue"), anchor=False)
whole = store.sums((), view.selection)
rate_cards.two_kinds_of_overdue(frame, view, whole)

by_period = store.sums(("period",), view.over_time)
show.chart(frame, trend_chart(by_period, view.definition, view.supported, words, area=view.area_name), view.over_time)

by = group_choice(frame, view.selection, ("sector", "unit", "procedure", "channel"))
show.chart(
    frame,
    rates_chart(
        store.sums((by,), view.selection),
        whole,
        by,
        view.definition,
        view.supported,
        words,
        side="overdue",
        area=view.area_name,
        period=view.focus,
    ),
    view.selection,
    (by,),
)
