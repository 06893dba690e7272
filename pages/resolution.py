"""Resolution: are dossiers resolved, on time, and through which channel?"""

import streamlit as st

from charts.by_group import days_chart, rates_chart
from ui import rate_cards, show
from ui.filters import bar
from ui.frame import begin
from ui.groups import group_choice

frame = begin("resolution")
view = bar(frame)
words, store = frame.words, frame.store

st.title(words.say("Resolution"), anchor=False)
whole = store.sums((), view.selection)
rate_cards.definitions(frame, view, whole)
rate_cards.others(frame, whole)

by = group_choice(frame, view.selection, ("unit", "sector", "channel", "procedure"))
facts = {"area": view.area_name, "period": view.focus}
show.chart(
    frame,
    rates_chart(store.sums((by,), view.selection), whole, by, view.definition, view.supported, words, side="on_time", **facts),
    view.selection,
    (by,),
)

left, right = st.columns(2)
for column, group in ((left, "sector"), (right, "procedure")):
    with column:
        show.chart(frame, days_chart(store.durations((group,), view.selection), group, words, **facts), view.selection, (group,))
