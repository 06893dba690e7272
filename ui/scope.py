"""The row of filters of a page about rows that are listed and not summed: which area and units they are of."""

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from charts.who import Who
from language import Language
from ui import url
from ui.cards import demonstration_warning
from ui.filters import drop_unknown, warn_of_unknown
from ui.frame import Frame
from ui.language import language_switch


@dataclass(frozen=True)
class Scope:
    """`area` and `units` (none: all) are keys, `who` is what they are called; `row` is where a page puts filters of its own."""

    area: str
    units: tuple[str, ...]
    who: Who
    row: DeltaGenerator

    def of(self, rows: pd.DataFrame) -> pd.DataFrame:
        """The rows (with `unit`) of the units that are chosen."""
        return rows[rows["unit"].isin(self.units)] if self.units else rows


def scope(frame: Frame, datasets: Sequence[str], *names: str) -> Scope:
    """Draw the filters and say what they select of some tables of `schema.tables.PLACED`. `names` are the page's own filters in
    the address. Where nothing of these tables has been published, say so and end the page here."""
    url.arrive(frame.name, ("area", "unit", *names))
    words = frame.words
    areas = pd.concat([frame.store.areas_of(name) for name in datasets], ignore_index=True)
    if areas.empty:
        _nothing_published(words)
    areas = areas.groupby("area", as_index=False).agg(area_name=("area_name", "first"), demonstration=("demonstration", "all"))
    names_of = dict(zip(areas["area"], areas["area_name"], strict=True))
    area = url.one("area", list(names_of), _first(areas))
    rows = pd.concat([frame.store.rows(name, area)[["unit", "unit_name", "demonstration"]] for name in datasets])
    called = rows.drop_duplicates("unit", keep="last").set_index("unit")["unit_name"].to_dict()
    called = {unit: called[unit] for unit in sorted(called, key=lambda unit: words.sorted_place(called[unit]))}
    unknown = drop_unknown({"area": list(names_of), "unit": list(called)})
    chosen = url.many("unit", list(called))
    row = st.container(key="filters", horizontal=True, vertical_alignment="bottom")
    with row:
        st.selectbox(
            words.say("Area"), list(names_of), format_func=names_of.get, width=220, **url.bind("area", area, ("unit", *names))
        )
        label = words.say("Units") if not chosen else words.say("Units: {n} chosen", n=len(chosen))
        with st.popover(label, icon=":material/tune:"):
            st.multiselect(words.say("Units"), list(called), format_func=called.get, **url.bind("unit", chosen))
        language_switch(words)
    warn_of_unknown(words, unknown)
    url.in_force(area=area)
    if rows["demonstration"].any():
        demonstration_warning(words)
    return Scope(area, tuple(chosen), Who(names_of[area], tuple(called[unit] for unit in chosen)), row)


def _first(areas: pd.DataFrame) -> str:
    """The first area whose rows are not all made up."""
    return areas.sort_values(["demonstration", "area_name"])["area"].iloc[0]


def _nothing_published(words: Language) -> None:
    language_switch(words)
    st.info(
        words.say("Nothing of this has been published yet. The page “Data” has a template for it, and reads what you drop there.")
    )
    st.page_link("pages/data.py", label=words.say("Go to the page “Data”"), icon=":material/upload_file:")
    st.stop()
