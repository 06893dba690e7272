"""What a reader must know first: which units stand out, and what is odd about the figures before they are quoted."""

import pandas as pd
import streamlit as st

from charts import titles
from charts.by_period import measure, periods_of
from charts.names import period_name
from charts.rate_dots import rate_text
from charts.who import at_start, in_sentence
from charts.wholes import whole_name, whole_sentences
from language import N_, Language
from metrics.flags import flags as find_flags
from metrics.standing import holding
from store import problems_of
from ui import url
from ui.cards import demonstration_badge, plain
from ui.filters import View
from ui.frame import Frame
from ui.groups import first_kind
from ui.standing import standing

_ACCEPTED = N_("accepted when it was published: {remark}")
# Of each file; a form of two hundred units may have a remark on every row.
_MOST = 5
# More remarks than this on all periods would hide those on the chosen one.
_MOST_FLAGS = 6
_ICONS = {"warning": ":material/warning:", "note": ":material/info:"}
_LEAD = ":material/arrow_forward:"
_MOST_NAMED = 5


def needed(frame: Frame, view: View, by_period: pd.DataFrame) -> None:
    """The units that stand out, each leading to its figures; then one line a flag, warnings first, or that there is none."""
    with st.container(border=True, key="attention"):
        st.header(frame.words.say("What needs attention"), anchor=False)
        _units(frame, view)
        _flags(frame, view, by_period)


def _units(frame: Frame, view: View) -> None:
    """By the rule and the table of the page “Communes”, with the kind of units it shows first."""
    words = frame.words
    found = standing(frame, view, "unit", "overdue", first_kind(frame, view.selection))
    if found.table.empty:
        st.markdown(words.say("Which units stand out cannot be said: the files give only the whole."))
        return
    if found.table["demonstration"].any():
        demonstration_badge(words)
    if found.table["rank"].notna().any():
        names = [in_sentence(name, words) for name in found.table["unit_name"]]
        title = titles.groups(found.table, names, words, side="overdue", whole=whole_name(found, words))
        st.markdown(f"**{plain(title)}**")
        st.caption(plain(" ".join([*whole_sentences(found, words), measure(view.definition, "overdue", words) + "."])))
        worst = found.worse.head(_MOST_NAMED)
        _links("communes", words, worst, [rate_text(row, words) for _, row in worst.iterrows()])
        if len(found.worse) > _MOST_NAMED:
            label = words.say("All {n} on the page “Communes”", n=len(found.worse))
            st.page_link(
                "pages/communes.py", label=label, icon=_LEAD, query_params=url.with_filters(side="overdue", show="worst")
            )
    late = holding(found.table, "in_process_overdue", most=_MOST_NAMED)
    if len(late):
        heading = words.say("Most dossiers open past due at the end of the period")
        st.markdown(f"**{plain(heading)}**")
        counts = [words.say_many("{n} dossier", "{n} dossiers", int(n)) for n in late["in_process_overdue"]]
        _links("overdue", words, late, counts)


def _links(page: str, words: Language, units: pd.DataFrame, figures: list[str]) -> None:
    """One link a unit, to the page that shows its figures, with the filters of this one."""
    for unit, name, figure in zip(units["unit"], units["unit_name"], figures, strict=True):
        address = url.with_filters(unit=unit, by="unit", side="overdue")
        st.page_link(f"pages/{page}.py", label=plain(f"{at_start(name, words)}: {figure}"), icon=_LEAD, query_params=address)


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
