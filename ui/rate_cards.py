"""Rates side by side, each in a card with its own two counts or with what is missing for it."""

import pandas as pd
import streamlit as st

from charts.names import period_label
from metrics.rates import early_rate, on_time_overview, online_rate, open_overdue_rate, resolution_rate, with_rate
from schema.definitions import DEFINITIONS
from schema.explained import METRICS
from schema.tables import COUNTS
from ui.cards import card, plain
from ui.explain import tip
from ui.frame import Frame
from ui.headline import rate_line
from ui.targets import target_line
from ui.view import View

# Rates beside the on-time ones: the indicator of its target if it may have one, how it is computed, and the metric it is.
_OTHERS = (
    ("resolved", resolution_rate, "resolution_rate"),
    ("", early_rate, "early_rate"),
    ("online", online_rate, "online_rate"),
)


def definitions(frame: Frame, view: View, whole: pd.DataFrame) -> None:
    """The three on-time rates side by side, each with its own denominator or with what is missing for it."""
    words = frame.words
    if whole.empty:
        st.info(words.say("No figures match these filters."))
        return
    said = words.say(
        "{who}, {period}: three on-time rates are in official use; they are never mixed.",
        who=view.who.alone(words),
        period=period_label(view.focus, words),
    )
    st.caption(plain(said))
    with st.grid(columns=3, min_column_width=260):
        for row in on_time_overview(whole).to_dict("records"):
            definition = DEFINITIONS[row["definition"]]
            rated = pd.Series(row)
            if row["shown"] == "missing":
                missing = ", ".join(words.say(COUNTS[name].label) for name in row["missing"])
                lines = [words.say("not stated in the file: {columns}", columns=missing)]
            else:
                lines = [rate_line(words, rated)]
            lines.append(words.say("Out of: {denominator}", denominator=words.say(definition.denominator_label)))
            card(
                words,
                view.who,
                words.say(definition.label),
                words.percent(row["rate"]),
                lines,
                help=tip(words, definition.id, "wilson"),
                demonstration=bool(whole["demonstration"].iloc[0]),
            )


def two_kinds_of_overdue(frame: Frame, view: View, whole: pd.DataFrame) -> None:
    """Resolved late and still open past due: two different things, never silently added."""
    words = frame.words
    if whole.empty:
        st.info(words.say("No figures match these filters."))
        return
    row = whole.iloc[0]
    rated = with_rate(whole, view.definition, side="overdue").iloc[0]
    said = words.say(
        "{who}, {period}: what was resolved late and what lies open past its due date are two things.",
        who=view.who.alone(words),
        period=period_label(view.focus, words),
    )
    st.caption(plain(said))
    columns = ["resolved_overdue", "in_process_overdue"]
    if pd.isna(row["resolved_overdue"]) and not pd.isna(row["past_deadline"]):
        columns = ["past_deadline"]
    with st.grid(columns=len(columns) + 2, min_column_width=220):
        for column in columns:
            reason = words.say("not stated in the file") if pd.isna(row[column]) else words.say(COUNTS[column].meaning)
            card(
                words,
                view.who,
                words.say(COUNTS[column].label),
                words.write(row[column]),
                [reason],
                help=tip(words, column),
                demonstration=bool(row["demonstration"]),
            )
        card(
            words,
            view.who,
            words.say("Overdue rate"),
            words.percent(rated["rate"]),
            [rate_line(words, rated), target_line(frame, view.selection, "overdue", rated)],
            help=tip(words, "overdue", view.definition.id),
            demonstration=bool(row["demonstration"]),
        )
        rated = open_overdue_rate(whole).iloc[0]
        card(
            words,
            view.who,
            words.say("Past due of open"),
            words.percent(rated["rate"]),
            [rate_line(words, rated)],
            help=tip(words, "open_overdue_rate"),
            demonstration=bool(row["demonstration"]),
        )


def others(frame: Frame, view: View, whole: pd.DataFrame) -> None:
    """The other rates in use: how much is resolved, how much of it early, how much came in online."""
    words = frame.words
    if whole.empty:
        return
    with st.grid(columns=len(_OTHERS), min_column_width=260):
        for indicator, rate, metric in _OTHERS:
            rated = rate(whole).iloc[0]
            card(
                words,
                view.who,
                words.say(METRICS[metric].label),
                words.percent(rated["rate"]),
                [rate_line(words, rated), target_line(frame, view.selection, indicator, rated)],
                help=tip(words, metric),
                demonstration=bool(whole["demonstration"].iloc[0]),
            )
