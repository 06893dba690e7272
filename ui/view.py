"""What a page is asked to show: area, period, units, fields, channels and definition, read from its address."""

from dataclasses import dataclass, replace

import pandas as pd

from charts.who import Who
from language import N_, Language
from metrics.rates import supported
from schema.definitions import DEFINITIONS, RESOLVED, Definition
from schema.periods import Period
from schema.selection import Selection
from schema.statuses import CHANNELS
from ui import days, url
from ui.frame import Frame
from ui.timeline import Offered, offer

BASES = {"reported": N_("As reported"), "recomputed": N_("From dossiers")}
BOUNDARIES = {"then": N_("As reported then"), "today": N_("Today's")}


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
class Asked:
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


def ask(frame: Frame, areas: pd.DataFrame) -> Asked:
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
    focus = find(periods, url.one("period", [period.key for period in periods], offered.first.key))
    choices = _choices(store.options(selection), words)
    chosen = {name: url.many(name, list(names)) for name, names in choices.items()}
    selection = replace(selection, units=tuple(chosen["unit"]), sectors=tuple(chosen["field"]), channels=tuple(chosen["channel"]))
    able = supported(store.sums((), replace(selection, periods=(focus,))))
    definition = DEFINITIONS[url.one("definition", list(DEFINITIONS), (able or [RESOLVED])[0].id)]
    names = dict(zip(keys, areas["area_name"], strict=True))
    return Asked(names, selection, bases, merged, offered, focus, choices, chosen, definition, able)


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
    asked = ask(frame, areas)
    return asked.view(days.asked_steps(asked.offered, asked.focus) if steps and asked.offered.span else None)


def _merged(frame: Frame, selection: Selection) -> bool:
    """Whether any unit of the area has become part of another since."""
    became = frame.store.units_today()
    there = frame.store.options(selection)["units"]["unit"]
    return bool((became["unit"].isin(there) & (became["unit"] != became["today"])).any())


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


def find(periods: list[Period], key: str) -> Period:
    return next(period for period in periods if period.key == key)
