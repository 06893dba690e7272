"""How a table that no layout knows is to be read: which of its columns is which of ours, kept under a name."""

import json
from collections.abc import Mapping as Dictionary
from dataclasses import asdict, dataclass, field
from typing import Any

from language import N_, Text
from schema.statuses import CHANNELS, STATUSES
from schema.tables import TABLES

# The tables an analyst can map a file to.
MAPPABLE = ("dossiers", "counts")

# The columns whose words stand for codes of ours, each code with its name in the field.
CODES = {
    "status": {status.code: status.names[0] for status in STATUSES},
    "channel": {channel.code: channel.names[0] for channel in CHANNELS},
}


class MappingError(ValueError):
    """A mapping that cannot be used; `text` says why and what to do."""

    def __init__(self, text: Text) -> None:
        super().__init__(text.text)
        self.text = text


@dataclass(frozen=True)
class Mapping:
    """`headings` are the labels of the table's columns from left to right, by which it is recognised again; `columns` is our
    column by label; `words` say what the table's own words mean, by our column ("status": {"Closed": "10"}); `answers` are
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

    def to_json(self) -> str:
        return json.dumps({**asdict(self), "headings": list(self.headings)}, ensure_ascii=False, indent=2)

    @classmethod
    def from_json(cls, text: str) -> "Mapping":
        """Raises `MappingError` for what is no mapping, or names a table or a column that is not ours."""
        try:
            found = json.loads(text)
        except ValueError as error:
            raise MappingError(
                Text(N_("The mapping is no valid JSON ({reason}). Make a new one with --suggest."), {"reason": str(error)})
            ) from error
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
            _words(_dictionary(found, "words")),
            {key: str(value) for key, value in _dictionary(found, "answers").items()},
            found.get("unit") or None,
            found.get("area") or None,
        )


def _words(found: Dictionary[str, Any]) -> dict[str, dict[str, str]]:
    """What the table's words mean, by our column; a word that nothing is given for is left to be told when the table is read."""
    words: dict[str, dict[str, str]] = {}
    for name, given in found.items():
        codes = CODES.get(name)
        if codes is None or not isinstance(given, dict):
            raise MappingError(
                Text(
                    N_("“{name}” under “words” of the mapping is not read. Words can be given for: {known}."),
                    {"name": name, "known": ", ".join(CODES)},
                )
            )
        for word, code in given.items():
            if code and code not in codes:
                raise MappingError(
                    Text(
                        N_("The mapping says that “{word}” ({column}) is “{code}”. Write one of: {known}."),
                        {"word": word, "column": name, "code": str(code), "known": "; ".join(f"{c} ({codes[c]})" for c in codes)},
                    )
                )
        words[name] = {word: code for word, code in given.items() if code}
    return words


def _dictionary(found: dict[str, Any], key: str) -> Dictionary[str, Any]:
    value = found.get(key) or {}
    return value if isinstance(value, dict) else {}
