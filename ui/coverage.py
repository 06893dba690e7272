"""How much of an area stands in its total, where that is the sum of the units that have reported."""

import streamlit as st

from charts.names import period_name
from charts.who import in_sentence
from language import N_
from metrics.reporting import incomplete
from ui.cards import plain
from ui.filters import View
from ui.frame import Frame

_REPORTED = {
    "commune": N_("{n} of {known} communes"),
    "department": N_("{n} of {known} departments"),
    "district": N_("{n} of {known} districts"),
}
_UNITS = N_("{n} of {known} units")


def line(frame: Frame, view: View) -> None:
    """“9 of 21 communes reported …” beside a total that is not the whole area's, and that the total of the period before is made
    otherwise; nothing where both are the area's, or where the reader chose units."""
    selection = view.selection
    if selection.units:
        return
    summed = frame.store.summed(selection)
    for text in filter(None, (_part(frame, view, summed), _otherwise(frame, view, summed))):
        st.warning(plain(text), icon=":material/pie_chart:")


def _part(frame: Frame, view: View, summed: list[str]) -> str:
    """That the total is that of some of the area's units, if it is."""
    words = frame.words
    found = incomplete(summed, frame.store.units(), view.selection.area, view.focus)
    if not found:
        return ""
    parts = ", ".join(words.say(_REPORTED.get(one.kind, _UNITS), n=one.reported, known=one.known) for one in found)
    text = (
        N_("{parts} reported for this period: the figures are those of these units, not of all {area}.")
        if view.selection.basis == "reported"
        else N_("There are dossiers of {parts}: the figures are those of these units, not of all {area}.")
    )
    return words.say(text, parts=parts, area=in_sentence(view.who.area, words))


def _otherwise(frame: Frame, view: View, summed: list[str]) -> str:
    """That this period's total and that of the period before are not made of the same units, if so."""
    words, area = frame.words, view.selection.area
    if view.previous is None or view.selection.basis != "reported":
        return ""
    before = frame.store.summed(view.of(view.previous))
    if not summed or not before or set(summed) == set(before):
        return ""
    made = [
        words.say("the own form of {area}", area=in_sentence(view.who.area, words))
        if area in units
        else words.say_many("the form of 1 unit", "the sum of {n} units", len(units))
        for units in (summed, before)
    ]
    periods = [period_name(period, words) for period in (view.focus, view.previous)]
    return words.say(
        "The two periods are not made alike ({period}: {now}; {earlier}: {then}): a difference may lie in that alone.",
        period=periods[0],
        now=made[0],
        earlier=periods[1],
        then=made[1],
    )
