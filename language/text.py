"""A sentence that is not written yet: the English original and the values that go into it."""

from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Text:
    """An English message with `{named}` places; a `Language` turns it into the reader's words.

    Rooms that must explain themselves without knowing their reader (loaders, metrics' flags) return
    this. `text` is a key of the catalogue, so it is written as `Text(N_("..."))`. A value may be a
    number, a date, a string or another `Text`.
    """

    text: str
    values: dict[str, Any] = field(default_factory=dict)
