"""One thing that is wrong or worth knowing about a file, and where in it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Literal

from language import Text
from schema.problem_kinds import ProblemKind, kind_of
from schema.questions import Question

Severity = Literal["error", "warning", "note"]
SEVERITIES: tuple[Severity, ...] = ("error", "warning", "note")


@dataclass(frozen=True, slots=True)
class Problem:
    """An error refuses the file, a warning keeps the figure as printed and says what is odd, a note informs.

    `row` counts from 1 and `column` is the letter, both as a person sees them in Excel; None where the
    problem is not in one place. `value` is what stands there, and `expected` what should (a number, a day or a `Text`;
    None: what its kind says). `cells` are further cells of the same sheet it is about, for example "G14". `question` is
    what its owner can answer to resolve it without touching the file.
    """

    severity: Severity
    code: str
    message: Text
    sheet: str | None = None
    row: int | None = None
    column: str | None = None
    value: str | None = None
    expected: Any = None
    cells: tuple[str, ...] = ()
    question: Question | None = None

    @property
    def kind(self) -> ProblemKind:
        return kind_of(self.code)

    @property
    def cell(self) -> str | None:
        """Its cell as Excel names it, "G14"; None where it is not in one cell."""
        return f"{self.column}{self.row}" if self.column and self.row else None


def counted(problems: Iterable[Problem]) -> dict[tuple[Severity, str], int]:
    """How many problems there are by severity and code, errors first, in the order they were found."""
    counts = Counter((problem.severity, problem.code) for problem in problems)
    return dict(sorted(counts.items(), key=lambda item: SEVERITIES.index(item[0][0])))
