"""Draws a table that is written for the reader while its columns still sort as numbers."""

from collections.abc import Callable

import streamlit as st

from charts.reading import Reading
from language import MISSING

# Called with the key of the unit whose mark or row is chosen.
Pick = Callable[[str], None]

_ROW = 35  # pixels


def draw(table: Reading, alt: str, *, key: str | None = None, most: int | None = None, pick: Pick | None = None) -> None:
    """`alt` says in a few words what the table holds. Of more than `most` rows the others are reached by scrolling. `pick` is
    called with the key of the row that is chosen, where rows have one; the table then needs a `key` of its own."""

    def picked() -> None:
        rows = st.session_state[key].selection.rows
        if rows and table.keys[rows[0]]:
            pick(table.keys[rows[0]])

    choosable = {"on_select": picked, "selection_mode": "single-row"} if pick and table.keys else {}
    st.dataframe(
        table.frame.style.format(table.formats, na_rep=MISSING),
        hide_index=True,
        placeholder=MISSING,
        alt=alt,
        key=key,
        height=_ROW * (most + 1) if most is not None and len(table.frame) > most else "auto",
        **choosable,
    )
