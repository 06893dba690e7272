"""The file that was dropped, as it was read: with what was answered about it and how it was mapped, once for each of these."""

import streamlit as st

import loaders
from loaders import Found
from schema.uploads import ReadFile
from ui import mapping, questions
from ui.frame import Frame

_KEY, _READ, _TABLES = "upload-key", "upload-read", "upload-tables"


def read(frame: Frame, file) -> ReadFile:
    """The file read, with a bar while it is; the same again as long as nothing it depends on has changed."""
    words, store = frame.words, frame.store
    by_hand = mapping.chosen(file.file_id)
    mappings = [*([by_hand] if by_hand else []), *store.mappings()]
    answers = questions.answers(file.file_id)
    confirmed = dict(store.unit_names()[["name", "unit"]].itertuples(index=False))
    key = (
        file.file_id,
        tuple(answers.items()),
        tuple(each.to_json() for each in mappings),
        tuple(confirmed.items()),
        store.revision(),
    )
    if st.session_state.get(_KEY) != key:
        bar = st.progress(0.0, words.say("Reading {file} …", file=file.name))
        st.session_state[_READ] = loaders.read(
            file.getvalue(),
            name=file.name,
            units=store.units(),
            answers=answers,
            confirmed=confirmed,
            mappings=mappings,
            progress=lambda share, text: bar.progress(min(share, 1.0), words.say(text)),
        )
        st.session_state[_KEY] = key
        bar.empty()
    return st.session_state[_READ]


def tables(file) -> list[Found]:
    """The tables of the file that may be mapped by hand."""
    held = st.session_state.get(_TABLES)
    if held is None or held[0] != file.file_id:
        st.session_state[_TABLES] = (file.file_id, loaders.look(file.getvalue(), file.name))
    return st.session_state[_TABLES][1]


def forget() -> None:
    """What belonged to a file that is published."""
    for key in (_KEY, _READ, _TABLES):
        st.session_state.pop(key, None)
    questions.forget_answers()
    mapping.forget_mapping()
