"""How much of an area stands in its total, where that is the sum of the units that have reported."""

import streamlit as st

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
    """“9 of 21 communes reported …” beside a total that is not the whole area's; nothing where it is, or where the reader
    chose units."""
    selection, words = view.selection, frame.words
    if selection.basis != "reported" or selection.units:
        return
    found = incomplete(frame.store.summed(selection), frame.store.units(), selection.area, view.focus)
    if not found:
        return
    parts = ", ".join(words.say(_REPORTED.get(one.kind, _UNITS), n=one.reported, known=one.known) for one in found)
    text = words.say(
        "{parts} reported for this period: the figures are those of these units, not of all {area}.",
        parts=parts,
        area=in_sentence(view.who.area, words),
    )
    st.warning(plain(text), icon=":material/pie_chart:")
