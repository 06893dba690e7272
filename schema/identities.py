"""Which counts of a report add up to which: held against each file that is read, and again against what is published."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import pandas as pd

_ENDED_BESIDE = ("refused", "withdrawn", "ended_otherwise")


@dataclass(frozen=True)
class Identity:
    """A `total` that its `parts` make up. `beside` may belong to it as well, all or some of them: forms differ in whether
    they count dossiers that were withdrawn or returned, or whose clock stands still, within the total."""

    total: str
    parts: tuple[str, ...]
    beside: tuple[str, ...] = ()

    def holds(self, row: Mapping[str, int | None], ways: Iterable[tuple[str, ...]] | None = None) -> bool | None:
        """Whether the row's total is the sum of its parts; None where one of them is not known. `ways` are what may belong to
        it as well, see `ways`; left out, whatever stands beside may."""
        if any(missing(row.get(name)) for name in (self.total, *self.parts)):
            return None
        return row[self.total] in self.sums(row, self.ways(row) if ways is None else ways)

    def sums(self, row: Mapping[str, int | None], ways: Iterable[tuple[str, ...]]) -> list[int]:
        """What the total may be, one for each of `ways`."""
        return [sum(int(row[name]) for name in (*self.parts, *way) if not missing(row.get(name))) for way in ways]

    def nearest(self, row: Mapping[str, int | None], ways: Iterable[tuple[str, ...]]) -> int:
        """Of the sums that the total may be, the one it is closest to."""
        return min(self.sums(row, ways), key=lambda added: abs(added - int(row[self.total])))

    def ways(self, row: Mapping[str, int | None]) -> list[tuple[str, ...]]:
        """All sets of the row's columns that may belong to the total beside its parts, the empty one first."""
        beside = [key for name in self.beside for key in _keys(row, name) if key in row]
        return [some for n in range(len(beside) + 1) for some in combinations(beside, n)]

    def usual_ways(self, rows: Sequence[Mapping[str, int | None]]) -> list[tuple[str, ...]]:
        """The ways that fit the most rows: a form adds up the same columns in each, and a row where only another way fits does
        not add up."""
        fits = {way: sum(self.holds(row, (way,)) is True for row in rows) for way in (self.ways(rows[0]) if rows else ())}
        most = max(fits.values(), default=0)
        return [way for way, fitting in fits.items() if fitting == most]


# A postal column stands apart in some forms and within "in person" in others.
RECEIVED_NEW = Identity("received_new", ("received_online", "received_in_person"), ("received_postal",))
RECEIVED = Identity("received_total", ("received_new", "carried_over"))
RESOLVED = Identity("resolved_total", ("resolved_on_time_total", "resolved_overdue"), ("resolved_no_due", *_ENDED_BESIDE))
ON_TIME = Identity("resolved_on_time_total", ("resolved_early", "resolved_on_time"))
OPEN = Identity("in_process_total", ("in_process_not_due", "in_process_overdue"), ("suspended", "in_process_no_due"))
BALANCE = Identity("received_total", ("resolved_total", "in_process_total"), ("suspended", *_ENDED_BESIDE))
# Of a table that gives only what lies within and past the deadline (Decision 766), received is the sum of the two.
PROGRESS = Identity("received_total", ("within_deadline", "past_deadline"), ("suspended", *_ENDED_BESIDE))


def part_of(name: str, place: int | str) -> str:
    """What a row calls one of several columns that hold a count together: a form may count only some of them in its total."""
    return f"{name}:{place}"


def missing(value) -> bool:
    """Whether a row does not say this count."""
    return value is None or pd.isna(value)


def _keys(row: Mapping[str, int | None], name: str) -> list[str]:
    return [key for key in row if str(key).startswith(part_of(name, ""))] or [name]
