"""Collects what is wrong with a table, so that a mistake repeated in ten thousand rows is told once and counted."""

import datetime as dt
from collections import Counter
from typing import Any

from language import N_, Text
from loaders.cells import letter
from loaders.values import shown
from schema.problems import Problem, Severity
from schema.questions import Question

_MOST_OF_A_KIND = 20


def _quoted(value: Any) -> Any:
    """A whole number or a day is written for the reader, anything else as it stands in the cell."""
    return value if isinstance(value, int | dt.date) and not isinstance(value, bool) else shown(value)


class Collector:
    """The problems of one sheet. Rows and columns are given counted from 0 and kept as a person sees them."""

    def __init__(self, sheet: str | None) -> None:
        self._sheet = sheet
        self._problems: list[Problem] = []
        self._left_out: Counter[tuple[Severity, str]] = Counter()

    def add(
        self,
        severity: Severity,
        code: str,
        text: str,
        /,
        *,
        row: int | None = None,
        column: int | None = None,
        value: Any = None,
        **values: Any,
    ) -> None:
        """`text` is a key of the catalogue; `values` fill its places, and so does `value`, as "{value}"."""
        kind = (severity, code)
        if sum(problem.code == code for problem in self._problems) >= _MOST_OF_A_KIND:
            self._left_out[kind] += 1
            return
        self._problems.append(
            Problem(
                severity,
                code,
                Text(text, values if value is None else {**values, "value": _quoted(value)}),
                self._sheet,
                None if row is None else row + 1,
                None if column is None else letter(column),
                None if value is None else shown(value),
            )
        )

    def ask(
        self,
        question: Question,
        code: str,
        *,
        severity: Severity = "error",
        row: int | None = None,
        column: int | None = None,
        value: Any = None,
    ) -> None:
        """A problem that an answer resolves; if it is an error, the file is not taken before it is given."""
        self._problems.append(
            Problem(
                severity,
                code,
                question.text,
                self._sheet,
                None if row is None else row + 1,
                None if column is None else letter(column),
                None if value is None else shown(value),
                question,
            )
        )

    @property
    def refused(self) -> bool:
        return any(problem.severity == "error" for problem in self._problems)

    def problems(self) -> tuple[Problem, ...]:
        """In the order they were found; each kind's overflow as one more of its kind."""
        overflow = [
            Problem(severity, code, Text(N_("… and {n} more of the kind “{code}”"), {"n": n, "code": code}), self._sheet)
            for (severity, code), n in self._left_out.items()
        ]
        return (*self._problems, *overflow)
