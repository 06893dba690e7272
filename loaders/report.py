"""What was read from a file, as JSON for scripts and as lines for people."""

from typing import Any

from language import Language
from schema.problems import Problem
from schema.questions import Question
from schema.uploads import ReadFile, ReadTable


def as_json(read: ReadFile, words: Language) -> dict[str, Any]:
    """The object `python -m loaders --json` prints; its keys are a promise to scripts."""
    return {
        "file": read.name,
        "sha256": read.sha256,
        "accepted": read.accepted,
        "problems": [_problem(problem, words) for problem in read.problems],
        "tables": [_table(table, words) for table in read.tables],
    }


def _table(table: ReadTable, words: Language) -> dict[str, Any]:
    return {
        "sheet": table.sheet,
        "dataset": table.dataset,
        "layout": table.layout,
        "rows": len(table.frame),
        "unit": table.unit,
        "period_start": table.period_start.isoformat() if table.period_start else None,
        "period_end": table.period_end.isoformat() if table.period_end else None,
        "totals": table.totals,
        "problems": [_problem(problem, words) for problem in table.problems],
    }


def _problem(problem: Problem, words: Language) -> dict[str, Any]:
    return {
        "severity": problem.severity,
        "code": problem.code,
        "sheet": problem.sheet,
        "row": problem.row,
        "column": problem.column,
        "cells": list(problem.cells),
        "value": problem.value,
        "message": words.say(problem.message),
        "question": _question(problem, words),
    }


def _question(problem: Problem, words: Language) -> dict[str, Any] | None:
    """What `--answer KEY=VALUE` can say."""
    if problem.question is None:
        return None
    return {
        "key": problem.question.key,
        "kind": problem.question.kind,
        "options": {option.value: words.say(option.label) for option in problem.question.options},
    }


def as_lines(read: ReadFile, words: Language) -> list[str]:
    """The same for a person at a terminal."""
    verdict = words.say("accepted") if read.accepted else words.say("refused")
    lines = [f"{read.name}: {verdict}"]
    for table in read.tables:
        lines.append(
            "  "
            + words.say(
                "{sheet}: {layout}, {rows} rows, because {why}",
                sheet=table.sheet or read.name,
                layout=table.layout,
                rows=len(table.frame),
                why=table.why,
            )
        )
    told: dict[tuple, list[Problem]] = {}
    for problem in read.all_problems:
        told.setdefault((problem.sheet, problem.severity, words.say(problem.message)), []).append(problem)
    for (sheet, severity, text), problems in told.items():
        lines.append(f"  {_places(sheet, [_cell(problem) for problem in problems], words)}{severity}: {text}")
        if problems[0].question:
            lines.append(f"    {_how_to_answer(problems[0].question, words)}")
    return lines


# So many cells are named of those that one sentence is about; --json names every one.
_MOST_CELLS = 5


def _cell(problem: Problem) -> str:
    return f"{problem.column or ''}{problem.row or ''}"


def _places(sheet: str | None, cells: list[str], words: Language) -> str:
    where = ", ".join(cells[:_MOST_CELLS])
    if len(cells) > _MOST_CELLS:
        where += words.say(" and {n} more", n=len(cells) - _MOST_CELLS)
    return " ".join(part for part in (sheet, where) if part) + (" – " if sheet or where else "")


def _how_to_answer(question: Question, words: Language) -> str:
    """What to type to answer a question."""
    if question.kind == "year":
        return f'--answer "{question.key}=YYYY"'
    options = ", ".join(f"{option.value} ({words.say(option.label)})" for option in question.options)
    if not options:
        return f'--answer "{question.key}=YYYY-MM-DD_YYYY-MM-DD"'
    return f'--answer "{question.key}=…": {options}'
