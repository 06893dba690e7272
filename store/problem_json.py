"""What stays of a file's problems with its batch: how many of each kind, and the first of each, as JSON with the sentences
untranslated, so that the history can be read in either language."""

import datetime as dt
import json
import numbers
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Any

import pandas as pd

from language import Text
from schema.problems import Problem, Severity, counted

# Of each kind; a file may have a hundred thousand, and the history lists every batch.
FIRST_OF_A_KIND = 20


@dataclass(frozen=True)
class KeptProblems:
    """`counts` is how many there were by severity and code, errors first; `first` are the first of each."""

    counts: dict[tuple[Severity, str], int]
    first: list[Problem]

    @property
    def total(self) -> int:
        return sum(self.counts.values())


def written(problems: Iterable[Problem]) -> str:
    """A JSON object: "counts" as [severity, code, number], "first" with one object a problem.

    What stood in a cell stays only for kinds that quote nothing but counts, days and names of units
    (`schema.problem_kinds.ProblemKind.kept`): any other cell may hold a person's name.
    """
    problems = list(problems)
    seen: Counter[tuple[Severity, str]] = Counter()
    first = []
    for problem in problems:
        seen[problem.severity, problem.code] += 1
        if seen[problem.severity, problem.code] <= FIRST_OF_A_KIND:
            first.append(_written(problem))
    counts = [[severity, code, number] for (severity, code), number in counted(problems).items()]
    return json.dumps({"counts": counts, "first": first}, ensure_ascii=False)


def problems_of(stored: str | None) -> KeptProblems:
    """The problems of a batch, as `batches()` gives them, ready to be said in any language."""
    kept = json.loads(stored or "[]")
    if isinstance(kept, list):  # as kept before there were counts
        first = [_read(problem) for problem in kept]
        return KeptProblems(counted(first), first)
    counts = {(severity, code): number for severity, code, number in kept["counts"]}
    return KeptProblems(counts, [_read(problem) for problem in kept["first"]])


def _written(problem: Problem) -> dict[str, Any]:
    if not problem.kind.kept:
        problem = replace(problem, message=Text(problem.kind.title), value=None, expected=None)
    return {
        "severity": problem.severity,
        "code": problem.code,
        "message": _kept(problem.message),
        "sheet": problem.sheet,
        "row": None if problem.row is None else int(problem.row),
        "column": problem.column,
        "value": None if problem.value is None else str(problem.value),
        "expected": _kept(problem.expected),
        "cells": list(problem.cells),
    }


def _read(kept: dict[str, Any]) -> Problem:
    spoken = {"message": _spoken(kept["message"]), "expected": _spoken(kept.get("expected"))}
    return Problem(**{**kept, **spoken, "cells": tuple(kept.get("cells", ()))})


def _kept(value: Any) -> Any:
    """Dates and sentences inside a sentence keep their type, since each language writes them its own way."""
    if isinstance(value, Text):
        return {"text": value.text, "values": {name: _kept(inner) for name, inner in value.values.items()}}
    if value is None or pd.isna(value):
        return None
    if isinstance(value, dt.date):
        return {"date": value.isoformat()}
    if isinstance(value, bool):
        return value
    if isinstance(value, numbers.Integral):
        return int(value)
    if isinstance(value, numbers.Real):
        return float(value)
    return str(value)


def _spoken(kept: Any) -> Any:
    if isinstance(kept, dict) and "text" in kept:
        return Text(kept["text"], {name: _spoken(value) for name, value in kept["values"].items()})
    if isinstance(kept, dict):
        day = dt.datetime.fromisoformat(kept["date"])
        return day if "T" in kept["date"] else day.date()
    return kept
