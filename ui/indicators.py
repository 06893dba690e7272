"""The indicators an office adds to the catalogue or changes in it, to be typed in, and the catalogue to look up."""

import pandas as pd
import streamlit as st

from charts.reading import Reading
from schema.catalogue import Measure, measure_name
from schema.indicators_table import INDICATORS
from schema.shipped_catalogue import catalogue
from ui import typed
from ui.frame import Frame
from ui.readings import draw


def editor(frame: Frame) -> None:
    """The published rows to change and add to, below them all indicators in use."""
    words, store = frame.words, frame.store
    with st.expander(words.say("Indicators"), icon=":material/checklist:", key="indicators"):
        st.caption(
            words.say(
                "Indicators of your own, or changes to those of the list below: write the code, and only what is to be "
                "different. What your office does not collect is set to “Not collected” under “Reported by”."
            )
        )
        typed.editor(frame, INDICATORS, store.rows("indicators"))
        draw(_reading(catalogue(store.vocabulary()), frame), words.say("The indicators in use"), key="catalogue")


def _reading(measures: tuple[Measure, ...], frame: Frame) -> Reading:
    words = frame.words
    labels = {column.name: words.say(column.label) for column in INDICATORS.columns}
    codes = {column.name: {one.code: words.say(one.label) for one in column.codes} for column in INDICATORS.columns}
    return Reading(
        pd.DataFrame(
            {
                labels["code"]: [one.code for one in measures],
                labels["name"]: [measure_name(one, words) for one in measures],
                labels["reform_area"]: [codes["reform_area"][one.area] for one in measures],
                labels["nature"]: [codes["nature"][one.nature] for one in measures],
                labels["measured_in"]: [words.say(one.measured_in) for one in measures],
                labels["better"]: [codes["better"][one.better] for one in measures],
                labels["reporter"]: [codes["reporter"][one.reporter] for one in measures],
                labels["every"]: [codes["every"][one.every] for one in measures],
                labels["source"]: [words.say(one.source) if one.source else "" for one in measures],
            }
        )
    )
