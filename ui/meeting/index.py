"""The slides about the reform index and the survey that is a part of it."""

import datetime as dt

from charts.deck import Slide
from charts.index.losses import losses_chart
from charts.index.movement import movement_chart, no_year_before
from charts.index.names import criterion_name
from charts.index.ranking import ranking_chart
from charts.index.self_scores import self_scores_chart
from charts.survey import points_chart
from metrics.index.criteria import differences
from metrics.index.losses import gaps, losses
from metrics.index.totals import moved
from metrics.survey import most_first, scores, totals
from ui import url
from ui.index import Index, address_of, index_of, own_sets, real_first, sets_by, year_before
from ui.kinds import kinds_in
from ui.meeting.at import At
from ui.meeting.dossiers import MOST
from ui.sources import Listed
from ui.survey import criterion_names


def ranking(at: At) -> Slide:
    index = _index(at)
    if index is None:
        return _no_index(at, "index-ranking")
    chart = ranking_chart(
        index.totals, index.criteria, index.assessed, at.frame.words, who=at.view.who, only=at.view.selection.units, most=MOST
    )
    return at.slide("index-ranking", chart, _scored(at, index), _end(index))


def movement(at: At) -> Slide:
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


def _index(at: At) -> Index | None:
    """The index that the address names, else the office's newest by the end of the period, among units of one kind."""
    scores = real_first(at.frame.store.rows("scores", at.area))
    named = {address_of(*one): one for one in own_sets(scores)}
    known = [address_of(*one) for one in sets_by(scores, at.view.focus.end)]
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
