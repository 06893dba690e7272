"""What a file leaves open and its owner can say: asked with a problem, answered by key when the file is read again."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from language import Text

# A question's key and the value of the option taken; for a period its key, see `schema.periods.Period.key`, for a year its
# digits.
Answers = Mapping[str, str]


@dataclass(frozen=True)
class Option:
    """One possible answer: `value` is what `Answers` hold, `label` what a reader sees."""

    value: str
    label: Text


@dataclass(frozen=True)
class Question:
    """`key` is the same whenever the same file is read. A choice has its options; a period, which is two days, and a year have
    none.

    `unit` is the name a file writes where the question is which unit that is: its answer is worth remembering.
    """

    key: str
    text: Text
    options: tuple[Option, ...] = ()
    kind: Literal["choice", "period", "year"] = "choice"
    unit: str | None = None
