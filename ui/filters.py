"""The row of filters: which area, period, units, fields, channels and definition a page's figures are of."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pandas as pd
import streamlit as st

from charts.names import period_label, period_name
from charts.who import Who
from language import N_, Language
from metrics.rates import supported
from schema.definitions import DEFINITIONS, RESOLVED, Definition
from schema.periods import Period
from schema.selection import Selection
from schema.statuses import CHANNELS
from ui import days, url
from ui.cards import demonstration_warning
from ui.frame import Frame
from ui.language import language_switch
from ui.timeline import offer

FILTERS = ("area", "basis", "boundaries", "period", "definition", "unit", "field", "channel", "step", "calendar")

BASES = {"reported": N_("As reported"), "recomputed": N_("From dossiers")}
BOUNDARIES = {"then": N_("As reported then"), "today": N_("Today's")}
_ARRIVED = "link was read"


@dataclass(frozen=True)
class View:
    """What a page is asked to show.

    `selection` has exactly one period, `focus`, and `who` is what it is called; `previous` is the period before it of the
    same kind, if there is one; `timeline` are those of its series (`metrics.series`), or the calendar steps chosen.
    `supported` are the definitions the figures can be put in.
    """

    selection: Selection
    who: Who
    focus: Period
    previous: Period | None
    timeline: tuple[Period, ...]
    definition: Definition
    supported: tuple[Definition, ...]

    @property
    def over_time(self) -> Selection:
        """The same figures for every period of the timeline."""
        return replace(self.selection, periods=self.timeline)

    def of(self, *periods: Period) -> Selection:
        return replace(self.selection, periods=periods)


def bar(frame: Frame, *, steps: bool = False) -> View:
    """Draw the filters and say what they select. Where nothing has been published, say so and end the page here."""
    url.arrive(frame.name, (*FILTERS, "side", "by", "show", "kind", "ahead", "weights"))
    words, store = frame.words, frame.store
    areas = store.areas()
    if areas.empty:
        _nothing_published(frame)
    keys = areas["area"].tolist()
    names = dict(zip(keys, areas["area_name"], strict=True))
    area = url.one("area", keys, _first_area(areas))
    row = areas.set_index("area").loc[area]
    bases = [basis for basis in BASES if row[basis]]
    basis = url.one("basis", bases, first_basis(row, bases))
    selection = Selection(basis=basis, area=area)
    merged = _merged(frame, selection)
    boundaries = url.one("boundaries", list(BOUNDARIES), "then") if merged else "then"
    selection = replace(selection, boundaries=boundaries)
    offered = offer(store, selection, days.asked())
    periods = list(offered.periods)
    focus = _find(periods, url.one("period", [p.key for p in periods], offered.first.key))
    unknown = drop_unknown(
        {
            "area": keys,
            "basis": bases,
            "boundaries": list(BOUNDARIES) if merged else ["then"],
            "period": [p.key for p in periods],
            "definition": list(DEFINITIONS),
        }
    )

    with st.container(key="filters", horizontal=True, vertical_alignment="bottom"):
        st.selectbox(
            words.say("Area"),
            keys,
            format_func=names.get,
            width=220,
            **url.bind("area", area, ("basis", "boundaries", "period", "definition", "unit", "field", "channel")),
        )
        if len(bases) > 1:
            st.segmented_control(
                words.say("Figures"),
                bases,
                format_func=lambda b: words.say(BASES[b]),
                required=True,
                **url.bind("basis", basis, ("definition", "field", "channel", "unit")),
            )
        if merged:
            st.segmented_control(
                words.say("Boundaries"),
                list(BOUNDARIES),
                format_func=lambda name: words.say(BOUNDARIES[name]),
                required=True,
                **url.bind("boundaries", boundaries, ("unit",)),
            )
        st.selectbox(
            words.say("Period"),
            [p.key for p in periods],
            width=290,
            format_func=lambda key: period_label(_find(periods, key), words),
            **url.bind("period", focus.key),
        )
        if offered.span:
            days.own(words, offered, focus)
        selection, who = _more_filters(frame, selection, names[area], unknown)
        definition, able = _definition(frame, replace(selection, periods=(focus,)))
        timeline = days.steps(words, offered, focus) if steps and offered.span else None
        language_switch(words)

    found = offered.series(focus)
    before = [period for period in found.periods if period.end < focus.start]
    view = View(
        replace(selection, periods=(focus,)),
        who,
        focus,
        before[-1] if before else None,
        timeline or found.periods,
        definition,
        tuple(able),
    )
    warn_of_unknown(words, unknown)
    _say_left_out(words, found.left_out)
    url.in_force(area=area, basis=basis, boundaries=boundaries, period=focus.key, definition=definition.id)
    if store.sums(("period",), view.over_time)["demonstration"].any():
        demonstration_warning(words)
    return view


def _merged(frame: Frame, selection: Selection) -> bool:
    """Whether any unit of the area has become part of another since."""
    became = frame.store.units_today()
    there = frame.store.options(selection)["units"]["unit"]
    return bool((became["unit"].isin(there) & (became["unit"] != became["today"])).any())


def _nothing_published(frame: Frame) -> None:
    words = frame.words
    language_switch(words)
    st.title(words.say("Nothing has been published yet"))
    st.info(words.say("Open the page “Data” to load a spreadsheet, or to load the figures that come with the dashboard."))
    st.page_link("pages/data.py", label=words.say("Go to the page “Data”"), icon=":material/upload_file:")
    st.stop()


def _first_area(areas: pd.DataFrame) -> str:
    """The first area with figures that are not made up."""
    real = areas.loc[
        (areas["reported"] & ~areas["demonstration_reported"]) | (areas["recomputed"] & ~areas["demonstration_recomputed"])
    ]
    return (areas if real.empty else real).sort_values("area_name")["area"].iloc[0]


def first_basis(area: pd.Series, bases: list[str]) -> str:
    """Recomputed figures before reported ones, but made-up figures never before real ones."""
    real = [basis for basis in bases if not area[f"demonstration_{basis}"]]
    return "recomputed" if "recomputed" in real else (real or bases)[0]


def _find(periods: list[Period], key: str) -> Period:
    return next(period for period in periods if period.key == key)


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


def _more_filters(frame: Frame, selection: Selection, area: str, unknown: list[str]) -> tuple[Selection, Who]:
    """Units, fields and channels, behind one button that says how many are chosen, and what these are called. What the
    address asks for and these figures do not have is added to `unknown`."""
    words, options = frame.words, frame.store.options(selection)
    units = dict(zip(options["units"]["unit"], options["units"]["unit_name"], strict=True))
    units = {unit: units[unit] for unit in sorted(units, key=lambda unit: words.sorted_place(units[unit]))}
    choices = {
        "unit": (words.say("Units"), units),
        "field": (words.say("Fields"), {sector: sector for sector in words.sorted(options["sectors"])}),
        "channel": (
            words.say("Channels"),
            {channel.code: words.say(channel.label) for channel in CHANNELS if channel.code in options["channels"]},
        ),
    }
    unknown += drop_unknown({name: list(names) for name, (_, names) in choices.items()})
    chosen = {name: url.many(name, list(names)) for name, (_, names) in choices.items()}
    count = sum(len(values) for values in chosen.values())
    label = words.say("Units, fields, channels") if not count else words.say("Units, fields, channels: {n} chosen", n=count)
    with st.popover(label, icon=":material/tune:"):
        for name, (title, names) in choices.items():
            if names:
                st.multiselect(title, list(names), format_func=names.get, **url.bind(name, chosen[name]))
            else:
                st.caption(words.say("{filter}: the figures chosen are not split this way.", filter=title))
    called = [tuple(names[value] for value in chosen[name]) for name, (_, names) in choices.items()]
    narrowed = replace(selection, units=tuple(chosen["unit"]), sectors=tuple(chosen["field"]), channels=tuple(chosen["channel"]))
    return narrowed, Who(area, *called, today=selection.boundaries == "today")


def _definition(frame: Frame, selection: Selection) -> tuple[Definition, list[Definition]]:
    """The on-time definition: the URL's, else the first one the figures can be put in."""
    words = frame.words
    able = supported(frame.store.sums((), selection))
    default = (able or [RESOLVED])[0].id
    chosen = url.one("definition", list(DEFINITIONS), default)
    st.selectbox(
        words.say("On-time definition"),
        list(DEFINITIONS),
        format_func=lambda id: words.say(DEFINITIONS[id].label),
        width=230,
        **url.bind("definition", chosen),
    )
    return DEFINITIONS[chosen], able


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
