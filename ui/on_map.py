"""The map beside a page's ranking, where the office has published boundaries of the units it shows."""

from collections.abc import Iterator
from contextlib import contextmanager

import pandas as pd
import streamlit as st

from charts.chart import Chart
from charts.map import map_chart, phone_height
from metrics.boundaries import answering
from metrics.standing import Standing
from schema.selection import Selection
from ui import show
from ui.frame import Frame
from ui.look import on_phones
from ui.readings import Pick
from ui.view import View

# The ranking's rows hold a name and its figures beside each other.
_SHARES = (11, 9)


@contextmanager
def beside(frame: Frame, view: View, found: Standing, shown: Selection, *, pick: Pick) -> Iterator[None]:
    """What is drawn inside stands left of the map, on a phone above it; alone where no shape of a unit shown is published.
    `pick` is called with the unit whose mark is clicked."""
    boundaries = frame.store.boundaries()
    if not found.table["unit"].isin(boundaries["unit"]).any():
        yield
        return
    left, right = st.columns(_SHARES)
    with left:
        yield
    chart = map_chart(
        found,
        boundaries,
        view.definition,
        view.supported,
        frame.words,
        who=view.who,
        period=view.focus,
        silent=_silent(frame, view, found),
    )
    with right:
        if isinstance(chart, Chart):
            on_phones(f"chart-{chart.key}", phone_height(chart.figure))
        show.chart(frame, chart, shown, ("unit",), pick=pick)


def _silent(frame: Frame, view: View, found: Standing) -> pd.DataFrame | None:
    """The units of the area, of the kinds shown, that have no figures; none where the reader chose units."""
    if view.selection.units:
        return None
    became = frame.store.units_today() if view.selection.boundaries == "today" else None
    units = answering(frame.store.units(), view.selection.area, view.focus, became=became)
    return units.loc[units["kind"].isin(found.table["kind"]) & ~units["unit"].isin(found.table["unit"])]
