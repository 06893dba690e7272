"""The mapping of a table's columns by hand: ours with their meaning, the file's with samples, the best guesses filled in."""

from dataclasses import replace
from pathlib import PurePath

import streamlit as st

import loaders
from language import N_, Language
from loaders import Found
from schema.columns import Column
from schema.mappings import Mapping
from schema.statuses import CHANNELS, STATUSES
from schema.tables import TABLES
from ui.cards import plain
from ui.frame import Frame
from ui.questions import answers
from ui.settings import settings

_DATASETS = {"dossiers": N_("Dossiers, one a row"), "counts": N_("Reported counts, one row a unit or field")}
_CODES = {"status": STATUSES, "channel": CHANNELS}
# Columns the loaders fill themselves.
_OWN = ("unit", "area", "period_assumed", "period_partial", "sheet", "row", "resolved_no_due", "in_process_no_due")
_MAPPING, _GUESS, _SAVED = "upload-mapping", "upload-mapping-guess", "upload-mapping-name"


def chosen(file_id: str) -> Mapping | None:
    """How this file is mapped by hand; None if it is not."""
    return st.session_state.get(_MAPPING, {}).get(file_id)


def is_guess(file_id: str) -> bool:
    """Whether the mapping is what the columns look like, and nobody has changed it."""
    return st.session_state.get(_GUESS) == file_id


def take(file_id: str, guess: Mapping) -> None:
    """Let the first guess be the file's mapping."""
    st.session_state[_MAPPING], st.session_state[_GUESS] = {file_id: guess}, file_id


def forget_mapping() -> None:
    for key in (_MAPPING, _GUESS, _SAVED):
        st.session_state.pop(key, None)


def map_columns(frame: Frame, found: list[Found], file_id: str, name: str) -> None:
    """The form, open at once for a file that was not recognised; what it says is taken with every change."""
    words = frame.words
    if not found:
        return
    st.header(words.say("Which column is which?"), anchor=False)
    st.markdown(
        words.say(
            "Say which of the file's columns are meant; the rest is not read. "
            "The result and its problems below change as you choose."
        )
    )
    with st.container(horizontal=True, vertical_alignment="bottom"):
        table = found[0]
        if len(found) > 1:
            names = {place: one.sheet or str(place + 1) for place, one in enumerate(found)}
            table = found[st.selectbox(words.say("Sheet"), list(names), format_func=names.get, key=f"map-sheet-{file_id}")]
        guess = loaders.suggest(table)
        dataset = st.segmented_control(
            words.say("What one row is"),
            list(_DATASETS),
            default=guess.dataset,
            format_func=lambda one: words.say(_DATASETS[one]),
            required=True,
            key=f"map-dataset-{file_id}-{table.sheet}",
        )
    guess = loaders.guessed(table, dataset, name=PurePath(name).stem)
    columns = _columns(words, table, guess, f"{file_id}-{table.sheet}-{dataset}")
    mapping = replace(guess, columns=columns)
    mapping = replace(mapping, words=_words(words, table, mapping, f"{file_id}-{table.sheet}"))
    if "unit_name" not in columns.values():
        unit = st.text_input(words.say("The unit, if no column names it"), key=f"map-unit-{file_id}-{table.sheet}")
        mapping = replace(mapping, unit=unit.strip() or None)
    if "area_name" not in columns.values():
        area = st.text_input(
            words.say("The area the units belong to, if no column names it"),
            help=words.say("Units of one area are compared with each other. Units in the list of units have theirs already."),
            key=f"map-area-{file_id}-{table.sheet}",
        )
        mapping = replace(mapping, area=area.strip() or None)
    untouched = mapping == guess
    saved = st.session_state.get(_SAVED, {}).get(file_id, mapping.name)
    name = _keep(frame, replace(mapping, name=saved), file_id)
    st.session_state[_MAPPING] = {file_id: replace(mapping, name=name)}
    st.session_state[_GUESS] = file_id if untouched and file_id not in st.session_state.get(_SAVED, {}) else None


def _columns(words: Language, table: Found, guess: Mapping, key: str) -> dict[str, str]:
    """A choice for each of our columns, those that are needed first."""
    ours = [column for column in TABLES[guess.dataset].columns if column.name not in _OWN]
    needed = loaders.NEEDED[guess.dataset]
    by_name = {name: label for label, name in guess.columns.items()}
    taken: dict[str, str] = {}
    grid = st.columns(3)
    for place, column in enumerate(sorted(ours, key=lambda column: column.name not in needed)):
        with grid[place % 3]:
            label = _choose(words, column, table, by_name.get(column.name), column.name in needed, key)
        if label:
            taken.setdefault(label, column.name)
    return taken


def _choose(words: Language, column: Column, table: Found, guess: str | None, needed: bool, key: str) -> str | None:
    # Those whose values fit first; a column that may name a person is none to choose.
    options = sorted(table.mappable, key=lambda label: column.kind not in table.kinds[label])
    place = f"map-{key}-{column.name}"
    # A guess that is given as the index could not be taken back.
    st.session_state.setdefault(place, guess)
    return st.selectbox(
        words.say(column.label) + (" *" if needed else ""),
        options,
        index=None,
        placeholder=words.say("not in the file"),
        format_func=lambda label: _with_samples(table, label),
        help=words.say(column.meaning),
        key=place,
    )


def _with_samples(table: Found, label: str) -> str:
    return f"{label}: {', '.join(table.samples[label])}"


def _words(words: Language, table: Found, mapping: Mapping, key: str) -> dict[str, dict[str, str]]:
    """What each unknown word of a status or channel means."""
    given: dict[str, dict[str, str]] = {}
    for name, guesses in loaders.suggest_words(table, mapping).items():
        codes = {one.code: words.say(one.label) for one in _CODES[name]}
        st.markdown(words.say("What the words of “{column}” mean", column=words.say(TABLES[mapping.dataset][name].label)))
        grid = st.columns(4)
        given[name] = {}
        for place, (word, guess) in enumerate(guesses.items()):
            with grid[place % 4]:
                code = st.selectbox(
                    word,
                    list(codes),
                    index=list(codes).index(guess) if guess else None,
                    format_func=codes.get,
                    placeholder=words.say("choose"),
                    key=f"word-{key}-{name}-{word}",
                )
            if code:
                given[name][word] = code
    return given


def _keep(frame: Frame, mapping: Mapping, file_id: str) -> str:
    """Offer to keep the mapping; returns the name it is known by, which changes only with saving."""
    words = frame.words
    with st.container(horizontal=True, vertical_alignment="bottom"):
        name = st.text_input(words.say("Name of the mapping"), value=mapping.name, key=f"map-name-{file_id}").strip()
        if st.button(words.say("Save the mapping"), icon=":material/bookmark_add:", key="save-mapping", disabled=not name):
            st.session_state[_SAVED] = {file_id: name}
            mapping = replace(mapping, name=name)
            frame.store.save_mapping(replace(mapping, answers=answers(file_id)), who=settings().user or "—")
            st.session_state["mapping-said"] = words.say(
                "“{name}” is saved. The next file with these headings is read without a click.", name=name
            )
    if said := st.session_state.pop("mapping-said", None):
        st.success(plain(said))
    return mapping.name
