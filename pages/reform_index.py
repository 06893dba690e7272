"""Reform index: what did each commune score, and where are points lost?"""

import streamlit as st

from ui import decision_766, reform_index, survey
from ui.frame import begin
from ui.scope import scope

frame = begin("reform_index")
area = scope(frame, ("scores", *survey.DATASETS), *reform_index.FILTERS, *survey.FILTERS, *decision_766.FILTERS)

st.title(frame.words.say("Reform index"), anchor=False)
reform_index.reform_index(frame, area)
survey.survey(frame, area)
decision_766.decision_766(frame, area)
