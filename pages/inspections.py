"""Inspections: what was found, and what has been put right?"""

import streamlit as st

from ui import done, finding_history, findings, since_inspection
from ui.frame import begin
from ui.scope import scope

frame = begin("inspections")
chosen = scope(frame, ("findings",), *findings.FILTERS, instead=findings.first_editor)
shown = findings.choose(frame, chosen)

st.title(frame.words.say("Inspections"), anchor=False)
done.show(frame)
findings.cards(frame, shown)
findings.pictures(frame, shown)
findings.repeated(frame, shown)
findings.listed(frame, shown)
since_inspection.since(frame, shown)
finding_history.history(frame, shown)
findings.editor(frame, shown)
