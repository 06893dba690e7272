"""Overdue: is lateness growing, and where?"""

import streamlit as st

from charts.flow import flow_chart
from charts.open_dossiers import age_chart, due_chart
from charts.trend import trend_chart
from ui import coverage, rate_cards, show, standing
from ui.filters import bar
from ui.frame import begin
from ui.groups import ahead_choice, group_choice, of_kind

frame = begin("overdue")
view = bar(frame, steps=True)
words, store = frame.words, frame.store

st.title(words.say("Overdue"), anchor=False)
coverage.line(frame, view)
rate_cards.two_kinds_of_overdue(frame, view, store.sums((), view.selection))

by_period = store.sums(("period",), view.over_time)
show.chart(frame, trend_chart(by_period, view.definition, view.supported, words, who=view.who), view.over_time)
show.chart(frame, flow_chart(by_period, words, who=view.who), view.over_time)

by = group_choice(frame, view.selection, ("sector", "unit", "procedure", "channel"))
shown = of_kind(frame, view.selection) if by == "unit" else view.selection
standing.rates(frame, view, standing.standing(frame, view, by, "overdue", shown), shown)

day, basis = view.focus.end, view.selection.basis
opened = store.open_by_due_date(("unit",), view.selection, day)
left, right = st.columns(2)
with left:
    show.chart(frame, age_chart(opened, day, words, who=view.who, basis=basis), view.selection)
with right:
    ahead = ahead_choice(frame)
    show.chart(frame, due_chart(opened, day, ahead, words, who=view.who, basis=basis), view.selection, ("unit",))
