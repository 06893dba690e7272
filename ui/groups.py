"""The small choices beside a chart: by what it is split, which side of the rate, and how much of it is drawn."""

from dataclasses import replace

import pandas as pd
import streamlit as st

from charts.by_group import GROUPS
from language import N_
from metrics.rates import Side
from metrics.standing import with_kind
from schema.selection import Selection
from ui import url
from ui.frame import Frame
from ui.kinds import KINDS, kinds_in

_SIDES = {"on_time": N_("On-time rate"), "overdue": N_("Overdue rate")}
_ALL = "all"
_AHEAD, _SOON = ("3", "5", "10"), "5"
_PARTS = {"worst": N_("Worst 15"), "best": N_("Best 15"), "all": N_("All")}


def _choice(frame: Frame, name: str, label: str, options: dict[str, str], default: str | None = None) -> str:
    words = frame.words
    chosen = url.one(name, list(options), default or next(iter(options)))
    st.segmented_control(
        words.say(label),
        list(options),
        format_func=lambda option: words.say(options[option]),
        required=True,
        **url.bind(name, chosen),
    )
    return chosen


def group_choice(frame: Frame, selection: Selection, groups: tuple[str, ...]) -> str:
    """By what the next chart is split: unless the reader chooses, the first that these figures are split by."""
    there = frame.store.options(selection)
    default = next((group for group in groups if len(there[f"{group}s"])), groups[0])
    return _choice(frame, "by", N_("Split by"), {group: GROUPS[group] for group in groups}, default)


def side_choice(frame: Frame) -> str:
    """Whether units are ranked by what was on time or by what was late."""
    return _choice(frame, "side", N_("Rank by"), _SIDES)


def ahead_choice(frame: Frame) -> int:
    """How many working days ahead the early warning looks."""
    return int(_choice(frame, "ahead", N_("Working days ahead"), {days: days for days in _AHEAD}, _SOON))


def asked_side(default: Side) -> Side:
    """The side that the address names, nothing being drawn."""
    return url.one("side", list(_SIDES), default)


def asked_part() -> str:
    """Which part of a ranking the address names, nothing being drawn; never all of it."""
    return url.one("show", [part for part in _PARTS if part != _ALL], "worst")


def asked_ahead() -> int:
    """How many working days ahead the address looks, nothing being drawn."""
    return int(url.one("ahead", _AHEAD, _SOON))


def asked_kind(frame: Frame, selection: Selection) -> Selection:
    """What `of_kind` gives for the address, nothing being drawn."""
    units = _with_kind(frame, selection)
    options = _kinds(units)
    if len(options) < 2:
        return selection
    chosen = url.one("kind", [*options, _ALL], next(iter(options)))
    return selection if chosen == _ALL else _narrowed(selection, units, chosen)


def of_kind(frame: Frame, selection: Selection) -> Selection:
    """The selection narrowed to the units of one kind, chosen here: a department's work is not a commune's.

    Offered only where there are units of several kinds.
    """
    options = _kinds(_with_kind(frame, selection))
    if len(options) > 1:
        _choice(frame, "kind", N_("Units"), {**options, _ALL: N_("All")})
    return asked_kind(frame, selection)


def first_kind(frame: Frame, selection: Selection) -> Selection:
    """What `of_kind` gives where the reader has not chosen."""
    return next(iter(by_kind(frame, selection).values()))


def by_kind(frame: Frame, selection: Selection) -> dict[str, Selection]:
    """What `of_kind` gives for each kind that can be chosen, by the kind; where there is no choice the selection, by ""."""
    units = _with_kind(frame, selection)
    options = _kinds(units)
    return {kind: _narrowed(selection, units, kind) for kind in options} if len(options) > 1 else {"": selection}


def _with_kind(frame: Frame, selection: Selection) -> pd.DataFrame:
    return with_kind(frame.store.sums(("unit",), selection), frame.store.units())


def _kinds(units: pd.DataFrame) -> dict[str, str]:
    """With their labels; units of which no kind is known are one kind, which nobody need choose."""
    return {kind: KINDS[kind] for kind in kinds_in(units) if kind != "unit"}


def _narrowed(selection: Selection, units: pd.DataFrame, kind: str) -> Selection:
    return replace(selection, units=tuple(units.loc[units["kind"] == kind, "unit"]))


def part_choice(frame: Frame) -> str:
    """Which part of a long ranking is drawn."""
    return _choice(frame, "show", N_("Draw"), _PARTS)
