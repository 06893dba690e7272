"""What changed in the figures since an inspection: the course of the overdue rate with it marked, before and after."""

import datetime as dt
from dataclasses import replace

import pandas as pd
import streamlit as st

from charts.chart import Chart
from charts.since import difference_line, none_since, side_line, since_title
from charts.trend import trend_chart
from charts.who import Who
from metrics.comparison import between
from metrics.findings import inspections
from metrics.rates import supported, with_rate
from metrics.series import first, series
from schema.definitions import RESOLVED, Definition
from schema.periods import Period
from schema.selection import Basis, Selection
from ui import show, url
from ui.cards import demonstration_badge, plain
from ui.explain import beside
from ui.findings import Shown
from ui.frame import Frame
from ui.sources import Summed, source_line
from ui.timeline import offer
from ui.view import BASES, first_basis

# So many days before and after are held against each other.
_REACH = dt.timedelta(days=365)


def since(frame: Frame, shown: Shown) -> None:
    """Of the inspection that is chosen, else of the last one up to the day."""
    words = frame.words
    found = inspections(shown.stated)
    if found.empty:
        return
    inspection = found.iloc[-1]
    same = found.loc[found["inspection"] == inspection["inspection"]]
    units = tuple(same["unit"]) if not same["unit"].eq(inspection["area"]).any() else ()
    who = Who(shown.scope.who.area, tuple(same["unit_name"]) if units else ())
    st.header(words.say("What has changed since the inspection"), anchor=False)
    st.caption(
        plain(
            words.say(
                "{inspection}, {day}: {who}",
                inspection=inspection["inspection"],
                day=words.date(inspection["inspected_on"]),
                who=who.within(words),
            )
        )
    )
    selections = [Selection(basis, inspection["area"], units) for basis in BASES]
    timelines = {one.basis: found for one in selections if (found := _timeline(frame, one))}
    if not timelines:
        st.info(words.say("There are no published figures of it to look at."))
        return
    basis = _basis(frame, inspection["area"], list(timelines))
    selection, timeline = Selection(basis, inspection["area"], units), timelines[basis]
    over = replace(selection, periods=timeline)
    by_period = frame.store.sums(("period",), over)
    able = supported(by_period)
    definition = (able or [RESOLVED])[0]
    chart = trend_chart(by_period, definition, able, words, who=who)
    day = inspection["inspected_on"].date()
    sides = [_side(frame, selection, timeline, day, definition, before=before) for before in (True, False)]
    if sides[-1] is None and isinstance(chart, Chart):
        first_said = none_since(day, words)
        chart = replace(chart, title=first_said, alt=f"{first_said}. {chart.alt}")
    show.chart(frame, replace(chart, key="since"), over)
    _compare(frame, day, sides)


def _basis(frame: Frame, area: str, bases: list[Basis]) -> Basis:
    """Which of the figures there are: the reader's choice, else as on the other pages."""
    words, areas = frame.words, frame.store.areas().set_index("area")
    basis = url.one("basis", bases, first_basis(areas.loc[area], bases))
    if len(bases) > 1:
        st.segmented_control(
            words.say("Figures"), bases, format_func=lambda one: words.say(BASES[one]), required=True, **url.bind("basis", basis)
        )
    return basis


def _timeline(frame: Frame, selection: Selection) -> tuple[Period, ...]:
    """The months the dossiers reach over, or the periods that were reported."""
    if selection.basis == "recomputed":
        return offer(frame.store, selection).steps["month"] if frame.store.span(selection) else ()
    periods = frame.store.periods(selection)
    return series(periods, first(periods)).periods if periods else ()


def _side(
    frame: Frame, selection: Selection, timeline: tuple[Period, ...], day: dt.date, definition: Definition, *, before: bool
) -> tuple[Selection, pd.Series] | None:
    """The rate before the day or from it on. Dossiers are counted to the day; of reported periods the one it lies in is in
    neither."""
    if selection.basis == "recomputed":
        start, end = timeline[0].start, frame.store.span(selection)[1]
        days = (max(start, day - _REACH), day - dt.timedelta(days=1)) if before else (day, min(end, day + _REACH))
        periods = (Period(*days),) if days[0] <= days[1] else ()
    else:
        periods = tuple(period for period in timeline if (period.end < day if before else period.start >= day))
    if not periods:
        return None
    asked = replace(selection, periods=periods)
    sums = frame.store.sums((), asked)
    return (asked, with_rate(sums, definition, side="overdue").iloc[0]) if len(sums) else None


def _compare(frame: Frame, day: dt.date, sides: list[tuple[Selection, pd.Series] | None]) -> None:
    words = frame.words
    before, after = (side and side[1] for side in sides)
    change = between(after, before)
    with st.container(border=True, key="since-inspection"):
        with st.container(horizontal=True, wrap=False, gap="small"):
            few = any(side is not None and side["shown"] == "few" for side in (before, after))
            st.subheader(plain(since_title(day, change, words, few=few)), anchor=False)
            beside(words, ("since",), "since-inspection")
        known = [side for side in sides if side]
        if any(rated["demonstration"] for _, rated in known):
            demonstration_badge(words)
        lines = [side_line(_whole(side), side and side[1], words, before=place == 0) for place, side in enumerate(sides)]
        st.markdown("  \n".join(plain(line) for line in [*lines, difference_line(change, words)] if line))
        st.caption(
            words.say(
                "Dossiers are counted for up to a year on either side; a reported period in which the day lies is on neither. "
                "That a rate changes after an inspection does not say that it changes because of it."
            )
        )
        for asked, _ in known[:1]:
            every = tuple(period for side in known for period in side[0].periods)
            st.caption(plain(source_line(frame, Summed(replace(asked, periods=every)))))


def _whole(side: tuple[Selection, pd.Series] | None) -> Period | None:
    """From the first day of its periods to the last."""
    periods = side[0].periods if side else ()
    return Period(min(p.start for p in periods), max(p.end for p in periods)) if periods else None
