"""How a table that no layout knows is to be read: which of its columns is which of ours, kept under a name."""

import json
from collections.abc import Mapping as Dictionary
from dataclasses import asdict, dataclass, field
from typing import Any

from language import N_, Text
from schema.statuses import CODED, code_named
from schema.tables import TABLES

# The tables an analyst can map a file to.
MAPPABLE = ("dossiers", "counts")


class MappingError(ValueError):
    """A mapping that cannot be used; `text` says why and what to do."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.text)
        self.text = text


@dataclass(frozen=True)
class Mapping:
    """`headings` are the labels of the table's columns from left to right, by which it is recognised again; `columns` is our
    column by label; `words` say what the table's own words mean, by our column ("status": {"Closed": "10"}), in writing by code,
    name or label; `answers` are
    those given to its questions; `unit` is whose figures they are, and `area` where units that nobody knows stand, where no
    column says so."""

    name: str
    dataset: str
    headings: tuple[str, ...]
    columns: dict[str, str]
    words: dict[str, dict[str, str]] = field(default_factory=dict)
    answers: dict[str, str] = field(default_factory=dict)
    unit: str | None = None
    area: str | None = None

    def as_dict(self) -> dict[str, Any]:
        return {**asdict(self), "headings": list(self.headings)}

    def to_json(self) -> str:
        return json.dumps(self.as_dict(), ensure_ascii=False, indent=2)

    @classmethod
    def from_json(cls, text: str) -> "Mapping":
        """Raises `MappingError` for what is no mapping, or names a table, a column or a meaning that is not ours."""
        return cls.from_dict(_parsed(text))

    @classmethod
    def from_dict(cls, found: Any) -> "Mapping":
        """See `from_json`."""
        if not isinstance(found, dict) or not isinstance(found.get("columns"), dict):
            raise MappingError(Text(N_("The mapping has no “columns”. Make a new one with --suggest.")))
        dataset = found.get("dataset")
        if dataset not in MAPPABLE:
            raise MappingError(
                Text(
                    N_("The mapping's “dataset” is “{dataset}”; write one of {known}."),
                    {"dataset": str(dataset), "known": ", ".join(MAPPABLE)},
                )
            )
        columns = {label: name for label, name in found["columns"].items() if name}
        for label, name in columns.items():
            if name not in TABLES[dataset].names:
                raise MappingError(
                    Text(
                        N_("The mapping gives “{label}” to “{column}”, which is no column of {dataset}."),
                        {"label": label, "column": str(name), "dataset": dataset},
                    )
                )
        return cls(
            str(found.get("name") or ""),
            dataset,
            tuple(str(label) for label in found.get("headings") or columns),
            columns,
            {name: _codes(name, words) for name, words in _dictionary(found, "words").items() if isinstance(words, dict)},
            {key: str(value) for key, value in _dictionary(found, "answers").items()},
            found.get("unit") or None,
            found.get("area") or None,
        )


def mappings_in(text: str) -> list[Mapping]:
    """The mappings in a file of one or of a list of them. Raises `MappingError` like `Mapping.from_json`."""
    found = _parsed(text)
    return [Mapping.from_dict(one) for one in (found if isinstance(found, list) else [found])]


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError as error:
        raise MappingError(
            Text(N_("The mapping is no valid JSON ({reason}). Make a new one with --suggest."), {"reason": str(error)})
        ) from error


def _codes(column: str, words: Dictionary[str, Any]) -> dict[str, str]:
    """The code that each word stands for. A channel may be left open, a status may not."""
    if column not in CODED:
        raise MappingError(
            Text(
                N_("The mapping's “words” has the key “{column}”; only the words of {known} mean something."),
                {"column": column, "known": ", ".join(CODED)},
            )
        )
    found = {}
    for word, name in words.items():
        code = code_named(column, str(name)) if name else None
        if code is None and (name or column == "status"):
            raise MappingError(
                Text(
                    N_("Edit the mapping: “words” › “{column}” › “{word}” is “{name}”. Write what it means, one of: {known}."),
                    {"column": column, "word": word, "name": str(name or ""), "known": _names(column)},
                )
            )
        if code:
            found[word] = code
    return found


def _names(column: str) -> Text:
    """What can be written for the codes of a column."""
    ours = CODED[column]
    places = ", ".join(f"{{n{place}}} ({one.code})" for place, one in enumerate(ours))
    return Text(places, {f"n{place}": Text(one.label) for place, one in enumerate(ours)})


def _dictionary(found: dict[str, Any], key: str) -> Dictionary[str, Any]:
    value = found.get(key) or {}
    return value if isinstance(value, dict) else {}
