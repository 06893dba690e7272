"""Overview: where do we stand?"""

import streamlit as st

from charts.by_period import outcomes_chart, overdue_chart
from ui import attention, coverage, headline, show
from ui.filters import bar
from ui.frame import begin

frame = begin("overview")
view = bar(frame)

coverage.stop_if_too_few(frame, view, frame.store.sums((), view.selection), title=True)
by_period = frame.store.sums(("period",), view.over_time)
headline.finding(frame, view, by_period)
coverage.line(frame, view)
headline.cards(frame, view, by_period)

left, right = st.columns(2)
with left:
    chart = overdue_chart(by_period, view.focus, view.definition, view.supported, frame.words, who=view.who)
    show.chart(frame, chart, view.over_time)
with right:
    show.chart(frame, outcomes_chart(by_period, view.focus, frame.words, who=view.who), view.over_time)

attention.needed(frame, view, by_period)
