"""One thing that is wrong or worth knowing about a file, and where in it."""

from dataclasses import dataclass
from typing import Literal

from language import Text
from schema.questions import Question

Severity = Literal["error", "warning", "note"]


@dataclass(frozen=True)
class Problem:
    """An error refuses the file, a warning keeps the figure as printed and says what is odd, a note informs.

    `row` counts from 1 and `column` is the letter, both as a person sees them in Excel; None where the
    problem is not in one place. `value` is what stands there. `question` is what its owner can answer to
    resolve it without touching the file.
    """

    severity: Severity
    code: str
    message: Text
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    value: str | None = None
    question: Question | None = None
