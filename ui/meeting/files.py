"""The files of a meeting, each made when it is asked for."""

import re
import unicodedata
from collections.abc import Callable

import streamlit as st

from charts.deck import Deck
from exports.slides.deck import presentation
from ui.frame import Frame

_KINDS = {
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "pdf": "application/pdf",
    "csv": "text/csv",
}


def downloads(frame: Frame, deck: Deck) -> None:
    """One button a file; sections without figures are in them only if that is wanted."""
    words = frame.words
    lacking = st.toggle(words.say("Keep slides without figures in the files"), key="meeting-lacking")
    with st.container(horizontal=True):
        button(
            words.say("PowerPoint"), file_name(deck.title, "pptx"), lambda: presentation(deck, words, lacking=lacking), "slides"
        )


def button(label: str, name: str, made: Callable[[], bytes], key: str) -> None:
    """A download; the file is made once the button is pressed."""
    st.download_button(
        label,
        data=made,
        file_name=name,
        mime=_KINDS[name.rsplit(".", 1)[1]],
        icon=":material/download:",
        on_click="ignore",
        key=f"download-{key}",
    )


def file_name(title: str, ending: str) -> str:
    """A title as any system takes it for a name: Cong-tac-cai-cach-hanh-chinh.pptx."""
    bare = unicodedata.normalize("NFD", title.replace("đ", "d").replace("Đ", "D")).encode("ascii", "ignore").decode()
    return re.sub(r"[^A-Za-z0-9]+", "-", bare).strip("-")[:80] + f".{ending}"
