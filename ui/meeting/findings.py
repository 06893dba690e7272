"""The slides about inspections: what they found, and what they recommended."""

import datetime as dt

import pandas as pd

from charts.deck import Slide
from charts.findings import ageing_chart, findings_chart
from charts.recommendations import recommendations
from metrics.findings import states
from ui import as_of, url
from ui.meeting.at import At
from ui.sources import Listed

_SOON = 5  # working days


def findings(at: At, by: str) -> Slide:
    """As they stand on the day."""
    stated, day = _stated(at)
    words, who = at.frame.words, at.view.who
    if stated.empty:
        return _nothing_found(at, f"findings-{by}", day)
    if by == "ageing":
        chart = ageing_chart(stated, day, _SOON, words, who=who)
    else:
        chart = findings_chart(stated, by, day, _SOON, words, who=who)
    return at.slide(f"findings-{by}", chart, Listed("findings", stated), day)


def recommended(at: At) -> Slide:
    """What was asked for, of whom and by when, the most urgent first."""
    stated, day = _stated(at)
    words = at.frame.words
    if stated.empty:
        return _nothing_found(at, "recommendations", day)
    found = recommendations(stated, day, words)
    if found is None:
        return at.lacking("recommendations", words.say("None of the findings has a recommendation."))
    title, table = found
    subtitle = words.say("{who}: recommendations of inspections up to {day}", who=at.view.who.alone(words), day=words.date(day))
    return at.table(
        "recommendations",
        at.view.who.titled(title, words),
        subtitle,
        table,
        Listed("findings", stated),
        day,
        demonstration=bool(stated["demonstration"].any()),
        explains=("states",),
    )


def _stated(at: At) -> tuple[pd.DataFrame, dt.date]:
    """The findings as they stand on the day that the address names, else the last of the period, and that day; real ones where
    there are any by then, unless the address asks for the others."""
    day = as_of.asked() or at.view.focus.end
    stated = states(at.of_units(at.frame.store.rows("findings", at.area)), day, _SOON)
    inspection = url.one("inspection", stated["inspection"].tolist(), "")
    stated = stated[stated["inspection"] == inspection] if inspection else stated
    real = stated[~stated["demonstration"]]
    sort = url.one("sort", ("real", "made_up"), "real" if len(real) else "made_up")
    return (real if sort == "real" else stated[stated["demonstration"]]), day


def _nothing_found(at: At, code: str, day: dt.date) -> Slide:
    words = at.frame.words
    return at.lacking(code, words.say("No inspection of these units up to {day} has been published.", day=words.date(day)))
