"""Decision 766's index on a page: units by their six parts, and the rules behind the points."""

import datetime as dt

import pandas as pd
import streamlit as st

from charts.decision_766 import index_chart, rules_reading
from metrics.decision_766 import index
from metrics.standing import with_kind
from schema.decision_766 import Rules, portal_sets, rules_on
from ui import show, url
from ui.cards import plain
from ui.frame import Frame
from ui.groups import part_choice
from ui.kinds import kind_choice
from ui.readings import draw
from ui.scope import Scope
from ui.sources import Listed

# The filters of this block in the address.
FILTERS = ("day", "kind", "show")


def decision_766(frame: Frame, scope: Scope) -> None:
    """The index of the units of one kind on the last day that is published, or the one chosen; nothing where none is."""
    words = frame.words
    rows = scope.of_sort(frame.store.rows("scores", scope.area))
    rows = rows[rows["criteria_set"].isin(portal_sets())]
    if rows.empty:
        return
    st.header(words.say("Decision 766's index"), anchor=False)
    with st.container(horizontal=True):
        day = _day(frame, rows)
        rows = with_kind(rows[rows["as_of"] == pd.Timestamp(day)], frame.store.units())
        # Items that do not apply to communes give them full points, so the kinds are not compared.
        rows = rows[rows["kind"] == kind_choice(frame, rows, "kind", scope.units)]
        part = part_choice(frame)
    rules = rules_on(day)
    bands = frame.store.rows("bands")
    bands = bands[(bands["criteria_set"] == rules.criteria_set) & (bands["year"] == day.year)]
    table = index(rows, rules, bands)
    only = [unit for unit in scope.units if unit in set(table["unit"])]
    chart = index_chart(table, rules, words, who=scope.who, day=words.date(day), only=only, show=part)
    show.block(frame, chart, Listed("scores", rows[rows["unit"].isin(only)] if only else rows))
    _rules(frame, rules)


def _day(frame: Frame, rows: pd.DataFrame) -> dt.date:
    days = sorted({day.date().isoformat() for day in rows["as_of"]}, reverse=True)
    chosen = url.one("day", days, days[0])
    label = frame.words.say("Points as of")
    st.selectbox(
        label, days, format_func=lambda day: frame.words.date(dt.date.fromisoformat(day)), width=220, **url.bind("day", chosen)
    )
    return dt.date.fromisoformat(chosen)


def _rules(frame: Frame, rules: Rules) -> None:
    words = frame.words
    title = words.say("The rules of Decision 766's index")
    with st.expander(title, icon=":material/rule:", key="rules-766"):
        said = words.say(
            "{source}. An item gives all its points if its ratio reaches the target, else ratio × most points ÷ target. Without "
            "a ratio its points are not known, which is not 0. Where there were no petitions, theirs are given in full. What is "
            "marked so was worked out from the scores the portal published for {day}.",
            source=rules.source,
            day=words.date(rules.observed_on),
        )
        st.caption(plain(said))
        draw(rules_reading(rules, words), title)
