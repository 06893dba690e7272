"""Notes are kept with who wrote them and when, by day, and can be taken back without being lost."""

import datetime as dt

import duckdb
import pytest

from schema.notes import LONGEST, Note
from store import StoreError, open_store

FLOOD = Note("note", "424", dt.date(2020, 10, 15), "flood")
DESK = Note("step", "424", dt.date(2020, 3, 1), " a second \n desk ")


def test_notes_of_an_area_come_back_by_day_and_with_their_writer(store):
    store.add_note(FLOOD, who="An")
    store.add_note(DESK, who="Ba")
    found = store.notes("424")
    assert [(note.text, note.kind, note.who) for note in found] == [("a second desk", "step", "Ba"), ("flood", "note", "An")]
    assert all(note.saved_at for note in found)
    assert store.notes("425") == ()


def test_a_note_that_was_taken_back_is_gone_and_its_number_is_not_given_again(store):
    store.add_note(FLOOD, who="An")
    store.take_back_note("1", who="Ba")
    assert store.notes("424") == ()
    store.add_note(DESK, who="An")
    assert [note.id for note in store.notes("424")] == ["2"]


def test_who_took_a_note_back_stays_in_the_store(tmp_path):
    store = open_store(tmp_path / "a.duckdb")
    store.add_note(FLOOD, who="An")
    store.take_back_note("1", who="Ba")
    store.close()
    with duckdb.connect(str(tmp_path / "a.duckdb")) as kept:
        rows = kept.execute("SELECT name, who, forgotten FROM notes ORDER BY position").fetchall()
    assert rows == [("1", "An", False), ("1", "Ba", True)]


@pytest.mark.parametrize(("text", "said"), [("  ", "is empty"), ("x" * (LONGEST + 1), "301 characters")])
def test_a_note_that_says_nothing_or_too_much_is_refused_and_nothing_kept(store, text, said):
    with pytest.raises(StoreError) as refused:
        store.add_note(Note("note", "424", dt.date(2020, 3, 1), text), who="An")
    assert said in refused.value.text.text.format(**refused.value.text.values)
    assert store.notes("424") == ()
