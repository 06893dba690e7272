"""Programme: is the rest of the reform on target, and who has not reported?"""

import streamlit as st

from ui import completeness, programme
from ui.frame import begin
from ui.programme_scope import choose

frame = begin("programme")
chosen = choose(frame)

st.title(frame.words.say("Programme"), anchor=False)
programme.targets(frame, chosen)
completeness.completeness(frame, chosen)
programme.choice(frame, chosen)
programme.panels(frame, chosen)
programme.drawer(frame, chosen)
