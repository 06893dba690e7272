"""In which order everything that needs attention is named."""

from collections.abc import Iterable
from enum import IntEnum
from typing import Protocol, TypeVar


class Urgency(IntEnum):
    """What kind of matter it is, the most urgent first.

    A deadline that has passed cannot be kept any more and is owed to somebody; one that is near can. What chance does not explain
    and a target that is missed ask for a cause. What nobody has reported hides all of these. Points can be regained next year.
    """

    PAST = 1
    NEAR = 2
    WORSE = 3
    UNREPORTED = 4
    LOST = 5


class Urgent(Protocol):
    """Anything with an urgency and the number of dossiers, findings, units, reports or points it is about."""

    @property
    def urgency(self) -> Urgency: ...

    @property
    def number(self) -> float: ...


Kind = TypeVar("Kind", bound=Urgent)


def in_order(matters: Iterable[Kind]) -> list[Kind]:
    """The most urgent kind first, within a kind the larger number first; what is alike in both stays in the order given."""
    return sorted(matters, key=lambda matter: (matter.urgency, -matter.number))
