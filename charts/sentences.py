"""The finding of a period as one sentence that could be printed in a newspaper, from the same row as the pictures."""

import pandas as pd

from charts.by_period import periods_of
from charts.names import period_name
from charts.who import Who
from language import N_, Language
from schema.periods import Period


def period_sentence(by_period: pd.DataFrame, focus: Period, previous: Period | None, words: Language, *, who: Who) -> str:
    """What was resolved in the focus period and how, then the period before in half a sentence; empty if nothing is known."""
    rows = dict(zip(((p.start, p.end) for p in periods_of(by_period)), by_period.to_dict("records"), strict=True))
    row = rows.get((focus.start, focus.end))
    if row is None:
        return ""
    first = _resolved(row, focus, words, who) or _within(row, focus, words, who)
    before = rows.get((previous.start, previous.end)) if previous else None
    second = _before(before, previous, words) if before and first else ""
    return f"{first} {second}".strip()


def when(period: Period, words: Language) -> str:
    """A period where a sentence begins, with what is not known of it."""
    if period.partial:
        return words.say(
            N_("{year} (part of the year, to {day} at the latest)"),
            year=str(period.start.year),
            day=words.short_date(period.end),
        )
    return period_name(period, words)


def _known(row: dict, *columns: str) -> bool:
    return all(not pd.isna(row[column]) for column in columns)


def _resolved(row: dict, period: Period, words: Language, who: Who) -> str:
    if not _known(row, "resolved_total", "resolved_on_time_total", "resolved_overdue"):
        return ""
    values = {
        "period": when(period, words),
        "who": who.within(words),
        "resolved": row["resolved_total"],
        "on_time_total": row["resolved_on_time_total"],
        "early": row["resolved_early"],
        "on_time": row["resolved_on_time"],
        "late": row["resolved_overdue"],
        "rate": words.percent(_share(row["resolved_overdue"], row["resolved_on_time_total"] + row["resolved_overdue"])),
    }
    split = _known(row, "resolved_early", "resolved_on_time")
    if row["resolved_overdue"] == 0:
        text = (
            N_("In {period}, {who} resolved {resolved} dossiers: {early} early, {on_time} on time and none late.")
            if split
            else N_("In {period}, {who} resolved {resolved} dossiers, all of them early or on time.")
        )
    else:
        text = (
            N_("In {period}, {who} resolved {resolved} dossiers: {early} early, {on_time} on time and {late} late ({rate}).")
            if split
            else N_("In {period}, {who} resolved {resolved} dossiers: {on_time_total} early or on time and {late} late ({rate}).")
        )
    return words.say(text, **values)


def _within(row: dict, period: Period, words: Language, who: Who) -> str:
    if not _known(row, "received_total", "within_deadline", "past_deadline"):
        return ""
    return words.say(
        N_(
            "In {period}, of the {received} dossiers {who} received, {within} ({rate}) were resolved on time or still "
            "within their deadline, {past} were past it."
        ),
        period=when(period, words),
        who=who.within(words),
        received=row["received_total"],
        within=row["within_deadline"],
        past=row["past_deadline"],
        rate=words.percent(_share(row["within_deadline"], row["received_total"])),
    )


def _before(row: dict, period: Period, words: Language) -> str:
    if not _known(row, "resolved_on_time_total", "resolved_overdue"):
        return ""
    judged = row["resolved_on_time_total"] + row["resolved_overdue"]
    if not judged:
        return ""
    values = {"period": when(period, words), "late": row["resolved_overdue"], "judged": judged}
    if row["resolved_overdue"] == 0:
        return words.say(N_("In {period}, none of {judged} was late."), **values)
    return words.say(
        N_("In {period}, {late} of {judged} were late ({rate})."),
        rate=words.percent(_share(row["resolved_overdue"], judged)),
        **values,
    )


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None
