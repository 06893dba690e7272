"""The measures of the reform programme on their page, to be typed in and corrected: those of the period and area shown."""

import pandas as pd
import streamlit as st

from schema.catalogue import measure_name
from schema.codes import Code
from schema.shipped_catalogue import catalogue
from schema.tables import MEASURES
from ui import typed
from ui.frame import Frame
from ui.programme_scope import Programme

_FIRST = ("indicator", "unit_name", "period_start", "period_end", "value", "denominator", "note")


def editor(frame: Frame, programme: Programme) -> None:
    """The reports whose period ends in the one that is chosen."""
    rows, period = programme.rows, programme.asked.period
    rows = rows[rows["period_end"].between(pd.Timestamp(period.start), pd.Timestamp(period.end))]
    if programme.reform:
        of_area = [one.code for one in programme.asked.measures if one.area == programme.reform]
        rows = rows[rows["indicator"].isin(of_area)]
    _editor(frame, rows, made_up=programme.scope.made_up)


def first_editor(frame: Frame) -> None:
    """The same where none is published yet."""
    _editor(frame, frame.store.rows("measures"), made_up=False)


def _editor(frame: Frame, rows: pd.DataFrame, *, made_up: bool) -> None:
    words = frame.words
    label = words.say("Type in what units report")
    panel = st.expander(label, icon=":material/edit:", key="measures-editor", on_change="rerun")
    if not panel.open:
        return
    with panel:
        st.caption(
            words.say(
                "One row an indicator, unit and period. Of a share write the part under “Value” and the whole under “Out of”. An "
                "empty value is not reported, which is not 0."
            )
        )
        known = [Code(one.code, measure_name(one, words), ()) for one in catalogue(frame.store.vocabulary())]
        typed.editor(frame, MEASURES, rows, codes={"indicator": known}, first=_FIRST, made_up=made_up)
