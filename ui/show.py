"""A chart on the page with all that belongs to it: finding, measure, picture, its table, and where it comes from."""

from collections.abc import Sequence

import plotly.graph_objects as go
import streamlit as st

from charts.chart import Chart, NoChart
from charts.notes import noted
from schema.selection import Key, Selection
from ui import explain
from ui.cards import demonstration_badge, plain
from ui.frame import Frame
from ui.notes import notes_on
from ui.readings import Pick, draw
from ui.sources import Origin, Summed, source_line, sources
from ui.takeaway import takeaway

# The mode bar's own words stay out of the way; a figure is copied from its table or its source.
_TURN = "turn of picks"
_CONFIG = {"displayModeBar": False, "scrollZoom": False}


def chart(
    frame: Frame,
    chart: Chart | NoChart,
    selection: Selection,
    by: Sequence[Key] = (),
    *,
    pick: Pick | None = None,
    shown_as: dict[str, str] | None = None,
) -> None:
    """Draw it in a bordered block. `selection` and `by` are what its table was asked for with; `pick` is called with the key of
    the mark that is clicked. `shown_as` are filters that make the picture what it is and that the address need not name."""
    if isinstance(chart, Chart):
        chart = noted(chart, notes_on(frame, selection), selection.periods, frame.words)
    block(frame, chart, Summed(selection, by), pick=pick, shown_as=shown_as)


def block(
    frame: Frame,
    chart: Chart | NoChart,
    origin: Origin,
    *,
    pick: Pick | None = None,
    shown_as: dict[str, str] | None = None,
) -> None:
    """A picture of figures that come from anywhere, with all that belongs to it."""
    words = frame.words
    with st.container(border=True, height="stretch", gap="xsmall", key=f"chart-{chart.key}"):
        if isinstance(chart, NoChart):
            st.header(plain(chart.title), anchor=False)
            st.info(plain(words.say(chart.reason)), icon=":material/block:")
            return
        with st.container(horizontal=True, wrap=False, gap="small"):
            st.header(plain(chart.title), anchor=False)
            explain.beside(words, chart.explains, chart.key)
        if chart.demonstration:
            demonstration_badge(words)
        st.caption(plain(chart.subtitle))
        pick = pick if chart.table.keys else None
        figure(chart.figure, chart.alt, chart.key, pick)
        if chart.remarks:
            st.markdown("  \n".join(plain(remark) for remark in chart.remarks))
        if chart.note:
            st.caption(plain(chart.note))
        source = source_line(frame, origin)
        st.caption(plain(source))
        with st.expander(words.say("Table"), icon=":material/table_rows:", key=f"table-{chart.key}"):
            draw(chart.table, chart.title, key=_turned(f"rows-{chart.key}"), pick=pick)
        sources(frame, origin, chart.key)
        takeaway(frame, chart, source, shown_as or {})


def figure(figure: go.Figure, alt: str, key: str, pick: Pick | None = None) -> None:
    if pick is None:
        st.plotly_chart(figure, theme=None, config=_CONFIG, alt=alt, key=f"figure-{key}")
        return
    key = _turned(f"figure-{key}")

    def picked() -> None:
        points = st.session_state[key].selection.points
        if points and points[0].get("customdata"):
            pick(_only(points[0]["customdata"]))

    # What is clicked opens something else; the picture stays as it is.
    for kind in ({"mode": "markers"}, {"type": "bar"}):
        figure.update_traces(unselected={"marker": {"opacity": 1}}, selector=kind)
    st.plotly_chart(figure, theme=None, config=_CONFIG, alt=alt, key=key, on_select=picked, selection_mode="points")


def forget_picks() -> None:
    """Nothing is chosen any more, so that a click on the same mark chooses it again."""
    st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1


def _turned(key: str) -> str:
    """A key that is another one after `forget_picks`: what is drawn under it has nothing chosen."""
    return f"{key}-{st.session_state.get(_TURN, 0)}"


def _only(custom) -> str:
    """A mark's key; Plotly hands a single value out as it is or in a list."""
    return custom if isinstance(custom, str) else custom[0]
