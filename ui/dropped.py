"""The file that was dropped, as it was read: with what was answered about it and how it was mapped, once for each of these."""

import streamlit as st

from loaders import FirstSight, Found, apart
from loaders.cells import UnreadableError
from schema.mappings import Mapping
from schema.uploads import ReadFile
from ui import mapping, questions
from ui.frame import Frame

# What is being read, what was read, and the tables that may be mapped, each with what it was asked for.
_JOB, _READ, _TABLES = "upload-job", "upload-read", "upload-tables"
_POLL_SECONDS = 0.1


def read(frame: Frame, file, *, first: bool) -> ReadFile:
    """The file read in a process of its own, with a bar and a button that ends it; the same again as long as nothing it depends
    on has changed. `first`: a table that nothing recognises is read by the best guess at once, and that is its mapping."""
    key = _key(frame, file)
    held = st.session_state.get(_READ)
    if held is None or held[0] != key:
        found = _wait_for(_job(key, frame, file, first), frame, file.name)
        st.session_state.pop(_JOB, None)
        if first:
            if found.guess is not None:
                mapping.take(file.file_id, found.guess)
                st.session_state[_TABLES] = (file.file_id, list(found.tables))
                key = _key(frame, file)
            found = found.read
        st.session_state[_READ] = key, found
    return st.session_state[_READ][1]


def _key(frame: Frame, file) -> tuple:
    """What a reading depends on."""
    store = frame.store
    return (
        file.file_id,
        tuple(questions.answers(file.file_id).items()),
        _mappings(frame, file),
        tuple(_confirmed(frame).items()),
        store.revision(),
    )


def _mappings(frame: Frame, file) -> tuple[Mapping, ...]:
    by_hand = mapping.chosen(file.file_id)
    return (*([by_hand] if by_hand else []), *frame.store.mappings())


def _confirmed(frame: Frame) -> dict[str, str]:
    return dict(frame.store.unit_names()[["name", "unit"]].itertuples(index=False))


def prepare() -> None:
    """Make ready for the next file, or for reading this one again."""
    apart.prepare()


def _job(key: tuple, frame: Frame, file, first: bool) -> apart.Reading:
    """The reading under way; a click elsewhere on the page does not begin it anew, another file ends it."""
    held = st.session_state.get(_JOB)
    if held is None or held[0] != (key, first):
        if held is not None:
            held[1].cancel()
        keywords = {
            "units": frame.store.units(),
            "answers": questions.answers(file.file_id),
            "confirmed": _confirmed(frame),
            "mappings": _mappings(frame, file),
            "published": frame.store.published_counts(),
            "criteria": frame.store.rows("criteria"),
        }
        held = (key, first), apart.start(file.getvalue(), name=file.name, first=first, **keywords)
        st.session_state[_JOB] = held
    return held[1]


def _wait_for(job: apart.Reading, frame: Frame, name: str) -> ReadFile | FirstSight:
    words = frame.words
    place = st.empty()
    with place.container(horizontal=True, vertical_alignment="center", key="reading"):
        bar = st.progress(0.0, words.say("Reading {file} …", file=name))
        st.button(words.say("Cancel"), on_click=job.cancel, key="cancel-reading", icon=":material/close:")
    while (found := job.poll()) is None:
        share, text = job.progress
        bar.progress(min(share, 1.0), words.say(text))
        job.wait(_POLL_SECONDS)
    place.empty()
    return found


def tables(frame: Frame, file) -> list[Found]:
    """The tables of the file that may be mapped by hand; none, with the reason, if it cannot be opened."""
    held = st.session_state.get(_TABLES)
    if held is None or held[0] != file.file_id:
        try:
            found = apart.look_apart(file.getvalue(), name=file.name)
        except UnreadableError as error:
            st.error(frame.words.say(error.text))
            found = []
        st.session_state[_TABLES] = (file.file_id, found)
    return st.session_state[_TABLES][1]


def forget() -> None:
    """What belonged to a file that is published."""
    for key in (_JOB, _READ, _TABLES):
        st.session_state.pop(key, None)
    questions.forget_answers()
    mapping.forget_mapping()
