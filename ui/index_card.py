"""One unit's points in an index, in a drawer over the page: its areas against the median, what it lost, and its rows."""

import streamlit as st

from charts.chart import Chart
from charts.index.card import areas_chart
from charts.index.losses import losses_of_one
from charts.index.names import points_text
from charts.who import Who, at_start
from metrics.index.losses import gaps, lost_by
from metrics.index.totals import by_area
from ui import show, unit_page, url
from ui.cards import card, demonstration_badge, plain
from ui.explain import tip
from ui.frame import Frame
from ui.index import Index
from ui.index_score import score_cards
from ui.sources import Listed


def drawer(frame: Frame, index: Index) -> None:
    """The drawer of the unit that the address names, if it has points in this index; closing it leaves every filter."""
    unit = url.one(unit_page.ABOUT, index.totals["unit"].tolist(), "")
    if not unit:
        return
    row = index.totals.set_index("unit", drop=False).loc[unit]
    title = plain(at_start(row["unit_name"], frame.words))
    st.dialog(title, width="large", position="right", on_dismiss=unit_page.close)(_about)(frame, index, row)


def _about(frame: Frame, index: Index, row) -> None:
    words, assessed, unit = frame.words, index.assessed, row["unit"]
    if row["demonstration"]:
        demonstration_badge(words)
    st.caption(plain(assessed.called(words)))
    with st.grid(columns=2, min_column_width=200):
        score_cards(frame, index, row)
        _self_score(frame, index, row)
    given = index.scores[index.scores["unit"] == unit]
    table = by_area(index.points, index.criteria, unit)
    lost = lost_by(index.points, index.criteria, unit)
    made_up = bool(row["demonstration"])
    for chart in (
        areas_chart(table, row["unit_name"], assessed, words, demonstration=made_up),
        losses_of_one(lost, row["unit_name"], assessed, words, demonstration=made_up),
    ):
        if isinstance(chart, Chart):
            show.block(frame, chart, Listed("scores", given))


def _self_score(frame: Frame, index: Index, row) -> None:
    words = frame.words
    own = gaps(index.points[index.points["unit"] == row["unit"]], index.criteria, "unit")
    if own.empty:
        return
    found = own.iloc[0]
    lines = [
        words.say("appraised: {points}", points=points_text(found["appraised"], words)),
        words.say("too high in {above} of {n} criteria", above=found["above"], n=found["compared"]),
    ]
    help = tip(words, "self_score_gap")
    value = points_text(found["self_score"], words)
    card(words, Who(row["unit_name"]), words.say("Self-score"), value, lines, help=help, block="index")
