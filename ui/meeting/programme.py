"""The slides about the reform programme: indicators against their targets, and the reports that are due."""

from charts.completeness import owed, subtitle, title
from charts.deck import Slide
from charts.names import period_name
from charts.programme_table import programme_rows, programme_title
from metrics.programme import reached
from ui.meeting.at import At
from ui.programme_year import reported
from ui.sources import Listed

_AREAS = {
    "programme-direction": ("direction", "institutions", "procedures"),
    "programme-online": ("one_stop", "digital"),
    "programme-organisation": ("organisation", "civil_service", "finance"),
}


def indicators(at: At, code: str) -> Slide:
    """Indicators of some reform areas in one table, in the year of the period."""
    words = at.frame.words
    found = reported(at.frame, at.view)
    asked = found.asked
    measures = [one for one in asked.measures if one.area in _AREAS[code] and not one.split]
    table = programme_rows(measures, asked, found.held_in, words)
    if table.frame.empty:
        said = words.say("Nothing of this is reported for {year}.", year=str(asked.period.end.year))
        return at.lacking(code, said)
    title = asked.who.titled(programme_title(measures, asked, found.held_in, words), words)
    subtitle = words.say(
        "{who}, {period}: indicators of the reform programme; each is held against the target of its year",
        who=asked.who.alone(words),
        period=period_name(reached(asked.period, asked.reports), words),
    )
    codes = {one.code for one in asked.measures if one.area in _AREAS[code]}
    behind = found.rows[found.rows["indicator"].isin(codes)]
    return at.table(
        code,
        title,
        subtitle,
        table,
        Listed("measures", behind),
        reached(asked.period, asked.reports).end,
        demonstration=bool(behind["demonstration"].any()),
        explains=("programme", "target"),
    )


def completeness(at: At) -> Slide:
    """Which communes owe which reports: not their whole matrix, which no projector carries."""
    words = at.frame.words
    found = reported(at.frame, at.view)
    asked, rows = found.asked, found.rows
    if rows.empty:
        return at.lacking("completeness", words.say("Nothing of this is reported for {year}.", year=str(asked.period.end.year)))
    due = found.due(at.frame)
    if due.empty:
        return at.lacking("completeness", words.say("No report of a commune was due in this period by that day."))
    return at.table(
        "completeness",
        title(due, words, period=asked.period),
        subtitle(due, asked.measures, words, who=asked.who, as_of=found.day),
        owed(due, asked.measures, words),
        Listed("measures", rows),
        found.day,
        demonstration=bool(rows["demonstration"].any()),
        explains=("completeness",),
    )
