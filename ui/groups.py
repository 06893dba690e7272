"""The small choices beside a chart: by what it is split, which side of the rate, and how much of it is drawn."""

import streamlit as st

from charts.by_group import GROUPS
from language import N_
from ui import url
from ui.frame import Frame

_SIDES = {"on_time": N_("On-time rate"), "overdue": N_("Overdue rate")}
_PARTS = {"worst": N_("Worst 15"), "best": N_("Best 15"), "all": N_("All")}


def _choice(frame: Frame, name: str, label: str, options: dict[str, str]) -> str:
    words = frame.words
    chosen = url.one(name, list(options), next(iter(options)))
    st.segmented_control(
        words.say(label),
        list(options),
        format_func=lambda option: words.say(options[option]),
        required=True,
        **url.bind(name, chosen),
    )
    return chosen


def group_choice(frame: Frame, groups: tuple[str, ...]) -> str:
    """By what the next chart is split."""
    return _choice(frame, "by", N_("Split by"), {group: GROUPS[group] for group in groups})


def side_choice(frame: Frame) -> str:
    """Whether units are ranked by what was on time or by what was late."""
    return _choice(frame, "side", N_("Rank by"), _SIDES)


def part_choice(frame: Frame) -> str:
    """Which part of a long ranking is drawn."""
    return _choice(frame, "show", N_("Draw"), _PARTS)
