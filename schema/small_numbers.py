"""The rule for small numbers that is in force: below which number a figure is not shown, or not ranked."""

from contextvars import ContextVar
from dataclasses import dataclass


@dataclass(frozen=True)
class SmallNumbers:
    """Fewer than `too_few` dossiers have no rate; fewer than `few` have a grey one, no rank, and are never called out. Fewer than
    `answers` respondents of a survey give no score; it is never below `LEAST_ANSWERS`."""

    too_few: int = 5
    few: int = 30
    answers: int = 30


# What fewer people than this have said is not shown at all, whatever the settings are.
LEAST_ANSWERS = 5


_DEFAULT = SmallNumbers()
_IN_FORCE: ContextVar[SmallNumbers] = ContextVar("small numbers", default=_DEFAULT)


def small_numbers() -> SmallNumbers:
    """The rule in force here and now: 5 and 30 unless `use` has said otherwise."""
    return _IN_FORCE.get()


def use(rule: SmallNumbers) -> None:
    """Put a rule in force for whatever is computed from here on in this thread."""
    _IN_FORCE.set(rule)
