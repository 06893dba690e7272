"""What a reader must know before quoting the figures: gaps, part-years, implausible stocks, sums that do not add up."""

import streamlit as st

from charts.by_period import periods_of
from charts.names import period_name
from language import N_
from metrics.flags import flags as find_flags
from store import problems_of
from ui.cards import plain
from ui.filters import View
from ui.frame import Frame

_ACCEPTED = N_("accepted when it was published: {remark}")
# Of each file; a form of two hundred units may have a remark on every row.
_MOST = 5
_ICONS = {"warning": ":material/warning:", "note": ":material/info:"}


def flags(frame: Frame, view: View, by_period) -> None:
    """One line a flag, warnings first; says so when there is nothing to say."""
    words = frame.words
    found = find_flags(by_period, basis=view.selection.basis)
    accepted = _accepted(frame, view)
    with st.container(border=True, key="attention"):
        st.header(words.say("What needs attention"), anchor=False)
        if not found and not accepted:
            st.markdown(words.say("The figures add up, and nothing about them is assumed."))
        names = [period_name(period, words) for period in periods_of(by_period)]
        for flag in sorted(found, key=lambda flag: flag.severity != "warning"):
            st.markdown(f"{_ICONS[flag.severity]} **{plain(names[flag.row])}:** {plain(words.say(flag.text))}")
        for line in accepted:
            st.markdown(f"{_ICONS['warning']} {line}")


def _accepted(frame: Frame, view: View) -> list[str]:
    """What was accepted when the files behind the figures were published: those remarks that were kept in full, by file."""
    words = frame.words
    batches = frame.store.batches().set_index("batch_id")
    lines = []
    for batch in frame.store.source_files(view.selection)["batch_id"]:
        kept = problems_of(batches.loc[batch, "problems"])
        said = [
            words.say(problem.message)
            for problem in kept.first
            if problem.severity == "warning" and problem.kind.kept and problem.code in batches.loc[batch, "accepted"]
        ]
        name = plain(batches.loc[batch, "file_name"])
        lines += [f"**{name}:** {plain(words.say(_ACCEPTED, remark=one))}" for one in said[:_MOST]]
        if len(said) > _MOST:
            more = words.say_many(
                "1 more accepted warning on the page “Data”", "{n} more accepted warnings on the page “Data”", len(said) - _MOST
            )
            lines.append(f"**{name}:** {plain(more)}")
    return lines
