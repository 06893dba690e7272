"""The notes that analysts have added to an area's figures."""

import datetime as dt
from dataclasses import replace

import duckdb

from language import N_, Text
from schema.notes import LONGEST, Note
from store import said
from store.engine import Ask
from store.errors import StoreError


def add(cursor: duckdb.DuckDBPyConnection, note: Note, who: str, now: dt.datetime) -> None:
    """Keep a new note. Raises `StoreError` if it says nothing or too much."""
    text = " ".join(note.text.split())
    if not text:
        raise StoreError(Text(N_("The note is empty. Write what happened, and why it matters for the figures.")))
    if len(text) > LONGEST:
        raise StoreError(
            Text(
                N_("The note has {n} characters; {most} is the most that fits beside a chart. Shorten it."),
                {"n": len(text), "most": LONGEST},
            )
        )
    (number,) = cursor.execute("SELECT count(DISTINCT name) + 1 FROM notes").fetchone()
    said.say(cursor, "notes", str(number), replace(note, text=text).to_json(), who, now)


def take_back(cursor: duckdb.DuckDBPyConnection, id: str, who: str, now: dt.datetime) -> None:
    """Show the note of this id no more; it stays in the store with who took it back and when."""
    said.forget(cursor, "notes", id, who, now)


def notes(ask: Ask, area: str | None) -> tuple[Note, ...]:
    """The notes on an area and its units, by day."""
    kept = said.in_force(ask, "notes")
    found = [
        Note.from_json(row.content, id=row.name, who=row.who, saved_at=row.saved_at.to_pydatetime()) for row in kept.itertuples()
    ]
    return tuple(sorted((note for note in found if note.area == area), key=lambda note: (note.day, int(note.id))))
