"""A storyboard turned into the slides of a meeting, from what is published now."""

import datetime as dt
from dataclasses import replace

import streamlit as st

from charts.deck import Deck, Remark, Slide
from charts.names import period_name
from schema.meeting import Comparison, Filters, Item, Storyboard
from schema.periods import Period
from schema.small_numbers import small_numbers
from ui import url
from ui.frame import Frame
from ui.meeting.at import At
from ui.meeting.figures import MAKE
from ui.settings import settings
from ui.timeline import offer
from ui.view import View, asked_view


def deck_of(frame: Frame, storyboard: Storyboard, made: dt.datetime) -> Deck | None:
    """All slides in their order; None where nothing has been published. `made` is the moment the figures are read."""
    found = at_of(frame, storyboard.filters, storyboard.compare)
    if found is None:
        return None
    slides = tuple(slide_for(frame, storyboard, item) for item in storyboard.items)
    return Deck(storyboard.name or _title(found), scope_of(found), made, slides)


def slide_for(frame: Frame, storyboard: Storyboard, item: Item) -> Slide:
    """One slide; one that was added from a page is of what the page showed."""
    filters = item.filters or storyboard.filters
    where = (str(settings().store), frame.store.commits(), frame.words.code, small_numbers())
    slide = _made(frame, where, item.figure, filters, storyboard.compare)
    return replace(slide, remark=Remark(item.remark, item.who)) if item.remark else slide


# Every session shows the same slides, and a meeting's page turns over them again and again.
@st.cache_resource(show_spinner=False, max_entries=300)
def _made(_frame: Frame, where: tuple, figure: str, filters: Filters, compare: Comparison) -> Slide:  # noqa: ARG001 – the key
    at = at_of(_frame, filters, compare)
    with url.instead(dict(filters)):
        return MAKE[figure](at)


def at_of(frame: Frame, filters: Filters, compare: Comparison) -> At | None:
    """What the filters ask for; None where nothing has been published."""
    with url.instead(dict(filters)):
        view = asked_view(frame)
        if view is None:
            return None
        before = compared(frame, view, compare)
        # A meeting about a period knows nothing of what came after it.
        course = tuple(period for period in view.timeline if period.end <= view.focus.end)
        return At(frame, replace(view, previous=before, timeline=course or (view.focus,)), before)


def compared(frame: Frame, view: View, compare: Comparison) -> Period | None:
    """The period that the view's is held against: where dossiers are counted any, else one that was reported."""
    if compare == "before":
        return view.previous
    if compare == "none":
        return None
    offered = offer(frame.store, view.selection)
    earlier = view.focus.year_before
    if offered.span:
        return earlier if offered.span[0] <= earlier.start else None
    return next((period for period in offered.periods if period.same_days(earlier)), None)


def _title(at: At) -> str:
    return at.frame.words.say("Administrative reform: {who}", who=at.view.who.within(at.frame.words))


def scope_of(at: At) -> str:
    """Whom it is about, which period, and what that is compared with."""
    words = at.frame.words
    said = [at.view.who.alone(words), period_name(at.view.focus, words)]
    if at.before is not None:
        said.append(words.say("compared with {period}", period=period_name(at.before, words)))
    return " · ".join(said)
