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
from ui.timeline import Offered, offer

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


@dataclass(frozen=True)
class _Asked:
    """What the address asks for, as far as it has been published. `names` are those of the areas by key, `choices` those of the
    units, fields and channels by filter and key, of which `chosen` are asked for."""

    names: dict[str, str]
    selection: Selection
    bases: list[str]
    merged: bool
    offered: Offered
    focus: Period
    choices: dict[str, dict[str, str]]
    chosen: dict[str, list[str]]
    definition: Definition
    supported: list[Definition]

    @property
    def who(self) -> Who:
        called = [tuple(names[value] for value in self.chosen[name]) for name, names in self.choices.items()]
        return Who(self.names[self.selection.area], *called, today=self.selection.boundaries == "today")

    def view(self, timeline: tuple[Period, ...] | None) -> View:
        """`timeline` None: the periods of the focus's own series."""
        found, focus = self.offered.series(self.focus), self.focus
        before = [period for period in found.periods if period.end < focus.start]
        return View(
            replace(self.selection, periods=(focus,)),
            self.who,
            focus,
            before[-1] if before else None,
            timeline or found.periods,
            self.definition,
            tuple(self.supported),
        )


def _ask(frame: Frame, areas: pd.DataFrame) -> _Asked:
    store, words = frame.store, frame.words
    keys = areas["area"].tolist()
    area = url.one("area", keys, _first_area(areas))
    row = areas.set_index("area").loc[area]
    bases = [basis for basis in BASES if row[basis]]
    selection = Selection(basis=url.one("basis", bases, first_basis(row, bases)), area=area)
    merged = _merged(frame, selection)
    selection = replace(selection, boundaries=url.one("boundaries", list(BOUNDARIES), "then") if merged else "then")
    offered = offer(store, selection, days.asked())
    periods = list(offered.periods)
    focus = _find(periods, url.one("period", [period.key for period in periods], offered.first.key))
    choices = _choices(store.options(selection), words)
    chosen = {name: url.many(name, list(names)) for name, names in choices.items()}
    selection = replace(selection, units=tuple(chosen["unit"]), sectors=tuple(chosen["field"]), channels=tuple(chosen["channel"]))
    able = supported(store.sums((), replace(selection, periods=(focus,))))
    definition = DEFINITIONS[url.one("definition", list(DEFINITIONS), (able or [RESOLVED])[0].id)]
    names = dict(zip(keys, areas["area_name"], strict=True))
    return _Asked(names, selection, bases, merged, offered, focus, choices, chosen, definition, able)


def _choices(options: dict, words: Language) -> dict[str, dict[str, str]]:
    """The units, fields and channels that may be chosen, by key, in the order of their names."""
    units = dict(zip(options["units"]["unit"], options["units"]["unit_name"], strict=True))
    return {
        "unit": {unit: units[unit] for unit in sorted(units, key=lambda unit: words.sorted_place(units[unit]))},
        "field": {sector: sector for sector in words.sorted(options["sectors"])},
        "channel": {channel.code: words.say(channel.label) for channel in CHANNELS if channel.code in options["channels"]},
    }


def asked_view(frame: Frame, *, steps: bool = False) -> View | None:
    """What the address asks for, without drawing anything; None where nothing has been published."""
    areas = frame.store.areas()
    if areas.empty:
        return None
    asked = _ask(frame, areas)
    return asked.view(days.asked_steps(asked.offered, asked.focus) if steps and asked.offered.span else None)


def bar(frame: Frame, *, steps: bool = False, more: Sequence[str] = ()) -> View:
    """Draw the filters and say what they select. Where nothing has been published, say so and end the page here. `more` are the
    page's own names in the address."""
    url.arrive(frame.name, (*FILTERS, "side", "by", "show", "kind", "ahead", "weights", *more))
    words, store = frame.words, frame.store
    areas = store.areas()
    if areas.empty:
        _nothing_published(frame)
    asked = _ask(frame, areas)
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
            format_func=lambda key: period_label(_find(periods, key), words),
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


def _more_filters(asked: _Asked, words: Language) -> None:
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
