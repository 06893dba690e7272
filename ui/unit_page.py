"""One unit's figures in a drawer over the page, with a link of its own: closing it leaves every filter as it was."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from charts.by_group import days_chart
from charts.by_period import measure
from charts.chart import Chart, NoChart
from charts.funnel import judged
from charts.names import period_label
from charts.open_dossiers import age_chart
from charts.reading import places
from charts.trend import trend_chart
from charts.who import Who, at_start
from charts.wholes import whole_sentences
from metrics.rates import Side
from metrics.standing import Standing
from schema.selection import Selection
from schema.tables import COUNTS
from ui import completeness, show, unit_findings, url
from ui.cards import card, demonstration_badge, plain
from ui.explain import tip
from ui.frame import Frame
from ui.headline import rate_line
from ui.index import newest_of
from ui.index_score import score_cards
from ui.notes import changes_of
from ui.sources import Summed, sources
from ui.standing import standing
from ui.targets import course, target_line
from ui.view import View

# Names the unit in the address.
ABOUT = "about"
_CHOICE = "about-choice"


def choice(frame: Frame, found: Standing) -> None:
    """The units that are shown, to open one without pointing at its mark."""
    if found.split:
        choose(frame, found.table.dropna(subset=["unit"]))


def choose(frame: Frame, units: pd.DataFrame) -> None:
    """One of these units (unit, unit_name) to open."""
    if units.empty:
        return
    words = frame.words
    names = {row.unit: at_start(row.unit_name, words) for row in units.itertuples()}
    st.selectbox(
        words.say("One unit in detail"),
        sorted(names, key=lambda unit: words.sorted_place(names[unit])),
        index=None,
        format_func=names.get,
        placeholder=words.say("Choose one, or click its mark"),
        width=290,
        key=_CHOICE,
        on_change=_choose,
    )


def _choose() -> None:
    look_at(st.session_state[_CHOICE])


def look_at(unit: str | None) -> None:
    """Open the drawer of a unit, by its key; None closes it."""
    url.put(ABOUT, unit)


def close() -> None:
    """Close the drawer; nothing is chosen any more."""
    st.session_state[_CHOICE] = None
    show.forget_picks()
    look_at(None)


def drawer(frame: Frame, view: View, side: Side) -> None:
    """The drawer of the unit that the address names, if these figures have it: among all units of its kind by this side of the
    rate, whatever the page beside it shows."""
    unit = url.one(ABOUT, frame.store.options(view.selection)["units"]["unit"].tolist(), "")
    found = standing(frame, view, "unit", side, replace(view.selection, units=(unit,))) if unit else None
    if found is None or found.table.empty:
        return
    row = found.table.iloc[0]
    title = plain(at_start(row["unit_name"], frame.words))
    st.dialog(title, width="large", position="right", on_dismiss=close)(_about)(frame, view, found, row)


def _about(frame: Frame, view: View, found: Standing, row: pd.Series) -> None:
    words, store = frame.words, frame.store
    selection = replace(view.selection, units=(row["unit"],))
    # The drawer is about this unit alone; its name stands above it once.
    who = replace(view.who, area=row["unit_name"], units=())
    if row["demonstration"]:
        demonstration_badge(words)
    st.caption(plain(f"{period_label(view.focus, words)} · {measure(view.definition, found.side, words)}"))
    _figures(frame, view, found, row, who)
    st.caption(plain(" ".join(whole_sentences(found, words))))
    unit_findings.lines(frame, selection.area, row["unit"], view.focus.end)
    _index(frame, selection.area, row["unit"])
    over_time = replace(selection, periods=view.timeline)
    by_period = store.sums(("period",), over_time)
    changes = changes_of(frame, selection)
    trend = trend_chart(
        by_period, view.definition, view.supported, words, who=who, changes=changes, goal_of=course(frame, selection)
    )
    _draw(frame, trend, over_time)
    durations = store.durations(("procedure",), selection)
    _draw(frame, days_chart(durations, "procedure", words, who=who, period=view.focus, most=5), selection)
    opened = store.open_by_due_date(("unit",), selection, view.focus.end)
    _draw(frame, age_chart(opened, view.focus.end, words, who=who, basis=selection.basis), selection)
    completeness.of_unit(frame, selection.area, row["unit"])
    sources(frame, Summed(selection), "about")
    with st.container(horizontal=True):
        for page, label in (
            ("overview", words.say("Overview")),
            ("resolution", words.say("Resolution")),
            ("overdue", words.say("Overdue")),
        ):
            address = {name: value for name, value in url.with_filters(unit=row["unit"]).items() if name != ABOUT}
            st.page_link(f"pages/{page}.py", label=label, icon=":material/arrow_forward:", query_params=address)


def _figures(frame: Frame, view: View, found: Standing, row: pd.Series, who: Who) -> None:
    """Received, resolved, the rate, and its rank with what may be said of it."""
    words = frame.words
    said = judged(row, words)
    rank = f"{words.write(row['rank'])} / {words.write(found.ranked)}"
    with st.grid(columns=2, min_column_width=200):
        for name in ("received_total", "resolved_total"):
            stated = [] if not pd.isna(row[name]) else [words.say("not stated in the file")]
            card(
                words,
                who,
                words.say(COUNTS[name].label),
                words.write(row[name]),
                stated,
                help=tip(words, name),
                block=ABOUT,
            )
        label = words.say("Overdue rate") if found.side == "overdue" else words.say("On-time rate")
        target = target_line(frame, replace(view.selection, units=(row["unit"],)), found.side, row)
        explained = tip(words, view.definition.id if found.side == "on_time" else "overdue", "wilson")
        card(words, who, label, words.percent(row["rate"]), [rate_line(words, row), target], help=explained, block=ABOUT)
        lines = [words.say("Rank may be: {places}", places=places(row["first"], row["last"], words)), said]
        card(words, who, words.say("Rank"), rank, lines, help=tip(words, "rank", "rank_ranges"), block=ABOUT)


def _index(frame: Frame, area: str, unit: str) -> None:
    """The unit's newest index score, if it has any."""
    if found := newest_of(frame.store, area, unit):
        with st.grid(columns=2, min_column_width=200):
            score_cards(frame, *found)


def _draw(frame: Frame, chart: Chart | NoChart, selection: Selection) -> None:
    """A picture in the drawer; one that the figures cannot support is left out: the pages say why."""
    if isinstance(chart, Chart):
        show.chart(frame, replace(chart, key=f"about-{chart.key}"), selection)
