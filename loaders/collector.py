"""Collects what is wrong with a table, every cell of it: a mistake in ten thousand rows is ten thousand places to mend."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from language import Text
from loaders.cells import letter
from loaders.values import shown
from schema.problems import Problem, Severity
from schema.questions import Question


def _quoted(value: Any) -> Any:
    """A whole number or a day is written for the reader, anything else as it stands in the cell."""
    return value if isinstance(value, int | dt.date) and not isinstance(value, bool) else shown(value)


class Collector:
    """The problems of one sheet. Rows and columns are given counted from 0 and kept as a person sees them."""

    def __init__(self, sheet: str | None) -> None:
        self._sheet = sheet
        self._problems: list[Problem] = []
        self._refused = False

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
        expected: Any = None,
        cells: Iterable[str] = (),
        **values: Any,
    ) -> None:
        """`text` is a key of the catalogue; `values` fill its places, and so does `value`, as "{value}".

        `expected` and `cells` are those of `schema.problems.Problem`.
        """
        self._refused = self._refused or severity == "error"
        self._problems.append(
            Problem(
                severity,
                code,
                Text(text, values if value is None else {**values, "value": _quoted(value)}),
                self._sheet,
                None if row is None else row + 1,
                None if column is None else letter(column),
                None if value is None else shown(value),
                expected,
                tuple(cells),
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
        cells: Iterable[str] = (),
    ) -> None:
        """A problem that an answer resolves; if it is an error, the file is not taken before it is given."""
        self._refused = self._refused or severity == "error"
        self._problems.append(
            Problem(
                severity,
                code,
                question.text,
                self._sheet,
                None if row is None else row + 1,
                None if column is None else letter(column),
                None if value is None else shown(value),
                cells=tuple(cells),
                question=question,
            )
        )

    @property
    def refused(self) -> bool:
        return self._refused

    def problems(self) -> tuple[Problem, ...]:
        """In the order they were found."""
        return tuple(self._problems)
