"""Units of one kind at a time on a page: points of communes are not held against those of departments."""

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from language import N_
from ui import url
from ui.frame import Frame

KINDS = {
    "commune": N_("Communes"),
    "department": N_("Departments"),
    "desk": N_("One-stop desks"),
    "district": N_("Districts"),
    "province": N_("Provinces"),
    "other": N_("Others"),
    "unit": N_("Units"),
}


def kinds_in(rows: pd.DataFrame) -> list[str]:
    """The kinds that the rows (with `kind`) are of, communes first."""
    return [kind for kind in KINDS if (rows["kind"] == kind).any()]


def kind_choice(frame: Frame, rows: pd.DataFrame, name: str, units: Sequence[str] = ()) -> str:
    """The kind that is looked at, of those that the rows (with `unit` and `kind`) are of; `name` is the filter's in the address.
    Unless chosen it is that of the `units`. Nothing is asked where all are of one kind."""
    words, kinds = frame.words, kinds_in(rows)
    own = rows.loc[rows["unit"].isin(units), "kind"]
    chosen = url.one(name, kinds, kinds[0] if own.empty else own.iloc[0])
    if len(kinds) > 1:
        st.segmented_control(
            words.say("Units"), kinds, format_func=lambda kind: words.say(KINDS[kind]), required=True, **url.bind(name, chosen)
        )
    return chosen
