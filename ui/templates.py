"""The empty workbooks an analyst can fill in, one for each table that can be uploaded."""

from pathlib import Path

import streamlit as st

from schema.tables import TABLES
from ui.frame import Frame

_FOLDER = Path(__file__).parent.parent / "data" / "templates"


def downloads(frame: Frame) -> None:
    """A button for each template; the official form II.06a and one-stop exports need none."""
    words = frame.words
    with st.expander(words.say("Empty templates to fill in"), icon=":material/download:", key="templates"):
        st.caption(
            words.say("Form II.06a, one-stop exports and the Decision 766 table are read as they are and need no template.")
        )
        with st.container(horizontal=True):
            for name, table in TABLES.items():
                if not table.fillable:
                    continue
                st.download_button(
                    words.say(table.label),
                    help=words.say(table.meaning),
                    data=(_FOLDER / f"{name}.xlsx").read_bytes,
                    file_name=f"{name}.xlsx",
                    on_click="ignore",
                    key=f"template-{name}",
                )
