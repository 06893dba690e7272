"""The slides about the rest of the reform: the index and its survey, the programme, reports that are due, and inspections."""

import datetime as dt
from dataclasses import replace

import pandas as pd

from charts.completeness import owed, title
from charts.deck import Slide
from charts.findings import ageing_chart, findings_chart
from charts.index.losses import losses_chart
from charts.index.movement import movement_chart, no_year_before
from charts.index.names import criterion_name
from charts.index.ranking import ranking_chart
from charts.index.self_scores import self_scores_chart
from charts.names import period_name
from charts.programme import Asked
from charts.programme_table import programme_rows, programme_title
from charts.recommendations import recommendations
from charts.survey import points_chart
from metrics.findings import states
from metrics.index.criteria import differences
from metrics.index.losses import gaps, losses
from metrics.index.totals import moved
from metrics.programme import previous, reached, reports_of
from metrics.programme_targets import held
from metrics.survey import most_first, scores, totals
from schema.catalogue import Measure
from schema.decision_766 import every_rules
from schema.periods import Period, calendar_periods
from schema.shipped_catalogue import catalogue
from ui import as_of, url
from ui.index import Index, index_of, real_first, sets_of, year_before
from ui.kinds import kinds_in
from ui.meeting.at import At
from ui.meeting.dossiers import MOST
from ui.programme_scope import due_in
from ui.sources import Listed
from ui.survey import criterion_names

_SOON = 5  # working days
_AREAS = {
    "programme-direction": ("direction", "institutions", "procedures"),
    "programme-online": ("one_stop", "digital"),
    "programme-organisation": ("organisation", "civil_service", "finance"),
}


def ranking(at: At) -> Slide:
    index = _index(at)
    if index is None:
        return _no_index(at, "index-ranking")
    chart = ranking_chart(
        index.totals, index.criteria, index.assessed, at.frame.words, who=at.view.who, only=at.view.selection.units, most=MOST
    )
    return at.slide("index-ranking", chart, _scored(at, index), _end(index))


def index_movement(at: At) -> Slide:
    index = _index(at)
    if index is None:
        return _no_index(at, "index-movement")
    before = year_before(at.frame.store, at.area, index)
    if before is None:
        return at.slide("index-movement", no_year_before(index.assessed.year, at.frame.words), _scored(at, index))
    before = before.of_kinds(index.scores["kind"].unique())
    chart = movement_chart(
        at.of_units(moved(index.totals, before.totals)),
        differences(index.criteria, before.criteria),
        index.assessed,
        before.assessed,
        at.frame.words,
        who=at.view.who,
        most=MOST,
    )
    return at.slide("index-movement", chart, _scored(at, index), _end(index))


def self_scores(at: At) -> Slide:
    index = _index(at)
    if index is None:
        return _no_index(at, "index-self-scores")
    by = url.one("gaps", ("unit", "criterion"), "unit")
    if by == "unit":
        names = dict(zip(index.totals["unit"], index.totals["unit_name"], strict=True))
    else:
        names = {row["criterion"]: criterion_name(row) for row in index.criteria.to_dict("records")}
    table = gaps(at.of_units(index.points), index.criteria, by)
    chart = self_scores_chart(table, names, index.assessed, at.frame.words, by=by, who=at.view.who, most=MOST)
    return at.slide("index-self-scores", chart, _scored(at, index), _end(index))


def lost(at: At) -> Slide:
    index = _index(at)
    if index is None:
        return _no_index(at, "index-losses")
    table = losses(at.of_units(index.points), index.criteria)
    chart = losses_chart(table, index.assessed, at.frame.words, who=at.view.who, demonstration=index.demonstration, most=MOST)
    return at.slide("index-losses", chart, _scored(at, index), _end(index))


def survey(at: At) -> Slide:
    """Of the survey and the criterion that the address names; else all criteria together, of the last year that is over."""
    words = at.frame.words
    rows = at.rows("survey")
    surveys = rows[["survey", "year"]].drop_duplicates().sort_values(["year", "survey"], ascending=[False, True])
    named = {f"{row.year}-{row.survey}": (row.survey, int(row.year)) for row in surveys.itertuples()}
    known = [key for key, (_, year) in named.items() if _year_end(year) <= at.view.focus.end]
    chosen = url.one("survey", list(named), next(iter(known), ""))
    if not chosen:
        return at.lacking(
            "survey-points", words.say("No survey of a year that is over by the end of this period has been published.")
        )
    name, year = named[chosen]
    rows, forms = (table[(table["survey"] == name) & (table["year"] == year)] for table in (rows, at.rows("survey_forms")))
    criteria = at.frame.store.rows("criteria")
    scored = scores(rows, forms, criteria)
    if scored.empty:
        said = words.say("No question of this survey names the criterion it feeds, so it gives no points.")
        return at.lacking("survey-points", said)
    together = words.say("All criteria of the survey together")
    criterion = url.one("criterion", sorted(scored["criterion"].unique()), "")
    if criterion:
        called = criterion_names(criteria, scored).get(criterion, "")
        table, called = most_first(scored[scored["criterion"] == criterion]), f"“{criterion} {called}”"
        rows = rows[rows["criterion"] == criterion]
    else:
        table, called = totals(scored), together[:1].lower() + together[1:]
    chart = points_chart(table, words, who=at.view.who, survey=f"{name}, {year}", criterion=called)
    return at.slide("survey-points", chart, Listed("survey", rows), _year_end(year))


def programme(at: At, code: str) -> Slide:
    """Indicators of some reform areas in one table, in the year of the period."""
    words, store = at.frame.words, at.frame.store
    rows = _measured(at)
    asked, every = _asked(at, rows), catalogue(store.vocabulary())
    measures = [one for one in every if one.area in _AREAS[code] and not one.split]
    targets = store.rows("targets", at.area)

    def held_in(measure: Measure, period: Period):
        units = at.view.selection.units
        if len(units) > 1:
            return None
        unit = next(iter(units), None)
        return held(asked.reports, measure, every, targets, unit=unit, area=at.area, period=period)

    table = programme_rows(measures, asked, held_in, words)
    if table.frame.empty:
        said = words.say("Nothing of this is reported for {year}.", year=str(asked.period.end.year))
        return at.lacking(code, said)
    title = asked.who.titled(programme_title(measures, asked, held_in, words), words)
    subtitle = words.say(
        "{who}, {period}: indicators of the reform programme; each is held against the target of its year",
        who=asked.who.alone(words),
        period=period_name(reached(asked.period, asked.reports), words),
    )
    codes = {one.code for one in every if one.area in _AREAS[code]}
    behind = rows[rows["indicator"].isin(codes)]
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
    rows = _measured(at)
    asked, day = _asked(at, rows), _until(at)
    if rows.empty:
        return at.lacking("completeness", words.say("Nothing of this is reported for {year}.", year=str(asked.period.end.year)))
    due = due_in(at.frame, at.area, at.view.selection.units, rows, asked.period, day)
    if due.empty:
        return at.lacking("completeness", words.say("No report of a commune was due in this period by that day."))
    subtitle = words.say(
        "{who}: reports that were due by {day}, the communes with the most missing first",
        who=asked.who.alone(words),
        day=words.date(day),
    )
    return at.table(
        "completeness",
        title(due, asked.measures, words, period=asked.period),
        subtitle,
        owed(due, asked.measures, words),
        Listed("measures", rows),
        day,
        demonstration=bool(rows["demonstration"].any()),
        explains=("completeness",),
    )


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


def _index(at: At) -> Index | None:
    """The index that the address names, else the office's newest by the end of the period, among units of one kind."""
    portal = {rules.criteria_set for rules in every_rules()}
    scores = real_first(at.frame.store.rows("scores", at.area))
    sets = [one for one in sets_of(scores) if one[0] not in portal]
    named = {f"{year}-{name}": (name, year) for name, year in sets}
    scored_by = scores.groupby(["criteria_set", "year"])["as_of"].max()
    known = [key for key, one in named.items() if scored_by[one] <= pd.Timestamp(at.view.focus.end)]
    chosen = url.one("index", list(named), next(iter(known), ""))
    if not chosen:
        return None
    index = index_of(at.frame.store, at.area, *named[chosen])
    units = at.view.selection.units
    own = index.scores.loc[index.scores["unit"].isin(units)] if units else index.scores
    kinds = kinds_in(own)
    if not kinds or index.assessed.most <= 0:
        return None
    return index.of_kinds([url.one("index_kind", kinds, kinds[0])])


def _no_index(at: At, code: str) -> Slide:
    return at.lacking(code, at.frame.words.say("No index that was scored by the end of this period has been published."))


def _scored(at: At, index: Index) -> Listed:
    return Listed("scores", at.of_units(index.scores))


def _end(index: Index) -> dt.date:
    return _year_end(index.assessed.year)


def _year_end(year: int) -> dt.date:
    return dt.date(year, 12, 31)


def _measured(at: At) -> pd.DataFrame:
    """What is reported for periods that are over by the end of the meeting's."""
    rows = at.of_units(at.frame.store.rows("measures", at.area))
    return rows[rows["period_end"] <= pd.Timestamp(_until(at))]


def _until(at: At) -> dt.date:
    """The day that the page Programme counts reports at, if the address names one; else the last of the period."""
    try:
        return dt.date.fromisoformat(next(iter(url.asked("until")), ""))
    except ValueError:
        return at.view.focus.end


def _asked(at: At, rows: pd.DataFrame) -> Asked:
    """The period of the page Programme, if the address names one; else the calendar year of the period's end."""
    end = at.view.focus.end
    (year,) = calendar_periods(end.replace(month=1, day=1), end.replace(month=12, day=31), "year")
    year = Period.of_key(next(iter(url.asked("span")), "")) or year
    reports = reports_of(rows)
    measures = catalogue(at.frame.store.vocabulary())
    return Asked(reports, measures, year, previous(year, reports), at.area, replace(at.view.who, fields=(), channels=()))


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
