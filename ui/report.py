"""The official report of what a page selects: its figures asked of the store, and its words left to charts.report."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from charts.deck import Slide
from charts.report.letterhead import letterhead_of
from charts.report.model import Letterhead, Report
from charts.report.programme import Programme
from charts.report.written import Figures, Inspected, Scored, report
from metrics.findings import states
from metrics.index.criteria import comparable, differences
from metrics.index.totals import moved
from schema.periods import Period
from ui.frame import Frame
from ui.groups import first_kind
from ui.index import index_of, sets_by, year_before
from ui.kinds import kinds_in
from ui.programme_year import reported
from ui.sources import Listed, Origin, Summed, source_line
from ui.standing import standing
from ui.targets import goal_of
from ui.view import View

_SOON = 5  # working days


def report_of(
    frame: Frame,
    view: View,
    before: Period | None,
    *,
    day: dt.date,
    letterhead: Letterhead | None = None,
    remarked: Sequence[Slide] = (),
) -> Report:
    """The report of the view's period, compared with `before`. `day` is the day its findings are told of; an inspection later
    than it is not in it. Index, programme and findings are made up where the dossiers are, and real where these are real: the
    two never stand together, and real figures are held against no made-up target. Of the slides `remarked` those are told of
    whose figures are of that sort, or are none."""
    store, selection = frame.store, view.selection
    whole = store.sums((), selection)
    made_up = bool(whole["demonstration"].any())
    scored, of_scores = _scored(frame, view, made_up)
    programme, of_programme = _programme(frame, view, made_up)
    inspected, of_findings = _inspected(frame, view, day, made_up)
    earlier = [Summed(view.of(before))] if before else []
    origins = [Summed(selection), *earlier, *of_scores, *of_programme, *of_findings]
    figures = Figures(
        view.who,
        view.focus,
        view.definition,
        whole,
        standing(frame, view, "unit", "overdue", first_kind(frame, selection), real=not made_up),
        standing(frame, view, "sector", "overdue", selection),
        None if selection.basis == "reported" else store.late_by_reason(selection),
        before,
        store.sums((), view.of(before)) if before else None,
        scored,
        inspected,
        source_line(frame, *origins),
        programme,
        goal_of(frame, selection, "on_time", real=not made_up),
        [slide for slide in remarked if slide.lacking or slide.demonstration == made_up],
    )
    return report(figures, letterhead or letterhead_of(view.who.area, frame.words, view.focus.end), frame.words)


def _scored(frame: Frame, view: View, made_up: bool) -> tuple[Scored | None, list[Origin]]:
    """The newest index of the office's own by the end of the period, among the communes, or the first kind there is, and
    the rows it is made of."""
    store, area = frame.store, view.selection.area
    scores = store.rows("scores", area)
    sets = sets_by(scores[scores["demonstration"] == made_up], view.focus.end)
    if not sets:
        return None, []
    index = index_of(store, area, *sets[0])
    index = index.of_kinds(kinds_in(index.scores)[:1])
    if index.assessed.most <= 0:
        return None, []
    scored = Scored(index.assessed, index.totals, only=view.selection.units)
    if scored.shown.empty:
        return None, []
    of_scores: list[Origin] = [Listed("scores", index.scores)]
    before = year_before(store, area, index)
    if before is None or not comparable(differences(index.criteria, before.criteria)):
        return scored, of_scores
    before = before.of_kinds(index.scores["kind"].unique())
    scored = replace(scored, moved=moved(index.totals, before.totals))
    return scored, [*of_scores, Listed("scores", before.scores)]


def _programme(frame: Frame, view: View, made_up: bool) -> tuple[Programme | None, list[Origin]]:
    found = reported(frame, view, made_up=made_up)
    if found.rows.empty:
        return None, []
    programme = Programme(found.asked, found.held_in, found.due(frame), found.day, bool(found.rows["demonstration"].any()))
    return programme, [Listed("measures", found.rows)]


def _inspected(frame: Frame, view: View, day: dt.date, made_up: bool) -> tuple[Inspected | None, list[Origin]]:
    rows = frame.store.rows("findings", view.selection.area)
    rows = rows[rows["demonstration"] == made_up]
    if view.selection.units:
        rows = rows[rows["unit"].isin(view.selection.units)]
    stated = states(rows, day, _SOON)
    if stated.empty:
        return None, []
    return Inspected(stated, day), [Listed("findings", stated)]
