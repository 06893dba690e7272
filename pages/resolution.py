"""Resolution: are dossiers resolved, on time, and through which channel?"""

import streamlit as st

from charts.by_group import days_chart
from ui import coverage, rate_cards, show, standing, unit_page
from ui.filters import bar
from ui.frame import begin
from ui.groups import group_choice, of_kind

frame = begin("resolution")
view = bar(frame)
words, store = frame.words, frame.store

st.title(words.say("Resolution"), anchor=False)
whole = store.sums((), view.selection)
coverage.stop_if_too_few(frame, view, whole)
coverage.line(frame, view)
rate_cards.definitions(frame, view, whole)
rate_cards.others(frame, view, whole)

by = group_choice(frame, view.selection, ("unit", "sector", "channel", "procedure"))
shown = of_kind(frame, view.selection) if by == "unit" else view.selection
found = standing.standing(frame, view, by, "on_time", shown)
standing.rates(frame, view, found, shown, pick=unit_page.look_at)

left, right = st.columns(2)
for column, group in ((left, "sector"), (right, "procedure")):
    with column:
        chart = days_chart(store.durations((group,), view.selection), group, words, who=view.who, period=view.focus)
        show.chart(frame, chart, view.selection, (group,))

unit_page.drawer(frame, view, "on_time")
