"""The criteria, bands and points of the office's indexes, to be changed and added to on the page Data."""

import streamlit as st

from schema.tables import BANDS, CRITERIA, SCORES
from ui import typed
from ui.frame import Frame


def editors(frame: Frame) -> None:
    """Each list in a panel of its own; of points, those of one set and year."""
    words, store = frame.words, frame.store
    with st.expander(words.say("Criteria of indexes"), icon=":material/list_alt:", key="criteria"):
        st.caption(
            words.say(
                "One row a criterion, set and year. Its number says what it is part of. “Order among ties” 1, 2 … puts units "
                "with one total in order; without it they share a rank."
            )
        )
        typed.editor(frame, CRITERIA, store.rows("criteria"))
    with st.expander(words.say("Bands of indexes"), icon=":material/stacked_bar_chart:", key="bands"):
        st.caption(words.say("From which percentage of the most points a unit is called what; a band reaches up to the next."))
        typed.editor(frame, BANDS, store.rows("bands"))
    with st.expander(words.say("Points of indexes"), icon=":material/grading:", key="scores"):
        _scores(frame)


def _scores(frame: Frame) -> None:
    words = frame.words
    rows = frame.store.rows("scores")
    st.caption(
        words.say("One row a unit and criterion. An empty cell is no points, which is not 0; to take a row back, undo its file.")
    )
    sets = (
        rows[["criteria_set", "year", "area_name"]]
        .drop_duplicates()
        .sort_values(["year", "criteria_set"], ascending=[False, True])
    )
    options = {f"{row.area_name} · {row.criteria_set}, {row.year}": row for row in sets.itertuples(index=False)}
    if options:
        chosen = options[st.selectbox(words.say("Area, set and year"), list(options), key="scores-which")]
        rows = rows[
            (rows["criteria_set"] == chosen.criteria_set)
            & (rows["year"] == chosen.year)
            & (rows["area_name"] == chosen.area_name)
        ]
    typed.editor(frame, SCORES, rows)
