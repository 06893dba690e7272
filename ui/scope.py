"""The row of filters of a page about rows that are listed and not summed: which area and units they are of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pandas as pd
import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from charts.who import Who
from language import N_
from ui import url
from ui.cards import demonstration_warning
from ui.filters import FILTERS, drop_unknown, warn_of_unknown
from ui.frame import Frame
from ui.language import language_switch

_SORTS = {"real": N_("Published"), "made_up": N_("Demonstration")}


@dataclass(frozen=True)
class Scope:
    """`area` and `units` (none: all) are keys, `who` is what they are called; `row` is where a page puts filters of its own.
    `made_up`: whether rows are shown that are; where a table has made-up rows beside real ones, `parted` says that only one sort
    is."""

    area: str
    units: tuple[str, ...]
    who: Who
    row: DeltaGenerator
    made_up: bool = False
    parted: bool = False

    def of(self, rows: pd.DataFrame) -> pd.DataFrame:
        """The rows (with `unit` and `demonstration`) of the units and the sort that are chosen."""
        rows = self.of_sort(rows)
        return rows[rows["unit"].isin(self.units)] if self.units else rows

    def of_sort(self, rows: pd.DataFrame) -> pd.DataFrame:
        """The rows of all units, made-up and real ones never together."""
        return rows[rows["demonstration"] == self.made_up] if self.parted else rows


def scope(frame: Frame, datasets: Sequence[str], *names: str, instead: Callable[[Frame], None] | None = None) -> Scope:
    """Draw the filters and say what they select of some tables of `schema.tables.PLACED`. `names` are the page's own filters in
    the address. Where nothing of these tables has been published, say so, draw what stands there `instead`, and end the page."""
    url.arrive(frame.name, ("area", "unit", "sort", *names))
    words = frame.words
    areas = pd.concat([frame.store.areas_of(name) for name in datasets], ignore_index=True)
    if areas.empty:
        _nothing_published(frame, instead)
    areas = areas.groupby("area", as_index=False).agg(area_name=("area_name", "first"), demonstration=("demonstration", "all"))
    names_of = dict(zip(areas["area"], areas["area_name"], strict=True))
    area = url.one("area", list(names_of), _first(areas))
    tables = [frame.store.rows(name, area)[["unit", "unit_name", "demonstration"]] for name in datasets]
    both = any({True, False} <= set(table["demonstration"]) for table in tables)
    sort = url.one("sort", list(_SORTS), "real")
    rows = pd.concat(tables)
    if both:
        rows = rows[rows["demonstration"] == (sort == "made_up")]
    called = rows.drop_duplicates("unit", keep="last").set_index("unit")["unit_name"].to_dict()
    called = {unit: called[unit] for unit in sorted(called, key=lambda unit: words.sorted_place(called[unit]))}
    unknown = drop_unknown({"area": list(names_of), "unit": list(called)})
    chosen = url.many("unit", list(called))
    row = st.container(key="filters", horizontal=True, vertical_alignment="bottom")
    with row:
        st.selectbox(
            words.say("Area"),
            list(names_of),
            format_func=names_of.get,
            width=220,
            **url.bind("area", area, ("unit", "sort", *names)),
        )
        if both:
            st.segmented_control(
                words.say("Shown"),
                list(_SORTS),
                format_func=lambda one: words.say(_SORTS[one]),
                required=True,
                **url.bind("sort", sort, ("unit", *(name for name in names if name not in FILTERS))),
            )
        label = words.say("Units") if not chosen else words.say("Units: {n} chosen", n=len(chosen))
        with st.popover(label, icon=":material/tune:"):
            st.multiselect(words.say("Units"), list(called), format_func=called.get, **url.bind("unit", chosen))
        language_switch(words)
    warn_of_unknown(words, unknown)
    url.in_force(area=area)
    made_up = bool(rows["demonstration"].any())
    if made_up:
        demonstration_warning(words)
    return Scope(area, tuple(chosen), Who(names_of[area], tuple(called[unit] for unit in chosen)), row, made_up, both)


def _first(areas: pd.DataFrame) -> str:
    """The first area whose rows are not all made up."""
    return areas.sort_values(["demonstration", "area_name"])["area"].iloc[0]


def _nothing_published(frame: Frame, instead: Callable[[Frame], None] | None) -> None:
    words = frame.words
    language_switch(words)
    st.info(
        words.say("Nothing of this has been published yet. The page “Data” has a template for it, and reads what you drop there.")
    )
    st.page_link("pages/data.py", label=words.say("Go to the page “Data”"), icon=":material/upload_file:")
    if instead:
        instead(frame)
    st.stop()
