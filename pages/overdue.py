"""Overdue: is lateness growing, and where?"""

import streamlit as st

from charts.delay_reasons import reasons_chart
from charts.flow import flow_chart
from charts.open_dossiers import age_chart, due_chart
from charts.trend import trend_chart
from ui import coverage, notes, rate_cards, show, standing, targets, unit_page
from ui.filters import bar
from ui.frame import begin
from ui.groups import ahead_choice, group_choice, of_kind

frame = begin("overdue")
view = bar(frame, steps=True)
words, store = frame.words, frame.store

st.title(words.say("Overdue"), anchor=False)
whole = store.sums((), view.selection)
coverage.stop_if_too_few(frame, view, whole)
coverage.line(frame, view)
rate_cards.two_kinds_of_overdue(frame, view, whole)

by_period = store.sums(("period",), view.over_time)
changes = notes.changes_of(frame, view.selection)
trend = trend_chart(
    by_period,
    view.definition,
    view.supported,
    words,
    who=view.who,
    changes=changes,
    goal_of=targets.course(frame, view.selection),
)
show.chart(frame, trend, view.over_time)
notes.editor(frame, view)
show.chart(frame, flow_chart(by_period, words, who=view.who), view.over_time)

by = group_choice(frame, view.selection, ("sector", "unit", "procedure", "channel"))
shown = of_kind(frame, view.selection) if by == "unit" else view.selection
found = standing.standing(frame, view, by, "overdue", shown)
standing.rates(frame, view, found, shown, pick=unit_page.look_at)

late = store.late_by_reason(view.selection)
reasons = reasons_chart(late, words, who=view.who, period=view.focus, basis=view.selection.basis, whole=whole)
show.chart(frame, reasons, view.selection)

day, basis = view.focus.end, view.selection.basis
opened = store.open_by_due_date(("unit",), view.selection, day)
left, right = st.columns(2)
with left:
    show.chart(frame, age_chart(opened, day, words, who=view.who, basis=basis), view.selection)
with right:
    ahead = ahead_choice(frame)
    due = due_chart(opened, day, ahead, words, who=view.who, basis=basis)
    show.chart(frame, due, view.selection, ("unit",), pick=unit_page.look_at)

unit_page.drawer(frame, view, "overdue")
