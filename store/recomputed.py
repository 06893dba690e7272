"""Figures counted from the dossiers themselves: sums of the daily events of their lives."""

import datetime as dt
from collections.abc import Sequence

import pandas as pd

from schema.periods import Period
from schema.selection import Key, Selection
from schema.tables import COUNT_COLUMNS
from store import choices
from store.conditions import (
    by_columns,
    group_columns,
    grouped,
    listed,
    name_columns,
    over,
    periods_table,
    then_column,
    view,
    where,
)
from store.engine import Ask
from store.folding import STOCKS, finished, folded, nothing

# Each figure of a group and period as a sum over the group's daily ledger up to the period's end, in which `n` is a
# number of dossiers and `day` the day. A stock is what came in less what went out; `known` says whether the days on
# which dossiers ended are known at all.
_RECEIVED = "event = 'received'"
_ENDED = "event = 'ended'"
_WITHIN = "day >= period_start"
_BEFORE = "day < period_start"


def _sum(*conditions: str, of: str = "n") -> str:
    return f"sum(CASE WHEN {' AND '.join(conditions)} THEN {of} ELSE 0 END)"


_FLOWS = {
    "received_new": _sum(_RECEIVED, _WITHIN),
    "received_online": _sum(_RECEIVED, _WITHIN, "channel = 'online'"),
    "received_in_person": _sum(_RECEIVED, _WITHIN, "channel = 'in_person'"),
    "received_postal": _sum(_RECEIVED, _WITHIN, "channel = 'postal'"),
    "unnamed_channel": _sum(_RECEIVED, _WITHIN, "channel IS NULL"),
    "resolved_early": _sum(_ENDED, _WITHIN, "outcome = 'early'"),
    "resolved_on_time": _sum(_ENDED, _WITHIN, "outcome = 'on_time'"),
    "resolved_overdue": _sum(_ENDED, _WITHIN, "outcome = 'overdue'"),
    "resolved_no_due": _sum(_ENDED, _WITHIN, "outcome = 'no_due'"),
    "withdrawn": _sum(_ENDED, _WITHIN, "outcome = 'withdrawn'"),
    "refused": _sum(_ENDED, _WITHIN, "outcome = 'refused'"),
}
_BALANCE = "CASE event WHEN 'received' THEN n WHEN 'ended' THEN -n ELSE 0 END"
_LEVELS = {
    "carried_over": _sum(_BEFORE, of=_BALANCE),
    "in_process_total": f"sum({_BALANCE})",
    "in_process_overdue": "sum(CASE event WHEN 'became_past_due' THEN n WHEN 'left_past_due' THEN -n ELSE 0 END)",
    "in_process_no_due": _sum("clock = 'none'", of=_BALANCE),
    "suspended": _sum("clock = 'stopped'", of=_BALANCE),
}
_KNOWLEDGE = {
    "ended_sometime": _sum(_ENDED, "outcome = 'unknown'"),
    "ended_sometime_before": _sum(_ENDED, "outcome = 'unknown'", _BEFORE),
    "days_known": "max(has_days)",
    "made_up_rows": _sum("demonstration", f"({_WITHIN} AND {_RECEIVED} OR {_BEFORE})", of=_BALANCE),
}
_NOT_DUE = "p.in_process_total - p.in_process_overdue - p.in_process_no_due - p.suspended"
_DERIVED = {
    "received_total": "p.carried_over + p.received_new",
    "resolved_on_time_total": "p.resolved_early + p.resolved_on_time",
    "resolved_total": "p.resolved_early + p.resolved_on_time + p.resolved_overdue + p.resolved_no_due",
    "in_process_not_due": _NOT_DUE,
    "within_deadline": f"p.resolved_early + p.resolved_on_time + {_NOT_DUE}",
    "past_deadline": "p.resolved_overdue + p.in_process_overdue",
}
_OF_CHANNEL = ("received_online", "received_in_person", "received_postal")
_KNOWN_ANYWAY = ("received_new", *_OF_CHANNEL)
_AT_THE_START = ("carried_over", "received_total")


def pieces() -> str:
    """The select-list of what figures are made of, over a ledger of events joined with periods."""
    return ", ".join(f"{piece} AS {name}" for name, piece in {**_FLOWS, **_LEVELS, **_KNOWLEDGE}.items())


def value(name: str) -> str:
    """A figure as an expression over the pieces `p`."""
    return _DERIVED.get(name, f"p.{name}")


def _known(name: str) -> str:
    """A figure, or missing where the dossiers cannot say.

    Where a group's dossiers ended and not one has a day to say when, what hangs on that day is missing rather than
    zero; what is open now is still known at the end of the data. The split by channel is missing where a dossier
    received in the period names none.
    """
    no_days = "p.ended_sometime > 0 AND p.days_known = 0"
    if name in _OF_CHANNEL:
        unknown = "p.unnamed_channel > 0"
    elif name in _KNOWN_ANYWAY:
        unknown = "1 = 0"
    elif name in _AT_THE_START:
        unknown = "p.ended_sometime_before > 0 AND p.days_known = 0"
    elif name in STOCKS:
        unknown = f"{no_days} AND p.at_the_end = 0"
    else:
        unknown = no_days
    return f"CAST(CASE WHEN {unknown} THEN NULL ELSE {value(name)} END AS BIGINT) AS {name}"


def sums(ask: Ask, by: Sequence[Key], selection: Selection) -> pd.DataFrame:
    """The counts as they follow from the dossiers, for the selection's periods or the whole span of the area's dossiers.

    A period without a day inside that span has no row: nothing is known about it. A dossier whose status says it ended
    and that has no day of ending is counted as received and as nothing else: not as open, since it is not, and not as
    resolved in any period, since nobody knows in which; received less resolved less open then shows the gap.
    """
    span = choices.span(ask, selection.whole)
    if span is None:
        return nothing(by)
    periods = [period for period in selection.periods or (Period(*span),) if period.start <= span[1] and period.end >= span[0]]
    return _sums(ask, by, selection, periods, span[1])


def stocks(ask: Ask, by: Sequence[Key], selection: Selection, day: dt.date) -> pd.DataFrame:
    """What was open at the end of `day`, which may lie after the last day of the data."""
    span = choices.span(ask, selection.whole)
    frame = nothing(by) if span is None else _sums(ask, by, selection, [Period(day, day)], span[1])
    return frame[[*by_columns(by), *STOCKS, "demonstration"]]


def _sums(ask: Ask, by: Sequence[Key], selection: Selection, periods: Sequence[Period], last: dt.date) -> pd.DataFrame:
    if not periods:
        return nothing(by)
    condition, parameters = where(selection)
    asked, days = periods_table(periods, last)
    keys, names = group_columns(by), name_columns(by)
    named = [f"max({name}) AS {name}" for name in names]
    parts = ["day", "event", "outcome", "clock", "demonstration"]
    if "channel" not in by:
        parts.append("channel")
    of_period = ["period_start", "period_end", "period_assumed", "period_partial", "at_the_end"]
    sql = f"""
        WITH daily AS (
            SELECT {listed(keys, named, parts)} count(*) AS n FROM {view("events", selection)}
            WHERE {condition} {grouped([*keys, *parts])}
        ),
        ledger AS (SELECT *, max(CASE WHEN outcome <> 'unknown' THEN 1 ELSE 0 END) {over(keys)} AS has_days FROM daily),
        asked AS ({asked}),
        pieces AS (
            SELECT {listed(keys, named, of_period)} {pieces()}
            FROM ledger JOIN asked ON day <= period_end
            {grouped([*keys, *of_period])}
        ),
        by_period AS (
            SELECT {listed(keys, names, of_period[:-1], map(_known, COUNT_COLUMNS))}
                CASE WHEN p.made_up_rows > 0 THEN 1 ELSE 0 END AS made_up,
                CAST(p.carried_over AS BIGINT) AS rows_before, CAST(p.received_new AS BIGINT) AS rows_within
            FROM pieces p
        )
        {folded(by)}"""
    return finished(ask(sql, [*parameters, *days]), by)


def covered(ask: Ask, selection: Selection) -> list[str]:
    """The units of their time below the selection's area of which there are dossiers at all: one to which nothing happened in a
    period is still in its total."""
    condition, parameters = where(selection.whole)
    lives, unit = view("lives", selection), then_column(selection)
    sql = f"SELECT DISTINCT {unit} AS unit FROM {lives} WHERE {condition} AND unit <> area ORDER BY 1"
    return ask(sql, parameters)["unit"].tolist()
