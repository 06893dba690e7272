"""The slides about dossiers: received and resolved, over time, by unit, by field, and what lies open."""

from dataclasses import replace

from charts.by_group import days_chart, rates_chart
from charts.by_period import outcomes_chart, overdue_chart
from charts.composite import composite_chart
from charts.deck import Slide
from charts.delay_reasons import reasons_chart
from charts.flow import flow_chart
from charts.funnel import funnel_chart
from charts.movement import movement_chart
from charts.open_dossiers import age_chart, due_chart
from charts.trend import trend_chart
from metrics.standing import Standing, same_kinds, with_kind
from schema.selection import Key, Selection
from ui import composite, notes, targets
from ui import days as days_of
from ui.groups import asked_ahead, asked_kind, asked_part, asked_side
from ui.index import with_index
from ui.meeting.at import At
from ui.sources import Summed
from ui.standing import standing, with_others
from ui.timeline import offer

# So many rows can be read on a projector.
MOST = 8


def outcomes(at: At) -> Slide:
    by_period = at.frame.store.sums(("period",), at.view.over_time)
    chart = outcomes_chart(by_period, at.view.focus, at.frame.words, who=at.view.who)
    return at.slide("outcomes", chart, Summed(at.view.over_time))


def change(at: At) -> Slide:
    """The period and the one it is held against."""
    if at.before is None:
        return at.lacking("change", at.frame.words.say("There is no period to compare with."))
    return _overdue(at, "change", at.view.of(at.before, at.view.focus))


def overdue(at: At) -> Slide:
    return _overdue(at, "overdue", at.view.over_time)


def _overdue(at: At, code: str, selection: Selection) -> Slide:
    view = at.view
    by_period = at.frame.store.sums(("period",), selection)
    chart = overdue_chart(by_period, view.focus, view.definition, view.supported, at.frame.words, who=view.who, key=code)
    return at.slide(code, chart, Summed(selection))


def trend(at: At) -> Slide:
    """With the steps and targets that belong to it."""
    view, store = at.view, at.frame.store
    selection = _course(at)
    chart = trend_chart(
        store.sums(("period",), selection),
        view.definition,
        view.supported,
        at.frame.words,
        who=view.who,
        changes=notes.changes_of(at.frame, view.selection),
        goal_of=targets.course(at.frame, view.selection),
    )
    return at.slide("trend", chart, Summed(selection))


def flow(at: At) -> Slide:
    selection = _course(at)
    chart = flow_chart(at.frame.store.sums(("period",), selection), at.frame.words, who=at.view.who)
    return at.slide("flow", chart, Summed(selection))


def _course(at: At) -> Selection:
    """In the steps that the address names, months unless it does, where dossiers are counted; else over what was reported."""
    view = at.view
    offered = offer(at.frame.store, view.selection, days_of.asked())
    steps = days_of.asked_steps(offered, view.focus) if offered.span else view.timeline
    return replace(view.selection, periods=tuple(period for period in steps if period.end <= view.focus.end) or (view.focus,))


def rates(at: At, by: Key) -> Slide:
    found, shown = _standing(at, by)
    view = at.view
    part = asked_part()
    chart = rates_chart(
        found, view.definition, view.supported, at.frame.words, who=view.who, period=view.focus, show=part, most=MOST
    )
    return at.slide(f"rates-{by}", with_others(at.frame, chart, found, shown), Summed(shown, (by,)))


def funnel(at: At) -> Slide:
    found, shown = _standing(at, "unit")
    view = at.view
    chart = funnel_chart(found, view.definition, view.supported, at.frame.words, who=view.who, period=view.focus)
    return at.slide("funnel-unit", chart, Summed(shown, ("unit",)))


def movement(at: At) -> Slide:
    view = at.view
    now, shown = _standing(at, "unit")
    before = None
    if at.before is not None:
        before = standing(at.frame, view, "unit", now.side, replace(shown, periods=(at.before,)))
    chart = movement_chart(
        now, before, view.definition, at.frame.words, who=view.who, period=view.focus, previous=at.before, most=MOST
    )
    return at.slide("movement-unit", chart, Summed(shown, ("unit",)))


def weighted(at: At) -> Slide:
    view, store = at.view, at.frame.store
    shown = asked_kind(at.frame, view.selection)
    everything = with_kind(store.sums(("unit",), replace(shown, units=())), store.units())
    if everything.empty:
        return at.lacking("composite", at.frame.words.say("The figures chosen name no units."))
    everything = with_index(store, everything, shown.area, view.focus.end.year)
    chart = composite_chart(
        same_kinds(everything, shown.units),
        view.definition,
        composite.weights_of(at.frame, everything),
        at.frame.words,
        who=view.who,
        period=view.focus,
        only=shown.units,
        show=asked_part(),
        most=MOST,
    )
    return at.slide("composite", chart, Summed(shown, ("unit",)))


def ages(at: At) -> Slide:
    view, day = at.view, at.view.focus.end
    opened = at.frame.store.open_by_due_date(("unit",), view.selection, day)
    chart = age_chart(opened, day, at.frame.words, who=view.who, basis=view.selection.basis)
    return at.slide("ages", chart, Summed(view.selection))


def due_next(at: At) -> Slide:
    view, day = at.view, at.view.focus.end
    opened = at.frame.store.open_by_due_date(("unit",), view.selection, day)
    chart = due_chart(opened, day, asked_ahead(), at.frame.words, who=view.who, basis=view.selection.basis, most=MOST)
    return at.slide("due-next", chart, Summed(view.selection, ("unit",)))


def reasons(at: At) -> Slide:
    view = at.view
    store, selection = at.frame.store, view.selection
    late, whole = store.late_by_reason(selection), store.sums((), selection)
    chart = reasons_chart(late, at.frame.words, who=view.who, period=view.focus, basis=selection.basis, whole=whole)
    return at.slide("reasons", chart, Summed(view.selection))


def days(at: At, by: Key) -> Slide:
    view = at.view
    taken = at.frame.store.durations((by,), view.selection)
    chart = days_chart(taken, by, at.frame.words, who=view.who, period=view.focus, most=MOST)
    return at.slide(f"days-{by}", chart, Summed(view.selection, (by,)))


def _standing(at: At, by: Key) -> tuple[Standing, Selection]:
    """Who stands where, by the side that the address names, and what is shown of it."""
    view = at.view
    shown = asked_kind(at.frame, view.selection) if by == "unit" else view.selection
    return standing(at.frame, view, by, asked_side("overdue"), shown), shown
