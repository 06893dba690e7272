"""The kinds of problems a file can have: what each is called, why it matters, and what is expected instead."""

from language import N_
from schema.problem_kinds.kind import ProblemKind
from schema.problem_kinds.of_figures import OF_FIGURES
from schema.problem_kinds.of_files import OF_FILES
from schema.problem_kinds.of_reform import OF_REFORM
from schema.problem_kinds.of_rows import OF_ROWS
from schema.problem_kinds.of_shapes import OF_SHAPES

__all__ = ["KINDS", "ProblemKind", "kind_of"]

KINDS: dict[str, ProblemKind] = {**OF_FILES, **OF_ROWS, **OF_FIGURES, **OF_SHAPES, **OF_REFORM}

_OTHER = ProblemKind(
    N_("Other remarks"),
    N_("Each says why it matters in its own sentence."),
    N_("Each says what is expected in its own sentence."),
)


def kind_of(code: str) -> ProblemKind:
    """The kind of a code; a batch published by another version of the dashboard may hold codes that are unknown here."""
    return KINDS.get(code, _OTHER)
