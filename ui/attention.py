"""What a reader must know first: what is late or out of the ordinary, in order of urgency, and what is odd about the figures."""

import pandas as pd
import streamlit as st

from charts.by_period import periods_of
from charts.names import period_name
from language import N_
from metrics.attention import in_order
from metrics.flags import flags as find_flags
from store import problems_of
from ui import dossier_matters, finding_matters, index_matters, matters, programme_matters
from ui.cards import plain
from ui.frame import Frame
from ui.headline import row_of
from ui.matters import Matter
from ui.view import View

# Where matters are looked for; each says its own with the same view.
_PARTS = (dossier_matters, finding_matters, programme_matters, index_matters)
_ACCEPTED = N_("accepted when it was published: {remark}")
# Of each file; a form of two hundred units may have a remark on every row.
_MOST = 5
# More remarks than this on all periods would hide those on the chosen one.
_MOST_FLAGS = 6
_ICONS = {"warning": ":material/warning:", "note": ":material/info:"}


def needed(frame: Frame, view: View, by_period: pd.DataFrame) -> None:
    """Every matter with the way to its figures, the most urgent first; then what is odd about the figures, warnings first."""
    words = frame.words
    with st.container(border=True, key="attention"):
        st.header(words.say("What needs attention"), anchor=False)
        found = in_order(matter for part in _PARTS for matter in part.matters(frame, view))
        aside = [matter for matter in found if matter.demonstration and _real(view, by_period)]
        _listed(frame, [matter for matter in found if matter not in aside])
        if len(frame.store.options(view.selection)["units"]) < 2:
            st.markdown(words.say("Which units stand out cannot be said: the files give only the whole."))
        if aside:
            title = words.say_many("1 matter from demonstration data", "{n} matters from demonstration data", len(aside))
            with st.expander(title, icon=":material/science:", key="attention-made-up"):
                _listed(frame, aside)
        _flags(frame, view, by_period)


def _real(view: View, by_period: pd.DataFrame) -> bool:
    """Whether the figures above the list are real: what is made up then stands aside from what is real."""
    return not row_of(by_period, view.focus)["demonstration"].any()


def _listed(frame: Frame, found: list[Matter]) -> None:
    words = frame.words
    for matter in found:
        matters.draw(frame, matter)
    if found:
        st.caption(
            words.say(
                "In this order: deadlines that have passed, those that are near, what is worse than chance explains or "
                "misses its target, what is not reported, points lost; of each the larger number first."
            )
        )
    else:
        st.markdown(words.say("Nothing is past its deadline, due soon, worse than chance explains, or below its target."))


def _flags(frame: Frame, view: View, by_period: pd.DataFrame) -> None:
    words = frame.words
    found = find_flags(by_period, basis=view.selection.basis)
    accepted = _accepted(frame, view)
    if not found and not accepted:
        st.markdown(words.say("The figures add up, and nothing about them is assumed."))
    periods = periods_of(by_period)
    found = sorted(found, key=lambda flag: flag.severity != "warning")
    lines = [
        f"{_ICONS[flag.severity]} **{plain(period_name(periods[flag.row], words))}:** {plain(words.say(flag.text))}"
        for flag in found
    ]
    here = [periods[flag.row].same_days(view.focus) or len(found) <= _MOST_FLAGS for flag in found]
    for line in [
        *(line for line, shown in zip(lines, here, strict=True) if shown),
        *(f"{_ICONS['warning']} {a}" for a in accepted),
    ]:
        st.markdown(line)
    others = [line for line, shown in zip(lines, here, strict=True) if not shown]
    if others:
        title = words.say_many("1 remark on another period", "{n} remarks on other periods", len(others))
        with st.expander(title, icon=":material/history:", key="attention-others"):
            st.markdown("\n\n".join(others))


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
