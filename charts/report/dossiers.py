"""Sentences of a report about dossiers: how many were received, resolved and how, and are still open."""

import pandas as pd

from charts.report.rate_names import rate_called
from charts.sentences import when
from charts.targets import goal_line
from charts.who import Who, capital
from language import N_, Language
from metrics.outcomes import outcomes
from metrics.rates import online_rate, open_overdue_rate, with_rate
from metrics.targets import Goal
from schema.definitions import RESOLVED, Definition
from schema.periods import Period
from schema.small_numbers import small_numbers


def received(whole: pd.DataFrame, period: Period, words: Language, *, who: Who) -> str:
    """`whole` is a table of store.sums(()) with one row, or none."""
    values = {"period": when(period, words), "who": who.within(words)}
    n = _number(whole, "received_total")
    if n is None:
        return words.say(N_("In {period}, how many dossiers {who} received is not stated in the source."), **values)
    if n == 0:
        return words.say(N_("In {period}, {who} received no dossier."), **values)
    said = words.say_many("In {period}, {who} received 1 dossier", "In {period}, {who} received {n} dossiers", n, **values)
    return f"{said} ({'; '.join(_ways_in(whole, words))})."


def _ways_in(whole: pd.DataFrame, words: Language) -> list[str]:
    new, over = _number(whole, "received_new"), _number(whole, "carried_over")
    parts = []
    if new is not None:
        parts.append(words.say(N_("newly received: {n}"), n=new))
    if over is not None:
        parts.append(
            words.say(N_("carried over from the period before: {n}"), n=over)
            if over
            else words.say(N_("none carried over from the period before"))
        )
    elif new is None:
        parts.append(words.say(N_("those carried over included; their number is not stated in the source")))
    return [*parts, *_online(whole, words)]


def _online(whole: pd.DataFrame, words: Language) -> list[str]:
    online = _number(whole, "received_online")
    if online is None:
        return []
    rated = online_rate(whole).iloc[0]
    if online == 0:
        return [words.say(N_("none filed online"))]
    if pd.isna(rated["rate"]):
        return [words.say(N_("filed online: {n}"), n=online)]
    values = {"n": online, "rate": words.percent(rated["rate"])}
    return [words.say(N_("filed online: {n}, {rate} of those newly received"), **values)]


def resolved(whole: pd.DataFrame, words: Language) -> str:
    """How many were resolved, and of these how many early, on time and late. The shares are of those that had a due date."""
    n = _number(whole, "resolved_total")
    if n is None:
        return _within_deadline(whole, words) or words.say(N_("How many dossiers were resolved is not stated in the source."))
    if n == 0:
        return words.say(N_("No dossier was resolved."))
    rated = with_rate(whole, RESOLVED, side="overdue").iloc[0]
    if rated["shown"] == "too_few":
        return words.say(
            N_("Resolved: fewer than {n} dossiers with a due date, so that what became of them is not given."),
            n=small_numbers().too_few,
        )
    said = words.say_many("1 dossier was resolved", "{n} dossiers were resolved", n)
    if rated["shown"] == "impossible":
        return words.say(N_("{said}; the figures of what was early, on time and late contradict each other."), said=said)
    judged = None if pd.isna(rated["denominator"]) else int(rated["denominator"])
    parts = _outcomes(whole, judged, words)
    if judged and judged < small_numbers().few:
        parts = [*parts, words.say(N_("few dossiers, so that the shares say little"))]
    return f"{said}: {'; '.join(parts)}."


def _outcomes(whole: pd.DataFrame, judged: int | None, words: Language) -> list[str]:
    total, late = _number(whole, "resolved_on_time_total"), _number(whole, "resolved_overdue")
    n = _number(whole, "resolved_total")
    if total == n and late == 0 and _number(whole, "resolved_early") is None:
        return [words.say(N_("all of them early or on time"))]
    split = all(_number(whole, name) is not None for name in ("resolved_early", "resolved_on_time"))
    columns = ("resolved_early", "resolved_on_time") if split else ("resolved_on_time_total",)
    parts = [_outcome(name, _number(whole, name), judged, words) for name in (*columns, "resolved_overdue")]
    if no_due := _number(whole, "resolved_no_due"):
        parts.append(words.say(N_("without a due date: {n}, in no share"), n=no_due))
    return parts


# What is said of a count that is not known, that is none, and otherwise.
_SAID = {
    "resolved_early": (N_("early: not stated"), N_("none early"), N_("early: {n}")),
    "resolved_on_time": (N_("on time: not stated"), N_("none on time"), N_("on time: {n}")),
    "resolved_on_time_total": (N_("early or on time: not stated"), N_("none early or on time"), N_("early or on time: {n}")),
    "resolved_overdue": (N_("late: not stated"), N_("none late"), N_("late: {n}")),
}


def _outcome(name: str, n: int | None, judged: int | None, words: Language) -> str:
    missing, none, some = _SAID[name]
    if n is None:
        return words.say(missing)
    if n == 0:
        return words.say(none)
    said = words.say(some, n=n)
    return f"{said} ({words.percent(n / judged)})" if judged else said


def _within_deadline(whole: pd.DataFrame, words: Language) -> str:
    """Where only Decision 766's two counts are known."""
    within, past, n = (_number(whole, name) for name in ("within_deadline", "past_deadline", "received_total"))
    if within is None or past is None or not n:
        return ""
    if n < small_numbers().too_few:
        return words.say(N_("Fewer than {n} dossiers, so that what became of them is not given."), n=small_numbers().too_few)
    values = {"within": within, "rate": words.percent(within / n), "past": past}
    if past == 0:
        return words.say(N_("Resolved on time or still within their deadline: {within} ({rate}); none past it."), **values)
    return words.say(N_("Resolved on time or still within their deadline: {within} ({rate}); past it: {past}."), **values)


def still_open(whole: pd.DataFrame, words: Language) -> str:
    """How many are open at the end of the period, and how many of these past due."""
    n = _number(whole, "in_process_total")
    if n is None:
        return _not_accounted_for(whole, words)
    if n == 0:
        return words.say(N_("At the end of the period no dossier is open."))
    rated = open_overdue_rate(whole).iloc[0]
    said = words.say_many("At the end of the period 1 dossier is open", "At the end of the period {n} dossiers are open", n)
    if rated["shown"] == "too_few":
        values = {"said": said, "n": small_numbers().too_few}
        return words.say(N_("{said}; of fewer than {n} it is not given how many are past due."), **values)
    due, past = _number(whole, "in_process_not_due"), _number(whole, "in_process_overdue")
    if past is None:
        return words.say(N_("{said}; how many of them are past due is not stated."), said=said)
    if past == 0:
        return words.say(N_("{said}, none of them past due."), said=said)
    if past == n:
        return words.say(N_("{said}, all of them past due."), said=said)
    values = {"said": said, "past": past, "rate": words.percent(rated["rate"])}
    if due is None:
        return words.say(N_("{said}; past due: {past} ({rate})."), **values)
    return words.say(N_("{said}; not yet due: {due}; past due: {past} ({rate})."), **values, due=due)


def _not_accounted_for(whole: pd.DataFrame, words: Language) -> str:
    left = outcomes(whole)
    lost = 0 if left.empty else int(left.loc[left["outcome"] == "unaccounted", "dossiers"].sum())
    if lost:
        return words.say_many(
            "The source does not say what became of 1 dossier received.",
            "The source does not say what became of {n} dossiers received.",
            lost,
        )
    return words.say(N_("How many dossiers are open is not stated in the source."))


def on_time(whole: pd.DataFrame, definition: Definition, words: Language, *, goal: Goal | None = None) -> str:
    """The on-time rate with its two counts and what it is a share of, and how it stands against its `goal`; nothing where it is
    not given."""
    rated = with_rate(whole, definition, side="on_time")
    if rated.empty or pd.isna(rated["rate"].iloc[0]):
        return ""
    row = rated.iloc[0]
    said = words.say(
        N_("{name} is {rate} ({part} of {all} {denominator})."),
        name=capital(rate_called(definition, "on_time", words)),
        rate=words.percent(row["rate"]),
        part=row["numerator"],
        all=row["denominator"],
        denominator=words.say(definition.denominator_label),
    )
    return f"{said} {goal_line(goal, row['low'], row['high'], words)}." if goal else said


def _number(whole: pd.DataFrame, name: str) -> int | None:
    if whole.empty or pd.isna(whole[name].iloc[0]):
        return None
    return int(whole[name].iloc[0])
