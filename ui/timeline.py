"""Which periods a reader may choose from, which of them comes first, and which stand beside the chosen one."""

from dataclasses import dataclass, field

from metrics.series import Series, first, series
from schema.periods import Period, Step, calendar_periods
from schema.selection import Selection
from store import Store


@dataclass(frozen=True)
class Offered:
    """`periods` by start and end, with the batch each was last published in; `steps` the calendar periods by step, where the
    figures are counted from dossiers, longest first."""

    periods: dict[Period, int]
    steps: dict[Step, tuple[Period, ...]] = field(default_factory=dict)

    @property
    def first(self) -> Period:
        """The period that is shown unless another is asked for: the year in hand rather than its last month."""
        return next(iter(self.steps.values()))[-1] if self.steps else first(self.periods)

    def series(self, focus: Period) -> Series:
        """The periods that stand beside `focus`."""
        for calendar in self.steps.values():
            if focus in calendar:
                return Series(calendar, ())
        return series(self.periods, focus)


def offer(store: Store, selection: Selection) -> Offered:
    """Reported: the periods that were reported. Recomputed: calendar years, quarters and months of the dossiers."""
    if selection.basis == "reported":
        return Offered(store.periods(selection))
    span = store.span(selection)
    steps = {step: tuple(calendar_periods(*span, step)) for step in ("year", "quarter", "month")}
    return Offered(dict.fromkeys((period for calendar in steps.values() for period in calendar), 0), steps)
