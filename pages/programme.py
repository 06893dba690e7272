"""Programme: is the rest of the reform on target, and who has not reported?"""

import streamlit as st

from ui import completeness, done, programme, programme_editor
from ui.frame import begin
from ui.programme_scope import choose

frame = begin("programme")
chosen = choose(frame, instead=programme_editor.first_editor)

st.title(frame.words.say("Programme"), anchor=False)
done.show(frame)
programme.targets(frame, chosen)
completeness.completeness(frame, chosen)
programme.choice(frame, chosen)
programme.panels(frame, chosen)
programme_editor.editor(frame, chosen)
programme.tables(frame, chosen)
programme.drawer(frame, chosen)
