"""What is said before a page's figures: of how much of an area they are, of which units, and that there are too few to show."""

import pandas as pd
import streamlit as st

from charts.names import period_name
from charts.who import at_start, in_sentence
from language import N_
from metrics.boundaries import lacking, split
from metrics.rates import with_rate
from metrics.reporting import incomplete
from schema.small_numbers import small_numbers
from schema.units import successors
from ui.cards import plain
from ui.frame import Frame
from ui.view import View

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
    boundaries(frame, view)
    if selection.units:
        return
    summed = frame.store.summed(selection)
    for text in filter(None, (_part(frame, view, summed), _otherwise(frame, view, summed))):
        st.warning(plain(text), icon=":material/pie_chart:")


def stop_if_too_few(frame: Frame, view: View, whole: pd.DataFrame, *, title: bool = False) -> None:
    """Where the selection's `whole` is of so few dossiers that their counts would be their rate, say so and end the page here;
    with a title, if the page has none yet."""
    if not with_rate(whole, view.definition, side="overdue")["shown"].eq("too_few").any():
        return
    words = frame.words
    if title:
        st.title(words.say("Too few dossiers for a rate"), anchor=False)
    said = words.say(
        "{who}, {period}: fewer than {n} dossiers to judge. Their figures are not shown, since they would say what became of "
        "each. Choose a longer period, or more units.",
        who=view.who.alone(words),
        period=period_name(view.focus, words),
        n=small_numbers().too_few,
    )
    st.info(plain(said), icon=":material/visibility_off:")
    st.stop()


def boundaries(frame: Frame, view: View) -> None:
    """In today's boundaries how many units of their time stand under those of today, which of these lack a part, and which could
    not be summed; nothing otherwise."""
    if view.selection.boundaries != "today":
        return
    words, units = frame.words, frame.store.units()
    parts = frame.store.parts(view.selection)
    moved = parts[parts["unit"] != parts["then_unit"]]
    st.caption(
        words.say(
            "In today's boundaries: the figures of {n} units of their time stand under {m} units of today.",
            n=len(moved),
            m=moved["unit"].nunique(),
        )
    )
    names = parts.drop_duplicates("unit").set_index("unit")["unit_name"]
    lack = [
        words.say("{unit} ({n} of {known})", unit=at_start(names[one.unit], words), n=one.there, known=one.known)
        for one in lacking(parts, frame.store.units_today(), units, view.focus)
    ]
    if lack:
        said = words.say(
            "Only some of the units that became these have figures: {units}. Their totals lack the rest.", units="; ".join(lack)
        )
        st.warning(plain(said), icon=":material/merge:")
    for row in split(parts, units).itertuples():
        said = words.say(
            "{unit} was split (codes {codes}): nobody can say which of its figures belong to whom. They stand under its own name "
            "and are in none of today's units.",
            unit=at_start(row.name, words),
            codes=", ".join(successors(row.successor)),
        )
        st.warning(plain(said), icon=":material/call_split:")


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
