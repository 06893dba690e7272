"""Communes: which stand where, for certain?"""

import streamlit as st

from ui import composite, coverage, on_map, standing, unit_page
from ui.filters import bar
from ui.frame import begin
from ui.groups import of_kind, part_choice, side_choice

frame = begin("communes")
view = bar(frame)

st.title(frame.words.say("Communes"), anchor=False)
coverage.boundaries(frame, view)
with st.container(horizontal=True):
    side = side_choice(frame)
    part = part_choice(frame)
    units = of_kind(frame, view.selection)
    found = standing.standing(frame, view, "unit", side, units)
    unit_page.choice(frame, found)

with on_map.beside(frame, view, found, units, pick=unit_page.look_at):
    standing.rates(frame, view, found, units, part=part, pick=unit_page.look_at)
standing.funnel(frame, view, found, units, pick=unit_page.look_at)
standing.movement(frame, view, found, units, pick=unit_page.look_at)
composite.composite(frame, view, units, part=part, pick=unit_page.look_at)
unit_page.drawer(frame, view, side)
