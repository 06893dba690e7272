"""Targets on the pages: which holds for the figures shown, what a card says of it, and the list of them to change."""

from collections.abc import Callable, Iterable

import pandas as pd
import streamlit as st

from charts.targets import goal_line
from metrics.targets import Goal, goal
from schema.periods import Period
from schema.selection import Selection
from schema.shipped_catalogue import catalogue
from schema.tables import TARGETS
from schema.target_rates import TARGET_RATES
from ui import typed
from ui.frame import Frame


def goals(frame: Frame, selection: Selection, indicator: str, units: Iterable[str], *, real: bool = False) -> list[Goal | None]:
    """The goal of each unit for the selection's period. A target is of all that an office does: where fields, procedures or
    channels are chosen, there is none. With `real` no made-up goal holds."""
    find = _finder(frame, selection, indicator, real=real)
    return [find(unit, selection.periods[-1]) for unit in units]


def course(frame: Frame, selection: Selection) -> Callable[[Period], Goal | None]:
    """The goal of the overdue rate by period, of the one unit or the area that is selected; several units together have none."""
    find = _finder(frame, selection, "overdue")
    return lambda period: find(None, period)


def _finder(
    frame: Frame, selection: Selection, indicator: str, *, real: bool = False
) -> Callable[[str | None, Period], Goal | None]:
    targets = frame.store.rows("targets")
    if real:
        targets = targets[~targets["demonstration"]]
    narrowed = bool(selection.sectors or selection.procedures or selection.channels)

    def find(unit: str | None, period: Period) -> Goal | None:
        if narrowed or (unit is None and len(selection.units) > 1):
            return None
        return goal(targets, indicator, unit or next(iter(selection.units), None), selection.area, period.end.year)

    return find


def goal_of(frame: Frame, selection: Selection, indicator: str, *, real: bool = False) -> Goal | None:
    """The goal of the one unit or the area that is selected, for the selection's period. With `real` no made-up goal holds."""
    return _finder(frame, selection, indicator, real=real)(None, selection.periods[-1])


def target_line(frame: Frame, selection: Selection, indicator: str, rated: pd.Series) -> str:
    """What a card says of the target: nothing if there is none."""
    aim = goal_of(frame, selection, indicator) if indicator else None
    return goal_line(aim, rated["low"], rated["high"], frame.words) if aim else ""


def editor(frame: Frame) -> None:
    """The targets in use, to be changed and added to."""
    words, kept = frame.words, frame.store.rows("targets")
    with st.expander(words.say("Targets"), icon=":material/flag:", key="targets"):
        st.caption(
            words.say(
                "One row a rate or indicator, unit and year. A target of the district or province holds for each of its units "
                "that has none of its own. A figure is held against the target of the year its period ends in."
            )
        )
        measures = catalogue(frame.store.vocabulary())
        counted = {measure.code for measure in measures if measure.nature in ("flow", "stock")}
        shown = [
            f"{target:.10g}" if indicator in counted else f"{target * 100:.10g}%"
            for indicator, target in zip(kept["indicator"], kept["target"], strict=True)
        ]
        rows = kept.assign(target=shown).astype({"target": "str"})
        typed.editor(frame, TARGETS, rows, codes={"indicator": (*TARGET_RATES, *measures)})
