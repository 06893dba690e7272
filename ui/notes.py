"""What analysts say beside the figures: asked of the store for every picture, and written and taken back on a page."""

import streamlit as st

from charts.finding_words import inspection_note
from charts.notes import note_line
from charts.who import at_start
from language import N_
from schema.notes import LONGEST, Note
from schema.selection import Selection
from store import StoreError
from ui.cards import plain
from ui.frame import Frame
from ui.settings import settings
from ui.store import inspections_of
from ui.view import View

_KINDS = {"note": N_("Note"), "step": N_("Step change")}
_TEXT, _WRONG = "note-text", "note-wrong"


def notes_on(frame: Frame, selection: Selection) -> list[Note]:
    """What belongs beside these figures, whichever its day: the analysts' notes, and inspections of the area or its units."""
    found = inspections_of(frame.store, selection.area)
    made = [inspection_note(row, frame.words) for _, row in found.iterrows()]
    return sorted([*_written(frame, selection), *(note for note in made if note.concerns(selection))], key=lambda note: note.day)


def _written(frame: Frame, selection: Selection) -> list[Note]:
    """Those that somebody wrote, and can take back."""
    return [note for note in frame.store.notes(selection.area) if note.concerns(selection)]


def changes_of(frame: Frame, selection: Selection) -> list[Note]:
    """Those of them with which the course of these figures begins anew."""
    return [note for note in frame.store.notes(selection.area) if note.parts(selection)]


def editor(frame: Frame, view: View) -> None:
    """The notes on the figures of this page, each with its way back, and a form for a new one."""
    words = frame.words
    kept = _written(frame, view.selection)
    label = words.say("Notes and step changes") + (f" ({words.number(len(kept))})" if kept else "")
    wrong = st.session_state.pop(_WRONG, None)
    with st.expander(label, icon=":material/edit_note:", key="notes", expanded=wrong is not None):
        for note in kept:
            _kept(frame, note)
        _form(frame, view)
        if wrong is not None:
            st.error(words.say(wrong))


def _kept(frame: Frame, note: Note) -> None:
    with st.container(horizontal=True, vertical_alignment="center"):
        st.markdown(plain(note_line(note, frame.words)))
        st.space("stretch")
        st.button(
            frame.words.say("Take back"),
            key=f"note-{note.id}-back",
            on_click=frame.store.take_back_note,
            args=(note.id,),
            kwargs={"who": settings().user or "—"},
        )


def _form(frame: Frame, view: View) -> None:
    """A note is about the area, or about the one unit that is chosen."""
    words = frame.words
    with st.form("note", border=False):
        with st.container(horizontal=True, vertical_alignment="bottom"):
            st.radio(
                words.say("Kind"),
                list(_KINDS),
                format_func=lambda kind: words.say(_KINDS[kind]),
                horizontal=True,
                help=words.say(
                    "A note is shown with the figures of its day. A step change also begins a new part of the course: its limits "
                    "are made from the periods that begin on its day or later. Use it only when the way of working has changed."
                ),
                key="note-kind",
            )
            scope = _scope(frame, view)
            st.date_input(words.say("Day"), view.focus.start, format="DD/MM/YYYY", width=160, key="note-day")
            st.text_input(words.say("Your name, for the history"), value=settings().user, width=220, key="note-who")
        text = words.say("What happened, and why it matters for the figures")
        st.text_input(text, max_chars=LONGEST, autocomplete="off", key=_TEXT)
        st.form_submit_button(words.say("Add"), icon=":material/add:", on_click=_add, args=(frame, view.selection.area, scope))


def _scope(frame: Frame, view: View) -> dict[str, str]:
    """The names of what a note can be about, by the key of a unit; the whole area has none."""
    words, names = frame.words, {"": view.who.area}
    if len(view.selection.units) == 1:
        names = {view.selection.units[0]: view.who.units[0], **names}
        st.radio(
            words.say("About"),
            list(names),
            format_func=lambda unit: at_start(names[unit], words),
            horizontal=True,
            key="note-about",
        )
    return names


def _add(frame: Frame, area: str, scope: dict[str, str]) -> None:
    said = st.session_state
    unit = said.get("note-about", "")
    if unit not in scope:
        unit = ""
    note = Note(said["note-kind"], area, said["note-day"], said[_TEXT], unit, scope[unit] if unit else "")
    try:
        frame.store.add_note(note, who=said["note-who"].strip() or "—")
    except StoreError as error:
        said[_WRONG] = error.text
    else:
        said[_TEXT] = ""
