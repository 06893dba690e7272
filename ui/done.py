"""What was just done on the page “Data”, and the way to the figures it changed."""

import pandas as pd
import streamlit as st

from charts.names import period_name
from metrics.series import first
from schema.periods import Period
from schema.uploads import ReadFile
from ui import url
from ui.cards import plain
from ui.frame import Frame
from ui.navigation import PAGES

_SAID, _LINKS = "data-said", "data-links"
_FIGURES = ("overview", "resolution", "overdue", "communes")
# A file may hold a hundred areas; the pages' own filter has them all.
_MOST_AREAS = 3


def say(text: str, links: list[tuple[str, dict[str, str]]] | None = None) -> None:
    """Keep a sentence for the next run; `links` are what figures to go to, each with the filters that show them."""
    st.session_state[_SAID], st.session_state[_LINKS] = text, links or []


def show(frame: Frame) -> None:
    """The sentence, once, and its links as long as the page stays open."""
    words = frame.words
    if said := st.session_state.pop(_SAID, None):
        st.success(plain(said))
    for name, filters in st.session_state.get(_LINKS, ()):
        with st.container(horizontal=True, vertical_alignment="center", key=f"links-{filters['area']}-{filters['basis']}"):
            st.markdown(plain(words.say("See {figures}:", figures=name)))
            for page in _FIGURES:
                st.page_link(f"pages/{page}.py", label=words.say(PAGES[page]), query_params={"lang": words.code, **filters})


def links(frame: Frame, read: ReadFile) -> list[tuple[str, dict[str, str]]]:
    """Where the figures of a file that was just published stand, as `say` takes it. What else was filtered is forgotten, since
    it may leave none of them."""
    for name in ("definition", "unit", "field", "channel"):
        url.put(name, None)
    there = frame.store.areas().set_index("area")
    found = {}
    for table in read.tables:
        basis = {"counts": "reported", "dossiers": "recomputed"}.get(table.dataset)
        if basis is None:
            continue
        for (area, name), rows in table.frame.groupby(["area", "area_name"], sort=False):
            if area in there.index and there.loc[area, basis]:
                found[area, basis] = _link(frame, str(name), {"area": str(area), "basis": basis}, rows)
    return list(found.values())[:_MOST_AREAS]


def _link(frame: Frame, name: str, filters: dict[str, str], rows: pd.DataFrame) -> tuple[str, dict[str, str]]:
    if filters["basis"] == "recomputed":
        return name, filters
    days = rows[["period_start", "period_end", "period_partial"]].drop_duplicates()
    period = first(
        {
            Period(start.date(), end.date(), partial=not pd.isna(part) and bool(part)): 0
            for start, end, part in days.itertuples(index=False)
        }
    )
    return f"{name}, {period_name(period, frame.words)}", {**filters, "period": period.key}
