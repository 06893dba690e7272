"""The row of filters: which area, period, units, fields, channels and definition a page's figures are of."""

from collections.abc import Sequence

import streamlit as st

from charts.names import period_label, period_name
from language import Language
from schema.definitions import DEFINITIONS
from schema.periods import Period
from ui import days, url
from ui.cards import demonstration_warning
from ui.frame import Frame
from ui.language import language_switch
from ui.view import BASES, BOUNDARIES, Asked, View, ask, find

FILTERS = ("area", "basis", "boundaries", "period", "definition", "unit", "field", "channel", "step", "calendar")
_ARRIVED = "link was read"


def bar(frame: Frame, *, steps: bool = False, more: Sequence[str] = ()) -> View:
    """Draw the filters and say what they select. Where nothing has been published, say so and end the page here. `more` are the
    page's own names in the address."""
    url.arrive(frame.name, (*FILTERS, "side", "by", "show", "kind", "ahead", "weights", *more))
    words, store = frame.words, frame.store
    areas = store.areas()
    if areas.empty:
        _nothing_published(frame)
    asked = ask(frame, areas)
    selection, offered, focus = asked.selection, asked.offered, asked.focus
    periods = list(offered.periods)
    unknown = drop_unknown(
        {
            "area": list(asked.names),
            "basis": asked.bases,
            "boundaries": list(BOUNDARIES) if asked.merged else ["then"],
            "period": [p.key for p in periods],
            "definition": list(DEFINITIONS),
            **{name: list(names) for name, names in asked.choices.items()},
        }
    )

    with st.container(key="filters", horizontal=True, vertical_alignment="bottom"):
        st.selectbox(
            words.say("Area"),
            list(asked.names),
            format_func=asked.names.get,
            width=220,
            **url.bind("area", selection.area, ("basis", "boundaries", "period", "definition", "unit", "field", "channel")),
        )
        if len(asked.bases) > 1:
            st.segmented_control(
                words.say("Figures"),
                asked.bases,
                format_func=lambda b: words.say(BASES[b]),
                required=True,
                **url.bind("basis", selection.basis, ("definition", "field", "channel", "unit")),
            )
        if asked.merged:
            st.segmented_control(
                words.say("Boundaries"),
                list(BOUNDARIES),
                format_func=lambda name: words.say(BOUNDARIES[name]),
                required=True,
                **url.bind("boundaries", selection.boundaries, ("unit",)),
            )
        st.selectbox(
            words.say("Period"),
            [p.key for p in periods],
            width=290,
            format_func=lambda key: period_label(find(periods, key), words),
            **url.bind("period", focus.key),
        )
        if offered.span:
            days.own(words, offered, focus)
        _more_filters(asked, words)
        st.selectbox(
            words.say("On-time definition"),
            list(DEFINITIONS),
            format_func=lambda id: words.say(DEFINITIONS[id].label),
            width=230,
            **url.bind("definition", asked.definition.id),
        )
        timeline = days.steps(words, offered, focus) if steps and offered.span else None
        language_switch(words)

    view = asked.view(timeline)
    warn_of_unknown(words, unknown)
    _say_left_out(words, offered.series(focus).left_out)
    url.in_force(
        area=selection.area,
        basis=selection.basis,
        boundaries=selection.boundaries,
        period=focus.key,
        definition=asked.definition.id,
    )
    if store.sums(("period",), view.over_time)["demonstration"].any():
        demonstration_warning(words)
    return view


def _nothing_published(frame: Frame) -> None:
    words = frame.words
    language_switch(words)
    st.title(words.say("Nothing has been published yet"))
    st.info(words.say("Open the page “Data” to load a spreadsheet, or to load the figures that come with the dashboard."))
    st.page_link("pages/data.py", label=words.say("Go to the page “Data”"), icon=":material/upload_file:")
    st.stop()


def _say_left_out(words: Language, left_out: Sequence[tuple[Period, Period]]) -> None:
    """What was published and is not drawn, since its days are in the series already."""
    if not left_out:
        return
    pairs = [
        words.say("{period} (overlaps with {other})", period=period_name(period, words), other=period_name(other, words))
        for period, other in left_out
    ]
    st.info(
        words.say(
            "Not drawn beside the other periods, since no dossier may be counted twice: {pairs}. "
            "Choose it under “Period” to see it.",
            pairs="; ".join(pairs),
        ),
        icon=":material/event_busy:",
    )


def _more_filters(asked: Asked, words: Language) -> None:
    """Units, fields and channels, behind one button that says how many are chosen."""
    titles = {"unit": words.say("Units"), "field": words.say("Fields"), "channel": words.say("Channels")}
    count = sum(len(values) for values in asked.chosen.values())
    label = words.say("Units, fields, channels") if not count else words.say("Units, fields, channels: {n} chosen", n=count)
    with st.popover(label, icon=":material/tune:"):
        for name, names in asked.choices.items():
            if names:
                st.multiselect(titles[name], list(names), format_func=names.get, **url.bind(name, asked.chosen[name]))
            else:
                st.caption(words.say("{filter}: the figures chosen are not split this way.", filter=titles[name]))


def drop_unknown(known: dict[str, list[str]]) -> list[str]:
    """Take out of the address what these figures do not have, and return it."""
    dropped = []
    for name, options in known.items():
        for value in url.unknown(name, options):
            dropped.append(value)
            url.put(name, [kept for kept in st.query_params.get_all(name) if kept != value])
    return dropped


def warn_of_unknown(words: Language, asked: list[str], block: str = "filters") -> None:
    """A pasted link may name what was never loaded here, or was undone since: say so, never quietly show another figure.

    Only on arrival at these filters, the `block`: later, a choice that another choice leaves no room for is no surprise.
    """
    arrived = f"{_ARRIVED}: {block}"
    if not st.session_state.get(arrived):
        for value in asked:
            st.warning(
                words.say(
                    "The link asks for “{value}”, which is not in the published data. "
                    "The figures below are not those of the link.",
                    value=value,
                )
            )
    st.session_state[arrived] = True
