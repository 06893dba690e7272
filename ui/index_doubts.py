"""What contradicts itself in the published points of an index, named figure by figure."""

import pandas as pd
import streamlit as st

from charts.index.doubts import doubts_reading
from ui.frame import Frame
from ui.readings import draw


def doubts_block(frame: Frame, table: pd.DataFrame) -> None:
    """The figures of metrics.index.points.doubts; nothing where there are none."""
    words = frame.words
    if table.empty:
        return
    title = words.say_many("1 figure contradicts itself", "{n} figures contradict themselves", len(table))
    with st.expander(title, icon=":material/rule:", key="index-doubts"):
        st.caption(words.say("They are kept as published. What has criteria below it counts with their sum."))
        draw(doubts_reading(table, words), title)
