"""What a file is at first sight: read as a layout knows it, else by the best guess at its columns, all in one go."""

from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from loaders.guessing import Found, guessed, look
from loaders.read import read
from schema.mappings import Mapping
from schema.uploads import ReadFile


@dataclass(frozen=True)
class FirstSight:
    """`read` is the file; where nothing recognised it, `tables` are those that may be mapped, and `guess` the mapping of the
    first of them that it was read by, None where nothing in it looks like dossiers or counts of them."""

    read: ReadFile
    tables: tuple[Found, ...] = ()
    guess: Mapping | None = None


def first_sight(content: bytes, *, name: str, mappings: tuple[Mapping, ...] = (), **keywords: Any) -> FirstSight:
    """`keywords` are those of `loaders.read`."""
    found = read(content, name=name, mappings=mappings, **keywords)
    if not any(problem.code == "not_recognised" for problem in found.problems):
        return FirstSight(found)
    tables = tuple(look(content, name))
    if not tables:
        return FirstSight(found)
    guess = guessed(tables[0], name=PurePath(name).stem)
    if not guess.columns:
        return FirstSight(found, tables)
    return FirstSight(read(content, name=name, mappings=(guess, *mappings), **keywords), tables, guess)
