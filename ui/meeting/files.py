"""The files of a meeting, each made when it is asked for."""

from dataclasses import replace

import streamlit as st

from charts.deck import Deck
from charts.report.letterhead import letterhead_of
from charts.report.model import Letterhead
from exports.analysis import analysis
from exports.form_06a import form
from exports.pdf import report_pdf, slides_pdf
from exports.slides import presentation
from exports.word import report_document
from schema.meeting import Storyboard
from ui import as_of, url
from ui.downloads import button, file_name
from ui.frame import Frame
from ui.meeting.at import At
from ui.meeting.deck import at_of
from ui.report import report_of
from ui.sources import Summed, source_names

_LACKING = "meeting-lacking"


def downloads(frame: Frame, deck: Deck, storyboard: Storyboard) -> None:
    """The slides, the report and the workbooks. Slides without figures are in the files only if that is wanted."""
    words = frame.words
    at = at_of(frame, storyboard.filters, storyboard.compare)
    lacking = st.session_state.get(_LACKING, False)
    st.header(words.say("Files to take along"), anchor=False)
    with st.container(horizontal=True):
        button(words.say("Slides (.pptx)"), file_name(deck.title, "pptx"), lambda: presentation(deck, words, lacking=lacking))
        button(words.say("Slides (.pdf)"), file_name(deck.title, "pdf"), lambda: slides_pdf(deck, words, lacking=lacking))
        button(words.say("Analysis (.xlsx)"), file_name(deck.title, "xlsx"), lambda: analysis(deck, words))
        st.toggle(words.say("Keep slides without figures in the files"), key=_LACKING)
    with st.container(horizontal=True, vertical_alignment="center"):
        letterhead = _letterhead(frame, at)
        title = words.say("Report {who}", who=at.view.who.within(words))

        def report():
            day = at.view.focus.end
            with url.instead(dict(storyboard.filters)):
                return report_of(frame, at.view, at.before, day=day, letterhead=letterhead, remarked=deck.slides)

        button(words.say("Report (.docx)"), file_name(title, "docx"), lambda: report_document(report(), words))
        button(words.say("Report (.pdf)"), file_name(title, "pdf"), lambda: report_pdf(report(), words))
        _form(frame, at)


def _letterhead(frame: Frame, at: At) -> Letterhead:
    """Who issues the report and who signs it; what is left empty stays open in the draft."""
    words, first = frame.words, letterhead_of(at.view.who.area, frame.words, at.view.focus.end)
    # What is typed for one office is not for another.
    whose = f"{words.code}-{at.area}"
    with st.popover(words.say("Who issues the report"), icon=":material/badge:"):
        body = st.text_area(words.say("Issuing office, a line each"), value="\n".join(first.body), key=f"issued-by-{whose}")
        parent = st.text_input(words.say("Office above it"), value=first.parent, key=f"issued-under-{whose}")
        place = st.text_input(words.say("Place"), value=first.place, key=f"issued-at-{whose}")
        signed_for = st.text_input(words.say("Signed for"), value=first.signed_for, key=f"signed-for-{whose}")
        position = st.text_input(words.say("Position of who signs"), value=first.position, key=f"position-{whose}")
        recipients = st.text_area(
            words.say("Recipients, a line each"), value="\n".join(first.recipients), key=f"recipients-{whose}"
        )
    return replace(
        first,
        body=tuple(filter(None, body.splitlines())),
        parent=parent,
        place=place,
        signed_for=signed_for,
        position=position,
        recipients=tuple(filter(None, recipients.splitlines())),
    )


def _form(frame: Frame, at: At) -> None:
    """Form II.06a of the units that are chosen: complete, for the office above, unless it is to be shown around."""
    words, selection = frame.words, at.view.selection
    with st.popover(words.say("Form II.06a (.xlsx)"), icon=":material/download:"):
        shown_around = st.toggle(
            words.say("To be shown around: cells of few dossiers are left empty"),
            help=words.say(
                "So that nobody can tell what became of each dossier. The office above gets the complete form: leave this off."
            ),
            key="form-shown-around",
        )
        by_field = len(frame.store.options(selection)["sectors"]) and st.toggle(
            words.say("By field, a sheet a unit"), key="form-by"
        )
        keys = ("unit", "sector") if by_field else ("unit",)

        def made() -> bytes:
            rows = frame.store.sums(keys, selection)
            rows = frame.store.sums((), selection) if rows.empty else rows
            sources = list(filter(None, [source_names(frame, Summed(selection, keys))]))
            office = at.view.who.area
            return form(rows, at.view.focus, office, complete=not shown_around, made=as_of.today(), sources=sources)

        name = file_name(f"II.06a {at.view.who.area} {at.view.focus.end.isoformat()}", "xlsx")
        button(words.say("Download"), name, made, key="form")
