"""The answers and forms of a survey on their page, to be typed in and corrected: those of the survey and year shown."""

import streamlit as st

from schema.tables import TABLES
from ui import typed, url
from ui.frame import Frame
from ui.scope import Scope
from ui.survey import DATASETS, surveys_in

_FIRST = ("survey", "year", "unit_name", "respondent_group")
_SAID = "survey-editor"


def editor(frame: Frame, scope: Scope) -> None:
    """The rows of the survey that is chosen above, of the units shown; none where the area has no survey yet."""
    tables = {name: scope.of(frame.store.rows(name, scope.area)) for name in DATASETS}
    options = surveys_in(scope.of_sort(frame.store.rows("survey", scope.area)))
    if options:
        name, year = options[url.one("survey", list(options), next(iter(options)))]
        tables = {of: rows[(rows["survey"] == name) & (rows["year"] == year)] for of, rows in tables.items()}
    _editors(frame, tables, made_up=any(bool(rows["demonstration"].any()) for rows in tables.values()))


def first_editor(frame: Frame) -> None:
    """The same where nothing is published yet."""
    _editors(frame, {name: frame.store.rows(name) for name in DATASETS}, made_up=False)


def _editors(frame: Frame, tables: dict, *, made_up: bool) -> None:
    words = frame.words
    label = words.say("Type in answers and forms of a survey")
    panel = st.expander(label, icon=":material/edit:", key=_SAID, on_change="rerun")
    if not panel.open:
        return
    with panel:
        st.caption(
            words.say(
                "One row a unit, group, question and answer, with how many chose it; below, one row a unit and group with the "
                "forms sent and returned. Only options that the form prints, nothing in a respondent's own words."
            )
        )
        for name, rows in tables.items():
            st.subheader(words.say(TABLES[name].label), anchor=False)
            typed.editor(frame, TABLES[name], rows, first=_FIRST, made_up=made_up)
