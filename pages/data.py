"""Data: what have we loaded, and is it right?"""

import streamlit as st

from ui import history, index_editors, indicators, reconciliation, remembered, targets, templates, units, upload
from ui.frame import begin, header

frame = begin("data")
header(frame)

st.title(frame.words.say("Data"), anchor=False)
upload.upload(frame)
templates.downloads(frame)
reconciliation.reconciliation(frame)
units.units(frame)
targets.editor(frame)
indicators.editor(frame)
index_editors.editors(frame)
remembered.remembered(frame)
history.history(frame)
