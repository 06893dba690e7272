"""Reform index: what did each commune score, and where are points lost?"""

import streamlit as st

from ui import decision_766, done, reform_index, survey, survey_editor
from ui.frame import begin
from ui.scope import scope

frame = begin("reform_index")
own = (*reform_index.FILTERS, *survey.FILTERS, *decision_766.FILTERS)
area = scope(frame, ("scores", *survey.DATASETS), *own, instead=survey_editor.first_editor)

st.title(frame.words.say("Reform index"), anchor=False)
done.show(frame)
reform_index.reform_index(frame, area)
survey.survey(frame, area)
decision_766.decision_766(frame, area)
survey_editor.editor(frame, area)
