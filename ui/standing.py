"""Who stands where, asked of the store for a page: all that belongs to a whole, and of it what the reader chose to see."""

from dataclasses import replace

from charts.by_group import rates_chart
from metrics.rates import Side
from metrics.standing import Standing, of_groups, of_units, with_kind
from schema.selection import Key, Selection
from ui import show
from ui.filters import View
from ui.frame import Frame

_CHOSEN = {"unit": "units", "sector": "sectors", "channel": "channels", "procedure": "procedures"}


def standing(frame: Frame, view: View, by: Key, side: Side, shown: Selection) -> Standing:
    """What `shown` selects by the key `by`, beside everything it could have selected: a choice of what is looked at changes
    neither rank nor whole."""
    chosen = getattr(shown, _CHOSEN[by])
    everything = replace(shown, **{_CHOSEN[by]: ()})
    groups = frame.store.sums((by,), everything)
    if by == "unit":
        return of_units(with_kind(groups, frame.store.units()), view.definition, side=side, only=chosen)
    return of_groups(groups, frame.store.sums((), everything), by, view.definition, side=side, only=chosen)


def rates(frame: Frame, view: View, by: Key, side: Side, shown: Selection, *, part: str = "worst") -> None:
    """The chart of the rates of what `shown` selects, split by `by`."""
    found = standing(frame, view, by, side, shown)
    chart = rates_chart(found, view.definition, view.supported, frame.words, who=view.who, period=view.focus, show=part)
    show.chart(frame, chart, shown, (by,))
