"""Draws a table that is written for the reader while its columns still sort as numbers."""

import streamlit as st

from charts.reading import Reading
from language import MISSING

_ROW = 35  # pixels


def draw(table: Reading, alt: str, *, key: str | None = None, most: int | None = None) -> None:
    """`alt` says in a few words what the table holds. Of more than `most` rows the others are reached by scrolling."""
    st.dataframe(
        table.frame.style.format(table.formats, na_rep=MISSING),
        hide_index=True,
        placeholder=MISSING,
        alt=alt,
        key=key,
        height=_ROW * (most + 1) if most is not None and len(table.frame) > most else "auto",
    )
