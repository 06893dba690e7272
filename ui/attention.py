"""What a reader must know before quoting the figures: gaps, part-years, implausible stocks, sums that do not add up."""

import streamlit as st

from charts.by_period import periods_of
from charts.names import period_name
from metrics.flags import flags as find_flags
from ui.cards import plain
from ui.filters import View
from ui.frame import Frame

_ICONS = {"warning": ":material/warning:", "note": ":material/info:"}


def flags(frame: Frame, view: View, by_period) -> None:
    """One line a flag, warnings first; says so when there is nothing to say."""
    words = frame.words
    found = find_flags(by_period, basis=view.selection.basis)
    with st.container(border=True, key="attention"):
        st.header(words.say("What needs attention"), anchor=False)
        if not found:
            st.markdown(words.say("The figures add up, and nothing about them is assumed."))
        names = [period_name(period, words) for period in periods_of(by_period)]
        for flag in sorted(found, key=lambda flag: flag.severity != "warning"):
            st.markdown(f"{_ICONS[flag.severity]} **{plain(names[flag.row])}:** {plain(words.say(flag.text))}")
