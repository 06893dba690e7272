"""Overdue: is lateness growing, and where?"""

import streamlit as st

from charts.trend import trend_chart
from ui import rate_cards, show, standing
from ui.filters import bar
from ui.frame import begin
from ui.groups import group_choice, of_kind

frame = begin("overdue")
view = bar(frame, steps=True)
words, store = frame.words, frame.store

st.title(words.say("Overdue"), anchor=False)
rate_cards.two_kinds_of_overdue(frame, view, store.sums((), view.selection))

by_period = store.sums(("period",), view.over_time)
show.chart(frame, trend_chart(by_period, view.definition, view.supported, words, who=view.who), view.over_time)

by = group_choice(frame, view.selection, ("sector", "unit", "procedure", "channel"))
standing.rates(frame, view, by, "overdue", of_kind(frame, view.selection) if by == "unit" else view.selection)
