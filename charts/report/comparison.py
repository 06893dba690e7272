"""Sentences of a report that hold a period against another: rates in percentage points, totals only where both are whole."""

import pandas as pd

from charts.report.rate_names import rate_called
from charts.report.times import held_against
from charts.who import capital
from language import N_, Language
from metrics.comparison import between
from metrics.rates import Side, with_rate
from schema.definitions import Definition
from schema.periods import Period

# What is said of a total that has risen, has fallen, and is the same.
_TOTALS = {
    "received_total": (
        N_("{n} dossiers ({rate}) more were received: {new} against {old}"),
        N_("{n} dossiers ({rate}) fewer were received: {new} against {old}"),
        N_("as many dossiers were received ({new})"),
    ),
    "resolved_total": (
        N_("{n} ({rate}) more were resolved: {new} against {old}"),
        N_("{n} ({rate}) fewer were resolved: {new} against {old}"),
        N_("as many were resolved ({new})"),
    ),
}
# The same of a rate: certainly risen or fallen, or by no more than chance may explain.
_RATES: dict[tuple[bool, bool], str] = {
    (True, True): N_("Compared with {before}, {name} rose by {points}, from {old} to {new}."),
    (False, True): N_("Compared with {before}, {name} fell by {points}, from {old} to {new}."),
    (True, False): N_("Compared with {before}, {name} rose by {points}, from {old} to {new}; the difference may be chance."),
    (False, False): N_("Compared with {before}, {name} fell by {points}, from {old} to {new}; the difference may be chance."),
}


def rate_change(
    now: pd.DataFrame,
    before: pd.DataFrame,
    definition: Definition,
    *,
    side: Side,
    period: Period,
    earlier: Period,
    words: Language,
) -> str:
    """How a rate has changed since the period `earlier`, and whether chance may explain it. `now` and `before` are tables of
    store.sums(()) with one row or none."""
    against = held_against(earlier, period, words)
    rated, old_rated = (with_rate(table, definition, side=side).iloc[0] if len(table) else None for table in (now, before))
    points = between(rated, old_rated)
    names = {"name": rate_called(definition, side, words), "before": against}
    if points.points is None:
        unknown = N_("{name} is not compared with {before}: for one of the two periods it is not given.")
        return capital(words.say(unknown, **names))
    old, new = words.percent(old_rated["rate"]), words.percent(rated["rate"])
    if points.points == 0:
        return words.say(N_("Compared with {before}, {name} is unchanged at {new}."), **names, new=new)
    text = _RATES[points.points > 0, bool(points.certain)]
    return words.say(text, **names, old=old, new=new, points=percentage_points(abs(points.points), words))


def percentage_points(difference: float, words: Language) -> str:
    """The size of a difference of rates: 0,35 điểm phần trăm, 0.35 percentage points; never 0 where there is one."""
    value = round(difference * 100, 2)
    if not value:
        return words.say(N_("less than {n} percentage points"), n=words.number(0.01, 2))
    return words.say(N_("{n} percentage points"), n=words.number(value, 2))


def total_changes(now: pd.DataFrame, before: pd.DataFrame, *, period: Period, earlier: Period, words: Language) -> str:
    """How many more or fewer were received and resolved; for periods of which one is not whole, why that is not said."""
    against = held_against(earlier, period, words)
    if not period.comparable(earlier):
        text = (
            N_("Totals are not compared with {before}: of one of the two only a part of the year is reported.")
            if period.partial or earlier.partial
            else N_("Totals are not compared with {before}: the two periods are of different length.")
        )
        return words.say(text, before=against)
    said = [_total(now, before, name, words) for name in _TOTALS]
    said = [one for one in said if one]
    if not said:
        return words.say(N_("Totals are not compared with {before}: they are not stated for both periods."), before=against)
    return words.say(N_("Compared with {before}, {changes}."), before=against, changes="; ".join(said))


def _total(now: pd.DataFrame, before: pd.DataFrame, name: str, words: Language) -> str:
    if now.empty or before.empty or pd.isna(now[name].iloc[0]) or pd.isna(before[name].iloc[0]):
        return ""
    new, old = int(now[name].iloc[0]), int(before[name].iloc[0])
    more, fewer, same = _TOTALS[name]
    values = {"n": abs(new - old), "old": old, "new": new, "rate": words.percent(abs(new - old) / old if old else None)}
    return words.say(same if new == old else more if new > old else fewer, **values)
