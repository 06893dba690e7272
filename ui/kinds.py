"""Units of one kind at a time on a page: points of communes are not held against those of departments."""

import pandas as pd
import streamlit as st

from language import N_
from ui import url
from ui.frame import Frame

_KINDS = {
    "commune": N_("Communes"),
    "department": N_("Departments"),
    "desk": N_("One-stop desks"),
    "district": N_("Districts"),
    "province": N_("Provinces"),
    "other": N_("Others"),
    "unit": N_("Units"),
}


def kind_choice(frame: Frame, rows: pd.DataFrame, name: str) -> str:
    """The kind that is looked at, of those that the rows (with `kind`) are of; `name` is the filter's in the address. Nothing is
    asked where all are of one kind."""
    words = frame.words
    kinds = [kind for kind in _KINDS if (rows["kind"] == kind).any()]
    chosen = url.one(name, kinds, kinds[0])
    if len(kinds) > 1:
        st.segmented_control(
            words.say("Units"), kinds, format_func=lambda kind: words.say(_KINDS[kind]), required=True, **url.bind(name, chosen)
        )
    return chosen
