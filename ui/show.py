"""A chart on the page with all that belongs to it: finding, measure, picture, its table, and where it comes from."""

from collections.abc import Sequence

import plotly.graph_objects as go
import streamlit as st

from charts.chart import Chart, NoChart
from schema.selection import Key, Selection
from ui.cards import demonstration_badge, plain
from ui.frame import Frame
from ui.readings import draw
from ui.sources import source_line, sources

# The mode bar's own words stay out of the way; a figure is copied from its table or its source.
_CONFIG = {"displayModeBar": False, "scrollZoom": False}


def chart(frame: Frame, chart: Chart | NoChart, selection: Selection, by: Sequence[Key] = ()) -> None:
    """Draw it in a bordered block. `selection` and `by` are what its table was asked for with."""
    words = frame.words
    with st.container(border=True, height="stretch", gap="xsmall", key=f"chart-{chart.key}"):
        st.header(plain(chart.title), anchor=False)
        if isinstance(chart, NoChart):
            st.info(plain(words.say(chart.reason)), icon=":material/block:")
            return
        if chart.demonstration:
            demonstration_badge(words)
        st.caption(plain(chart.subtitle))
        figure(chart.figure, chart.alt, chart.key)
        if chart.note:
            st.caption(plain(chart.note))
        st.caption(plain(source_line(frame, selection, by)))
        with st.expander(words.say("Table"), icon=":material/table_rows:", key=f"table-{chart.key}"):
            draw(chart.table, chart.title)
        sources(frame, selection, chart.key, by)


def figure(figure: go.Figure, alt: str, key: str) -> None:
    st.plotly_chart(figure, theme=None, config=_CONFIG, alt=alt, key=f"figure-{key}")
