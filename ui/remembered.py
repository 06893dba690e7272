"""What the dashboard was told once and uses ever since: mappings of columns and confirmed names, each with its way back."""

from collections.abc import Callable

import streamlit as st

from schema.units import unit_keys
from ui.cards import plain
from ui.frame import Frame
from ui.settings import settings


def remembered(frame: Frame) -> None:
    """One line for each, with a button that forgets it; nothing if nothing was said yet."""
    words, store = frame.words, frame.store
    mappings, names = store.mapping_list(), store.unit_names()
    if mappings.empty and names.empty:
        return
    known = store.units()
    units = dict(zip(unit_keys(known), known["name"], strict=True))
    with st.expander(words.say("What the dashboard remembers"), icon=":material/bookmark:", key="remembered"):
        for row in mappings.itertuples():
            said = words.say(
                "Mapping “{name}”, saved by {who} on {when}", name=row.name, who=row.who, when=words.moment(row.saved_at)
            )
            _line(frame, said, f"forget-mapping-{row.name}", store.forget_mapping, row.name)
        for row in names.itertuples():
            unit = units.get(row.unit) or words.say("a unit of its own")
            said = words.say("“{name}” in files is {unit}, confirmed by {who}", name=row.name, unit=unit, who=row.who)
            _line(frame, said, f"forget-unit-{row.name}", store.forget_unit, row.name)


def _line(frame: Frame, said: str, key: str, forget: Callable[..., None], name: str) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(plain(said))
        st.space("stretch")
        st.button(frame.words.say("Forget"), key=key, on_click=forget, args=(name,), kwargs={"who": settings().user or "—"})
