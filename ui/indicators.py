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
    codes = {column.name: {one.code: words.say(one.label) for one in column.codes} for column in INDICATORS.columns}
    return Reading(
        pd.DataFrame(
            {
                words.say(INDICATORS["code"].label): [one.code for one in measures],
                words.say(INDICATORS["name"].label): [measure_name(one, words) for one in measures],
                words.say(INDICATORS["reform_area"].label): [codes["reform_area"][one.area] for one in measures],
                words.say(INDICATORS["nature"].label): [codes["nature"][one.nature] for one in measures],
                words.say(INDICATORS["measured_in"].label): [words.say(one.measured_in) for one in measures],
                words.say(INDICATORS["better"].label): [codes["better"][one.better] for one in measures],
                words.say(INDICATORS["reporter"].label): [codes["reporter"][one.reporter] for one in measures],
                words.say(INDICATORS["every"].label): [codes["every"][one.every] for one in measures],
                words.say(INDICATORS["source"].label): [words.say(one.source) if one.source else "" for one in measures],
            }
        )
    )
