"""What a column of codes may hold: each code with its label for a reader and the words that files use for it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from language import LANGUAGES, language_for
from schema.units import fold


class Named(Protocol):
    """What stands for a code; `names` are the words files use, the one our templates offer first."""

    @property
    def code(self) -> str: ...

    @property
    def label(self) -> str: ...

    @property
    def names(self) -> tuple[str, ...]: ...


@dataclass(frozen=True)
class Code:
    """A code of which nothing more is to be known."""

    code: str
    label: str
    names: tuple[str, ...]


def named(ours: Iterable[Named], name: str) -> str | None:
    """The code of the one that a person means by `name`: by the code itself, by a word files use, or by its label in any
    language."""
    wanted = fold(name)
    for one in ours:
        labels = (language_for(code).say(one.label) for code in LANGUAGES)
        if wanted in {fold(known) for known in (one.code, *one.names, *labels)}:
            return one.code
    return None
