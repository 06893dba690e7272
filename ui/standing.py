"""Who stands where, asked of the store for a page: all that belongs to a whole, and of it what the reader chose to see."""

from dataclasses import replace

import streamlit as st

from charts.by_group import GROUPS, rates_chart
from charts.chart import Chart, NoChart
from charts.funnel import funnel_chart
from charts.movement import movement_chart
from charts.who import in_sentence
from language import N_
from metrics.rates import Side
from metrics.standing import Standing, of_groups, of_units, with_kind
from metrics.targets import against
from schema.selection import Key, Selection
from schema.small_numbers import small_numbers
from ui import show, url
from ui.frame import Frame
from ui.readings import Pick
from ui.targets import goals
from ui.view import BASES, View

# So many units are named in a note.
_FEW = 3
_CHOSEN = {"unit": "units", "sector": "sectors", "channel": "channels", "procedure": "procedures"}


def standing(frame: Frame, view: View, by: Key, side: Side, shown: Selection, *, real: bool = False) -> Standing:
    """What `shown` selects by the key `by`, beside everything it could have selected: a choice of what is looked at changes
    neither rank nor whole. With `real` no unit is held against a made-up target."""
    chosen = getattr(shown, _CHOSEN[by])
    everything = replace(shown, **{_CHOSEN[by]: ()})
    groups = frame.store.sums((by,), everything)
    if by == "unit":
        found = of_units(with_kind(groups, frame.store.units()), view.definition, side=side, only=chosen)
        aims = goals(frame, shown, side, found.table["unit"], real=real)
        return replace(found, table=against(found.table, aims))
    return of_groups(groups, frame.store.sums((), everything), by, view.definition, side=side, only=chosen)


def rates(frame: Frame, view: View, found: Standing, shown: Selection, *, part: str = "worst", pick: Pick | None = None) -> None:
    """The chart of the rates of what `shown` selects, ranked; `pick` is called with the unit whose mark is clicked."""
    chart = rates_chart(found, view.definition, view.supported, frame.words, who=view.who, period=view.focus, show=part)
    chart = with_others(frame, chart, found, shown)
    show.chart(frame, chart, shown, (found.by,), pick=pick, shown_as={"side": found.side, "show": part})
    if not found.split:
        _elsewhere(frame, found.by, shown)


def with_others(frame: Frame, chart: Chart | NoChart, found: Standing, shown: Selection) -> Chart | NoChart:
    """The chart of units of one kind, whose note says first how many of the late dossiers are at units of other kinds: where none
    of those shown has any, a reader would think there are none."""
    chosen = set(shown.units)
    if isinstance(chart, NoChart) or found.by != "unit" or found.side != "overdue" or not chosen:
        return chart
    units = with_kind(frame.store.sums(("unit",), replace(shown, units=())), frame.store.units())
    kinds = set(units.loc[units["unit"].isin(chosen), "kind"])
    enough = units["resolved_total"].fillna(0).ge(small_numbers().too_few)
    late = units.loc[~units["kind"].isin(kinds) & enough & units["resolved_overdue"].fillna(0).gt(0)]
    if late.empty:
        return chart
    most = late.sort_values("resolved_overdue", ascending=False, kind="stable")["unit_name"].head(_FEW)
    names = ", ".join(in_sentence(name, frame.words) for name in most)
    said = frame.words.say_many(
        "1 more dossier was late at units of other kinds ({units}).",
        "{n} more dossiers were late at units of other kinds ({units}).",
        int(late["resolved_overdue"].sum()),
        units=names,
    )
    return replace(chart, note=f"{said} {chart.note}".strip(), caveat=said)


def funnel(frame: Frame, view: View, found: Standing, shown: Selection, *, pick: Pick | None = None) -> None:
    """The same rates over their numbers of dossiers; nothing where there are none to be ranked."""
    if not found.split:
        return
    chart = funnel_chart(found, view.definition, view.supported, frame.words, who=view.who, period=view.focus)
    show.chart(frame, chart, shown, (found.by,), pick=pick, shown_as={"side": found.side})


def movement(frame: Frame, view: View, found: Standing, shown: Selection, *, pick: Pick | None = None) -> None:
    """What has changed since the period before; nothing where there are no figures to be ranked."""
    if not found.split:
        return
    before = None
    if view.previous is not None:
        before = standing(frame, view, found.by, found.side, replace(shown, periods=(view.previous,)))
    chart = movement_chart(found, before, view.definition, frame.words, who=view.who, period=view.focus, previous=view.previous)
    both = replace(shown, periods=(*filter(None, [view.previous]), view.focus))
    show.chart(frame, chart, both, (found.by,), pick=pick, shown_as={"side": found.side})


def _elsewhere(frame: Frame, by: Key, shown: Selection) -> None:
    """Where figures that are not split this way have others beside them that are, the way there."""
    other = next(basis for basis in BASES if basis != shown.basis)
    there = frame.store.options(Selection(basis=other, area=shown.area))
    if len(there[f"{by}s"]):
        label = frame.words.say(_SPLIT[other], group=frame.words.say(GROUPS[by]))
        st.page_link(
            f"pages/{frame.name}.py", label=label, icon=":material/arrow_forward:", query_params=url.with_filters(basis=other)
        )


_SPLIT = {
    "recomputed": N_("The dossiers are split this way ({group}): show the figures from dossiers"),
    "reported": N_("The reports are split this way ({group}): show the figures as reported"),
}
