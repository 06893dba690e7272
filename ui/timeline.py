"""Which periods a reader may choose from, which of them comes first, and which stand beside the chosen one."""

import datetime as dt
from dataclasses import dataclass, field

from metrics.series import Series, first, series
from schema.periods import Period, Step, calendar_periods, like, official_periods
from schema.selection import Selection
from store import Store


@dataclass(frozen=True)
class Offered:
    """`periods` by start and end, with the batch each was last published in. Where the figures are counted from dossiers, `steps`
    are the calendar periods by step, longest first, `official` those of the reporting year, and `span` is what the dossiers
    reach over: any period within it can be asked for."""

    periods: dict[Period, int]
    steps: dict[Step, tuple[Period, ...]] = field(default_factory=dict)
    official: dict[Step, tuple[Period, ...]] = field(default_factory=dict)
    span: tuple[dt.date, dt.date] | None = None

    @property
    def first(self) -> Period:
        """The period that is shown unless another is asked for: the year in hand rather than its last month."""
        return next(iter(self.steps.values()))[-1] if self.steps else first(self.periods)

    def series(self, focus: Period) -> Series:
        """The periods that stand beside `focus`."""
        for calendar in (*self.steps.values(), *self.official.values()):
            if focus in calendar:
                return Series(calendar, ())
        return Series(tuple(like(focus, *self.span)), ()) if self.span else series(self.periods, focus)

    def own(self, focus: Period) -> bool:
        """Whether it is neither a step of the calendar nor of the reporting year."""
        return self.span is not None and not any(focus in one for one in (*self.steps.values(), *self.official.values()))


def offer(store: Store, selection: Selection, asked: Period | None = None) -> Offered:
    """Reported: the periods that were reported. Recomputed: years, quarters and months of the calendar, years and quarters of the
    reporting year, and the period `asked` for, if it lies within what the dossiers reach over."""
    if selection.basis == "reported":
        return Offered(store.periods(selection))
    span = store.span(selection)
    order: tuple[Step, ...] = ("year", "quarter", "month")
    steps = {step: tuple(calendar_periods(*span, step)) for step in order}
    official = {step: tuple(official_periods(*span, step)) for step in order}
    periods = [*(period for step in order for period in steps[step]), *official["year"], *official["quarter"]]
    if asked is not None and span[0] <= asked.start and asked.end <= span[1]:
        periods.append(asked)
    return Offered(dict.fromkeys(periods, 0), steps, official, span)
