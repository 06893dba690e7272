"""Which periods stand on one time axis: those of one kind, of which no two have a day in common."""

from collections.abc import Mapping
from typing import NamedTuple

from schema.periods import Period


class Series(NamedTuple):
    """`periods` in order of time; `left_out` are periods of the same kind, each with the one in the series it overlaps."""

    periods: tuple[Period, ...]
    left_out: tuple[tuple[Period, Period], ...]


def series(published: Mapping[Period, int], focus: Period) -> Series:
    """The series `focus` stands in. `published` are the periods there are, each with the number of the batch it was last
    published in.

    Of two periods that overlap the one in focus stays, else the longer if the other lies within it, else the one that was
    published later.
    """
    same = [period for period in published if period.kind == focus.kind and not period.same_days(focus)]
    kept, left_out = [focus], []
    for period in sorted(same, key=lambda period: _precedence(period, published)):
        other = next((other for other in kept if other.overlaps(period)), None)
        if other is None:
            kept.append(period)
        else:
            left_out.append((period, other))
    return Series(tuple(sorted(kept)), tuple(sorted(left_out)))


def first(published: Mapping[Period, int]) -> Period:
    """The period that is shown unless another is asked for: of those that end last the longest, or what takes precedence over
    it in its series."""
    latest = max(period.end for period in published)
    longest = min((period for period in published if period.end == latest), key=lambda period: period.start)
    rivals = [period for period in published if period.kind == longest.kind and period.overlaps(longest)]
    return min(rivals, key=lambda period: _precedence(period, published))


def _precedence(period: Period, published: Mapping[Period, int]) -> tuple:
    part = any(period.within(other) and period.kind == other.kind for other in published)
    return part, -published[period], -period.end.toordinal(), period.start
