"""Draws a table that is written for the reader while its columns still sort as numbers."""

import streamlit as st

from charts.reading import Reading
from language import MISSING


def draw(table: Reading, alt: str, *, key: str | None = None) -> None:
    """`alt` says in a few words what the table holds."""
    st.dataframe(table.frame.style.format(table.formats, na_rep=MISSING), hide_index=True, placeholder=MISSING, alt=alt, key=key)
