"""The top of a page: the finding in words, and the few numbers it rests on."""

import pandas as pd
import streamlit as st

from charts import sentences, titles
from charts.by_period import measure, periods_of
from charts.names import period_caveat, period_name
from charts.rate_dots import interval_text, rate_text
from language import N_
from metrics.comparison import change
from metrics.rates import resolution_rate, with_rate
from schema.periods import Period
from ui.cards import card, plain
from ui.explain import tip
from ui.frame import Frame
from ui.sources import Summed, source_line
from ui.targets import target_line
from ui.view import View

_NOT_COMPARED = {
    "partial": N_("not compared: part of a year"),
    "length": N_("not compared: periods of different length"),
}


def finding(frame: Frame, view: View, by_period: pd.DataFrame) -> None:
    """The page's title is its finding; below it one sentence that could be printed, and what it rests on."""
    words = frame.words
    focus = row_of(by_period, view.focus)
    rated = with_rate(focus, view.definition, side="overdue")
    title = titles.overdue_share(rated.iloc[0], words) if len(rated) else words.say("No figures for this selection")
    st.title(plain(view.who.titled(title, words)), anchor=False)
    sentence = sentences.period_sentence(by_period, view.focus, view.previous, words, who=view.who)
    if sentence:
        st.markdown(plain(sentence))
    caveat = period_caveat(view.focus, words)
    parts = [
        view.who.alone(words),
        measure(view.definition, "overdue", words),
        caveat,
        source_line(frame, Summed(view.selection)),
    ]
    st.caption(plain(" · ".join(filter(None, parts))))


def cards(frame: Frame, view: View, by_period: pd.DataFrame) -> None:
    """Received, resolved, on time and overdue: each with its denominator, its comparison, or why there is none."""
    words = frame.words
    now, before = row_of(by_period, view.focus), row_of(by_period, view.previous)
    if now.empty:
        return
    row = now.iloc[0]
    on_time = with_rate(now, view.definition, side="on_time").iloc[0]
    late = with_rate(now, view.definition, side="overdue").iloc[0]
    demonstration = bool(row["demonstration"])
    with st.grid(columns=4, min_column_width=220):
        card(
            words,
            view.who,
            words.say("Received (carried over included)"),
            words.write(row.received_total),
            [_total_change(frame, view, before, row, "received_total")],
            help=tip(words, "received_total"),
            demonstration=demonstration,
        )
        card(
            words,
            view.who,
            words.say("Resolved"),
            words.write(row.resolved_total),
            [_share_of_received(words, now), _total_change(frame, view, before, row, "resolved_total")],
            help=tip(words, "resolved_total"),
            demonstration=demonstration,
        )
        for label, rated, side in (
            (words.say("On time"), on_time, "on_time"),
            (words.say("Overdue"), late, "overdue"),
        ):
            card(
                words,
                view.who,
                label,
                words.percent(rated["rate"]),
                [
                    rate_line(words, rated),
                    target_line(frame, view.selection, side, rated),
                    _rate_change(frame, view, now, before, side),
                ],
                help=tip(words, view.definition.id if side == "on_time" else "overdue", "wilson", "change"),
                accent=side == "overdue" and not pd.isna(rated["numerator"]) and rated["numerator"] > 0,
                demonstration=demonstration,
            )


def rate_line(words, rated: pd.Series) -> str:
    """The two counts and the interval under a rate, or why there is no rate."""
    if pd.isna(rated["rate"]):
        return rate_text(rated, words)
    counts = words.say(N_("{part} of {whole}"), part=rated["numerator"], whole=rated["denominator"])
    return f"{counts} · " + words.say(N_("95% interval: {interval}"), interval=interval_text(rated, words))


def row_of(by_period: pd.DataFrame, period: Period | None) -> pd.DataFrame:
    """The row of one period, as a table of one row or none."""
    if period is None or by_period.empty:
        return by_period.iloc[:0]
    places = [(p.start, p.end) == (period.start, period.end) for p in periods_of(by_period)]
    return by_period.loc[places]


def _share_of_received(words, now: pd.DataFrame) -> str:
    rated = resolution_rate(now).iloc[0]
    if rated["shown"] == "missing":
        return words.say("not stated in the file")
    return "" if pd.isna(rated["rate"]) else words.say("{rate} of those received", rate=words.percent(rated["rate"]))


def _total_change(frame: Frame, view: View, before: pd.DataFrame, row: pd.Series, column: str) -> str:
    words = frame.words
    if before.empty or pd.isna(row[column]) or pd.isna(before.iloc[0][column]):
        return ""
    old = before.iloc[0][column]
    name = period_name(view.previous, words)
    if not view.focus.comparable(view.previous):
        reason = "partial" if view.focus.partial or view.previous.partial else "length"
        return words.say("{period}: {n}; {reason}", period=name, n=old, reason=words.say(_NOT_COMPARED[reason]))
    return words.say("{period}: {n}", period=name, n=old)


def _rate_change(frame: Frame, view: View, now: pd.DataFrame, before: pd.DataFrame, side: str) -> str:
    words = frame.words
    if before.empty:
        return ""
    difference = change(now, before, view.definition, side=side).points
    if difference is None or pd.isna(difference):
        return ""
    return words.say("{points} against {period}", points=words.points(difference), period=period_name(view.previous, words))
