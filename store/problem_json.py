"""Problems kept as JSON with their sentences untranslated, so that the history can be read in either language."""

import datetime as dt
import json
import numbers
from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

import pandas as pd

from language import Text
from schema.problems import Problem


def written(problems: Iterable[Problem]) -> str:
    """A JSON list with one object a problem; `message` is {"text", "values"}."""
    return json.dumps([{**_plain(problem), "message": _kept(problem.message)} for problem in problems], ensure_ascii=False)


def problems_of(stored: str | None) -> list[Problem]:
    """The problems of a batch, as `batches()` gives them, ready to be said in any language."""
    return [Problem(**{**problem, "message": _spoken(problem["message"])}) for problem in json.loads(stored or "[]")]


def _plain(problem: Problem) -> dict[str, Any]:
    row = None if problem.row is None else int(problem.row)
    return {**asdict(problem), "row": row, "value": None if problem.value is None else str(problem.value)}


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
