"""What is said of a single finding: its state in words, what it repeats, and an inspection as a note beside figures."""

import pandas as pd

from charts.rate_dots import interval_text
from charts.who import at_start
from language import N_, Language
from metrics.findings import LEFT, State
from schema.notes import Note
from schema.reform_areas import REFORM_AREAS

STATE_NAMES: dict[State, str] = {
    "late": N_("late"),
    "due_soon": N_("due soon"),
    "open": N_("open"),
    "put_right": N_("put right"),
    "no_longer_applies": N_("no longer applies"),
    "not_stated": N_("not stated"),
}

_AREAS = {area.code: area.label for area in REFORM_AREAS}


def area_name(code: str | None, words: Language) -> str:
    """An area of reform, or that none is given."""
    return words.say(N_("no area given")) if pd.isna(code) else words.say(_AREAS[code])


def state_text(row: pd.Series, words: Language) -> str:
    """A row of metrics.findings.states with its working days: late by 19 working days · put right in time, verified."""
    state = row["state"]
    if pd.isna(state):
        return words.say(N_("nothing to put right"))
    if state == "late":
        if row["days"] < 1:
            return words.say(N_("late since its deadline"))
        return words.say_many("late by 1 working day", "late by {n} working days", int(row["days"]))
    if state == "put_right":
        return words.say(N_("{state}, verified"), state=_put_right(row, words)) if row["verified"] else _put_right(row, words)
    if state in ("due_soon", "open") and pd.isna(row["deadline"]):
        return words.say(N_("open, without a deadline"))
    if state == "due_soon":
        if not row["days"]:
            return words.say(N_("due on the day itself"))
        return words.say_many("due in 1 working day", "due in {n} working days", int(-row["days"]))
    if state == "open":
        return words.say_many("open, 1 working day left", "open, {n} working days left", int(-row["days"]))
    return words.say(STATE_NAMES[state])


def _put_right(row: pd.Series, words: Language) -> str:
    if pd.isna(row["in_time"]):
        return words.say(N_("put right"))
    if row["in_time"]:
        return words.say(N_("put right in time"))
    return words.say_many("put right 1 working day late", "put right {n} working days late", max(int(row["days"]), 1))


def in_time_line(row: pd.Series, words: Language) -> str:
    """Below the rate of a row of metrics.findings.put_right_in_time: its counts and interval, or why there is no rate."""
    if not row["fell_due"]:
        return words.say(N_("no deadline has passed"))
    counts = {"part": row["put_right_in_time"], "whole": row["fell_due"]}
    if pd.isna(row["rate"]):
        return words.say(N_("{part} of {whole} findings: too few for a rate"), **counts)
    said = words.say(N_("{part} of {whole} findings"), **counts)
    return f"{said} · " + words.say(N_("95% interval: {interval}"), interval=interval_text(row, words))


def finding_name(inspection: str, finding: str, words: Language) -> str:
    return words.say(N_("finding {number} of {inspection}"), number=finding, inspection=inspection)


def repeat_line(row: pd.Series, words: Language) -> str:
    """What a row of metrics.findings.repeats repeats, and what had become of that."""
    area = area_name(row["reform_area"], words)
    values = {
        "unit": at_start(row["unit_name"], words),
        "area": area,
        "finding": finding_name(row["inspection"], row["finding"], words),
    }
    if pd.isna(row["first_inspection"]):
        return words.say(
            N_("{unit}, {area}: {finding} repeats {first}, which is not published"), **values, first=row["repeat_of"]
        )
    values["first"] = finding_name(row["first_inspection"], row["first_finding"], words)
    if pd.isna(row["first_remediated_on"]):
        return words.say(N_("{unit}, {area}: {finding} repeats {first}, of which no day says that it was put right"), **values)
    return words.say(
        N_("{unit}, {area}: {finding} repeats {first}, put right on {day}"),
        **values,
        day=words.date(row["first_remediated_on"].date()),
    )


def unit_lines(stated: pd.DataFrame, words: Language) -> list[str]:
    """What is to be said of one unit's findings, a table of metrics.findings.states that is not empty: how many are left and
    late, and which inspection was the last."""
    counts = stated["state"].value_counts()
    left, late = sum(int(counts.get(state, 0)) for state in LEFT), int(counts.get("late", 0))
    if counts.get("not_stated", 0) == counts.sum():
        said = words.say(N_("what was done is not stated"))
    elif late:
        said = words.say_many("1 left to do, {late} of it late", "{n} left to do, {late} of them late", left, late=late)
    else:
        said = words.say_many("1 left to do, none late", "{n} left to do, none late", left)
    findings = words.say_many("1 finding to follow up", "{n} findings to follow up", int(counts.sum()))
    last = stated.sort_values(["inspected_on", "inspection"]).iloc[-1]
    day = words.date(last["inspected_on"].date())
    return [f"{findings}: {said}", words.say(N_("Last inspection: {inspection}, {day}"), inspection=last["inspection"], day=day)]


def inspection_note(row: pd.Series, words: Language) -> Note:
    """A row of metrics.findings.inspections as it stands beside figures: about the whole area, or one of its units."""
    found = words.say_many("1 finding to follow up", "{n} findings to follow up", int(row["findings"]))
    values = {"inspection": row["inspection"], "findings": found}
    if pd.isna(row["inspecting_body"]):
        text = words.say(N_("inspection “{inspection}”, {findings}"), **values)
    else:
        text = words.say(N_("inspection “{inspection}” by {body}, {findings}"), **values, body=row["inspecting_body"])
    if row["demonstration"]:
        made_up = words.say(N_("demonstration"))
        text = f"{text} ({made_up})"
    of_unit = {} if row["unit"] == row["area"] else {"unit": row["unit"], "unit_name": row["unit_name"]}
    return Note("inspection", row["area"], row["inspected_on"].date(), text, **of_unit)
