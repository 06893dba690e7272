"""The weighted order of units on a page, and the weights to set: those of the address, else the office's, else the first ones."""

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd
import streamlit as st

from charts.composite import composite_chart
from metrics.composite import Part, offered
from metrics.standing import same_kinds, with_kind
from schema.selection import Selection
from ui import show, url
from ui.cards import plain
from ui.explain import tip
from ui.frame import Frame
from ui.index import with_index
from ui.readings import Pick
from ui.settings import settings
from ui.view import View

_NAME = "weights"
_MOST = 100


def composite(frame: Frame, view: View, shown: Selection, *, part: str, pick: Pick | None = None) -> None:
    """The weights and the order they make of the units that `shown` selects; nothing where the figures name no units. `pick` is
    called with the unit whose bar is clicked."""
    words = frame.words
    # As in every ranking: a choice of units changes who is shown, not who they are held against.
    everything = with_kind(frame.store.sums(("unit",), replace(shown, units=())), frame.store.units())
    if everything.empty:
        return
    everything = with_index(frame.store, everything, shown.area, view.focus.end.year)
    parts, kept = offered(everything), frame.store.weights()
    office, weights = _office(kept, parts), weights_of(frame, everything)
    with st.popover(words.say("Weights of the order"), icon=":material/balance:"):
        for one in parts:
            key = f"weight-{one.code}"
            st.session_state[key] = weights[one.code]
            st.number_input(
                words.say(one.label),
                min_value=0,
                max_value=_MOST,
                step=5,
                key=key,
                help=tip(words, one.metric or view.definition.id),
                on_change=_write,
                args=(parts,),
            )
        if office != weights:
            st.button(
                words.say("Keep as the office's weights"),
                icon=":material/save:",
                on_click=frame.store.save_weights,
                args=(weights,),
                kwargs={"who": settings().user or "—"},
                key="weights-keep",
            )
        if office is not None:
            said = words.say(
                "The office's weights: {weights} ({who}, {when})",
                weights=", ".join(f"{words.say(one.label)} {office[one.code]}" for one in parts),
                who=kept["who"].iloc[0],
                when=words.date(kept["saved_at"].iloc[0].date()),
            )
            st.caption(plain(said))
    units = same_kinds(everything, shown.units)
    chart = composite_chart(units, view.definition, weights, words, who=view.who, period=view.focus, only=shown.units, show=part)
    show.chart(frame, chart, shown, ("unit",), pick=pick, shown_as={"show": part})


def weights_of(frame: Frame, units: pd.DataFrame) -> dict[str, int]:
    """The weights by the code of the part, of those parts that the `units` have figures of."""
    parts = offered(units)
    return _asked(parts) or _office(frame.store.weights(), parts) or {one.code: one.weight for one in parts}


def _office(kept: pd.DataFrame, parts: Sequence[Part]) -> dict[str, int] | None:
    return {one.code: int(kept["weights"].iloc[0].get(one.code, 0)) for one in parts} if len(kept) else None


def _asked(parts: Sequence[Part]) -> dict[str, int] | None:
    """The weights of the address, "on_time-50" and so on; None if it names none, or one that cannot be. A part that has no weight
    at first may be left out, as in a link from before there was any."""
    said = dict(value.rsplit("-", 1) for value in url.asked(_NAME) if "-" in value)
    codes, needed = {part.code for part in parts}, {part.code for part in parts if part.weight}
    if not needed <= set(said) <= codes or not all(value.isdecimal() and int(value) <= _MOST for value in said.values()):
        return None
    return {part.code: int(said.get(part.code, "0")) for part in parts}


def _write(parts: Sequence[Part]) -> None:
    url.put(_NAME, [f"{part.code}-{st.session_state[f'weight-{part.code}']}" for part in parts])
